// Wakes what time has changed. Nothing depends on it running: every reader derives the same state from the data.
import { addMinutes, isBefore } from '../../shared/contract/zone.ts';
import { nextWakeAt } from '../../shared/procedure/alerts/clocks.ts';
import { appendSystemEvents } from '../commands/append-system-events.ts';
import { refreshStandings } from '../commands/refresh-standings.ts';
import {
  listAssessedBefore,
  listTimersDue,
  markFailed,
  postponeTimer,
} from '../store/procedure/standings-due.ts';
import { findStanding, storeNextTimer } from '../store/standings.ts';
import { eachOf } from './each-of.ts';

const COLLABORATIONS_PER_RUN_MAX = 20;
/** A standing is assessed anew at least this often: lateness and expectations move on without new data. */
const REASSESS_AFTER_MINUTES = 6 * 60;
/** A row that others kept overtaking lets the rest go first. */
const TRY_AGAIN_MINUTES = 5;

export async function runTimersDue(db: D1Database, now: string): Promise<number> {
  const due = await listTimersDue(db, { now, limit: COLLABORATIONS_PER_RUN_MAX });
  await eachOf(
    due,
    async ({ workspaceId, collaborationId }) => {
      const appended = await appendSystemEvents(db, workspaceId, {
        collaborationId,
        now,
        toEvents: () => [],
      });
      if (appended !== 'written') await renewTimer(db, workspaceId, { collaborationId, now });
    },
    ({ workspaceId, collaborationId }) =>
      postponeTimer(db, workspaceId, { collaborationId, until: addMinutes(now, TRY_AGAIN_MINUTES) }),
  );
  return due.length;
}

export async function reassessStandingsDue(db: D1Database, now: string): Promise<number> {
  const before = addMinutes(now, -REASSESS_AFTER_MINUTES);
  const due = await listAssessedBefore(db, { before, limit: COLLABORATIONS_PER_RUN_MAX });
  const groups = [...Map.groupBy(due, (row) => row.workspaceId)].map(([workspaceId, rows]) => ({
    workspaceId,
    collaborationIds: rows.map((row) => row.collaborationId),
  }));
  const reassess = ({ workspaceId, collaborationIds }: (typeof groups)[number]) =>
    refreshStandings(db, workspaceId, { collaborationIds, now });
  // A team at a time; where one of a team's cannot be computed, each alone, so that the rest of them are.
  const broken: typeof groups = [];
  await eachOf(groups, (group) => reassess(group).catch(() => broken.push(group)));
  const single = broken.flatMap(({ workspaceId, collaborationIds }) =>
    collaborationIds.map((id) => ({ workspaceId, collaborationIds: [id] })),
  );
  await eachOf(single, reassess, ({ workspaceId, collaborationIds }) =>
    markFailed(db, workspaceId, { collaborationIds, at: now }),
  );
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
