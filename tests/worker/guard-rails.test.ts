// The team's own rule: who may set it, that it governs every standing, and what a dry run says of the past.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { addDays } from '../../shared/contract/zone.ts';
import { app } from '../../worker/app.ts';
import { rewriteStandings, verifyStandings } from '../../worker/commands/rebuild-standings.ts';
import { upsertDeliverablesStatement, upsertPostsStatement } from '../../worker/store/deliverables.ts';
import { countQueries, writesOf } from './counting-db.ts';
import { call, ORIGIN, type Person } from './sign-in-world.ts';
import {
  clicksRow,
  getStanding,
  importRows,
  instantAgo,
  makeWorld,
  standingBytes,
  type World,
} from './world.ts';

const PATH = '/desk/guard-rails';
const STANDARD = { talk: '65', remedy: '75', adjust: '84', propose_pause: '88.5', holdDays: '1' };

function save(person: Person, change: Partial<typeof STANDARD>): Promise<Response> {
  return call(PATH, { cookie: person.cookie, form: { ...STANDARD, ...change } });
}

async function tryIt(person: Person, change: Partial<typeof STANDARD> = {}): Promise<string> {
  const query = new URLSearchParams({ ...STANDARD, ...change, try: '1' });
  return (await call(`${PATH}?${query}`, { cookie: person.cookie })).text();
}

/** Four posts that bring next to nothing for two weeks, and one piece to come: the numbers support a pause. */
async function makeFailing(): Promise<World> {
  const world = await makeWorld();
  const more = [2, 3, 4].map((n) => ({ key: `instagram/MaraReel000${n}`, id: crypto.randomUUID(), n }));
  const reel = {
    collaborationId: world.mara,
    network: 'instagram' as const,
    format: 'reel',
    feeMinor: null,
    targets: {},
  };
  await env.DB.batch([
    upsertDeliverablesStatement(
      env.DB,
      world.workspaceId,
      more.map(({ id, n }) => ({
        ...reel,
        id,
        name: `Further reel ${n}`,
        dueOn: addDays(world.campaign.startsOn, 6),
        stage: 'published',
      })),
      instantAgo(0),
    ),
    upsertPostsStatement(
      env.DB,
      world.workspaceId,
      more.map(({ key, id }) => ({
        key,
        collaborationId: world.mara,
        deliverableId: id,
        url: `https://www.instagram.com/reel/${key.slice(10)}/`,
        publishedAt: instantAgo(15),
      })),
      instantAgo(0),
    ),
  ]);
  const posts = [world.maraPost, ...more.map(({ key }) => key)];
  const rows = posts.flatMap((post) =>
    Array.from({ length: 13 }, (_, index) => [post, 4 + index * 2, 13 - index] as const),
  );
  await importRows(world.marketer, world.campaign.id, {
    rows: rows.map(([post, clicks, daysAgo], index) => clicksRow(index + 2, post, clicks, daysAgo)),
  });
  return world;
}

const readRail = (world: World) =>
  env.DB.prepare('SELECT guard_rail FROM workspaces WHERE id = ?1')
    .bind(world.workspaceId)
    .first<string | null>('guard_rail');

test('POST /desk/guard-rails governs what every standing proposes, is audited, and leaves a rebuild equal', async () => {
  const world = await makeFailing();
  const before = await getStanding(world, world.mara);

  const answer = await save(world.manager, { propose_pause: '99', holdDays: '14' });
  const after = await getStanding(world, world.mara);
  const audit = await (await call('/desk/audit', { cookie: world.manager.cookie })).text();

  expect(before.assessment.step).toBe('propose_pause');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${PATH}?saved=1`]);
  expect(after.assessment).toEqual(before.assessment);
  expect(after.guard).toMatchObject({ step: 'adjust', holdDays: 14 });
  expect([before.attention?.facts.evidence, after.attention?.facts.evidence]).toEqual([
    'propose_pause',
    'adjust',
  ]);
  expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ different: [] });
  expect(audit).toContain('Guard rails changed');
  expect(audit).toContain('pause from 99% held for 14 days');
});

test('the standard again takes the rule away, byte for byte', async () => {
  const world = await makeFailing();
  await save(world.manager, {});
  const strip = async () =>
    (await standingBytes(world.workspaceId)).map((row) => row.replaceAll(/"(at|caseAt)":"[^"]*"/g, ''));
  const before = await strip();

  await save(world.manager, { holdDays: '3' });
  const changed = await strip();
  await save(world.manager, {});

  expect(changed).not.toEqual(before);
  expect(await strip()).toEqual(before);
  expect(await readRail(world)).toBeNull();
});

test.each([
  [{ propose_pause: '80' }, 'not bolder'],
  [{ talk: '' }, 'Give a number.'],
  [{ adjust: '95' }, 'Not below the step above'],
  [{ propose_pause: '100' }, 'At most 99'],
  [{ holdDays: '0' }, 'A whole number of days from 1 to 14.'],
  [{ holdDays: 'many' }, 'A whole number of days'],
])('POST /desk/guard-rails answers 422 to %j and keeps what was typed', async (change, words) => {
  const world = await makeWorld();

  const answer = await save(world.manager, change);
  const page = await answer.text();

  expect(answer.status).toBe(422);
  expect(page).toContain(words);
  const [[name, typed] = ['', '']] = Object.entries(change);
  // An empty value is written without a text.
  expect(page).toMatch(new RegExp(`name="${name}"[^>]* value${typed === '' ? '' : `="${typed}"`}`));
  expect(await readRail(world)).toBeNull();
});

test('viewers and marketers neither read nor set the rule; another team keeps its own', async () => {
  const [world, other] = [await makeWorld(), await makeWorld()];

  for (const person of [world.viewer, world.marketer]) {
    expect((await call(PATH, { cookie: person.cookie })).status).toBe(403);
    expect((await save(person, { holdDays: '3' })).status).toBe(403);
  }
  expect((await save(world.owner, { holdDays: '3' })).status).toBe(303);
  expect(await readRail(other)).toBeNull();
});

test('GET /desk/guard-rails shows what each threshold costs', async () => {
  const world = await makeWorld();

  const page = await (await call(PATH, { cookie: world.manager.cookie })).text();

  for (const words of ['12%', '5%', '2%', '1%', 'standard 88.5%', 'In force now'])
    expect(page).toContain(words);
});

test('a dry run counts what the rule would have paused, tells the running apart, and writes nothing', async () => {
  const world = await makeFailing();
  const before = await standingBytes(world.workspaceId);

  const own = await tryIt(world.manager);
  const never = await tryIt(world.manager, { propose_pause: '99', holdDays: '14' });

  expect(own).toContain(
    'This rule would have proposed a pause for 1 of 1: 0 wrongly, 0 rightly, 1 still running.',
  );
  expect(never).toContain('This rule would have proposed a pause for none of 1.');
  expect(own).toContain('Who recovered because somebody stepped in counts as wrong, too.');
  expect(await standingBytes(world.workspaceId)).toEqual(before);
});

test('a dry run says when it was wrong: the flight is over and the posts brought their share', async () => {
  const world = await makeFailing();
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 900, 0)] });
  await env.DB.prepare('UPDATE campaigns SET ends_on = ?2 WHERE id = ?1')
    .bind(world.campaign.id, new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10))
    .run();
  // The flight's new end reaches the standing with the next look at it.
  await rewriteStandings(env.DB, world.workspaceId, instantAgo(0));

  expect(await tryIt(world.manager)).toContain('for 1 of 1: 1 wrongly, 0 rightly.');
});

test('a dry run asks the database at most three times and writes nothing', async () => {
  const world = await makeFailing();
  const { db, asked } = countQueries(env.DB);
  const query = new URLSearchParams({ ...STANDARD, try: '1' });

  const answer = await app.request(
    `${ORIGIN}${PATH}?${query}`,
    { headers: { cookie: world.manager.cookie } },
    { ...env, DB: db },
  );

  expect(answer.status).toBe(200);
  expect(asked.trips).toBeLessThanOrEqual(3);
  expect(writesOf(asked)).toEqual([]);
});
