// Wakes what time has changed. Nothing depends on it running: every reader derives the same state from the data.
import { addMinutes, isBefore } from '../../shared/contract/zone.ts';
import { nextWakeAt } from '../../shared/procedure/alerts/clocks.ts';
import { appendSystemEvents } from '../commands/append-system-events.ts';
import { refreshStandings } from '../commands/refresh-standings.ts';
import { findStanding, listAssessedBefore, listTimersDue, storeNextTimer } from '../store/standings.ts';

const COLLABORATIONS_PER_RUN_MAX = 20;
/** A standing is assessed anew at least this often: lateness and expectations move on without new data. */
const REASSESS_AFTER_MS = 6 * 3_600_000;
/** A row that others kept overtaking lets the rest go first. */
const TRY_AGAIN_MINUTES = 5;

export async function runTimersDue(db: D1Database, now: string): Promise<number> {
  const due = await listTimersDue(db, { now, limit: COLLABORATIONS_PER_RUN_MAX });
  for (const { workspaceId, collaborationId } of due) {
    const isWritten = await appendSystemEvents(db, workspaceId, { collaborationId, now, toEvents: () => [] });
    if (!isWritten) await renewTimer(db, workspaceId, { collaborationId, now });
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

/** A row that is due and had nothing to write would be first again for ever: its timer is set from its case anew. */
async function renewTimer(
  db: D1Database,
  workspaceId: string,
  { collaborationId, now }: { collaborationId: string; now: string },
): Promise<void> {
  const stored = await findStanding(db, workspaceId, collaborationId);
  if (!stored) return;
  const next = nextWakeAt(stored.standing);
  const isStillDue = next !== null && !isBefore(now, next);
  await storeNextTimer(db, workspaceId, {
    collaborationId,
    changed: stored.changed,
    nextTimerAt: isStillDue ? addMinutes(now, TRY_AGAIN_MINUTES) : next,
  });
}
