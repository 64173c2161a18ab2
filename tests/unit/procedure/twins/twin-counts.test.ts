import { describe, expect, test } from 'vitest';
import { partOf, takeParts } from '../../../../shared/procedure/twins/twin-counts.ts';
import { piece, reading } from '../standing-inputs.ts';

const KEY = 'instagram/shared';
const posts = [
  { key: KEY, deliverableId: 'a', url: '', publishedAt: null },
  { key: 'instagram/own', deliverableId: 'alone', url: '', publishedAt: null },
];
const shared = (id: string, pieceId: string, weight: number) =>
  piece(id, { twin: { pieceId, collaborationId: 'c', campaignName: 'Autumn', weight, of: 3 } });
const seenIn = (id: string, other: string, weight: number, observations: ReturnType<typeof reading>[]) =>
  takeParts({
    observations,
    deliverables: [shared(id, other, weight)],
    posts: posts.map((post) => (post.key === KEY ? { ...post, deliverableId: id } : post)),
  }).map(({ value }) => value);

describe('takeParts', () => {
  test('divides the counts of a shared post by weight and leaves every other post whole', () => {
    const observations = [
      reading('clicks', 240, { postKey: KEY }),
      reading('clicks', 240, { postKey: 'instagram/own' }),
    ];

    expect(seenIn('a', 'b', 2, observations)).toEqual([160, 240]);
    expect(seenIn('b', 'a', 1, observations)).toEqual([80, 240]);
  });

  test('whole counts stay whole, and both parts are together what was counted', () => {
    for (const count of [0, 1, 2, 3, 4, 5, 1_000, 999_999_999_999]) {
      const observations = [reading('clicks', count, { postKey: KEY })];
      const [here, there] = [seenIn('a', 'b', 2, observations)[0], seenIn('b', 'a', 1, observations)[0]];
      expect(Number.isInteger(here)).toBe(true);
      expect((here ?? 0) + (there ?? 0)).toBe(count);
    }
  });

  test('hours of watching are divided as they are, averages and what is not known not at all', () => {
    const observations = [
      reading('watch_hours', 1.5, { postKey: KEY }),
      reading('watch_seconds_avg', 12, { postKey: KEY }),
      reading('views', null, { postKey: KEY }),
    ];

    expect(seenIn('a', 'b', 2, observations)).toEqual([1, 12, null]);
  });

  test('the bounds of a shortened counter are divided with it', () => {
    const [shortened] = takeParts({
      observations: [reading('views', 12_300, { postKey: KEY, lo: 12_250, hi: 12_349 })],
      deliverables: [shared('a', 'b', 2)],
      posts,
    });

    expect(shortened).toMatchObject({ value: 8_200, lo: 8_167, hi: 8_233 });
  });

  test('a rate by followers is the same in both campaigns', () => {
    const observations = [
      reading('likes', 300, { postKey: KEY }),
      reading('followers', 9_000, { postKey: KEY }),
    ];
    const [likes = 0, followers = 0] = seenIn('a', 'b', 2, observations).map(Number);

    expect(likes / followers).toBeCloseTo(300 / 9_000, 10);
  });
});

test('a piece without a twin has all of its counts', () => {
  expect(partOf(undefined)).toBe(1);
  expect(partOf({})).toBe(1);
  expect(partOf({ twin: { weight: 2, of: 3 } })).toBeCloseTo(2 / 3);
});
