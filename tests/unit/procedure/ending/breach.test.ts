import { expect, test } from 'vitest';
import type { Command } from '../../../../shared/procedure/commands.ts';
import { act, contractWith } from '../case-log.ts';
import {
  afterSending,
  EXIT_TERMS,
  exitContext,
  ISSUE,
  LETTER,
  outcome,
  REQUEST,
  readyCase,
} from '../exit-log.ts';

const BREACH: Extract<Command, { kind: 'issue_breach_notice' }> = {
  kind: 'issue_breach_notice',
  trigger: 'missed_deadline',
  ...LETTER,
};
/** Thursday 3 September 2026, 17:30 in New York, with Labor Day before the cure is over (T21). */
const SENT_AT = '2026-09-03T21:30:00Z';
const LABOR_DAY = exitContext({
  now: SENT_AT,
  holdMinutes: 0,
  contracts: contractWith({ ...EXIT_TERMS, holidays: ['2026-09-07'] }),
});
const held = act(readyCase(), BREACH, exitContext());
const sent = afterSending(held, { at: '2026-11-18T16:05:00Z' });

test('forecasts the end of the cure of T21, and starts no clock before the notice was sent', () => {
  expect(outcome(readyCase(), BREACH, LABOR_DAY)).toMatchObject({
    data: { deemedReceivedAt: '2026-09-04T13:00:00Z', effectiveAt: '2026-09-15T04:00:00Z' },
  });
  expect(held.openCures).toMatchObject([
    { trigger: 'missed_deadline', noticeReceivedAt: null, cureEndsAt: null },
  ]);
  expect(sent.openCures).toMatchObject([
    { noticeReceivedAt: '2026-11-18T16:05:00Z', cureEndsAt: '2026-11-26T05:00:00Z' },
  ]);
  expect(sent.state).toBe('active');
});

test.each([
  ['kpi_miss', 'KPI_MISS_IS_NOT_A_BREACH'],
  ['bad_mood', 'BREACH_NOT_LISTED'],
  ['morality', 'NO_CURE_FOR_THIS'],
])('refuses %s with %s', (trigger, blocker) => {
  expect(outcome(readyCase(), { ...BREACH, trigger })).toMatchObject({ blockers: [blocker] });
});

test('says which terms are unknown, and which step is missing', () => {
  const unknown = exitContext({ contracts: contractWith({ ...EXIT_TERMS, unconfirmed: ['cause'] }) });

  expect(outcome(readyCase(), BREACH, unknown)).toEqual({ reason: 'terms_unknown', terms: ['cause'] });
  expect(outcome(readyCase(), BREACH, exitContext({ contracts: [] }))).toMatchObject({
    reason: 'terms_unknown',
  });
  expect(outcome(readyCase(), { ...BREACH, channel: 'dm' })).toMatchObject({
    missing: ['CHANNEL_NOT_ALLOWED'],
  });
  expect(outcome(readyCase(), { ...BREACH, isAddressConfirmed: false })).toMatchObject({
    missing: ['ADDRESS_UNCONFIRMED'],
  });
  expect(outcome(readyCase(), BREACH, exitContext({ role: 'marketer' }))).toEqual({
    reason: 'role',
    needs: 'manager',
  });
});

test('gives one notice at a time, and takes a held one back without a trace of a cure', () => {
  expect(outcome(held, BREACH)).toMatchObject({ state: 'breach_notice_under_way' });
  expect(outcome(sent, BREACH, exitContext({ now: '2026-11-19T16:00:00Z' }))).toMatchObject({
    state: 'cure_running',
  });
  const undone = act(held, { kind: 'undo' }, exitContext());

  expect(undone).toMatchObject({ openCures: [], notices: [{ isWithdrawn: true }] });
  expect(outcome(undone, BREACH)).toMatchObject({ kind: 'issue_breach_notice' });
});

test('waits for the cure before an end for cause, which a word of the creator holds up until it is answered', () => {
  const ask = {
    ...REQUEST,
    route: 'cause',
    trigger: 'missed_deadline',
    reason: 'conduct',
    category: 'other',
  } as const;
  const review = act(sent, ask, exitContext({ role: 'marketer' }));
  const owner = exitContext({ role: 'owner' });
  const later = exitContext({ role: 'owner', now: '2026-11-26T06:00:00Z' });
  const fresh = { ...review, evaluationAt: later.now };
  const said = act(
    fresh,
    { kind: 'say_cured', trigger: 'missed_deadline' },
    exitContext({ role: 'creator' }),
  );

  expect(outcome(review, ISSUE, owner)).toMatchObject({
    blockers: ['CURE_RUNNING'],
    earliestAt: '2026-11-26T05:00:00Z',
  });
  expect(outcome(fresh, ISSUE, later)).toMatchObject({ kind: 'issue_end_notice' });
  expect(outcome(said, ISSUE, later)).toEqual({ reason: 'steps_missing', missing: ['CURE_CLAIM_OPEN'] });
  const cured = act(said, { kind: 'settle_breach', trigger: 'missed_deadline', isCured: true }, later);
  expect(outcome(cured, ISSUE, later)).toMatchObject({ blockers: ['BREACH_CURED'] });
  const objected = act(said, { kind: 'settle_breach', trigger: 'missed_deadline', isCured: false }, later);
  expect(outcome(objected, ISSUE, later)).toMatchObject({ kind: 'issue_end_notice' });
});

test('settles only a breach whose notice has left and that is open', () => {
  const settle = (isCured: boolean) =>
    ({ kind: 'settle_breach', trigger: 'missed_deadline', isCured }) as const;

  expect(outcome(readyCase(), settle(true))).toMatchObject({ state: 'no_open_breach' });
  expect(outcome(held, settle(true))).toMatchObject({ state: 'notice_not_sent' });
  expect(outcome(sent, settle(false))).toMatchObject({ state: 'nothing_to_object_to' });
  expect(outcome(sent, settle(true))).toMatchObject({ kind: 'breach_cured' });
});
