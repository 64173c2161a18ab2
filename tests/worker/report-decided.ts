// A world in which something was decided, and its reports as a reader finds them.
import { env } from 'cloudflare:workers';
import { insertNoteStatement } from '../../worker/store/events.ts';
import { visit } from './report-site.ts';
import { decide, getStanding, instantAgo, makeWorld, STOP_LINKS, type World } from './world.ts';

export const NOTE = 'She told us about her surgery';

export async function open(path: string): Promise<string> {
  return (await visit(path)).text();
}

/** What a reader and a machine find in the page: everything but our own style sheet. */
export function contentOf(html: string): string {
  return html.replace(/<style[\s\S]*?<\/style>/, '');
}

/** A world in which something was decided, by a named member, with a note beside it. */
export async function makeDecided(): Promise<World> {
  const world = await makeWorld();
  await env.DB.prepare('UPDATE members SET name = ?2 WHERE id = ?1')
    .bind(world.manager.memberId, 'Quentin Manager')
    .run();
  const { version } = await getStanding(world, world.mara);
  const id = crypto.randomUUID();
  await decide(world.manager, world.mara, { id, seenVersion: version, command: STOP_LINKS });
  await insertNoteStatement(env.DB, world.workspaceId, {
    collaborationId: world.mara,
    eventId: id,
    body: NOTE,
    at: instantAgo(0),
  }).run();
  return world;
}
