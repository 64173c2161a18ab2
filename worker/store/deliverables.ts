import type { Stage } from '../../shared/contract/facts/piece-stages.ts';
import { NETWORK_IDS, type NetworkId } from '../../shared/networks/profile.ts';
import type { Targets } from '../../shared/procedure/project-standing.ts';
import { type StoredTwin, type TwinColumns, toStoredTwin } from './agreement/twins.ts';
import { fromJson, oneOf, toJson } from './rows.ts';

export type Deliverable = {
  id: string;
  collaborationId: string;
  name: string;
  network: NetworkId;
  format: string;
  dueOn: string;
  feeMinor: number | null;
  stage: Stage;
  targets: Targets;
  /** The same video in another campaign; absent or null = there is none, or nobody asked for it. */
  twin?: StoredTwin | null;
};

/** A stored row, with the import that wrote it last; null when that was a person, or not known. */
export type WrittenBy = { importId: string | null };

export type DeliverableDbRow = {
  id: string;
  collaboration_id: string;
  name: string;
  network: string;
  format: string;
  due_on: string;
  fee_minor: number | null;
  stage: Stage;
  targets: string;
} & Partial<TwinColumns>;

export type Post = {
  key: string;
  collaborationId: string;
  deliverableId: string | null;
  url: string;
  publishedAt: string | null;
  /** True for a post that the piece's twin brings. */
  isBorrowed?: true;
};
export type PostRow = {
  key: string;
  collaboration_id: string;
  deliverable_id: string | null;
  url: string;
  published_at: string | null;
  is_borrowed?: number;
};

export async function findPost(db: D1Database, workspaceId: string, key: string): Promise<Post | undefined> {
  const row = await db
    .prepare('SELECT * FROM posts WHERE workspace_id = ?1 AND key = ?2')
    .bind(workspaceId, key)
    .first<PostRow>();
  return row ? toPost(row) : undefined;
}

/** Writes deliverables (by collaboration and name: the newest words win), as a person or as the import that is named. */
export function upsertDeliverablesStatement(
  db: D1Database,
  workspaceId: string,
  rows: (Deliverable & Partial<WrittenBy>)[],
  at: string,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO deliverables (id, workspace_id, collaboration_id, name, network, format, due_on, fee_minor, stage, targets, created_at, import_id)
       SELECT value ->> 'id', ?1, value ->> 'collaborationId', value ->> 'name', value ->> 'network', value ->> 'format', value ->> 'dueOn',
         value ->> 'feeMinor', value ->> 'stage', json(value -> 'targets'), ?3, value ->> 'importId'
       FROM json_each(?2) WHERE true
       ON CONFLICT (collaboration_id, name) DO UPDATE SET network = excluded.network, format = excluded.format, due_on = excluded.due_on,
         fee_minor = excluded.fee_minor, stage = excluded.stage, targets = excluded.targets,
         import_id = excluded.import_id
       WHERE deliverables.workspace_id = excluded.workspace_id`,
    )
    .bind(workspaceId, toJson(rows), at);
}

/** Writes posts by key. A post that another collaboration of the workspace already holds stays where it is. */
export function upsertPostsStatement(
  db: D1Database,
  workspaceId: string,
  rows: (Post & Partial<WrittenBy>)[],
  at: string,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO posts (workspace_id, key, collaboration_id, deliverable_id, url, published_at, created_at, import_id)
       SELECT ?1, value ->> 'key', value ->> 'collaborationId',
         (SELECT d.id FROM deliverables d WHERE d.workspace_id = ?1 AND d.id = value ->> 'deliverableId'),
         value ->> 'url', value ->> 'publishedAt', ?3, value ->> 'importId'
       FROM json_each(?2) WHERE true
       ON CONFLICT (workspace_id, key) DO UPDATE SET deliverable_id = coalesce(excluded.deliverable_id, posts.deliverable_id),
         url = excluded.url, published_at = coalesce(excluded.published_at, posts.published_at),
         import_id = excluded.import_id
       WHERE posts.collaboration_id = excluded.collaboration_id`,
    )
    .bind(workspaceId, toJson(rows), at);
}

export function deleteDeliverableStatement(
  db: D1Database,
  workspaceId: string,
  { id, collaborationId }: { id: string; collaborationId: string },
): D1PreparedStatement {
  return db
    .prepare('DELETE FROM deliverables WHERE workspace_id = ?1 AND collaboration_id = ?2 AND id = ?3')
    .bind(workspaceId, collaborationId, id);
}

export function toDeliverable(row: DeliverableDbRow): Deliverable {
  return {
    id: row.id,
    collaborationId: row.collaboration_id,
    name: row.name,
    network: oneOf(NETWORK_IDS, row.network),
    format: row.format,
    dueOn: row.due_on,
    feeMinor: row.fee_minor,
    stage: row.stage,
    targets: fromJson<Targets>(row.targets),
    ...('twin_id' in row ? { twin: toStoredTwin(row) } : {}),
  };
}

export function toPost(row: PostRow): Post {
  return {
    key: row.key,
    collaborationId: row.collaboration_id,
    deliverableId: row.deliverable_id,
    url: row.url,
    publishedAt: row.published_at,
    ...(row.is_borrowed === 1 ? { isBorrowed: true } : {}),
  };
}
