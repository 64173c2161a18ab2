import { expect, test } from 'vitest';
import { act } from '../case-log.ts';
import { afterSending, exitContext, ISSUE, inReview, NOW, noticed, outcome, SHA } from '../exit-log.ts';

const LATER = '2026-11-19T16:00:00Z';
const context = exitContext({ now: LATER });
const proof = (grade: number, at = LATER, evidenceSha256: string | null = null) =>
  ({ kind: 'record_proof', noticeId: 'n1', grade, at, evidenceSha256 }) as const;
const sent = afterSending(noticed());

test('raises the grade and keeps the file’s hash once', () => {
  const delivered = act(sent, proof(3, LATER, SHA), context);

  expect(delivered.notices).toMatchObject([{ grade: 3, deliveredAt: LATER, evidence: [SHA] }]);
  expect(act(delivered, proof(4), context).notices).toMatchObject([
    { grade: 4, acknowledgedAt: LATER, deliveredAt: LATER, evidence: [SHA] },
  ]);
});

test('takes an opened compose window for no sending: no clock starts', () => {
  const opened = act(noticed(), proof(1, NOW), exitContext());

  expect(opened.notices).toMatchObject([{ grade: 1, sentAt: null }]);
  expect(opened.pending).toMatchObject({ sentAt: null, effectiveAt: null });
});

test.each([
  ['a lower grade', sent, proof(1), { field: 'grade', problem: 'not_higher' }],
  ['the same grade without another file', sent, proof(2), { problem: 'not_higher' }],
  ['sending, which is said where it happens', noticed(), proof(2), { problem: 'say_when_it_was_sent' }],
  ['an unlisted grade', sent, proof(6), { problem: 'not_listed' }],
  ['an instant to come', sent, proof(3, '2026-11-20T16:00:00Z'), { problem: 'in_the_future' }],
  ['an instant before sending', sent, proof(3, '2026-11-17T16:00:00Z'), { problem: 'before_sending' }],
  ['something that is no hash', sent, proof(3, LATER, 'x'), { field: 'evidence' }],
  ['delivery of what was not sent', noticed(), proof(3), { state: 'notice_not_sent' }],
  ['an unknown letter', sent, { ...proof(3), noticeId: 'n9' }, { state: 'no_such_notice' }],
])('refuses %s', (_name, state, command, refusal) => {
  expect(outcome(state, command, context)).toMatchObject(refusal);
});

test('starts the clock with the proof of receipt where the channel counts actual receipt', () => {
  const byCourier = act(inReview(), { ...ISSUE, channel: 'courier', address: null }, exitContext());
  const gone = afterSending(byCourier, { channel: 'courier' });
  expect(gone.pending).toMatchObject({ sentAt: NOW, deemedReceivedAt: null, effectiveAt: null });

  expect(act(gone, proof(5, LATER, SHA), context).pending).toMatchObject({
    deemedReceivedAt: LATER,
    effectiveAt: '2026-12-04T05:00:00Z',
  });
});

test('goes back to the review when the notice bounced, and not when it was delivered', () => {
  const bounce = { kind: 'record_bounce', noticeId: 'n1' } as const;
  const back = act(sent, bounce, context);

  expect(back).toMatchObject({
    state: 'end_review',
    pending: null,
    money: null,
    endPlan: { route: 'convenience' },
  });
  expect(back.notices).toMatchObject([{ isBounced: true, deemedReceivedAt: null }]);
  expect(outcome(noticed(), bounce)).toMatchObject({ state: 'notice_not_sent' });
  expect(outcome(act(sent, proof(3), context), bounce, context)).toMatchObject({ state: 'notice_delivered' });
  expect(outcome(back, bounce, context)).toMatchObject({ state: 'notice_bounced' });
});

test('says that an end which took effect stays', () => {
  expect(
    outcome(sent, { kind: 'record_bounce', noticeId: 'n1' }, exitContext({ now: '2026-12-10T16:00:00Z' })),
  ).toMatchObject({ state: 'notice_effective' });
});
