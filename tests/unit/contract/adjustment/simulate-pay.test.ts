import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CreatorPost } from '../../../../shared/contract/adjustment/simulate-pay.ts';
import { findQuantiles, simulatePay } from '../../../../shared/contract/adjustment/simulate-pay.ts';
import { PAY, POSTS } from './offers.ts';

const REEL = { id: 'reel-6', network: 'instagram', oldFeeMinor: 150_000 };

function posts(count: number, units: number, change: Partial<CreatorPost> = {}): CreatorPost[] {
  return Array.from({ length: count }, (_, index) => {
    const publishedAt = new Date(Date.UTC(2026, 0, 1 + index)).toISOString();
    return { network: 'instagram', publishedAt, units, ...change };
  });
}

describe('simulatePay', () => {
  test('shows pay at the creator’s own low, usual and high result beside the old fee', () => {
    expect(simulatePay(PAY, POSTS, [REEL])).toEqual({
      pieces: [
        {
          id: 'reel-6',
          oldFeeMinor: 150_000,
          n: 10,
          units: { p10: 159, p50: 210, p90: 302 },
          pay: { p10Minor: 121_800, p50Minor: 132_000, p90Minor: 150_400 },
        },
      ],
      total: { p10Minor: 121_800, p50Minor: 132_000, p90Minor: 150_400 },
      oldFeeMinor: 150_000,
      guaranteedMinor: 90_000,
      bonuses: [],
      n: 10,
      isTooFew: false,
    });
  });

  test('counts how many of the posts reached each bonus, and pays it in the total', () => {
    const bonuses = [
      { atUnits: 100, amountMinor: 10_000 },
      { atUnits: 300, amountMinor: 5_000 },
    ];
    const mixed = [...posts(6, 100), ...posts(4, 300), ...posts(9, 900, { network: 'tiktok' })];
    const clause = { ...PAY, tiers: [], bonuses };
    expect(simulatePay(clause, mixed, [REEL])).toMatchObject({
      bonuses: [
        { atUnits: 100, reached: 10, of: 10 },
        { atUnits: 300, reached: 4, of: 10 },
      ],
      total: { p10Minor: 100_000, p50Minor: 100_000, p90Minor: 105_000 },
    });
    expect(simulatePay({ ...clause, applies: 'together' }, mixed, [REEL]).bonuses).toEqual([]);
    expect(simulatePay(clause, mixed.slice(0, 4), [REEL]).bonuses).toEqual([]);
  });

  test('says so when fewer than five posts are known, and guesses nothing', () => {
    const known = [
      ...posts(4, 100),
      ...posts(20, 100, { units: null }),
      ...posts(20, 100, { network: 'tiktok' }),
    ];

    expect(simulatePay(PAY, known, [REEL])).toMatchObject({
      n: 4,
      isTooFew: true,
      total: null,
      pieces: [{ pay: null }],
    });
    expect(simulatePay(PAY, posts(5, 100), [REEL])).toMatchObject({ n: 5, isTooFew: false });
  });

  test('reads the newest thirty posts', () => {
    const old = posts(40, 9_000);
    const fresh = posts(30, 100).map((post, index) => ({
      ...post,
      publishedAt: `2026-06-${String((index % 28) + 1).padStart(2, '0')}T00:00:00Z`,
    }));

    expect(simulatePay(PAY, [...fresh, ...old], [REEL]).pieces[0]).toMatchObject({
      n: 30,
      units: { p10: 100, p90: 100 },
    });
  });

  test('adds pieces up, each by the posts of its own network', () => {
    const story = { id: 'story', network: 'tiktok', oldFeeMinor: 50_000 };
    const result = simulatePay(PAY, [...posts(5, 100), ...posts(6, 0, { network: 'tiktok' })], [REEL, story]);

    expect(result.pieces.map(({ pay }) => pay?.p50Minor)).toEqual([110_000, 90_000]);
    expect(result).toMatchObject({
      total: { p50Minor: 200_000 },
      oldFeeMinor: 200_000,
      guaranteedMinor: 180_000,
      n: 5,
    });
  });

  test('counts units of all pieces together where the clause does', () => {
    const clause = { ...PAY, applies: 'together' as const };
    const result = simulatePay(clause, posts(5, 100), [REEL, { ...REEL, id: 'reel-7' }]);

    expect(result.total).toEqual({ p10Minor: 130_000, p50Minor: 130_000, p90Minor: 130_000 });
    expect(result.guaranteedMinor).toBe(90_000);
  });
});

test('quantiles lie in order within the values, and need five of them', () => {
  expect(findQuantiles([1, 2, 3, 4])).toBeNull();
  fc.assert(
    fc.property(fc.array(fc.nat(10_000_000), { minLength: 5, maxLength: 40 }), (values) => {
      const { p10, p50, p90 } = findQuantiles(values) ?? expect.fail('five values are enough');

      expect(p10).toBeGreaterThanOrEqual(Math.min(...values));
      expect(p50).toBeGreaterThanOrEqual(p10);
      expect(p90).toBeGreaterThanOrEqual(p50);
      expect(p90).toBeLessThanOrEqual(Math.max(...values));
    }),
  );
});
