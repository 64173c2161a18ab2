import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { keepZoneName, listTimeZones, toTodaysZone } from '../../worker/http/time-zones.ts';
import { call, makeLink } from './sign-in-world.ts';
import { decide, getStanding, makeWorld, PAUSE_POSTS } from './world.ts';

/** The chosen option of the page's list of zones. */
function chosenZone(page: string): string | undefined {
  const list = /<select[^>]*name="(?:timeZone|notice-zone)"[\s\S]*?<\/select>/.exec(page)?.[0] ?? '';
  const [, ...options] = list.split('<option');
  return /value="([^"]*)"/.exec(options.find((option) => / selected/.test(option)) ?? '')?.[1];
}

test('zones have the names they have today, once each, UTC first', () => {
  const zones = listTimeZones();
  expect(zones[0]).toBe('UTC');
  expect(zones).toEqual(
    expect.arrayContaining(['Asia/Kolkata', 'Europe/Kyiv', 'America/Nuuk', 'Europe/Berlin']),
  );
  for (const old of ['Asia/Calcutta', 'Europe/Kiev', 'America/Godthab', 'Asia/Katmandu'])
    expect(zones).not.toContain(old);
  expect(new Set(zones).size).toBe(zones.length);
});

test('every name is one that the runtime takes', () => {
  for (const timeZone of listTimeZones())
    expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  expect(toTodaysZone('Europe/Berlin')).toBe('Europe/Berlin');
});

test('a new campaign is offered the team’s zone, a new team on this machine the machine’s', async () => {
  const world = await makeWorld();
  await env.DB.prepare(`UPDATE workspaces SET time_zone = 'Asia/Calcutta' WHERE id = ?1`)
    .bind(world.workspaceId)
    .run();
  const pageOf = async (path: string) => (await call(path, { cookie: world.manager.cookie })).text();

  expect(chosenZone(await pageOf('/desk/campaigns/new'))).toBe('Asia/Kolkata');
  expect(chosenZone(await pageOf('/desk/alerts'))).toBe('Asia/Kolkata');
  env.LOCAL_TIME_ZONE = 'Europe/Kiev';
  const setUp = await (await call(`/setup/${await makeLink('setup', { workspaceId: null })}`)).text();
  delete env.LOCAL_TIME_ZONE;
  expect(chosenZone(setUp)).toBe('Europe/Kyiv');
});

test('a zone stored under its old name stays as it is while nobody chooses another one', async () => {
  const world = await makeWorld();
  const { campaign } = world;
  await env.DB.prepare(`UPDATE campaigns SET time_zone = 'Europe/Kiev' WHERE id = ?1`)
    .bind(campaign.id)
    .run();
  const { version } = await getStanding(world, world.mara);
  await decide(world.manager, world.mara, { seenVersion: version, command: PAUSE_POSTS });
  const path = `/desk/campaigns/${campaign.id}`;
  const form = await (await call(`${path}/edit`, { cookie: world.manager.cookie })).text();

  const saved = await call(path, {
    cookie: world.manager.cookie,
    form: {
      ...{ name: 'Spring, renamed', brand: '', objective: campaign.objective, currency: campaign.currency },
      ...{ startsOn: campaign.startsOn, endsOn: campaign.endsOn, worth: '', target: '' },
      ...{ primaryKpi: campaign.primaryKpi, goalOf: campaign.primaryKpi },
      timeZone: chosenZone(form) ?? '',
    },
  });

  expect(chosenZone(form)).toBe('Europe/Kyiv');
  expect(saved.status).toBe(303);
  expect(
    await env.DB.prepare('SELECT name, time_zone FROM campaigns WHERE id = ?1').bind(campaign.id).first(),
  ).toEqual({ name: 'Spring, renamed', time_zone: 'Europe/Kiev' });
  expect(keepZoneName('Europe/Berlin', 'Europe/Kiev')).toBe('Europe/Berlin');
});
