// Terms that change are read in sums, before and after, ahead of being saved or put to the creator.
import { afterEach, expect, test, vi } from 'vitest';
import { fillIn, listForms, textOf } from './procedure/forms.ts';
import { expectWhole, findForm, goTo, makeHouse, press, readPage } from './procedure/house.ts';
import { goUnheard, planAndMiss } from './procedure/ladder-journey.ts';
import { call } from './sign-in-world.ts';
import { getStanding, type World } from './world.ts';

afterEach(() => vi.useRealTimers());

function termsForm(page: string) {
  const form = listForms(page).find(({ action }) => action.endsWith('/terms') || action.includes('/terms#'));
  if (!form) throw new Error('The page has no form of terms');
  return form;
}

async function send(world: World, page: string, typed: Record<string, string>, button: string) {
  const form = termsForm(page);
  return call(form.action, { cookie: world.manager.cookie, form: fillIn(form, typed, button) });
}

const wordsOf = (page: string) => textOf(page).replaceAll('\u00a0', ' ');

test('changed terms are shown in sums before they are saved, and what was typed after that is shown again', async () => {
  const world = await makeHouse();
  const opened = await readPage(world, world.manager, '/terms');
  expect(opened).not.toContain('Confirm these terms');

  const asked = await send(
    world,
    opened,
    { 'payment-days': '45', 'convenience-n': '30' },
    'See what changes',
  );
  const review = await asked.text();

  expect(asked.status).toBe(200);
  const words = wordsOf(review);
  expect(words).toMatch(
    /Other answers: .*ending without a reason.*payment|Other answers: .*payment.*ending without a reason/,
  );
  // Fourteen days' notice with the version in force, thirty as typed; the sums themselves stay.
  expect(words).toMatch(
    /If we gave notice today end of Mon 15 Mar: USD 1,500\.00.*end of Wed 31 Mar: USD 1,500\.00/,
  );
  expect(words).toContain('Agreed in all USD 4,000.00 as before');
  expect((await getStanding(world, world.mara)).contracts).toHaveLength(1);

  // Another answer than the reviewed one is not saved unseen.
  const again = await send(world, review, { 'payment-days': '60' }, 'Confirm these terms');
  expect(again.status).toBe(200);
  expect((await getStanding(world, world.mara)).contracts).toHaveLength(1);
  const saved = await send(world, await again.text(), {}, 'Confirm these terms');
  expect(saved.status).toBe(303);
  const { contracts } = await getStanding(world, world.mara);
  expect(contracts.at(-1)?.terms).toMatchObject({ daysToPay: 60, convenience: { notice: { n: 30 } } });
  await expectWhole(world);
});

test('an offer of changed pay says what ending would cost under it, before it is proposed', async () => {
  const world = await makeHouse();
  await goUnheard(world);
  await planAndMiss(world);
  await goTo('2027-03-15T15:00:00Z');

  const answer = await press(world, world.manager, '/steps/changed-terms', {
    kind: 'propose_adjustment',
    typed: { base: '1,200.00', rate1: '0.50', cap: '4,000.00' },
    button: 'Work out the pay',
  });
  const page = await answer.text();

  expect(findForm(page, 'propose_adjustment')).toBeDefined();
  expect(wordsOf(page)).toMatch(/Agreed in all USD 4,000\.00 USD 3,200\.00, more by result/);
  expect(wordsOf(page)).toMatch(/If we gave notice today end of .*: USD/);
  expect((await getStanding(world, world.mara)).case.proposal).toBeNull();
});

test('an ending clause without a breach is taken as typed, and the review, the form and the contract say that nobody may end by it', async () => {
  const world = await makeHouse();
  const opened = await readPage(world, world.manager, '/terms');
  const words = '“Ending for cause” names no breach, so nobody may end by it';
  expect(textOf(opened)).not.toContain(words);
  const ticked = [...fillIn(termsForm(opened), {}).keys()].filter((name) => /^cause-(breach|inc)/.test(name));
  expect(ticked.length).toBeGreaterThan(1);
  const none = Object.fromEntries(ticked.map((name) => [name, null]));

  const form = termsForm(opened);
  const asked = await call(form.action, {
    cookie: world.manager.cookie,
    form: fillIn(form, none, 'See what changes'),
  });
  const review = await asked.text();
  expect(textOf(review)).toContain(words);
  const saved = await send(world, review, {}, 'Confirm these terms');

  expect(saved.headers.get('location')).toMatch(/\/contract#rights$/);
  for (const page of ['/contract', '/terms'])
    expect(textOf(await readPage(world, world.manager, page))).toContain(words);
});
