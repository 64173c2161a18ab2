// Wakes what time has changed. Nothing depends on it running: every reader derives the same state from the data.
import { appendSystemEvents } from '../commands/append-system-events.ts';
import { refreshStandings } from '../commands/refresh-standings.ts';
import { listAssessedBefore, listTimersDue } from '../store/standings.ts';

const COLLABORATIONS_PER_RUN_MAX = 20;
/** A standing is assessed anew at least this often: lateness and expectations move on without new data. */
const REASSESS_AFTER_MS = 6 * 3_600_000;

export async function runTimersDue(db: D1Database, now: string): Promise<number> {
  const due = await listTimersDue(db, { now, limit: COLLABORATIONS_PER_RUN_MAX });
  for (const { workspaceId, collaborationId } of due) {
    await appendSystemEvents(db, workspaceId, { collaborationId, now, toEvents: () => [] });
  }
  return due.length;
}

export async function reassessStandingsDue(db: D1Database, now: string): Promise<number> {
  const before = new Date(Date.parse(now) - REASSESS_AFTER_MS).toISOString();
  const due = await listAssessedBefore(db, { before, limit: COLLABORATIONS_PER_RUN_MAX });
  for (const [workspaceId, group] of Map.groupBy(due, (row) => row.workspaceId)) {
    await refreshStandings(db, workspaceId, {
      collaborationIds: group.map((row) => row.collaborationId),
      now,
    });
  }
  return due.length;
}
