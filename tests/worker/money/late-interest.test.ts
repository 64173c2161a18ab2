// Interest on late pay, only where the contract names it: by the payment, in the money of an end, in its letter, for the creator.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { settlementOf } from '../../../shared/procedure/exits/exit-settlement.ts';
import { demoClauses } from '../../../worker/demo/demo-clauses.ts';
import { linkFor } from '../creator-site.ts';
import { fillIn, hiddenOf, listForms, type Typed, textOf } from '../procedure/forms.ts';
import {
  act,
  answerByLink,
  expectWhole,
  goTo,
  makeHouse,
  openLink,
  proposeDay,
  readPage,
  sendByHand,
} from '../procedure/house.ts';
import { call } from '../sign-in-world.ts';
import { getStanding, type World } from '../world.ts';

afterEach(() => vi.useRealTimers());

const PAGE = '/contract/payments';

/** Reel 1 pays 2,000.00 by 16 March, of which 1,000.00 is paid; the contract names 9 % a year. */
async function makeHouseWithInterest(): Promise<World> {
  const clauses = demoClauses('owner', '2027-01-20T15:00:00Z');
  const { payment } = clauses;
  if (payment?.is !== 'value') throw new Error('The demo names days to pay');
  const lateInterest = { bps: 900, graceDays: 0 };
  const world = await makeHouse({
    clauses: { ...clauses, payment: { ...payment, value: { ...payment.value, lateInterest } } },
  });
  await env.DB.prepare("UPDATE sessions SET expires_at = '2099-01-01T00:00:00Z'").run();
  return world;
}

async function record(world: World, typed: Typed): Promise<number> {
  const form = listForms(await readPage(world, world.marketer, PAGE)).find(
    (one) => hiddenOf(one, 'seen') !== undefined,
  );
  if (!form) throw new Error('The page has no form for a payment');
  const body = fillIn(form, { reference: 'T-1', ...typed });
  return (await call(form.action, { cookie: world.marketer.cookie, form: body })).status;
}

async function settled(world: World, route: 'cause' | 'convenience', party: 'brand' | 'creator') {
  const standing = await getStanding(world, world.mara);
  const at = new Date().toISOString();
  const result = settlementOf(standing, { route, party, governedAt: at, effectiveAt: at });
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

test('in time there is none; late it runs by the day, and the creator reads rate and sum', async () => {
  const world = await makeHouseWithInterest();
  await goTo('2027-03-16T15:00:00Z');
  expect(textOf(await readPage(world, world.marketer, PAGE))).not.toMatch(/interest if paid today/);
  await goTo('2027-03-26T15:00:00Z');

  const page = textOf(await readPage(world, world.marketer, PAGE));
  expect(page).toMatch(
    /Reel 1 \$1,000\.00, due since Tue 16 Mar, 10 days late\. Paid \$1,000\.00 on no known day; interest if paid today \$2\.47/,
  );
  expect(page).toContain('Interest on late pay comes to $2.47 if it is paid today.');
  expect(page).toContain('Interest on late pay 9% a year by the day, from the day after');
  const { path } = await linkFor(world);
  const theirs = textOf(await openLink(path));
  expect(theirs).toContain('Interest on late pay USD 2.47');
  expect(theirs).toContain('9% a year, from the day after');
});

test('paid late it stays what its days made it, and is paid apart from the fee', async () => {
  const world = await makeHouseWithInterest();
  await goTo('2027-04-05T15:00:00Z');
  expect(await record(world, { amount: '600.00', on: '2027-03-21' })).toBe(303);
  expect(await record(world, { amount: '400.00', on: '2027-04-05' })).toBe(303);

  // 600.00 for 5 days and 400.00 for 20: 30,000 + 80,000 = 110,000 minor days of 9 %, 2.71.
  const page = textOf(await readPage(world, world.marketer, PAGE));
  expect(page).toMatch(
    /\$600\.00 on Sun 21 Mar, 5 days late; \$400\.00 on Mon 5 Apr, 20 days late; .*; interest \$2\.71/,
  );
  expect(await record(world, { amount: '2.71', on: '2027-04-05', paidFor: 'other:interest' })).toBe(303);

  const after = textOf(await readPage(world, world.marketer, PAGE));
  expect(after).not.toContain('if it is paid today');
  expect(after).toMatch(/Reel 2 \$2,000\.00, pay by/);
  await expectWhole(world);
});

test.each(['convenience', 'cause'] as const)(
  'the money of an end (%s) has it as a line of its own, to the cent, also where the creator ends it for our breach',
  async (route) => {
    const world = await makeHouseWithInterest();
    await goTo('2027-03-26T15:00:00Z');
    const { lines, dueToCreatorMinor } = await settled(world, route, 'creator');

    expect(lines.filter(({ kind }) => kind === 'interest')).toMatchObject([{ amountMinor: 247 }]);
    // As convenience by the brand: Reel 1 whole and a quarter of Reel 2; the creator's own leaving pays for Reel 1 alone.
    expect(dueToCreatorMinor).toBe(route === 'cause' ? 150_247 : 100_247);
  },
);

test('the end on the desk lists it, the creator signs for it, and its letter names it', async () => {
  const world = await makeHouseWithInterest();
  await goTo('2027-03-26T15:00:00Z');
  await act(world, world.marketer, '/steps/end', {
    kind: 'request_end',
    typed: { route: 'mutual', reason: 'mutual', category: 'mutual' },
  });
  await proposeDay(world, world.manager, '2027-04-12');

  const page = textOf(await readPage(world, world.manager, '/steps/end'));
  expect(page).toMatch(/Reel 1, interest on late pay .*2\.47/);
  const { path } = await linkFor(world);
  await answerByLink(path, 'agree-mutual-end', { typed: { signedName: 'Mara Lind', agreed: ['yes'] } });
  const { body } = await sendByHand(world, world.marketer);
  expect(body).toMatch(/Interest on late pay: \$2\.47/);
  await goTo('2027-04-22T15:00:00Z');

  // Ten days until the end was signed are frozen; the rest has run up since.
  const payments = textOf(await readPage(world, world.manager, PAGE));
  expect(payments).toMatch(/Reel 1, interest on late pay \$2\.47/);
  expect(payments).toMatch(/Interest on late pay comes to \$9\.12 .* Of it \$6\.65 has run up since/);
});

test('a contract that names no interest bears none, and the page says so', async () => {
  const world = await makeHouse();
  await goTo('2027-03-26T15:00:00Z');

  const page = textOf(await readPage(world, world.marketer, PAGE));
  expect(page).toContain('the contract names no interest, so none is reckoned');
  expect(page).toContain('10 days late');
  expect((await settled(world, 'cause', 'creator')).lines.some(({ kind }) => kind === 'interest')).toBe(
    false,
  );
});
