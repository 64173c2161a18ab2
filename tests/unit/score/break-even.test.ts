import { expect, test } from 'vitest';
import { breakEvenPace } from '../../../shared/score/break-even.ts';

test.each([
  ['unknown terms', null, 0.69, true],
  ['no value', { killFeeShare: 0.2, valueRatio: 0 }, 0.69, true],
  ['a kill fee of everything', { killFeeShare: 1, valueRatio: 1 }, 0.69, true],
  ['results worth less than the fee', { killFeeShare: 0, valueRatio: 0.5 }, 1, false],
  ['a kill fee of a quarter', { killFeeShare: 0.25, valueRatio: 1.5 }, 0.5, false],
])('breakEvenPace with %s', (_, given, pace, isAssumed) => {
  expect(breakEvenPace(given)).toEqual({ pace, isAssumed });
});
