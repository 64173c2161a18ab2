// One-time links: the first owner's set-up, invitations, and ways back in. Looking at one changes nothing;
// using one is a single batch in which everything hangs on the link having been unused.
import { LIST_ROWS_MAX } from '../../shared/api/limits.ts';
import type { Instant } from '../../shared/contract/terms.ts';
import type { Role } from '../../shared/procedure/events.ts';
import { type Question, toQuestion } from './questions.ts';

export type LinkPurpose = 'setup' | 'invite' | 'recovery' | 'sign_in';

export type NewLink = {
  id: string;
  tokenHash: string;
  /** Null only for `setup`, which makes its workspace. */
  workspaceId: string | null;
  purpose: LinkPurpose;
  role: Role;
  /** Whom a `recovery` or `sign_in` link signs in. */
  memberId: string | null;
  /** Suggested name of the person invited, may be empty. */
  name: string;
  createdBy: string | null;
  at: Instant;
  expiresAt: Instant;
};

/** What the person holding a link may know before using it. */
export type OpenLink = {
  purpose: LinkPurpose;
  role: Role;
  workspaceId: string | null;
  workspaceName: string | null;
  timeZone: string;
  memberId: string | null;
  memberName: string | null;
  name: string;
  createdByName: string | null;
  createdAt: Instant;
  expiresAt: Instant;
};

export type OpenInvitation = { id: string; role: Role; name: string; createdAt: Instant; expiresAt: Instant };

type OpenLinkRow = {
  purpose: LinkPurpose;
  role: Role;
  workspace_id: string | null;
  workspace_name: string | null;
  time_zone: string | null;
  member_id: string | null;
  member_name: string | null;
  name: string;
  created_by_name: string | null;
  created_at: string;
  expires_at: string;
};

const OPEN = 'used_at IS NULL AND revoked_at IS NULL AND expires_at >';

export function insertLinkStatement(db: D1Database, link: NewLink): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO sign_in_links (id, token_hash, workspace_id, purpose, role, member_id, name, created_by, created_at, expires_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)`,
    )
    .bind(
      link.id,
      link.tokenHash,
      link.workspaceId,
      link.purpose,
      link.role,
      link.memberId,
      link.name,
      link.createdBy,
      link.at,
      link.expiresAt,
    );
}

export async function findOpenLink(
  db: D1Database,
  tokenHash: string,
  now: Instant,
): Promise<OpenLink | undefined> {
  const row = await db
    .prepare(
      `SELECT l.purpose, l.role, l.workspace_id, w.name AS workspace_name, w.time_zone, l.member_id,
         m.name AS member_name, l.name, c.name AS created_by_name, l.created_at, l.expires_at
       FROM sign_in_links l LEFT JOIN workspaces w ON w.id = l.workspace_id
         LEFT JOIN members m ON m.id = l.member_id LEFT JOIN members c ON c.id = l.created_by
       WHERE l.token_hash = ?1 AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > ?2
         AND m.removed_at IS NULL`,
    )
    .bind(tokenHash, now)
    .first<OpenLinkRow>();
  if (!row) return undefined;
  return {
    purpose: row.purpose,
    role: row.role,
    workspaceId: row.workspace_id,
    workspaceName: row.workspace_name,
    timeZone: row.time_zone ?? 'UTC',
    memberId: row.member_id,
    memberName: row.member_name,
    name: row.name,
    createdByName: row.created_by_name,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}

/** Makes the team and its first owner. False when the link has been used meanwhile; then nothing was made. */
export async function useSetupLink(
  db: D1Database,
  tokenHash: string,
  team: { workspaceId: string; name: string; timeZone: string; memberId: string; memberName: string },
  now: Instant,
): Promise<boolean> {
  const taken = 'EXISTS (SELECT 1 FROM sign_in_links WHERE token_hash = ?1 AND used_by = ?2)';
  const [used] = await db.batch([
    db
      .prepare(
        `UPDATE sign_in_links SET used_at = ?3, used_by = ?2
         WHERE token_hash = ?1 AND purpose = 'setup' AND ${OPEN} ?3`,
      )
      .bind(tokenHash, team.memberId, now),
    db
      .prepare(
        `INSERT INTO workspaces (id, name, time_zone, created_at) SELECT ?3, ?4, ?5, ?6 WHERE ${taken}`,
      )
      .bind(tokenHash, team.memberId, team.workspaceId, team.name, team.timeZone, now),
    db
      .prepare(
        `INSERT INTO members (id, workspace_id, name, role, created_at) SELECT ?2, ?3, ?4, 'owner', ?5 WHERE ${taken}`,
      )
      .bind(tokenHash, team.memberId, team.workspaceId, team.memberName, now),
    db
      .prepare(`UPDATE sign_in_links SET workspace_id = ?2 WHERE token_hash = ?1 AND used_by = ?3`)
      .bind(tokenHash, team.workspaceId, team.memberId),
  ]);
  return used?.meta.changes === 1;
}

/** Makes the member that the link invites, and the audit's line of it. False as in `useSetupLink`. */
export async function useInviteLink(
  db: D1Database,
  tokenHash: string,
  member: { id: string; name: string; auditId: string },
  now: Instant,
): Promise<boolean> {
  const [used] = await db.batch([
    db
      .prepare(
        `UPDATE sign_in_links SET used_at = ?3, used_by = ?2
         WHERE token_hash = ?1 AND purpose = 'invite' AND ${OPEN} ?3`,
      )
      .bind(tokenHash, member.id, now),
    db
      .prepare(
        `INSERT INTO members (id, workspace_id, name, role, created_at)
         SELECT ?2, workspace_id, ?3, role, ?4 FROM sign_in_links WHERE token_hash = ?1 AND used_by = ?2`,
      )
      .bind(tokenHash, member.id, member.name, now),
    db
      .prepare(
        `INSERT INTO audit (id, workspace_id, at, member_id, action, subject, details)
         SELECT ?3, workspace_id, ?4, ?2, 'member.join', ?2, json_object('before', json('{}'), 'after', json_object('role', role))
         FROM sign_in_links WHERE token_hash = ?1 AND used_by = ?2`,
      )
      .bind(tokenHash, member.id, member.auditId, now),
  ]);
  return used?.meta.changes === 1;
}

/** Uses a `recovery` or `sign_in` link; a recovery ends every session its member had. False as in `useSetupLink`. */
export async function useMemberLink(
  db: D1Database,
  tokenHash: string,
  use: { id: string; now: Instant },
): Promise<boolean> {
  const [used] = await db.batch([
    db
      .prepare(
        `UPDATE sign_in_links SET used_at = ?3, used_by = ?2
         WHERE token_hash = ?1 AND purpose IN ('recovery', 'sign_in') AND ${OPEN} ?3
           AND EXISTS (SELECT 1 FROM members WHERE id = sign_in_links.member_id AND removed_at IS NULL)`,
      )
      .bind(tokenHash, use.id, use.now),
    db
      .prepare(
        `UPDATE sessions SET revoked_at = ?3 WHERE revoked_at IS NULL AND member_id =
           (SELECT member_id FROM sign_in_links WHERE token_hash = ?1 AND used_by = ?2 AND purpose = 'recovery')`,
      )
      .bind(tokenHash, use.id, use.now),
  ]);
  return used?.meta.changes === 1;
}

type InvitationRow = { id: string; role: Role; name: string; created_at: string; expires_at: string };

export function openInvitationsOf(workspaceId: string, now: Instant): Question<OpenInvitation[]> {
  return toQuestion<InvitationRow, OpenInvitation[]>({
    sql: `SELECT id, role, name, created_at, expires_at FROM sign_in_links
       WHERE workspace_id = ?1 AND purpose = 'invite' AND ${OPEN} ?2 ORDER BY created_at LIMIT ?3`,
    columns: ['id', 'role', 'name', 'created_at', 'expires_at'],
    values: [workspaceId, now, LIST_ROWS_MAX],
    toAnswer: (rows) => rows.map(toInvitation),
  });
}

function toInvitation(row: InvitationRow): OpenInvitation {
  return {
    id: row.id,
    role: row.role,
    name: row.name,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}

export function revokeLinkStatement(
  db: D1Database,
  workspaceId: string,
  id: string,
  now: Instant,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE sign_in_links SET revoked_at = ?3 WHERE workspace_id = ?1 AND id = ?2 AND used_at IS NULL AND revoked_at IS NULL`,
    )
    .bind(workspaceId, id, now);
}
