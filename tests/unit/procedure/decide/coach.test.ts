import { expect, test } from 'vitest';
import { CARDS_AT_ONCE_MAX, decideStartCoaching } from '../../../../shared/procedure/decide/coach.ts';
import type { CoachingEffect } from '../../../../shared/procedure/talk/records.ts';
import { act, caseAfter } from '../case-log.ts';
import {
  answerOf,
  BASIS,
  contextAt,
  done,
  PIECES,
  PLANNED_AT,
  planned,
  proposed,
  REVIEWED_AT,
} from '../talk/ladder-cases.ts';

const card = { id: 'k1', card: 'product_in_use', kpi: 'views' };
const start = { kind: 'start_coaching' as const, items: [card] };
const coaching = act(done, start, contextAt(REVIEWED_AT));

test('offers cards with the index of the failing KPI, after a review that fell short', () => {
  expect(coaching).toMatchObject({
    state: 'coaching',
    coaching: [{ ...card, before: 0.5, after: null, sessionAt: null }],
  });
  expect(answerOf(done, start, contextAt('2026-11-16T16:00:00Z'))).toMatchObject({
    missing: ['REVIEW_NOT_DUE'],
  });
});

test('offers further cards while coaching runs, also after terms were declined, but not on the day of another offer', () => {
  const declined = caseAfter([['adjustment_declined', { at: '2026-11-19T16:00:00Z' }]], proposed);

  expect(answerOf(declined, start, contextAt('2026-11-19T17:00:00Z'))).toBe('offer_coaching');
  const onTheDay = caseAfter([['adjustment_declined', { at: '2026-11-18T20:00:00Z' }]], proposed);
  expect(answerOf(onTheDay, start, contextAt('2026-11-18T21:00:00Z'))).toMatchObject({
    state: 'adjust_offered_today',
  });
  expect(answerOf(planned, start, contextAt(PLANNED_AT))).toMatchObject({ state: 'remedy_offered_today' });
});

test.each([
  ['no card', [], 'missing'],
  [
    'too many cards',
    Array.from({ length: CARDS_AT_ONCE_MAX + 1 }, (_, n) => ({ ...card, id: `k${n}` })),
    'too_many',
  ],
  ['a card twice', [card, card], 'twice'],
  ['a card nobody knows', [{ ...card, card: 'scripted_praise' }], 'not_listed'],
])('refuses %s', (_name, items, problem) => {
  expect(decideStartCoaching(done, { kind: 'start_coaching', items }, contextAt(REVIEWED_AT))).toMatchObject({
    error: { reason: 'invalid', problem },
  });
});

test('records the session, then the index after at the look back', () => {
  const session = { kind: 'session_done' as const, itemIds: ['k1'] };
  const later = '2026-11-25T16:00:00Z';
  const held = act(coaching, session, contextAt('2026-11-19T16:00:00Z'));
  const lookedBack = act(held, session, contextAt(later, { basis: { ...BASIS, pace: 0.8 } }));

  expect(held).toMatchObject({ ladder: { coach: 'done' }, coaching: [{ after: null }] });
  expect(lookedBack.coaching[0]).toMatchObject({
    sessionAt: '2026-11-19T16:00:00Z',
    before: 0.5,
    after: 0.8,
  });
  expect(answerOf(coaching, { ...session, itemIds: ['x'] }, contextAt(later))).toMatchObject({
    problem: 'no_such_card',
  });
});

test('a look back at counts from before the talk measures nothing, and can be had again', () => {
  const session = { kind: 'session_done' as const, itemIds: ['k1'] };
  const held = act(coaching, session, contextAt('2026-11-19T16:00:00Z'));
  const basis = { ...BASIS, pace: 0.8 };
  const lookAt = (measuredAt: string) =>
    contextAt('2026-11-25T16:00:00Z', { basis, facts: { measuredAt: { views: measuredAt } } });

  const tooSoon = act(held, session, lookAt('2026-11-18T16:00:00Z'));
  expect(tooSoon.coaching).toMatchObject([{ before: 0.5, after: null }]);
  expect(act(tooSoon, session, lookAt('2026-11-24T16:00:00Z')).coaching).toMatchObject([{ after: 0.8 }]);
});

const TAKEN_AT = '2026-11-19T16:00:00Z';
const LOOK_ON = '2026-11-25';
const LOOKED_AT = '2026-11-25T16:00:00Z';
const creator = { role: 'creator' as const, memberId: null };
const dated = act(done, { ...start, items: [{ ...card, reviewOn: LOOK_ON }] }, contextAt(REVIEWED_AT));
const take = { kind: 'answer_coaching' as const, itemId: 'k1', isTaken: true };
const taken = act(dated, take, contextAt(TAKEN_AT, { actor: creator }));
const review = (effect: CoachingEffect) => ({ kind: 'review_coaching' as const, itemId: 'k1', effect });
const withPace = (now: string, pace: number, measuredAt = now) =>
  contextAt(now, {
    basis: { ...BASIS, pace, assessedAt: now },
    facts: { pieces: PIECES, measuredAt: { [card.kpi]: measuredAt } },
  });

test('keeps the creator’s newest word, from their page or noted by the team', () => {
  const noted = act(
    taken,
    { kind: 'log_coaching_answer', itemId: 'k1', isTaken: false },
    contextAt('2026-11-20T16:00:00Z'),
  );

  expect(taken.coaching[0]?.answer).toEqual({ isTaken: true, at: TAKEN_AT });
  expect(noted.coaching[0]?.answer).toEqual({ isTaken: false, at: '2026-11-20T16:00:00Z' });
  expect(answerOf(dated, take, contextAt(TAKEN_AT))).toMatchObject({ reason: 'role', needs: 'creator' });
  expect(answerOf(dated, { ...take, itemId: 'x' }, contextAt(TAKEN_AT, { actor: creator }))).toMatchObject({
    problem: 'no_such_card',
  });
});

test.each([
  ['2026-02-30', 'no_date'],
  ['2026-11-17', 'in_the_past'],
  ['2027-01-18', 'late_look_back'],
])('refuses to look back on %s: %s', (reviewOn, problem) => {
  const offered = { ...start, items: [{ ...card, reviewOn }] };

  expect(answerOf(done, offered, contextAt(REVIEWED_AT))).toMatchObject({ field: 'reviewOn', problem });
});

test('a session moves the day to look back, and without one leaves it', () => {
  const session = { kind: 'session_done' as const, itemIds: ['k1'] };
  const moved = act(dated, { ...session, reviewOn: '2026-12-01' }, contextAt(TAKEN_AT));

  expect(moved.coaching[0]?.reviewOn).toBe('2026-12-01');
  expect(act(dated, session, contextAt(TAKEN_AT)).coaching[0]?.reviewOn).toBe(LOOK_ON);
});

test.each([
  ['helped', taken, withPace(LOOKED_AT, 0.8), 'review_coaching'],
  ['helped', taken, withPace(LOOKED_AT, 0.5), { problem: 'index_not_up' }],
  [
    'helped',
    taken,
    withPace(LOOKED_AT, 0.8, '2026-11-18T08:00:00Z'),
    { missing: ['NUMBERS_BEFORE_PRACTICE'] },
  ],
  ['helped', taken, withPace('2026-11-24T16:00:00Z', 0.8), { missing: ['REVIEW_NOT_DUE'] }],
  ['helped', dated, withPace(LOOKED_AT, 0.8), { missing: ['CARD_NOT_TAKEN'] }],
  ['no_effect', dated, withPace(LOOKED_AT, 0.8), { missing: ['CARD_NOT_TAKEN'] }],
  ['no_effect', taken, withPace(LOOKED_AT, 0.8, '2026-11-18T08:00:00Z'), 'review_coaching'],
  ['cannot_tell', dated, withPace('2026-11-19T16:00:00Z', 0.8), 'review_coaching'],
] as const)(
  'the look back “%s” is answered by what was tried and counted since',
  (effect, state, context, answer) => {
    const given = answerOf(state, review(effect), context);

    if (typeof answer === 'string') expect(given).toBe(answer);
    else expect(given).toMatchObject(answer);
  },
);

test('the look back closes a practice once, with the number after, and is coaching where it was tried', () => {
  const closed = act(taken, review('helped'), withPace(LOOKED_AT, 0.8));

  expect(closed.coaching[0]).toMatchObject({ effect: 'helped', before: 0.5, after: 0.8 });
  expect(closed.ladder.coach).toBe('done');
  expect(answerOf(closed, review('no_effect'), withPace(LOOKED_AT, 0.8))).toMatchObject({
    state: 'card_closed',
  });
  expect(answerOf(closed, { kind: 'session_done', itemIds: ['k1'] }, contextAt(LOOKED_AT))).toMatchObject({
    state: 'card_closed',
  });
  const untried = act(dated, review('cannot_tell'), withPace(LOOKED_AT, 0.8));
  expect(untried.ladder.coach).toBeUndefined();
});
