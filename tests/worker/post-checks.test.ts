// What a person saw of a post: noted on the desk, flagged on every surface, and never part of the score.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { verifyStandings } from '../../worker/commands/rebuild-standings.ts';
import { call, type Person } from './sign-in-world.ts';
import { clicksRow, getStanding, importRows, makeWorld, type World } from './world.ts';

const PATH = 'POST /desk/collaborations/:collaborationId/post-checks';

async function note(
  person: Person,
  world: World,
  form: Record<string, string> = {},
  collaborationId = world.mara,
): Promise<Response> {
  return call(`/desk/collaborations/${collaborationId}/post-checks`, {
    cookie: person.cookie,
    form: { post: world.maraPost, up: 'yes', disclosure: '', tag: '', link: '', caption: '', ...form },
  });
}

async function readDesk(person: Person, world: World): Promise<string> {
  return (await call(`/desk/collaborations/${world.mara}`, { cookie: person.cookie })).text();
}

test(`${PATH} keeps the look and flags what is gone, with the same score as before`, async () => {
  const world = await makeWorld();
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 240)] });
  const before = await getStanding(world, world.mara);

  expect((await note(world.marketer, world)).headers.get('location')).toMatch(/\?done=check_post$/);
  expect((await note(world.marketer, world, { up: 'no' })).status).toBe(303);
  const after = await getStanding(world, world.mara);

  expect(after.flags?.map(({ code }) => code)).toContain('post_gone');
  expect(before.flags?.map(({ code }) => code)).not.toContain('post_gone');
  expect(after.assessment.score).toBe(before.assessment.score);
  expect(after.assessment.formula).toBe(before.assessment.formula);
  expect((await verifyStandings(env.DB, world.workspaceId)).different).toEqual([]);
  const page = await readDesk(world.viewer, world);
  expect(page).toContain('not found when looked at on');
  expect(page).toContain('noted by the team');
});

test(`${PATH} tells once that a post is gone, however often it is looked at`, async () => {
  const world = await makeWorld();
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 240)] });
  const told = async () =>
    env.DB.prepare("SELECT count(*) AS n FROM alerts WHERE workspace_id = ?1 AND kind = 'post_gone'")
      .bind(world.workspaceId)
      .first<number>('n');

  await note(world.marketer, world);
  expect(await told()).toBe(0);
  await note(world.marketer, world, { up: 'no' });
  await note(world.marketer, world, { up: 'no' });
  expect(await told()).toBe(1);
});

test(`${PATH} tells once what a look did not find, in one alert for all of it`, async () => {
  const world = await makeWorld();
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 240)] });
  const told = async () =>
    env.DB.prepare("SELECT facts FROM alerts WHERE workspace_id = ?1 AND kind = 'not_seen'")
      .bind(world.workspaceId)
      .all<{ facts: string }>();

  await note(world.marketer, world, { disclosure: 'seen', tag: 'cannot_tell' });
  expect((await told()).results).toEqual([]);
  await note(world.marketer, world, { disclosure: 'not_seen', tag: 'not_seen' });
  await note(world.marketer, world, { disclosure: 'not_seen', tag: 'not_seen' });
  const { results } = await told();

  expect(results.map(({ facts }) => JSON.parse(facts))).toEqual([
    { name: 'Reel 1', things: 'disclosure_not_seen,tag_not_seen' },
  ]);
});

test(`${PATH} shows changed words and what was not seen, on the desk and in the report`, async () => {
  const world = await makeWorld();
  await note(world.marketer, world, { caption: 'Ad: new shoes', disclosure: 'seen' });
  await note(world.marketer, world, { caption: 'New shoes', disclosure: 'not_seen', tag: 'cannot_tell' });
  const desk = await readDesk(world.marketer, world);
  const report = await (
    await call(`/desk/collaborations/${world.mara}/report/live`, { cookie: world.marketer.cookie })
  ).text();

  for (const page of [desk, report]) {
    expect(page).toContain('its words have changed');
    expect(page).toContain('“Ad: new shoes”');
    expect(page).toContain('no disclosure seen in what could be read');
    expect(page).not.toContain('the agreed tag was not seen');
  }
});

test.each([
  ['a viewer', 'viewer', {}, 403],
  ['a post of somebody else', 'marketer', { post: 'instagram/Unknown0001' }, 404],
  ['an unknown answer', 'marketer', { disclosure: 'compliant' }, 422],
  ['words of a book', 'marketer', { caption: 'x'.repeat(5_001) }, 422],
] as const)(`${PATH} refuses %s`, async (_who, role, form, status) => {
  const world = await makeWorld();

  expect((await note(world[role], world, form)).status).toBe(status);
  expect((await getStanding(world, world.mara)).flags?.some(({ code }) => code === 'post_gone')).toBe(false);
});

test(`${PATH} knows no collaboration of another team`, async () => {
  const [world, other] = [await makeWorld(), await makeWorld()];

  expect((await note(other.marketer, other, {}, world.mara)).status).toBe(404);
});

test('POST /api/imports keeps a post’s words and that it is gone, once each, and undoing takes them along', async () => {
  const world = await makeWorld();
  const bring = (days: number, more: Record<string, unknown>) =>
    importRows(world.marketer, world.campaign.id, {
      rows: [{ ...clicksRow(2, world.maraPost, 240, days), ...more }],
    });
  const codes = async () => (await getStanding(world, world.mara)).flags?.map(({ code }) => code) ?? [];

  await bring(3, { caption: 'Ad: new shoes' });
  await bring(2, { caption: 'Ad: new shoes' });
  expect(await countChecks(world)).toBe(1);
  await bring(1, { caption: 'New shoes' });
  expect(await codes()).toContain('caption_changed');
  const gone = await bring(0.5, { values: {}, isGone: true });
  expect(gone.status).toBe(201);
  expect(await codes()).toContain('post_gone');
  // The same file again brings nothing new.
  expect((await bring(0.5, { values: {}, isGone: true })).status).toBe(200);

  const { importId } = await gone.json<{ importId: string }>();
  await call(`/desk/imports/${importId}/undo`, { cookie: world.marketer.cookie, form: {} });
  expect(await codes()).not.toContain('post_gone');
  expect(await codes()).toContain('caption_changed');
});

async function countChecks(world: World): Promise<number | null> {
  return env.DB.prepare('SELECT count(*) AS n FROM post_checks WHERE workspace_id = ?1')
    .bind(world.workspaceId)
    .first<number>('n');
}

test(`${PATH} brings what was not seen before whoever opens Today, whatever the score says`, async () => {
  const world = await makeWorld();
  const readToday = async () => (await call('/desk', { cookie: world.marketer.cookie })).text();
  await note(world.marketer, world, { disclosure: 'seen' });
  expect(await readToday()).not.toContain('no disclosure seen');

  await note(world.marketer, world, { disclosure: 'not_seen' });
  expect(await readToday()).toContain('no disclosure seen in what could be read');
});
