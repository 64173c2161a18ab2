// A bare chain does not see its tail cut off. Once a day the size and head of every workspace's logs leave the database:
// as a line of the Worker's own log, which whoever can change the database cannot change.
import { sha256Hex } from '../digest.ts';
import { listChainHeads } from '../store/procedure/standings-due.ts';

export type Checkpoint = { workspaceId: string; collaborations: number; events: number; root: string };

export async function writeCheckpoints(db: D1Database, now: string): Promise<number> {
  const checkpoints = await toCheckpoints(db);
  for (const checkpoint of checkpoints)
    console.log(JSON.stringify({ event: 'checkpoint', at: now, ...checkpoint }));
  return checkpoints.length;
}

/** Per workspace: how many events its logs hold, and one hash over all their heads in a fixed order. */
export async function toCheckpoints(db: D1Database): Promise<Checkpoint[]> {
  const groups = Map.groupBy(await listChainHeads(db), (head) => head.workspaceId);
  return Promise.all(
    [...groups].map(async ([workspaceId, heads]) => ({
      workspaceId,
      collaborations: heads.length,
      events: heads.reduce((sum, head) => sum + head.seq, 0),
      root: await sha256Hex(
        JSON.stringify(heads.map((head) => [head.collaborationId, head.seq, head.lastHash])),
      ),
    })),
  );
}
