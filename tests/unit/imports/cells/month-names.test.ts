import { expect, test } from 'vitest';
import { findMonth } from '../../../../shared/imports/cells/month-names.ts';

test.each([
  ['September', 9],
  ['Sept.', 9],
  ['sep', 9],
  ['MÄRZ', 3],
  ['agosto', 8],
  ['août', 8],
  ['févr.', 2],
  ['ene', 1],
  ['Dez', 12],
  ['juil.', 7],
  ['jui', undefined],
  ['ma', undefined],
  ['Monday', undefined],
  ['video', undefined],
  ['', undefined],
])('%j is month %s', (word, month) => {
  expect(findMonth(word)).toBe(month);
});
