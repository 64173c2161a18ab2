import { expect, test } from 'vitest';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import type { CoachingRecord, RemedyRecord } from '../../../../shared/procedure/talk/records.ts';
import { listTrialActs } from '../../../../shared/ui/dossier/trial-acts.ts';
import { act } from '../../procedure/case-log.ts';
import {
  actionWith,
  agreed,
  contextAt,
  diagnosed,
  done,
  PLANNED_AT,
  planned,
} from '../../procedure/talk/ladder-cases.ts';
import { standingOf } from '../sample-standings.ts';

const BEFORE = '2026-11-16T12:00:00Z';
const ON_THE_DAY = '2026-11-18T12:00:00Z';
const CARD: CoachingRecord = {
  id: 'k1',
  card: 'product_in_use',
  kpi: 'clicks',
  seq: 9,
  offeredAt: BEFORE,
  sessionAt: null,
  before: 0.5,
  after: null,
  reviewOn: '2026-11-18',
};

const listed = (kind: Parameters<typeof listTrialActs>[0], state: CaseState, now = ON_THE_DAY) =>
  listTrialActs(kind, standingOf({ case: state }), { now, locale: 'en-GB' });
const withCard = (change: Partial<CoachingRecord>): CaseState => ({
  ...done,
  coaching: [{ ...CARD, ...change }],
});
const withRemedy = (change: Partial<RemedyRecord>): CaseState => ({
  ...done,
  remedies: done.remedies.map((one) => ({ ...one, ...change })),
});

test('a change of theirs asks for their answer first, and is done once they agreed', () => {
  expect(listed('log_plan_answer', planned).map(({ id }) => id)).toEqual(['log_plan_answer']);
  expect(listed('action_done', planned)).toEqual([]);
  expect(listed('log_plan_answer', agreed)).toEqual([]);
  expect(listed('action_done', agreed).map(({ id }) => id)).toEqual(['action_done:a1']);
});

test('a change of ours is done without their word', () => {
  const ours = act(
    diagnosed,
    { kind: 'plan_remedy', actions: [actionWith({ owner: 'brand', remedy: 'R1' })] },
    contextAt(PLANNED_AT),
  );

  expect(listed('action_done', ours)).toHaveLength(1);
  expect(listed('log_plan_answer', ours)).toEqual([]);
});

test.each([
  ['before its day', done, BEFORE, 'dropped', undefined],
  ['on its day', done, ON_THE_DAY, 'reached', ['reached', 'missed', 'not_measurable', 'dropped']],
  ['not done', agreed, ON_THE_DAY, 'missed', ['missed', 'not_measurable', 'dropped']],
  ['never agreed', planned, ON_THE_DAY, 'dropped', ['dropped', 'missed', 'not_measurable']],
] as const)('reviews a change %s', (_name, state, now, outcome, options) => {
  const [review] = listed('review_action', state, now);

  expect(review?.request).toEqual({ kind: 'review_action', actionId: 'a1', outcome });
  expect(review?.choice?.options.map(({ value }) => value)).toEqual(options && [...options]);
});

test('a make-good that was done is counted on the desk', () => {
  expect(listed('review_action', withRemedy({ kind: 'make_good' }))).toEqual([]);
  expect(listed('review_action', withRemedy({ kind: 'make_good', doneAt: null }))).toHaveLength(1);
});

test.each([
  ['nothing yet', {}, ['takes', 'leaves']],
  ['tries it', { answer: { isTaken: true, at: BEFORE } }, ['leaves']],
  ['left it', { answer: { isTaken: false, at: BEFORE } }, ['takes']],
  ['was looked back at', { effect: 'helped' }, []],
] as const)('what can be noted of a practice when the creator said: %s', (_name, change, answers) => {
  expect(listed('log_coaching_answer', withCard(change)).map(({ id }) => id.split(':').at(-1))).toEqual([
    ...answers,
  ]);
});

test.each([
  ['on its day', { answer: { isTaken: true, at: BEFORE } }, ON_THE_DAY, 1],
  ['before its day', { answer: { isTaken: true, at: BEFORE } }, BEFORE, 0],
  ['left by the creator', { answer: { isTaken: false, at: BEFORE } }, ON_THE_DAY, 0],
] as const)('looks back at a practice %s', (_name, change, now, count) => {
  expect(listed('review_coaching', withCard(change), now)).toHaveLength(count);
});

test('a practice without a day is looked back at once it was tried', () => {
  const { reviewOn: _none, ...undated } = CARD;
  const sessionAt = BEFORE;

  expect(listed('review_coaching', { ...done, coaching: [undated] })).toEqual([]);
  expect(listed('review_coaching', { ...done, coaching: [{ ...undated, sessionAt }] }, BEFORE)).toHaveLength(
    1,
  );
});
