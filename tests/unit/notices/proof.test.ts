import { expect, test } from 'vitest';
import { clockStarts, findProofGrade, PROOF_GRADES } from '../../../shared/notices/proof.ts';
import { TERMS } from '../ui/sample-standings.ts';

test('names six grades in order', () => {
  expect(PROOF_GRADES.map(({ grade }) => grade)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(findProofGrade(1)?.meaning).toContain('not sending');
  expect(findProofGrade(6)).toBeUndefined();
});

test.each([
  [1, 'email', false],
  [2, 'email', true],
  [5, 'email', true],
  [2, 'dm', false],
  [2, 'toString', false],
  [2.5, 'email', false],
])('starts the clock at grade %d by %s: %s', (grade, channel, starts) => {
  expect(clockStarts(grade, channel, TERMS)).toBe(starts);
});

test('does not start the clock while the notice clause is unconfirmed', () => {
  expect(clockStarts(3, 'email', { ...TERMS, unconfirmed: ['notice'] })).toBe(false);
});
