import { expect, test } from 'vitest';
import type { Terms } from '../../../../shared/contract/terms.ts';
import {
  clockOf,
  limitFrom,
  noticeChannel,
  pauseClock,
} from '../../../../shared/procedure/decide/notice-forecast.ts';
import { BASE_TERMS } from '../case-log.ts';

const version = (terms: Partial<Terms> = {}) => ({
  n: 1,
  signed: true,
  effectiveFrom: '2026-09-01T04:00:00Z',
  terms: { ...BASE_TERMS, ...terms },
});
const SENT = { at: '2026-11-18T16:00:00Z', channel: 'email', party: 'brand' } as const;

test('gives the times of P01, with what is left of the clause’s days', () => {
  expect(pauseClock(version(), SENT, () => 14)).toEqual({
    deemedReceivedAt: '2026-11-18T16:00:00Z',
    effectiveAt: '2026-11-21T05:00:00Z',
    latestResumeOn: '2026-12-07',
    limitAt: '2026-12-07T05:00:00Z',
    onTimeout: 'creator_may_terminate',
  });
});

test('starts no clock on a channel the contract does not name', () => {
  expect(pauseClock(version(), { ...SENT, channel: 'dm' }, () => 0)).toEqual({
    deemedReceivedAt: null,
    effectiveAt: null,
  });
});

test('gives no effect without a confirmed pause clause', () => {
  const { pause: _none, ...without } = BASE_TERMS;
  const unknown = version({ unconfirmed: ['pause'] });

  expect(pauseClock({ ...version(), terms: without }, SENT, () => 0).effectiveAt).toBeNull();
  expect(pauseClock(unknown, SENT, () => 0).effectiveAt).toBeNull();
});

test('takes e-mail when the contract names it, else the first channel it names', () => {
  expect(noticeChannel(version())).toBe('email');
  expect(noticeChannel(version({ channels: { courier: { kind: 'instant' } } }))).toBe('courier');
  expect(noticeChannel(version({ channels: {} }))).toBeNull();
});

test('takes effect at receipt when there is no period', () => {
  const clock = clockOf(version(), { ...SENT, at: '2026-11-21T12:00:00Z' }, {});

  expect(clock).toEqual({ deemedReceivedAt: '2026-11-23T14:00:00Z', effectiveAt: '2026-11-23T14:00:00Z' });
});

test('applies the timeout on the day the days are used up: 16 left from 1 June is 17 June (M11)', () => {
  expect(limitFrom(version(), '2026-06-01T04:00:00Z', 14)).toMatchObject({ latestResumeOn: '2026-06-17' });
});

test('reaches the limit as the pause begins when no day is left', () => {
  const limit = limitFrom(version(), '2026-06-01T16:00:00Z', 31);

  expect(limit).toMatchObject({ latestResumeOn: '2026-06-01', limitAt: '2026-06-01T16:00:00Z' });
});
