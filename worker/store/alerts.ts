// Alerts of a workspace, and up to which one each member has looked.
import type { Instant } from '../../shared/contract/terms.ts';
import type { Alert, AlertKind, KeptAlert } from '../../shared/procedure/alerts/alert.ts';
import type { QuietHours } from '../../shared/procedure/alerts/quiet-hours.ts';
import { fromJson, toJson } from './rows.ts';

/** An alert with the `changed` of the standing it was found against; overtaken by then, and it is left out. */
export type NewAlert = Alert & { seenChanged: number };

export type AlertRow = {
  n: number;
  collaboration_id: string;
  key: string;
  kind: AlertKind;
  at: string;
  noted_at: string;
  facts: string;
};

/**
 * Stands before the standing's own statement in one batch, so that both are written or neither. A key that is there
 * already stays as it was: an alert is never given twice.
 */
export function insertAlertsStatement(
  db: D1Database,
  workspaceId: string,
  { alerts, notedAt }: { alerts: NewAlert[]; notedAt: Instant },
): D1PreparedStatement {
  const rows = alerts.map(({ facts, ...alert }, index) => ({
    ...alert,
    facts: toJson(facts),
    order: index + 1,
  }));
  return db
    .prepare(
      `INSERT INTO alerts (workspace_id, n, collaboration_id, key, kind, at, noted_at, facts)
       SELECT ?1, (SELECT coalesce(max(n), 0) FROM alerts WHERE workspace_id = ?1) + (value ->> 'order'),
         value ->> 'collaborationId', value ->> 'key', value ->> 'kind', value ->> 'at', ?3, value ->> 'facts'
       FROM json_each(?2) WHERE value ->> 'seenChanged' = (SELECT s.changed FROM standings s
         WHERE s.workspace_id = ?1 AND s.collaboration_id = value ->> 'collaborationId')
       ON CONFLICT (workspace_id, collaboration_id, key) DO NOTHING`,
    )
    .bind(workspaceId, toJson(rows), notedAt);
}

/** Which alerts are new to a member: after the last one seen, noted since an instant, at most so many. */
export type AlertWindow = { afterN: number; since: Instant; limit: number };

/** Newest first: what a read costs is bounded by `limit`, not by history. */
export function listAlertsStatement(
  db: D1Database,
  workspaceId: string,
  { afterN, since, limit }: AlertWindow,
): D1PreparedStatement {
  return db
    .prepare(
      `SELECT n, collaboration_id, key, kind, at, noted_at, facts FROM alerts
       WHERE workspace_id = ?1 AND n > ?2 AND noted_at >= ?3 ORDER BY n DESC LIMIT ?4`,
    )
    .bind(workspaceId, afterN, since, limit);
}

export async function listAlerts(
  db: D1Database,
  workspaceId: string,
  window: AlertWindow,
): Promise<KeptAlert[]> {
  const { results } = await listAlertsStatement(db, workspaceId, window).all<AlertRow>();
  return results.map(toKeptAlert);
}

export function toKeptAlert(row: AlertRow): KeptAlert {
  return {
    n: row.n,
    collaborationId: row.collaboration_id,
    key: row.key,
    kind: row.kind,
    at: row.at,
    notedAt: row.noted_at,
    facts: fromJson<KeptAlert['facts']>(row.facts),
  };
}

/** Only ever moves on, and never past what there is: said twice or late, it stays right. Answers where it stands now. */
export async function storeAlertsSeen(
  db: D1Database,
  workspaceId: string,
  { memberId, upTo }: { memberId: string; upTo: number },
): Promise<number> {
  const row = await db
    .prepare(
      `UPDATE members SET alerts_seen_n = max(alerts_seen_n,
         min(?3, (SELECT coalesce(max(n), 0) FROM alerts WHERE workspace_id = ?1)))
       WHERE workspace_id = ?1 AND id = ?2 RETURNING alerts_seen_n`,
    )
    .bind(workspaceId, memberId, upTo)
    .first<{ alerts_seen_n: number }>();
  return row?.alerts_seen_n ?? 0;
}

export function setQuietHoursStatement(
  db: D1Database,
  workspaceId: string,
  { memberId, quietHours }: { memberId: string; quietHours: QuietHours },
): D1PreparedStatement {
  return db
    .prepare('UPDATE members SET quiet_hours = ?3 WHERE workspace_id = ?1 AND id = ?2')
    .bind(workspaceId, memberId, toJson(quietHours));
}
