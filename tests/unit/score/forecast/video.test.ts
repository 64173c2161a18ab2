import { describe, expect, test } from 'vitest';
import { forecastPost, videoTerms } from '../../../../shared/score/forecast/video.ts';
import { getCohort, growthShare } from '../../../../shared/score/growth.ts';

const video = { metric: 'views', targetAgeDays: 14, history: [] };
const at = (...counts: [number, number][]) => counts.map(([ageDays, count]) => ({ ageDays, count }));

describe('forecastPost', () => {
  test('grows with momentum', () => {
    const slow = forecastPost({ ...video, snapshots: at([1, 950], [2, 1000]) });
    const fast = forecastPost({ ...video, snapshots: at([1, 600], [2, 1000]) });

    expect(slow.median).toBeGreaterThan(1000);
    expect(fast.median).toBeGreaterThan(slow.median);
  });

  test('does not depend on the order of the snapshots', () => {
    expect(forecastPost({ ...video, snapshots: at([2, 1000], [1, 600]) })).toEqual(
      forecastPost({ ...video, snapshots: at([1, 600], [2, 1000]) }),
    );
  });

  test.each([
    ['no snapshot and no history', [], []],
    ['nothing counted', at([1, 0]), []],
    ['age zero', at([0, 10]), []],
    ['a falling counter', at([1, 1000], [2, 900]), []],
    ['absurd counts', at([1, 1], [2, 1e15]), []],
    ['only other videos', [], at([3, 500])],
  ])('answers in order and finite with %s', (_, snapshots, history) => {
    const { median, lo80, hi80 } = forecastPost({ ...video, snapshots, history });

    expect(lo80).toBeLessThanOrEqual(median);
    expect(median).toBeLessThanOrEqual(hi80);
    expect(Number.isFinite(hi80)).toBe(true);
    expect(lo80).toBeGreaterThanOrEqual(0);
  });

  test.each([0, -1])(
    'answers for the age %d as for the first minutes, with and without a count',
    (targetAgeDays) => {
      const history = at([7, 4000]);
      const counted = forecastPost({ ...video, targetAgeDays, history, snapshots: at([1, 500]) });
      const uncounted = forecastPost({ ...video, targetAgeDays, history, snapshots: [] });

      expect(counted).toEqual({ median: 500, lo80: 500, hi80: 500 });
      expect(uncounted.median).toBeGreaterThan(0);
      expect(uncounted.hi80).toBeLessThan(4000);
    },
  );

  test('says what is counted when the target age is past', () => {
    expect(forecastPost({ ...video, snapshots: at([20, 500]) })).toEqual({
      median: 500,
      lo80: 500,
      hi80: 500,
    });
  });

  test('leans on other videos when there is one snapshot', () => {
    const snapshots = at([0.5, 1000]);
    const strong = forecastPost({ ...video, snapshots, history: at([7, 100_000], [7, 120_000]) });

    expect(strong.median).toBeGreaterThan(
      forecastPost({ ...video, snapshots, history: at([7, 2000], [7, 3000]) }).median,
    );
  });
});

test.each([
  ['one count', at([0.6, 1000]), []],
  ['one count and other videos', at([0.6, 1000]), at([7, 4000], [9, 6000])],
  ['several counts', at([1, 900], [2, 1200], [3, 1350]), []],
])('a song goes on growing longer than another video, with %s', (_, snapshots, history) => {
  const other = forecastPost({ ...video, snapshots, history });
  const song = forecastPost({ ...video, snapshots, history, isMusic: true });

  expect(song.median).toBeGreaterThan(other.median);
  expect(song.hi80).toBeGreaterThan(other.hi80);
});

describe.each(['tiktok', 'instagram', 'youtube'] as const)('an ordinary post on %s', (network) => {
  const { curve } = getCohort(network, 'views');
  const grown = (days: number) => at(...Array.from({ length: days }, (_, day) => counted(day + 1)));
  const counted = (age: number): [number, number] => [age, Math.round(50_000 * growthShare(curve, age))];

  test.each([
    [2, 7],
    [3, 14],
    [7, 14],
  ])('is forecast from %i days to %i within a sixth, and lies in the range', (seen, target) => {
    const { median, lo80, hi80 } = forecastPost({ ...video, snapshots: grown(seen), targetAgeDays: target });
    const [, final] = counted(target);

    expect(Math.abs(Math.log(median / final))).toBeLessThan(Math.log(7 / 6));
    expect(lo80).toBeLessThan(final);
    expect(hi80).toBeGreaterThan(final);
  });
});

test.each([
  ['views', at([1, 1], [2, 2]), 'momentum'],
  ['views', at([1, 1], [1.1, 2]), 'single'],
  ['shares', at([1, 1], [2, 2]), 'small'],
])('videoTerms of %s with %j uses the %s formula', (metric, snapshots, family) => {
  expect(videoTerms({ ...video, metric, snapshots })?.family).toBe(family);
});
