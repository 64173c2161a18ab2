// The words beside single events of a log: links of drafts, and what is to be changed. An erased note is not among them.
import { type LoggedEvent, listEvents } from '../events.ts';
import { type Question, toQuestion } from '../questions.ts';
import { toJson } from '../rows.ts';

/** Words beside one event of each collaboration, by the collaboration; nothing is read where none is asked for. */
export async function notesOfEvents(
  db: D1Database,
  workspaceId: string,
  wanted: readonly { collaborationId: string; seq: number }[],
): Promise<Map<string, string>> {
  if (wanted.length === 0) return new Map();
  const { results } = await db
    .prepare(
      `SELECT e.collaboration_id, n.body FROM json_each(?2) wanted
       CROSS JOIN events e ON e.workspace_id = ?1 AND e.collaboration_id = wanted.value ->> 'collaborationId'
         AND e.seq = wanted.value ->> 'seq'
       CROSS JOIN notes n ON n.workspace_id = e.workspace_id AND n.event_id = e.id`,
    )
    .bind(workspaceId, toJson(wanted))
    .all<{ collaboration_id: string; body: string }>();
  return new Map(results.map(({ collaboration_id, body }) => [collaboration_id, body]));
}

/** By the number of the event; at most one note each. */
export function eventNotesOf(
  workspaceId: string,
  { collaborationId, seqs }: { collaborationId: string; seqs: readonly number[] },
): Question<Map<number, string>> {
  return toQuestion<{ seq: number; body: string }, Map<number, string>>({
    // CROSS JOIN keeps the order: the numbers asked for are looked up, and the log is not read through for them.
    sql: `SELECT e.seq, n.body FROM json_each(?3) wanted
       CROSS JOIN events e ON e.workspace_id = ?1 AND e.collaboration_id = ?2 AND e.seq = wanted.value
       CROSS JOIN notes n ON n.workspace_id = e.workspace_id AND n.event_id = e.id`,
    columns: ['seq', 'body'],
    values: [workspaceId, collaborationId, toJson(seqs)],
    toAnswer: (rows) => new Map(rows.map(({ seq, body }) => [seq, body])),
  });
}

/** The event of a log by its id, with its place in the log. */
export async function findEvent(
  db: D1Database,
  workspaceId: string,
  { collaborationId, eventId }: { collaborationId: string; eventId: string },
): Promise<LoggedEvent | undefined> {
  const row = await db
    .prepare('SELECT seq FROM events WHERE workspace_id = ?1 AND collaboration_id = ?2 AND id = ?3')
    .bind(workspaceId, collaborationId, eventId)
    .first<{ seq: number }>();
  if (row === null) return undefined;
  const [event] = await listEvents(db, workspaceId, { collaborationId, afterSeq: row.seq - 1, limit: 1 });
  return event;
}

/** The words beside an event, and their copies in reports that were frozen while they stood there. */
export function eraseWordsStatements(
  db: D1Database,
  workspaceId: string,
  eventId: string,
): D1PreparedStatement[] {
  const found = "FROM json_each(snapshot, '$.facts.events') one WHERE one.value ->> 'id' = ?2";
  return [
    db.prepare('DELETE FROM notes WHERE workspace_id = ?1 AND event_id = ?2').bind(workspaceId, eventId),
    db
      .prepare(
        `UPDATE report_links SET snapshot = (SELECT json_set(snapshot, '$.facts.events[' || one.key || '].note', NULL) ${found})
         WHERE workspace_id = ?1 AND is_frozen = 1 AND instr(snapshot, ?2) > 0 AND EXISTS (SELECT 1 ${found})`,
      )
      .bind(workspaceId, eventId),
  ];
}
