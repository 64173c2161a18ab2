// The team's own rule for what the numbers may propose.
import type { GuardRail } from '../../../shared/procedure/guard-rails/guard-rail.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { fromJson, toJson } from '../rows.ts';
import { listStandingsStatement, type StandingRow, toStored } from '../standings.ts';

/** Null = the standard. */
export async function findGuardRail(db: D1Database, workspaceId: string): Promise<GuardRail | null> {
  return toRail(await guardRailStatement(db, workspaceId).first<string | null>('guard_rail'));
}

/** The rule in force and the standings it governs, in one round trip. */
export async function findGuardRailWithStandings(
  db: D1Database,
  workspaceId: string,
): Promise<{ rail: GuardRail | null; standings: Standing[] }> {
  const [workspaces, standings] = await db.batch([
    guardRailStatement(db, workspaceId),
    listStandingsStatement(db, workspaceId, null),
  ]);
  // The batch answers in the order of its statements, whose columns these rows name.
  const [workspace] = (workspaces?.results ?? []) as { guard_rail: string | null }[];
  const rows = (standings?.results ?? []) as StandingRow[];
  return {
    rail: toRail(workspace?.guard_rail ?? null),
    standings: rows.map((row) => toStored(row).standing),
  };
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
