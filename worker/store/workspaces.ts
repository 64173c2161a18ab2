// Workspaces themselves: the only rows that stand under nothing.
import type { Role } from '../../shared/procedure/events.ts';
import { answer, type Question, toQuestion } from './questions.ts';

export async function findFirstOwner(db: D1Database, workspaceId: string): Promise<string | undefined> {
  const row = await db
    .prepare(
      `SELECT id FROM members WHERE workspace_id = ?1 AND role = 'owner' AND removed_at IS NULL ORDER BY created_at LIMIT 1`,
    )
    .bind(workspaceId)
    .first<{ id: string }>();
  return row?.id;
}

export async function insertWorkspaceWithOwner(
  db: D1Database,
  workspace: {
    workspaceId: string;
    name: string;
    timeZone: string;
    isDemo: boolean;
    ownerId: string;
    ownerName: string;
    at: string;
  },
): Promise<void> {
  const { workspaceId, name, timeZone, isDemo, ownerId, ownerName, at } = workspace;
  await db.batch([
    db
      .prepare(
        `INSERT INTO workspaces (id, name, time_zone, locale, is_demo, is_single_person_team, created_at) VALUES (?1, ?2, ?3, 'en-US', ?4, 0, ?5)`,
      )
      .bind(workspaceId, name, timeZone, isDemo ? 1 : 0, at),
    insertMemberStatement(db, workspaceId, { id: ownerId, name: ownerName, role: 'owner', at }),
  ]);
}

/** A member who was not asked by an invitation: the first owner, and people of the demo. Who is there already stays. */
export function insertMemberStatement(
  db: D1Database,
  workspaceId: string,
  { id, name, role, at }: { id: string; name: string; role: Role; at: string },
): D1PreparedStatement {
  return db
    .prepare(
      'INSERT INTO members (id, workspace_id, name, role, created_at) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO NOTHING',
    )
    .bind(id, workspaceId, name, role, at);
}

/** Every team, without a limit: who asks goes through all of them and would not notice that some are missing. */
export async function listWorkspaceIds(db: D1Database): Promise<string[]> {
  const { results } = await db.prepare('SELECT id FROM workspaces ORDER BY id').all<{ id: string }>();
  return results.map(({ id }) => id);
}

/** The owner's word that one person may ask and agree. It counts only while the team has one member. */
export function setSinglePersonTeamStatement(
  db: D1Database,
  workspaceId: string,
  isSinglePersonTeam: boolean,
): D1PreparedStatement {
  return db
    .prepare('UPDATE workspaces SET is_single_person_team = ?2 WHERE id = ?1 AND is_single_person_team <> ?2')
    .bind(workspaceId, isSinglePersonTeam ? 1 : 0);
}

/** What a team is called, where its days begin and how its numbers are written. Saving what it is already changes no row. */
export function updateWorkspaceStatement(
  db: D1Database,
  workspaceId: string,
  { name, timeZone, locale }: { name: string; timeZone: string; locale: string },
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE workspaces SET name = ?2, time_zone = ?3, locale = ?4
       WHERE id = ?1 AND (name, time_zone, locale) <> (?2, ?3, ?4)`,
    )
    .bind(workspaceId, name, timeZone, locale);
}

/** Who the team is in its contracts; null = nobody has said. */
export type TeamParty = { legalName: string | null; address: string | null };

export function teamPartyOf(workspaceId: string): Question<TeamParty> {
  return toQuestion<TeamParty, TeamParty>({
    sql: 'SELECT legal_name AS legalName, legal_address AS address FROM workspaces WHERE id = ?1',
    columns: ['legalName', 'address'],
    values: [workspaceId],
    toAnswer: ([row]) => row ?? { legalName: null, address: null },
  });
}

export function findTeamParty(db: D1Database, workspaceId: string): Promise<TeamParty> {
  return answer(db, teamPartyOf(workspaceId));
}

/** Saving what it is already changes no row. */
export function updateTeamPartyStatement(
  db: D1Database,
  workspaceId: string,
  { legalName, address }: TeamParty,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE workspaces SET legal_name = ?2, legal_address = ?3
       WHERE id = ?1 AND (legal_name IS NOT ?2 OR legal_address IS NOT ?3)`,
    )
    .bind(workspaceId, legalName, address);
}

/**
 * The team and every row of it, in one batch: the mark lets the guards of logs and audit let go, the deletion carries the
 * rest along. Says whether there was a team of this name.
 */
export async function deleteWorkspace(
  db: D1Database,
  workspaceId: string,
  { name, at }: { name: string; at: string },
): Promise<boolean> {
  const [marked] = await db.batch([
    db
      .prepare('UPDATE workspaces SET deleting_at = ?3 WHERE id = ?1 AND name = ?2')
      .bind(workspaceId, name, at),
    db.prepare('DELETE FROM workspaces WHERE id = ?1 AND deleting_at IS NOT NULL').bind(workspaceId),
  ]);
  return marked?.meta.changes === 1;
}
