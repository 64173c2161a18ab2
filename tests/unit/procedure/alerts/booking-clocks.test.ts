import { expect, test } from 'vitest';
import type { StandingBooking } from '../../../../shared/contract/marketplaces/booking-record.ts';
import { needsPerson } from '../../../../shared/procedure/alerts/alert.ts';
import { clockAlerts } from '../../../../shared/procedure/alerts/alerts-between.ts';
import { bookingClocks } from '../../../../shared/procedure/alerts/booking-clocks.ts';
import type { CaseStateName } from '../../../../shared/procedure/events.ts';
import type { Standing } from '../../../../shared/procedure/standing.ts';
import { describeAlert } from '../../../../shared/ui/alerts/describe-alert.ts';
import { caseAfter } from '../case-log.ts';
import { afterCommands, CONTRACTS, receive, WEDNESDAY } from '../drafts/draft-log.ts';
import { withCaseParts } from './alert-standings.ts';

const CASE_AT = '2026-11-18T12:00:00Z';
const asked: StandingBooking = {
  marketplace: 'collabstr',
  askedOn: '2026-11-17',
  askedTime: '07:00',
  answer: null,
};

function booked(booking: Partial<StandingBooking>, state: CaseStateName = 'active'): Standing {
  return { ...withCaseParts({ state }, CASE_AT), deliverables: [], booking: { ...asked, ...booking } };
}

test('three days without an answer on Collabstr are told once, also after an end, and not once somebody answered', () => {
  const at = '2026-11-20T12:00:00Z';
  const facts = { marketplace: 'Collabstr', outcome: 'cancelled' };
  const clock = { kind: 'silence_there', key: `silence_there:${at}`, at, facts };
  expect(bookingClocks(booked({}))).toEqual([clock]);
  expect(bookingClocks(booked({}, 'ended'))).toEqual([clock]);
  expect(bookingClocks(booked({}, 'closed'))).toEqual([]);
  expect(bookingClocks(booked({ answer: 'refused' }))).toEqual([]);
  expect(bookingClocks(booked({ askedOn: null }))).toEqual([]);

  const [told, ...others] = clockAlerts(booked({}, 'ended'), at);
  expect(others).toEqual([]);
  expect(told && needsPerson(told)).toBe(true);
  expect(told && describeAlert(told, booked({}), { now: at, locale: 'en', handle: 'mara' })).toMatch(
    /^Nobody answered on Collabstr in time: .* cancelled and refunded since .*20 Nov/,
  );
});

test('fourteen days without our answer approve a draft on TikTok One, whatever the contract says', () => {
  const state = afterCommands(caseAfter([]), [[receive('one'), WEDNESDAY]]);
  const base = booked({ marketplace: 'tiktok_one', askedOn: null });
  const [piece] = withCaseParts({}, CASE_AT).deliverables;
  const deliverables = [
    {
      ...(piece ?? expect.fail('a piece')),
      id: 'one',
      name: 'Video 1',
      publishedAt: null,
      stage: 'in_production' as const,
    },
  ];
  const standing = { ...base, case: state, contracts: CONTRACTS, deliverables };

  const [clock] = bookingClocks({ ...standing, caseAt: WEDNESDAY });
  expect(clock).toMatchObject({ kind: 'silence_there', facts: { outcome: 'approved', name: 'Video 1' } });
  const days = (Date.parse(clock?.at ?? '') - Date.parse(WEDNESDAY)) / 86_400_000;
  expect(days).toBe(14);
});

test('seven days after a missed deadline leaving is free on Post For Rent, for a piece that is still owed', () => {
  const [piece] = withCaseParts({}, CASE_AT).deliverables;
  const owed = {
    ...(piece ?? expect.fail('a piece')),
    dueOn: '2026-11-12',
    publishedAt: null as string | null,
  };
  const standing = booked({ marketplace: 'post_for_rent', askedOn: null });
  const of = (change: Partial<typeof owed>) =>
    bookingClocks({ ...standing, deliverables: [{ ...owed, stage: 'in_production', ...change }] });

  expect(of({}).map(({ kind, at }) => [kind, at])).toEqual([['free_there', '2026-11-20T05:00:00Z']]);
  expect(of({ stage: 'waived' })).toEqual([]);
  expect(of({ publishedAt: '2026-11-15T12:00:00Z' })).toEqual([]);
});
