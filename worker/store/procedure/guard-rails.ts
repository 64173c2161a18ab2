// The team's own rule for what the numbers may propose.
import type { GuardRail } from '../../../shared/procedure/guard-rails/guard-rail.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { answerInRows, toQuestion } from '../questions.ts';
import { fromJson, toJson } from '../rows.ts';

/** Null = the standard. */
export async function findGuardRail(db: D1Database, workspaceId: string): Promise<GuardRail | null> {
  return toRail(await guardRailStatement(db, workspaceId).first<string | null>('guard_rail'));
}

/** The rule in force, and the collaborations with a post that a dry run looks at: the newest flights first, and how many there are. */
export async function findGuardRailWithPosted(
  db: D1Database,
  workspaceId: string,
  limit: number,
): Promise<{ rail: GuardRail | null; posted: Standing[]; known: number }> {
  const hasPost = `workspace_id = ?1 AND is_removed = 0 AND body ->> '$.assessment.delivery.published' > 0`;
  const { rail, found } = await answerInRows(db, {
    rail: toQuestion<{ guard_rail: string | null }, GuardRail | null>({
      sql: 'SELECT guard_rail FROM workspaces WHERE id = ?1',
      columns: ['guard_rail'],
      values: [workspaceId],
      toAnswer: ([row]) => toRail(row?.guard_rail ?? null),
    }),
    found: toQuestion<{ body: string; known: number }, { posted: Standing[]; known: number }>({
      sql: `SELECT body, (SELECT count(*) FROM standings WHERE ${hasPost}) AS known FROM standings
        WHERE ${hasPost} ORDER BY body ->> '$.startsOn' DESC, collaboration_id LIMIT ?2`,
      columns: ['body', 'known'],
      values: [workspaceId, limit],
      toAnswer: (rows) => ({
        posted: rows.map(({ body }) => fromJson<Standing>(body)),
        known: rows[0]?.known ?? 0,
      }),
    }),
  });
  return { rail, ...found };
}

export function setGuardRailStatement(
  db: D1Database,
  workspaceId: string,
  rail: GuardRail | null,
): D1PreparedStatement {
  return db
    .prepare('UPDATE workspaces SET guard_rail = ?2 WHERE id = ?1')
    .bind(workspaceId, rail === null ? null : toJson(rail));
}

function guardRailStatement(db: D1Database, workspaceId: string): D1PreparedStatement {
  return db.prepare('SELECT guard_rail FROM workspaces WHERE id = ?1').bind(workspaceId);
}

function toRail(text: string | null): GuardRail | null {
  return text === null ? null : fromJson<GuardRail>(text);
}
