import { describe, expect, test } from 'vitest';
import { pauseEffects, shiftDeadlines } from '../../../shared/contract/pause-effects.ts';

const pause = {
  pausedFrom: '2026-04-10',
  resumedOn: '2026-04-24',
  deadlines: { before: '2026-04-09', first: '2026-04-10', after: '2026-05-31' },
  maxCumulativeDays: 20,
  usedDays: 6,
  standby: { monthlyFeeMinor: 300_000, standbyBps: 2500 },
};

describe('pauseEffects', () => {
  test('moves what is due on or after the first paused day, and counts to the limit', () => {
    expect(pauseEffects(pause)).toEqual({
      pausedDays: 14,
      cumulativeDays: 20,
      isWithinMax: true,
      shifted: { before: '2026-04-09', first: '2026-04-24', after: '2026-06-14' },
      standbyMinor: 35_000,
      autoActionOn: '2026-04-24',
    });
  });

  test('changes nothing when work resumes on the same day', () => {
    expect(pauseEffects({ ...pause, resumedOn: pause.pausedFrom })).toMatchObject({
      pausedDays: 0,
      shifted: pause.deadlines,
      standbyMinor: 0,
    });
  });

  test('refuses a pause that ends before it begins', () => {
    expect(() => pauseEffects({ ...pause, resumedOn: '2026-04-09' })).toThrow(RangeError);
  });
});

test('an emergency pause that was lifted shifts by its length', () => {
  expect(shiftDeadlines({ due: '2026-12-31' }, '2026-12-24', 7)).toEqual({ due: '2027-01-07' });
});
