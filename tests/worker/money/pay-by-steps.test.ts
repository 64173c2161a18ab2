// Pay by steps and by bonuses, from the form of changed terms to the creator's page, the signed version, its letter and the money of an end.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { settlementOf } from '../../../shared/procedure/exits/exit-settlement.ts';
import { refreshStandings } from '../../../worker/commands/refresh-standings.ts';
import { fillIn, type Typed, textOf } from '../procedure/forms.ts';
import {
  answerByLink,
  caseOf,
  expectWhole,
  findForm,
  goTo,
  openLink,
  press,
  readPage,
  sendByHand,
} from '../procedure/house.ts';
import { makeOffering } from '../procedure/ladder-journey.ts';
import { call } from '../sign-in-world.ts';
import { clicksRow, getStanding, importRows, type World } from '../world.ts';

afterEach(() => vi.useRealTimers());

const OFFER = { base: '1,200.00', cap: '3,000.00', unit: 'One click on the tracked link' };
const wordsOf = (page: string) => textOf(page).replaceAll('\u00a0', ' ');

function workOut(world: World, typed: Typed): Promise<Response> {
  return press(world, world.manager, '/steps/changed-terms', {
    kind: 'propose_adjustment',
    typed: { ...OFFER, ...typed },
    button: 'Work out the pay',
  });
}

/** The same form once more, as it came back, with more typed into it. */
function sendAgain(world: World, page: string, typed: Typed, button: string): Promise<Response> {
  const form = findForm(page, 'propose_adjustment');
  return call(form.action, { cookie: world.manager.cookie, form: fillIn(form, typed, button) });
}

const BROKEN: [Typed, string][] = [
  [
    { rate2: '2.00', from2: '100', from1: '100' },
    'The step from 100 on has to begin above the step before it',
  ],
  [{ rate2: '2.00', from2: '50', from1: '100' }, 'The step from 50 on has to begin above the step before it'],
  [{ rate2: '2.00' }, 'Step 2 does not say from how many results on it counts'],
  [{ from2: '100' }, 'Step 2 does not say what a result pays'],
  [{ rate2: '2.00', from2: 'many' }, 'Step 2 does not say from how many results on it counts'],
  [
    { rate2: '0.50', from2: '100', mode: 'cliff' },
    'With 100 results the pay by result falls from USD 99.00 to USD 50.00',
  ],
];

test('steps that overlap, go down, are half said or pay less for more are told in words, and cannot be proposed', async () => {
  const { world } = await makeOffering();

  for (const [typed, words] of BROKEN) {
    const worked = await workOut(world, { rate1: '1.00', ...typed });
    const page = await worked.text();
    expect(wordsOf(page)).toContain(words);
    for (const value of Object.values(typed).filter((one) => one !== 'cliff'))
      expect(page).toContain(`value="${value}"`);

    const sent = await sendAgain(world, page, {}, 'Propose to the creator');
    expect([words, sent.status]).toEqual([words, 422]);
  }
  expect((await caseOf(world)).proposal).toBeNull();
});

test('steps are typed, shown to both, signed as version 2, told in the letter and paid at the end', async () => {
  const { world, link } = await makeOffering();
  const first = await workOut(world, { rate1: '1.00', rate2: '2.00', from2: '100' });
  const second = await sendAgain(
    world,
    await first.text(),
    { rate3: '0.50', from3: '250' },
    'Work it out again',
  );
  const page = await second.text();
  expect(wordsOf(page)).toContain('Results from USD per each of the clicks 0 1.00 100 2.00 250 0.50');
  expect(wordsOf(page)).toContain('Each result at the pay of its own step.');
  expect((await sendAgain(world, page, {}, 'Propose to the creator')).status).toBe(303);

  const theirs = wordsOf(await openLink(link));
  expect(theirs).toContain('Link clicks from pay per 1 0 USD 1.00 100 USD 2.00 250 USD 0.50');
  expect(theirs).toContain('each result is paid at its own step');
  await goTo('2027-03-16T14:30:00Z');
  await answerByLink(link, 'sign-adjustment', { typed: { signedName: 'Mara J. Lind', agreed: ['yes'] } });
  await goTo('2027-03-16T14:31:00Z');
  expect((await sendByHand(world, world.manager)).body).toContain(
    'Link clicks: $0.50 (USD) for each 1, counted from 250 on',
  );

  const standing = await getStanding(world, world.mara);
  const signed = standing.contracts.at(-1);
  expect(signed).toMatchObject({ n: 2, signed: true });
  expect(signed?.terms.performancePay?.tiers).toEqual([
    { fromUnits: 0, rateMinor: 100 },
    { fromUnits: 100, rateMinor: 200 },
    { fromUnits: 250, rateMinor: 50 },
  ]);

  // 100 clicks at 1.00, 150 at 2.00 and 50 at 0.50 above the base of 1,200.00; Reel 1 keeps its 2,000.00.
  expect(await payFor300Clicks(world)).toMatchObject([{ amountMinor: 42_500, units: 300 }]);
  expect(wordsOf(await readPage(world, world.manager, '/steps/end'))).toContain('$3,625.00');
  expect(wordsOf(await readPage(world, world.manager, '/contract'))).toMatch(
    /clicks at \$1\.00 each, \$2\.00 each from 100 on, \$0\.50 each from 250 on/,
  );
  await expectWhole(world);
});

test('a step that reaches back says so wherever it is read', async () => {
  const { world, link } = await makeOffering();
  const worked = await workOut(world, { rate1: '1.00', rate2: '2.00', from2: '100', mode: 'cliff' });
  const page = await worked.text();
  expect(wordsOf(page)).toContain('All results at the pay of the highest step reached.');
  expect((await sendAgain(world, page, {}, 'Propose to the creator')).status).toBe(303);

  expect(wordsOf(await openLink(link))).toContain('the highest step that is reached counts for all');
  await goTo('2027-03-16T14:30:00Z');
  await answerByLink(link, 'sign-adjustment', { typed: { signedName: 'Mara J. Lind', agreed: ['yes'] } });
  await goTo('2027-03-16T14:31:00Z');
  expect((await sendByHand(world, world.manager)).body).toContain(
    'The highest step that is reached counts for all results.',
  );
});

const BROKEN_BONUSES: [Typed, string][] = [
  [{ bonus1: '500' }, 'Bonus 1 does not say at how many results it is paid'],
  [{ bonusAt1: '100' }, 'Bonus 1 does not say what it pays'],
  [{ bonus1: '500', bonusAt1: '0' }, 'A bonus needs a number of results'],
  [{ bonus1: '500', bonusAt1: '100', cap: '1,200' }, 'The bonus of USD 500.00 at 100 adds nothing'],
];

test('a bonus that is half said or never paid is told in words, and cannot be proposed', async () => {
  const { world } = await makeOffering();
  for (const [typed, words] of BROKEN_BONUSES) {
    const worked = await workOut(world, { rate1: '', ...typed });
    const page = await worked.text();
    expect(wordsOf(page)).toContain(words);
    const sent = await sendAgain(world, page, {}, 'Propose to the creator');
    expect([words, sent.status]).toEqual([words, 422]);
  }
  expect((await caseOf(world)).proposal).toBeNull();
});

test('bonuses are typed without steps, shown to both, signed, told in the letter and paid at the end', async () => {
  const { world, link } = await makeOffering();
  const first = await workOut(world, { cap: '', bonus1: '500', bonusAt1: '250' });
  const typed = { bonus2: '300', bonusAt2: '400' };
  const page = await (await sendAgain(world, await first.text(), typed, 'Work it out again')).text();
  expect(wordsOf(page)).toMatch(/Clicks reached USD, once 250.*500\.00 400.*300\.00/);
  expect((await sendAgain(world, page, {}, 'Propose to the creator')).status).toBe(303);

  const theirs = wordsOf(await openLink(link));
  expect(theirs).toContain('USD 500.00 once at 250 (Link clicks)');
  expect(theirs).toContain('USD 300.00 once at 400 (Link clicks)');
  await goTo('2027-03-16T14:30:00Z');
  await answerByLink(link, 'sign-adjustment', { typed: { signedName: 'Mara J. Lind', agreed: ['yes'] } });
  await goTo('2027-03-16T14:31:00Z');
  expect((await sendByHand(world, world.manager)).body).toContain(
    'Link clicks: $500.00 (USD) once, when 250 are reached',
  );
  expect((await getStanding(world, world.mara)).contracts.at(-1)?.terms.performancePay).toMatchObject({
    tiers: [],
    bonuses: [
      { atUnits: 250, amountMinor: 50_000 },
      { atUnits: 400, amountMinor: 30_000 },
    ],
  });

  expect(await payFor300Clicks(world)).toMatchObject([{ amountMinor: 50_000, units: 300 }]);
  expect(wordsOf(await readPage(world, world.manager, '/contract'))).toContain('$500.00 once at 250 clicks');
  await expectWhole(world);
});

const REEL_2 = 'https://www.instagram.com/reel/Reel2Late/';

/** Reel 2 brings 300 clicks; what an end then pays for them. */
async function payFor300Clicks(world: World): Promise<unknown> {
  await publishReel2(world);
  await goTo('2027-04-10T15:00:00Z');
  const rows = [clicksRow(2, REEL_2, 300, 5)];
  expect((await importRows(world.marketer, world.campaign.id, { rows })).status).toBe(201);
  const settled = settlementOf(await getStanding(world, world.mara), {
    route: 'convenience',
    party: 'brand',
    governedAt: '2027-04-10T15:00:00Z',
    effectiveAt: '2027-04-24T04:00:00Z',
  });
  return settled.ok && settled.value.lines.filter(({ kind }) => kind === 'performance');
}

async function publishReel2(world: World): Promise<void> {
  const at = '2027-03-23T15:00:00Z';
  await goTo(at);
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO posts (workspace_id, key, collaboration_id, deliverable_id, url, published_at, created_at)
       SELECT workspace_id, 'instagram/Reel2Late', collaboration_id, id, ?2, ?3, ?3
       FROM deliverables WHERE collaboration_id = ?1 AND name = 'Reel 2'`,
    ).bind(world.mara, REEL_2, at),
    env.DB.prepare(
      `UPDATE deliverables SET stage = 'published' WHERE collaboration_id = ?1 AND name = 'Reel 2'`,
    ).bind(world.mara),
  ]);
  await refreshStandings(env.DB, world.workspaceId, { collaborationIds: [world.mara], now: at });
}
