import { expect, test } from 'vitest';
import {
  describeInstant,
  describeRound,
  describeSilence,
  describeWaitingDraft,
} from '../../../../shared/ui/drafts/draft-words.ts';
import { describeApprovalTerm } from '../../../../shared/ui/drafts/term-words.ts';
import { BASE_TERMS } from '../../procedure/case-log.ts';

const WORDS = { now: '2026-11-20T15:00:00Z', locale: 'en', timeZone: 'America/New_York' };
const FACTS = { name: 'Reel 6', receivedAt: '2026-11-20T14:00:00Z' };

test.each([
  [{ ...FACTS, count: 1 }, 'The draft of Reel 6 waits for our answer since Fri 20 Nov, 09:00.'],
  [
    { ...FACTS, count: 3, approvedAt: '2026-11-26T05:00:00Z' },
    'The draft of Reel 6 waits for our answer since Fri 20 Nov, 09:00. Silence approves it at the end of Wed 25 Nov. 2 more drafts wait.',
  ],
  [
    { ...FACTS, approvedAt: '2026-11-20T14:30:00Z' },
    'The draft of Reel 6 waits for our answer since Fri 20 Nov, 09:00. By the contract it counts as approved since Fri 20 Nov, 09:30.',
  ],
])('a waiting draft says since when and what silence brings: %j', (facts, sentence) => {
  expect(describeWaitingDraft(facts, WORDS)).toBe(sentence);
});

test('midnight is the end of the day before', () => {
  expect(describeInstant('2026-11-26T05:00:00Z', WORDS)).toBe('the end of Wed 25 Nov');
  expect(describeInstant('2026-11-26T05:01:00Z', WORDS)).toBe('Thu 26 Nov, 00:01');
});

test.each([
  [{ is: 'unknown' } as const, 'not known yet'],
  [{ is: 'none' } as const, 'silence is no approval'],
  [{ is: 'held' } as const, 'clock of the approval stands still'],
  [{ is: 'at', at: '2026-11-26T05:00:00Z' } as const, 'at the end of Wed 25 Nov'],
])('silence is said as the contract has it: %j', (deemed, words) => {
  expect(describeSilence(deemed, WORDS)).toContain(words);
});

test.each([
  [1, 2, 'Round 1 of 2 included'],
  [3, 2, 'Round 3; 2 are included'],
  [2, 1, 'Round 2; 1 is included'],
  [4, null, 'Round 4'],
])('round %i of %s', (round, included, words) => {
  expect(describeRound(round, included)).toBe(words);
});

test('the term is a value, none, or not known yet', () => {
  const unknown = { silence: 'not known yet', rounds: 'not known yet', isKnown: false };
  expect(describeApprovalTerm(undefined)).toEqual(unknown);
  expect(describeApprovalTerm({ ...BASE_TERMS, unconfirmed: ['approval'] })).toEqual(unknown);
  expect(describeApprovalTerm(BASE_TERMS)).toEqual({
    silence: 'is no approval',
    rounds: 'no limit agreed',
    isKnown: true,
  });
  expect(
    describeApprovalTerm({ ...BASE_TERMS, approval: { rounds: 2, silence: { n: 1, unit: 'businessDays' } } }),
  ).toEqual({
    silence: 'counts as approval after 1 business day',
    rounds: '2 included',
    isKnown: true,
  });
});
