import { describe, expect, test } from 'vitest';
import { stayMoney } from '../../../../shared/procedure/exits/stay-money.ts';
import { PAY } from '../../contract/adjustment/offers.ts';
import { BASE_TERMS, caseAfter } from '../case-log.ts';
import { exitStanding, NOW } from './exit-standings.ts';

const NO_SHIFT = { due: {}, pause: null };
const pause = BASE_TERMS.pause ?? expect.fail('the base has a pause clause');

function moneyOf(
  options: Parameters<typeof exitStanding>[0],
  shift: Parameters<typeof stayMoney>[1] = NO_SHIFT,
) {
  return stayMoney({ standing: exitStanding(options), now: NOW }, shift);
}

describe('stayMoney', () => {
  test('pays a retainer to its own last day, also past the flight', () => {
    const retainer = { amountMinor: 61_000, firstOn: '2026-11-01', lastOn: '2026-12-31' };

    expect(moneyOf({ terms: { retainer } }).earnedMinor).toBe(161_000);
  });

  test('counts the days that were paused, not those that would be if nobody took up again', () => {
    const standby = { ...pause, standbyBps: 10_000, standbyMonthlyMinor: 300_000 };
    const paused = caseAfter([
      [
        'emergency_pause',
        { at: '2026-11-18T15:00:00Z', data: { trigger: 'recall', confirmBy: '2026-11-24T05:00:00Z' } },
      ],
    ]);

    expect(moneyOf({ terms: { pause: standby }, case: paused }).earnedMinor).toBe(120_000);
    const longer = { due: {}, pause: { from: '2026-11-25', to: '2026-11-28' } };
    expect(moneyOf({ terms: { pause: standby }, case: paused }, longer).earnedMinor).toBe(150_000);
  });

  test.each(['settle_at_effective', 'run_out', 'floor_prorata'] as const)(
    'leaves aside what a clause says of an early end: %s',
    (onEarlyEnd) => {
      const performancePay = { ...PAY, pieceIds: ['one'], measurementWindowDays: 90, onEarlyEnd };

      // 300 clicks so far: 900.00 + 600.00 for the reel that is out, 500.00 for the other.
      expect(moneyOf({ terms: { performancePay } })).toMatchObject({ earnedMinor: 200_000, later: [] });
    },
  );

  test('pays nothing for what is lost', () => {
    const deliverables = exitStanding().deliverables.map((one) =>
      one.id === 'two' ? { ...one, stage: 'missed' as const } : one,
    );

    expect(stayMoney({ standing: { ...exitStanding(), deliverables }, now: NOW }, NO_SHIFT).earnedMinor).toBe(
      50_000,
    );
  });
});
