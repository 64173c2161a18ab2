// "Back" after a form was sent: the page is loaded anew with new ids, the browser fills in what was typed, and it is sent again.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { CONTACT, send } from './dossier-forms.ts';
import { getStanding, makeWorld, type World } from './world.ts';

const CALLED = { ...CONTACT, 'contact-note': 'No answer on the phone.' };

async function contacts({ mara }: World): Promise<number> {
  const row = await env.DB.prepare(
    `SELECT count(*) AS count FROM events WHERE collaboration_id = ?1 AND kind IN ('log_contact', 'open_consultation')`,
  )
    .bind(mara)
    .first<{ count: number }>();
  return row?.count ?? 0;
}

test('the same words sent again with a new form id are noted once, and the page says so', async () => {
  const world = await makeWorld();
  const first = await send(world.marketer, world, CALLED);
  const again = await send(world.marketer, world, CALLED);

  expect(first.headers.get('location')).toMatch(/done=log_contact$/);
  expect(again.status).toBe(303);
  expect(again.headers.get('location')).toMatch(/done=said_already$/);
  expect(await contacts(world)).toBe(1);
  expect((await getStanding(world, world.mara)).case.consultation.attempts).toBe(1);
});

test.each([
  ['other words', { 'contact-note': 'No answer, left a message.' }],
  ['the same words about another channel', { 'contact-channel': 'dm' }],
])('%s are another entry', async (_, change) => {
  const world = await makeWorld();
  await send(world.marketer, world, CALLED);
  await send(world.marketer, world, { ...CALLED, ...change });

  expect(await contacts(world)).toBe(2);
});

test('the same words of somebody else, or after something else happened, are another entry', async () => {
  const world = await makeWorld();
  await send(world.marketer, world, CALLED);
  await send(world.manager, world, CALLED);
  await send(world.marketer, world, CALLED);

  expect(await contacts(world)).toBe(3);
});

test('a form that is sent twice as it stands is one entry, whatever the clock says meanwhile', async () => {
  const world = await makeWorld();
  const id = crypto.randomUUID();
  await send(world.marketer, world, { ...CALLED, id });
  const again = await send(world.marketer, world, { ...CALLED, id });

  expect(again.headers.get('location')).toMatch(/done=log_contact$/);
  expect(await contacts(world)).toBe(1);
});
