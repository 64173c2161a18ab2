// Public keys of passkeys and the challenges of running ceremonies.
import type { Instant } from '../../shared/contract/terms.ts';
import { answer, type Question, toQuestion } from './questions.ts';

const PASSKEYS_PER_MEMBER_MAX = 20;

export type Passkey = { credentialId: string; label: string; createdAt: Instant; lastUsedOn: string | null };

export type StoredPasskey = {
  credentialId: string;
  workspaceId: string;
  memberId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
};

type PasskeyRow = {
  credential_id: string;
  label: string;
  created_at: string;
  last_used_on: string | null;
};

type StoredRow = {
  credential_id: string;
  workspace_id: string;
  member_id: string;
  public_key: ArrayBuffer | number[];
  counter: number;
};

export function listPasskeys(db: D1Database, workspaceId: string, memberId: string): Promise<Passkey[]> {
  return answer(db, passkeysOf(workspaceId, memberId));
}

export function passkeysOf(workspaceId: string, memberId: string): Question<Passkey[]> {
  return toQuestion<PasskeyRow, Passkey[]>({
    sql: `SELECT credential_id, label, created_at, last_used_on FROM passkeys
       WHERE workspace_id = ?1 AND member_id = ?2 ORDER BY created_at LIMIT ?3`,
    columns: ['credential_id', 'label', 'created_at', 'last_used_on'],
    values: [workspaceId, memberId, PASSKEYS_PER_MEMBER_MAX],
    toAnswer: (rows) => rows.map(toPasskey),
  });
}

function toPasskey(row: PasskeyRow): Passkey {
  return {
    credentialId: row.credential_id,
    label: row.label,
    createdAt: row.created_at,
    lastUsedOn: row.last_used_on,
  };
}

/** The credential id implies its member; nothing is found once the member has left. */
export async function findPasskey(db: D1Database, credentialId: string): Promise<StoredPasskey | undefined> {
  const row = await db
    .prepare(
      `SELECT p.credential_id, p.workspace_id, p.member_id, p.public_key, p.counter
       FROM passkeys p JOIN members m ON m.id = p.member_id WHERE p.credential_id = ?1 AND m.removed_at IS NULL`,
    )
    .bind(credentialId)
    .first<StoredRow>();
  if (!row) return undefined;
  return {
    credentialId: row.credential_id,
    workspaceId: row.workspace_id,
    memberId: row.member_id,
    publicKey: new Uint8Array(row.public_key),
    counter: row.counter,
  };
}

/** False when the member has its most passkeys already, or the credential is known. */
export async function insertPasskey(
  db: D1Database,
  passkey: StoredPasskey & { label: string },
  at: Instant,
): Promise<boolean> {
  const { meta } = await db
    .prepare(
      `INSERT INTO passkeys (credential_id, workspace_id, member_id, public_key, counter, label, created_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7
       WHERE (SELECT count(*) FROM passkeys WHERE workspace_id = ?2 AND member_id = ?3) < ?8
       ON CONFLICT (credential_id) DO NOTHING`,
    )
    .bind(
      passkey.credentialId,
      passkey.workspaceId,
      passkey.memberId,
      passkey.publicKey,
      passkey.counter,
      passkey.label,
      at,
      PASSKEYS_PER_MEMBER_MAX,
    )
    .run();
  return meta.changes === 1;
}

export async function notePasskeyUse(
  db: D1Database,
  workspaceId: string,
  use: { credentialId: string; counter: number; at: Instant },
): Promise<void> {
  await db
    .prepare(
      'UPDATE passkeys SET counter = ?3, last_used_on = ?4 WHERE workspace_id = ?1 AND credential_id = ?2',
    )
    .bind(workspaceId, use.credentialId, use.counter, use.at.slice(0, 10))
    .run();
}

export function deletePasskeyStatement(
  db: D1Database,
  workspaceId: string,
  memberId: string,
  credentialId: string,
): D1PreparedStatement {
  return db
    .prepare('DELETE FROM passkeys WHERE workspace_id = ?1 AND member_id = ?2 AND credential_id = ?3')
    .bind(workspaceId, memberId, credentialId);
}

/** `owner` null = a sign-in, where the member is not known yet. Old challenges go on the way. */
export async function insertChallenge(
  db: D1Database,
  challenge: string,
  owner: { workspaceId: string; memberId: string } | null,
  times: { now: Instant; expiresAt: Instant },
): Promise<void> {
  await db.batch([
    db.prepare('DELETE FROM passkey_challenges WHERE expires_at <= ?1').bind(times.now),
    db
      .prepare(
        `INSERT INTO passkey_challenges (challenge, workspace_id, member_id, purpose, expires_at)
         VALUES (?1, ?2, ?3, CASE WHEN ?3 IS NULL THEN 'sign_in' ELSE 'create' END, ?4)`,
      )
      .bind(challenge, owner?.workspaceId ?? null, owner?.memberId ?? null, times.expiresAt),
  ]);
}

/** True once per challenge, for the very member and purpose it was made for. */
export async function takeChallenge(
  db: D1Database,
  challenge: string,
  memberId: string | null,
  now: Instant,
): Promise<boolean> {
  const { meta } = await db
    .prepare('DELETE FROM passkey_challenges WHERE challenge = ?1 AND member_id IS ?2 AND expires_at > ?3')
    .bind(challenge, memberId, now)
    .run();
  return meta.changes === 1;
}
