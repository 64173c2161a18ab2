import { expect, test } from 'vitest';
import type { StandingInputs } from '../../../../shared/procedure/project-standing.ts';
import { projectStanding } from '../../../../shared/procedure/project-standing.ts';
import { presentMoney } from '../../../../shared/ui/dossier/present-money.ts';
import { PAY } from '../../contract/adjustment/offers.ts';
import { contractWith } from '../../procedure/case-log.ts';
import { AT, inputsWith, piece } from '../../procedure/standing-inputs.ts';

const AGREED = { id: 'c1', feeMinor: 100_000, paidMinor: 20_000, targets: {} };

function sumsOf(change: Partial<StandingInputs> = {}) {
  const { standing } = projectStanding(inputsWith(change), { at: AT, caseAt: AT });
  const { ahead, ...sums } = presentMoney(standing.money ?? expect.fail('there is a fee'), standing, {
    locale: 'en-US',
  });
  const all = [...Object.entries(sums), ...ahead.map(({ name, text }) => [name, text] as const)];
  return Object.fromEntries(all.map(([name, text]) => [name, text.replaceAll('\u00a0', ' ')]));
}

test('a fee that is all there is stands alone', () => {
  expect(sumsOf({ contracts: contractWith({ clawback: true }) })).toMatchObject({
    agreed: 'USD 1,000.00',
    earned: 'USD 500.00',
    earnedNote: '',
    'Still to pay': 'USD 800.00',
  });
});

test('what comes beside the fee is named with its sum', () => {
  const sums = sumsOf({ collaboration: { ...AGREED, expensesMinor: 4_000 } });

  expect(sums.agreed).toBe('USD 1,040.00: USD 1,000.00 fee, USD 40.00 expenses');
});

test('pay by changed terms is the guarantee, and more by result', () => {
  const sums = sumsOf({ contracts: contractWith({ performancePay: { ...PAY, pieceIds: ['two'] } }) });

  expect(sums.agreed).toBe('USD 1,400.00: USD 1,400.00 for the pieces by the terms in force, more by result');
  expect(sums['Still to pay']).toBe('USD 1,200.00, more by result');
});

test('what would come back, what would not, and what is missing stand beside the cost of an end', () => {
  const deliverables = [piece('one', { stage: 'contracted' }), piece('two', { stage: 'contracted' })];
  const paid = { ...AGREED, paidMinor: 60_000 };
  const world = { deliverables, collaboration: paid, posts: [] };

  expect(sumsOf({ ...world, contracts: contractWith({ clawback: true }) })['If it ended now']).toBe(
    'USD 0.00, USD 600.00 comes back to us',
  );
  expect(sumsOf({ ...world, contracts: contractWith({ clawback: false }) })['If it ended now']).toBe(
    'USD 0.00, USD 600.00 paid and not coming back',
  );
  expect(sumsOf({ contracts: contractWith({ unconfirmed: ['retainer'] }) })['If it ended now']).toMatch(
    /as far as it is known\. Whether the contract pays a retainer is not confirmed\.$/,
  );
  expect(sumsOf({ contracts: [] })['If it ended now']).toBe(
    'not known yet. No signed contract is in force at that time.',
  );
});
