import { expect, test } from 'vitest';
import type { DraftFinding, LateAnswer } from '../../../../shared/procedure/drafts/draft-findings.ts';
import { describeDraftFinding, describeDraftsFor } from '../../../../shared/ui/drafts/describe-findings.ts';

const WORDS = { now: '2026-11-26T16:00:00Z', locale: 'en', timeZone: 'America/New_York' };
const LATE: LateAnswer = {
  is: 'late_answer',
  name: 'Reel 2',
  round: 1,
  receivedAt: '2026-11-18T16:00:00Z',
  dueAt: '2026-11-24T05:00:00Z',
  answeredAt: '2026-11-25T16:00:00Z',
  state: 'answered',
};
const USED_UP: DraftFinding = {
  is: 'rounds_used_up',
  name: 'Reel 2',
  included: 2,
  at: '2026-11-25T16:00:00Z',
};

test.each([
  [LATE, 'was answered Wed 25 Nov, 11:00; an answer was due by the end of Mon 23 Nov.'],
  [
    { ...LATE, answeredAt: null, state: 'deemed' },
    'was never answered; silence approved it at the end of Mon 23 Nov.',
  ],
  [
    { ...LATE, answeredAt: null, state: 'waiting' },
    'waits for our answer, which was due by the end of Mon 23 Nov.',
  ],
  [USED_UP, 'All 2 included rounds of Reel 2 went back for changes, the last one Wed 25 Nov, 11:00.'],
] as [DraftFinding, string][])('says what happened with its dates', (finding, words) => {
  expect(describeDraftFinding(finding, WORDS)).toContain(words);
});

test('stands beside the cause that it speaks for, and beside no other', () => {
  const all = [LATE, USED_UP];

  expect(describeDraftsFor('late_approval', all, WORDS)).toEqual([describeDraftFinding(LATE, WORDS)]);
  expect(describeDraftsFor('brief_unclear', all, WORDS)).toEqual([describeDraftFinding(USED_UP, WORDS)]);
  expect(describeDraftsFor('cta_weak', all, WORDS)).toEqual([]);
});
