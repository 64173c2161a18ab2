import { expect, test } from 'vitest';
import { known, NONE, toFact, toValue, UNKNOWN } from '../../../shared/notices/facts.ts';

test('keeps "none" and "not known" apart', () => {
  expect(toFact(undefined)).toEqual(UNKNOWN);
  expect(toFact(null)).toEqual(NONE);
  expect(toFact(0)).toEqual(known(0));
});

test('gives the value, or null where there is none or nobody knows', () => {
  expect([toValue(known('x')), toValue(NONE), toValue(UNKNOWN)]).toEqual(['x', null, null]);
});
