import { expect, test } from 'vitest';
import {
  FACT_LETTERS,
  isFactLetter,
  WRITTEN_LETTERS,
} from '../../../../shared/procedure/letters/written-letter.ts';

test('a letter that tells is one of those a person writes, and neither asks nor reminds', () => {
  expect(WRITTEN_LETTERS.filter(isFactLetter)).toEqual([...FACT_LETTERS]);
  expect(isFactLetter('consult')).toBe(false);
});
