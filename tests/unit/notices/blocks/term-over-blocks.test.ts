import { expect, test } from 'vitest';
import { termDecision, termOverBlocks } from '../../../../shared/notices/blocks/term-over-blocks.ts';
import { composeNotice } from '../../../../shared/notices/compose.ts';
import type { NoticeFacts } from '../../../../shared/notices/facts.ts';
import { known, NONE, UNKNOWN } from '../../../../shared/notices/facts.ts';
import { NOTICE_LANGUAGES } from '../../../../shared/notices/tone.ts';
import { TERM_OVER_FACTS, writerFor } from '../samples/letter-facts.ts';

function withTerm(part: Partial<NonNullable<NoticeFacts['term']>>): NoticeFacts {
  return { ...TERM_OVER_FACTS, term: TERM_OVER_FACTS.term && { ...TERM_OVER_FACTS.term, ...part } };
}

function write(facts: NoticeFacts): string {
  return composeNotice(facts, { language: 'en', tone: 'neutral' }).text;
}

test('says since when, what is still owed and when, what goes on, and thanks for one piece', () => {
  const text = write(TERM_OVER_FACTS);

  expect(text).toContain('The term of our contract on “Spring Skin” is over.');
  expect(text).toContain('The last day of the term was Tuesday, 17 November 2026.');
  expect(text).toContain('neither side gave notice');
  expect(text).toMatch(/• Reel 1: .*500\.00 \(USD\); by Wednesday, 2 December 2026/);
  expect(text).toMatch(/• Approved expenses: .*40\.00 \(USD\); by Friday, 18 December 2026/);
  expect(text).toMatch(/• In total: .*540\.00/);
  expect(text).toMatch(/on hold until the open question is settled: .*200\.00/);
  expect(text).toContain('Results of “Reel 1” are counted until Sunday, 20 December 2026');
  expect(text).toContain('Exclusivity for skincare: last day Wednesday, 16 December 2026.');
  expect(text).toContain('organic repost');
  expect(text).toMatch(/labelled as advertising/);
  expect(text).toContain('Thank you for your work on “Reel 1”.');
});

test('work that is done is no contract that ran out', () => {
  const text = write(
    withTerm({ outcome: 'completed', lastOn: NONE, owed: known([]), heldMinor: 0, later: [] }),
  );

  expect(text).toContain('Our collaboration on “Spring Skin” is complete.');
  expect(text).toContain('The contract names no last day.');
  expect(text).toContain('There is nothing left to pay.');
  expect(text).not.toContain('gave notice');
});

test('sums that are not known are said to follow, not to be nothing', () => {
  const text = write(withTerm({ lastOn: UNKNOWN, owed: UNKNOWN, heldMinor: 0 }));

  expect(text).toContain('The last day of the term is not on record.');
  expect(text).toContain('The amounts are not on record yet');
  expect(text).not.toContain('nothing left to pay');
});

test.each(NOTICE_LANGUAGES)('names every sum and its day in %s', (language) => {
  const { text } = composeNotice(TERM_OVER_FACTS, { language, tone: 'formal' });

  expect(text).toContain('500');
  expect(text.match(/2026/g)?.length).toBeGreaterThan(5);
  expect(text).toContain('Reel 1');
});

test('a pause that reached its limit is named as what ended the contract, with the clause on pauses', () => {
  const { subject, text } = composeNotice(withTerm({ outcome: 'pause_limit' }), {
    language: 'en',
    tone: 'neutral',
  });

  expect(subject).toBe('The pause has ended the contract: “Spring Skin”');
  expect(text).toContain('has ended, because its pause reached the contract’s limit of days.');
  expect(text).toContain('The pause reached its limit with the end of Tuesday, 17 November 2026.');
  expect(text).toContain('neither side gave notice');
  expect(text).toContain('the pause clause (§ 2.1)');
  expect(text).not.toMatch(/term of (our|the) contract/);
});

test('a letter about no term cannot be written', () => {
  const none = writerFor({ ...TERM_OVER_FACTS, term: null });

  expect(() => termOverBlocks(none)).toThrow('says what ended');
  expect(() => termDecision(none)).toThrow('says what ended');
});
