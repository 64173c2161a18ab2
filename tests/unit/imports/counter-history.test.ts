import { expect, test } from 'vitest';
import { findEarlierValue, toCounterHistory } from '../../../shared/imports/counter-history.ts';

const counter = { postKey: 'instagram/C1', metric: 'views', source: 'csv' };
const history = toCounterHistory([
  { ...counter, atMs: 300, value: 30 },
  { ...counter, atMs: 100, value: 10 },
  { ...counter, atMs: 200, value: null },
  { ...counter, atMs: 100, value: 11 },
  { ...counter, source: 'page', atMs: 250, value: 99 },
  { ...counter, metric: 'watch_seconds_avg', atMs: 100, value: 8 },
]);

test.each([
  ['the newest before the instant', { ...counter, atMs: 400 }, 30],
  ['not the value of the instant itself', { ...counter, atMs: 300 }, 11],
  ['the later of two at one instant, past an unknown one', { ...counter, atMs: 250 }, 11],
  ['nothing when there is no earlier one', { ...counter, atMs: 100 }, undefined],
  ['its own source alone', { ...counter, source: 'page', atMs: 400 }, 99],
  [
    'nothing for an average, which may fall',
    { ...counter, metric: 'watch_seconds_avg', atMs: 400 },
    undefined,
  ],
])('finds %s', (_, asked, value) => {
  expect(findEarlierValue(history, asked)?.value).toBe(value);
});
