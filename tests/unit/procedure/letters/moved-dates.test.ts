import { expect, test } from 'vitest';
import { movedDates } from '../../../../shared/procedure/letters/moved-dates.ts';
import { caseAfter, contractWith } from '../case-log.ts';

const held = caseAfter([
  ['issue_pause_notice', { data: { noticeId: 'n1', scope: ['new_posts'], party: 'brand' } }],
]);
// Wednesday, 17:01 in New York: received on Thursday morning, two business days, over on Monday night.
const names = { receivedAt: '2026-11-19T14:00:00Z', effectiveAt: '2026-11-24T05:00:00Z' };
const sent = { noticeId: 'n1', sentAt: '2026-11-18T22:01:00Z', channel: 'email', names };

test('a sending on which the letter’s days stay the same moves nothing, whatever the minute', () => {
  expect(movedDates(held, sent, contractWith())).toEqual([]);
  expect(movedDates(held, { ...sent, sentAt: '2026-11-19T20:00:00Z' }, contractWith())).toEqual([]);
});

test('a later sending gives both days as they are named and as they would be', () => {
  const late = movedDates(held, { ...sent, sentAt: '2026-11-20T15:00:00Z' }, contractWith());

  expect(late).toEqual([
    { what: 'receivedAt', named: names.receivedAt, becomes: '2026-11-20T15:00:00Z' },
    { what: 'effectiveAt', named: names.effectiveAt, becomes: '2026-11-25T05:00:00Z' },
  ]);
});

test('by a way that starts no clock nothing moves', () => {
  const aside = { ...sent, sentAt: '2026-11-20T15:00:00Z', channel: 'dm' };
  expect(movedDates(held, aside, contractWith())).toEqual([]);
});
