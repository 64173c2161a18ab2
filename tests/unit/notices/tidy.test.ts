import { expect, test } from 'vitest';
import { tidy, tidyText } from '../../../shared/notices/tidy.ts';

test('puts a text on one line with single spaces', () => {
  expect(tidyText('  Reel\r\n 2 \t\u2028 of  3 ')).toBe('Reel 2 of 3');
});

test('takes out characters that turn the reading direction', () => {
  expect(tidyText('pay\u202e100')).toBe('pay100');
});

test('keeps the shape of the data and drops empty texts of lists', () => {
  const data = { n: 1, on: null, list: [' a ', ' '], inner: { text: 'b\n' } };

  expect(tidy(data)).toEqual({ n: 1, on: null, list: ['a'], inner: { text: 'b' } });
});
