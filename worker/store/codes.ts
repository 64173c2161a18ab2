// Authorization codes of the extension's sign-in: 60 seconds, one use.
import type { Instant } from '../../shared/contract/terms.ts';

export type NewCode = {
  codeHash: string;
  workspaceId: string;
  memberId: string;
  familyId: string;
  clientId: string;
  redirectUri: string;
  codeChallenge: string;
  label: string;
  at: Instant;
  expiresAt: Instant;
};

export type TakenCode = Pick<
  NewCode,
  'workspaceId' | 'memberId' | 'familyId' | 'clientId' | 'redirectUri' | 'codeChallenge' | 'label'
>;

type CodeRow = {
  workspace_id: string;
  member_id: string;
  family_id: string;
  client_id: string;
  redirect_uri: string;
  code_challenge: string;
  label: string;
};

export async function insertCode(db: D1Database, code: NewCode): Promise<void> {
  await db
    .prepare(
      `INSERT INTO authorization_codes (code_hash, workspace_id, member_id, family_id, client_id, redirect_uri,
         code_challenge, label, created_at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)`,
    )
    .bind(
      code.codeHash,
      code.workspaceId,
      code.memberId,
      code.familyId,
      code.clientId,
      code.redirectUri,
      code.codeChallenge,
      code.label,
      code.at,
      code.expiresAt,
    )
    .run();
}

/** Uses the code up, whatever comes of it. Nothing when it is unknown, used, expired, or its member has left. */
export async function takeCode(
  db: D1Database,
  codeHash: string,
  now: Instant,
): Promise<TakenCode | undefined> {
  const row = await db
    .prepare(
      `UPDATE authorization_codes SET used_at = ?2
       WHERE code_hash = ?1 AND used_at IS NULL AND expires_at > ?2
         AND EXISTS (SELECT 1 FROM members WHERE id = authorization_codes.member_id AND removed_at IS NULL)
       RETURNING workspace_id, member_id, family_id, client_id, redirect_uri, code_challenge, label`,
    )
    .bind(codeHash, now)
    .first<CodeRow>();
  if (!row) return undefined;
  return {
    workspaceId: row.workspace_id,
    memberId: row.member_id,
    familyId: row.family_id,
    clientId: row.client_id,
    redirectUri: row.redirect_uri,
    codeChallenge: row.code_challenge,
    label: row.label,
  };
}

/** A code that comes a second time may have been stolen: what it gave is taken back (RFC 6749 §4.1.2). */
export async function revokeSessionsOfCode(db: D1Database, codeHash: string, now: Instant): Promise<void> {
  await db
    .prepare(
      `UPDATE sessions SET revoked_at = ?2 WHERE revoked_at IS NULL AND family_id =
         (SELECT family_id FROM authorization_codes WHERE code_hash = ?1 AND used_at IS NOT NULL)`,
    )
    .bind(codeHash, now)
    .run();
}
