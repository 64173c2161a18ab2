import { describe, expect, test } from 'vitest';
import { livePosts, targetShares, weighPosts } from '../../../shared/score/evidence.ts';
import { getCohort } from '../../../shared/score/growth.ts';
import { campaign, growingPost } from './campaign.ts';

test('targetShares splits what own targets leave over equally', () => {
  const input = campaign({
    deliverables: [
      { id: 'a', dueDay: 0, target: 50 },
      { id: 'b', dueDay: 1 },
      { id: 'c', dueDay: 2, target: null },
    ],
  });

  expect([...targetShares(input, 150)]).toEqual([
    ['a', 50],
    ['b', 50],
    ['c', 50],
  ]);
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
