import { expect, test } from 'vitest';
import {
  findRailProblems,
  type GuardRail,
  isStandard,
  STANDARD_RAIL,
} from '../../../../shared/procedure/guard-rails/guard-rail.ts';

function railWith(change: Partial<GuardRail['thresholds']>, holdDays = 1): GuardRail {
  return { thresholds: { ...STANDARD_RAIL.thresholds, ...change }, holdDays };
}

test('the standard may be used, and asks for nothing', () => {
  expect(findRailProblems(STANDARD_RAIL)).toEqual({});
  expect(isStandard(STANDARD_RAIL)).toBe(true);
});

test('a rule may only be more careful', () => {
  expect(findRailProblems(railWith({ propose_pause: 0.95 }, 5))).toEqual({});
  expect(isStandard(railWith({ propose_pause: 0.95 }))).toBe(false);
  expect(isStandard(railWith({}, 2))).toBe(false);
  expect(findRailProblems(railWith({ talk: 0.5 }))).toEqual({ talk: 'bolder_than_standard' });
  expect(findRailProblems(railWith({ propose_pause: 0.995 }))).toEqual({ propose_pause: 'too_high' });
});

test('a graver step never needs less certainty than a milder one', () => {
  expect(findRailProblems(railWith({ adjust: 0.95 }))).toEqual({ propose_pause: 'below_milder_step' });
});

test.each([0, 1.5, 15, Number.NaN])('%s days are refused', (holdDays) => {
  expect(findRailProblems(railWith({}, holdDays))).toEqual({ holdDays: 'days' });
});

test('what is no number is refused', () => {
  expect(findRailProblems(railWith({ talk: Number.NaN }))).toMatchObject({ talk: 'not_a_number' });
});
