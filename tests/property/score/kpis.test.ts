// Laws of KPIs and of what is said about them (DOMAIN.md §4.8).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KpiTotals } from '../../../shared/kpi/catalogue.ts';
import { computeKpi, KPIS, kpiIndex } from '../../../shared/kpi/catalogue.ts';
import { kpiInterval } from '../../../shared/kpi/interval.ts';
import { METRICS } from '../../../shared/kpi/observation.ts';
import { isShortfall, poissonUpper90 } from '../../../shared/kpi/small-numbers.ts';
import { totalsAt } from '../../../shared/kpi/totals.ts';
import { weightedScore } from '../../../shared/kpi/weighted-score.ts';
import { assess } from '../../../shared/score/assess.ts';
import { campaign, growingPost } from '../../unit/score/campaign.ts';

const RUNS = { numRuns: 3000 };
const index = fc.option(fc.double({ min: 0, max: 5, noNaN: true }));
const weight = fc.integer({ min: 0, max: 9 });
const entries = fc.array(fc.record({ index, weight }), { maxLength: 8 });
const count = fc.option(fc.oneof(fc.constant(0), fc.nat({ max: 2 ** 31 - 1 })));
const totals: fc.Arbitrary<KpiTotals> = fc.record({
  cost: count,
  reach: count,
  impressions: count,
  views: count,
  likes: count,
  comments: count,
  shares: count,
  saves: count,
  engagements: count,
  linkTaps: count,
  clicks: count,
  completions: count,
  views3s: count,
  margin: count,
  watchHours: count,
  follows: count,
  orders: count,
  revenue: count,
  followers: count,
  postsDue: count,
  postsOnTime: count,
  checks: count,
  checksPassed: count,
});

test('scores several KPIs from 5 to 200, whatever the weights’ unit, and never lower for a better one (no. 24)', () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: 2, max: 64 }), fc.nat(7), (all, factor, picked) => {
      const score = weightedScore(all);
      if (score !== null) expect(score >= 5 && score <= 200).toBe(true);

      const known = all.filter((one) => one.index !== null);
      expect(score === null).toBe(known.every((one) => one.weight === 0));
      expect(weightedScore(known)).toBe(score);
      const scaled = weightedScore(all.map((one) => ({ ...one, weight: one.weight * factor })));
      // A rounding edge may fall to either side of the last bit.
      expect(Math.abs((scaled ?? 0) - (score ?? 0))).toBeLessThanOrEqual(1);

      const better = all.map((one, at) =>
        at === picked && one.index !== null ? { ...one, index: one.index + 0.5 } : one,
      );
      expect(weightedScore(better) ?? 0).toBeGreaterThanOrEqual(score ?? 0);
    }),
    RUNS,
  );
});

test('computes a KPI to a finite number or says what is missing (no. 26)', () => {
  fc.assert(
    fc.property(totals, (given) => {
      for (const { id } of KPIS) {
        const found = computeKpi(id, given);
        if ('value' in found) expect(Number.isFinite(found.value)).toBe(true);
        else expect(found.missing).not.toBe('');
      }
    }),
    RUNS,
  );
});

test('knows nothing of a KPI while nothing is known, and compares nothing with nothing (no. 26)', () => {
  const nothing = new Proxy({}, { get: () => null }) as KpiTotals;

  for (const { id } of KPIS) expect(computeKpi(id, nothing)).toHaveProperty('missing');
  fc.assert(
    fc.property(
      count,
      count,
      fc.constantFrom('up' as const, 'down' as const),
      (actual, reference, better) => {
        const found = kpiIndex(better, actual, reference);

        if (actual === null || reference === null) expect(found).toBeNull();
        if (found !== null) expect(Number.isFinite(found)).toBe(true);
      },
    ),
    RUNS,
  );
});

test('calls a small count short only where chance does not explain it, and a lower one no less (no. 25)', () => {
  fc.assert(
    fc.property(fc.nat({ max: 500 }), fc.nat({ max: 500 }), (observed, expected) => {
      expect(isShortfall(observed, expected)).toBe(poissonUpper90(observed) < 0.75 * expected);
      if (observed >= expected) expect(isShortfall(observed, expected)).toBe(false);
      if (observed > 0 && isShortfall(observed, expected))
        expect(isShortfall(observed - 1, expected)).toBe(true);
    }),
    RUNS,
  );
});

test('reads live posts in the same window whether the collaboration was paused or not (no. 19)', () => {
  const interval = fc
    .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }))
    .map(([from, days]): [number, number] => [from, from + days]);
  fc.assert(
    fc.property(
      fc.array(interval, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1_000, max: 300_000 }),
      (paused, final) => {
        const posts = [0, 4].map((postedDay, at) =>
          growingPost(['a', 'b'][at] ?? null, { postedDay, final, day: 11 }),
        );
        const [during, without] = [assess(campaign({ posts, paused })), assess(campaign({ posts }))];

        expect(during.posts).toEqual(without.posts);
        expect(during.actual).toBe(without.actual);
        expect(during.expected).toBe(without.expected);
      },
    ),
    { numRuns: 1000 },
  );
});

const rounded = fc.record({
  metric: fc.constantFrom(...METRICS),
  value: fc.option(fc.nat({ max: 1e9 })),
  below: fc.nat({ max: 5_000 }),
  above: fc.nat({ max: 5_000 }),
});

test('a KPI of rounded counters lies between its bounds, which are finite; one without bounds has no value to bound', () => {
  fc.assert(
    fc.property(fc.array(rounded, { maxLength: 12 }), fc.nat({ max: 1e8 }), (counters, cost) => {
      const observations = counters.map(({ metric, value, below, above }, index) => ({
        postKey: `tiktok/${index % 3}` as const,
        metric,
        observedAt: '2026-11-18T08:00:00Z',
        value,
        ...(value === null ? {} : { lo: Math.max(0, value - below), hi: value + above }),
        source: 'page' as const,
        quality: 'estimated' as const,
      }));
      const metrics = totalsAt(observations, ['tiktok/0', 'tiktok/1', 'tiktok/2'], '2026-11-18T09:00:00Z');
      for (const { id } of KPIS) {
        const found = kpiInterval(id, metrics, { cost });
        if (found === null) continue;
        expect([found.lo, found.value, found.hi].every(Number.isFinite)).toBe(true);
        expect(found.lo).toBeLessThanOrEqual(found.value);
        expect(found.hi).toBeGreaterThanOrEqual(found.value);
      }
    }),
    { numRuns: 500 },
  );
});
