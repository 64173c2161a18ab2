import { describe, expect, test } from 'vitest';
import { decidePropose } from '../../../../shared/procedure/decide/adjust.ts';
import { stateAt } from '../../../../shared/procedure/timers.ts';
import { act, caseAfter } from '../case-log.ts';
import {
  actionWith,
  answerOf,
  BASIS,
  contextAt,
  done,
  PIECES,
  PLANNED_AT,
  planned,
  proposalWith,
  proposed,
  REVIEWED_AT,
} from '../talk/ladder-cases.ts';

const propose = { kind: 'propose_adjustment' as const, proposal: proposalWith() };

describe('propose_adjustment', () => {
  test('puts the terms on the table for five business days', () => {
    expect(proposed).toMatchObject({
      state: 'adjusting',
      proposal: { byMemberId: 'manager', expiresAt: '2026-11-26T05:00:00Z' },
    });
  });

  test('needs a manager, a review that came and an index below 0.90', () => {
    const marketer = decidePropose(done, propose, contextAt(REVIEWED_AT, { role: 'marketer' }));

    expect(marketer).toMatchObject({ error: { reason: 'role' } });
    expect(answerOf(done, propose, contextAt('2026-11-16T16:00:00Z'))).toMatchObject({
      missing: ['REVIEW_NOT_DUE'],
    });
    const basis = { ...BASIS, pace: 0.9 };
    expect(answerOf(done, propose, contextAt(REVIEWED_AT, { basis }))).toMatchObject({
      missing: ['INDEX_REACHED'],
    });
    expect(answerOf(done, propose, contextAt(REVIEWED_AT, { basis: null }))).toMatchObject({
      missing: ['REVIEW_MISSING'],
    });
  });

  test.each([
    ['a piece in production', { pieceIds: ['d2'] }, 'piece_begun'],
    ['a published piece', { pieceIds: ['d1', 'd3'] }, 'piece_begun'],
    ['a piece of another contract', { pieceIds: ['x'] }, 'no_such_piece'],
    ['no piece', { pieceIds: [] }, 'missing'],
    ['a piece twice', { pieceIds: ['d3', 'd3'] }, 'twice'],
    ['an earlier date', { effectiveFrom: '2026-11-18T15:59:59Z' }, 'in_the_past'],
    ['nothing left to earn', { oldFeeMinor: 0 }, 'nothing_left_to_earn'],
  ])('refuses terms for %s', (_name, change, problem) => {
    const command = { ...propose, proposal: proposalWith(change) };

    expect(answerOf(done, command, contextAt(REVIEWED_AT))).toMatchObject({ reason: 'invalid', problem });
  });

  test('refuses what the validators of the pay block, and lets their warnings pass', () => {
    const facts = (isBlocking: boolean) => ({
      pieces: PIECES,
      problems: [{ code: 'CLIFF_INVERSION', isBlocking }],
    });

    expect(answerOf(done, propose, contextAt(REVIEWED_AT, { facts: facts(true) }))).toMatchObject({
      problem: 'CLIFF_INVERSION',
    });
    expect(answerOf(done, propose, contextAt(REVIEWED_AT, { facts: facts(false) }))).toBe(
      'propose_adjustment',
    );
    expect(answerOf(done, propose, contextAt(REVIEWED_AT, { facts: { pieces: [] } }))).toMatchObject({
      problem: 'no_such_piece',
    });
  });

  test('does not come on the day of another offer', () => {
    const today = actionWith({ id: 'a2', dueOn: '2026-11-18', reviewOn: '2026-11-18' });
    const extended = act(done, { kind: 'plan_remedy', actions: [today] }, contextAt(REVIEWED_AT));

    expect(answerOf(extended, propose, contextAt(REVIEWED_AT))).toMatchObject({
      state: 'remedy_offered_today',
    });
    expect(answerOf(planned, propose, contextAt(PLANNED_AT))).toMatchObject({
      state: 'remedy_offered_today',
    });
  });
});

describe('the answer to changed terms', () => {
  const seq = proposed.proposal?.seq ?? 0;

  test('takes the rung when they are signed or declined', () => {
    const at = '2026-11-19T16:00:00Z';
    const signed = caseAfter(
      [['amendment_signed', { at, role: 'creator', data: { answersSeq: seq } }]],
      proposed,
    );
    const declined = caseAfter([['adjustment_declined', { at, role: 'creator' }]], proposed);

    expect(signed).toMatchObject({ state: 'adjusted', proposal: null, ladder: { adjust: 'done' } });
    expect(declined).toMatchObject({ state: 'coaching', proposal: null, ladder: { adjust: 'done' } });
  });

  test('changes nothing when it answers another proposal', () => {
    const other = caseAfter(
      [['amendment_signed', { role: 'creator', data: { answersSeq: seq - 1 } }]],
      proposed,
    );

    expect(other).toMatchObject({ state: 'adjusting', proposal: { seq } });
  });

  test('lapses after five business days, also beneath a pause', () => {
    const over = '2026-11-26T05:00:00Z';
    const halted = caseAfter(
      [['issue_pause_notice', { at: REVIEWED_AT, data: { noticeId: 'n' } }]],
      proposed,
    );

    expect(stateAt(proposed, '2026-11-26T04:59:59Z').state).toBe('adjusting');
    expect(stateAt(proposed, over)).toMatchObject({ state: 'coaching', proposal: null });
    expect(stateAt(halted, over)).toMatchObject({ returnTo: ['coaching'], proposal: null });
  });

  test('is withdrawn by a manager with a reason as long as it is open', () => {
    const withdraw = { kind: 'withdraw_proposal' as const, reason: 'changed_plan' };

    expect(act(proposed, withdraw, contextAt(REVIEWED_AT))).toMatchObject({
      state: 'remediating',
      proposal: null,
    });
    expect(answerOf(proposed, withdraw, contextAt('2026-11-27T05:00:00Z'))).toMatchObject({
      state: 'coaching',
    });
    expect(answerOf(proposed, { ...withdraw, reason: ' ' }, contextAt(REVIEWED_AT))).toMatchObject({
      field: 'reason',
    });
  });
});
