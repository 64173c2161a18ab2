import { describe, expect, test } from 'vitest';
import type { PerformanceClause } from '../../../../shared/contract/terms.ts';
import type { OpenProposal } from '../../../../shared/procedure/case.ts';
import type { Command } from '../../../../shared/procedure/commands.ts';
import type { RemedyRecord } from '../../../../shared/procedure/talk/records.ts';
import { act } from '../case-log.ts';
import { exitContext, NOW, outcome, readyCase } from '../exit-log.ts';

const creator = exitContext({ role: 'creator' });
const answers = {
  kind: 'answer_questions',
  answered: ['brief'],
  feel: 4,
  unavailable: { from: '2026-12-01', to: '2026-12-03', isPrivate: true },
  proposedOn: '2026-11-20',
} satisfies Command;
const remedy: RemedyRecord = {
  ...({
    id: 'r1',
    kind: 'change',
    remedy: 'R2',
    owner: 'creator',
    cause: null,
    deliverableId: null,
  } as const),
  ...{ kpi: 'clicks', targetBps: 9_000, expectedUnits: null, dueOn: '2026-11-20', reviewOn: '2026-11-27' },
  ...{ costMinor: 0, seq: 1, plannedAt: NOW, before: null, after: null, doneAt: null, doneBy: null },
  ...({ outcome: 'open', creatorStance: 'none' } as const),
};
const pay: PerformanceClause = {
  kpi: 'clicks',
  pieceIds: ['p1'],
  baseMinor: 100,
  tiers: [],
  per: 1,
  mode: 'marginal',
  floorMinor: null,
  variableCapMinor: null,
  totalCapMinor: null,
  counts: 'organic',
  sourceOfTruth: 'brand',
  measurementWindowDays: 14,
  holdDays: 0,
  onEarlyEnd: 'run_out',
};
const proposal: OpenProposal = {
  ...{ seq: 4, at: NOW, byMemberId: 'm1', expiresAt: '2026-11-25T05:00:00Z' },
  proposal: {
    pieceIds: ['p1'],
    pay,
    effectiveFrom: NOW,
    oldFeeMinor: 100,
    currency: 'USD',
    lowBaseReason: null,
  },
};
const offered = readyCase({ state: 'adjusting', proposal });
const sign = { kind: 'sign_adjustment', signedName: 'Mara', proposalSeq: 4 } as const;

describe('answers', () => {
  test('count once something was asked, and the latest one stands', () => {
    const silent = readyCase({ consultation: { status: 'none', attempts: 0, firstAt: null, lastAt: null } });

    expect(outcome(silent, answers, creator)).toMatchObject({ state: 'nothing_asked' });
    const first = act(readyCase({ state: 'consulting' }), answers, creator);
    expect(first).toMatchObject({
      answeredAt: NOW,
      unavailable: answers.unavailable,
      wishes: [{ on: '2026-11-20' }],
    });
    const moved = { ...answers, unavailable: { ...answers.unavailable, to: '2026-12-09' } };
    expect(act(first, moved, creator).unavailable?.to).toBe('2026-12-09');
  });

  test.each([
    [{ feel: 6 }, 'feel'],
    [{ answered: ['brief', 'brief'] as const }, 'answered'],
    [{ unavailable: { from: '2026-12-03', to: '2026-12-01', isPrivate: false } }, 'unavailable'],
    [{ proposedOn: '2026-11-16' }, 'proposedOn'],
    [{ answered: [], feel: null, unavailable: null, proposedOn: null }, 'answered'],
  ])('refuse %o by its field', (change, field) => {
    expect(outcome(readyCase(), { ...answers, ...change } as never, creator)).toMatchObject({
      reason: 'invalid',
      field,
    });
  });

  test('to causes and plans need a cause and a plan', () => {
    const cause = { kind: 'answer_cause', cause: 'late_brief', stance: 'agrees' } as const;
    const plan = { kind: 'answer_plan', stance: 'objects', proposedOn: null } as const;
    const named = act(readyCase(), { kind: 'name_cause', cause: 'late_brief' }, creator);

    expect(outcome(readyCase(), cause, creator)).toMatchObject({ state: 'no_such_cause' });
    expect(outcome(named, cause, creator)).toMatchObject({ kind: 'answer_cause' });
    expect(outcome(named, { ...cause, stance: 'none' }, creator)).toMatchObject({ field: 'stance' });
    expect(outcome(readyCase(), plan, creator)).toMatchObject({ state: 'no_plan' });
    expect(act(readyCase({ remedies: [remedy] }), plan, creator).remedies[0]?.creatorStance).toBe('objects');
  });
});

test('reports only an open action of the creator’s own as done', () => {
  const report = { kind: 'report_action_done', actionId: 'r1' } as const;
  const planned = readyCase({ state: 'remediating', remedies: [remedy] });
  const done = act(planned, report, creator);

  expect(done.remedies[0]).toMatchObject({ doneAt: NOW, doneBy: 'creator' });
  expect(outcome(done, report, creator)).toMatchObject({ state: 'action_done' });
  expect(outcome(readyCase({ remedies: [{ ...remedy, owner: 'brand' }] }), report, creator)).toMatchObject({
    state: 'no_such_action',
  });
});

test('signs the proposal on the table, from the signature on at the earliest', () => {
  const later = exitContext({ role: 'creator', now: '2026-11-20T16:00:00Z' });

  expect(outcome(offered, sign, later)).toMatchObject({
    kind: 'amendment_signed',
    data: { answersSeq: 4, version: 2, proposal: { effectiveFrom: '2026-11-20T16:00:00Z' } },
  });
  expect(outcome(offered, { ...sign, proposalSeq: 3 }, creator)).toMatchObject({ state: 'another_proposal' });
  expect(outcome(offered, { ...sign, signedName: ' ' }, creator)).toMatchObject({ field: 'signedName' });
  expect(outcome(readyCase(), sign, creator)).toMatchObject({ state: 'nothing_proposed' });
  expect(outcome(offered, { kind: 'decline_adjustment' }, creator)).toMatchObject({
    kind: 'adjustment_declined',
  });
});

test('takes no signature under an offer that ran out', () => {
  const late = exitContext({ role: 'creator', now: '2026-11-26T16:00:00Z' });

  expect(outcome(offered, sign, late)).toMatchObject({ reason: 'not_possible_now' });
});

test('asks for a call or an urgent stop with a listed reason', () => {
  expect(act(readyCase(), { kind: 'ask_for_call', on: '2026-11-19' }, creator).wishes).toMatchObject([
    { kind: 'call', on: '2026-11-19' },
  ]);
  const stop = { kind: 'ask_urgent_stop', trigger: 'harassment' } as const;
  expect(act(readyCase(), stop, creator).wishes).toMatchObject([
    { kind: 'urgent_stop', trigger: 'harassment' },
  ]);
  expect(outcome(readyCase(), { ...stop, trigger: 'mood' }, creator)).toMatchObject({ field: 'trigger' });
  expect(outcome(readyCase({ state: 'draft' }), stop, creator)).toMatchObject({ state: 'draft' });
});
