import { expect, test } from 'vitest';
import {
  becomes,
  foldHeader,
  inLanguage,
  staysOut,
  withoutCurrency,
} from '../../../../shared/imports/formats/format.ts';

test.each([
  ['post_url', 'posturl'],
  ['Post-URL', 'posturl'],
  ['  Título del vídeo ', 'titulodelvideo'],
  ['„Gefällt mir“-Angaben', 'gefalltmirangaben'],
  ['Likes (%)', 'likes%'],
  ['@', '@'],
])('foldHeader makes “%s” %s', (header, folded) => {
  expect(foldHeader(header)).toBe(folded);
});

test.each([
  ['Estimated revenue (USD)', 'Estimated revenue'],
  ['Spend (€)', 'Spend'],
  ['Watch time (hours)', 'Watch time (hours)'],
  ['Likes (%)', 'Likes (%)'],
])('withoutCurrency makes “%s” “%s”', (header, expected) => {
  expect(withoutCurrency(header)).toBe(expected);
});

test('inLanguage marks columns of both kinds', () => {
  expect(inLanguage('de', becomes('views', 'Aufrufe'), staysOut('private', 'Umsatz'))).toEqual([
    { field: 'views', headers: ['Aufrufe'], language: 'de' },
    { leftOut: 'private', headers: ['Umsatz'], language: 'de' },
  ]);
});
