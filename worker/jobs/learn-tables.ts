import { learnFromTeam } from '../commands/learning/learn-from-team.ts';
import { listWorkspaceIds } from '../store/workspaces.ts';
import { eachOf } from './each-of.ts';

/** Every workspace learns from its own data alone; answers in how many something changed. */
export async function learnTablesNightly(db: D1Database, now: string): Promise<number> {
  let changed = 0;
  await eachOf(await listWorkspaceIds(db), async (workspaceId) => {
    if (await learnFromTeam(db, workspaceId, now)) changed += 1;
  });
  return changed;
}
