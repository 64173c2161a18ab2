import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { verifyStandings } from '../../worker/commands/rebuild-standings.ts';
import { refreshStandings } from '../../worker/commands/refresh-standings.ts';
import { toCheckpoints } from '../../worker/jobs/write-checkpoints.ts';
import { decide, getStanding, instantAgo, makeWorld, STOP_LINKS, type World } from './world.ts';

test('a log whose tail was cut off still verifies, and only the checkpoint kept outside tells', async () => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);
  await decide(world.manager, world.mara, { seenVersion: version, command: STOP_LINKS });
  const before = await checkpointOf(world);

  await env.DB.exec('DROP TRIGGER events_are_never_deleted');
  await env.DB.prepare('DELETE FROM events WHERE collaboration_id = ?1 AND seq > ?2')
    .bind(world.mara, version)
    .run();
  await env.DB.prepare('DELETE FROM standings WHERE collaboration_id = ?1').bind(world.mara).run();
  await refreshStandings(env.DB, world.workspaceId, { collaborationIds: [world.mara], now: instantAgo(0) });

  expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ different: [], brokenChains: [] });
  const after = await checkpointOf(world);
  expect(after.events).toBe(before.events - 1);
  expect(after.root).not.toBe(before.root);
});

test('a checkpoint stays the same as long as nothing happens', async () => {
  const world = await makeWorld();

  expect(await checkpointOf(world)).toEqual(await checkpointOf(world));
});

async function checkpointOf(world: World) {
  const found = (await toCheckpoints(env.DB)).find(({ workspaceId }) => workspaceId === world.workspaceId);
  if (!found) throw new Error('The workspace has no checkpoint');
  return found;
}
