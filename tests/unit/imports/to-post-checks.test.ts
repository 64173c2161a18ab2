import { expect, test } from 'vitest';
import type { ObservationRow } from '../../../shared/api/import-schemas.ts';
import { type LastLook, toPostChecks } from '../../../shared/imports/to-post-checks.ts';

const POSTS = [{ postKey: 'instagram/C8abcDEFghi', publishedAt: null, deliverableName: 'Reel 1' }];
const row = (change: Partial<ObservationRow> = {}): ObservationRow => ({
  row: 2,
  post: 'Reel 1',
  capturedAt: '2026-11-18T08:00:00Z',
  source: 'csv',
  quality: 'exact',
  values: { views: 10 },
  ...change,
});
const looksOf = (rows: ObservationRow[], looks: LastLook[] = []) =>
  toPostChecks(rows, { posts: POSTS, looks }).map(({ caption, isUp, checkedAt }) => [
    checkedAt.slice(8, 10),
    isUp,
    caption,
  ]);
const before = { postKey: 'instagram/C8abcDEFghi', caption: 'Ad: shoes', isUp: true };

test('a row without words or status says nothing about the post', () => {
  expect(looksOf([row()])).toEqual([]);
});

test('words are a look when they are the first or differ from the last', () => {
  expect(looksOf([row({ caption: 'Ad: shoes' })])).toEqual([['18', true, 'Ad: shoes']]);
  expect(looksOf([row({ caption: 'Ad: shoes' })], [before])).toEqual([]);
  expect(looksOf([row({ caption: 'Shoes' })], [before])).toEqual([['18', true, 'Shoes']]);
});

test('a post that is gone is a look without words, and being back is one again', () => {
  expect(looksOf([row({ isGone: true })], [before])).toEqual([['18', false, null]]);
  expect(looksOf([row({ caption: 'Ad: shoes' })], [{ ...before, isUp: false }])).toHaveLength(1);
});

test('rows are taken by their instant, each against the one before it', () => {
  const rows = [
    row({ capturedAt: '2026-11-19T08:00:00Z', caption: 'B' }),
    row({ capturedAt: '2026-11-17T08:00:00Z', caption: 'A' }),
    row({ capturedAt: '2026-11-20T08:00:00Z', caption: 'B' }),
  ];

  expect(looksOf(rows)).toEqual([
    ['17', true, 'A'],
    ['19', true, 'B'],
  ]);
});

test('a post of no collaboration is nobody’s', () => {
  expect(looksOf([row({ post: 'Reel 9', caption: 'A' })])).toEqual([]);
});
