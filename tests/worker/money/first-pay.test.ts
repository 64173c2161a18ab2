// Pay by result in a first contract: typed beside the paper, worked out, confirmed, counted and paid to the cent (M05).
import { afterEach, expect, test, vi } from 'vitest';
import { settlementOf } from '../../../shared/procedure/exits/exit-settlement.ts';
import { linkFor } from '../creator-site.ts';
import { type Form, fillIn, listForms, type Typed, textOf } from '../procedure/forms.ts';
import { expectWhole, goTo, makeHouse, openLink, readPage } from '../procedure/house.ts';
import { call, type Person } from '../sign-in-world.ts';
import { confirmTerms } from '../terms-page.ts';
import { clicksRow, getStanding, importRows, type World } from '../world.ts';

afterEach(() => vi.useRealTimers());

const PLACE = '/terms/pay';
const REEL_1 = 'https://www.instagram.com/reel/MaraReel0001/';
const NOW = '2027-03-01T16:00:00Z';
/** M05: 2,000.00 and 12.00 for every 1,000 views, at least 2,500.00, results at most 3,000.00. */
const M05: Typed = {
  'pay-is': 'value',
  'pay-clause': '4.2',
  'pay-kpi': 'views',
  'pay-per': '1,000',
  'pay-base': '2,000.00',
  'pay-rate1': '12.00',
  'pay-floor': '2,500.00',
  'pay-variableCap': '3,000.00',
  'pay-window': '30',
};
const wordsOf = (page: string) => textOf(page).replaceAll('\u00a0', ' ');

function payForm(page: string): Form {
  const form = listForms(page).find(({ action }) => action.endsWith(PLACE));
  if (!form) throw new Error(`No form of pay: ${textOf(page).slice(0, 600)}`);
  return form;
}

function send(person: Person, form: Form, typed: Typed, button: string): Promise<Response> {
  return call(form.action, { cookie: person.cookie, form: fillIn(form, typed, button) });
}

async function workOut(world: World, typed: Typed, person = world.manager): Promise<Response> {
  return send(person, payForm(await readPage(world, person, PLACE)), typed, 'Work out');
}

/** As a person does it: worked out, read, confirmed. */
async function confirmPay(world: World, typed: Typed): Promise<void> {
  const read = await workOut(world, typed);
  const page = await read.text();
  if (read.status !== 200) throw new Error(`${read.status} ${textOf(page).slice(0, 900)}`);
  const saved = await send(world.manager, payForm(page), {}, 'Confirm');
  expect(saved.status).toBe(303);
}

async function contractsOf(world: World) {
  return (await getStanding(world, world.mara)).contracts;
}

async function settle(world: World) {
  const settled = settlementOf(await getStanding(world, world.mara), {
    route: 'convenience',
    party: 'brand',
    governedAt: NOW,
    effectiveAt: '2027-03-20T04:00:00Z',
  });
  if (!settled.ok) throw new Error(JSON.stringify(settled));
  return settled.value;
}

/** What the published piece comes to: its line and what results add. */
async function earnedByReel1(world: World): Promise<number> {
  const { lines } = await settle(world);
  const standing = await getStanding(world, world.mara);
  const id = standing.deliverables.find(({ name }) => name === 'Reel 1')?.id;
  return lines.filter((line) => line.id === id).reduce((sum, line) => sum + (line.amountMinor ?? 0), 0);
}

async function countViews(world: World, views: number): Promise<void> {
  const rows = [{ ...clicksRow(2, REEL_1, null, 2), values: { views } }];
  expect((await importRows(world.marketer, world.campaign.id, { rows })).status).toBe(201);
}

test.each([
  [30_000, 250_000],
  [120_000, 344_000],
  [400_000, 500_000],
])('M05 typed from the paper: %i views pay %i minor units', async (views, minor) => {
  const world = await makeHouse();
  await goTo(NOW);
  await confirmPay(world, M05);
  await countViews(world, views);

  expect(await earnedByReel1(world)).toBe(minor);
  const amount = (of: number) => `$${(of / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`;
  // 1,000.00 were paid before.
  const payments = wordsOf(await readPage(world, world.manager, '/contract/payments'));
  expect(payments).toContain(`Reel 1 ${amount(minor - 100_000)}, pay by`);
  // The lowest pay has its day after publishing; what results add to it waits until they are counted.
  if (minor > 250_000)
    expect(payments).toContain(
      `Reel 1 ${amount(minor - 100_000)}, pay by Thu 15 Apr, $1,500.00 of it by Tue 16 Mar`,
    );
  // Reel 2 is briefed: 25% of what it guarantees, 625.00.
  expect(wordsOf(await readPage(world, world.manager, '/steps/end'))).toContain(
    `Earned ${amount(minor + 62_500)}`,
  );
  await expectWhole(world);
});

test('it is worked out before it is kept, shows what was typed, and stands wherever the contract is read', async () => {
  const world = await makeHouse();
  await goTo(NOW);
  const typed = { ...M05, 'pay-bonus1': '500', 'pay-bonusAt1': '200,000' };
  const read = await (await workOut(world, typed)).text();
  expect(wordsOf(read)).toContain('USD 12.00 per 1,000 views');
  expect(wordsOf(read)).toMatch(/Views reached USD, once 200,000.*500\.00/);
  expect(await contractsOf(world)).toHaveLength(1);

  // Other figures after the review are reviewed again.
  const changed = await send(world.manager, payForm(read), { 'pay-base': '1,900' }, 'Confirm');
  expect(changed.status).toBe(200);
  expect(await contractsOf(world)).toHaveLength(1);
  const saved = await send(world.manager, payForm(await changed.text()), {}, 'Confirm');
  expect(saved.status).toBe(303);

  const latest = (await contractsOf(world)).at(-1);
  expect(latest).toMatchObject({
    n: 2,
    signed: true,
    terms: {
      performancePay: {
        kpi: 'views',
        per: 1_000,
        pieceIds: null,
        baseMinor: 190_000,
        tiers: [{ fromUnits: 0, rateMinor: 1_200 }],
        bonuses: [{ atUnits: 200_000, amountMinor: 50_000 }],
        floorMinor: 250_000,
        variableCapMinor: 300_000,
        totalCapMinor: null,
        measurementWindowDays: 30,
      },
    },
  });
  // The paper says nothing about these, and nothing is said for it.
  expect(latest?.terms.performancePay).not.toHaveProperty('disputeDays');
  expect(latest?.terms.performancePay).not.toHaveProperty('baseDueDays');
  const again = payForm(await readPage(world, world.manager, PLACE));
  expect(Object.fromEntries(fillIn(again, {}))).toMatchObject({
    'pay-base': '1900.00',
    'pay-clause': '4.2',
    'pay-rate1': '12.00',
    'pay-bonusAt1': '200000',
  });
  expect(wordsOf(await readPage(world, world.manager, '/terms'))).toMatch(
    /Pay by result clause 4\.2 confirmed/,
  );
  expect(wordsOf(await readPage(world, world.manager, '/contract'))).toContain('$12.00 per 1,000 views');
  expect(wordsOf(await readPage(world, world.manager, '/file'))).toContain('clause 4.2, confirmed by');
  const { path } = await linkFor(world);
  expect(wordsOf(await openLink(path))).toContain('USD 500.00 once at 200,000 (Views)');

  // The form of the other terms keeps it.
  expect((await confirmTerms(world, { 'cause-is': 'none' })).status).toBe(303);
  expect((await contractsOf(world)).at(-1)?.terms.performancePay).toEqual(latest?.terms.performancePay);
  await expectWhole(world);
});

test('what is out counts by the new terms before they are kept, and comes to the same afterwards', async () => {
  const world = await makeHouse();
  await goTo(NOW);
  await countViews(world, 120_000);

  const read = await (await workOut(world, M05)).text();
  const preview = wordsOf(read);
  expect(preview).toContain('Agreed in all USD 4,000.00 USD 5,940.00, more by result');
  expect(preview).toContain('Still to pay, all work done USD 3,000.00 USD 4,940.00, more by result');
  expect(preview).toMatch(/If we gave notice today .* USD 3,065\.00, to be paid/);

  expect((await send(world.manager, payForm(read), {}, 'Confirm')).status).toBe(303);
  const now = wordsOf(await readPage(world, world.manager, ''));
  expect(now).toContain('Agreed USD 5,940.00: USD 5,940.00 for the pieces by the terms in force');
  expect(now).toContain('Still to pay USD 4,940.00, more by result If it ended now USD 3,065.00');
});

const REFUSED: [Typed, string][] = [
  [{ 'pay-variableCap': '400' }, 'The highest pay, USD 2,400.00, lies under the lowest, USD 2,500.00'],
  [{ 'pay-cap': '2,400' }, 'The highest pay, USD 2,400.00, lies under the lowest, USD 2,500.00'],
  [{ 'pay-base': '2,100' }, 'The base, USD 2,100.00, lies above the fee agreed for Reel 1, USD 2,000.00'],
  [{ 'pay-base': 'much' }, 'The base cannot be read'],
  [{ 'pay-window': '-3' }, '“Counted after publishing” cannot be read'],
  [{ 'pay-window': '' }, 'Not said yet: how long is counted'],
  [{ 'pay-window': '999999999999' }, '“Counted after publishing” is more than ten years'],
  [{ 'pay-per': '0' }, '“For every” cannot be read'],
  [
    { 'pay-from1': '1,000', 'pay-rate2': '15', 'pay-from2': '500' },
    'The step from 500 on has to begin above the step before it',
  ],
  [{ 'pay-rate1': '' }, 'No pay per result and no bonus is given'],
  [{ 'pay-pieces': null }, 'No piece is chosen'],
];

test('what contradicts itself or the fee is refused by name, keeps what was typed and saves nothing', async () => {
  const world = await makeHouse();
  await goTo(NOW);
  for (const [typed, words] of REFUSED) {
    const answer = await workOut(world, { ...M05, ...typed });
    const page = await answer.text();
    expect([words, answer.status]).toEqual([words, 422]);
    expect(wordsOf(page)).toContain(words);
    for (const value of Object.values(typed))
      if (typeof value === 'string' && value !== '') expect(page).toContain(`value="${value}"`);
  }
  const unsaid = await workOut(world, {});
  expect(unsaid.status).toBe(422);
  expect(wordsOf(await unsaid.text())).toContain('Choose what stands on paper');
  expect(await contractsOf(world)).toHaveLength(1);
});

test('one piece has its own pay, and both ticks at once are refused', async () => {
  const world = await makeHouse();
  await goTo(NOW);
  const reel2 = (await getStanding(world, world.mara)).deliverables.find(({ name }) => name === 'Reel 2');
  const both = await workOut(world, { ...M05, 'pay-pieces': ['all', reel2?.id ?? ''] });
  expect(both.status).toBe(422);
  expect(wordsOf(await both.text())).toContain('Every piece is chosen, and single ones beside it');

  await confirmPay(world, { ...M05, 'pay-pieces': [reel2?.id ?? ''] });
  await countViews(world, 400_000);
  expect(await earnedByReel1(world)).toBe(200_000);
});

test('a flat fee is asked for nothing; “not known yet” keeps the money of an end open, and “none” frees it', async () => {
  const world = await makeHouse();
  await goTo(NOW);
  const open = { code: 'TERM_UNCONFIRMED', term: 'performancePay' };
  expect((await settle(world)).unknown).not.toContainEqual(open);
  expect(wordsOf(await readPage(world, world.manager, '/terms'))).toMatch(/Pay by result not asked/);

  await confirmPay(world, { 'pay-is': 'open' });
  expect((await settle(world)).unknown).toContainEqual(open);
  const terms = await readPage(world, world.manager, '/terms');
  expect(wordsOf(terms)).toContain('Not answered from the contract: pay by result');
  expect(terms).toContain(`/desk/collaborations/${world.mara}${PLACE}`);
  expect(wordsOf(await readPage(world, world.manager, '/steps/end'))).toContain(
    'What the contract pays by result is not confirmed.',
  );

  await confirmPay(world, { 'pay-is': 'none' });
  expect((await settle(world)).unknown).not.toContainEqual(open);
  expect(await earnedByReel1(world)).toBe(200_000);
  expect((await contractsOf(world)).at(-1)?.terms.performancePay).toBeUndefined();
  await expectWhole(world);
});

test('a viewer opens nothing, a marketer confirms, and who comes second is told', async () => {
  const world = await makeHouse();
  await goTo(NOW);
  const closed = await call(`/desk/collaborations/${world.mara}${PLACE}`, { cookie: world.viewer.cookie });
  expect(closed.status).toBe(403);

  const page = await (await workOut(world, M05, world.marketer)).text();
  await confirmPay(world, { 'pay-is': 'none' });
  const late = await send(world.marketer, payForm(page), {}, 'Confirm');
  expect(late.status).toBe(409);
  const told = await late.text();
  expect(wordsOf(told)).toContain('Somebody changed this collaboration while you were typing');
  expect(told).toContain('value="2,000.00"');
  expect(await contractsOf(world)).toHaveLength(2);
});
