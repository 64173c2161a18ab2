import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../shared/contract/zone.ts';
import { actionDoneKind } from '../../../../shared/procedure/decide/remedies.ts';
import { act } from '../case-log.ts';
import {
  actionWith,
  answerOf,
  BASIS,
  consulted,
  contextAt,
  done,
  PLANNED_AT,
  planned,
  REVIEWED_AT,
} from '../talk/ladder-cases.ts';

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
