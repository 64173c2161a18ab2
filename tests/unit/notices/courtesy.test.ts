import { expect, test } from 'vitest';
import { composeNotice } from '../../../shared/notices/compose.ts';
import { withCourtesy } from '../../../shared/notices/courtesy.ts';
import { NOTICE_LANGUAGES } from '../../../shared/notices/tone.ts';
import { END_FACTS } from './samples/letter-facts.ts';

test.each(NOTICE_LANGUAGES)(
  'a translation into %s stands under the letter, marked, and the letter prevails',
  (own) => {
    const contract = own === 'de' ? 'en' : 'de';
    const letter = composeNotice(END_FACTS, { language: contract, tone: 'formal' });
    const translation = composeNotice(END_FACTS, { language: own, tone: 'formal' });

    const body = withCourtesy(letter, translation);

    expect(body.startsWith(letter.text)).toBe(true);
    expect(body.endsWith(translation.text)).toBe(true);
    const mark = body.slice(letter.text.length, body.length - translation.text.length);
    expect(mark).toMatch(
      /only for information|for information only|nur zur Information|d’information seulement|solo para información|apenas para informação/,
    );
    expect(mark).toMatch(/prevail|gilt|prévaut|prevalece/);
    expect(mark).toContain(translation.subject);
  },
);

test('the mark names the language of the contract in the reader’s own words', () => {
  const letter = composeNotice(END_FACTS, { language: 'de', tone: 'formal' });
  const translation = composeNotice(END_FACTS, { language: 'fr', tone: 'formal' });

  expect(withCourtesy(letter, translation)).toContain(
    'La lettre ci-dessus, en allemand, est dans la langue du contrat.',
  );
});
