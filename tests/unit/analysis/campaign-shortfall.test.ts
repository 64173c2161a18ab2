import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CreatorTotals } from '../../../shared/analysis/campaign-shortfall.ts';
import { explainCampaign } from '../../../shared/analysis/campaign-shortfall.ts';
import type { Shortfall } from '../../../shared/analysis/shortfall.ts';

const WHOLE = {
  out: { posts: 3, share: 0.75 },
  late: { posts: 1, share: 0.25 },
  uncounted: { posts: 0, share: 0 },
  ...{ owed: 4, expected: null, feeMinor: 400_000, earnedMinor: 300_000 },
};
const NOTHING_LATE = { posts: 0, share: 0 };

function creator(id: string, more: Partial<CreatorTotals> = {}): CreatorTotals {
  return {
    id,
    plan: { posts: 4, reach: 40_000, clicks: 400 },
    observed: { posts: 3, reach: 36_000, clicks: 180 },
    ...WHOLE,
    ...more,
  };
}

function partsOf({ delivery, results }: Shortfall): [string, number][] {
  return [...(delivery ? [delivery] : []), ...results].map(({ name, part }) => [name, part]);
}

const TWO_OUT = { out: { posts: 2, share: 0.5 }, late: NOTHING_LATE };

describe('explainCampaign', () => {
  test('the bars are the sums of the creators’ parts, and these add up to the gap', () => {
    const size = fc.integer({ min: 1, max: 50_000 });
    const one = fc.tuple(
      size,
      size,
      size,
      size,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
    );
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (rows) => {
        const creators = rows.map(([reach, clicks, seen, clicked, posts, out], index) =>
          creator(String(index), {
            plan: { posts, reach, clicks },
            observed: { posts: out, reach: seen, clicks: clicked },
            out: { posts, share: 1 },
            late: NOTHING_LATE,
            owed: posts,
          }),
        );
        const { together, creators: own } = explainCampaign('clicks', creators);
        const tolerance = 1e-6 * (1 + Math.abs(together?.gap ?? 0) + (together?.planned ?? 0));
        for (const [name, part] of together ? partsOf(together) : []) {
          const sum = own.reduce(
            (all, { shortfall }) => all + (partsOf(shortfall).find(([factor]) => factor === name)?.[1] ?? 0),
            0,
          );
          expect(Math.abs(sum - part)).toBeLessThan(tolerance);
        }
        const all = (together ? partsOf(together) : []).reduce((sum, [, part]) => sum + part, 0);
        expect(Math.abs(all - (together?.gap ?? 0))).toBeLessThan(tolerance);
      }),
      { numRuns: 300 },
    );
  });

  test('agreed by today is what is expected of the pieces that are out and of those that are late', () => {
    const early = creator('a', { late: NOTHING_LATE, expected: 150 });
    expect(explainCampaign('clicks', [early]).together).toMatchObject({
      ...{ planned: 150, actual: 180 },
      delivery: { plan: 3, actual: 3, part: 0 },
    });

    // Three of four pieces have half of the 300 clicks that were agreed for them; the late one is to have half of its 100.
    const late = creator('a', { expected: 150 });
    const { together, creators } = explainCampaign('clicks', [late]);
    expect(together).toMatchObject({ planned: 200, delivery: { plan: 4, actual: 3 } });
    expect(creators[0]?.byToday).toMatchObject({ ofPublished: 150, ofLate: 50, latePosts: 1, posts: 4 });
  });

  test('a late piece is never to have more than was agreed for it', () => {
    const ahead = creator('a', { expected: 900 });
    expect(explainCampaign('clicks', [ahead]).creators[0]?.byToday).toMatchObject({
      ...{ ofPublished: 900, ofLate: 100 },
    });
    const none = creator('a', { out: NOTHING_LATE, late: { posts: 1, share: 0.25 }, expected: 0 });
    expect(explainCampaign('clicks', [none]).together?.planned).toBe(100);
  });

  test('once the flight is over it is all that was agreed', () => {
    const { together, creators } = explainCampaign('clicks', [creator('a', { expected: 150 })], {
      isOver: true,
    });

    expect(together).toMatchObject({ planned: 400, delivery: { plan: 4, actual: 3 } });
    expect(creators[0]?.byToday).toBeNull();
  });

  test('a post that nobody has counted is in no bar, no cost, and said for its creator', () => {
    const whole = { plan: { posts: 4, clicks: 400 }, late: NOTHING_LATE, earnedMinor: 400_000 };
    const counted = creator('a', {
      ...whole,
      observed: { posts: 4, clicks: 300 },
      out: { posts: 4, share: 1 },
      uncounted: { posts: 1, share: 0.25 },
    });
    const found = explainCampaign('clicks', [counted], { isOver: true });

    expect(found.together).toMatchObject({ planned: 300, actual: 300, gap: 0 });
    expect(found.creators[0]?.leftOut).toEqual({ posts: 1, amount: 100 });
    // 3 of 4 pieces were paid 3,000.00 for 300 clicks, as planned.
    expect(found.cost).toMatchObject({ planned: 1_000, actual: 1_000 });
  });

  test('who has nothing out is missing from the delivery, not from the sum, and loses nobody a factor', () => {
    const absent = creator('b', {
      ...{ observed: { posts: 0, reach: null, clicks: null }, earnedMinor: 0 },
      ...{ out: NOTHING_LATE, late: { posts: 4, share: 1 }, expected: 0 },
    });
    const over = explainCampaign('clicks', [creator('a'), absent], { isOver: true });

    expect(over.leftOut).toEqual([]);
    expect(over.merged).toEqual([]);
    expect(over.together).toMatchObject({ planned: 800, actual: 180, delivery: { plan: 8, actual: 3 } });
    const [, own] = over.creators;
    expect(own && partsOf(own.shortfall)).toEqual([
      ['posts', expect.closeTo(-400, 6)],
      ['reach_per_posts', 0],
      ['clicks_per_reach', 0],
    ]);
    // 8,000.00 for the 800 clicks of 8 pieces; 3,000.00 for the 180 that came.
    expect(over.cost?.planned).toBeCloseTo(1_000, 6);
    expect(over.cost?.actual).toBeCloseTo(300_000 / 180, 6);

    // While it runs, their late pieces are to be as far as the posts of the others: at half of what was agreed.
    const others = creator('a', { late: NOTHING_LATE, expected: 150 });
    const running = explainCampaign('clicks', [others, absent]);
    expect(running.creators[1]?.byToday).toMatchObject({ ofPublished: 0, ofLate: 200, latePosts: 4 });
    // Without anybody who delivered it is all delivery.
    const alone = explainCampaign('clicks', [absent], { isOver: true }).together;
    expect(alone).toMatchObject({ planned: 400, actual: 0, main: { name: 'posts' } });
  });

  test('results before the first post are in no sum, and take no factor from anybody', () => {
    const early = (id: string) =>
      creator(id, {
        ...{ observed: { posts: 0, reach: 0, clicks: 3 }, earnedMinor: 0 },
        ...{ out: NOTHING_LATE, late: { posts: 4, share: 1 }, expected: 0 },
      });

    // More of them than of those who have posts.
    const found = explainCampaign('clicks', [creator('a'), early('b'), early('c')], { isOver: true });
    expect(found.creators.map(({ id, shortfall }) => [id, partsOf(shortfall).map(([name]) => name)])).toEqual(
      [['a', ['posts', 'reach_per_posts', 'clicks_per_reach']]],
    );
    expect(found.merged).toEqual([]);
    expect(found.leftOut).toEqual([
      { id: 'b', because: 'results_first' },
      { id: 'c', because: 'results_first' },
    ]);
    expect(explainCampaign('clicks', [early('b')], { isOver: true }).together).toMatchObject({
      planned: 400,
      actual: 3,
    });
  });

  test('a post that nobody has counted is not “nothing out”', () => {
    const uncounted = creator('b', { observed: { posts: 3, reach: null, clicks: null } });

    const { leftOut } = explainCampaign('clicks', [creator('a'), uncounted]);
    expect(leftOut).toEqual([{ id: 'b', because: 'no_numbers' }]);
  });

  test('a step that only some know is merged for all, and who cannot be taken apart is named', () => {
    const found = explainCampaign('clicks', [
      creator('a'),
      creator('b', { observed: { posts: 3, clicks: 200 } }),
      creator('c', { out: NOTHING_LATE, late: NOTHING_LATE }),
      creator('d', { plan: { posts: 4 } }),
    ]);

    expect(found.merged).toEqual(['reach']);
    expect(found.creators.map(({ id, shortfall }) => [id, partsOf(shortfall).map(([name]) => name)])).toEqual(
      [
        ['a', ['posts', 'clicks_per_posts']],
        ['b', ['posts', 'clicks_per_posts']],
      ],
    );
    expect(found.leftOut).toEqual([
      { id: 'c', because: 'nothing_due' },
      { id: 'd', because: 'no_numbers' },
    ]);
  });

  test('what one result cost is taken apart by the same factors, with fees by the share that is due', () => {
    const { cost, together } = explainCampaign('clicks', [creator('a', TWO_OUT), creator('b', TWO_OUT)]);

    // 2 × 200,000 over 2 × 200 clicks; 2 × 300,000 over 2 × 180.
    expect(cost?.planned).toBeCloseTo(1_000, 6);
    expect(cost?.actual).toBeCloseTo(600_000 / 360, 6);
    expect(cost?.parts.map(({ factor }) => factor)).toEqual([
      'cost',
      ...(together ? partsOf(together) : []).map(([name]) => name),
    ]);
    expect(cost?.parts.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo((cost?.actual ?? 0) - 1_000, 6);
  });

  test('without fees, without a result or without anybody there is no cost and no sum', () => {
    expect(explainCampaign('clicks', [creator('a', { feeMinor: null })]).cost).toBeUndefined();
    expect(explainCampaign('clicks', [creator('a', { earnedMinor: 0 })]).cost).toBeUndefined();
    const none = explainCampaign('clicks', [creator('a', { observed: { posts: 3, reach: 900, clicks: 0 } })]);
    expect(none.cost).toBeUndefined();
    expect(none.together?.actual).toBe(0);
    expect(explainCampaign('clicks', [])).toEqual({
      together: undefined,
      creators: [],
      leftOut: [],
      merged: [],
      cost: undefined,
    });
  });
});
