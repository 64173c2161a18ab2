// What a team's own data has taught, kept with the workspace.

/** The newest collaborations that have a post, and the tables as they are stored. */
export async function listLearnable(
  db: D1Database,
  workspaceId: string,
  max: number,
): Promise<{ ids: string[]; learnt: string | null }> {
  const [collaborations, workspaces] = await db.batch([
    db
      .prepare(
        `SELECT c.id FROM collaborations c JOIN campaigns k ON k.id = c.campaign_id
         WHERE c.workspace_id = ?1 AND EXISTS (SELECT 1 FROM posts p WHERE p.collaboration_id = c.id)
         ORDER BY k.ends_on DESC, c.id LIMIT ?2`,
      )
      .bind(workspaceId, max),
    db.prepare('SELECT learnt FROM workspaces WHERE id = ?1').bind(workspaceId),
  ]);
  // The batch answers in the order of its statements, whose columns these rows name.
  const rows = (collaborations?.results ?? []) as { id: string }[];
  const [workspace] = (workspaces?.results ?? []) as { learnt: string | null }[];
  return { ids: rows.map(({ id }) => id), learnt: workspace?.learnt ?? null };
}

export function setLearntStatement(
  db: D1Database,
  workspaceId: string,
  learnt: string | null,
): D1PreparedStatement {
  return db.prepare('UPDATE workspaces SET learnt = ?2 WHERE id = ?1').bind(workspaceId, learnt);
}
