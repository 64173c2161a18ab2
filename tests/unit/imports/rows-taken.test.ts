import { expect, test } from 'vitest';
import { rowsTaken } from '../../../shared/imports/rows-taken.ts';

test('what is taken in is counted, what is here already or refused is not', () => {
  const counts = { new: 1, newer: 2, same: 4, warning: 8, refused: 16, past: 32 };

  expect(rowsTaken(counts)).toBe(43);
});
