import { describe, expect, test } from 'vitest';
import type { PostCheck } from '../../../../shared/flags/post-check.ts';
import { onBriefReadings, usualReadings } from '../../../../shared/procedure/numbers/readings-beside.ts';
import { AT, inputsWith } from '../standing-inputs.ts';

const past = (index: number, counts: Record<string, number>, network = 'instagram') =>
  Object.entries(counts).map(([metric, value]) => ({ postKey: `${network}/past${index}`, metric, value }));
const history = [1, 2, 3, 4, 5].flatMap((n) => past(n, { likes: 10 * n, comments: n, views: 1_000 }));

describe('what is usual for the creator', () => {
  test('is one row per base with five posts, with how many posts, and no other base', () => {
    expect(usualReadings(inputsWith({ history }))).toMatchObject([
      { kpi: 'usual_erViews', unit: 'ratio', actual: 0.033, posts: 5, referenceIs: 'none' },
    ]);
  });

  test('leaves out posts of other networks', () => {
    const elsewhere = past(6, { likes: 900, views: 1_000 }, 'tiktok');

    expect(usualReadings(inputsWith({ history: [...history, ...elsewhere] }))[0]?.actual).toBe(0.033);
  });

  test('is no row with fewer than five posts', () => {
    expect(usualReadings(inputsWith({ history: history.slice(3) }))).toEqual([]);
  });
});

const look = (change: Partial<PostCheck>): PostCheck => ({
  postKey: 'instagram/one',
  checkedAt: '2026-11-15T10:00:00Z',
  source: 'manual',
  isUp: true,
  caption: null,
  disclosure: null,
  tag: null,
  link: null,
  ...change,
});
const rateOf = (...checks: PostCheck[]) => onBriefReadings(inputsWith({ checks }), AT)[0];

describe('on brief', () => {
  test('is what was seen of what could be told, with the looks behind it', () => {
    expect(rateOf(look({ disclosure: 'seen', tag: 'not_seen', link: 'cannot_tell' }))).toMatchObject({
      kpi: 'onBriefRate',
      actual: 0.5,
      given: { checks: 2, checksPassed: 1 },
      source: 'manual',
      observedAt: '2026-11-15T10:00:00Z',
    });
  });

  test('goes by the newest look for a thing', () => {
    const later = look({ checkedAt: '2026-11-18T10:00:00Z', tag: 'seen', source: 'csv' });

    expect(rateOf(look({ disclosure: 'seen', tag: 'not_seen' }), later)).toMatchObject({
      actual: 1,
      source: 'csv',
      observedAt: '2026-11-15T10:00:00Z',
    });
  });

  test.each([
    ['nobody looked', []],
    ['nobody could tell', [look({ disclosure: 'cannot_tell' })]],
    ['the post is gone', [look({ tag: 'seen' }), look({ checkedAt: '2026-11-18T10:00:00Z', isUp: false })]],
    ['it was another post', [look({ postKey: 'instagram/other', tag: 'seen' })]],
    ['the look came later', [look({ tag: 'seen', checkedAt: '2026-12-01T10:00:00Z' })]],
  ])('is no row, never 0, when %s', (_, checks) => {
    expect(onBriefReadings(inputsWith({ checks }), AT)).toEqual([]);
  });
});
