import { expect, test } from 'vitest';
import { draftBlocks } from '../../../../shared/notices/blocks/draft-blocks.ts';
import { composeNotice } from '../../../../shared/notices/compose.ts';
import type { NoticeFacts } from '../../../../shared/notices/facts.ts';
import { known, NONE, UNKNOWN } from '../../../../shared/notices/facts.ts';
import { lintNotice } from '../../../../shared/notices/lint-notice.ts';
import type { NoticeDraft } from '../../../../shared/notices/told-facts.ts';
import { NOTICE_LANGUAGES, NOTICE_TONES } from '../../../../shared/notices/tone.ts';
import { CHANGE_REASONS } from '../../../../shared/procedure/drafts/records.ts';
import { DRAFT_FACTS, writerFor } from '../samples/letter-facts.ts';

const ENGLISH = { language: 'en', tone: 'neutral' } as const;

function withDraft(part: Partial<NoticeDraft>): NoticeFacts {
  return { ...DRAFT_FACTS, draft: DRAFT_FACTS.draft && { ...DRAFT_FACTS.draft, ...part } };
}

test('says which draft, what is to be changed, which round it was and by when the piece is due', () => {
  const { text, subject } = composeNotice(DRAFT_FACTS, ENGLISH);

  expect(subject).toBe('Your draft: “Spring Skin”');
  expect(text).toContain('We have looked at your draft of “Reel 2” for “Spring Skin” and ask for a change');
  expect(text).toContain(
    'It reached us on Monday, 16 November 2026; our answer is of Wednesday, 18 November 2026.',
  );
  expect(text).toContain('It is about the advertising label: it is missing.');
  expect(text).toContain('The piece is due on Friday, 27 November 2026');
  expect(text).toMatch(/This was round 1\.\s+Rounds that the contract includes: 2\./);
  expect(text).not.toContain('used up');
});

test('says that an approved piece may go out, and nothing of rounds that are used up', () => {
  const { text } = composeNotice(withDraft({ answer: 'approved', reason: null, round: 2 }), ENGLISH);

  expect(text).toContain('Your draft of “Reel 2” for “Spring Skin” is approved.');
  expect(text).toContain('It can go out as it is. The agreed day is Friday, 27 November 2026.');
  expect(text).not.toContain('used up');
});

test.each([
  ['used up', known(1), 'With this one they are used up. A further round is more work than was agreed'],
  ['not limited', NONE, 'The contract sets no number of rounds.'],
  ['not confirmed', UNKNOWN, 'How many rounds the contract includes is not on record.'],
])('says of the included rounds when they are %s', (_, included, words) => {
  expect(composeNotice(withDraft({ included }), ENGLISH).text).toContain(words);
});

test('leads to the contact where the creator has no page', () => {
  const reply = { ...DRAFT_FACTS.reply, pageUrl: NONE };

  expect(composeNotice({ ...DRAFT_FACTS, reply }, ENGLISH).text).toContain(
    'Your contact tells you what exactly is to be changed.',
  );
});

test.each(NOTICE_LANGUAGES)('is whole and without a word of blame in %s, in every tone', (language) => {
  const texts = NOTICE_TONES.flatMap((tone) =>
    [null, ...CHANGE_REASONS].flatMap((reason) =>
      (['approved', 'changes'] as const).map((answer) => {
        const facts = withDraft({ answer, reason, round: 3 });
        const { text, fields } = composeNotice(facts, { language, tone });
        expect(fields.every((field) => field.text.trim() !== '')).toBe(true);
        expect(lintNotice(text, { language, kind: 'draft_answer' } as never)).toEqual([]);
        return text;
      }),
    ),
  );

  expect(texts.join('\n')).not.toMatch(/undefined|null|NaN|\[object/);
  expect(new Set(texts).size).toBe(NOTICE_TONES.length * (CHANGE_REASONS.length + 2));
});

test('is not written without a draft', () => {
  expect(() => draftBlocks(writerFor({ ...DRAFT_FACTS, draft: null }))).toThrow('says what was answered');
});
