import { expect, test } from 'vitest';
import { findProofGrade, PROOF_GRADES } from '../../../shared/notices/proof.ts';

test('names six grades in order', () => {
  expect(PROOF_GRADES.map(({ grade }) => grade)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(findProofGrade(1)?.meaning).toContain('not sending');
  expect(findProofGrade(6)).toBeUndefined();
});
