import { expect, test } from 'vitest';
import type { EventData } from '../../../../shared/procedure/events.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import {
  acceptCure,
  answerCure,
  curesOf,
  findCure,
  openCure,
  openTheirCure,
  sayCured,
  startCure,
  voidCure,
} from '../../../../shared/procedure/folding/cures.ts';
import { anyEventOf, eventOf } from '../case-log.ts';

const start = initialCase('active');
const DATA = { trigger: 'late', noticeId: 'b1' };
const noticed = (data: EventData = {}) =>
  eventOf(start, 'issue_breach_notice', { data: { ...DATA, ...data } });
const arrived = (data: EventData = {}) => anyEventOf(start, 'notice_sent', { data: { ...DATA, ...data } });
const said = (at: string) => eventOf(start, 'say_cured', { at, data: DATA });
const accepted = (at: string) => eventOf(start, 'settle_breach', { at, data: DATA });
const objected = eventOf(start, 'settle_breach', { data: { ...DATA, isCured: false } });
const open = openCure(start, noticed({ effectiveAt: '2026-11-30T05:00:00Z' }));
const received = { deemedReceivedAt: '2026-11-19T16:00:00Z', effectiveAt: '2026-11-27T05:00:00Z' };

test('has no clock before receipt, and keeps the first one', () => {
  expect(findCure(open, 'late', 'brand')).toMatchObject({ noticeReceivedAt: null, cureEndsAt: null });
  const running = startCure(open, arrived(received));
  expect(findCure(running, 'late', 'brand')).toMatchObject({ cureEndsAt: received.effectiveAt });
  expect(startCure(running, arrived({ deemedReceivedAt: '2026-11-25T16:00:00Z' }))).toEqual(running);
  expect(startCure(open, arrived())).toEqual(open);
  expect(openCure(start, eventOf(start, 'issue_breach_notice'))).toEqual(start);
});

test('is cured as of the creator’s word, once the team accepts it', () => {
  const claimed = sayCured(open, said('2026-11-21T16:00:00Z'));

  expect(findCure(acceptCure(claimed, accepted('2026-11-24T16:00:00Z')), 'late', 'brand')?.curedAt).toBe(
    '2026-11-21T16:00:00Z',
  );
  expect(findCure(acceptCure(open, accepted('2026-11-24T16:00:00Z')), 'late', 'brand')?.curedAt).toBe(
    '2026-11-24T16:00:00Z',
  );
  expect(findCure(answerCure(claimed, objected), 'late', 'brand')).toMatchObject({
    saidCuredAt: null,
    curedAt: null,
  });
});

test('is gone with a notice that never arrived, and replaced by a newer one', () => {
  expect(voidCure(open, 'b1').openCures).toEqual([]);
  expect(openCure(open, noticed({ noticeId: 'b2' })).openCures).toMatchObject([{ noticeId: 'b2' }]);
  expect(findCure(open, null, 'brand')).toBeUndefined();
});

test('of the creator’s notice it runs as the notice is on record, and goes its own way', () => {
  const clock = { sentAt: '2026-11-18T16:00:00Z', ...received };
  const theirs = { ...DATA, noticeId: 'c1', party: 'creator', ...clock } as const;
  const both = openTheirCure(open, eventOf(open, 'creator_notices_breach', { data: theirs }));
  expect(curesOf(both, 'brand').map(({ noticeId }) => noticeId)).toEqual(['b1']);
  expect(curesOf(both, 'creator')).toMatchObject([
    {
      party: 'creator',
      noticeReceivedAt: received.deemedReceivedAt,
      cureEndsAt: received.effectiveAt,
      curedAt: null,
    },
  ]);
  const word = { trigger: 'late', noticeId: 'c1', party: 'creator' } as const;
  const reported = sayCured(both, eventOf(both, 'report_cure', { at: '2026-11-21T16:00:00Z', data: word }));
  expect(findCure(reported, 'late', 'creator')?.saidCuredAt).toBe('2026-11-21T16:00:00Z');
  expect(findCure(reported, 'late', 'brand')?.saidCuredAt).toBeNull();
  const answered = (isCured: boolean) =>
    answerCure(reported, eventOf(both, 'creator_answers_cure', { data: { ...word, isCured } }));
  expect(findCure(answered(true), 'late', 'creator')?.curedAt).toBe('2026-11-21T16:00:00Z');
  expect(findCure(answered(true), 'late', 'brand')?.curedAt).toBeNull();
  expect(findCure(answered(false), 'late', 'creator')).toMatchObject({ saidCuredAt: null, curedAt: null });
});
