// A session that ends while somebody types: the words survive it.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { call, makePerson } from './sign-in-world.ts';
import { countRows, makeWorld } from './world.ts';

const NOTE = 'We spoke at noon: the code "MARA" did not work & she wants <another> one.';

test('a note sent after signing out comes back as it was typed, and is taken in once its writer is signed in', async () => {
  const world = await makeWorld();
  const path = `/desk/collaborations/${world.mara}/deliverables`;
  const form = { name: 'Reel 7', network: 'instagram', format: NOTE, dueOn: '2027-01-10' };
  await call('/sign-out', { cookie: world.marketer.cookie, form: {} });

  const kept = await call(path, { cookie: world.marketer.cookie, form });

  expect(kept.status).toBe(401);
  const page = await kept.text();
  expect(page).toContain('what you typed is kept on this page');
  expect(page).toContain(NOTE.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'));
  expect(page).toContain(`action="${path}"`);
  expect(page).toContain('type="hidden" name="dueOn" value="2027-01-10"');
  const again = await makePerson(world.workspaceId, 'marketer');
  expect((await call(path, { cookie: again.cookie, form })).status).toBe(303);
});

test('nothing happens to what arrives without a session, and a program still gets a problem', async () => {
  const world = await makeWorld();
  const events = await countRows('events', world.mara);
  const path = `/desk/collaborations/${world.mara}/deliverables`;

  const asProgram = await call(path, { form: { name: 'Reel 7' }, headers: { accept: 'application/json' } });

  expect(asProgram.headers.get('content-type')).toContain('application/problem+json');
  expect(await asProgram.json()).toMatchObject({ status: 401, code: 'signed_out' });
  expect(await countRows('events', world.mara)).toBe(events);
  const pieces = await env.DB.prepare(
    "SELECT count(*) AS n FROM deliverables WHERE name = 'Reel 7' AND workspace_id = ?1",
  )
    .bind(world.workspaceId)
    .first<number>('n');
  expect(pieces).toBe(0);
});
