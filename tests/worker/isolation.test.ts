// Two teams. Whatever address a person of one tries with an id of the other, it is as if the id were unknown.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { app } from '../../worker/app.ts';
import { firstPieceOf } from './get-routes.ts';
import { call, type Person } from './sign-in-world.ts';
import {
  clicksRow,
  decide,
  getStanding,
  importRows,
  makeWorld,
  PAUSE_POSTS,
  STOP_LINKS,
  type World,
} from './world.ts';

/** Addresses that are opened by a secret token instead of an id, or that exist on the developer's machine alone. */
const BY_TOKEN = /^\/(setup|join|r|c|local|public)\//;

type Route = { method: string; path: string };

function listRoutesWithIds(): Route[] {
  const seen = new Map<string, Route>();
  for (const { method, path } of app.routes) {
    if (method === 'ALL' || !path.includes('/:') || BY_TOKEN.test(path)) continue;
    seen.set(`${method} ${path}`, { method, path });
  }
  return [...seen.values()];
}

const ROUTES = listRoutesWithIds();
/** Some hundred requests one after the other on a busy machine. */
const MATRIX_TIMEOUT_MS = 300_000;

async function makeVictim(): Promise<{ world: World; ids: string[] }> {
  const world = await makeWorld();
  const { importId } = await (
    await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 240)] })
  ).json<{ importId: string }>();
  const { version, deliverables } = await getStanding(world, world.mara);
  await decide(world.manager, world.mara, { seenVersion: version, command: PAUSE_POSTS });
  return {
    world,
    ids: [
      world.mara,
      world.theo,
      world.campaign.id,
      importId,
      ...deliverables.map(({ id }) => id),
      world.marketer.memberId,
      world.marketer.familyId,
    ],
  };
}

/** Everything that is stored for the team, as text. Session times move with every request and are left out. */
async function dump(workspaceId: string): Promise<string> {
  const tables = await env.DB.prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'sessions' AND sql LIKE '%workspace_id text%' ORDER BY name`,
  ).all<{ name: string }>();
  expect(tables.results.length).toBeGreaterThan(12);
  const rows = await env.DB.batch(
    tables.results.map(({ name }) =>
      env.DB.prepare(`SELECT * FROM ${name} WHERE workspace_id = ?1`).bind(workspaceId),
    ),
  );
  return JSON.stringify(rows.map(({ results }) => results));
}

function send(person: Person, { method, path }: Route, id: string): Promise<Response> {
  const address = path.replace(/:\w+(\{[^}]+\})?/g, id);
  if (method === 'GET') return call(address, { cookie: person.cookie });
  if (path.startsWith('/api/')) {
    return call(address, {
      method,
      cookie: person.cookie,
      json: { id: crypto.randomUUID(), seenVersion: 1, command: STOP_LINKS },
    });
  }
  const form = {
    id: crypto.randomUUID(),
    seenVersion: '1',
    kind: 'note',
    command: 'note',
    note: 'x',
    role: 'viewer',
    name: 'x',
    profiles: 'https://www.instagram.com/intruder/',
  };
  return call(address, { method, cookie: person.cookie, form });
}

test('routes with ids are found', () => {
  expect(ROUTES.length).toBeGreaterThan(10);
});

test(
  'every page answers the own id, so that its silence to strangers means something',
  async () => {
    const { world, ids } = await makeVictim();
    const silent: string[] = [];
    const piece = await firstPieceOf(world.mara);
    for (const route of ROUTES.filter(({ method }) => method === 'GET')) {
      const own = { ...route, path: route.path.replace(':deliverableId', piece) };
      const statuses = await Promise.all(ids.map(async (id) => (await send(world.owner, own, id)).status));
      if (!statuses.some((status) => status < 400)) silent.push(`${route.path} ${statuses.join(' ')}`);
    }

    expect(silent).toEqual([]);
  },
  MATRIX_TIMEOUT_MS,
);

test(
  'no address tells or changes anything of another team',
  async () => {
    const { world: victim, ids } = await makeVictim();
    const { owner: stranger } = await makeWorld();
    const before = await dump(victim.workspaceId);
    const problems: string[] = [];

    const attempts = ROUTES.map((route) =>
      Promise.all(ids.map(async (id) => ({ route, answer: await send(stranger, route, id) }))),
    );
    for (const { route, answer } of (await Promise.all(attempts)).flat()) {
      const name = `${route.method} ${route.path}`;
      const isSilent = answer.status === 404 || (route.method !== 'GET' && answer.status === 422);
      if (!isSilent) problems.push(`${name}: ${answer.status} to a stranger`);
      if (/Mara Lind|mara@creators\.example|400000|4,000\.00/.test(await answer.text()))
        problems.push(`${name}: tells of the other team`);
    }

    expect([...new Set(problems)]).toEqual([]);
    expect(await dump(victim.workspaceId)).toBe(before);
  },
  MATRIX_TIMEOUT_MS,
);

test('POST /api/imports answers 404 for the campaign of another team, and to its posts as if unknown', async () => {
  const { world: victim } = await makeVictim();
  const stranger = await makeWorld();
  const before = await dump(victim.workspaceId);

  const foreign = await importRows(stranger.marketer, victim.campaign.id, {
    rows: [clicksRow(2, victim.maraPost, 1)],
  });
  const own = await importRows(stranger.marketer, stranger.campaign.id, {
    rows: [clicksRow(2, victim.maraPost, 77, 1.5)],
  });

  expect(foreign.status).toBe(404);
  // Both teams follow the same public post: each has its own row for it.
  expect(own.status).toBe(201);
  expect(await dump(victim.workspaceId)).toBe(before);
});

test('POST /api/observations answers 404 for the campaign of another team', async () => {
  const { world: victim } = await makeVictim();
  const stranger = await makeWorld();

  const answer = await call('/api/observations', {
    cookie: stranger.marketer.cookie,
    json: { campaignId: victim.campaign.id, rows: [clicksRow(1, victim.maraPost, 1)] },
  });

  expect(answer.status).toBe(404);
});

test('GET /api/sync answers the own team alone', async () => {
  const { world: victim } = await makeVictim();
  const stranger = await makeWorld();

  const text = await (await call('/api/sync', { cookie: stranger.owner.cookie })).text();

  expect(text).toContain(stranger.mara);
  expect(text).not.toContain(victim.mara);
});

test('a decision id of another team is free to use', async () => {
  const [one, two] = await Promise.all([makeWorld(), makeWorld()]);
  const id = crypto.randomUUID();
  const { version } = await getStanding(one, one.mara);

  const first = await decide(one.manager, one.mara, { id, seenVersion: version, command: STOP_LINKS });
  const second = await decide(two.manager, two.mara, { id, seenVersion: version, command: STOP_LINKS });

  expect([first.status, second.status]).toEqual([201, 201]);
});
