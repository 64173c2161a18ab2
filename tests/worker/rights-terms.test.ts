// Clauses that few papers have, from the terms form to what they decide: events beyond control, guaranteed results, a pause
// of the creator's, our own side's zone and holidays, and holidays of a region.
import { afterEach, expect, test, vi } from 'vitest';
import { textOf } from './procedure/forms.ts';
import {
  act,
  caseOf,
  expectWhole,
  goTo,
  linkIn,
  makeHouse,
  openLink,
  press,
  readAndSend,
  readPage,
  sendByHand,
} from './procedure/house.ts';
import { countAndLook } from './procedure/ladder-journey.ts';
import { call } from './sign-in-world.ts';
import { confirmTerms, expectRefused, shownFields, termsOf } from './terms-page.ts';
import { clicksRow, importRows, type World } from './world.ts';

afterEach(() => vi.useRealTimers());

const CONFIRMED = { isAddressConfirmed: ['on'] };

/** Numbers and a talk: what our own procedure asks before any end. The terms were read when they were confirmed. */
async function prepare(world: World, clicks = 120): Promise<void> {
  const { marketer } = world;
  await importRows(marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, clicks, 1)] });
  await act(world, marketer, '/talk', { kind: 'log_contact', typed: { channel: 'call', note: 'Asked.' } });
  await act(world, marketer, '/talk', { kind: 'creator_answered', typed: { note: 'It rained.' } });
  await act(world, marketer, '/steps', { kind: 'evaluate' });
}

/** The form with a choice that its list does not have, as something else than our page may send it. */
async function postUnlisted(world: World, name: string, value: string): Promise<string> {
  const form = new URLSearchParams();
  for (const [field, shown] of Object.entries(await shownFields(world))) form.set(field, String(shown));
  form.set(name, value);
  const path = `/desk/collaborations/${world.mara}/terms`;
  const answer = await call(path, { cookie: world.manager.cookie, form: Object.fromEntries(form) });
  expect(answer.status).toBe(422);
  return textOf(await answer.text());
}

test('an event beyond control leads to an end after its days, without a kill fee', async () => {
  const world = await makeHouse();
  const typed = {
    'forceMajeure-is': 'value',
    'forceMajeure-days': '20',
    'forceMajeure-n': '3',
    'forceMajeure-clause': '11.2',
  };
  expect((await confirmTerms(world, typed)).status).toBe(303);
  expect(await shownFields(world)).toMatchObject(typed);
  expect(textOf(await readPage(world, world.owner, '/contract'))).toContain(
    'Events beyond control either side may end after 20 whole days, notice 3 days',
  );
  expect(textOf(await readPage(world, world.owner, '/file'))).toContain(
    'Days it lasts before either side may end: 20 Notice: 3 calendar days clause 11.2',
  );
  await prepare(world);
  await act(world, world.marketer, '/steps/end', {
    kind: 'request_end',
    typed: { route: 'force_majeure', reason: 'business', category: 'other', sinceOn: '2027-02-15' },
  });

  // It began on 15 February; twenty whole days after that day are over with Sunday 7 March.
  await goTo('2027-03-07T15:00:00Z');
  expect(textOf(await readPage(world, world.manager, '/steps/end'))).toContain(
    'Does the contract allow an end? No the event has not lasted long enough',
  );
  await goTo('2027-03-08T15:00:00Z');
  await countAndLook(world, world.marketer, 120);
  const page = textOf(await readPage(world, world.manager, '/steps/end'));
  expect(page).toContain('Does the contract allow an end? Yes earliest Fri 12 Mar, 00:00, New York');
  expect(page).toContain('If it ends at the end of Thu 11 Mar after an outside event');
  expect(page).toContain('Reel 2 briefed 0% $0.00');
  expect(page).toContain('Due to the creator $1,000.00');

  const letter = await readAndSend(world, world.manager, '/steps/end', {
    kind: 'issue_end_notice',
    typed: CONFIRMED,
    button: 'Agree and prepare',
  });
  expect(letter).toContain('the clause on events outside both sides’ control (11.2)');
  expect(letter).toContain('The notice period is 3 calendar days');
  await goTo('2027-03-08T15:11:00Z');
  const sent = await sendByHand(world, world.marketer);
  expect((await caseOf(world)).pending).toMatchObject({ effectiveAt: '2027-03-12T05:00:00Z' });
  // Reel 1 came out on 14 February: the end, thirty days before 11 April, does not put off what is due on 16 March.
  expect(sent.body).toMatch(/Reel 1: .*1,000\.00 \(USD\); by Tuesday, 16 March 2027/);
  expect(sent.body).not.toContain('11 April');
  expect(textOf(await readPage(world, world.owner, '/contract/payments'))).toContain(
    'Reel 1 $1,000.00, pay by Tue 16 Mar',
  );
  expect(textOf(await readPage(world, world.owner, '/steps/end'))).toContain('To be paid by Tue 16 Mar.');
  const shown = textOf(await openLink(linkIn(sent)));
  expect(shown).not.toContain('11 Apr');
  await goTo('2027-03-12T05:00:00Z');
  expect((await caseOf(world)).state).toBe('ended');
  expect(textOf(await readPage(world, world.owner, '/steps/finish'))).toContain('To be paid by Tue 16 Mar');
  await expectWhole(world);
});

test('an exit over results is open on the page as soon as the contract allows it, and not before', async () => {
  const world = await makeHouse();
  await confirmTerms(world, {
    'performanceExit-is': 'value',
    'performance-floor': '80',
    'performance-days': '16',
    'performance-n': '7',
  });
  await prepare(world);
  await act(world, world.marketer, '/steps/end', {
    kind: 'request_end',
    typed: { route: 'performance', reason: 'performance', category: 'goals_not_met' },
  });

  // Published on 14 February: Monday 1 March is the fifteenth day, and about two thirds of what was agreed are there.
  expect(textOf(await readPage(world, world.manager, '/steps/end'))).toContain(
    'Does the contract allow an end? No the clause asks for more days live',
  );
  await goTo('2027-03-02T15:00:00Z');
  const page = textOf(await readPage(world, world.manager, '/steps/end'));
  expect(page).toContain('Does the contract allow an end? Yes earliest Wed 10 Mar, 00:00, New York');
});

test('missed results are a breach only where the paper guarantees them', async () => {
  const world = await makeHouse();
  const listed = { 'cause-breach-kpi_miss': 'on' };
  await expectRefused(world, listed, 'is a breach only where the paper guarantees results');

  const guaranteed = { ...listed, 'kpiGuarantee-is': 'value', 'kpiGuarantee-floor': '80' };
  expect((await confirmTerms(world, guaranteed)).status).toBe(303);
  expect(await termsOf(world)).toMatchObject({ kpiGuarantee: { floorBps: 8_000 } });
  expect(await shownFields(world)).toMatchObject(guaranteed);
  expect(textOf(await readPage(world, world.viewer, '/contract'))).toContain(
    'Guaranteed results at least 80% of what was agreed',
  );
  await prepare(world);
  const read = await press(world, world.manager, '/steps/breach', {
    kind: 'issue_breach_notice',
    typed: { trigger: 'kpi_miss', note: 'Reel 1 brought 120 clicks', ...CONFIRMED },
    button: 'Read it in full',
  });
  expect(read.status).toBe(200);
});

test('a pause that only the creator may ask for is not ours to give', async () => {
  const world = await makeHouse();
  await prepare(world);
  const typed = {
    'pause-by': 'creator',
    'pause-timeout': 'brand_may_terminate',
    'pause-exclusivity': 'continues',
  };
  expect((await confirmTerms(world, typed)).status).toBe(303);
  expect(await shownFields(world)).toMatchObject(typed);

  const page = textOf(await readPage(world, world.manager, '/contract'));
  expect(page).toContain('Pause Creator’s right only');
  expect(page).toContain(
    'the creator only, notice 2 business days; 30 days and 2 pauses at most, then we may end',
  );
  expect(await termsOf(world)).toMatchObject({ pause: { exclusivityDuringPause: 'continues' } });
});

test('the creator’s notice is received where and when our side is open', async () => {
  const world = await makeHouse();
  const typed = {
    'notice-ours-zone': 'Europe/Berlin',
    'notice-ours-holidays': 'DE-BY',
    'notice-ours-open': '08:00',
    'notice-ours-close': '16:00',
  };
  expect((await confirmTerms(world, typed)).status).toBe(303);
  expect(await shownFields(world)).toMatchObject(typed);
  expect(textOf(await readPage(world, world.manager, '/contract'))).toContain(
    'We receive notices Berlin time, business days 08:00–16:00',
  );

  // Thursday 27 May 2027 is a holiday in Bavaria and not in all of Germany: it counts as received on Friday at eight.
  await goTo('2027-05-27T12:00:00Z');
  await act(world, world.manager, '/steps/end', {
    kind: 'log_creator_end',
    typed: { route: 'convenience', on: '2027-05-27', time: '06:00', channel: 'email' },
  });
  expect((await caseOf(world)).pending).toMatchObject({
    sentAt: '2027-05-27T10:00:00Z',
    deemedReceivedAt: '2027-05-28T06:00:00Z',
    // Fourteen days from Friday 28 May, counted on the contract's calendar in New York.
    effectiveAt: '2027-06-12T04:00:00Z',
  });
});

test('holidays of a region are frozen with the terms, and a place that is not listed is refused', async () => {
  const world = await makeHouse();
  expect((await confirmTerms(world, { 'notice-holidays': 'DE' })).status).toBe(303);
  expect((await termsOf(world))?.holidays).not.toContain('2027-01-06');
  expect((await confirmTerms(world, { 'notice-holidays': 'DE-BY' })).status).toBe(303);
  expect((await termsOf(world))?.holidays).toEqual(expect.arrayContaining(['2027-01-06', '2027-12-25']));
  expect(textOf(await readPage(world, world.manager, '/terms'))).toContain('Germany, Bayern');

  for (const [name, place, words] of [
    ['notice-holidays', 'DE-XX', 'Choose a country or region from the list.'],
    ['notice-ours-holidays', 'constructor', 'Choose a country or region from the list.'],
    ['notice-ours-zone', 'Europe/Atlantis', 'Choose a time zone from the list.'],
    ['notice-zone', '', 'Choose a time zone from the list.'],
  ] as const)
    expect(await postUnlisted(world, name, place)).toContain(words);
  expect((await termsOf(world))?.holidays).toContain('2027-01-06');
  await expectRefused(world, { 'notice-ours-holidays': 'DE-BY' }, 'Choose our time zone first');
});

test('the creator’s page says whose right a pause is', async () => {
  const world = await makeHouse();
  await confirmTerms(world, { 'pause-by': 'both' });
  await readAndSend(world, world.marketer, '/talk', {
    kind: 'write_to_creator',
    button: 'Prepare the letter',
  });
  await goTo('2027-03-01T15:11:00Z');
  const page = textOf(await openLink(linkIn(await sendByHand(world, world.marketer))));
  expect(page).toContain('Notice to pause 2 business days, either side may give it');
});
