// What stands beside every page of the desk: who needs a decision of this reader, how many campaigns, how old the numbers are.
import { expect, test } from 'vitest';
import { call, type Person } from './sign-in-world.ts';
import { clicksRow, decide, getStanding, importRows, makeWorld, PAUSE_POSTS } from './world.ts';

async function sidebar(person: Person, path = '/desk/people'): Promise<string> {
  const page = await (await call(path, { cookie: person.cookie })).text();
  return (/<header class="desk-side">([\s\S]*?)<\/header>/.exec(page)?.[1] ?? '').replace(/<[^>]+>/g, ' ');
}

test('the age is that of the newest number, and stands on no page before one has come in', async () => {
  const world = await makeWorld();
  expect(await sidebar(world.viewer)).not.toContain('Data');

  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 200, 3)] });

  for (const path of ['/desk', '/desk/people', `/desk/campaigns/${world.campaign.id}`])
    expect(await sidebar(world.viewer, path)).toContain('Data 3 d old');
});

/** The count beside "Today", and the one in the page's own heading; 0 where there is none. */
async function counts(person: Person): Promise<{ beside: number; listed: number }> {
  const beside = /Today\s+(\d+)/.exec(await sidebar(person))?.[1];
  const today = await (await call('/desk', { cookie: person.cookie })).text();
  return { beside: Number(beside ?? 0), listed: Number(/(\d+) needs? a decision/.exec(today)?.[1] ?? 0) };
}

test('a request counts for who may decide it and for nobody else, as on Today itself', async () => {
  const world = await makeWorld();
  const [managerBefore, marketerBefore] = [await counts(world.manager), await counts(world.marketer)];
  const { version } = await getStanding(world, world.mara);

  await decide(world.marketer, world.mara, { seenVersion: version, command: PAUSE_POSTS });

  const [manager, marketer] = [await counts(world.manager), await counts(world.marketer)];
  expect(manager.beside).toBe(manager.listed);
  expect(marketer.beside).toBe(marketer.listed);
  expect(manager.beside).toBe(managerBefore.beside + 1);
  expect(marketer.beside).toBe(marketerBefore.beside);
});

test('campaigns are counted, and another team’s are not', async () => {
  const [world] = [await makeWorld(), await makeWorld()];

  expect((await sidebar(world.owner)).replace(/\s+/g, ' ')).toContain('Campaigns 1 ');
});
