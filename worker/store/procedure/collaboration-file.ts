// Everything kept about one collaboration, in one round trip: for the file that a team can take away. Removed ones too.
import type { Standing } from '../../../shared/procedure/standing.ts';
import { fromJson } from '../rows.ts';

/** Rows as they are stored, without what opens a link. */
export type CollaborationRecords = {
  collaboration: Record<string, unknown>;
  standing: Standing | null;
  isRemoved: boolean;
  tables: Record<string, Record<string, unknown>[]>;
};

const OBSERVATIONS_MAX = 20_000;
const ROWS_MAX = 5_000;

/** By name as they stand in the file; ?1 is the workspace, ?2 the collaboration. */
const QUERIES: Record<string, string> = {
  collaboration: `
    SELECT c.id, c.fee_minor, c.paid_minor, c.expenses_minor, c.expenses_approved_on, c.targets, c.notice_email, c.copy_email, c.language, c.marketplace,
      c.contract_title, c.contract_signed_on, c.created_at, c.removed_at, k.display_name AS creator, p.name AS campaign,
      p.currency, p.time_zone, p.starts_on, p.ends_on
    FROM collaborations c JOIN creators k ON k.id = c.creator_id JOIN campaigns p ON p.id = c.campaign_id
    WHERE c.workspace_id = ?1 AND c.id = ?2`,
  standing: 'SELECT body FROM standings WHERE workspace_id = ?1 AND collaboration_id = ?2',
  profiles: `
    SELECT p.key, p.network, p.handle, p.url FROM profiles p JOIN collaborations c ON c.creator_id = p.creator_id
    WHERE p.workspace_id = ?1 AND c.id = ?2 ORDER BY p.key`,
  contractVersions: `
    SELECT n, is_signed, effective_from, clauses, holidays, entered_by, entered_at FROM contract_versions
    WHERE workspace_id = ?1 AND collaboration_id = ?2 ORDER BY n`,
  deliverables: `SELECT * FROM deliverables WHERE workspace_id = ?1 AND collaboration_id = ?2 ORDER BY due_on, name LIMIT ${ROWS_MAX}`,
  posts: `SELECT * FROM posts WHERE workspace_id = ?1 AND collaboration_id = ?2 ORDER BY published_at, key LIMIT ${ROWS_MAX}`,
  observations: `
    SELECT o.post_key, o.metric, o.observed_at, o.source, o.import_n, o.value, o.lo, o.hi, o.quality
    FROM posts p JOIN observations o ON o.workspace_id = p.workspace_id AND o.post_key = p.key
    WHERE p.workspace_id = ?1 AND p.collaboration_id = ?2 ORDER BY o.post_key, o.metric, o.observed_at LIMIT ${OBSERVATIONS_MAX}`,
  attributedSales: 'SELECT body FROM attributed_sales WHERE workspace_id = ?1 AND collaboration_id = ?2',
  events: `
    SELECT e.seq, e.id, e.kind, e.at, e.actor_role, e.actor_member_id, m.name AS by_name, e.data, e.basis, n.body AS note,
      e.previous_hash, e.hash
    FROM events e LEFT JOIN members m ON m.id = e.actor_member_id
    LEFT JOIN notes n ON n.workspace_id = e.workspace_id AND n.event_id = e.id
    WHERE e.workspace_id = ?1 AND e.collaboration_id = ?2 ORDER BY e.seq LIMIT ${ROWS_MAX}`,
  notices: `SELECT * FROM notices WHERE workspace_id = ?1 AND collaboration_id = ?2 ORDER BY created_at LIMIT ${ROWS_MAX}`,
  deliveries: `
    SELECT id, notice_id, kind, status, not_before, attempts, last_problem, created_at, finished_at FROM deliveries
    WHERE workspace_id = ?1 AND collaboration_id = ?2 ORDER BY created_at LIMIT ${ROWS_MAX}`,
  settlements:
    'SELECT * FROM settlements WHERE workspace_id = ?1 AND collaboration_id = ?2 ORDER BY created_at LIMIT 100',
  evidence:
    'SELECT * FROM evidence WHERE workspace_id = ?1 AND collaboration_id = ?2 ORDER BY added_at LIMIT 1000',
  postMortems:
    'SELECT * FROM post_mortems WHERE workspace_id = ?1 AND collaboration_id = ?2 ORDER BY filed_at LIMIT 100',
  creatorLinks: `
    SELECT id, expires_at, created_by, created_at, revoked_at, opened_count, last_opened_at FROM creator_links
    WHERE workspace_id = ?1 AND collaboration_id = ?2 ORDER BY created_at LIMIT 200`,
};

/** Columns that hold JSON, so that the file shows values and not texts of values. */
const JSON_COLUMNS = ['targets', 'clauses', 'holidays', 'data', 'basis', 'body', 'facts'];
const isSettled = (table: string) => table === 'settlements' || table === 'postMortems';

export async function findCollaborationRecords(
  db: D1Database,
  workspaceId: string,
  collaborationId: string,
): Promise<CollaborationRecords | undefined> {
  const names = Object.keys(QUERIES);
  const answers = await db.batch<Record<string, unknown>>(
    Object.values(QUERIES).map((sql) => db.prepare(sql).bind(workspaceId, collaborationId)),
  );
  const tables = Object.fromEntries(names.map((name, index) => [name, answers[index]?.results ?? []]));
  const { collaboration: [collaboration] = [], standing: [standing] = [], ...rest } = tables;
  if (!collaboration) return undefined;
  return {
    collaboration: readable('collaboration', collaboration),
    standing: typeof standing?.body === 'string' ? fromJson<Standing>(standing.body) : null,
    isRemoved: collaboration.removed_at !== null,
    tables: Object.fromEntries(
      Object.entries(rest).map(([name, rows]) => [name, rows.map((row) => readable(name, row))]),
    ),
  };
}

function readable(table: string, row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      if (name === 'workspace_id') return [];
      // A letter's `body` is its words; a settlement's or an analysis's is JSON.
      const isJson = JSON_COLUMNS.includes(name) && (name !== 'body' || isSettled(table));
      return [[name, isJson && typeof value === 'string' ? fromJson<unknown>(value) : value]];
    }),
  );
}
