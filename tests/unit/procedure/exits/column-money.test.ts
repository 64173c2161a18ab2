import { expect, test } from 'vitest';
import { moneyOf, noMoney } from '../../../../shared/procedure/exits/column-money.ts';
import { ok, refuse } from '../../../../shared/result.ts';
import { settled, version } from '../../contract/money/settlement-cases.ts';

const plan = {
  deliverables: [],
  contracts: [version()],
  version: version(),
  today: '2026-11-18',
  isEnd: true,
};
const standing = { money: { feeMinor: 1, earnedMinor: 0, openMinor: 1, exitCostMinor: null, paidMinor: 7 } };

test('the total is what was spent and what is still owed', () => {
  expect(moneyOf(ok(settled({ paidMinor: 25_000 })), { standing, plan })).toMatchObject({
    spentMinor: 25_000,
    earnedMinor: 125_000,
    owedNowMinor: 0,
    owedLaterMinor: 100_000,
    totalMinor: 125_000,
    assumptions: [],
    problem: null,
  });
});

test('a fallback for the days to pay is said', () => {
  const { daysToPay: _none, ...terms } = version().terms;
  const found = moneyOf(ok(settled({ contracts: [{ ...version(), terms }] })), { standing, plan });

  expect(found.assumptions).toEqual([{ code: 'PAY_DAYS_FALLBACK', facts: { days: 30 } }]);
});

test('a contradiction leaves the numbers out and is named', () => {
  const problem = { reason: 'two_currencies' as const, currencies: ['USD', 'EUR'] };

  expect(moneyOf(refuse(problem), { standing, plan })).toEqual(noMoney(standing, problem));
  expect(noMoney(standing, problem)).toMatchObject({ spentMinor: 7, totalMinor: null, problem });
  expect(noMoney({ money: null }, problem).spentMinor).toBeNull();
});
