// The words beside single events of a log: links of drafts, and what is to be changed. An erased note is not among them.
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
