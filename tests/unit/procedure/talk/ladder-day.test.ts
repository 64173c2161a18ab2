import { expect, test } from 'vitest';
import {
  findOfferToday,
  isSilent,
  offerEndsAt,
  todayOf,
  wasHeard,
} from '../../../../shared/procedure/talk/ladder-day.ts';
import { contextOf } from '../case-log.ts';
import { consulted, planned, proposed } from './ladder-cases.ts';

test('takes the campaign’s zone for days, whatever the contract’s is', () => {
  const now = '2026-11-18T03:00:00Z';

  expect(todayOf(contextOf({ now, facts: { timeZone: 'Asia/Tokyo' } }))).toBe('2026-11-18');
  expect(todayOf(contextOf({ now, facts: { timeZone: 'America/New_York' } }))).toBe('2026-11-17');
  expect(todayOf(contextOf({ now, contracts: [], facts: { timeZone: 'Asia/Tokyo' } }))).toBe('2026-11-18');
});

test('counts an offer’s days without weekends and frozen holidays', () => {
  expect(offerEndsAt(contextOf({ now: '2026-11-20T16:00:00Z' }))).toBe('2026-12-01T05:00:00Z');
});

test('hears an answer, or silence after three contacts on two days and five business days', () => {
  const base = {
    status: 'open' as const,
    attempts: 3,
    firstAt: '2026-11-11T16:00:00Z',
    lastAt: '2026-11-16T16:00:00Z',
  };
  const at = (now: string) => contextOf({ now });

  expect(wasHeard(consulted, at('2026-11-11T16:00:00Z'))).toBe(true);
  expect(isSilent(base, at('2026-11-19T04:59:59Z'))).toBe(false);
  expect(isSilent(base, at('2026-11-19T05:00:00Z'))).toBe(true);
  expect(isSilent({ ...base, attempts: 2 }, at('2026-12-19T05:00:00Z'))).toBe(false);
  expect(isSilent({ ...base, lastAt: base.firstAt }, at('2026-12-19T05:00:00Z'))).toBe(false);
});

test('finds the offer of today and none of yesterday', () => {
  expect(findOfferToday(planned, contextOf({ now: '2026-11-13T04:59:59Z' }))).toBe('remedy');
  expect(findOfferToday(planned, contextOf({ now: '2026-11-13T05:00:00Z' }))).toBeUndefined();
  expect(findOfferToday(proposed, contextOf({ now: '2026-11-18T17:00:00Z' }))).toBe('adjust');
});
