import { describe, expect, test } from 'vitest';
import { livePosts, weighPosts } from '../../../../shared/score/evidence.ts';
import { comingShares } from '../../../../shared/score/forecast/coming.ts';
import { getCohort } from '../../../../shared/score/growth.ts';
import { campaign, growingPost, stopped } from '../campaign.ts';

const cohort = getCohort('tiktok', 'views');
const targets = new Map([
  ['a', 100_000],
  ['b', 100_000],
]);

function comingOf(
  posts: ReturnType<typeof growingPost>[],
  open: { id: string; dueDay: number; lateDays: number }[] = [],
) {
  const input = campaign({ posts });
  const live = livePosts(input, targets);
  const evidence = weighPosts(live, {
    day: input.day,
    cohort,
    outages: [],
    weekdayOfDay0: 0,
  });
  return comingShares({ input, cohort, outages: [], posts: live, targets, delivery: { open } }, evidence);
}

describe('comingShares', () => {
  const post = growingPost('a', { postedDay: 0, final: 100_000, day: 11 });

  test('expects the rest of a live post', () => {
    const [coming] = comingOf([post]);

    expect(coming?.due).toBeGreaterThan(3000);
    expect(coming?.due).toBeLessThan(12_000);
    expect(coming?.shift).toBeCloseTo(0, 0);
  });

  test('expects less of a post that has stopped growing', () => {
    expect(comingOf([stopped(post, 9)])[0]?.shift).toBeLessThan(-0.5);
  });

  test('expects all of a post that nobody has counted, and takes its count for unknown', () => {
    const uncounted = { ...post, snapshots: [{ day: 3, value: null }] };
    const [coming] = comingOf([uncounted]);

    expect(coming).toMatchObject({ measured: null, shift: 0 });
    // What it should have by flight end: its share of the total at that age.
    expect(coming?.due).toBeGreaterThan(80_000);
    expect(coming?.due).toBeLessThan(100_000);
  });

  test('expects less of a post the later it is', () => {
    const due = (lateDays: number) => comingOf([], [{ id: 'b', dueDay: 4, lateDays }])[0]?.due ?? 0;

    expect(due(9)).toBeLessThan(due(1));
    expect(due(1)).toBeLessThan(comingOf([], [{ id: 'b', dueDay: 12, lateDays: 0 }])[0]?.due ?? 0);
  });
});
