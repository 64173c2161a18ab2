import { describe, expect, test } from 'vitest';
import { listExtraTermsProblems } from '../../../../shared/contract/money/extra-terms-problems.ts';
import type { ExclusivityClause, Terms, UsageClause } from '../../../../shared/contract/terms.ts';
import { CLAUSE, version } from './settlement-cases.ts';

const USAGE: UsageClause = {
  channel: 'organic repost',
  territory: 'US',
  days: 90,
  startsAt: 'publication',
  isPaid: false,
  survives: ['convenience', 'expiry'],
  requiresPaid: true,
};
const EXCLUSIVITY: ExclusivityClause = {
  category: 'skincare',
  territory: 'US',
  lastOn: '2026-12-31',
  onEnd: 'tail',
  tailDays: 14,
};
const PAUSE = {
  by: ['brand' as const],
  notice: { n: 2, unit: 'businessDays' as const },
  maxCumulativeDays: 30,
  maxCount: 2,
  emergencyTriggers: [],
  onTimeout: 'resume' as const,
};

describe('listExtraTermsProblems', () => {
  test('finds none in terms that hold together, nor where there are none', () => {
    const terms: Partial<Terms> = {
      performancePay: CLAUSE,
      retainer: { amountMinor: 300_000, firstOn: '2026-08-01', lastOn: '2026-08-01' },
      usage: [USAGE],
      exclusivity: [EXCLUSIVITY],
      minLiveDays: 90,
      adsStopHours: 24,
      expensesCapMinor: 50_000,
      precedence: ['amendment', 'sow', 'master', 'platform'],
      pause: { ...PAUSE, standbyBps: 2_500, standbyMonthlyMinor: 300_000 },
    };

    expect(listExtraTermsProblems(version(terms).terms)).toEqual([]);
    expect(listExtraTermsProblems(version().terms)).toEqual([]);
  });

  test.each<[Partial<Terms>, string, string]>([
    [{ performancePay: { ...CLAUSE, per: 0 } }, 'not_a_count', 'performancePay.per'],
    [{ performancePay: { ...CLAUSE, tiers: [] } }, 'nothing_named', 'performancePay.tiers_missing'],
    [{ performancePay: { ...CLAUSE, totalCapMinor: 1 } }, 'out_of_order', 'performancePay.cap_below_floor'],
    [{ performancePay: { ...CLAUSE, pieceIds: [] } }, 'nothing_named', 'performancePay.pieceIds'],
    [{ earlierPay: [{ ...CLAUSE, pieceIds: ['a', 'a'] }] }, 'named_twice', 'earlierPay.0.pieceIds'],
    [
      { retainer: { amountMinor: -1, firstOn: '2026-08-01', lastOn: '2026-08-02' } },
      'not_a_count',
      'retainer.amountMinor',
    ],
    [
      { retainer: { amountMinor: 1, firstOn: '2026-08-02', lastOn: '2026-08-01' } },
      'out_of_order',
      'retainer',
    ],
    [{ retainer: { amountMinor: 1, firstOn: '2026-02-30', lastOn: '2026-08-01' } }, 'not_a_date', 'retainer'],
    [{ usage: [{ ...USAGE, days: 0 }] }, 'not_a_count', 'usage.0.days'],
    [{ usage: [{ ...USAGE, survives: ['quarrel'] }] }, 'not_listed', 'usage.0.survives'],
    [{ usage: [{ ...USAGE, channel: ' ' }] }, 'nothing_named', 'usage.0.channel'],
    [{ exclusivity: [{ ...EXCLUSIVITY, firstOn: '2027-01-01' }] }, 'out_of_order', 'exclusivity.0'],
    [{ exclusivity: [{ ...EXCLUSIVITY, lastOn: '31.12.2026' }] }, 'not_a_date', 'exclusivity.0'],
    [{ exclusivity: [{ ...EXCLUSIVITY, category: '' }] }, 'nothing_named', 'exclusivity.0.category'],
    [{ exclusivity: [{ ...EXCLUSIVITY, tailDays: -1 }] }, 'not_a_count', 'exclusivity.0.tailDays'],
    [{ exclusivity: [{ ...EXCLUSIVITY, onEnd: 'release' }] }, 'says_both', 'exclusivity.0.tailDays'],
    [{ pause: { ...PAUSE, standbyBps: 10_001 } }, 'not_a_share', 'pause.standbyBps'],
    [{ pause: { ...PAUSE, standbyMonthlyMinor: 0.5 } }, 'not_a_count', 'pause.standbyMonthlyMinor'],
    [{ minLiveDays: -1 }, 'not_a_count', 'minLiveDays'],
    [{ precedence: ['platform', 'platform'] }, 'named_twice', 'precedence'],
  ])('%j is %s in %s', (change, reason, field) => {
    const problems = listExtraTermsProblems(version(change).terms);

    expect(problems.map((one) => [one.reason, one.field])).toEqual([[reason, field]]);
  });

  test('does not call an unfair clause a contradiction', () => {
    const cliff = {
      ...CLAUSE,
      mode: 'cliff' as const,
      tiers: [
        { fromUnits: 0, rateMinor: 900 },
        { fromUnits: 10_000, rateMinor: 1 },
      ],
    };

    expect(listExtraTermsProblems(version({ performancePay: cliff }).terms)).toEqual([]);
  });
});
