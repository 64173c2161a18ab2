// What a pause costs, from the paper to the click: a share of a monthly fee is confirmed, shown before anybody confirms the
// pause, and is what an end counts once the pause has happened.
import { expect, test } from 'vitest';
import { settlementOf } from '../../shared/procedure/exits/exit-settlement.ts';
import { fillIn, listForms, type Typed, textOf } from './procedure/forms.ts';
import { act, goTo, makeHouse, readPage, sendByHand } from './procedure/house.ts';
import { call } from './sign-in-world.ts';
import { getStanding, type World } from './world.ts';

async function confirmTerms(world: World, typed: Typed): Promise<Response> {
  const [form] = listForms(await readPage(world, world.manager, '/terms')).filter(({ action }) =>
    action.endsWith('/terms'),
  );
  if (!form) throw new Error('The page has no form of terms');
  return call(form.action, { cookie: world.manager.cookie, form: fillIn(form, typed) });
}

async function makeReady(world: World): Promise<void> {
  await act(world, world.manager, '/talk', {
    kind: 'log_contact',
    typed: { channel: 'call', note: 'Asked how it goes.' },
  });
}

test('a quarter of the monthly fee is on the desk before the click and in the money afterwards', async () => {
  const world = await makeHouse();
  expect((await confirmTerms(world, { 'pause-standby': '25', 'pause-monthly': '3,000.00' })).status).toBe(
    303,
  );
  await makeReady(world);

  const page = textOf(await readPage(world, world.manager));
  expect(page).toContain('What it costs, if it ends Fri 12 Mar, after 8 days');
  expect(page).toContain('Standby pay $200.00, 25% of $3,000.00 a month');
  expect(page).toContain('Standby pay $375.00, 25% of $3,000.00 a month');
  expect(page).toMatch(/Moves Reel 2 to Wed 28 Apr/);

  await act(world, world.manager, '', { kind: 'pause', button: 'Send pause notice' });
  await goTo('2027-03-01T15:11:00Z');
  await sendByHand(world, world.manager);
  await goTo('2027-03-12T15:00:00Z');
  await act(world, world.manager, '', { kind: 'resume' });

  const settled = settlementOf(await getStanding(world, world.mara), {
    route: 'convenience',
    party: 'brand',
    governedAt: '2027-03-12T15:00:00Z',
    effectiveAt: '2027-03-26T04:00:00Z',
  });
  const lines = settled.ok ? settled.value.lines : [];
  expect(lines.filter(({ kind }) => kind === 'standby')).toMatchObject([
    { id: '2027-03-04', bps: 2_500, amountMinor: 20_000 },
  ]);
});

test('a share above the whole is refused in words, and nothing is saved', async () => {
  const world = await makeHouse();
  const before = (await getStanding(world, world.mara)).contracts;

  const answer = await confirmTerms(world, { 'pause-standby': '250', 'pause-monthly': 'much' });

  expect(answer.status).toBe(422);
  const page = textOf(await answer.text());
  expect(page).toContain('Use a share from 0 to 100');
  expect(page).toContain('Use an amount such as 3000.00');
  expect((await getStanding(world, world.mara)).contracts).toEqual(before);
});

test('a viewer sees no sum of the standby pay', async () => {
  const world = await makeHouse();
  await confirmTerms(world, { 'pause-standby': '25', 'pause-monthly': '3000' });

  for (const path of ['', '/contract', '/steps'])
    expect(textOf(await readPage(world, world.viewer, path))).not.toMatch(/standby|3,000\.00/i);
});
