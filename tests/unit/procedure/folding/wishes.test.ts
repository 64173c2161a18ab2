import { expect, test } from 'vitest';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { addWish, answerWish } from '../../../../shared/procedure/folding/wishes.ts';
import { TALK_LIMITS } from '../../../../shared/procedure/talk/records.ts';
import { caseAfter, eventOf } from '../case-log.ts';

test('keeps a wish asked again since the first time, with the newer date', () => {
  const state = caseAfter([
    ['ask_for_call', { role: 'creator', at: '2026-11-16T10:00:00Z', data: { on: '2026-11-18' } }],
    ['ask_for_call', { role: 'creator', at: '2026-11-17T10:00:00Z', data: { on: '2026-11-20' } }],
  ]);

  expect(state.wishes).toEqual([
    { kind: 'call', seq: 2, at: '2026-11-16T10:00:00Z', on: '2026-11-20', trigger: null },
  ]);
});

test('keeps the date an answer proposes, and the days away without a reason', () => {
  const unavailable = { from: '2026-12-01', to: '2026-12-05', isPrivate: true };
  const state = caseAfter([
    ['open_consultation'],
    ['creator_responds', { role: 'creator', data: { proposedOn: '2026-11-24', unavailable } }],
    ['creator_answered', { role: 'creator', data: { unavailable: null } }],
  ]);

  expect(state.wishes).toMatchObject([{ kind: 'date', on: '2026-11-24' }]);
  expect(state).toMatchObject({ unavailable, answeredAt: '2026-11-18T16:00:00Z' });
});

test('keeps a bounded list with urgent stops first, and removes only what is answered', () => {
  const asked = Array.from({ length: 15 }, (_, n) => `t${n}`).reduce(
    (state, trigger) => addWish(state, eventOf(state, 'ask_urgent_stop'), { kind: 'urgent_stop', trigger }),
    addWish(initialCase('active'), eventOf(initialCase('active'), 'ask_for_call'), { kind: 'call' }),
  );
  const one = addWish(
    initialCase('active'),
    { ...eventOf(initialCase('active'), 'ask_for_call'), seq: 4 },
    { kind: 'call' },
  );
  const answer = (answersSeq: number) =>
    answerWish(one, eventOf(one, 'answer_wish', { data: { answersSeq } })).wishes.length;

  expect(asked.wishes).toHaveLength(TALK_LIMITS.wishes);
  expect(asked.wishes.every(({ kind }) => kind === 'urgent_stop')).toBe(true);
  expect([answer(4), answer(5)]).toEqual([0, 1]);
});
