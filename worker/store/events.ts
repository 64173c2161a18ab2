// The ladder's log. Rows are only added; the database refuses anything else. Each row carries the hash of the one before.
import type { Actor, Basis, CollaborationEvent, EventData } from '../../shared/procedure/events.ts';
import { answer, type Question, toQuestion } from './questions.ts';
import { fromJson, toJson } from './rows.ts';

export type EventRow = {
  collaboration_id: string;
  seq: number;
  id: string;
  kind: string;
  at: string;
  actor_role: Actor['role'];
  actor_member_id: string | null;
  data: string;
  basis: string | null;
  request_sha256: string | null;
  previous_hash: string;
  hash: string;
};

/** What an event itself consists of, without its place in the chain and the request it came with. */
type StoredEventRow = Omit<EventRow, 'request_sha256' | 'previous_hash' | 'hash'>;

/** An event as a reader sees it: with the name of who did it and the free text, when it still stands. */
export type LoggedEvent = CollaborationEvent & { byName: string; note: string | null };

type LoggedRow = EventRow & { by_name: string | null; note: string | null };
const LOGGED_COLUMNS = [
  'collaboration_id',
  'seq',
  'id',
  'kind',
  'at',
  'actor_role',
  'actor_member_id',
  'data',
  'basis',
  'by_name',
  'note',
] as const;

export type SealedEvent = CollaborationEvent & { previousHash: string; hash: string };

/** Fails the whole batch when somebody else has taken this number (PRIMARY KEY): the lost race becomes the 409. */
export function insertEventStatement(
  db: D1Database,
  workspaceId: string,
  { event, requestSha256 }: { event: SealedEvent; requestSha256: string | null },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO events (workspace_id, collaboration_id, seq, id, kind, at, actor_role, actor_member_id, data, basis, request_sha256, previous_hash, hash)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)`,
    )
    .bind(
      workspaceId,
      event.collaborationId,
      event.seq,
      event.id,
      event.kind,
      event.at,
      event.actor.role,
      event.actor.memberId,
      toJson(event.data),
      event.basis === null ? null : toJson(event.basis),
      requestSha256,
      event.previousHash,
      event.hash,
    );
}

export function insertNoteStatement(
  db: D1Database,
  workspaceId: string,
  note: { collaborationId: string; eventId: string; body: string; at: string },
): D1PreparedStatement {
  return db
    .prepare(
      'INSERT INTO notes (workspace_id, collaboration_id, event_id, body, created_at) VALUES (?1, ?2, ?3, ?4, ?5)',
    )
    .bind(workspaceId, note.collaborationId, note.eventId, note.body, note.at);
}

/** Events after `afterSeq`, oldest first, with names: what others did since a view was taken, or a page of the timeline. */
export function listEvents(
  db: D1Database,
  workspaceId: string,
  page: { collaborationId: string; afterSeq: number; limit: number },
): Promise<LoggedEvent[]> {
  return answer(db, eventsOf(workspaceId, page));
}

export function eventsOf(
  workspaceId: string,
  { collaborationId, afterSeq, limit }: { collaborationId: string; afterSeq: number; limit: number },
): Question<LoggedEvent[]> {
  return toQuestion<LoggedRow, LoggedEvent[]>({
    sql: `SELECT e.*, m.name AS by_name, n.body AS note FROM events e
       LEFT JOIN members m ON m.id = e.actor_member_id
       LEFT JOIN notes n ON n.workspace_id = e.workspace_id AND n.event_id = e.id
       WHERE e.workspace_id = ?1 AND e.collaboration_id = ?2 AND e.seq > ?3 ORDER BY e.seq LIMIT ?4`,
    columns: LOGGED_COLUMNS,
    values: [workspaceId, collaborationId, afterSeq, limit],
    toAnswer: (rows) => rows.map(toLoggedEvent),
  });
}

/**
 * What an analysis after the end names of the log, oldest first: these events, and of all others the ends, the notices as
 * they left, what the creator said to a cause, and acts that passed a step over. The index is made of the same words.
 */
export function eventsForAnalysisOf(
  workspaceId: string,
  { collaborationId, seqs }: { collaborationId: string; seqs: readonly number[] },
): Question<LoggedEvent[]> {
  return toQuestion<LoggedRow, LoggedEvent[]>({
    sql: `SELECT e.*, m.name AS by_name, n.body AS note
       FROM (SELECT value AS seq FROM json_each(?3) UNION
         SELECT seq FROM events INDEXED BY events_for_analysis WHERE collaboration_id = ?2 AND (
           kind IN ('complete', 'notice_sent', 'mutual_signed', 'shorten', 'creator_ends', 'answer_cause')
           OR data ->> '$.skips' IS NOT NULL)) wanted
       CROSS JOIN events e ON e.workspace_id = ?1 AND e.collaboration_id = ?2 AND e.seq = wanted.seq
       LEFT JOIN members m ON m.id = e.actor_member_id
       LEFT JOIN notes n ON n.workspace_id = e.workspace_id AND n.event_id = e.id ORDER BY e.seq`,
    columns: LOGGED_COLUMNS,
    values: [workspaceId, collaborationId, toJson(seqs)],
    toAnswer: (rows) => rows.map(toLoggedEvent),
  });
}

/** Decisions of a whole campaign for its report, newest `limit`, oldest first. */
export async function listCampaignEvents(
  db: D1Database,
  workspaceId: string,
  { campaignId, limit }: { campaignId: string; limit: number },
): Promise<LoggedEvent[]> {
  const { results } = await db
    .prepare(
      `SELECT e.*, m.name AS by_name, n.body AS note FROM collaborations c
       JOIN standings s ON s.collaboration_id = c.id
       JOIN events e ON e.collaboration_id = c.id AND e.seq > s.seq - 30
       LEFT JOIN members m ON m.id = e.actor_member_id
       LEFT JOIN notes n ON n.workspace_id = e.workspace_id AND n.event_id = e.id
       WHERE c.workspace_id = ?1 AND c.campaign_id = ?2 ORDER BY e.at DESC, e.seq DESC LIMIT ?3`,
    )
    .bind(workspaceId, campaignId, limit)
    .all<LoggedRow>();
  return results.map(toLoggedEvent).reverse();
}

/** The newest act of a person, with the fingerprint of what was asked for. */
export async function findLastAct(
  db: D1Database,
  workspaceId: string,
  collaborationId: string,
): Promise<EventRow | undefined> {
  const row = await db
    .prepare(
      `SELECT * FROM events WHERE workspace_id = ?1 AND collaboration_id = ?2 AND actor_role <> 'system'
       ORDER BY seq DESC LIMIT 1`,
    )
    .bind(workspaceId, collaborationId)
    .first<EventRow>();
  return row ?? undefined;
}

/** The whole log with its hashes, to verify the chain. */
export async function listChain(
  db: D1Database,
  workspaceId: string,
  collaborationId: string,
): Promise<SealedEvent[]> {
  const { results } = await db
    .prepare('SELECT * FROM events WHERE workspace_id = ?1 AND collaboration_id = ?2 ORDER BY seq')
    .bind(workspaceId, collaborationId)
    .all<EventRow>();
  return results.map((row) => ({ ...toEvent(row), previousHash: row.previous_hash, hash: row.hash }));
}

export function toEvent(row: StoredEventRow): CollaborationEvent {
  return {
    collaborationId: row.collaboration_id,
    seq: row.seq,
    id: row.id,
    kind: row.kind,
    at: row.at,
    actor: { role: row.actor_role, memberId: row.actor_member_id },
    data: fromJson<EventData>(row.data),
    basis: row.basis === null ? null : fromJson<Basis>(row.basis),
  };
}

function toLoggedEvent(row: LoggedRow): LoggedEvent {
  return { ...toEvent(row), byName: nameOf(row), note: row.note };
}

function nameOf(row: LoggedRow): string {
  if (row.actor_role === 'system') return 'Midflight';
  if (row.actor_role === 'creator') return 'The creator';
  return row.by_name ?? 'A former member';
}
