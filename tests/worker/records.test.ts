// What is kept, and who may read it: the audit, a collaboration's whole file, creators taken out, the second person's rule.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { call } from './sign-in-world.ts';
import { decide, getStanding, makeWorld, STOP_LINKS } from './world.ts';

async function read(path: string, cookie: string): Promise<string> {
  return (await call(path, { cookie })).text();
}

test('the audit shows who, when, why and on which numbers, newest first, to managers and owners', async () => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);
  await decide(world.marketer, world.mara, {
    seenVersion: version,
    command: { ...STOP_LINKS, note: 'Shop is down.' },
  });
  await call('/desk/people/second-person', { cookie: world.owner.cookie, form: { isWaived: 'yes' } });

  const page = await read('/desk/audit', world.manager.cookie);

  expect(page).toContain('Our side stopped by marketer');
  expect(page).toContain('timing: Shop is down.');
  expect(page).toContain('contract version 1');
  expect(page).toContain('Mara Lind, Spring');
  expect(page).toContain('Rule of the second person changed');
  expect((await call('/desk/audit', { cookie: world.marketer.cookie })).status).toBe(403);
});

test('the audit turns its pages without losing or repeating a line', async () => {
  const world = await makeWorld();
  const at = '2026-01-02T03:04:05Z';
  await env.DB.batch(
    Array.from({ length: 205 }, (_, n) =>
      env.DB.prepare(
        "INSERT INTO audit (id, workspace_id, at, action, subject) VALUES (?1, ?2, ?3, ?4, 's')",
      ).bind(crypto.randomUUID(), world.workspaceId, at, `line.${n}`),
    ),
  );

  const seen: string[] = [];
  let href: string | undefined = '/desk/audit';
  while (href !== undefined) {
    const page: string = await read(href, world.owner.cookie);
    seen.push(...[...page.matchAll(/Line (\d+)</g)].map((match) => match[1] ?? ''));
    href = /href="(\/desk\/audit\?[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
  }

  expect(seen).toHaveLength(205);
  expect(new Set(seen).size).toBe(205);
});

test('a collaboration’s file holds its log with a whole chain, its terms, letters and numbers, and no link’s key', async () => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);
  await decide(world.manager, world.mara, {
    seenVersion: version,
    command: { ...STOP_LINKS, note: 'Shop is down.' },
  });

  const answer = await call(`/desk/collaborations/${world.mara}/file.json`, {
    cookie: world.marketer.cookie,
  });
  const file = await answer.json<Record<string, unknown> & { events: Record<string, unknown>[] }>();

  expect(answer.headers.get('content-disposition')).toContain('attachment');
  expect(file).toMatchObject({ format: 'midflight-file-1', isChainWhole: true, isRemoved: false });
  expect(file.contractVersions).toHaveLength(1);
  expect(file.deliverables).toHaveLength(2);
  expect(file.events.at(-1)).toMatchObject({
    kind: 'stop_own_side',
    note: 'Shop is down.',
    by_name: 'manager',
  });
  expect(JSON.stringify(file)).not.toMatch(/token/i);
  expect(
    (await call(`/desk/collaborations/${world.mara}/file.json`, { cookie: world.viewer.cookie })).status,
  ).toBe(403);
  expect(await read(`/desk/collaborations/${world.mara}/file`, world.marketer.cookie)).toContain(
    'Shop is down.',
  );
});

test('taking a creator out needs a reason, ends nothing and keeps every record', async () => {
  const world = await makeWorld();
  const path = `/desk/collaborations/${world.mara}`;
  const before = await env.DB.prepare('SELECT count(*) AS n FROM events').first<number>('n');

  const without = await call(`${path}/removal`, { cookie: world.manager.cookie, form: { reason: ' ' } });
  const asMarketer = await call(`${path}/removal`, {
    cookie: world.marketer.cookie,
    form: { reason: 'Left' },
  });
  const removed = await call(`${path}/removal`, {
    cookie: world.manager.cookie,
    form: { reason: 'Signed by mistake' },
  });

  expect([without.status, asMarketer.status, removed.status]).toEqual([422, 403, 303]);
  for (const page of ['', '/log', '/steps/end', '/contract', '/report', '/analysis', '/talk']) {
    const kept = await call(path + page, { cookie: world.manager.cookie });
    expect([page, kept.status, kept.headers.get('location')]).toEqual([page, 303, `${path}/file`]);
  }
  const kept = await read(`${path}/file`, world.marketer.cookie);
  expect(kept).toMatch(/Taken out of the campaign \w{3} \d/);
  expect(kept).toContain('By manager: “Signed by mistake”');
  expect(kept).toContain('Creator taken out of the campaign, by manager: Signed by mistake');
  const asViewer = await call(path, { cookie: world.viewer.cookie });
  const late = await call(`${path}/agreement`, { cookie: world.manager.cookie, form: { fee: '1' } });
  expect([asViewer.status, late.status]).toEqual([410, 410]);
  expect(await late.text()).toContain('This creator was taken out of the campaign.');
  const campaign = await read(`/desk/campaigns/${world.campaign.id}`, world.manager.cookie);
  expect(campaign).toContain(`${path}/file`);
  const file = await (await call(`${path}/file.json`, { cookie: world.manager.cookie })).json();
  expect(file).toMatchObject({
    isRemoved: true,
    isChainWhole: true,
    audit: [{ action: 'collaboration.remove', details: { reason: 'Signed by mistake' } }],
  });
  expect(await env.DB.prepare('SELECT count(*) AS n FROM events').first<number>('n')).toBe(before);
  expect(await read('/desk/audit', world.owner.cookie)).toContain('Creator taken out of the campaign');
});

test('another team’s file and removal look unknown', async () => {
  const [world, other] = [await makeWorld(), await makeWorld()];

  const answers = await Promise.all(
    ['', '/log', '/file', '/file.json', '/removal'].map((part) =>
      call(`/desk/collaborations/${other.mara}${part}`, { cookie: world.owner.cookie }),
    ),
  );

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
});

test('only the owner waives the second person, and it counts only in a team of one', async () => {
  const world = await makeWorld();

  const asManager = await call('/desk/people/second-person', {
    cookie: world.manager.cookie,
    form: { isWaived: 'yes' },
  });
  await call('/desk/people/second-person', { cookie: world.owner.cookie, form: { isWaived: 'yes' } });

  expect(asManager.status).toBe(403);
  expect(await read('/desk/people', world.owner.cookie)).toContain('a second person agrees all the same');
});
