import { expect, test } from 'vitest';
import { act } from '../case-log.ts';
import { afterSending, exitContext, ISSUE, inReview, NOW, noticed, outcome, readyCase } from '../exit-log.ts';

const LATER = '2026-11-19T16:00:00Z';
const creator = exitContext({ role: 'creator', now: LATER });
const respond = (response: 'received' | 'disagree') =>
  ({ kind: 'respond_to_notice', noticeId: 'n1', response }) as const;
const sent = afterSending(noticed());

test('acknowledges a notice by any answer; the latest counts and none is agreement by itself', () => {
  const received = act(sent, respond('received'), creator);

  expect(received.notices).toMatchObject([{ grade: 4, acknowledgedAt: LATER, response: 'received' }]);
  expect(act(received, respond('disagree'), creator).notices).toMatchObject([
    { grade: 4, response: 'disagree' },
  ]);
  expect(received).toMatchObject({
    state: 'ending',
    hasDispute: false,
    pending: { effectiveAt: '2026-12-03T05:00:00Z' },
  });
});

test('knows no notice that has not left', () => {
  expect(outcome(noticed(), respond('received'), creator)).toMatchObject({ state: 'no_such_notice' });
});

test('is actual receipt where the channel counts that', () => {
  const gone = afterSending(act(inReview(), { ...ISSUE, channel: 'courier', address: null }, exitContext()), {
    channel: 'courier',
  });

  expect(act(gone, respond('received'), creator).pending).toMatchObject({
    ...{ sentAt: NOW, deemedReceivedAt: LATER, effectiveAt: '2026-12-04T05:00:00Z' },
  });
});

test('lets the brand take a received notice back once the creator accepts', () => {
  const accept = { kind: 'accept_withdrawal', noticeId: 'n1' } as const;
  const undo = { kind: 'undo' } as const;
  const later = exitContext({ now: LATER });

  expect(outcome(sent, undo, later)).toMatchObject({ state: 'notice_received' });
  expect(outcome(sent, accept, creator)).toMatchObject({ state: 'no_withdrawal_offered' });
  const offered = act(sent, { kind: 'offer_withdrawal' }, later);
  expect(outcome(offered, undo, later)).toMatchObject({ state: 'notice_received' });
  expect(act(act(offered, accept, creator), undo, later)).toMatchObject({
    state: 'active',
    endPlan: null,
    money: null,
  });
  expect(outcome(readyCase(), accept, creator)).toMatchObject({ state: 'no_such_notice' });
});

test('disputes where the table allows it', () => {
  expect(act(sent, { kind: 'dispute' }, creator).hasDispute).toBe(true);
  expect(outcome(readyCase(), { kind: 'dispute' }, creator)).toMatchObject({ state: 'active' });
  expect(outcome(readyCase(), { kind: 'say_cured', trigger: 'late' }, creator)).toMatchObject({
    state: 'no_open_breach',
  });
});
