import { expect, test } from 'vitest';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import {
  baseState,
  enter,
  goBack,
  isPausedOrPending,
  isWithin,
  leave,
} from '../../../../shared/procedure/folding/return-stack.ts';

const paused = enter(initialCase('coaching'), 'paused');
const review = enter(paused, 'end_review');

test('goes in and back out in order', () => {
  expect(review).toMatchObject({ state: 'end_review', returnTo: ['coaching', 'paused'] });
  expect(goBack(goBack(review))).toEqual(initialCase('coaching'));
  expect(baseState(review)).toBe('coaching');
});

test('leaves a procedure on top or beneath', () => {
  expect(leave(paused, 'paused').state).toBe('coaching');
  expect(leave(review, 'paused')).toMatchObject({ state: 'end_review', returnTo: ['coaching'] });
});

test('knows what stands beneath, and throws when nothing does', () => {
  expect(isWithin(review, 'paused')).toBe(true);
  expect(isPausedOrPending(review)).toBe(true);
  expect(isPausedOrPending(initialCase('active'))).toBe(false);
  expect(() => goBack(initialCase('active'))).toThrow('Nothing to return to');
});
