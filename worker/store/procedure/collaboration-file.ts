// Everything kept about one collaboration, in one statement: for the file that a team can take away. Removed ones too.
import type { Standing } from '../../../shared/procedure/standing.ts';
import { postsOfEach } from '../agreement/twins.ts';
import { type EventRow, type SealedEvent, toEvent } from '../events.ts';
import { answerInRows, toQuestion } from '../questions.ts';
import { fromJson } from '../rows.ts';

type Row = Record<string, unknown>;

/** Rows as they are stored, without what opens a link. */
export type CollaborationRecords = {
  collaboration: Row;
  standing: Standing | null;
  isRemoved: boolean;
  tables: Record<string, Row[]>;
  /** The log of `tables.events` with its hashes, to verify the chain. */
  chain: SealedEvent[];
};

const OBSERVATIONS_MAX = 20_000;
const ROWS_MAX = 5_000;
const OWN = 'workspace_id = ?1 AND collaboration_id = ?2';
const OWN_POSTS = postsOfEach('json_each(json_array(?2))');

/**
 * By name as they stand in the file: what is selected, and where from; ?1 is the workspace, ?2 the collaboration. CROSS JOIN
 * reads the rows of its posts, whatever else the workspace holds.
 */
const TABLES: Record<string, [columns: string, from: string]> = {
  collaboration: [
    `c.id, c.fee_minor, c.paid_minor, c.expenses_minor, c.expenses_approved_on, c.product_cost_minor, c.targets, c.notice_email,
     c.copy_email, c.team_email, c.whatsapp_number, c.slack_id, c.language, c.creator_language, c.address_form, c.marketplace, c.booking, c.contract_title, c.contract_signed_on,
     c.creator_legal_name, c.creator_address, c.brand_legal_name, c.brand_address,
     c.sales_keys, c.created_at, c.removed_at, k.display_name AS creator, p.name AS campaign, p.currency, p.time_zone,
     p.starts_on, p.ends_on, p.id AS campaign_id`,
    `FROM collaborations c JOIN creators k ON k.id = c.creator_id JOIN campaigns p ON p.id = c.campaign_id
    WHERE c.workspace_id = ?1 AND c.id = ?2`,
  ],
  standing: ['body', `FROM standings WHERE ${OWN}`],
  profiles: [
    'p.key, p.network, p.handle, p.url',
    `FROM profiles p JOIN collaborations c ON c.creator_id = p.creator_id
    WHERE p.workspace_id = ?1 AND c.id = ?2 ORDER BY p.key LIMIT ${ROWS_MAX}`,
  ],
  contractVersions: [
    'n, is_signed, effective_from, clauses, holidays, entered_by, entered_at',
    `FROM contract_versions WHERE ${OWN} ORDER BY n LIMIT ${ROWS_MAX}`,
  ],
  deliverables: [
    `id, collaboration_id, name, network, format, due_on, fee_minor, stage, targets, created_at, brand_delay_days,
     brand_delay_cause, make_good_for, approval_rounds, import_id, twin_id, weight, weight_of`,
    `FROM deliverables WHERE ${OWN} ORDER BY due_on, name LIMIT ${ROWS_MAX}`,
  ],
  posts: [
    'key, collaboration_id, deliverable_id, url, published_at, created_at, import_id, is_borrowed',
    `FROM ${OWN_POSTS} ORDER BY published_at, key LIMIT ${ROWS_MAX}`,
  ],
  observations: [
    'o.post_key, o.metric, o.observed_at, o.source, o.import_n, o.value, o.lo, o.hi, o.quality',
    `FROM ${OWN_POSTS} CROSS JOIN observations o ON o.workspace_id = ?1 AND o.post_key = p.key LIMIT ${OBSERVATIONS_MAX}`,
  ],
  postChecks: [
    'k.id, k.post_key, k.checked_at, k.source, k.import_n, k.is_up, k.caption, k.disclosure, k.tag, k.link, k.checked_by',
    `FROM ${OWN_POSTS} CROSS JOIN post_checks k ON k.workspace_id = ?1 AND k.post_key = p.key ORDER BY k.checked_at, k.id LIMIT ${ROWS_MAX}`,
  ],
  // Days that were flagged for this creator or for the whole campaign.
  outages: [
    `o.id, o.collaboration_id, o.from_on, o.until_on, o.reason, o.note, o.flagged_by, o.flagged_at, o.taken_back_by,
     o.taken_back_at`,
    `FROM collaborations c CROSS JOIN outages o ON o.workspace_id = ?1 AND o.campaign_id = c.campaign_id
      AND (o.collaboration_id IS NULL OR o.collaboration_id = c.id)
    WHERE c.workspace_id = ?1 AND c.id = ?2 ORDER BY o.flagged_at, o.id LIMIT ${ROWS_MAX}`,
  ],
  payments: [
    `p.id, p.minor, p.paid_on, p.paid_for, p.reference, p.recorded_by, m.name AS by_name, p.recorded_at, p.taken_back_by,
     t.name AS taken_back_name, p.taken_back_at`,
    `FROM recorded_payments p LEFT JOIN members m ON m.workspace_id = ?1 AND m.id = p.recorded_by
    LEFT JOIN members t ON t.workspace_id = ?1 AND t.id = p.taken_back_by
    WHERE p.workspace_id = ?1 AND p.collaboration_id = ?2 ORDER BY p.recorded_at, p.id LIMIT ${ROWS_MAX}`,
  ],
  attributedSales: ['body', `FROM attributed_sales WHERE ${OWN}`],
  // The whole log: its chain is verified on these rows.
  events: [
    `e.seq, e.id, e.kind, e.at, e.actor_role, e.actor_member_id, m.name AS by_name, e.data, e.basis, n.body AS note,
     e.previous_hash, e.hash`,
    `FROM events e LEFT JOIN members m ON m.id = e.actor_member_id
    LEFT JOIN notes n ON n.workspace_id = e.workspace_id AND n.event_id = e.id
    WHERE e.collaboration_id = ?2 AND +e.workspace_id = ?1 ORDER BY e.seq LIMIT -1`,
  ],
  notices: [
    `id, collaboration_id, kind, channel, recipient, subject, body, body_sha256, grade, created_at, sent_at, language, tone,
     facts`,
    `FROM notices WHERE ${OWN} ORDER BY created_at LIMIT ${ROWS_MAX}`,
  ],
  deliveries: [
    'd.id, d.notice_id, d.kind, d.status, d.not_before, d.attempts, d.last_problem, d.created_at, d.finished_at',
    `FROM notices n CROSS JOIN deliveries d ON d.notice_id = n.id
    WHERE n.workspace_id = ?1 AND n.collaboration_id = ?2 ORDER BY d.created_at LIMIT ${ROWS_MAX}`,
  ],
  settlements: [
    'id, collaboration_id, event_id, body, sha256, created_at',
    `FROM settlements WHERE ${OWN} ORDER BY created_at LIMIT 100`,
  ],
  evidence: [
    'id, collaboration_id, sha256, file_name, bytes, event_id, added_by, added_at',
    `FROM evidence WHERE ${OWN} ORDER BY added_at LIMIT 1000`,
  ],
  postMortems: [
    'p.id, p.collaboration_id, p.creator_id, p.campaign_id, p.body, p.sha256, p.filed_by, p.filed_at',
    `FROM collaborations c CROSS JOIN post_mortems p
      ON p.workspace_id = ?1 AND p.creator_id = c.creator_id AND p.collaboration_id = c.id
    WHERE c.workspace_id = ?1 AND c.id = ?2 ORDER BY p.filed_at LIMIT 100`,
  ],
  // What was changed apart from decisions: agreement, papers, rights, and the taking out.
  audit: [
    'a.id, a.at, a.action, a.member_id, m.name AS by_name, a.details',
    `FROM audit a LEFT JOIN members m ON m.id = a.member_id
    WHERE a.workspace_id = ?1 AND a.subject = ?2 ORDER BY a.at, a.id LIMIT ${ROWS_MAX}`,
  ],
  creatorLinks: [
    'id, expires_at, created_by, created_at, revoked_at, opened_count, last_opened_at',
    `FROM creator_links WHERE ${OWN} ORDER BY created_at LIMIT 200`,
  ],
};

/** Columns that hold JSON, so that the file shows values and not texts of values. */
const JSON_COLUMNS = [
  'targets',
  'sales_keys',
  'booking',
  'clauses',
  'holidays',
  'data',
  'basis',
  'body',
  'facts',
  'details',
];
const isSettled = (table: string) => table === 'settlements' || table === 'postMortems';

export async function findCollaborationRecords(
  db: D1Database,
  workspaceId: string,
  collaborationId: string,
): Promise<CollaborationRecords | undefined> {
  const found = await answerInRows(db, recordsOf(workspaceId, collaborationId));
  const { collaboration: [collaboration] = [], standing: [standing] = [], ...rest } = found;
  if (!collaboration) return undefined;
  return {
    collaboration: readable('collaboration', collaboration),
    standing: typeof standing?.body === 'string' ? fromJson<Standing>(standing.body) : null,
    isRemoved: collaboration.removed_at !== null,
    tables: Object.fromEntries(
      Object.entries(rest).map(([name, rows = []]) => [name, rows.map((row) => readable(name, row))]),
    ),
    chain: (rest.events ?? []).map((row) => toSealed({ ...row, collaboration_id: collaborationId })),
  };
}

function recordsOf(workspaceId: string, collaborationId: string) {
  return Object.fromEntries(
    Object.entries(TABLES).map(([name, [columns, from]]) => [
      name,
      toQuestion<Row, Row[]>({
        sql: `SELECT ${columns} ${from}`,
        columns: columns.split(/,\s+/).map((column) => column.replace(/^.*(\.| AS )/, '')),
        values: [workspaceId, collaborationId],
        toAnswer: (rows) => rows,
      }),
    ]),
  );
}

function toSealed(row: Row): SealedEvent {
  // The columns of `TABLES.events` are those of an event.
  const event = row as EventRow;
  return { ...toEvent(event), previousHash: event.previous_hash, hash: event.hash };
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
