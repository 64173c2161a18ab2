import { expect, test } from 'vitest';
import type { EventData } from '../../../../shared/procedure/events.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import {
  acceptCure,
  findCure,
  objectToCure,
  openCure,
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
const open = openCure(start, noticed({ effectiveAt: '2026-11-30T05:00:00Z' }));
const received = { deemedReceivedAt: '2026-11-19T16:00:00Z', effectiveAt: '2026-11-27T05:00:00Z' };

test('has no clock before receipt, and keeps the first one', () => {
  expect(findCure(open, 'late')).toMatchObject({ noticeReceivedAt: null, cureEndsAt: null });
  const running = startCure(open, arrived(received));
  expect(findCure(running, 'late')).toMatchObject({ cureEndsAt: received.effectiveAt });
  expect(startCure(running, arrived({ deemedReceivedAt: '2026-11-25T16:00:00Z' }))).toEqual(running);
  expect(startCure(open, arrived())).toEqual(open);
  expect(openCure(start, eventOf(start, 'issue_breach_notice'))).toEqual(start);
});

test('is cured as of the creator’s word, once the team accepts it', () => {
  const claimed = sayCured(open, said('2026-11-21T16:00:00Z'));

  expect(findCure(acceptCure(claimed, accepted('2026-11-24T16:00:00Z')), 'late')?.curedAt).toBe(
    '2026-11-21T16:00:00Z',
  );
  expect(findCure(acceptCure(open, accepted('2026-11-24T16:00:00Z')), 'late')?.curedAt).toBe(
    '2026-11-24T16:00:00Z',
  );
  expect(findCure(objectToCure(claimed, accepted('2026-11-24T16:00:00Z')), 'late')).toMatchObject({
    saidCuredAt: null,
    curedAt: null,
  });
});

test('is gone with a notice that never arrived, and replaced by a newer one', () => {
  expect(voidCure(open, 'b1').openCures).toEqual([]);
  expect(openCure(open, noticed({ noticeId: 'b2' })).openCures).toMatchObject([{ noticeId: 'b2' }]);
  expect(findCure(open, null)).toBeUndefined();
});
