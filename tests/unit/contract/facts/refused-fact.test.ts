import { expect, test } from 'vitest';
import {
  checkCount,
  checkDistinct,
  checkFlag,
  checkInstant,
  checkKnown,
  checkOneOf,
  checkShare,
  RefusedFact,
  refuseProblems,
} from '../../../../shared/contract/facts/refused-fact.ts';

test('a refusal names the fact, shows it and says what would do', () => {
  const refused = new RefusedFact('period.n', -1, 'give a whole number');

  expect(refused).toMatchObject({
    name: 'RefusedFact',
    fact: 'period.n',
    message: 'period.n is -1; give a whole number',
  });
  expect(new RefusedFact('tz', 'Mars', 'x').message).toBe('tz is "Mars"; x');
  expect(new RefusedFact('tz', null, 'x').message).toBe('tz is missing; x');
});

test('a long value is cut', () => {
  expect(new RefusedFact('note', 'n'.repeat(500), 'x').message.length).toBeLessThan(120);
});

test('problems of terms become the refusal of the first one', () => {
  const problems = [
    { reason: 'not_a_share', field: 'killFee.bps', value: '12000' },
    { reason: 'not_a_count', field: 'daysToPay', value: '-1' },
  ] as const;

  expect(() => refuseProblems(problems)).toThrow(
    'killFee.bps is 12000; a share lies between 0 and 10000 basis points',
  );
  expect(() => refuseProblems([])).not.toThrow();
});

test.each<[(fact: string, value: unknown) => void, unknown, unknown[]]>([
  [checkCount, 0, [-1, 1.5, '1', 2 ** 53, null]],
  [checkShare, 10_000, [10_001, -1, 0.5]],
  [checkFlag, false, ['no', 0, null]],
  [checkInstant, '2026-11-18T16:00:00Z', ['2026-11-18', '2026-11-18T16:00:00', 0, '']],
  [(fact, value) => checkOneOf(fact, value, ['a', 'b']), 'a', ['c', null]],
])('%o takes %j alone', (check, good, bad) => {
  expect(() => check('it', good)).not.toThrow();
  for (const value of bad) expect(() => check('it', value)).toThrow(RefusedFact);
});

test('what is not known is not checked', () => {
  expect(() => checkKnown(checkCount, { a: null, b: undefined, c: 1 })).not.toThrow();
  expect(() => checkKnown(checkCount, { a: null, b: -1 }, 'facts.')).toThrow('facts.b is -1');
});

test('a name that comes back is the one that is named', () => {
  expect(() => checkDistinct('pieces', ['a', 'b', 'a'])).toThrow('pieces is "a"; name each one once');
  expect(() => checkDistinct('pieces', ['a', 'b'])).not.toThrow();
});
