// The words of the creator's page, every one of them: one form of address, and Portuguese as in Brazil.
import { expect, test } from 'vitest';
import { LANGUAGES, type Language, wordsOf } from '../../../worker/pages/creator-words/words.ts';
import { EUROPEAN_PORTUGUESE, WORDS_OF_FORM } from '../notices/samples/tell-tale-words.ts';

/** Every text; one made for something is made for two of it. */
function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return textsOf(words(2, 'X', 'X', 'X'));
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : [];
}

const cases = (['de', 'fr', 'es'] as const).flatMap((language) =>
  (['familiar', 'polite'] as const).map((address) => ({ language, address })),
);

test.each(cases)(
  'the page in $language, $address, has no word of the other form',
  ({ language, address }) => {
    const texts = textsOf(wordsOf(language, address));
    const words = WORDS_OF_FORM[language];
    const other = address === 'polite' ? 'familiar' : 'polite';

    expect(texts.length).toBeGreaterThan(400);
    expect(texts.filter((text) => words?.[other].test(text))).toEqual([]);
    expect(texts.some((text) => words?.[address].test(text))).toBe(true);
  },
);

test('the page in Portuguese has no European word', () => {
  expect(textsOf(wordsOf('pt', 'familiar')).filter((text) => EUROPEAN_PORTUGUESE.test(text))).toEqual([]);
});

test.each(LANGUAGES)(
  'no choice of words is left open in %s, and what people typed stays',
  (language: Language) => {
    for (const address of ['familiar', 'polite'] as const) {
      const words = wordsOf(language, address);

      expect(textsOf(words).filter((text) => /[{|}]/.test(text))).toEqual([]);
      expect(words.foot.brand('{A|B}')).toContain('{A|B}');
    }
  },
);

test('French marks keep their word on the page', () => {
  const texts = [...textsOf(wordsOf('fr', 'polite')), ...textsOf(wordsOf('fr', 'familiar'))];

  expect(texts.filter((text) => / [:;?!»]|« |\p{L}[;?!]/u.test(text))).toEqual([]);
});
