import { describe, expect, test } from 'vitest';
import type { EndOfStanding } from '../../../../shared/procedure/exits/exit-settlement.ts';
import {
  settlementOf,
  toFrozenMoney,
  toSettlementCase,
} from '../../../../shared/procedure/exits/exit-settlement.ts';
import { settled } from '../../contract/money/settlement-cases.ts';
import { caseAfter } from '../case-log.ts';
import { piece } from '../standing-inputs.ts';
import { exitStanding, NOW, paidOf } from './exit-standings.ts';

const END: EndOfStanding = {
  route: 'convenience',
  party: 'brand',
  governedAt: NOW,
  effectiveAt: '2026-12-05T05:00:00Z',
};

describe('settlementOf', () => {
  test('settles a standing by what it knows of fees, stages and dates', () => {
    expect(settlementOf(exitStanding(), END)).toMatchObject({
      ok: true,
      value: { earnedMinor: 62_500, paidMinor: 20_000, dueToCreatorMinor: 42_500, contractVersion: 1 },
    });
  });

  test('names each pay day with its sum where there is more than one, and they add up to what is due', () => {
    const unpaid = settlementOf(exitStanding({ ...paidOf(0) }), END);
    const value = unpaid.ok ? unpaid.value : null;
    expect(value?.payDays).toEqual([
      { on: '2026-12-10', minor: 50_000 },
      { on: value?.payByOn, minor: 12_500 },
    ]);
    const one = settlementOf(exitStanding({ ...paidOf(50_000) }), END);
    expect(one.ok && 'payDays' in one.value).toBe(false);
  });

  test('takes what is known of single pieces', () => {
    const pieces = { two: { brandDelayDays: 3 } };
    const input = toSettlementCase(exitStanding(), { ...END, pieces });

    expect(input.pieces[1]).toMatchObject({ id: 'two', feeMinor: 50_000, brandDelayDays: 3 });
  });

  test('does not know fees where the standing has none', () => {
    const settledWithout = settlementOf({ ...exitStanding(), money: null }, END);

    expect(settledWithout).toMatchObject({ ok: true, value: { earnedMinor: null } });
  });

  test('refuses fees that do not sum only where it is asked to', () => {
    const standing = exitStanding({
      deliverables: [piece('one', { feeMinor: 60_000 }), piece('two', { feeMinor: 60_000 })],
    });

    expect(settlementOf(standing, END).ok).toBe(true);
    expect(settlementOf(standing, { ...END, isFeeChecked: true })).toMatchObject({
      error: { reason: 'fees_do_not_sum', contractFeeMinor: 100_000, piecesMinor: 120_000 },
    });
  });

  test('counts pauses of the contract in local days', () => {
    const paused = caseAfter([
      [
        'emergency_pause',
        { at: '2026-11-12T03:00:00Z', data: { trigger: 'recall', confirmBy: '2026-11-14T05:00:00Z' } },
      ],
      ['lift', { at: '2026-11-13T15:00:00Z' }],
    ]);

    expect(toSettlementCase(exitStanding({ case: paused }), END).pauses).toEqual([
      { from: '2026-11-11', to: '2026-11-13' },
    ]);
  });
});

test('money is frozen only when nothing is missing', () => {
  const ids = { settlementId: 's1', sha256: 'ab' };

  expect(toFrozenMoney(settled(), ids)).toEqual({
    ...ids,
    dueToCreatorMinor: 125_000,
    refundDueMinor: 0,
    payOn: '2027-01-02',
  });
  expect(toFrozenMoney(settled({ paidMinor: null }), ids)).toBeNull();
});
