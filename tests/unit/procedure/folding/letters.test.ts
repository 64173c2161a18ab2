import { expect, test } from 'vitest';
import { NOTICES_KEPT_MAX } from '../../../../shared/procedure/case.ts';
import type { EventData, EventKind, EventOf } from '../../../../shared/procedure/events.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import {
  answerLetter,
  bounceLetter,
  findLetter,
  isHeld,
  keepLetter,
  proveLetter,
  sendLetter,
  withdrawLetter,
} from '../../../../shared/procedure/folding/letters.ts';
import { anyEventOf, eventOf } from '../case-log.ts';

const start = initialCase('active');
const at = '2026-11-18T16:00:00Z';
const of = <K extends EventKind>(kind: K, data: EventOf<K>['data'] = {}) =>
  eventOf(start, kind, { data: { noticeId: 'n1', ...data } });
const held = keepLetter(start, of('issue_end_notice', { channel: 'email', language: 'de', holdUntil: at }));
const sent = sendLetter(held, of('notice_sent', { deemedReceivedAt: at }));

test.each<[string, EventData, string | undefined]>([
  ['write_to_creator', { letter: 'reminder' }, 'reminder'],
  ['issue_pause_notice', {}, 'pause'],
  ['request_resume', {}, 'resume'],
  ['issue_breach_notice', {}, 'breach'],
  ['note', {}, undefined],
  ['constructor', {}, undefined],
])('%s prepares a letter of the kind %s%s', (kind, data, expected) => {
  const event = anyEventOf(start, kind, { data: { noticeId: 'n1', ...data } });
  expect(keepLetter(start, event).notices[0]?.kind).toBe(expected);
});

test('keeps a letter once, held until it is sent or taken back', () => {
  expect(held.notices).toMatchObject([{ grade: 0, language: 'de', holdUntil: at, sentAt: null }]);
  expect(keepLetter(held, of('issue_end_notice')).notices).toHaveLength(1);
  expect(held.notices.every(isHeld)).toBe(true);
  expect(withdrawLetter(held, 'n1').notices.some(isHeld)).toBe(false);
  expect(sent.notices).toMatchObject([{ grade: 2, sentAt: at, deemedReceivedAt: at }]);
});

test('never lets a grade fall, and forgets receipt after a bounce', () => {
  const proved = proveLetter(sent, of('record_proof', { grade: 5 }));

  expect(proveLetter(proved, of('record_proof', { grade: 3 })).notices).toMatchObject([
    { grade: 5, deliveredAt: at },
  ]);
  expect(proveLetter(held, of('record_proof', { grade: 3 }))).toEqual(held);
  expect(bounceLetter(sent, 'n1').notices).toMatchObject([{ isBounced: true, deemedReceivedAt: null }]);
});

test('takes an answer only to what was sent', () => {
  const answer = of('respond_to_notice', { response: 'received' });

  expect(answerLetter(held, answer)).toEqual(held);
  expect(answerLetter(sent, answer).notices).toMatchObject([
    { grade: 4, response: 'received', acknowledgedAt: at },
  ]);
  expect(findLetter(sent, undefined)).toBeUndefined();
});

test('keeps the newest letters of a long log', () => {
  const many = Array.from({ length: NOTICES_KEPT_MAX + 5 }, (_, index) => `n${index}`).reduce(
    (state, noticeId) => keepLetter(state, of('write_to_creator', { noticeId })),
    start,
  );

  expect(many.notices).toHaveLength(NOTICES_KEPT_MAX);
  expect(many.notices.at(-1)?.noticeId).toBe(`n${NOTICES_KEPT_MAX + 4}`);
});
