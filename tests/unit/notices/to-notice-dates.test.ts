import { expect, test } from 'vitest';
import type { EndRoute } from '../../../shared/contract/facts/end-routes.ts';
import { known, NONE, UNKNOWN } from '../../../shared/notices/facts.ts';
import type { NoticeInput } from '../../../shared/notices/notice-input.ts';
import { toNoticeBasis, toNoticeCure, toPayRule } from '../../../shared/notices/to-notice-dates.ts';
import { caseOf } from '../ui/sample-standings.ts';
import { END_INPUT, SETTLEMENT } from './samples/letter-input.ts';

const { version } = END_INPUT;

function basisOf(input: NoticeInput, route: EndRoute | null = 'convenience') {
  return toNoticeBasis(input, { channel: 'email', route });
}

test('forecasts receipt by the contract’s rule while the notice is held', () => {
  expect(basisOf(END_INPUT)).toEqual({
    channel: 'email',
    sentAt: known('2026-11-18T16:10:00Z'),
    receivedAt: known('2026-11-18T16:10:00Z'),
    period: known({ n: 14, unit: 'calendarDays' }),
    countedIn: 'America/New_York',
    isForecast: true,
    limitedBy: null,
  });
});

test('takes sending and receipt from the event once it has left', () => {
  const data = {
    ...END_INPUT.data,
    sentAt: '2026-11-18T23:00:00Z',
    deemedReceivedAt: '2026-11-19T14:00:00Z',
  };
  const basis = basisOf({ ...END_INPUT, data });

  expect(basis).toMatchObject({ isForecast: false, receivedAt: known('2026-11-19T14:00:00Z') });
});

test('knows no receipt on a channel the contract does not name', () => {
  expect(toNoticeBasis(END_INPUT, { channel: 'dm', route: 'convenience' }).receivedAt).toEqual(UNKNOWN);
});

test.each([
  ['convenience', known({ n: 14, unit: 'calendarDays' })],
  ['cause', NONE],
  ['mutual', NONE],
] as const)('reads the period of an end by %s', (route, period) => {
  expect(basisOf(END_INPUT, route).period).toEqual(period);
});

test('does not claim a period that nobody has confirmed', () => {
  const terms = { ...version.terms, unconfirmed: ['convenience' as const] };

  expect(basisOf({ ...END_INPUT, version: { ...version, terms } }).period).toEqual(UNKNOWN);
});

test('says when the minimum commitment sets the date', () => {
  const convenience = {
    by: ['brand' as const],
    notice: { n: 14, unit: 'calendarDays' as const },
    minCommitmentLastDay: '2026-12-31',
  };
  const committed = { ...version, terms: { ...version.terms, convenience } };
  const data = { ...END_INPUT.data, effectiveAt: '2027-01-01T05:00:00Z' };

  expect(basisOf({ ...END_INPUT, version: committed, data }).limitedBy).toBe('MIN_COMMITMENT');
  expect(basisOf({ ...END_INPUT, version: committed }).limitedBy).toBeNull();
});

test('pays by the contract’s days, or the fallback of 30 when it names none', () => {
  const { daysToPay: _, ...silent } = version.terms;

  expect(toPayRule(END_INPUT)).toEqual(
    known({ rule: 'by_day', on: '2027-01-02', from: 'contract', days: 30 }),
  );
  expect(toPayRule({ ...END_INPUT, version: { ...version, terms: silent } })).toMatchObject({
    value: { from: 'fallback', on: '2027-01-02' },
  });
});

test('has nothing to pay where nothing is due, and usual days where nothing ends', () => {
  const settlement = { ...SETTLEMENT, dueToCreatorMinor: 0 };

  expect(toPayRule({ ...END_INPUT, money: { settlement } })).toEqual(known({ rule: 'nothing_due' }));
  expect(toPayRule({ ...END_INPUT, kind: 'pause' })).toEqual(known({ rule: 'usual_days', daysToPay: 30 }));
});

test('counts the time to cure from receipt over business days (T21)', () => {
  const data = { trigger: 'no_disclosure' };
  const cure = toNoticeCure({ ...END_INPUT, kind: 'breach', data }, known('2026-11-18T16:10:00Z'));

  expect(cure).toMatchObject({ isCurable: true, how: UNKNOWN, by: known('2026-11-26T05:00:00Z') });
  expect(toNoticeCure({ ...END_INPUT, kind: 'breach', data }, UNKNOWN).by).toEqual(UNKNOWN);
});

test('knows what cannot be cured, and reads the history from the case', () => {
  const open = {
    trigger: 'no_disclosure',
    noticeId: 'n1',
    seq: 3,
    noticeReceivedAt: '2026-11-02T15:00:00Z',
    cureEndsAt: '2026-11-10T05:00:00Z',
    saidCuredAt: null,
    curedAt: null,
  };
  const standing = { ...END_INPUT.standing, case: caseOf({ openCures: [open] }) };
  const input = { ...END_INPUT, standing, data: { ...END_INPUT.data, trigger: 'no_disclosure' } };

  expect(toNoticeCure(input, UNKNOWN)).toMatchObject({
    by: known('2026-11-10T05:00:00Z'),
    noticeReceivedAt: known('2026-11-02T15:00:00Z'),
  });
  expect(toNoticeCure({ ...input, data: { trigger: 'morality' } }, UNKNOWN).isCurable).toBe(false);
});
