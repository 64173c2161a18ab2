import { expect, test } from 'vitest';
import { getNumberWords } from '../../../shared/networks/compact-number-locales.ts';

test.each([
  ['en', '.', 'k', 3],
  ['en-IN', '.', 'lakh', 5],
  ['de', ',', 'mio', 6],
  ['de_CH', '.', 'mio', 6],
  ['es', ',', 'b', 12],
  ['es-MX', '.', 'b', 12],
  ['es-US', '.', 'mil', 3],
  ['es-AR', ',', 'mil', 3],
  ['pt-BR', ',', 'bi', 9],
  ['pt-PT', ',', 'bi', 12],
  ['tr-TR', ',', 'b', 3],
  ['tr-TR', ',', 'm', 6],
  ['zh', '.', '万', 4],
  ['zh-Hant-TW', '.', '萬', 4],
  ['no', ',', 'mill', 6],
  ['x-unknown', undefined, 'k', 3],
  ['__proto__', undefined, 'm', 6],
  ['', undefined, 'b', 9],
])('in %s the decimal sign is %s and %s means 10^%d', (locale, decimal, word, exponent) => {
  const words = getNumberWords(locale);

  expect(words.decimal).toBe(decimal);
  expect(words.exponents.get(word)).toBe(exponent);
});

test('longer words come before their own beginnings', () => {
  const lengths = [...getNumberWords('es').exponents.keys()].map((word) => word.length);

  expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
});
