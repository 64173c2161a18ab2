// Work that is done, without the way to it.
import { env } from 'cloudflare:workers';
import { refreshStandings } from '../../../worker/commands/refresh-standings.ts';
import type { World } from '../world.ts';

/** Every piece of Mara's is out at that instant. */
export async function publishAll(world: World, at: string): Promise<void> {
  await env.DB.prepare(
    `INSERT INTO posts (workspace_id, key, collaboration_id, deliverable_id, url, published_at, created_at)
     SELECT workspace_id, 'instagram/Late' || id, collaboration_id, id, 'https://www.instagram.com/reel/Late/', ?2, ?2
     FROM deliverables WHERE collaboration_id = ?1
       AND NOT EXISTS (SELECT 1 FROM posts p WHERE p.deliverable_id = deliverables.id)`,
  )
    .bind(world.mara, at)
    .run();
  await refreshStandings(env.DB, world.workspaceId, { collaborationIds: [world.mara], now: at });
}
