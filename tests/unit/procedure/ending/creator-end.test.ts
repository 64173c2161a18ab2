import { expect, test } from 'vitest';
import type { Suspension } from '../../../../shared/procedure/case.ts';
import { stateAt } from '../../../../shared/procedure/timers.ts';
import { act, contractWith } from '../case-log.ts';
import {
  afterSending,
  EXIT_TERMS,
  exitContext,
  inReview,
  NOW,
  noticed,
  outcome,
  readyCase,
} from '../exit-log.ts';

const creator = exitContext({ role: 'creator', noticeId: 'c1' });
const give = { kind: 'give_end_notice' } as const;
const log = { kind: 'log_creator_end', route: 'convenience', sentAt: NOW, channel: 'email' } as const;
const given = act(readyCase(), give, creator);
const TOKYO = { tz: 'Asia/Tokyo', holidays: [] };

test('gives the creator’s end the dates of E08', () => {
  expect(given.pending).toMatchObject({
    ...{ party: 'creator', route: 'convenience', channel: 'page', sentAt: NOW, deemedReceivedAt: NOW },
    effectiveAt: '2026-12-03T05:00:00Z',
  });
});

test('is received on the brand’s side', () => {
  const contracts = contractWith({ ...EXIT_TERMS, brandSide: TOKYO });

  expect(outcome(readyCase(), log, exitContext({ role: 'marketer', contracts }))).toMatchObject({
    kind: 'creator_ends',
    data: { deemedReceivedAt: '2026-11-19T00:00:00Z' },
  });
});

test('overtakes an end the brand was preparing', () => {
  expect(act(inReview(), give, creator)).toMatchObject({
    state: 'ending',
    endPlan: null,
    returnTo: ['active'],
  });
});

test('keeps both notices, and the earlier one ends it', () => {
  const later = exitContext({ role: 'creator', noticeId: 'c1', now: '2026-11-20T16:00:00Z' });
  const both = act(afterSending(noticed()), give, later);

  expect(both).toMatchObject({ pending: { noticeId: 'n1' }, otherEnd: { noticeId: 'c1' } });
  expect(stateAt(both, '2026-12-03T05:00:00Z').endedBy).toMatchObject({ noticeId: 'n1', party: 'brand' });
  expect(outcome(both, give, later)).toMatchObject({ blockers: ['ALREADY_ENDING'] });
  const bounced = act(both, { kind: 'record_bounce', noticeId: 'n1' }, exitContext({ now: later.now }));
  expect(bounced).toMatchObject({ state: 'ending', pending: { noticeId: 'c1' }, otherEnd: null });
  expect(
    act(both, { kind: 'withdraw_end_notice' }, exitContext({ role: 'creator', now: '2026-11-20T15:59:00Z' })),
  ).toMatchObject({
    pending: { noticeId: 'n1' },
    otherEnd: null,
  });
});

test('is taken back by the creator alone until receipt, and after it when a manager accepts', () => {
  const withdraw = { kind: 'withdraw_end_notice' } as const;
  const early = act(
    readyCase(),
    give,
    exitContext({ role: 'creator', noticeId: 'c1', now: '2026-11-18T02:00:00Z' }),
  );

  expect(act(early, withdraw, exitContext({ role: 'creator', now: '2026-11-18T03:00:00Z' })).state).toBe(
    'active',
  );
  expect(outcome(given, withdraw, creator)).toMatchObject({ state: 'notice_received', since: NOW });
  expect(outcome(readyCase(), withdraw, creator)).toMatchObject({ state: 'no_notice_of_yours' });
  const accept = { kind: 'accept_creator_withdrawal' } as const;
  expect(act(given, accept, exitContext()).state).toBe('active');
  expect(outcome(noticed(), accept)).toMatchObject({ state: 'no_notice_of_creator' });
});

test('needs the creator’s right, or a manager who accepts', () => {
  const contracts = contractWith({
    ...EXIT_TERMS,
    convenience: { by: ['brand'], notice: { n: 14, unit: 'calendarDays' } },
  });
  const without = exitContext({ contracts });
  const accepted = { ...log, isAccepted: true };

  expect(outcome(readyCase(), log, without)).toMatchObject({
    blockers: ['NO_CONVENIENCE_RIGHT'],
    alternative: 'ACCEPT_THEIR_END',
  });
  expect(outcome(readyCase(), accepted, exitContext({ contracts, role: 'marketer' }))).toEqual({
    reason: 'role',
    needs: 'manager',
  });
  expect(outcome(readyCase(), accepted, without)).toMatchObject({
    data: { isAccepted: true, approvedById: 'manager', effectiveAt: NOW },
  });
  expect(outcome(readyCase(), { ...log, channel: 'dm' })).toMatchObject({ missing: ['CHANNEL_NOT_ALLOWED'] });
  expect(outcome(readyCase(), { ...log, sentAt: '2026-11-19T16:00:00Z' })).toMatchObject({ field: 'sentAt' });
});

test('uses the right of a pause that reached its limit', () => {
  const suspension: Suspension = {
    kind: 'contract',
    scope: [],
    from: '2026-10-01T00:00:00Z',
    to: null,
    reviewOn: null,
    confirmBy: null,
    contractVersion: 1,
    limitOn: '2026-11-01',
    limitAt: '2026-11-01T04:00:00Z',
    onTimeout: 'creator_may_terminate',
    openedBySeq: 1,
  };
  const timedOut = readyCase({
    ...{
      state: 'paused',
      returnTo: ['active'],
      suspensions: [suspension],
      timeoutRight: 'creator_may_terminate',
    },
  });

  expect(outcome(timedOut, give, creator)).toMatchObject({
    data: { route: 'pause_timeout', effectiveAt: NOW },
  });
});
