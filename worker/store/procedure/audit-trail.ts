// The audit as it is read: decisions of every log and everything else that was done, newest first, a page at a time.
import type { Basis, EventData } from '../../../shared/procedure/events.ts';
import { fromJson } from '../rows.ts';

export type AuditLine = {
  id: string;
  at: string;
  byName: string;
  byRole: string;
  /** A decision's event kind, or the action of anything else. */
  kind: string;
  isDecision: boolean;
  subject: string;
  collaborationId: string | null;
  creatorName: string | null;
  campaignName: string | null;
  data: EventData;
  basis: Basis | null;
  note: string | null;
};

type AuditRow = {
  id: string;
  at: string;
  by_name: string | null;
  by_role: string | null;
  kind: string;
  is_decision: number;
  subject: string;
  collaboration_id: string | null;
  creator_name: string | null;
  campaign_name: string | null;
  data: string;
  basis: string | null;
  note: string | null;
};

/** Lines before `before` (an instant and the id of the line shown last), newest first. */
export async function listAuditTrail(
  db: D1Database,
  workspaceId: string,
  { before, limit }: { before: { at: string; id: string } | null; limit: number },
): Promise<AuditLine[]> {
  const { results } = await db
    .prepare(
      `SELECT * FROM (
         SELECT * FROM (
           SELECT e.id, e.at, m.name AS by_name, e.actor_role AS by_role, e.kind, 1 AS is_decision, '' AS subject,
             e.collaboration_id, k.display_name AS creator_name, p.name AS campaign_name, e.data, e.basis, n.body AS note
           FROM events e LEFT JOIN members m ON m.id = e.actor_member_id
           JOIN collaborations c ON c.id = e.collaboration_id JOIN creators k ON k.id = c.creator_id
           JOIN campaigns p ON p.id = c.campaign_id
           LEFT JOIN notes n ON n.workspace_id = e.workspace_id AND n.event_id = e.id
           WHERE e.workspace_id = ?1 AND e.at <= ?2 AND (e.at < ?2 OR e.id < ?3) ORDER BY e.at DESC, e.id DESC LIMIT ?4)
         UNION ALL
         SELECT * FROM (
           SELECT a.id, a.at, m.name, m.role, a.action, 0, a.subject, NULL, NULL, NULL, a.details, NULL, NULL
           FROM audit a LEFT JOIN members m ON m.id = a.member_id
           WHERE a.workspace_id = ?1 AND a.at <= ?2 AND (a.at < ?2 OR a.id < ?3) ORDER BY a.at DESC, a.id DESC LIMIT ?4))
       ORDER BY at DESC, id DESC LIMIT ?4`,
    )
    .bind(workspaceId, before?.at ?? '9999', before?.id ?? '', limit)
    .all<AuditRow>();
  return results.map(toAuditLine);
}

function toAuditLine(row: AuditRow): AuditLine {
  return {
    id: row.id,
    at: row.at,
    byName: row.by_name ?? unnamed(row.by_role),
    byRole: row.by_role ?? 'system',
    kind: row.kind,
    isDecision: row.is_decision === 1,
    subject: row.subject,
    collaborationId: row.collaboration_id,
    creatorName: row.creator_name,
    campaignName: row.campaign_name,
    data: fromJson<EventData>(row.data),
    basis: row.basis === null ? null : fromJson<Basis>(row.basis),
    note: row.note,
  };
}

function unnamed(role: string | null): string {
  if (role === 'creator') return 'The creator';
  return role === 'system' || role === null ? 'Midflight' : 'A former member';
}
