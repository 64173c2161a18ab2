import { expect, test } from 'vitest';
import { known, NONE, UNKNOWN } from '../../../shared/notices/facts.ts';
import type { NoticeInput } from '../../../shared/notices/notice-input.ts';
import {
  toAds,
  toContinues,
  toLate,
  toLivePosts,
  toMoney,
  toPieces,
  toRefund,
  toResults,
  toStops,
  toStopsFrom,
  toThanksFor,
} from '../../../shared/notices/to-notice-work.ts';
import { readingOf } from '../ui/sample-standings.ts';
import { END_INPUT, SETTLEMENT } from './samples/letter-input.ts';

const PAUSE_INPUT: NoticeInput = { ...END_INPUT, kind: 'pause', data: { scope: ['new_posts', 'ads'] } };

test('stops what the pause names, and unfinished work at an end', () => {
  expect(toStops(PAUSE_INPUT)).toEqual(['new_posts', 'ads']);
  expect(toStops({ ...END_INPUT, ads: {} })).toEqual(['unpublished_work', 'approvals', 'messages', 'ads']);
  expect(toStops({ ...END_INPUT, kind: 'resume' })).toEqual([]);
});

test('names the day of each thing where our own notice stops the work before the end, and none where all stop at once', () => {
  const receivedAt = '2026-11-18T21:00:00Z';
  const received = known(receivedAt);
  expect(toStopsFrom(END_INPUT, received).stopsFrom).toMatchObject({
    unpublished_work: '2026-11-18',
    approvals: '2026-11-18',
    messages: '2026-12-03',
  });
  const cause = { ...END_INPUT, data: { ...END_INPUT.data, route: 'cause' as const } };
  expect(toStopsFrom(cause, received)).toEqual({});
  expect(
    toStopsFrom({ ...cause, ads: { stopBy: '2026-12-10T05:00:00Z' } }, received).stopsFrom,
  ).toMatchObject({
    unpublished_work: '2026-12-03',
    ads: '2026-12-10',
  });
  expect(toStopsFrom(END_INPUT, UNKNOWN)).toEqual({});
  expect(
    toStopsFrom({ ...END_INPUT, data: { ...END_INPUT.data, effectiveAt: receivedAt } }, received),
  ).toEqual({});
  expect(toStopsFrom(PAUSE_INPUT, received)).toEqual({});
});

test('goes on paying what is earned, and counting what is live', () => {
  expect(toContinues(END_INPUT)).toEqual(['earned_pay', 'live_posts', 'measurement', 'rights_below']);
  expect(toContinues({ ...END_INPUT, kind: 'resume' })).toEqual(['all_agreed_work', 'whole_contract']);
});

test('reads the day of publication in the campaign’s zone', () => {
  const [first] = toPieces(END_INPUT);

  expect(first).toMatchObject({ publishedOn: '2026-10-30', becomes: 'stays_up', newDueOn: null });
});

test.each([
  ['an end with frozen money', { ...END_INPUT, money: { settlement: SETTLEMENT } }, 'settled'],
  ['an end without', END_INPUT, 'stops'],
  ['a pause of new posts', PAUSE_INPUT, 'rests'],
  ['a pause of ads alone', { ...PAUSE_INPUT, data: { scope: ['ads' as const] } }, 'goes_on'],
  ['a resumption', { ...END_INPUT, kind: 'resume' as const }, 'goes_on'],
])('says what becomes of an open piece in %s', (_, input, becomes) => {
  expect(toPieces(input)[1]?.becomes).toBe(becomes);
});

test('takes new dates by piece', () => {
  const pieces = toPieces({ ...END_INPUT, kind: 'resume', newDueOn: { 'reel-2': '2026-11-30' } });

  expect(pieces.map(({ newDueOn }) => newDueOn)).toEqual([null, '2026-11-30']);
});

test('lists live posts and thanks for the newest', () => {
  expect(toLivePosts(END_INPUT)).toEqual([{ name: 'Reel 1', url: 'https://www.instagram.com/reel/C1/' }]);
  expect(toThanksFor(END_INPUT)).toEqual(known('Reel 1'));
  const standing = { ...END_INPUT.standing, deliverables: [] };
  expect(toThanksFor({ ...END_INPUT, standing })).toEqual(UNKNOWN);
});

test('names money lines by their pieces and keeps what stands beside them', () => {
  const settlement = {
    ...SETTLEMENT,
    lines: [...SETTLEMENT.lines, { id: 'kill_fee', bps: null, amountMinor: 5 }],
  };
  const money = toMoney({
    ...END_INPUT,
    money: {
      settlement,
      extras: [
        { id: 'standby', amountMinor: 400 },
        { id: 'reel-1', amountMinor: 600 },
      ],
    },
  });

  expect(money.known && money.value?.lines).toEqual([
    { name: 'Reel 1', kind: 'piece', bps: 10_000, amountMinor: 150_000 },
    { name: 'Reel 2', kind: 'piece', bps: 5_000, amountMinor: 75_000 },
    { name: null, kind: 'kill_fee', bps: null, amountMinor: 5 },
    { name: 'standby', kind: 'extra', bps: null, amountMinor: 400 },
    { name: 'Reel 1', kind: 'piece', bps: null, amountMinor: 600 },
    { name: null, kind: 'expenses', bps: null, amountMinor: 4_000 },
  ]);
});

test('does not call money that is not frozen "no payment"', () => {
  const free = { feeMinor: 0, earnedMinor: 0, openMinor: 0, exitCostMinor: 0 };

  expect(toMoney({ ...END_INPUT, money: null })).toEqual(UNKNOWN);
  expect(toMoney({ ...END_INPUT, standing: { ...END_INPUT.standing, money: free } })).toEqual(NONE);
});

test('asks back only what the settlement says, with its basis', () => {
  const settlement = { ...SETTLEMENT, dueToCreatorMinor: 0, refundDueMinor: 9_000 };

  expect(toRefund(END_INPUT)).toBeNull();
  expect(toRefund({ ...END_INPUT, money: { settlement } })).toEqual({
    amountMinor: 9_000,
    currency: 'USD',
    basis: 'clawback_clause',
    by: UNKNOWN,
  });
});

test('stops ads at once with a pause of ads, and after an end by the time that survives it', () => {
  const ads = { stopBy: '2026-12-04T05:00:00Z' };

  expect(toAds({ ...PAUSE_INPUT, ads })).toEqual({ stopBy: known(END_INPUT.now), goesOn: false });
  expect(toAds({ ...PAUSE_INPUT, ads, data: { scope: ['new_posts'] } })?.goesOn).toBe(true);
  expect(toAds({ ...END_INPUT, ads })).toEqual({ stopBy: known('2026-12-04T05:00:00Z'), goesOn: false });
  expect(toAds({ ...END_INPUT, ads: { stopBy: null } })?.stopBy).toEqual(NONE);
  expect(toAds({ ...END_INPUT, ads: {} })?.stopBy).toEqual(UNKNOWN);
  expect(toAds(END_INPUT)).toBeNull();
});

test('compares primary numbers only, and only with something', () => {
  const readings = [
    readingOf(),
    readingOf({ isPrimary: false }),
    readingOf({ actual: null }),
    readingOf({ reference: null }),
  ];
  const results = toResults({ ...END_INPUT, standing: { ...END_INPUT.standing, readings } });

  expect(results).toEqual([
    {
      kpi: 'clicks',
      unit: 'count',
      actual: 765,
      reference: 1824,
      referenceIs: 'expected_by_now',
      asOf: '2026-11-18',
    },
  ]);
});

test('lists what is past its day and not out', () => {
  expect(toLate(END_INPUT)).toEqual([{ name: 'Reel 2', dueOn: '2026-11-16' }]);
});

test('calls a piece published when its post is out, whatever stage was typed last', () => {
  const [first] = END_INPUT.standing.deliverables;
  const deliverables = first
    ? [
        { ...first, stage: 'briefed' as const },
        { ...first, stage: 'completed' as const },
      ]
    : [];
  const pieces = toPieces({ ...END_INPUT, standing: { ...END_INPUT.standing, deliverables } });

  expect(pieces.map(({ stage }) => stage)).toEqual(['published', 'completed']);
});
