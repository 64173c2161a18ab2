import { describe, expect, test } from 'vitest';
import type { CaseState, PendingNotice } from '../../../../shared/procedure/case.ts';
import type { NoticeRecord } from '../../../../shared/procedure/exits/records.ts';
import { exitSteps } from '../../../../shared/procedure/guide/exit-steps.ts';
import { endAnswers } from '../../../../shared/procedure/guide/two-answers.ts';
import { caseOf, NOW, standingOf } from '../../ui/sample-standings.ts';
import { act } from '../case-log.ts';
import { exitContext, inReview } from '../exit-log.ts';

const READER = { now: NOW, role: 'manager', memberId: 'm1', isSinglePersonTeam: false } as const;
const LADDER = {
  communicate: 'done',
  evaluate: 'done',
  remedy: 'done',
  adjust: 'creator_declined',
  coach: 'done',
} as const;
const DONE: Partial<CaseState> = {
  evaluationAt: '2026-11-18T14:40:00Z',
  consultation: {
    status: 'answered',
    attempts: 2,
    firstAt: '2026-11-10T15:00:00Z',
    lastAt: '2026-11-12T15:00:00Z',
  },
  answeredAt: '2026-11-13T15:00:00Z',
  ladder: LADDER,
  reviewedVersion: 1,
};
const PLAN: CaseState['endPlan'] = {
  seq: 8,
  at: NOW,
  byMemberId: 'm2',
  route: 'convenience',
  reason: 'performance',
  category: 'goals_not_met_despite_changes',
  trigger: null,
  mutual: null,
};
const LETTER: NoticeRecord = {
  noticeId: 'n1',
  kind: 'end',
  seq: 9,
  channel: 'email',
  language: 'en',
  grade: 2,
  holdUntil: null,
  sentAt: null,
  deemedReceivedAt: null,
  deliveredAt: null,
  acknowledgedAt: null,
  response: null,
  isBounced: false,
  isWithdrawn: false,
  evidence: [],
};
const END: PendingNotice = {
  kind: 'end',
  noticeId: 'n1',
  seq: 9,
  party: 'brand',
  byMemberId: 'm1',
  scope: [],
  reviewOn: null,
  holdUntil: null,
  channel: 'email',
  sentAt: '2026-11-18T16:00:00Z',
  deemedReceivedAt: '2026-11-18T16:00:00Z',
  expectedReceivedAt: null,
  effectiveAt: '2026-12-03T05:00:00Z',
  expectedEffectiveAt: '2026-12-03T05:00:00Z',
  contractVersion: 1,
  limitOn: null,
  limitAt: null,
  onTimeout: null,
  route: 'convenience',
  answers: null,
  isWithdrawalAccepted: false,
};

function stepsOf(part: Partial<CaseState>) {
  const standing = standingOf({ case: caseOf(part) });
  const steps = exitSteps(standing, READER, { answers: endAnswers(standing, READER), acts: [] });
  return Object.fromEntries(steps.map((step) => [step.id, step]));
}

describe('exitSteps', () => {
  test('lists what is open before anybody asked for an end, without a present step', () => {
    const steps = stepsOf({ evaluationAt: null, reviewedVersion: null });

    expect(Object.values(steps).map(({ id, state }) => [id, state])).toEqual([
      ['evaluate', 'open'],
      ['consult', 'open'],
      ['review_contract', 'open'],
      ['notify', 'blocked'],
      ['analyse', 'blocked'],
    ]);
    expect(steps.consult?.parts.map(({ id, state }) => [id, state])).toEqual([
      ['communicate', 'open'],
      ['remedy', 'open'],
      ['adjust', 'open'],
      ['coach', 'open'],
    ]);
  });

  test('makes the notice the present step once everything before it is done', () => {
    const steps = stepsOf({ ...DONE, state: 'end_review', endPlan: PLAN });

    expect(steps.notify).toMatchObject({ state: 'now', needs: 'manager', facts: { byMemberId: 'm2' } });
    expect(steps.notify?.missing).toEqual(['SETTLEMENT_NOT_FROZEN', 'SECOND_PERSON_REQUIRED']);
    expect(steps.consult?.parts.find(({ id }) => id === 'adjust')).toMatchObject({
      state: 'skipped',
      skipReason: 'creator_declined',
    });
  });

  test('says until when an evaluation counts', () => {
    expect(stepsOf(DONE).evaluate?.facts.until).toBe('2026-11-21T14:40:00Z');
  });

  test('asks an owner for an end for cause', () => {
    expect(stepsOf({ endPlan: { ...PLAN, route: 'cause' } }).notify?.needs).toBe('owner');
  });

  test('follows a notice under way from sent to received to effective', () => {
    const { notify, analyse } = stepsOf({ ...DONE, state: 'ending', endPlan: PLAN, pending: END });

    expect(notify?.parts.map(({ id, state, at }) => [id, state, at])).toEqual([
      ['settlement', 'open', null],
      ['second_person', 'done', null],
      ['sent', 'done', '2026-11-18T16:00:00Z'],
      ['received', 'done', '2026-11-18T16:00:00Z'],
      ['effective', 'open', '2026-12-03T05:00:00Z'],
    ]);
    expect(notify?.state).toBe('done');
    expect(analyse).toMatchObject({
      state: 'blocked',
      missing: ['NOT_ENDED'],
      facts: { until: END.effectiveAt },
    });
  });

  test('keeps when the notice left and was received after it took effect, by its letter alone', () => {
    const letter = { ...LETTER, sentAt: END.sentAt, deemedReceivedAt: END.deemedReceivedAt };
    const partsOf = (notices: NoticeRecord[]) =>
      stepsOf({ ...DONE, state: 'ended', notices }).notify?.parts.map(({ id, state, at }) => [id, state, at]);

    expect(partsOf([letter])).toEqual([
      ['settlement', 'open', null],
      ['second_person', 'done', null],
      ['sent', 'done', END.sentAt],
      ['received', 'done', END.deemedReceivedAt],
      ['effective', 'done', null],
    ]);
    // Agreed by both or ended by the contract itself: nothing was sent, so nothing is asked about it.
    expect(partsOf([])?.map(([id]) => id)).toEqual(['settlement', 'second_person', 'effective']);
  });

  test('claims no word of ours for an end that the contract or the creator brought', () => {
    const at = '2026-12-03T05:00:00Z';
    const endedBy = { noticeId: 'n1', route: 'expiry', party: 'brand', at } as const;
    const idsOf = (state: Partial<CaseState>) =>
      stepsOf({ ...DONE, ...state }).notify?.parts.map(({ id, at }) => [id, at]);

    expect(idsOf({ state: 'ended', endedBy })).toEqual([
      ['settlement', null],
      ['effective', at],
    ]);
    expect(
      idsOf({ state: 'ended', endedBy: { ...endedBy, route: 'convenience', party: 'creator' } }),
    ).toEqual([
      ['settlement', null],
      ['effective', at],
    ]);
    expect(idsOf({ state: 'completed' })).toEqual([]);
  });

  test('asks both signatures of an end by agreement, and no letter', () => {
    const offer = {
      on: '2026-11-27',
      proposedBy: 'brand',
      brandSignedById: 'm1',
      creatorAgreedAt: null,
      seq: 9,
    } as const;
    const endPlan: CaseState['endPlan'] = PLAN && { ...PLAN, route: 'mutual', mutual: offer };
    const { notify } = stepsOf({ ...DONE, state: 'end_review', endPlan });

    expect(notify?.parts.map(({ id, state }) => [id, state])).toEqual([
      ['settlement', 'open'],
      ['second_person', 'done'],
      ['creator_signs', 'open'],
      ['effective', 'open'],
    ]);
  });

  test('once both have signed, the creator’s signature is done and the day is set', () => {
    const review = inReview({ route: 'mutual', reason: 'mutual', category: 'mutual' });
    const proposed = act(review, { kind: 'propose_mutual_end', on: '2026-11-30' }, exitContext());
    const byCreator = exitContext({ actor: { role: 'creator', memberId: null } });
    const signed = act(proposed, { kind: 'agree_mutual_end', signedName: 'Mara' }, byCreator);
    const partsOf = (state: CaseState) => stepsOf(state).notify?.parts.map(({ id, state: is }) => [id, is]);

    expect(partsOf(proposed)).toContainEqual(['creator_signs', 'open']);
    expect(partsOf(signed)).toContainEqual(['creator_signs', 'done']);
  });

  test('turns to the analysis after the end', () => {
    expect(stepsOf({ ...DONE, state: 'ended' }).analyse?.state).toBe('now');
    const postMortem = { postMortemId: 'p1', sha256: '0', seq: 12 };
    expect(stepsOf({ ...DONE, state: 'ended', postMortem }).analyse?.state).toBe('done');
  });

  test('never mixes a no of the contract into the own steps', () => {
    const standing = standingOf({ case: caseOf(DONE), contracts: [] });
    const answers = endAnswers(standing, READER);
    const steps = exitSteps(standing, READER, { answers, acts: [] });

    expect(answers.contract.is).toBe('unknown');
    expect(steps.flatMap((step) => step.missing)).not.toContain('CONTRACT_NOT_IN_FORCE');
  });
});
