import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DecisionRequest } from '../../evaluation/requests.ts';
import { decide } from '../../evaluation/score.ts';

const values = fc.oneof(
  fc.constantFrom(null, 0, 0.5, -5, 1e15, 1e300, Number.NaN, Number.POSITIVE_INFINITY),
  fc.nat({ max: 1_000_000 }),
);
const days = fc.integer({ min: -3, max: 70 });
const intervals = fc.array(fc.tuple(days, days), { maxLength: 3 });

/** Requests as odd as they come: unsorted, repeated, contradictory. */
const requests: fc.Arbitrary<DecisionRequest> = fc.record({
  type: fc.constant('decision' as const),
  id: fc.constant('any'),
  day: fc.integer({ min: 0, max: 70 }),
  platform: fc.constantFrom('tiktok' as const, 'instagram' as const, 'youtube' as const),
  kpi: fc.constantFrom('views' as const, 'clicks' as const, 'conversions' as const),
  target_total: fc.constantFrom(null, 0, 0.001, 12, 40_000, 1e12, 1e300),
  flight_days: fc.integer({ min: 1, max: 60 }),
  weekday_of_day0: fc.integer({ min: 0, max: 6 }),
  deliverables: fc.array(fc.record({ id: fc.nat({ max: 5 }), due_day: days }), { maxLength: 6 }),
  posts: fc.array(
    fc.record({
      deliverable: fc.option(fc.nat({ max: 5 })),
      posted_day: days,
      snapshots: fc.array(fc.record({ day: days, value: values }), { maxLength: 20 }),
    }),
    { maxLength: 6 },
  ),
  history: fc.array(fc.constantFrom(0, 1, 50, 90_000, 1e300, Number.NaN, -1), { maxLength: 20 }),
  flagged_outages: intervals,
  paused_intervals: intervals,
});

test('any request gets a valid answer', () => {
  fc.assert(
    fc.property(requests, (request) => {
      const { score, p_goal: chance, forecast, reasons } = decide(request);

      expect(score === null || (score >= 0 && score <= 100)).toBe(true);
      expect(chance >= 0 && chance <= 1).toBe(true);
      expect(forecast.lo80 >= 0 && forecast.lo80 <= forecast.median && forecast.median <= forecast.hi80).toBe(
        true,
      );
      expect(Number.isFinite(forecast.hi80)).toBe(true);
      expect(reasons.join(' ')).not.toMatch(/NaN|undefined|Infinity/);
    }),
    { numRuns: 500 },
  );
});
