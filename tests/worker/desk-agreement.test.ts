import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { addDays, localDateOf } from '../../shared/contract/zone.ts';
import { loadDemo } from '../../worker/demo/load-demo.ts';
import { call, makeTeam } from './sign-in-world.ts';
import { getStanding, instantAgo, makeWorld, type World, ZONE } from './world.ts';

function post(world: World, path: string, form: Record<string, string>): Promise<Response> {
  return call(`/desk/collaborations/${path}`, { cookie: world.marketer.cookie, form });
}

const PIECE = { name: 'Reel 1', network: 'instagram', format: 'reel', dueOn: '2026-11-10' };

test('saving a piece keeps the targets an import gave it', async () => {
  const world = await makeWorld();
  await env.DB.prepare(
    `UPDATE deliverables SET targets = '{"views":5}' WHERE collaboration_id = ?1 AND name = 'Reel 1'`,
  )
    .bind(world.mara)
    .run();

  const answer = await post(world, `${world.mara}/deliverables`, PIECE);

  expect(answer.status).toBe(303);
  const targets = await env.DB.prepare(
    `SELECT targets FROM deliverables WHERE collaboration_id = ?1 AND name = 'Reel 1'`,
  )
    .bind(world.mara)
    .first<string>('targets');
  expect(targets).toBe('{"views":5}');
});

test('a post of another collaboration, a foreign network and a day ahead are refused in words', async () => {
  const world = await makeWorld();
  const today = localDateOf(instantAgo(0), ZONE);
  const postUrl = 'https://www.instagram.com/reel/MaraReel0001/';

  const held = await post(world, `${world.theo}/deliverables`, { ...PIECE, postUrl });
  const network = await post(world, `${world.theo}/deliverables`, { ...PIECE, network: 'youtube' });
  const ahead = await post(world, `${world.theo}/deliverables`, {
    ...PIECE,
    publishedOn: addDays(today, 1),
  });

  expect([held.status, network.status, ahead.status]).toEqual([422, 422, 422]);
  expect(await held.text()).toContain('belongs to another collaboration');
  expect((await getStanding(world, world.theo)).deliverables).toEqual([]);
});

test('a piece published today is not published in the future', async () => {
  const world = await makeWorld();
  const postUrl = 'https://www.instagram.com/reel/TheoReel0001/';

  await post(world, `${world.theo}/deliverables`, {
    ...PIECE,
    postUrl,
    publishedOn: localDateOf(instantAgo(0), ZONE),
  });

  const [piece] = (await getStanding(world, world.theo)).deliverables;
  expect(piece?.publishedAt).not.toBeNull();
  expect(Date.parse(piece?.publishedAt ?? '')).toBeLessThanOrEqual(Date.now());
});

test('POST …/deliverables/:id/removal answers 404 beneath another collaboration', async () => {
  const world = await makeWorld();
  const [piece] = (await getStanding(world, world.mara)).deliverables;

  const answer = await post(world, `${world.theo}/deliverables/${piece?.id}/removal`, {});

  expect(answer.status).toBe(404);
  expect((await getStanding(world, world.mara)).deliverables.length).toBe(2);
});

test('confirming terms freezes the holidays of the chosen country', async () => {
  const world = await makeWorld();

  const answer = await post(world, `${world.mara}/terms`, {
    'notice-is': 'value',
    'notice-zone': ZONE,
    'notice-holidays': 'US',
  });

  expect(answer.status).toBe(303);
  const { contracts } = await getStanding(world, world.mara);
  const year = world.campaign.startsOn.slice(0, 4);
  expect(contracts.at(-1)?.terms.holidays).toContain(`${year}-12-25`);
});

test('a pause clause without limits is kept as one, and the dossier says so', async () => {
  const world = await makeWorld();

  const answer = await post(world, `${world.mara}/terms`, {
    'notice-is': 'value',
    'notice-zone': ZONE,
    'pause-is': 'value',
    'pause-n': '2',
    'pause-unit': 'businessDays',
    'pause-days': '',
    'pause-count': '',
  });

  expect(answer.status).toBe(303);
  const { contracts } = await getStanding(world, world.mara);
  expect(contracts.at(-1)?.terms.pause).toMatchObject({ maxCumulativeDays: null, maxCount: null });
  const dossier = await call(`/desk/collaborations/${world.mara}`, { cookie: world.marketer.cookie });
  expect(dossier.status).toBe(200);
  expect(await dossier.text()).not.toMatch(/NaN|of null|of undefined/);
  const form = await call(`/desk/collaborations/${world.mara}/terms`, { cookie: world.marketer.cookie });
  expect(await form.text()).not.toContain('value="null"');
});

test('a kill fee that pays less at a later stage is refused in words, and nothing is saved', async () => {
  const world = await makeWorld();
  const before = (await getStanding(world, world.mara)).contracts;
  const stages = { contracted: '0', briefed: '50', in_production: '10', submitted: '75', approved: '100' };

  const answer = await post(world, `${world.mara}/terms`, {
    'killFee-is': 'value',
    ...Object.fromEntries(Object.entries(stages).map(([stage, percent]) => [`kill-${stage}`, percent])),
  });

  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('pays less at a later stage than at an earlier one');
  expect((await getStanding(world, world.mara)).contracts).toEqual(before);
});

test('the demo loads twice and into two workspaces', async () => {
  const [one, two] = [await makeTeam(), await makeTeam()];
  const now = instantAgo(0);

  for (const workspaceId of [one, two, one]) await loadDemo(env.DB, { workspaceId, memberId: 'm', now });

  const { results } = await env.DB.prepare(
    'SELECT workspace_id, count(*) AS n FROM collaborations WHERE workspace_id IN (?1, ?2) GROUP BY workspace_id',
  )
    .bind(one, two)
    .all<{ n: number }>();
  expect(results.length).toBe(2);
  expect(results[0]?.n).toBe(results[1]?.n);
});
