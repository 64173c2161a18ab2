// Payments one by one: recorded from the list, asked about where they are odd, taken back as a mark, read by every sum.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { linkFor } from '../creator-site.ts';
import { type Form, fillIn, hiddenOf, listForms, type Typed, textOf } from '../procedure/forms.ts';
import { expectWhole, makeHouse, openLink, readPage } from '../procedure/house.ts';
import { call } from '../sign-in-world.ts';
import { getStanding, type World } from '../world.ts';
import { setPaid } from './set-paid.ts';

afterEach(() => vi.useRealTimers());

const PAGE = '/contract/payments';
const OK = { amount: '600.00', on: '2027-02-26', reference: 'T-4711' };

/** The form that records a payment, as a page has it. */
function formIn(html: string): Form {
  const form = listForms(html).find((one) => hiddenOf(one, 'seen') !== undefined);
  if (!form) throw new Error('The page has no form for a payment');
  return form;
}

async function formOf(world: World, typed: Typed) {
  const form = formIn(await readPage(world, world.marketer, PAGE));
  return { action: form.action, form: fillIn(form, typed) };
}

async function record(world: World, typed: Typed): Promise<Response> {
  const { action, form } = await formOf(world, typed);
  return call(action, { cookie: world.marketer.cookie, form });
}

async function recorded(world: World) {
  const { results } = await env.DB.prepare(
    'SELECT minor, paid_on, paid_for, reference, taken_back_at FROM recorded_payments WHERE collaboration_id = ?1 ORDER BY recorded_at, minor',
  )
    .bind(world.mara)
    .all();
  return results;
}

async function paidOf(world: World) {
  const row = env.DB.prepare('SELECT paid_minor FROM collaborations WHERE id = ?1').bind(world.mara);
  const { money } = await getStanding(world, world.mara);
  return { column: await row.first('paid_minor'), standing: money?.paidMinor };
}

test('a payment is recorded with what is open filled in, and list, sums, creator and file read it', async () => {
  const world = await makeHouse();
  const { form } = await formOf(world, {});
  // Reel 1 pays 2,000.00, of which 1,000.00 was paid on no known day.
  const [reel1] = (await getStanding(world, world.mara)).deliverables;
  expect(Object.fromEntries(form)).toMatchObject({
    ...{ amount: '1000.00', on: '2027-03-01', seen: '1' },
    paidFor: reel1?.id,
  });

  expect((await record(world, OK)).status).toBe(303);

  expect(await paidOf(world)).toEqual({ column: 160_000, standing: 160_000 });
  const page = textOf(await readPage(world, world.marketer, PAGE));
  expect(page).toMatch(
    /Reel 1 \$400\.00, pay by Tue 16 Mar\. Paid \$600\.00 on Fri 26 Feb; \$1,000\.00 on no known day Record it/,
  );
  expect(page).toContain('$1,600.00 in all');
  expect(page).toMatch(/Fri 26 Feb \$600\.00 Reel 1 T-4711 marketer, Mon 1 Mar/);
  expect(textOf(await readPage(world, world.marketer, '/agreement'))).toContain('Paid so far USD 1,600.00');
  const { path } = await linkFor(world);
  const theirs = textOf(await openLink(path));
  expect(theirs).toContain('Paid so far USD 1,600.00 26 Feb 2027: USD 600.00 (Reel 1)');
  expect(theirs).not.toContain('T-4711');
  const file = await (
    await call(`/desk/collaborations/${world.mara}/file.json`, { cookie: world.owner.cookie })
  ).json<{ payments: unknown[] }>();
  expect(file.payments).toContainEqual(
    expect.objectContaining({
      minor: 60_000,
      paid_on: '2027-02-26',
      reference: 'T-4711',
      by_name: 'marketer',
    }),
  );
  expect(textOf(await readPage(world, world.owner, '/file'))).toMatch(/26 Feb 2027 .*600\.00 Reel 1 T-4711/);
  const audit = textOf(await (await call('/desk/audit', { cookie: world.owner.cookie })).text());
  expect(audit).toMatch(
    /Payment recorded Amount nothing → USD\s600\.00 Paid on nothing → .* For nothing → Reel 1/,
  );
  await expectWhole(world);
});

test('what was taken back stays on record as that, once, and what was paid is what stands', async () => {
  const world = await makeHouse();
  await record(world, OK);
  const page = await readPage(world, world.marketer, PAGE);
  const back = listForms(page).filter(({ action }) => action.endsWith('/removal'));
  expect(back).toHaveLength(2);
  const [first] = back;
  if (!first) throw new Error('Nothing to take back');
  const send = () => call(first.action, { cookie: world.manager.cookie, form: fillIn(first, {}) });

  expect((await send()).status).toBe(303);
  expect(await paidOf(world)).toEqual({ column: 100_000, standing: 100_000 });
  const again = await send();
  expect(again.status).toBe(409);
  expect(textOf(await again.text())).toContain('It is taken back already. Below stands by whom and when.');
  expect(textOf(await readPage(world, world.marketer, PAGE))).toMatch(
    /T-4711 .* taken back by manager, Mon 1 Mar/,
  );
  expect(await recorded(world)).toHaveLength(2);
  const unknown = await call(first.action, { cookie: world.manager.cookie, form: { payment: 'nowhere' } });
  expect(unknown.status).toBe(404);
});

test('two tabs that record the same payment make one, and what the second typed is kept', async () => {
  const world = await makeHouse();
  const { action, form } = await formOf(world, OK);
  const send = () => call(action, { cookie: world.marketer.cookie, form });

  const [first, second] = [await send(), await send()];

  expect([first.status, second.status]).toEqual([303, 409]);
  const html = await second.text();
  expect(textOf(html)).toContain('Payments were recorded or taken back while you were typing.');
  expect(Object.fromEntries(fillIn(formIn(html), {}))).toMatchObject({ ...OK, seen: '2' });
  expect(await paidOf(world)).toEqual({ column: 160_000, standing: 160_000 });
});

test.each<[string, Typed, RegExp]>([
  ['no amount', { amount: '' }, /Say how much was paid: an amount above 0/],
  ['another currency', { amount: 'EUR 600' }, /“EUR” is not the currency here, which is USD/],
  ['what is no number', { amount: 'half' }, /The amount cannot be read/],
  ['a day to come', { on: '2027-03-02' }, /The day is still to come/],
  ['a day that is none', { on: '2027-02-30' }, /Say on which day it was paid/],
  ['more than is open', { amount: '1000.01' }, /It is more than is open there, USD\s1,000\.00\./],
  ['a day before the contract', { on: '2026-12-01' }, /The day is before the contract/],
])('says what to do about %s, keeps what was typed and writes nothing', async (_name, typed, words) => {
  const world = await makeHouse();
  const answer = await record(world, { ...OK, ...typed });

  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(textOf(html)).toMatch(words);
  expect(Object.fromEntries(fillIn(formIn(html), {}))).toMatchObject({ ...OK, ...typed });
  expect(await recorded(world)).toHaveLength(1);
});

test('what is odd is recorded once somebody says that it is so, and what is over pays what is due next', async () => {
  const world = await makeHouse();
  const odd = formIn(await (await record(world, { ...OK, amount: '1500.00' })).text());
  const form = fillIn(odd, { isMeant: 'on' });

  expect((await call(odd.action, { cookie: world.marketer.cookie, form })).status).toBe(303);

  expect(textOf(await readPage(world, world.marketer, PAGE))).toMatch(
    /Reel 2 \$1,500\.00, pay by .* Paid \$500\.00 on no known day/,
  );
});

test('nobody having said a word is not the same as nothing paid, and a person says which', async () => {
  const world = await makeHouse();
  await setPaid(world.workspaceId, world.mara, null);
  const saying = async () => {
    const page = await readPage(world, world.marketer, PAGE);
    return listForms(page).find((form) => hiddenOf(form, 'nothing') !== undefined);
  };
  const form = await saying();
  if (!form) throw new Error('The page does not ask');
  const send = () => call(form.action, { cookie: world.marketer.cookie, form: fillIn(form, {}) });

  expect((await send()).status).toBe(303);
  expect(await paidOf(world)).toEqual({ column: 0, standing: 0 });
  expect(await saying()).toBeUndefined();
  expect((await send()).status).toBe(409);
});

test('the database keeps what was paid equal to the payments that stand', async () => {
  const world = await makeHouse();
  const run = (sql: string) => env.DB.prepare(sql).bind(world.mara).run();

  await expect(run('UPDATE collaborations SET paid_minor = 1 WHERE id = ?1')).rejects.toThrow(
    'is the sum of',
  );
  await expect(run('UPDATE recorded_payments SET minor = 1 WHERE collaboration_id = ?1')).rejects.toThrow(
    'take it back',
  );
  await expect(run('DELETE FROM recorded_payments WHERE collaboration_id = ?1')).rejects.toThrow(
    'stays on record',
  );
});

test('a viewer reads no payment, and records none', async () => {
  const world = await makeHouse();
  const { action, form } = await formOf(world, OK);

  expect((await call(action, { cookie: world.viewer.cookie, form })).status).toBe(403);
  const page = textOf(await readPage(world, world.viewer, PAGE));
  expect(page).not.toMatch(/1,000\.00|What was paid|Record a payment/);
});
