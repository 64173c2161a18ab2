import { NETWORK_IDS, type NetworkId } from '../../shared/networks/profile.ts';
import type { Targets } from '../../shared/procedure/project-standing.ts';
import { fromJson, oneOf, toJson } from './rows.ts';

export type Deliverable = {
  id: string;
  collaborationId: string;
  name: string;
  network: NetworkId;
  format: string;
  dueOn: string;
  feeMinor: number | null;
  stage: string;
  targets: Targets;
};

export type DeliverableDbRow = {
  id: string;
  collaboration_id: string;
  name: string;
  network: string;
  format: string;
  due_on: string;
  fee_minor: number | null;
  stage: string;
  targets: string;
};

export type Post = {
  key: string;
  collaborationId: string;
  deliverableId: string | null;
  url: string;
  publishedAt: string | null;
};
export type PostRow = {
  key: string;
  collaboration_id: string;
  deliverable_id: string | null;
  url: string;
  published_at: string | null;
};

export async function listCampaignDeliverables(
  db: D1Database,
  workspaceId: string,
  campaignId: string,
): Promise<Deliverable[]> {
  const { results } = await db
    .prepare(
      `SELECT d.* FROM deliverables d JOIN collaborations c ON c.id = d.collaboration_id
       WHERE c.campaign_id = ?2 AND c.workspace_id = ?1 AND d.workspace_id = ?1 ORDER BY d.due_on, d.name LIMIT 5000`,
    )
    .bind(workspaceId, campaignId)
    .all<DeliverableDbRow>();
  return results.map(toDeliverable);
}

export async function listCampaignPosts(
  db: D1Database,
  workspaceId: string,
  campaignId: string,
): Promise<Post[]> {
  const { results } = await db
    .prepare(
      `SELECT p.* FROM posts p JOIN collaborations c ON c.id = p.collaboration_id
       WHERE c.campaign_id = ?2 AND c.workspace_id = ?1 AND p.workspace_id = ?1 LIMIT 10000`,
    )
    .bind(workspaceId, campaignId)
    .all<PostRow>();
  return results.map(toPost);
}

export async function findPost(db: D1Database, workspaceId: string, key: string): Promise<Post | undefined> {
  const row = await db
    .prepare('SELECT * FROM posts WHERE workspace_id = ?1 AND key = ?2')
    .bind(workspaceId, key)
    .first<PostRow>();
  return row ? toPost(row) : undefined;
}

/** Writes deliverables (by collaboration and name: the newest words win). */
export function upsertDeliverablesStatement(
  db: D1Database,
  workspaceId: string,
  rows: Deliverable[],
  at: string,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO deliverables (id, workspace_id, collaboration_id, name, network, format, due_on, fee_minor, stage, targets, created_at)
       SELECT value ->> 'id', ?1, value ->> 'collaborationId', value ->> 'name', value ->> 'network', value ->> 'format', value ->> 'dueOn',
         value ->> 'feeMinor', value ->> 'stage', json(value -> 'targets'), ?3
       FROM json_each(?2) WHERE true
       ON CONFLICT (collaboration_id, name) DO UPDATE SET network = excluded.network, format = excluded.format, due_on = excluded.due_on,
         fee_minor = excluded.fee_minor, stage = excluded.stage, targets = excluded.targets
       WHERE deliverables.workspace_id = excluded.workspace_id`,
    )
    .bind(workspaceId, toJson(rows), at);
}

/** Writes posts by key. A post that another collaboration of the workspace already holds stays where it is. */
export function upsertPostsStatement(
  db: D1Database,
  workspaceId: string,
  rows: Post[],
  at: string,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO posts (workspace_id, key, collaboration_id, deliverable_id, url, published_at, created_at)
       SELECT ?1, value ->> 'key', value ->> 'collaborationId',
         (SELECT d.id FROM deliverables d WHERE d.workspace_id = ?1 AND d.id = value ->> 'deliverableId'),
         value ->> 'url', value ->> 'publishedAt', ?3
       FROM json_each(?2) WHERE true
       ON CONFLICT (workspace_id, key) DO UPDATE SET deliverable_id = coalesce(excluded.deliverable_id, posts.deliverable_id),
         url = excluded.url, published_at = coalesce(excluded.published_at, posts.published_at)
       WHERE posts.collaboration_id = excluded.collaboration_id`,
    )
    .bind(workspaceId, toJson(rows), at);
}

/** Puts posts back as they were, with what was not known then; a post of another collaboration by now stays there. */
export function restorePostsStatement(
  db: D1Database,
  workspaceId: string,
  rows: Post[],
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE posts SET url = was.value ->> 'url', published_at = was.value ->> 'publishedAt',
         deliverable_id = (SELECT d.id FROM deliverables d WHERE d.workspace_id = ?1 AND d.id = was.value ->> 'deliverableId')
       FROM json_each(?2) AS was
       WHERE posts.workspace_id = ?1 AND posts.key = was.value ->> 'key' AND posts.collaboration_id = was.value ->> 'collaborationId'`,
    )
    .bind(workspaceId, toJson(rows));
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

/** Takes back rows that an import created; posts that have kept observations of other imports stay readable in them. */
export function deleteCreatedStatements(
  db: D1Database,
  workspaceId: string,
  { deliverableIds, postKeys }: { deliverableIds: string[]; postKeys: string[] },
): D1PreparedStatement[] {
  return [
    db
      .prepare('DELETE FROM posts WHERE workspace_id = ?1 AND key IN (SELECT value FROM json_each(?2))')
      .bind(workspaceId, toJson(postKeys)),
    db
      .prepare('DELETE FROM deliverables WHERE workspace_id = ?1 AND id IN (SELECT value FROM json_each(?2))')
      .bind(workspaceId, toJson(deliverableIds)),
  ];
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
  };
}

export function toPost(row: PostRow): Post {
  return {
    key: row.key,
    collaborationId: row.collaboration_id,
    deliverableId: row.deliverable_id,
    url: row.url,
    publishedAt: row.published_at,
  };
}
