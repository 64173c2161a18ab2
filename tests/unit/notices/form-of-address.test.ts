// One letter speaks in one form of address, and Portuguese is Brazilian throughout.
import { expect, test } from 'vitest';
import { composeNotice } from '../../../shared/notices/compose.ts';
import type { NoticeFacts } from '../../../shared/notices/facts.ts';
import { NOTICE_TONES } from '../../../shared/notices/tone.ts';
import { QUESTIONS } from '../../../shared/procedure/talk/records.ts';
import { CONSULT_FACTS, DRAFT_FACTS, END_FACTS, REMINDER_FACTS, SAMPLES } from './samples/letter-facts.ts';
import { EUROPEAN_PORTUGUESE, WORDS_OF_FORM } from './samples/tell-tale-words.ts';

const BRIEF_FACTS: NoticeFacts = {
  ...END_FACTS,
  kind: 'brief',
  route: null,
  brief: {
    replacesOn: '2026-11-03',
    why: null,
    changes: [{ part: 'code', before: null, after: 'MARA10' }],
  },
};
const LETTERS: NoticeFacts[] = [
  ...SAMPLES,
  DRAFT_FACTS,
  BRIEF_FACTS,
  { ...CONSULT_FACTS, questions: [...QUESTIONS] },
  { ...REMINDER_FACTS, reminder: { about: 'draft', name: 'Reel 2', dueOn: '2026-11-27' } },
  ...(['performance', 'mutual', 'pause_timeout', 'force_majeure'] as const).map((route) => ({
    ...END_FACTS,
    route,
  })),
];

const cases = (['de', 'fr', 'es'] as const).flatMap((language) =>
  NOTICE_TONES.flatMap((tone) =>
    (['familiar', 'polite'] as const).map((address) => ({ language, tone, address })),
  ),
);

test.each(cases)('a $tone letter in $language, $address, has no word of the other form', (options) => {
  const other = options.address === 'polite' ? 'familiar' : 'polite';
  const words = WORDS_OF_FORM[options.language];
  const spoken = LETTERS.map((facts) => {
    const { text, shortText } = composeNotice(facts, options);
    return `${text}\n${shortText}`;
  });

  const lines = spoken.flatMap((text) => text.split('\n')).filter((line) => words?.[other].test(line));
  expect([...new Set(lines)]).toEqual([]);
  expect(spoken.some((text) => words?.[options.address].test(text))).toBe(true);
});

test.each(NOTICE_TONES)('a %s letter in Portuguese has no European word', (tone) => {
  const lines = LETTERS.flatMap((facts) =>
    composeNotice(facts, { language: 'pt', tone }).text.split('\n'),
  ).filter((line) => EUROPEAN_PORTUGUESE.test(line));

  expect([...new Set(lines)]).toEqual([]);
});
