// Two teams. Whatever address a person of one tries with an id of the other, it is as if the id were unknown.
import { expect, test } from 'vitest';
import { firstPieceOf } from './get-routes.ts';
import { listPaths } from './routes/paths.ts';
import { call, type Person } from './sign-in-world.ts';
import { storedRows } from './stored-rows.ts';
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

/** What is sent with an id is tried in routes/own-and-foreign.test.ts, each with a form of its own. */
const ROUTES = listPaths('GET').filter((path) => path.includes('/:') && !BY_TOKEN.test(path));
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

function open(person: Person, path: string, id: string): Promise<Response> {
  return call(path.replace(/:\w+(\{[^}]+\})?/g, id), { cookie: person.cookie });
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
    for (const path of ROUTES) {
      const own = path.replace(':deliverableId', piece);
      const statuses = await Promise.all(ids.map(async (id) => (await open(world.owner, own, id)).status));
      if (!statuses.some((status) => status < 400)) silent.push(`${path} ${statuses.join(' ')}`);
    }

    expect(silent).toEqual([]);
  },
  MATRIX_TIMEOUT_MS,
);

test(
  'no page tells anything of another team',
  async () => {
    const { world: victim, ids } = await makeVictim();
    const { owner: stranger } = await makeWorld();
    const before = await storedRows(victim.workspaceId);
    const problems: string[] = [];

    const attempts = ROUTES.map((path) =>
      Promise.all(ids.map(async (id) => ({ path, answer: await open(stranger, path, id) }))),
    );
    for (const { path, answer } of (await Promise.all(attempts)).flat()) {
      if (answer.status !== 404) problems.push(`${path}: ${answer.status} to a stranger`);
      if (/Mara Lind|mara@creators\.example|400000|4,000\.00/.test(await answer.text()))
        problems.push(`${path}: tells of the other team`);
    }

    expect([...new Set(problems)]).toEqual([]);
    expect(await storedRows(victim.workspaceId)).toBe(before);
  },
  MATRIX_TIMEOUT_MS,
);

test('POST /api/imports answers 404 for the campaign of another team, and to its posts as if unknown', async () => {
  const { world: victim } = await makeVictim();
  const stranger = await makeWorld();
  const before = await storedRows(victim.workspaceId);

  const foreign = await importRows(stranger.marketer, victim.campaign.id, {
    rows: [clicksRow(2, victim.maraPost, 1)],
  });
  const own = await importRows(stranger.marketer, stranger.campaign.id, {
    rows: [clicksRow(2, victim.maraPost, 77, 1.5)],
  });

  expect(foreign.status).toBe(404);
  // Both teams follow the same public post: each has its own row for it.
  expect(own.status).toBe(201);
  expect(await storedRows(victim.workspaceId)).toBe(before);
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
