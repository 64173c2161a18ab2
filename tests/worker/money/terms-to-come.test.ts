// Changed terms that are signed and count from a later day: what the preview says is what every page says once both have signed.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { listPayments } from '../../../shared/procedure/payments/list-payments.ts';
import { refreshStandings } from '../../../worker/commands/refresh-standings.ts';
import { fillIn, textOf } from '../procedure/forms.ts';
import { answerByLink, expectWhole, findForm, goTo, openLink, press, readPage } from '../procedure/house.ts';
import { makeOffering } from '../procedure/ladder-journey.ts';
import { call } from '../sign-in-world.ts';
import { getStanding, type World } from '../world.ts';

afterEach(() => vi.useRealTimers());

const OFFER = { base: '1,200.00', rate1: '1.00', cap: '3,000.00', unit: 'One click on the tracked link' };
const wordsOf = (page: string) => textOf(page).replaceAll('\u00a0', ' ');

function workOut(world: World, effectiveOn: string): Promise<Response> {
  return press(world, world.manager, '/steps/changed-terms', {
    kind: 'propose_adjustment',
    typed: { ...OFFER, effectiveOn },
    button: 'Work out the pay',
  });
}

async function signBoth(world: World, page: string, link: string): Promise<void> {
  const form = findForm(page, 'propose_adjustment');
  const sent = await call(form.action, {
    cookie: world.manager.cookie,
    form: fillIn(form, {}, 'Propose to the creator'),
  });
  expect([sent.status, sent.status === 303 ? '' : wordsOf(await sent.text()).slice(0, 900)]).toEqual([
    303,
    '',
  ]);
  await goTo('2027-03-16T14:30:00Z');
  await answerByLink(link, 'sign-adjustment', { typed: { signedName: 'Mara J. Lind', agreed: ['yes'] } });
}

// Reel 1 is out for 2,000.00. Reel 2 has a fee of 2,000.00 and is due on 20 April 2027.
test.each([
  ['before its piece is due', '2027-04-01', 120_000],
  ['after its piece is due', '2027-04-21', 200_000],
])('an offer from a day %s: preview, Now, payments and ways on say one sum', async (_when, on, minor) => {
  const { world, link } = await makeOffering();
  const page = await (await workOut(world, on)).text();
  const preview = /Agreed in all USD 4,000\.00 (USD 3,200\.00, more by result|as before)/.exec(wordsOf(page));
  expect(preview?.[1]).toBe(minor === 120_000 ? 'USD 3,200.00, more by result' : 'as before');
  await signBoth(world, page, link);

  const standing = await getStanding(world, world.mara);
  const now = '2027-03-16T14:31:00Z';
  expect(standing.contracts).toMatchObject([{ n: 1 }, { n: 2 }]);
  expect(standing.money?.agreedMinor).toBe(200_000 + minor);
  const reel2 = standing.deliverables.find(({ name }) => name === 'Reel 2');
  const payment = listPayments(standing, now)?.find((one) => 'pieceId' in one && one.pieceId === reel2?.id);
  expect(payment?.minor).toBe(minor);
  const [piece, all] = minor === 120_000 ? ['$1,200.00', '$3,200.00'] : ['$2,000.00', '$4,000.00'];
  const read = async (path: string) => wordsOf(await readPage(world, world.manager, path));
  expect(await read('')).toContain(`Agreed in all ${all}`);
  expect(await read('')).toContain('still cost $1,500.00 contract version 1, in force today');
  expect(wordsOf(await openLink(link))).toContain(`Fee ${all.replace('$', 'USD ')}`);
  expect(await read('/contract/payments')).toContain(`Reel 2 ${piece}, pay by Thu 20 May`);
  expect(await read('/steps/end')).toContain(`Continue now $1,000.00 $1,000.00 ${piece} ${all}`);
  await expectWhole(world);
});

test('a piece with an even part of the fee is offered with it, and can be signed', async () => {
  const { world, link } = await makeOffering();
  await env.DB.prepare(
    `UPDATE deliverables SET fee_minor = NULL WHERE collaboration_id = ?1 AND name = 'Reel 2'`,
  )
    .bind(world.mara)
    .run();
  const now = '2027-03-15T15:00:00Z';
  await refreshStandings(env.DB, world.workspaceId, { collaborationIds: [world.mara], now });

  const form = wordsOf(await readPage(world, world.manager, '/steps/changed-terms'));
  expect(form).toContain('Reel 2 USD 2,000.00');
  const page = await (await workOut(world, '2027-04-01')).text();
  expect(wordsOf(page)).toContain('Base is 60% of the old fee');
  await signBoth(world, page, link);
  const { money } = await getStanding(world, world.mara);
  expect(money?.agreedMinor).toBe(320_000);
});
