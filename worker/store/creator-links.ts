// Links to the creator's page: random tokens, stored hashed, one collaboration each, with what stands at the page's head.
import type { FormOfAddress } from '../../shared/notices/tone.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import { type Question, toQuestion } from './questions.ts';
import { fromJson } from './rows.ts';

export type CreatorLink = {
  id: string;
  workspaceId: string;
  collaborationId: string;
  expiresAt: string;
  createdBy: string | null;
  createdAt: string;
  revokedAt: string | null;
  openedCount: number;
  lastOpenedAt: string | null;
};

/** A link in the list of its collaboration; a name is null for who is no member any more and for a link nobody made. */
export type ListedCreatorLink = CreatorLink & { createdByName: string | null };

/** What stands at the head of a link's page: who asks, whom to write to, in the creator's language or the contract's. */
export type CreatorLinkHead = Pick<CreatorLink, 'id' | 'workspaceId' | 'collaborationId' | 'expiresAt'> & {
  workspaceName: string;
  contactName: string | null;
  language: string;
  /** Null = nobody has said. */
  addressForm: FormOfAddress | null;
  /** What was paid so far in minor units; null = nobody has said. */
  paidMinor: number | null;
  /** Null when the creator was taken out of the campaign. */
  standing: Standing | null;
};

type CreatorLinkRow = {
  id: string;
  workspace_id: string;
  collaboration_id: string;
  expires_at: string;
  created_by: string | null;
  created_at: string;
  revoked_at: string | null;
  opened_count: number;
  last_opened_at: string | null;
};
type ListedRow = CreatorLinkRow & { created_by_name: string | null };
type HeadRow = Pick<CreatorLinkRow, 'id' | 'workspace_id' | 'collaboration_id' | 'expires_at'> & {
  address_form: FormOfAddress | null;
  workspace_name: string;
  contact_name: string | null;
  language: string;
  paid_minor: number | null;
  body: string | null;
};
const LINKS_MAX = 50;

export function insertCreatorLinkStatement(
  db: D1Database,
  link: Omit<CreatorLink, 'revokedAt' | 'openedCount' | 'lastOpenedAt'>,
  tokenHash: string,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO creator_links (token_hash, id, workspace_id, collaboration_id, expires_at, created_by, created_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)`,
    )
    .bind(
      tokenHash,
      link.id,
      link.workspaceId,
      link.collaborationId,
      link.expiresAt,
      link.createdBy,
      link.createdAt,
    );
}

/** What a token leads to; it implies workspace and collaboration. Undefined when unknown or revoked, expired or not. */
export async function findCreatorLink(
  db: D1Database,
  tokenHash: string,
): Promise<CreatorLinkHead | undefined> {
  const row = await db
    .prepare(
      `SELECT l.id, l.workspace_id, l.collaboration_id, l.expires_at, w.name AS workspace_name, m.name AS contact_name,
         coalesce(k.creator_language, k.language) AS language, k.address_form, k.paid_minor, s.body
       FROM creator_links l JOIN workspaces w ON w.id = l.workspace_id
         JOIN collaborations k ON k.id = l.collaboration_id AND k.workspace_id = l.workspace_id
         LEFT JOIN members m ON m.id = l.created_by AND m.workspace_id = l.workspace_id AND m.removed_at IS NULL
         LEFT JOIN standings s ON s.collaboration_id = l.collaboration_id AND s.workspace_id = l.workspace_id
           AND s.is_removed = 0
       WHERE l.token_hash = ?1 AND l.revoked_at IS NULL`,
    )
    .bind(tokenHash)
    .first<HeadRow>();
  return row ? toHead(row) : undefined;
}

/** Links of a collaboration, newest first. */
export function creatorLinksOf(workspaceId: string, collaborationId: string): Question<ListedCreatorLink[]> {
  return toQuestion<ListedRow, ListedCreatorLink[]>({
    sql: `SELECT l.id, l.workspace_id, l.collaboration_id, l.expires_at, l.created_by, l.created_at, l.revoked_at,
         l.opened_count, l.last_opened_at, m.name AS created_by_name
       FROM creator_links l LEFT JOIN members m ON m.id = l.created_by AND m.workspace_id = l.workspace_id
       WHERE l.workspace_id = ?1 AND l.collaboration_id = ?2 ORDER BY l.created_at DESC, l.id DESC LIMIT ?3`,
    columns: [
      'id',
      'workspace_id',
      'collaboration_id',
      'expires_at',
      'created_by',
      'created_at',
      'revoked_at',
      'opened_count',
      'last_opened_at',
      'created_by_name',
    ],
    values: [workspaceId, collaborationId, LINKS_MAX],
    toAnswer: (rows) => rows.map((row) => ({ ...toCreatorLink(row), createdByName: row.created_by_name })),
  });
}

/** Closes a link from the next request on; false when the collaboration has no such open link. */
export async function revokeCreatorLink(
  db: D1Database,
  workspaceId: string,
  { collaborationId, id, now }: { collaborationId: string; id: string; now: string },
): Promise<boolean> {
  const { meta } = await db
    .prepare(
      `UPDATE creator_links SET revoked_at = ?4
       WHERE workspace_id = ?1 AND collaboration_id = ?2 AND id = ?3 AND revoked_at IS NULL`,
    )
    .bind(workspaceId, collaborationId, id, now)
    .run();
  return meta.changes === 1;
}

/** Counts one opening by a person. */
export async function countCreatorOpening(
  db: D1Database,
  { tokenHash, now }: { tokenHash: string; now: string },
): Promise<void> {
  const sql =
    'UPDATE creator_links SET opened_count = opened_count + 1, last_opened_at = ?2 WHERE token_hash = ?1';
  await db.prepare(sql).bind(tokenHash, now).run();
}

function toHead(row: HeadRow): CreatorLinkHead {
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    collaborationId: row.collaboration_id,
    expiresAt: row.expires_at,
    workspaceName: row.workspace_name,
    contactName: row.contact_name,
    language: row.language,
    addressForm: row.address_form,
    paidMinor: row.paid_minor,
    standing: row.body === null ? null : fromJson<Standing>(row.body),
  };
}

function toCreatorLink(row: CreatorLinkRow): CreatorLink {
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    collaborationId: row.collaboration_id,
    expiresAt: row.expires_at,
    createdBy: row.created_by,
    createdAt: row.created_at,
    revokedAt: row.revoked_at,
    openedCount: row.opened_count,
    lastOpenedAt: row.last_opened_at,
  };
}
