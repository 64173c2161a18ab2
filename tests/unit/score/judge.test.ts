import { expect, test } from 'vitest';
import { judge } from '../../../shared/score/judge.ts';
import { campaign } from './campaign.ts';

test('compares the posts that are a day old, and keeps the younger ones as evidence', () => {
  const young = { deliverableId: 'c', postedDay: 10.5, snapshots: [{ day: 10.9, value: 500 }] };
  const { evidence, compared, actual } = judge(campaign({ posts: [...campaign().posts, young] }));

  expect(evidence).toHaveLength(3);
  expect(compared).toHaveLength(2);
  expect(actual).toBe(evidence.reduce((sum, { latest }) => sum + latest.value, 0));
});

test('measures against what a past post usually has where no total is agreed', () => {
  const { setting } = judge(campaign({ targetTotal: null, history: [90, 100, 110] }));

  expect(setting).toMatchObject({ hasTarget: false, reference: 100 });
});

test('leaves impossible past counts out and limits absurd ones', () => {
  const { setting } = judge(campaign({ history: [-5, 1e300, 100] }));

  expect(setting.input.history).toEqual([Number.MAX_SAFE_INTEGER, 100]);
});

test('judges at the last good day once every count has stopped', () => {
  const posts = campaign().posts.map((post) => ({
    ...post,
    snapshots: post.snapshots.map(({ day }) => ({ day, value: day <= 7 ? 20_000 + 500 * day : 23_500 })),
  }));
  const { setting, evidence } = judge(campaign({ posts }));

  expect(setting.frozenAt).toBe(7);
  expect(evidence.every(({ latest }) => latest.day <= 7)).toBe(true);
});
