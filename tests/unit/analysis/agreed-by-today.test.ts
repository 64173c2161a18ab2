import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreedByToday } from '../../../shared/analysis/agreed-by-today.ts';

const PLAN = { posts: 4, reach: 40_000, views: null, clicks: 400 };
const NONE = { posts: 0, share: 0 };

test('is what is expected of the published pieces where nothing is late, and the chain grows with it', () => {
  const out = { posts: 3, share: 0.75 };

  expect(agreedByToday({ plan: PLAN, out, late: NONE, expected: 100 }, 'clicks')).toEqual({
    plan: { posts: 3, reach: 10_000, views: null, clicks: 100 },
    ...{ posts: 3, latePosts: 0, ofPublished: 100, ofLate: 0 },
  });
});

test('takes all that was agreed for them where nobody knows what to expect, or nothing is out', () => {
  const late = { posts: 1, share: 0.25 };

  expect(
    agreedByToday({ plan: PLAN, out: { posts: 1, share: 0.25 }, late, expected: null }, 'clicks'),
  ).toMatchObject({
    ...{ ofPublished: 100, ofLate: 100 },
  });
  expect(agreedByToday({ plan: PLAN, out: NONE, late, expected: 0 }, 'clicks')).toMatchObject({
    ...{ posts: 1, ofPublished: 0, ofLate: 100 },
  });
});

test('always adds up, never below what is expected of the published, and late pieces never above their share', () => {
  const counts = fc.record({
    expected: fc.integer({ min: 0, max: 2_000 }),
    out: fc.integer({ min: 0, max: 6 }),
    late: fc.integer({ min: 0, max: 6 }),
    owed: fc.integer({ min: 12, max: 20 }),
  });
  fc.assert(
    fc.property(counts, ({ expected, out, late, owed }) => {
      const facts = {
        ...{ plan: PLAN, expected },
        out: { posts: out, share: out / owed },
        late: { posts: late, share: late / owed },
      };
      const { plan, ofPublished, ofLate } = agreedByToday(facts, 'clicks');
      expect(plan.clicks).toBeCloseTo(ofPublished + ofLate, 6);
      expect(ofPublished).toBe(expected);
      expect(ofLate).toBeGreaterThanOrEqual(0);
      expect(ofLate).toBeLessThanOrEqual((PLAN.clicks * late) / owed + 1e-9);
    }),
  );
});
