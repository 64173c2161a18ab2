import { expect, test } from 'vitest';
import { CARDS_AT_ONCE_MAX, decideStartCoaching } from '../../../../shared/procedure/decide/coach.ts';
import { act, caseAfter } from '../case-log.ts';
import {
  answerOf,
  BASIS,
  contextAt,
  done,
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
