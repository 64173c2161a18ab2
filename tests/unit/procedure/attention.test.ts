import { describe, expect, test } from 'vitest';
import { TERM_NAMES } from '../../../shared/contract/terms.ts';
import {
  attentionFor,
  findReviewDue,
  findReviewOn,
  unconfirmedTerms,
} from '../../../shared/procedure/attention.ts';
import type { CaseState } from '../../../shared/procedure/case.ts';
import { initialCase } from '../../../shared/procedure/fold.ts';
import { stateAt } from '../../../shared/procedure/timers.ts';
import { caseAfter, contractWith } from './case-log.ts';
import { standingWith } from './standing-facts.ts';

const NOW = '2026-11-20T16:00:00Z';
const NOTICE = { noticeId: 'n1', scope: ['new_posts' as const], reviewOn: '2026-12-04' };
const held = caseAfter([['issue_pause_notice', { data: { ...NOTICE, holdUntil: '2026-11-20T16:10:00Z' } }]]);
const SENT = {
  noticeId: 'n1',
  deemedReceivedAt: '2026-11-18T16:00:00Z',
  effectiveAt: '2026-11-21T05:00:00Z',
};
const LIMIT = { latestResumeOn: '2026-12-21', limitAt: '2026-12-21T05:00:00Z', onTimeout: 'resume' as const };
const sent = caseAfter([['notice_sent', { role: 'system', data: { ...SENT, ...LIMIT } }]], held);
const asked = caseAfter([['request_pause', { role: 'marketer', data: { scope: ['new_posts'] } }]]);
const emergency = caseAfter([['emergency_pause', { data: { confirmBy: '2026-11-24T05:00:00Z' } }]]);
const ownStop = caseAfter([['stop_own_side', { data: { scope: ['ads'], reviewOn: '2026-11-20' } }]]);
const DAY = '2026-12-04T05:00:00Z';
const ending: CaseState = { ...stateAt(sent, DAY), state: 'ending' };
const emergencyEnding: CaseState = { ...emergency, state: 'ending' };
const endingOwn: CaseState = { ...ownStop, state: 'ending' };

describe('attentionFor', () => {
  test.each<[string, Parameters<typeof standingWith>[0], string, string | null, boolean]>([
    ['nothing on course', {}, NOW, null, false],
    ['an emergency nobody confirmed', { state: emergency }, NOW, 'emergency_unconfirmed', true],
    [
      'no emergency once it has lifted, and the letter that says so',
      { state: emergency },
      '2026-11-24T05:00:00Z',
      'letter_due',
      false,
    ],
    [
      'a request for a pause',
      { state: asked, assessment: { step: 'propose_pause' } },
      NOW,
      'pause_requested',
      true,
    ],
    ['a held notice, for information', { state: held }, NOW, 'notice_held', false],
    [
      'a notice that did not leave, as a decision',
      { state: held },
      '2026-11-20T17:10:01Z',
      'notice_held',
      true,
    ],
    ['nothing while a sent notice runs', { state: sent }, NOW, null, false],
    ['nothing while a pause runs', { state: sent }, '2026-12-03T16:00:00Z', null, false],
    ['a review that is due, on its day in the campaign’s zone', { state: sent }, DAY, 'review_due', true],
    [
      'nothing of a pause beneath a running end, on the day of its review',
      { state: ending },
      DAY,
      null,
      false,
    ],
    ['no stop that nobody can confirm any more', { state: emergencyEnding }, NOW, null, false],
    ['the review of our own stop while an end runs', { state: endingOwn }, NOW, 'review_due', true],
    ['the limit of days three days before it', { state: sent }, '2026-12-18T05:00:00Z', 'timeout_near', true],
    ['the review of the brand’s own stop', { state: ownStop }, NOW, 'review_due', true],
    ['a late post', { late: [2] }, NOW, 'post_late', true],
    ['evidence for a step', { assessment: { step: 'talk' } }, NOW, 'evidence_step', true],
    ['evidence for a pause', { assessment: { step: 'propose_pause' } }, NOW, 'evidence_pause', true],
    ['an outage, for information', { assessment: { status: 'outage' } }, NOW, 'tracking_outage', false],
    ['terms nobody confirmed, for information', { contracts: [] }, NOW, 'terms_unknown', false],
    ['nothing after the end', { state: initialCase('ended'), late: [9], contracts: [] }, NOW, null, false],
  ])('names %s', (_name, facts, now, code, needsDecision) => {
    const attention = attentionFor(standingWith(facts), now);

    expect(attention?.code ?? null).toBe(code);
    expect(attention?.needsDecision ?? false).toBe(needsDecision);
  });

  test('gives the facts a sentence needs', () => {
    expect(attentionFor(standingWith({ late: [2] }), NOW)?.facts).toEqual({
      step: 'talk',
      name: 'Reel 1',
      lateDays: 2,
      lateCount: 1,
    });
    expect(attentionFor(standingWith({ state: sent }), '2026-12-19T05:00:00Z')?.facts).toEqual({
      limitOn: '2026-12-21',
      daysLeft: 2,
      onTimeout: 'resume',
    });
  });
});

test('unconfirmedTerms are all without a contract, and what the version in force leaves open with one', () => {
  expect(unconfirmedTerms({ contracts: [] }, NOW)).toEqual([...TERM_NAMES]);
  expect(unconfirmedTerms({ contracts: contractWith({ unconfirmed: ['pause'] }) }, NOW)).toEqual(['pause']);
  expect(unconfirmedTerms({ contracts: contractWith() }, NOW)).toEqual([]);
});

test('findReviewDue is the earliest open review that has come', () => {
  expect(findReviewDue(standingWith({ state: ownStop }), NOW)).toBe('2026-11-20');
  expect(findReviewDue(standingWith({ state: ownStop }), '2026-11-20T04:59:00Z')).toBeNull();
  expect(findReviewOn(ownStop, () => true)).toBe('2026-11-20');
});

test('says how long a pause has been supported while the team’s own rule asks for longer', () => {
  const standing = standingWith({ assessment: { step: 'propose_pause' } });
  const guarded = (pauseDays: number) =>
    attentionFor({ ...standing, guard: { step: 'adjust', pauseDays, holdDays: 5 } }, NOW);

  expect(guarded(2)).toMatchObject({ code: 'evidence_step', facts: { pauseDays: 2, holdDays: 5 } });
  expect(guarded(0)?.facts).not.toHaveProperty('holdDays');
  expect(attentionFor(standing, NOW)?.facts).not.toHaveProperty('holdDays');
});
