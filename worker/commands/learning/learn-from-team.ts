// The team's own tables: learnt from what is recorded, kept with the workspace, followed by every standing at once.
import type { Instant } from '../../../shared/contract/terms.ts';
import { learnTables } from '../../../shared/procedure/numbers/learn-tables.ts';
import type { StandingInputs } from '../../../shared/procedure/project-standing.ts';
import { loadInputs } from '../../store/inputs.ts';
import { listLearnable, setLearntStatement } from '../../store/procedure/team-tables.ts';
import { inChunks, toJson } from '../../store/rows.ts';
import { rewriteStandings } from '../rebuild-standings.ts';
import { toStandingInputs } from '../refresh-standings.ts';

/** The newest collaborations with a post; more would teach little and cost much. */
const COLLABORATIONS_MAX = 120;
const COLLABORATIONS_PER_ROUND = 20;

/** True when the tables changed. */
export async function learnFromTeam(db: D1Database, workspaceId: string, now: Instant): Promise<boolean> {
  const { ids, learnt } = await listLearnable(db, workspaceId, COLLABORATIONS_MAX);
  const inputs: StandingInputs[] = [];
  for (const group of inChunks(ids, COLLABORATIONS_PER_ROUND)) {
    inputs.push(...(await loadInputs(db, workspaceId, group)).map(toStandingInputs));
  }
  const tables = learnTables(inputs, now);
  const { curves, prior, spreads = {} } = tables;
  const isNothing = prior === null && Object.keys({ ...curves, ...spreads }).length === 0;
  const text = isNothing ? null : toJson(tables);
  if (text === learnt) return false;
  await setLearntStatement(db, workspaceId, text).run();
  await rewriteStandings(db, workspaceId, now);
  return true;
}
