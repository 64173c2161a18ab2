import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { open } from './creator-site.ts';
import { call } from './sign-in-world.ts';
import { makeWorld, type World } from './world.ts';

const PLACE = (world: World) => `/desk/collaborations/${world.mara}/steps/page`;

async function makeLink(world: World): Promise<{ html: string; path: string }> {
  const answer = await call(PLACE(world), { cookie: world.marketer.cookie, form: {} });
  expect(answer.status).toBe(201);
  const html = await answer.text();
  const path = /https?:\/\/[^"<]+(\/c\/[\w-]{43})/.exec(html)?.[1];
  if (path === undefined) throw new Error('The answer shows no link');
  return { html, path };
}

function audited({ workspaceId }: World, action: string): Promise<number | null> {
  return env.DB.prepare('SELECT count(*) AS n FROM audit WHERE workspace_id = ?1 AND action = ?2')
    .bind(workspaceId, action)
    .first<number>('n');
}

function stored<T>({ workspaceId }: World, column: string): Promise<T | null> {
  return env.DB.prepare(`SELECT ${column} FROM creator_links WHERE workspace_id = ?1`)
    .bind(workspaceId)
    .first<T>();
}

test('a marketer makes a link that opens the creator’s page, for thirty days, and it is audited', async () => {
  const world = await makeWorld();

  const { path } = await makeLink(world);

  expect((await open(path)).status).toBe(200);
  const link = await stored<{ expires_at: string }>(world, 'expires_at');
  const daysOpen = (Date.parse(link?.expires_at ?? '') - Date.now()) / 86_400_000;
  expect(daysOpen).toBeGreaterThan(30);
  expect(daysOpen).toBeLessThan(31.1);
  expect(await audited(world, 'creator_link.create')).toBe(1);
});

test('the address is shown once: neither the list nor the audit names the token', async () => {
  const world = await makeWorld();
  const { path } = await makeLink(world);
  const token = path.slice(3);

  const list = await (await call(PLACE(world), { cookie: world.marketer.cookie })).text();
  const audit = await env.DB.prepare('SELECT * FROM audit').all();

  expect(list).not.toContain(token);
  expect(JSON.stringify(audit.results)).not.toContain(token);
});

test('the list says who made a link and how often a person opened it', async () => {
  const world = await makeWorld();
  const { path } = await makeLink(world);
  const name = await env.DB.prepare('SELECT name FROM members WHERE id = ?1')
    .bind(world.marketer.memberId)
    .first<string>('name');
  await open(path);
  await open(path);

  await expect
    .poll(async () => (await call(PLACE(world), { cookie: world.manager.cookie })).text())
    .toContain('2 times, last');
  expect(await (await call(PLACE(world), { cookie: world.manager.cookie })).text()).toContain(`, ${name}`);
});

test('a revoked link is closed from the next opening on, and cannot be revoked twice', async () => {
  const world = await makeWorld();
  const { path } = await makeLink(world);
  const link = await stored<{ id: string }>(world, 'id');
  const revoke = (collaborationId: string) =>
    call(`/desk/collaborations/${collaborationId}/steps/page/${link?.id}/revocation`, {
      cookie: world.marketer.cookie,
      form: {},
    });

  expect((await revoke(world.theo)).status).toBe(404);
  expect((await open(path)).status).toBe(200);
  const revoked = await revoke(world.mara);
  expect(revoked.status).toBe(303);
  const shown = await call(revoked.headers.get('location') ?? '', { cookie: world.marketer.cookie });
  expect(await shown.text()).toContain('The link is revoked.');
  expect((await open(path)).status).toBe(404);
  expect((await revoke(world.mara)).status).toBe(404);
  expect(await audited(world, 'creator_link.revoke')).toBe(1);
});

test('a viewer and another team can neither see nor make links', async () => {
  const [world, other] = [await makeWorld(), await makeWorld()];

  expect((await call(PLACE(world), { cookie: world.viewer.cookie })).status).toBe(403);
  expect((await call(PLACE(world), { cookie: world.viewer.cookie, form: {} })).status).toBe(403);
  expect((await call(PLACE(world), { cookie: other.owner.cookie })).status).toBe(404);
  expect((await call(PLACE(world), { cookie: other.owner.cookie, form: {} })).status).toBe(404);
  expect(await stored<{ n: number }>(world, 'count(*) AS n')).toEqual({ n: 0 });
});
