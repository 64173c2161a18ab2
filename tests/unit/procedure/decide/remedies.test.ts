import { describe, expect, test } from 'vitest';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import { decideDiagnose } from '../../../../shared/procedure/decide/remedies.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { act, caseAfter } from '../case-log.ts';
import {
  actionWith,
  answerOf,
  CAUSE,
  consulted,
  contextAt,
  diagnosed,
  done,
  PLANNED_AT,
  planned,
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
