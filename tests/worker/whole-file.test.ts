// The whole file as a person without our words reads it, and the same records as a program takes them.
import { expect, test } from 'vitest';
import { call } from './sign-in-world.ts';
import { clicksRow, decide, getStanding, importRows, makeWorld, PAUSE_POSTS } from './world.ts';

test('the file reads as a document: no stored names, money with its currency, one named zone, people by name', async () => {
  const world = await makeWorld();
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 300)] });
  await call(`/desk/collaborations/${world.mara}/terms`, {
    cookie: world.marketer.cookie,
    form: { 'retainer-is': 'none' },
  });
  const { version } = await getStanding(world, world.mara);
  await decide(world.manager, world.mara, { seenVersion: version, command: PAUSE_POSTS });

  const page = await (
    await call(`/desk/collaborations/${world.mara}/file`, { cookie: world.marketer.cookie })
  ).text();
  const words = page
    .slice(page.indexOf('<main'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');

  expect(words).toContain('Fee USD 4,000.00');
  expect(words).toContain('all times of this file are New York time');
  expect(words).toContain('Version 2, signed');
  expect(words).toMatch(/Entered by marketer, \w{3} \d+ \w{3} \d{4}, \d\d:\d\d New York/);
  expect(words).toMatch(/Retainer none, by the contract confirmed by marketer/);
  expect(words).toContain('Reel 1, reel on instagram');
  expect(words).toContain('Newest value');
  expect(words).not.toMatch(/[{}"]|undefined|null|\[object|_minor|is signed|\d{4}-\d\d-\d\dT/);
  expect(words).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
});

test('what the page says in words, the JSON file keeps as it is stored', async () => {
  const world = await makeWorld();

  const answer = await call(`/desk/collaborations/${world.mara}/file.json`, {
    cookie: world.marketer.cookie,
  });

  expect(await answer.json()).toMatchObject({
    collaboration: { fee_minor: 400_000, time_zone: 'America/New_York' },
    contractVersions: [{ n: 1, clauses: expect.objectContaining({ notice: expect.anything() }) }],
    deliverables: [{ name: 'Reel 1' }, { name: 'Reel 2' }],
    posts: [{ key: world.maraPost }],
  });
});
