import { expect, test } from 'vitest';
import { composeNotice } from '../../../shared/notices/compose.ts';
import { NONE, UNKNOWN } from '../../../shared/notices/facts.ts';
import { NOTICE_LANGUAGES } from '../../../shared/notices/tone.ts';
import {
  BREACH_FACTS,
  CAUSE_FACTS,
  CONSULT_FACTS,
  END_FACTS,
  PAUSE_FACTS,
  REMINDER_FACTS,
  SAMPLES,
} from './samples/letter-facts.ts';

const EN = { language: 'en', tone: 'neutral' } as const;

test('says the decision and its date in the first two sentences', () => {
  const { text } = composeNotice(END_FACTS, EN);

  expect(text).toContain(
    'Hello Mara,\n\nWe are ending our collaboration on “Spring Skin” before its planned end. This takes effect at the end of Wednesday, 2 December 2026, that is on Thursday, 3 December 2026, 00:00 (Eastern Standard Time, UTC−5), which is Thursday, 3 December 2026, 05:00 (Greenwich Mean Time, UTC).',
  );
});

test('thanks for one piece of work and never takes receipt for agreement', () => {
  const { text } = composeNotice(END_FACTS, { language: 'en', tone: 'warm' });

  expect(text).toContain('Thank you for “Reel 1”');
  expect(text).toContain('it does not mean that you agree');
});

test('makes a sentence of what is not known and of what the contract does not have', () => {
  const { text } = composeNotice(
    {
      ...END_FACTS,
      clauses: UNKNOWN,
      exclusivity: NONE,
      usage: UNKNOWN,
      effectiveAt: UNKNOWN,
      recipientAddress: NONE,
    },
    EN,
  );

  expect(text).toContain('the number of the clause is not on record');
  expect(text).toContain('The contract contains no exclusivity.');
  expect(text).toContain('Rights to use the content are not on record; they stay as the contract says.');
  expect(text).toContain('The day on which it takes effect is not known yet');
  expect(text).toContain('The contract names no address for notices.');
});

test('is formal for a breach and for cause whatever tone is asked for', () => {
  expect(composeNotice(BREACH_FACTS, { language: 'en', tone: 'warm' }).tone).toBe('formal');
  expect(composeNotice(CAUSE_FACTS, { language: 'de', tone: 'warm' }).text).toContain('Guten Tag Mara Lind,');
});

test.each([
  ['de', 'Bitte antworte bis', 'Bitte antworten Sie bis'],
  ['fr', 'sur ta page', 'sur votre page'],
  ['es', 'en tu página', 'en su página'],
] as const)('speaks to the reader in the form chosen, in %s', (language, familiar, polite) => {
  expect(composeNotice(CONSULT_FACTS, { language, tone: 'neutral' }).text).toContain(familiar);
  expect(composeNotice(CONSULT_FACTS, { language, tone: 'neutral', address: 'polite' }).text).toContain(
    polite,
  );
});

test('writes every kind in every language in words of its own', () => {
  const texts = NOTICE_LANGUAGES.flatMap((language) =>
    SAMPLES.map((facts) => composeNotice(facts, { language, tone: 'formal' }).text),
  );

  expect(new Set(texts).size).toBe(NOTICE_LANGUAGES.length * SAMPLES.length);
});

test('reads typed text as one line', () => {
  const { text } = composeNotice({ ...END_FACTS, campaign: ' Spring \n Skin ' }, EN);

  expect(text).toContain('“Spring Skin”');
});

test('refuses facts that contradict the kind of letter', () => {
  expect(() => composeNotice({ ...PAUSE_FACTS, pause: null }, EN)).toThrow('facts of the pause');
  expect(() => composeNotice({ ...REMINDER_FACTS, reminder: null }, EN)).toThrow('waits for');
});

test('offers a few words for a chat that say nothing of the decision', () => {
  expect(composeNotice(END_FACTS, EN).shortText).toBe(
    'Northlight has written to you about “Spring Skin”. The full text is on your page:',
  );
  expect(composeNotice(END_FACTS, { language: 'fr', tone: 'neutral' }).shortText).toContain(
    'Northlight t’a écrit',
  );
});
