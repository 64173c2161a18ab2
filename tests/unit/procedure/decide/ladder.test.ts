import { describe, expect, test } from 'vitest';
import { decideLadder } from '../../../../shared/procedure/decide/ladder.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { act, caseAfter } from '../case-log.ts';
import {
  answerOf,
  consulted,
  contextAt,
  diagnosed,
  planned,
  REVIEWED_AT,
  TALKED_AT,
} from '../talk/ladder-cases.ts';

const NOTE = 'f'.repeat(64);

describe('closing without a remedy', () => {
  test('dismisses a flag and resolves a talk, each with a reason and only where it stands', () => {
    const at = contextAt(TALKED_AT);

    expect(act(initialCase('at_risk'), { kind: 'dismiss', reason: 'late_count' }, at).state).toBe('active');
    expect(act(diagnosed, { kind: 'resolve', reason: 'fixed' }, at)).toMatchObject({
      state: 'active',
      causes: [],
    });
    expect(answerOf(initialCase('active'), { kind: 'dismiss', reason: 'x' }, at)).toMatchObject({
      state: 'active',
    });
    expect(decideLadder(diagnosed, { kind: 'resolve', reason: '' }, at)).toMatchObject({
      error: { field: 'reason' },
    });
  });
});

describe('skip_step', () => {
  const skip = { kind: 'skip_step', step: 'adjust', reason: 'not_applicable', noteSha256: NOTE } as const;

  test('records a listed reason with a sentence, by a manager', () => {
    const at = contextAt(TALKED_AT);

    expect(act(planned, skip, at).ladder.adjust).toBe('not_applicable');
    expect(answerOf(planned, skip, contextAt(TALKED_AT, { role: 'marketer' }))).toMatchObject({
      needs: 'manager',
    });
    const { noteSha256: _sentence, ...silent } = skip;
    expect(answerOf(planned, silent, at)).toMatchObject({ field: 'note' });
  });

  test('does not skip what was done, nor for silence that has not lasted', () => {
    const at = contextAt(TALKED_AT);

    expect(answerOf(consulted, { ...skip, step: 'communicate' }, at)).toMatchObject({ state: 'step_done' });
    expect(answerOf(planned, { ...skip, reason: 'creator_unresponsive' }, at)).toMatchObject({
      missing: ['SILENCE_NOT_REACHED'],
    });
    expect(answerOf(initialCase('draft'), skip, at)).toMatchObject({ reason: 'not_possible_now' });
  });
});

describe('answer_wish', () => {
  const asked = caseAfter(
    [['ask_for_call', { role: 'creator', at: TALKED_AT, data: { on: '2026-11-20' } }]],
    initialCase('active'),
  );

  test('removes the wish that was dealt with, once', () => {
    const command = {
      kind: 'answer_wish' as const,
      wishSeq: asked.wishes[0]?.seq ?? 0,
      reason: 'call_arranged',
    };
    const answered = act(asked, command, contextAt(REVIEWED_AT));

    expect(asked.wishes).toMatchObject([{ kind: 'call', on: '2026-11-20' }]);
    expect(answered.wishes).toEqual([]);
    expect(answerOf(answered, command, contextAt(REVIEWED_AT))).toMatchObject({ state: 'no_such_wish' });
  });

  test.each(['stopped', 'agreed', 'sure', ''])('takes no answer that does not fit a call: “%s”', (reason) => {
    const command = { kind: 'answer_wish' as const, wishSeq: asked.wishes[0]?.seq ?? 0, reason };

    expect(answerOf(asked, command, contextAt(REVIEWED_AT))).toEqual({
      reason: 'invalid',
      field: 'reason',
      problem: 'not_listed',
      listed: ['call_arranged', 'other_proposal', 'not_possible'],
    });
  });
});
