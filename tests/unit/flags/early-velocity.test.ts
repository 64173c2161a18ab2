import { expect, test } from 'vitest';
import { earlyVelocity } from '../../../shared/flags/early-velocity.ts';
import { growthShare } from '../../../shared/score/growth.ts';
import { CURVE, hoursLater, postWith, readingAt } from './watched.ts';

/** A tenth of the growth-curve's share of 1,000 at twelve hours, and so on. */
const atTwelveHours = (times: number) => Math.round(1_000 * growthShare(CURVE, 0.5) * times);
const look = (hours: number, value: number | null, pastFinals: number[] = []) =>
  earlyVelocity(postWith([readingAt(hours, value)]), { curve: CURVE, pastFinals });

test.each([
  [0.1, 'early_slow'],
  [0.49, 'early_slow'],
  [0.6, undefined],
  [1, undefined],
  [1.9, undefined],
  [2.5, 'early_fast'],
])('at %f of what was due after twelve hours the flag is %s', (times, code) => {
  expect(look(12, atTwelveHours(times))?.code).toBe(code);
});

test('five past posts of the creator come before the agreed share', () => {
  const past = [90, 100, 100, 110, 5_000];
  const flag = look(12, atTwelveHours(0.1), past);

  // A tenth of 1,000 is what this creator usually has.
  expect(flag).toBeNull();
  expect(look(12, atTwelveHours(0.1), past.slice(1))?.code).toBe('early_slow');
});

test('the flag carries the count, what was due, and what it was compared with', () => {
  const flag = look(12, 20);

  expect(flag).toMatchObject({ at: hoursLater(12), postKey: 'instagram/one' });
  expect(flag?.evidence).toEqual([
    { what: 'counted', value: 20, observedAt: hoursLater(12), source: 'csv' },
    { what: 'expected', value: atTwelveHours(1), observedAt: hoursLater(12), source: null },
    { what: 'usual_of_posts', value: 0, observedAt: null, source: null },
  ]);
});

test.each([
  ['older than 48 hours', 49, 1],
  ['minutes old', 0.5, 1],
  ['not measured', 12, null],
])('is silent about a count that is %s', (_what, hours, value) => {
  expect(look(hours, value)).toBeNull();
});

test('is silent when nothing was agreed and there is no past', () => {
  const post = postWith([readingAt(12, 5)], { target: 0 });

  expect(earlyVelocity(post, { curve: CURVE, pastFinals: [] })).toBeNull();
});
