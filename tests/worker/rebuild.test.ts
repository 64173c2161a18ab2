import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { verifyStandings } from '../../worker/commands/rebuild-standings.ts';
import { loadDemo } from '../../worker/demo/load-demo.ts';
import { makePerson, makeTeam } from './sign-in-world.ts';
import {
  clicksRow,
  decide,
  getStanding,
  importRows,
  instantAgo,
  makeWorld,
  PAUSE_POSTS,
  STOP_LINKS,
} from './world.ts';

test('every stored standing equals its recomputation after imports and decisions in any order', async () => {
  const world = await makeWorld();
  const act = async (command: unknown, collaborationId = world.mara) => {
    const { version } = await getStanding(world, collaborationId);
    const answer = await decide(world.manager, collaborationId, { seenVersion: version, command });
    expect(answer.status).toBe(201);
  };

  await act({ kind: 'log_contact', channel: 'email', at: instantAgo(1), note: 'Asked.' });
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 120, 2)] });
  await act(STOP_LINKS, world.theo);
  await act(PAUSE_POSTS);
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 180, 1)] });
  await act({ kind: 'undo' });
  await act({ kind: 'note', note: 'Looked at again.' });

  expect(await verifyStandings(env.DB, world.workspaceId)).toEqual({
    checked: 2,
    different: [],
    brokenChains: [],
  });
});

test('the demo stands as its recomputation, with whole chains', async () => {
  const workspaceId = await makeTeam();
  const { memberId } = await makePerson(workspaceId, 'owner');

  await loadDemo(env.DB, { workspaceId, memberId, now: instantAgo(0) });

  expect(await verifyStandings(env.DB, workspaceId)).toEqual({ checked: 9, different: [], brokenChains: [] });
  const { results } = await env.DB.prepare('SELECT body FROM post_mortems WHERE workspace_id = ?1')
    .bind(workspaceId)
    .all<{ body: string }>();
  expect(results.map(({ body }) => JSON.parse(body))).toMatchObject([
    { rebook: { answer: 'yes_if' }, lessons: [{ kind: 'brief' }, { kind: 'tracking' }] },
  ]);
  await loadDemo(env.DB, { workspaceId, memberId, now: instantAgo(0) });
  expect(
    await env.DB.prepare('SELECT count(*) AS n FROM post_mortems WHERE workspace_id = ?1')
      .bind(workspaceId)
      .first('n'),
  ).toBe(1);
});

test('a changed projection is found', async () => {
  const world = await makeWorld();

  await env.DB.prepare(
    `UPDATE standings SET body = replace(body, '"creatorName":"Mara Lind"', '"creatorName":"Somebody"') WHERE collaboration_id = ?1`,
  )
    .bind(world.mara)
    .run();

  expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({
    different: [world.mara],
    brokenChains: [],
  });
});

test.each([
  [
    'a changed word',
    `UPDATE events SET data = '{"scope":["ads"]}' WHERE collaboration_id = ?1 AND kind = 'stop_own_side'`,
  ],
  [
    'a changed instant',
    `UPDATE events SET at = '2026-01-01T00:00:00Z' WHERE collaboration_id = ?1 AND kind = 'stop_own_side'`,
  ],
  [
    'another person',
    `UPDATE events SET actor_member_id = 'nobody' WHERE collaboration_id = ?1 AND kind = 'stop_own_side'`,
  ],
  [
    'changed numbers',
    `UPDATE events SET basis = '{}' WHERE collaboration_id = ?1 AND kind = 'stop_own_side'`,
  ],
  ['a missing event', `DELETE FROM events WHERE collaboration_id = ?1 AND kind = 'stop_own_side'`],
])('a log with %s is found although the guards were taken away', async (_name, sql) => {
  const world = await makeWorld();
  for (const command of [STOP_LINKS, { kind: 'note', note: 'After it.' }]) {
    const { version } = await getStanding(world, world.mara);
    await decide(world.manager, world.mara, { seenVersion: version, command });
  }
  const guards = await env.DB.prepare(
    `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'events'`,
  ).all<{ name: string; sql: string }>();
  await env.DB.batch(guards.results.map(({ name }) => env.DB.prepare(`DROP TRIGGER ${name}`)));

  await env.DB.prepare(sql).bind(world.mara).run();
  await env.DB.batch(guards.results.map((guard) => env.DB.prepare(guard.sql)));

  expect((await verifyStandings(env.DB, world.workspaceId)).brokenChains).toEqual([world.mara]);
});
