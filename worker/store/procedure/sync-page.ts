// What the sync answers: standings that changed, and the member's new alerts, in one round trip.
import type { KeptAlert } from '../../../shared/procedure/alerts/alert.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { type AlertRow, type AlertWindow, listAlertsStatement, toKeptAlert } from '../alerts.ts';
import { fromJson } from '../rows.ts';

export type ChangedStanding = {
  collaborationId: string;
  changed: number;
  isRemoved: boolean;
  standing: Standing;
};

type ChangedRow = { collaboration_id: string; changed: number; is_removed: number; body: string };

/** Standings after the cursor in order, alerts after the last one seen, at most so many of each. */
export async function readSyncPage(
  db: D1Database,
  workspaceId: string,
  page: { cursor: number; limit: number; alerts: AlertWindow },
): Promise<{ changed: ChangedStanding[]; alerts: KeptAlert[] }> {
  const [changed, alerts] = await db.batch([
    db
      .prepare(
        `SELECT collaboration_id, changed, is_removed, body FROM standings
         WHERE workspace_id = ?1 AND changed > ?2 ORDER BY changed LIMIT ?3`,
      )
      .bind(workspaceId, page.cursor, page.limit),
    listAlertsStatement(db, workspaceId, page.alerts),
  ]);
  // The batch answers in the order of its statements, whose columns these rows name.
  return {
    changed: ((changed?.results ?? []) as ChangedRow[]).map(toChangedStanding),
    alerts: ((alerts?.results ?? []) as AlertRow[]).map(toKeptAlert),
  };
}

function toChangedStanding(row: ChangedRow): ChangedStanding {
  return {
    collaborationId: row.collaboration_id,
    changed: row.changed,
    isRemoved: row.is_removed === 1,
    standing: fromJson<Standing>(row.body),
  };
}
