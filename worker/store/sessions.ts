// Who is signed in where. Every function takes the hash of a token, which implies its workspace, or a workspace.
import type { Instant } from '../../shared/contract/terms.ts';
import type { QuietHours } from '../../shared/procedure/alerts/quiet-hours.ts';
import type { Role } from '../../shared/procedure/events.ts';
import { OVERVIEW, type TeamOverview, toOverview } from './lists/team-overview.ts';
import { fromJson } from './rows.ts';

/** Who asks, read once per request from one joined row. */
export type Session = {
  /** Stays the same when the extension's tokens rotate; what People lists and ends. */
  familyId: string;
  kind: 'desk' | 'extension';
  memberId: string;
  memberName: string;
  role: Role;
  workspaceId: string;
  workspaceName: string;
  timeZone: string;
  locale: string;
  isDemo: boolean;
  /** The owner has said so, and the team has no other member. */
  isSinglePersonTeam: boolean;
  memberSince: Instant;
  /** Number of the last alert this member has looked at. */
  alertsSeenN: number;
  /** Null = never chosen: the default hours. */
  quietHours: QuietHours | null;
  /** What the frame of the desk shows of the team; absent where no desk is shown. */
  overview?: TeamOverview;
};

type SessionRow = {
  family_id: string;
  kind: 'desk' | 'extension';
  last_seen_on: string;
  member_id: string;
  member_name: string;
  role: Role;
  workspace_id: string;
  workspace_name: string;
  time_zone: string;
  locale: string;
  is_demo: number;
  is_single_person_team: number;
  member_since: string;
  alerts_seen_n: number;
  quiet_hours: string | null;
  /** JSON; null for an extension. */
  overview: string | null;
};

export type NewSession = {
  tokenHash: string;
  workspaceId: string;
  memberId: string;
  familyId: string;
  label: string;
  at: Instant;
  expiresAt: Instant;
  refresh?: { hash: string; expiresAt: Instant };
};

/** One joined select: session, member and workspace, or nothing when any of them no longer stands. */
export async function findSession(
  db: D1Database,
  tokenHash: string,
  { now, withOverview }: { now: Instant; withOverview: boolean },
): Promise<{ session: Session; lastSeenOn: string } | undefined> {
  const row = await db
    .prepare(
      `SELECT s.family_id, s.kind, s.last_seen_on, m.id AS member_id, m.name AS member_name, m.role,
         m.created_at AS member_since, m.alerts_seen_n, m.quiet_hours,
         w.id AS workspace_id, w.name AS workspace_name, w.time_zone, w.locale, w.is_demo,
         w.is_single_person_team AND NOT EXISTS (SELECT 1 FROM members o
           WHERE o.workspace_id = w.id AND o.removed_at IS NULL AND o.id <> m.id) AS is_single_person_team,
         CASE WHEN ?3 AND s.kind = 'desk' THEN ${OVERVIEW} END AS overview
       FROM sessions s JOIN members m ON m.id = s.member_id JOIN workspaces w ON w.id = s.workspace_id
       WHERE s.token_hash = ?1 AND s.revoked_at IS NULL AND s.expires_at > ?2 AND m.removed_at IS NULL`,
    )
    .bind(tokenHash, now, withOverview ? 1 : 0)
    .first<SessionRow>();
  return row ? { session: toSession(row, now), lastSeenOn: row.last_seen_on } : undefined;
}

/** Moves the idle limit on; called at most once a day per session. */
export async function touchSession(
  db: D1Database,
  tokenHash: string,
  now: Instant,
  expiresAt: Instant,
): Promise<void> {
  await db
    .prepare(
      `UPDATE sessions SET last_seen_on = ?2, expires_at = CASE kind WHEN 'desk' THEN ?3 ELSE expires_at END
       WHERE token_hash = ?1`,
    )
    .bind(tokenHash, now.slice(0, 10), expiresAt)
    .run();
}

export async function insertSession(db: D1Database, session: NewSession): Promise<void> {
  await db
    .prepare(
      `INSERT INTO sessions (token_hash, workspace_id, member_id, family_id, kind, label, created_at, expires_at,
         last_seen_on, refresh_hash, refresh_expires_at)
       VALUES (?1, ?2, ?3, ?4, CASE WHEN ?9 IS NULL THEN 'desk' ELSE 'extension' END, ?5, ?6, ?7, ?8, ?9, ?10)`,
    )
    .bind(
      session.tokenHash,
      session.workspaceId,
      session.memberId,
      session.familyId,
      session.label,
      session.at,
      session.expiresAt,
      session.at.slice(0, 10),
      session.refresh?.hash ?? null,
      session.refresh?.expiresAt ?? null,
    )
    .run();
}

/**
 * Trades a refresh token for the next generation, both statements or none. False when the token was not the newest of
 * its family, has expired, or its member has left.
 */
export async function rotateSession(
  db: D1Database,
  refreshHash: string,
  next: { tokenHash: string; expiresAt: Instant; refreshHash: string; refreshExpiresAt: Instant },
  now: Instant,
): Promise<boolean> {
  const [inserted] = await db.batch([
    db
      .prepare(
        `INSERT INTO sessions (token_hash, workspace_id, member_id, family_id, kind, label, created_at, expires_at,
           last_seen_on, refresh_hash, refresh_expires_at)
         SELECT ?2, s.workspace_id, s.member_id, s.family_id, s.kind, s.label, s.created_at, ?3, ?7, ?4, ?5
         FROM sessions s JOIN members m ON m.id = s.member_id
         WHERE s.refresh_hash = ?1 AND s.rotated_at IS NULL AND s.revoked_at IS NULL AND s.refresh_expires_at > ?6
           AND m.removed_at IS NULL`,
      )
      .bind(
        refreshHash,
        next.tokenHash,
        next.expiresAt,
        next.refreshHash,
        next.refreshExpiresAt,
        now,
        now.slice(0, 10),
      ),
    db
      .prepare('UPDATE sessions SET rotated_at = ?2 WHERE refresh_hash = ?1 AND rotated_at IS NULL')
      .bind(refreshHash, now),
  ]);
  return inserted?.meta.changes === 1;
}

/** Ends the whole family that a token (access, refresh or desk, of any generation) belongs to. */
export async function revokeFamilyOfToken(db: D1Database, tokenHash: string, now: Instant): Promise<void> {
  await db
    .prepare(
      `UPDATE sessions SET revoked_at = ?2 WHERE revoked_at IS NULL AND family_id IN
         (SELECT family_id FROM sessions WHERE token_hash = ?1 UNION SELECT family_id FROM sessions WHERE refresh_hash = ?1)`,
    )
    .bind(tokenHash, now)
    .run();
}

/** Ends one browser or extension. `memberId` null = of anybody in the workspace. Changes no row when there is none. */
export function revokeFamilyStatement(
  db: D1Database,
  workspaceId: string,
  family: { familyId: string; memberId: string | null },
  now: Instant,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE sessions SET revoked_at = ?4
       WHERE workspace_id = ?1 AND family_id = ?2 AND (?3 IS NULL OR member_id = ?3) AND revoked_at IS NULL`,
    )
    .bind(workspaceId, family.familyId, family.memberId, now);
}

/** What the nightly job takes away: nothing that could still sign anybody in. */
export async function deleteExpiredSessions(db: D1Database, before: Instant): Promise<void> {
  await db.batch([
    db
      .prepare(
        `DELETE FROM sessions WHERE token_hash IN
           (SELECT token_hash FROM sessions WHERE expires_at <= ?1 AND coalesce(refresh_expires_at, '') <= ?1 LIMIT 5000)`,
      )
      .bind(before),
    db.prepare('DELETE FROM authorization_codes WHERE expires_at <= ?1').bind(before),
    db.prepare('DELETE FROM passkey_challenges WHERE expires_at <= ?1').bind(before),
    db.prepare('DELETE FROM sign_in_links WHERE expires_at <= ?1').bind(before),
  ]);
}

function toSession(row: SessionRow, now: Instant): Session {
  return {
    familyId: row.family_id,
    kind: row.kind,
    memberId: row.member_id,
    memberName: row.member_name,
    role: row.role,
    workspaceId: row.workspace_id,
    workspaceName: row.workspace_name,
    timeZone: row.time_zone,
    locale: row.locale,
    isDemo: row.is_demo === 1,
    isSinglePersonTeam: row.is_single_person_team === 1,
    memberSince: row.member_since,
    alertsSeenN: row.alerts_seen_n,
    quietHours: row.quiet_hours === null ? null : fromJson<QuietHours>(row.quiet_hours),
    ...(row.overview === null ? {} : { overview: toOverview(row.overview, now) }),
  };
}
