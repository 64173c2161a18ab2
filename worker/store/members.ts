// People of a workspace. A removed member keeps its row, because the log names it; every way in ends with it.
import { LIST_ROWS_MAX } from '../../shared/api/limits.ts';
import type { Instant } from '../../shared/contract/terms.ts';
import type { Role } from '../../shared/procedure/events.ts';
import { type OpenInvitation, openInvitationsOf } from './links.ts';
import { type Passkey, passkeysOf } from './passkeys.ts';
import { answerTogether, type Question, toQuestion } from './questions.ts';

export type Member = {
  id: string;
  name: string;
  role: Role;
  passkeys: number;
  createdAt: Instant;
  lastSeenOn: string | null;
};

/** One browser's desk or one extension of a member. */
export type SignedInBrowser = {
  familyId: string;
  kind: 'desk' | 'extension';
  memberId: string;
  memberName: string;
  label: string;
  createdAt: Instant;
  lastSeenOn: string;
};

type MemberRow = {
  id: string;
  name: string;
  role: Role;
  passkeys: number;
  created_at: string;
  last_seen_on: string | null;
};

type BrowserRow = {
  family_id: string;
  kind: 'desk' | 'extension';
  member_id: string;
  member_name: string;
  label: string;
  created_at: string;
  last_seen_on: string;
};

/** Everything the people page shows. */
export type People = {
  members: Member[];
  invitations: OpenInvitation[];
  browsers: SignedInBrowser[];
  passkeys: Passkey[];
  /** What the owner has set; it counts while the team has one member. */
  mayOnePersonDecide: boolean;
};

/** In one statement. `seesAll`: the browsers of everybody, not of this member alone. */
export function listPeople(
  db: D1Database,
  workspaceId: string,
  { memberId, seesAll, now }: { memberId: string; seesAll: boolean; now: Instant },
): Promise<People> {
  return answerTogether(db, {
    members: membersOf(workspaceId),
    invitations: openInvitationsOf(workspaceId, now),
    browsers: browsersOf(workspaceId, seesAll ? null : memberId, now),
    passkeys: passkeysOf(workspaceId, memberId),
    mayOnePersonDecide: toQuestion<{ is_single_person_team: number }, boolean>({
      sql: 'SELECT is_single_person_team FROM workspaces WHERE id = ?1',
      columns: ['is_single_person_team'],
      values: [workspaceId],
      toAnswer: ([workspace]) => workspace?.is_single_person_team === 1,
    }),
  });
}

/** Names of everybody who is or was in the team, by id. */
export function memberNamesOf(workspaceId: string): Question<Map<string, string>> {
  return toQuestion<{ id: string; name: string }, Map<string, string>>({
    sql: 'SELECT id, name FROM members WHERE workspace_id = ?1',
    columns: ['id', 'name'],
    values: [workspaceId],
    toAnswer: (rows) => new Map(rows.map(({ id, name }) => [id, name])),
  });
}

export function membersOf(workspaceId: string): Question<Member[]> {
  return toQuestion<MemberRow, Member[]>({
    sql: `SELECT m.id, m.name, m.role, m.created_at,
         (SELECT count(*) FROM passkeys p WHERE p.workspace_id = ?1 AND p.member_id = m.id) AS passkeys,
         (SELECT max(last_seen_on) FROM sessions s WHERE s.workspace_id = ?1 AND s.member_id = m.id) AS last_seen_on
       FROM members m WHERE m.workspace_id = ?1 AND m.removed_at IS NULL
       ORDER BY CASE m.role WHEN 'owner' THEN 0 WHEN 'manager' THEN 1 WHEN 'marketer' THEN 2 ELSE 3 END, m.name LIMIT ?2`,
    columns: ['id', 'name', 'role', 'created_at', 'passkeys', 'last_seen_on'],
    values: [workspaceId, LIST_ROWS_MAX],
    toAnswer: (rows) => rows.map(toMember),
  });
}

function toMember(row: MemberRow): Member {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    passkeys: row.passkeys,
    createdAt: row.created_at,
    lastSeenOn: row.last_seen_on,
  };
}

/** The newest generation of every family that still stands. `memberId` null = of everybody. */
export function browsersOf(
  workspaceId: string,
  memberId: string | null,
  now: Instant,
): Question<SignedInBrowser[]> {
  return toQuestion<BrowserRow, SignedInBrowser[]>({
    sql: `SELECT s.family_id, s.kind, s.member_id, m.name AS member_name, s.label, s.created_at, s.last_seen_on
       FROM sessions s JOIN members m ON m.id = s.member_id
       WHERE s.workspace_id = ?1 AND (?2 IS NULL OR s.member_id = ?2) AND m.removed_at IS NULL
         AND s.rotated_at IS NULL AND s.revoked_at IS NULL AND coalesce(s.refresh_expires_at, s.expires_at) > ?3
       ORDER BY s.last_seen_on DESC, s.created_at DESC LIMIT ?4`,
    columns: ['family_id', 'kind', 'member_id', 'member_name', 'label', 'created_at', 'last_seen_on'],
    values: [workspaceId, memberId, now, LIST_ROWS_MAX],
    toAnswer: (rows) => rows.map(toBrowser),
  });
}

function toBrowser(row: BrowserRow): SignedInBrowser {
  return {
    familyId: row.family_id,
    kind: row.kind,
    memberId: row.member_id,
    memberName: row.member_name,
    label: row.label,
    createdAt: row.created_at,
    lastSeenOn: row.last_seen_on,
  };
}

export async function findMember(
  db: D1Database,
  workspaceId: string,
  memberId: string,
): Promise<{ id: string; name: string; role: Role } | undefined> {
  const row = await db
    .prepare('SELECT id, name, role FROM members WHERE workspace_id = ?1 AND id = ?2 AND removed_at IS NULL')
    .bind(workspaceId, memberId)
    .first<{ id: string; name: string; role: Role }>();
  return row ?? undefined;
}

/** Changes no row for somebody unknown, removed, or the last owner: the check and the change are one statement. */
export function changeRoleStatement(
  db: D1Database,
  workspaceId: string,
  memberId: string,
  role: Role,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE members SET role = ?3 WHERE workspace_id = ?1 AND id = ?2 AND removed_at IS NULL
         AND (role <> 'owner' OR ?3 = 'owner' OR
           (SELECT count(*) FROM members WHERE workspace_id = ?1 AND role = 'owner' AND removed_at IS NULL) > 1)`,
    )
    .bind(workspaceId, memberId, role);
}

/**
 * Ends every way in at once: sessions, passkeys, links for and from the member. The first of them changes no row in the cases of
 * `changeRoleStatement`, and then neither do the others.
 */
export function removeMemberStatements(
  db: D1Database,
  workspaceId: string,
  memberId: string,
  now: Instant,
): [D1PreparedStatement, ...D1PreparedStatement[]] {
  const gone =
    'EXISTS (SELECT 1 FROM members WHERE workspace_id = ?1 AND id = ?2 AND removed_at IS NOT NULL)';
  return [
    db
      .prepare(
        `UPDATE members SET removed_at = ?3 WHERE workspace_id = ?1 AND id = ?2 AND removed_at IS NULL
           AND (role <> 'owner' OR
             (SELECT count(*) FROM members WHERE workspace_id = ?1 AND role = 'owner' AND removed_at IS NULL) > 1)`,
      )
      .bind(workspaceId, memberId, now),
    db
      .prepare(
        `UPDATE sessions SET revoked_at = ?3 WHERE workspace_id = ?1 AND member_id = ?2 AND revoked_at IS NULL AND ${gone}`,
      )
      .bind(workspaceId, memberId, now),
    db
      .prepare(`DELETE FROM passkeys WHERE workspace_id = ?1 AND member_id = ?2 AND ${gone}`)
      .bind(workspaceId, memberId),
    db
      .prepare(
        `UPDATE sign_in_links SET revoked_at = ?3
         WHERE workspace_id = ?1 AND (member_id = ?2 OR created_by = ?2) AND used_at IS NULL AND revoked_at IS NULL AND ${gone}`,
      )
      .bind(workspaceId, memberId, now),
  ];
}
