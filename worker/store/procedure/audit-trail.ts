// The audit as it is read: decisions of every log, imports, and everything else that was done, newest first, a page at a time.
import type { Basis, EventData } from '../../../shared/procedure/events.ts';
import type { Change } from '../audit.ts';
import { fromJson } from '../rows.ts';

/** What a line keeps beside who and when: a change with both sides, several pieces of one file, an import's counts. */
export type AuditDetails = Partial<Change> & {
  name?: string;
  file?: string;
  pieces?: ({ name: string } & Change)[];
  counts?: Record<string, number>;
};

export type AuditLine = {
  id: string;
  at: string;
  byName: string;
  byRole: string;
  /** A decision's event kind, or the action of anything else. */
  kind: string;
  isDecision: boolean;
  subject: string;
  /** The member it is about, where it is about one. */
  subjectName: string | null;
  collaborationId: string | null;
  creatorName: string | null;
  campaignId: string | null;
  campaignName: string | null;
  /** Of the campaign it is about; null for what is the team's. */
  currency: string | null;
  timeZone: string | null;
  data: EventData & AuditDetails;
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
  subject_name: string | null;
  collaboration_id: string | null;
  creator_name: string | null;
  campaign_id: string | null;
  campaign_name: string | null;
  currency: string | null;
  time_zone: string | null;
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
             NULL AS subject_name, e.collaboration_id, k.display_name AS creator_name, p.id AS campaign_id,
             p.name AS campaign_name, p.currency, p.time_zone, e.data, e.basis, n.body AS note
           FROM events e LEFT JOIN members m ON m.id = e.actor_member_id
           JOIN collaborations c ON c.id = e.collaboration_id JOIN creators k ON k.id = c.creator_id
           JOIN campaigns p ON p.id = c.campaign_id
           LEFT JOIN notes n ON n.workspace_id = e.workspace_id AND n.event_id = e.id
           WHERE e.workspace_id = ?1 AND e.at <= ?2 AND (e.at < ?2 OR e.id < ?3) ORDER BY e.at DESC, e.id DESC LIMIT ?4)
         UNION ALL
         SELECT * FROM (
           SELECT a.id, a.at, m.name, m.role, a.action, 0, a.subject, s.name, c.id, k.display_name, p.id, p.name, p.currency,
             p.time_zone, a.details, NULL, NULL
           FROM audit a LEFT JOIN members m ON m.id = a.member_id
           LEFT JOIN members s ON s.workspace_id = ?1 AND s.id = a.subject
           LEFT JOIN collaborations c ON c.workspace_id = ?1 AND c.id = coalesce(a.details ->> 'collaborationId', a.subject)
           LEFT JOIN creators k ON k.id = c.creator_id
           LEFT JOIN campaigns p ON p.workspace_id = ?1 AND p.id = coalesce(c.campaign_id, a.subject)
           WHERE a.workspace_id = ?1 AND a.at <= ?2 AND (a.at < ?2 OR a.id < ?3) ORDER BY a.at DESC, a.id DESC LIMIT ?4)
         UNION ALL
         ${importLines({ id: 'i.id', at: 'i.imported_at', by: 'i.imported_by', kind: 'import.take_in' })}
         UNION ALL
         ${importLines({ id: "'undo-' || i.id", at: 'i.undone_at', by: 'i.undone_by', kind: 'import.undo' })})
       ORDER BY at DESC, id DESC LIMIT ?4`,
    )
    .bind(workspaceId, before?.at ?? '9999', before?.id ?? '', limit)
    .all<AuditRow>();
  return results.map(toAuditLine);
}

/** Imports keep who, when and what in their own rows: one line as it came in, one as it was taken back. */
function importLines({ id, at, by, kind }: { id: string; at: string; by: string; kind: string }): string {
  return `SELECT * FROM (
           SELECT ${id} AS id, ${at} AS at, m.name, m.role, '${kind}', 0, '', NULL, NULL, NULL, p.id, p.name, p.currency,
             p.time_zone, json_object('name', 'no. ' || i.n, 'file', i.file_name, 'counts', json(i.counts)), NULL, NULL
           FROM imports i LEFT JOIN campaigns p ON p.id = i.campaign_id LEFT JOIN members m ON m.id = ${by}
           WHERE i.workspace_id = ?1 AND ${at} <= ?2 AND (${at} < ?2 OR ${id} < ?3) ORDER BY ${at} DESC, i.id DESC LIMIT ?4)`;
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
    subjectName: row.subject_name,
    collaborationId: row.collaboration_id,
    creatorName: row.creator_name,
    campaignId: row.campaign_id,
    campaignName: row.campaign_name,
    currency: row.currency,
    timeZone: row.time_zone,
    data: fromJson<AuditLine['data']>(row.data),
    basis: row.basis === null ? null : fromJson<Basis>(row.basis),
    note: row.note,
  };
}

function unnamed(role: string | null): string {
  if (role === 'creator') return 'The creator';
  return role === 'system' || role === null ? 'Midflight' : 'A former member';
}
