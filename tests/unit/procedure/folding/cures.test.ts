import { expect, test } from 'vitest';
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
import { eventOf } from '../case-log.ts';

const start = initialCase('active');
const DATA = { trigger: 'late', noticeId: 'b1' };
const of = (data: object = {}, at = '2026-11-20T16:00:00Z') =>
  eventOf(start, 'x', { at, data: { ...DATA, ...data } });
const open = openCure(start, of({ effectiveAt: '2026-11-30T05:00:00Z' }));
const received = { deemedReceivedAt: '2026-11-19T16:00:00Z', effectiveAt: '2026-11-27T05:00:00Z' };

test('has no clock before receipt, and keeps the first one', () => {
  expect(findCure(open, 'late')).toMatchObject({ noticeReceivedAt: null, cureEndsAt: null });
  const running = startCure(open, of(received));
  expect(findCure(running, 'late')).toMatchObject({ cureEndsAt: received.effectiveAt });
  expect(startCure(running, of({ deemedReceivedAt: '2026-11-25T16:00:00Z' }))).toEqual(running);
  expect(startCure(open, of())).toEqual(open);
  expect(openCure(start, eventOf(start, 'x'))).toEqual(start);
});

test('is cured as of the creator’s word, once the team accepts it', () => {
  const said = sayCured(open, of({}, '2026-11-21T16:00:00Z'));

  expect(findCure(acceptCure(said, of({}, '2026-11-24T16:00:00Z')), 'late')?.curedAt).toBe(
    '2026-11-21T16:00:00Z',
  );
  expect(findCure(acceptCure(open, of({}, '2026-11-24T16:00:00Z')), 'late')?.curedAt).toBe(
    '2026-11-24T16:00:00Z',
  );
  expect(findCure(objectToCure(said, of()), 'late')).toMatchObject({ saidCuredAt: null, curedAt: null });
});

test('is gone with a notice that never arrived, and replaced by a newer one', () => {
  expect(voidCure(open, 'b1').openCures).toEqual([]);
  expect(openCure(open, of({ noticeId: 'b2' })).openCures).toMatchObject([{ noticeId: 'b2' }]);
  expect(findCure(open, null)).toBeUndefined();
});
