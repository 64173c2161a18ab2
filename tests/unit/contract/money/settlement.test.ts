import { describe, expect, test } from 'vitest';
import type { EndRoute } from '../../../../shared/contract/facts/end-routes.ts';
import type { SettlementInput } from '../../../../shared/contract/money/settlement.ts';
import { killFeeOf, mayAskBack, paymentDueOn, settle } from '../../../../shared/contract/money/settlement.ts';
import type { KillFee, Party } from '../../../../shared/contract/terms.ts';

const killFee: KillFee = { model: 'remainingPct', bps: 5000 };
const input: SettlementInput = {
  pieces: [
    { id: 'a', feeMinor: 100_000, stage: 'published' },
    { id: 'b', feeMinor: 100_001, stage: 'briefed' },
  ],
  killFee,
  paidMinor: 20_000,
  hasClawback: true,
};

describe('settle', () => {
  test('sums lines, extras and expenses', () => {
    const extras = [{ id: 'standby', amountMinor: 35_000 }];

    expect(settle({ ...input, extras, expensesMinor: 4000 })).toMatchObject({
      earnedMinor: 189_001,
      extrasMinor: 35_000,
      dueToCreatorMinor: 169_001,
      refundDueMinor: 0,
      writeOffMinor: 0,
    });
  });

  test.each([
    [true, 150_000, 0],
    [false, 0, 150_000],
  ])('with clawback %s asks back %i and writes off %i', (hasClawback, refundDueMinor, writeOffMinor) => {
    const overpaid = { ...input, killFee: null, paidMinor: 250_000, hasClawback };

    expect(settle(overpaid)).toMatchObject({ dueToCreatorMinor: 0, refundDueMinor, writeOffMinor });
  });

  test('refuses negative money', () => {
    expect(() => settle({ ...input, paidMinor: -1 })).toThrow(RangeError);
    expect(() => settle({ ...input, expensesMinor: -1 })).toThrow(RangeError);
  });
});

test.each<[EndRoute, Party, boolean]>([
  ['convenience', 'brand', true],
  ['convenience', 'creator', false],
  ['cause', 'brand', false],
  ['cause', 'creator', true],
  ['pause_timeout', 'creator', true],
  ['performance', 'brand', true],
  ['force_majeure', 'brand', false],
])('an end by %s of the %s owes the kill fee: %s', (route, endedBy, owes) => {
  expect(killFeeOf(route, endedBy, killFee)).toEqual(owes ? killFee : null);
});

test('prepaid parts come back when the creator leaves on their own', () => {
  expect(mayAskBack('convenience', 'creator', false)).toBe(true);
  expect(mayAskBack('convenience', 'brand', false)).toBe(false);
  expect(mayAskBack('cause', 'brand', true)).toBe(true);
});

test('payment is due contract days after the effective date, else after 30', () => {
  expect(paymentDueOn('2026-12-03T05:00:00Z', 'America/New_York', 60)).toBe('2027-02-01');
  expect(paymentDueOn('2026-12-03T05:00:00Z', 'America/New_York')).toBe('2027-01-02');
  expect(paymentDueOn('2026-12-03T05:00:00Z', 'America/New_York', 0)).toBe('2026-12-03');
});
