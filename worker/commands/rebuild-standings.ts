// Proves the projections: every stored standing equals its recomputation, and every log's chain of hashes holds.
import { listChain } from '../store/events.ts';
import { loadInputs } from '../store/inputs.ts';
import { listStandingIds, standingsNamed } from '../store/lists/standing-lists.ts';
import { answer } from '../store/questions.ts';
import { inChunks } from '../store/rows.ts';
import { isChainWhole } from './hash-chain.ts';
import { refreshStandings, toStandingWrite } from './refresh-standings.ts';

const COLLABORATIONS_PER_ROUND = 40;

export type Verification = { checked: number; different: string[]; brokenChains: string[] };

/** Changes nothing: names the collaborations whose stored row or chain differs. */
export async function verifyStandings(db: D1Database, workspaceId: string): Promise<Verification> {
  const all = await listStandingIds(db, workspaceId, null);
  let checked = 0;
  const different: string[] = [];
  const brokenChains: string[] = [];
  for (const ids of inChunks(all, COLLABORATIONS_PER_ROUND)) {
    const group = await answer(db, standingsNamed(workspaceId, ids));
    checked += group.length;
    const loaded = new Map(
      (await loadInputs(db, workspaceId, ids)).map((inputs) => [inputs.collaboration.id, inputs]),
    );
    for (const { standing, trend, lastHash } of group) {
      const inputs = loaded.get(standing.collaborationId);
      const again = inputs && toStandingWrite(inputs, { at: standing.at, caseAt: standing.caseAt });
      const isEqual =
        again &&
        JSON.stringify([again.standing, again.trend, again.lastHash]) ===
          JSON.stringify([standing, trend, lastHash]);
      if (!isEqual) different.push(standing.collaborationId);
      if (!(await isChainWhole(await listChain(db, workspaceId, standing.collaborationId))))
        brokenChains.push(standing.collaborationId);
    }
  }
  return { checked, different, brokenChains };
}

/** Projects every standing of the workspace anew, for `now`: after a formula changed. */
export async function rewriteStandings(db: D1Database, workspaceId: string, now: string): Promise<void> {
  const collaborationIds = await listStandingIds(db, workspaceId, null);
  await refreshStandings(db, workspaceId, { collaborationIds, now });
}
