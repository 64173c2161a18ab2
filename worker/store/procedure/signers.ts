// Who stands behind an act of the log: for a letter that names who has signed.
/** When the event of this number was, and who did it; the name is null for who was removed and for acts of nobody. */
export async function findActor(
  db: D1Database,
  workspaceId: string,
  { collaborationId, seq }: { collaborationId: string; seq: number },
): Promise<{ at: string; name: string | null; role: string } | undefined> {
  const row = await db
    .prepare(
      `SELECT e.at, e.actor_role AS role, m.name FROM events e
       LEFT JOIN members m ON m.id = e.actor_member_id AND m.workspace_id = e.workspace_id
       WHERE e.workspace_id = ?1 AND e.collaboration_id = ?2 AND e.seq = ?3`,
    )
    .bind(workspaceId, collaborationId, seq)
    .first<{ at: string; name: string | null; role: string }>();
  return row ?? undefined;
}
