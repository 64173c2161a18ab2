import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { creatorLinksOf, revokeCreatorLink } from '../../worker/store/creator-links.ts';
import { answer } from '../../worker/store/questions.ts';
import { act, creatorEvents, linkFor, open, read } from './creator-site.ts';
import { call } from './sign-in-world.ts';
import { clicksRow, importRows, makeWorld } from './world.ts';

test('GET /c/:token shows the creator their own collaboration, without an account and without a script', async () => {
  const world = await makeWorld();
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(1, world.maraPost, 180)] });
  const link = await linkFor(world);

  const answer = await open(link.path);
  const html = await answer.text();

  expect(answer.status).toBe(200);
  for (const text of ['northlight', '@mara', 'Spring', 'Reel 1', 'Reel 2', 'Link clicks', 'USD 4,000.00'])
    expect(html.replaceAll('\u00a0', ' ')).toContain(text);
  expect(html).not.toMatch(/<script|\son\w+=|<iframe|<img|<link rel="(?!icon)/);
  expect(html).not.toContain('@theo');
});

test('the page is not indexed, kept, framed or told to another site', async () => {
  const world = await makeWorld();
  const { headers } = await open((await linkFor(world)).path);

  expect(headers.get('x-robots-tag')).toContain('noindex');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('content-security-policy')).not.toContain('script-src');
  expect(headers.get('set-cookie')).toBeNull();
});

test('the database keeps the hash of a token and never the token', async () => {
  const world = await makeWorld();
  const link = await linkFor(world);
  const rows = await env.DB.prepare('SELECT * FROM creator_links WHERE workspace_id = ?1')
    .bind(world.workspaceId)
    .all();

  expect(rows.results).toHaveLength(1);
  expect(JSON.stringify(rows.results)).not.toContain(link.path.slice(3));
});

test('a link that was taken back looks like one that never was', async () => {
  const world = await makeWorld();
  const link = await linkFor(world);
  expect(
    await revokeCreatorLink(env.DB, world.workspaceId, {
      collaborationId: world.mara,
      id: link.id,
      now: '2026-01-01T00:00:00Z',
    }),
  ).toBe(true);

  const revoked = await open(link.path);
  const unknown = await open(`/c/${'x'.repeat(43)}`);

  expect([revoked.status, unknown.status]).toEqual([404, 404]);
  const bodies = await Promise.all(
    [revoked, unknown].map(async (answer) => (await answer.text()).replace(/nonce="[^"]*"/, '')),
  );
  expect(bodies[0]).toBe(bodies[1]);
});

test('a link of another workspace cannot be taken back', async () => {
  const [world, other] = [await makeWorld(), await makeWorld()];
  const link = await linkFor(world);

  expect(
    await revokeCreatorLink(env.DB, other.workspaceId, {
      collaborationId: world.mara,
      id: link.id,
      now: '2026-01-01T00:00:00Z',
    }),
  ).toBe(false);
  expect((await open(link.path)).status).toBe(200);
});

test('an ended link says until when it was open and whom to ask, and nothing of the collaboration', async () => {
  const world = await makeWorld();
  const link = await linkFor(world, { days: -1 });

  const answer = await open(link.path);
  const html = await answer.text();

  expect(answer.status).toBe(410);
  expect(html).toContain('This page has closed');
  expect(html).toContain('northlight');
  for (const text of ['Spring', '@mara', 'Mara Lind', '4,000']) expect(html).not.toContain(text);
});

test('text sent through an ended or unknown link comes back and nothing is written', async () => {
  const world = await makeWorld();
  const ended = await linkFor(world, { days: -1 });
  const typed = 'The brief came on Friday evening.';

  const gone = await act(ended, 'ask-for-call', { fields: { note: typed }, seenVersion: 1 });
  const unknown = await act({ id: '', path: `/c/${'y'.repeat(43)}` }, 'ask-for-call', {
    fields: { note: typed },
    seenVersion: 1,
  });

  expect([gone.status, unknown.status]).toEqual([410, 404]);
  expect(await gone.text()).toContain(typed);
  expect(await unknown.text()).toContain(typed);
  expect(await creatorEvents(world.mara)).toEqual([]);
});

test('a form from another site changes nothing', async () => {
  const world = await makeWorld();
  const link = await linkFor(world);

  const answer = await call(`${link.path}/ask-for-call`, {
    form: { id: crypto.randomUUID(), seenVersion: '0' },
    headers: { 'sec-fetch-site': 'cross-site' },
  });

  expect(answer.status).toBe(403);
  expect(await creatorEvents(world.mara)).toEqual([]);
});

test.each([
  ['a person', {}, 1],
  ['a preview', { 'user-agent': 'WhatsApp/2.23' }, 0],
  ['a prefetch', { 'sec-purpose': 'prefetch' }, 0],
])('an opening by %s is counted as %s', async (_who, headers, count) => {
  const world = await makeWorld();
  const link = await linkFor(world);
  await open(link.path, headers as Record<string, string>);
  await expect
    .poll(async () => (await answer(env.DB, creatorLinksOf(world.workspaceId, world.mara)))[0]?.openedCount)
    .toBe(count);
});

test('the page speaks the language of the collaboration, and another one on request', async () => {
  const world = await makeWorld();
  const link = await linkFor(world);
  await env.DB.prepare("UPDATE collaborations SET language = 'de' WHERE id = ?1").bind(world.mara).run();

  expect(await read(link.path)).toContain('Was wir sehen');
  expect(await read(`${link.path}?lang=fr`)).toContain('Ce que nous voyons');
  expect((await (await open(link.path)).text()).slice(0, 60)).toContain('lang="de"');

  // A German contract with a creator who reads French: the page is theirs, the switch stays.
  await env.DB.prepare("UPDATE collaborations SET creator_language = 'fr' WHERE id = ?1")
    .bind(world.mara)
    .run();
  expect((await (await open(link.path)).text()).slice(0, 60)).toContain('lang="fr"');
  expect(await read(`${link.path}?lang=de`)).toContain('Was wir sehen');
});

test('the link of a creator who was taken out of the campaign says so, in their language and form', async () => {
  const world = await makeWorld();
  const link = await linkFor(world);
  await env.DB.prepare('UPDATE standings SET is_removed = 1 WHERE collaboration_id = ?1')
    .bind(world.mara)
    .run();
  const name = await env.DB.prepare('SELECT name FROM workspaces WHERE id = ?1')
    .bind(world.workspaceId)
    .first<string>('name');

  expect((await open(link.path)).status).toBe(410);
  expect(await read(link.path)).toContain(`The team at ${name} took it off its list.`);
  expect(await read(link.path)).toContain('ends nothing that you agreed');
  for (const [language, words] of [
    ['de', 'wird hier nicht mehr geführt'],
    ['fr', 'n’est plus suivie ici'],
    ['es', 'ya no se lleva aquí'],
    ['pt', 'não é mais acompanhada aqui'],
  ])
    expect(await read(`${link.path}?lang=${language}`)).toContain(words);
  await env.DB.prepare('UPDATE creator_links SET revoked_at = ?2 WHERE collaboration_id = ?1')
    .bind(world.mara, '2026-01-01T00:00:00Z')
    .run();
  expect((await open(link.path)).status).toBe(404);
});
