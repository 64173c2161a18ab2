import { describe, expect, test } from 'vitest';
import type { ExitExtras } from '../../../../shared/procedure/exits/compare-exits.ts';
import {
  continueColumn,
  pauseColumn,
  remedyColumn,
} from '../../../../shared/procedure/exits/stay-columns.ts';
import { BASE_TERMS } from '../case-log.ts';
import { piece } from '../standing-inputs.ts';
import { exitStanding, NOW } from './exit-standings.ts';

function settingOf(options: Parameters<typeof exitStanding>[0] = {}, extras: ExitExtras = {}) {
  return { standing: exitStanding(options), now: NOW, extras };
}
const pause = BASE_TERMS.pause ?? expect.fail('the base has a pause clause');

describe('continueColumn', () => {
  test('pays everything that is not lost, each piece on its own date', () => {
    const deliverables = [
      piece('one'),
      piece('two', { stage: 'missed' }),
      piece('three', { dueOn: '2026-11-28' }),
    ];

    expect(continueColumn(settingOf({ deliverables }))).toMatchObject({
      earnedMinor: 66_667,
      payments: [
        { on: '2026-12-10', minor: 13_334, id: 'one' },
        { on: '2026-12-28', minor: 33_333, id: 'three' },
      ],
      blockers: [],
      survives: null,
    });
  });

  test('counts what is overdue as owed now', () => {
    const terms = { daysToPay: 5 };

    expect(continueColumn(settingOf({ terms }))).toMatchObject({
      owedNowMinor: 30_000,
      owedLaterMinor: 50_000,
    });
  });

  test('says that results were taken at what is guaranteed', () => {
    const performancePay = {
      kpi: 'clicks',
      pieceIds: ['two'],
      baseMinor: 30_000,
      tiers: [{ fromUnits: 0, rateMinor: 100 }],
      per: 1,
      mode: 'marginal' as const,
      floorMinor: 30_000,
      variableCapMinor: null,
      totalCapMinor: 60_000,
      counts: 'both' as const,
      sourceOfTruth: 'brand' as const,
      measurementWindowDays: 14,
      holdDays: 0,
      onEarlyEnd: 'settle_at_effective' as const,
    };
    const column = continueColumn(settingOf({ terms: { performancePay } }));

    expect(column.earnedMinor).toBe(80_000);
    expect(column.assumptions).toContainEqual({ code: 'RESULTS_PAY_AT_GUARANTEE', facts: { pieces: 1 } });
  });
});

describe('remedyColumn', () => {
  test('adds what the remedy costs, today', () => {
    const column = remedyColumn(settingOf({}, { remedyCostMinor: 5_000 }));

    expect(column).toMatchObject({ totalMinor: 105_000, owedNowMinor: 5_000, earnedMinor: 100_000 });
    expect(column.payments?.[0]).toEqual({ on: '2026-11-20', minor: 5_000, what: 'remedy', id: 'remedy' });
  });
});

describe('pauseColumn', () => {
  test('pays standby and moves the dates after the first paused day', () => {
    const terms = { pause: { ...pause, standbyBps: 2_500, standbyMonthlyMinor: 300_000 } };
    const column = pauseColumn(settingOf({ terms }));

    expect(column).toMatchObject({ effectiveAt: '2026-11-25T05:00:00Z', earnedMinor: 135_000 });
    expect(column.assumptions[0]).toEqual({ code: 'PAUSE_LASTS', facts: { days: 14, from: '2026-11-25' } });
  });

  test('lasts as long as somebody says, and no longer than the clause by itself', () => {
    const short = { pause: { ...pause, maxCumulativeDays: 9 } };

    expect(pauseColumn(settingOf({ terms: short })).assumptions[0]?.facts).toMatchObject({ days: 9 });
    expect(pauseColumn(settingOf({ terms: short }, { pauseDays: 3 })).assumptions[0]?.facts).toMatchObject({
      days: 3,
    });
  });

  test('is shown with what forbids it where there is no clause', () => {
    const standing = exitStanding();
    const contracts = standing.contracts.map((version) => {
      const { pause: _none, ...terms } = version.terms;
      return { ...version, terms };
    });

    expect(pauseColumn({ standing: { ...standing, contracts }, now: NOW, extras: {} })).toMatchObject({
      blockers: ['NO_PAUSE_CLAUSE'],
      effectiveAt: null,
      totalMinor: 100_000,
    });
  });
});
