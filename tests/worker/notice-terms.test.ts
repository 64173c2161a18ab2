// How the paper counts receipt and days, from the terms form to the minute at which an end takes effect.
import { expect, test } from 'vitest';
import { decideEnd } from '../../shared/contract/decide-end.ts';
import { textOf } from './procedure/forms.ts';
import { act, goTo, makeHouse, readPage, sendByHand } from './procedure/house.ts';
import { confirmTerms, expectRefused, shownFields, termsOf } from './terms-page.ts';
import { getStanding } from './world.ts';

/** Monday 1 March 2027, 10:00 in New York, and a notice of 14 calendar days. */
test.each([
  [
    'on the second business day at nine',
    { 'notice-receipt': 'business_days_after', 'notice-receipt-n': '2', 'notice-receipt-at': '09:00' },
    'earliest Thu 18 Mar, 00:00',
  ],
  [
    'ten hours after sending, then in business hours',
    { 'notice-receipt': 'delay_hours', 'notice-receipt-n': '10' },
    'earliest Wed 17 Mar, 00:00',
  ],
  [
    'in business hours that leave Monday out',
    { 'notice-weekday-1': null, 'notice-weekday-6': 'on' },
    'earliest Wed 17 Mar, 00:00',
  ],
  [
    'in business hours that close at nine',
    { 'notice-open': '08:00', 'notice-close': '09:00' },
    'earliest Wed 17 Mar',
  ],
  [
    'on no day that the paper calls a holiday',
    { 'notice-added': '2027-03-01, 2027-03-02' },
    'earliest Thu 18 Mar',
  ],
  ['and the day of receipt counts', { 'convenience-counts-receipt': 'on' }, 'earliest Mon 15 Mar, 00:00'],
  [
    'and a closed last day moves on',
    { 'convenience-n': '13', 'convenience-rolls': 'on' },
    // 13 days end on Sunday 14 March without the roll: Monday 15 March would be free.
    'earliest Tue 16 Mar, 00:00',
  ],
])('a notice received %s gives that day of the end', async (_, typed, earliest) => {
  const world = await makeHouse();

  expect((await confirmTerms(world, typed)).status).toBe(303);

  expect(textOf(await readPage(world, world.manager, '/steps/end'))).toContain(earliest);
  const kept = await shownFields(world);
  for (const [name, value] of Object.entries(typed)) expect(kept[name] ?? null).toBe(value);
});

test('a courier that the paper names counts on the second business day after it left', async () => {
  const world = await makeHouse();
  const named = { 'notice-receipt-courier': 'business_days_after', 'notice-receipt-courier-n': '2' };
  expect((await confirmTerms(world, named)).status).toBe(303);
  await act(world, world.manager, '/talk', {
    kind: 'log_contact',
    typed: { channel: 'call', note: 'Asked how it goes.' },
  });
  await act(world, world.manager, '', { kind: 'pause', button: 'Send pause notice' });
  await goTo('2027-03-01T15:11:00Z');

  // The letter names the days of an e-mail; for a courier it is prepared again, with the days of that way.
  await expect(sendByHand(world, world.manager, { sentBy: 'courier' })).rejects.toThrow('409');
  const { noticeId } = (await getStanding(world, world.mara)).case.pending ?? {};
  await act(world, world.manager, '/steps/letters', {
    kind: 'renew_notice',
    form: `renew-${noticeId}-courier`,
  });
  await goTo('2027-03-01T15:22:00Z');
  const { body } = await sendByHand(world, world.manager);
  expect(body).toContain('Wednesday, 3 March 2027');

  // Sent on Monday, received on Wednesday at nine, and two business days of notice end with Friday.
  const { pending } = (await getStanding(world, world.mara)).case;
  expect(pending).toMatchObject({
    deemedReceivedAt: '2027-03-03T14:00:00Z',
    effectiveAt: '2027-03-06T05:00:00Z',
  });
  const file = textOf(await readPage(world, world.owner, '/file'));
  expect(file).toContain('Courier: Kind: business days after; N: 2; At: 09:00');
});

test('days that the paper adds and takes away stand in the frozen list', async () => {
  const world = await makeHouse();
  await confirmTerms(world, {
    'notice-holidays': 'DE',
    'notice-added': '2027-01-06',
    'notice-removed': '2027-05-01',
  });

  const { holidays } = (await termsOf(world)) ?? {};
  expect(holidays).toContain('2027-01-06');
  expect(holidays).toContain('2027-12-25');
  expect(holidays).not.toContain('2027-05-01');

  await confirmTerms(world, { 'notice-holidays': '', 'notice-removed': '' });
  expect((await termsOf(world))?.holidays).toEqual(['2027-01-06']);
  await confirmTerms(world, { 'notice-added': '' });
  expect((await termsOf(world))?.holidays).toEqual([]);
});

test('an exit for missed results waits for the remedy that the paper asks for first', async () => {
  const world = await makeHouse();
  expect(
    (
      await confirmTerms(world, {
        'performanceExit-is': 'value',
        'performance-floor': '60',
        'performance-days': '14',
        'performance-n': '7',
        'performance-remedy': 'on',
        'cause-after-n': '3',
      })
    ).status,
  ).toBe(303);

  const terms = await termsOf(world);
  expect(terms?.performanceExit).toEqual({
    floorBps: 6_000,
    minDaysLive: 14,
    needsRemediation: true,
    notice: { n: 7, unit: 'calendarDays' },
  });
  expect(terms?.cause?.notice).toEqual({ n: 3, unit: 'calendarDays' });
  const { blockers } = decideEnd({
    route: 'performance',
    party: 'brand',
    now: '2027-03-01T15:00:00Z',
    contract: (await getStanding(world, world.mara)).contracts,
    facts: { kpi: { indexBps: 4_000, daysLive: 30 } },
  });
  expect(blockers).toEqual(['REMEDIATION_REQUIRED_FIRST']);
});

test.each([
  ['no way at all', { 'notice-receipt': '' }, 'Name one way of giving notice at least'],
  ['days without a number', { 'notice-receipt': 'business_days_after' }, 'Use a whole number from 0 to 60.'],
  ['a number that its rule does not have', { 'notice-receipt-n': '4' }, 'This answer has no number.'],
  ['hours that end before they begin', { 'notice-open': '18:00' }, 'ends before it begins'],
  ['an impossible holiday', { 'notice-added': '2027-02-30' }, 'Write days as 2027-01-06'],
  ['days taken from no list', { 'notice-removed': '2027-05-01' }, 'Choose whose holidays they are first.'],
])('notices with %s are refused, and nothing is saved', async (_, typed, words) => {
  await expectRefused(await makeHouse(), typed, words);
});
