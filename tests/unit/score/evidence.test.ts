import { describe, expect, test } from 'vitest';
import type { AssessmentInput } from '../../../shared/score/assessment.ts';
import { livePosts, targetShares, weighPosts } from '../../../shared/score/evidence.ts';
import { getCohort, growthShare } from '../../../shared/score/growth.ts';
import { campaign, growingPost } from './campaign.ts';

describe('targetShares', () => {
  const curve = getCohort('tiktok', 'views').curve;
  const reached = (input: AssessmentInput, shares: Map<string, number>) =>
    input.deliverables.reduce(
      (sum, { id, dueDay }) => sum + (shares.get(id) ?? 0) * growthShare(curve, input.flightDays - dueDay),
      0,
    );

  test('reaches the agreed total when the flight ends and every post appears on its due day', () => {
    const shares = targetShares(campaign(), 400_000, curve);

    expect(reached(campaign(), shares)).toBeCloseTo(400_000, 6);
    expect(new Set(shares.values()).size).toBe(1);
  });

  test('splits in proportion to own targets, and gives the others equal parts of what these leave over', () => {
    const input = campaign({
      deliverables: [
        { id: 'a', dueDay: 0, target: 90 },
        { id: 'b', dueDay: 1 },
        { id: 'c', dueDay: 2, target: null },
      ],
    });
    const shares = targetShares(input, 150, curve);

    expect(reached(input, shares)).toBeCloseTo(150, 9);
    expect((shares.get('a') ?? 0) / (shares.get('b') ?? 1)).toBeCloseTo(3, 9);
    expect(shares.get('c')).toBe(shares.get('b'));
  });

  test('keeps a post that is due on the last day or later finite', () => {
    const input = campaign({ deliverables: [{ id: 'a', dueDay: 40 }] });

    expect(targetShares(input, 100, curve).get('a')).toBeCloseTo(100 / growthShare(curve, 1), 6);
  });

  test('is zero without a total', () => {
    expect([...targetShares(campaign(), 0, curve).values()]).toEqual([0, 0, 0, 0]);
  });
});

describe('livePosts', () => {
  const targets = new Map([['a', 100]]);

  test('leaves out a post that is not out yet', () => {
    expect(
      livePosts(campaign({ posts: [growingPost('a', { postedDay: 20, final: 1, day: 21 })] }), targets),
    ).toEqual([]);
  });

  test('gives the target to the earlier of two posts, and none to a post nobody ordered', () => {
    const posts = [
      growingPost('a', { postedDay: 4, final: 1, day: 6 }),
      growingPost('a', { postedDay: 1, final: 1, day: 6 }),
      growingPost(null, { postedDay: 2, final: 1, day: 6 }),
    ];

    expect(
      livePosts(campaign({ posts }), targets).map(({ postedDay, target }) => [postedDay, target]),
    ).toEqual([
      [1, 100],
      [2, 0],
      [4, 0],
    ]);
  });
});

test('weighPosts compares at the newest reading, once the post is a day old', () => {
  const input = campaign({
    posts: [
      { deliverableId: 'a', postedDay: 3, snapshots: [{ day: 3.5, value: 9 }] },
      growingPost('b', { postedDay: 3, final: 1000, day: 6 }),
    ],
  });
  const posts = livePosts(
    input,
    new Map([
      ['a', 1000],
      ['b', 1000],
    ]),
  );
  const [young, older] = weighPosts(posts, {
    day: 11,
    cohort: getCohort('tiktok', 'views'),
    outages: [],
    weekdayOfDay0: 0,
  });

  expect(young?.ratio).toBeNull();
  expect(older?.ageDays).toBe(3);
  expect(older?.ratio?.logRatio).toBeCloseTo(0, 1);
});
