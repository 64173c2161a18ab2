// What requests cost: D1 statements and rows read with a short and a long past, and requests per second beside a bare
// route of the same process. The Worker runs in workerd with a real D1.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { interleave, timed } from './spread.mjs';
import { bundleWorker, migrate, startWorkerd } from './workerd.mjs';

/** A collaboration's log and readings; the long past is fifty times the short one. */
export const SHORT_PAST = { events: 100, readings: 30 };
export const PAST_FACTOR = 50;
const BATCH_ROWS = 1_000;
/** For this process alone: lets the demo be loaded. */
const SECRET = randomBytes(32).toString('hex');
const BROWSER = 'Mozilla/5.0 (X11; Linux x64) Chrome/140.0';
const REQUESTS_PER_ROUND = 40;
const LANES = 8;

const STOP_LINKS = { kind: 'pause', scope: ['links', 'ads'], reviewOn: null, reason: 'timing', skips: [] };
const RESUME = { kind: 'resume', reason: 'numbers_recovered' };

const READS = {
  'GET /api/sync': () => '/api/sync',
  'GET /desk': () => '/desk',
  'GET /desk/campaigns/:id': ({ campaign }) => `/desk/campaigns/${campaign.id}`,
  'GET /desk/collaborations/:id': ({ mara }) => `/desk/collaborations/${mara}`,
  'GET /r/:token (report)': ({ report }) => `/r/${report}`,
};

export async function measureWorker(folder) {
  const bundle = await bundleWorker(
    'tests/bench/counted-worker/index.mjs',
    join(folder, 'counted-worker/index.mjs'),
  );
  const workerd = startWorkerd(bundle, { LOCAL_SECRET: SECRET });
  try {
    await migrate(workerd);
    const origin = String(await workerd.ready).replace(/\/$/, '');
    const world = await (await ask(origin, '/bench/world', { method: 'POST' })).json();
    const past = (options) => ask(origin, '/bench/history', { json: { world, ...options } });
    await past({ ...SHORT_PAST, part: 0 });
    const short = await costOfRoutes(origin, world);
    const more = PAST_FACTOR - 1;
    await past({ events: SHORT_PAST.events * more, readings: SHORT_PAST.readings * more, part: 1 });
    const long = await costOfRoutes(origin, world);
    return {
      short,
      long,
      batch: await costOfBatch(origin, world),
      speed: await measureSpeed(origin, world),
      report: await readDemoReport(origin),
    };
  } finally {
    await workerd.dispose();
  }
}

/** The report of the demo campaign, as its reader gets it. */
async function readDemoReport(origin) {
  const prepared = await ask(origin, '/local/prepare', { method: 'POST', secret: SECRET });
  const { report } = await prepared.json();
  return (await ask(origin, new URL(report).pathname)).text();
}

/** Per route: { trips, reads, writes, rowsRead }, or the status of a route that did not answer. */
async function costOfRoutes(origin, world) {
  const costs = {};
  for (const [name, toPath] of Object.entries(READS))
    costs[name] = await costOf(origin, toPath(world), world);
  const decide = await decideOnce(origin, world, STOP_LINKS, { isCounted: true });
  costs['POST …/decisions (pause)'] = readCost(decide);
  await decideOnce(origin, world, RESUME);
  return costs;
}

async function costOf(origin, path, world) {
  return readCost(await ask(origin, path, { world, isCounted: true, mayFail: true }));
}

function readCost(answer) {
  return answer.ok ? JSON.parse(answer.headers.get('x-asked')) : { status: answer.status };
}

async function costOfBatch(origin, world) {
  const newest = Date.now() - 3_600_000;
  const rows = Array.from({ length: BATCH_ROWS }, (_, index) => ({
    row: index + 2,
    post: world.maraPost,
    capturedAt: `${new Date(newest - (BATCH_ROWS - index) * 20_000).toISOString().slice(0, 19)}Z`,
    source: 'csv',
    quality: 'exact',
    values: { clicks: 2_000 + index },
  }));
  return readCost(
    await ask(origin, '/api/observations', {
      world,
      isCounted: true,
      json: { campaignId: world.campaign.id, rows },
    }),
  );
}

async function decideOnce(origin, world, command, options = {}) {
  const seenVersion = await readVersion(origin, world);
  return ask(origin, `/api/collaborations/${world.mara}/decisions`, {
    ...options,
    world,
    json: { id: crypto.randomUUID(), seenVersion, command },
  });
}

async function readVersion(origin, world) {
  const { standings } = await (await ask(origin, '/api/sync', { world })).json();
  return standings.find(({ collaborationId }) => collaborationId === world.mara).version;
}

/** `p50`: ms of a request, one after the other. `rate`: requests per second with eight under way at any time. */
async function measureSpeed(origin, world) {
  const worlds = [world];
  while (worlds.length < LANES)
    worlds.push(await (await ask(origin, '/bench/world', { method: 'POST' })).json());
  const versions = new Map();
  for (const each of worlds) versions.set(each, await readVersion(origin, each));
  const subjects = {
    bare: async ({ workspaceId }) => (await ask(origin, `/bench/bare/${workspaceId}`)).text(),
    sync: async (each) => (await ask(origin, '/api/sync', { world: each })).text(),
    decide: (each) => decideNext(origin, each, versions),
  };
  const each = (run) =>
    Object.fromEntries(Object.entries(subjects).map(([name, request]) => [name, () => run(request)]));
  return {
    p50: await interleave(each((request) => runInTurn(request, world))),
    rate: await interleave(each((request) => runAtOnce(request, worlds))),
  };
}

/** A pause of links and ads, or its end: whichever is next. */
async function decideNext(origin, world, versions) {
  const seenVersion = versions.get(world);
  const command = world.isPaused ? RESUME : STOP_LINKS;
  const answer = await ask(origin, `/api/collaborations/${world.mara}/decisions`, {
    world,
    json: { id: crypto.randomUUID(), seenVersion, command },
  });
  world.isPaused = !world.isPaused;
  versions.set(world, (await answer.json()).standing.version);
}

/** The middle request of a round. */
async function runInTurn(request, world) {
  const tookMs = [];
  for (let index = 0; index < REQUESTS_PER_ROUND; index++) tookMs.push(await timed(() => request(world)));
  return tookMs.sort((a, b) => a - b)[Math.floor(tookMs.length / 2)];
}

async function runAtOnce(request, worlds) {
  const perLane = Math.ceil(REQUESTS_PER_ROUND / worlds.length);
  const tookMs = await timed(() =>
    Promise.all(
      worlds.map(async (world) => {
        for (let index = 0; index < perLane; index++) await request(world);
      }),
    ),
  );
  return (perLane * worlds.length * 1000) / tookMs;
}

async function ask(origin, path, { method, json, world, secret, isCounted = false, mayFail = false } = {}) {
  const answer = await fetch(`${origin}${path}`, {
    method: method ?? (json === undefined ? 'GET' : 'POST'),
    redirect: 'manual',
    headers: {
      'user-agent': BROWSER,
      'sec-fetch-site': 'same-origin',
      ...(world ? { cookie: world.manager.cookie } : {}),
      ...(secret ? { authorization: `Bearer ${secret}` } : {}),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(isCounted ? { 'x-count': '1' } : {}),
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  if (!answer.ok && !mayFail) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}
