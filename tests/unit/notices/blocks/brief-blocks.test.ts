import { expect, test } from 'vitest';
import { briefBlocks } from '../../../../shared/notices/blocks/brief-blocks.ts';
import { composeNotice } from '../../../../shared/notices/compose.ts';
import type { NoticeFacts } from '../../../../shared/notices/facts.ts';
import { NONE } from '../../../../shared/notices/facts.ts';
import { NOTICE_LANGUAGES } from '../../../../shared/notices/tone.ts';
import { END_FACTS, writerFor } from '../samples/letter-facts.ts';

const FACTS: NoticeFacts = {
  ...END_FACTS,
  kind: 'brief',
  route: null,
  brief: {
    replacesOn: '2026-11-03',
    why: 'The repair service has opened.',
    changes: [
      { part: 'must_say', before: 'Made in Porto', after: 'Made in Porto; Repaired for free' },
      { part: 'code', before: null, after: 'MARA10' },
      { part: 'notes', before: 'Ask Ana', after: null },
    ],
  },
};

test('a changed brief says why, each part before and now, and that the contract stays', () => {
  const { text, subject } = composeNotice(FACTS, { language: 'en', tone: 'neutral' });

  expect(subject).toBe('The brief for “Spring Skin”');
  expect(text).toContain(
    'It replaces the one of Tuesday, 3 November 2026. The reason: The repair service has opened.',
  );
  expect(text).toContain('• Please say: now “Made in Porto; Repaired for free”, before “Made in Porto”');
  expect(text).toContain('• Code: “MARA10”');
  expect(text).toContain('• Good to know: no longer asked for, before “Ask Ana”');
  expect(text).toContain('Pieces, dates, pay and rights stay as they are agreed.');
  expect(text).not.toMatch(/§|version|effective/i);
});

test.each(NOTICE_LANGUAGES)('the letter in %s carries the same words of the team', (language) => {
  const { text, fields } = composeNotice(FACTS, { language, tone: 'formal' });

  for (const words of [
    'Made in Porto; Repaired for free',
    'MARA10',
    'Ask Ana',
    'The repair service has opened.',
  ])
    expect(text).toContain(words);
  expect(fields.map(({ id }) => id)).toContain('contractStays');
});

test('a first brief says no "before" and "the rest stays"; without a page nobody is sent to one', () => {
  const first = {
    replacesOn: null,
    why: null,
    changes: [{ part: 'message' as const, before: null, after: 'It lasts' }],
  };
  const facts = { ...FACTS, brief: first, reply: { ...FACTS.reply, pageUrl: NONE } };
  const { text } = composeNotice(facts, { language: 'en', tone: 'neutral' });

  expect(text).toContain('This is the brief for “Spring Skin”.');
  expect(text).not.toMatch(/before “|stays as it was|on your page/);
});

test('a letter about no brief cannot be written', () => {
  expect(() => briefBlocks(writerFor({ ...FACTS, brief: null }))).toThrow('says what the brief is');
});
