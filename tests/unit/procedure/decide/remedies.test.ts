import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../shared/contract/zone.ts';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import { actionDoneKind, decideDiagnose } from '../../../../shared/procedure/decide/remedies.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { act, caseAfter } from '../case-log.ts';
import {
  actionWith,
  answerOf,
  BASIS,
  CAUSE,
  consulted,
  contextAt,
  diagnosed,
  done,
  PLANNED_AT,
  planned,
  REVIEWED_AT,
  TALKED_AT,
} from '../talk/ladder-cases.ts';

describe('diagnose', () => {
  const brandCause = { code: 'late_brief', confidence: 'high', evidence: [] } as const;

  test('keeps causes with the brand’s own first and takes the evaluation as done', () => {
    const state = act(
      consulted,
      { kind: 'diagnose', causes: [CAUSE, { ...brandCause, evidence: [] }] },
      contextAt(TALKED_AT),
    );

    expect(state.causes.map((cause) => cause.code)).toEqual(['late_brief', 'weak_hook']);
    expect(state.ladder.evaluate).toBe('done');
    expect(state.evaluationAt).toBe(TALKED_AT);
  });

  test('merges a code named again: new confidence, all evidence, one record', () => {
    const again = { ...CAUSE, confidence: 'high' as const, evidence: ['early_drop'] };
    const state = act(diagnosed, { kind: 'diagnose', causes: [again] }, contextAt(PLANNED_AT));

    expect(state.causes).toMatchObject([
      { code: 'weak_hook', confidence: 'high', evidence: ['watch_through_low', 'early_drop'], by: 'brand' },
    ]);
  });

  test.each([
    ['without a cause', [], 'missing'],
    ['with a code twice', [CAUSE, CAUSE], 'twice'],
  ])('refuses a diagnosis %s', (_name, causes, problem) => {
    expect(answerOf(consulted, { kind: 'diagnose', causes }, contextAt(TALKED_AT))).toMatchObject({
      reason: 'invalid',
      problem,
    });
  });

  test('updates the causes on later rungs, and refuses before the talk', () => {
    const command = { kind: 'diagnose' as const, causes: [CAUSE] };

    expect(answerOf(planned, command, contextAt(PLANNED_AT))).toBe('update_diagnosis');
    expect(decideDiagnose(initialCase('active'), command, contextAt(PLANNED_AT))).toMatchObject({
      error: { reason: 'not_possible_now' },
    });
  });
});

describe('plan_remedy', () => {
  const command = { kind: 'plan_remedy' as const, actions: [actionWith()] };

  test('starts the remedies with the index of their KPI on that day', () => {
    expect(planned).toMatchObject({
      state: 'remediating',
      remedies: [{ id: 'a1', before: 0.5, after: null, plannedAt: PLANNED_AT, outcome: 'open' }],
    });
  });

  test('asks for a cause and for the creator’s side first, and names both', () => {
    const silent = caseAfter([['open_consultation', { at: TALKED_AT }]]);
    const plain = { ...command, actions: [actionWith({ cause: null })] };

    expect(answerOf(silent, plain, contextAt(PLANNED_AT))).toEqual({
      reason: 'steps_missing',
      missing: ['CAUSE_MISSING', 'CREATOR_NOT_HEARD'],
    });
  });

  test('goes on after three contacts on two days and five business days of silence, not a minute before', () => {
    const silent = caseAfter([
      ['open_consultation', { at: TALKED_AT }],
      ['log_contact', { at: '2026-11-12T16:00:00Z' }],
      ['log_contact', { at: '2026-11-16T16:00:00Z' }],
      ['diagnose', { at: '2026-11-16T16:00:00Z', data: { causes: [CAUSE] } }],
    ]);
    const later = { ...command, actions: [actionWith({ dueOn: '2026-11-20', reviewOn: '2026-11-25' })] };

    expect(answerOf(silent, later, contextAt('2026-11-19T04:59:00Z'))).toMatchObject({
      missing: ['CREATOR_NOT_HEARD'],
    });
    expect(answerOf(silent, later, contextAt('2026-11-19T05:00:00Z'))).toBe('plan_remedy');
  });

  test('needs a manager only when it costs money', () => {
    const costly = { ...command, actions: [actionWith({ costMinor: 1 })] };

    expect(answerOf(diagnosed, command, contextAt(PLANNED_AT, { role: 'marketer' }))).toBe('plan_remedy');
    expect(answerOf(diagnosed, costly, contextAt(PLANNED_AT, { role: 'marketer' }))).toEqual({
      reason: 'role',
      needs: 'manager',
    });
  });

  test('adds to the plan on later rungs', () => {
    const more = { ...command, actions: [actionWith({ id: 'a2' })] };

    expect(act(planned, more, contextAt(PLANNED_AT)).remedies.map((one) => one.id)).toEqual(['a1', 'a2']);
    expect(answerOf(planned, more, contextAt(PLANNED_AT))).toBe('extend_plan');
  });
});

describe('action_done and review_action', () => {
  test('notes who did it once, and leaves the rung open until it was reviewed', () => {
    expect(done.remedies[0]).toMatchObject({ doneBy: 'brand', doneAt: '2026-11-13T16:00:00Z' });
    expect(done.ladder.remedy).toBeUndefined();
    expect(answerOf(done, { kind: 'action_done', actionId: 'a1' }, contextAt(REVIEWED_AT))).toMatchObject({
      state: 'action_done',
    });
    expect(answerOf(done, { kind: 'action_done', actionId: 'x' }, contextAt(REVIEWED_AT))).toMatchObject({
      problem: 'no_such_action',
    });
  });

  test('reaches the target only when the index says so', () => {
    const reached = { kind: 'review_action', actionId: 'a1', outcome: 'reached' } as const;
    const basis = { ...BASIS, pace: 0.9, assessedAt: REVIEWED_AT };

    expect(answerOf(done, reached, contextAt(REVIEWED_AT))).toMatchObject({ missing: ['INDEX_BELOW'] });
    expect(answerOf(planned, reached, contextAt(REVIEWED_AT, { basis: null }))).toMatchObject({
      missing: ['ACTION_NOT_DONE', 'INDEX_UNKNOWN'],
    });
    expect(act(done, reached, contextAt(REVIEWED_AT, { basis }))).toMatchObject({
      remedies: [{ outcome: 'reached', before: 0.5, after: 0.9 }],
      ladder: { remedy: 'done' },
    });
  });

  test.each([
    ['missed', 0.95, 'index_reached'],
    ['not_measurable', 0.5, 'measurable'],
  ] as const)('does not call an action %s at index %s', (outcome, pace, problem) => {
    const basis = { ...BASIS, pace, assessedAt: REVIEWED_AT };
    const command = { kind: 'review_action', actionId: 'a1', outcome } as const;

    expect(answerOf(done, command, contextAt(REVIEWED_AT, { basis }))).toMatchObject({ problem });
  });

  test('counts from before the action show nothing of it: nothing is reached, and nothing is kept as measured', () => {
    const basis = { ...BASIS, pace: 0.95, assessedAt: REVIEWED_AT };
    const older = contextAt(REVIEWED_AT, { basis, facts: { measuredAt: { views: PLANNED_AT } } });
    const review = (outcome: 'reached' | 'missed' | 'not_measurable') =>
      ({ kind: 'review_action', actionId: 'a1', outcome }) as const;

    expect(answerOf(done, review('reached'), older)).toMatchObject({ missing: ['NUMBERS_BEFORE_ACTION'] });
    expect(act(done, review('missed'), older).remedies[0]).toMatchObject({ outcome: 'missed', after: null });
    expect(act(done, review('not_measurable'), older).remedies[0]).toMatchObject({ after: null });
    expect(answerOf(done, { kind: 'recover' }, older)).toMatchObject({
      missing: expect.arrayContaining(['NUMBERS_BEFORE_ACTION']),
    });
    const newer = contextAt(REVIEWED_AT, { basis, facts: { measuredAt: { views: REVIEWED_AT } } });
    expect(act(done, review('reached'), newer).remedies[0]).toMatchObject({ after: 0.95 });
  });

  test('a review is put off with a reason, to a later day within flight and contract', () => {
    const later = (reviewOn: string, noteSha256: string | undefined = '0'.repeat(64)) => ({
      ...{ kind: 'postpone_review' as const, actionId: 'a1', reviewOn },
      ...(noteSha256 === '' ? {} : { noteSha256 }),
    });
    const planned = done.remedies[0]?.reviewOn ?? '';
    const at = contextAt(REVIEWED_AT, { facts: { flightEndsOn: addDays(planned, 20) } });
    const moved = act(done, later(addDays(planned, 16)), at);

    expect(moved.remedies[0]).toMatchObject({ reviewOn: addDays(planned, 16), outcome: 'open' });
    expect(answerOf(moved, { kind: 'review_action', actionId: 'a1', outcome: 'missed' }, at)).toMatchObject({
      missing: ['REVIEW_NOT_DUE'],
    });
    expect(answerOf(done, later(planned), contextAt('2026-11-16T16:00:00Z'))).toMatchObject({
      field: 'reviewOn',
      problem: 'not_later',
    });
    expect(answerOf(done, later('2026-01-05'), at)).toMatchObject({ problem: 'in_the_past' });
    expect(answerOf(done, later('soon'), at)).toMatchObject({ problem: 'no_date' });
    expect(answerOf(done, later(addDays(planned, 21)), at)).toMatchObject({ problem: 'after_flight' });
    expect(answerOf(done, later(addDays(planned, 5), ''), at)).toMatchObject({
      field: 'note',
      problem: 'missing',
    });
    const closed = act(done, { kind: 'review_action', actionId: 'a1', outcome: 'dropped' }, at);
    expect(answerOf(closed, later(addDays(planned, 5)), at)).toMatchObject({ state: 'action_closed' });
  });

  test('waits for the review date unless the action is dropped', () => {
    const at = contextAt('2026-11-16T16:00:00Z');

    expect(answerOf(done, { kind: 'review_action', actionId: 'a1', outcome: 'missed' }, at)).toMatchObject({
      missing: ['REVIEW_NOT_DUE'],
    });
    const dropped = act(done, { kind: 'review_action', actionId: 'a1', outcome: 'dropped' }, at);
    expect(dropped.remedies[0]?.outcome).toBe('dropped');
    expect(dropped.ladder.remedy).toBeUndefined();
  });

  test('closes a make-good as reached, missed or dropped, never as not measurable, even after its case', () => {
    const makeGood = actionWith({ id: 'm1', kind: 'make_good', expectedUnits: 500, cause: null });
    const extended = act(
      done,
      { kind: 'plan_remedy', actions: [makeGood] },
      contextAt('2026-11-13T17:00:00Z'),
    );
    const basis = { ...BASIS, pace: 0.95, assessedAt: REVIEWED_AT };
    const over = act(extended, { kind: 'recover' }, contextAt(REVIEWED_AT, { basis }));

    expect(over.remedies.map(({ id, outcome, isPast }) => [id, outcome, isPast])).toEqual([
      ['a1', 'dropped', true],
      ['m1', 'open', true],
    ]);
    const notMeasurable = { kind: 'review_action', actionId: 'm1', outcome: 'not_measurable' } as const;
    expect(answerOf(over, notMeasurable, contextAt(REVIEWED_AT, { basis: null }))).toMatchObject({
      problem: 'make_good_not_measurable',
    });
    expect(actionDoneKind(over)).toBe('action_reported');
    const promised = { kind: 'log_plan_answer', stance: 'agrees', noteSha256: 'f'.repeat(64) } as const;
    const delivered = act(
      act(over, promised, contextAt(REVIEWED_AT)),
      { kind: 'action_done', actionId: 'm1' },
      contextAt(REVIEWED_AT),
    );
    expect(delivered.remedies[1]?.doneAt).toBe(REVIEWED_AT);

    const review = (outcome: 'reached' | 'missed', units?: number) =>
      ({
        kind: 'review_action',
        actionId: 'm1',
        outcome,
        ...(units === undefined ? {} : { units }),
      }) as const;
    // The pace of everything is far below its target here and decides nothing about the extra work.
    const now = contextAt(REVIEWED_AT);
    expect(answerOf(over, review('reached', 600), now)).toMatchObject({ missing: ['ACTION_NOT_DONE'] });
    expect(answerOf(delivered, review('reached'), now)).toMatchObject({ field: 'units', problem: 'missing' });
    expect(answerOf(delivered, review('reached', 499), now)).toMatchObject({ problem: 'promise_not_kept' });
    expect(answerOf(delivered, review('missed', 500), now)).toMatchObject({ problem: 'promise_kept' });
    expect(act(delivered, review('reached', 500), now).remedies[1]).toMatchObject({
      outcome: 'reached',
      units: 500,
      after: null,
    });
    expect(act(over, review('missed'), now).remedies[1]).toMatchObject({ outcome: 'missed', after: null });
  });
});

describe('recover', () => {
  const recover = { kind: 'recover' } as const;

  test('closes the case when the index is back after the action and mature', () => {
    const basis = { ...BASIS, pace: 0.9, assessedAt: REVIEWED_AT };

    expect(act(done, recover, contextAt(REVIEWED_AT, { basis }))).toMatchObject({
      state: 'active',
      causes: [],
      ladder: {},
      consultation: { attempts: 0 },
    });
  });

  test('lists every fact that is missing', () => {
    const early = contextAt('2026-11-14T16:00:00Z', { basis: { ...BASIS, assessedAt: PLANNED_AT } });

    expect(answerOf(planned, recover, contextAt(REVIEWED_AT))).toMatchObject({
      missing: ['ACTION_NOT_DONE', 'INDEX_BELOW'],
    });
    expect(answerOf(done, recover, early)).toEqual({
      reason: 'steps_missing',
      missing: ['NUMBERS_BEFORE_ACTION', 'NOT_MATURE', 'INDEX_BELOW'],
    });
    expect(answerOf(done, recover, contextAt(REVIEWED_AT, { basis: null }))).toMatchObject({
      missing: ['NUMBERS_MISSING'],
    });
    expect(answerOf(consulted, recover, contextAt(REVIEWED_AT))).toMatchObject({
      reason: 'not_possible_now',
    });
  });
});

describe('a day that the creator suggests for a change of the plan', () => {
  const suggest = (proposedOn: string | null, state: CaseState = planned) =>
    caseAfter([['answer_plan', { role: 'creator', data: { stance: 'suggests_change', proposedOn } }]], state);
  const agree = (state: CaseState, change: { reason?: string; actionId?: string } = {}) => ({
    kind: 'answer_wish' as const,
    wishSeq: state.wishes[0]?.seq ?? 0,
    reason: 'agreed',
    actionId: 'a1',
    ...change,
  });
  const at = contextAt(PLANNED_AT);

  test('moves it once we agree, its look back by as many days, and the plan is agreed with it', () => {
    const state = suggest('2026-11-15');

    expect(act(state, agree(state), at)).toMatchObject({
      wishes: [],
      remedies: [{ dueOn: '2026-11-15', reviewOn: '2026-11-19', creatorStance: 'agrees' }],
    });
  });

  test('moves nothing without our agreement, and an answer that names no change leaves the plan waiting', () => {
    const state = suggest('2026-11-15');
    const { actionId: _one, ...inWords } = agree(state);

    expect(answerOf(state, agree(state, { reason: 'not_possible' }), at)).toMatchObject({
      field: 'actionId',
      problem: 'no_date_agreed',
    });
    expect(act(state, inWords, at).remedies).toEqual(state.remedies);
  });

  test.each([
    ['no day was said', suggest(null), {}, 'no_date_agreed'],
    ['the day is over', suggest('2026-11-01'), {}, 'in_the_past'],
    ['there is no such change', suggest('2026-11-15'), { actionId: 'a9' }, 'no_such_action'],
    ['it was done since', suggest('2026-11-15', done), {}, 'action_done'],
  ])('is refused where %s', (_name, state, change, problem) => {
    expect(answerOf(state, agree(state, change), at)).toMatchObject({ reason: 'invalid', problem });
  });

  test('is asked for no more once they agree to the plan as it stands', () => {
    const state = suggest('2026-11-15');
    const [wish] = state.wishes;
    const after = caseAfter([['answer_plan', { role: 'creator', data: { stance: 'agrees' } }]], state);

    expect(wish?.kind).toBe('plan_change');
    expect(after.wishes).toEqual([]);
    expect(after.remedies).toMatchObject([{ dueOn: '2026-11-13', creatorStance: 'agrees' }]);
  });
});
