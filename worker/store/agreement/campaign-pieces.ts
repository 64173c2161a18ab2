// What a file of pieces is judged against: every piece and post of a campaign, creator by creator, each as the one text that
// its guard compares. A file that is written rests on what was read, or not at all.
import type { Stage } from '../../../shared/contract/facts/piece-stages.ts';
import { NETWORK_IDS } from '../../../shared/networks/profile.ts';
import type { Deliverable, Post, WrittenBy } from '../deliverables.ts';
import { fromJson, guardStatement, inChunks, oneOf, toJson } from '../rows.ts';

export type PiecesNow = {
  collaborationId: string;
  pieces: (Deliverable & WrittenBy & { twinId: string | null })[];
  posts: (Post & WrittenBy)[];
  /** Fee, pieces and posts as one text, for the guard of a later write. */
  seen: string;
};

type Seen = [
  feeMinor: number | null,
  pieces: [
    id: string,
    name: string,
    network: string,
    format: string,
    dueOn: string,
    feeMinor: number | null,
    stage: Stage,
    targets: string,
    importId: string | null,
    twinId: string | null,
  ][],
  posts: [
    key: string,
    deliverableId: string | null,
    url: string,
    publishedAt: string | null,
    importId: string | null,
  ][],
];

/** `Seen` of collaboration `c`. */
const SEEN = `(json_array(c.fee_minor,
  (SELECT json_group_array(json_array(d.id, d.name, d.network, d.format, d.due_on, d.fee_minor, d.stage, d.targets || '', d.import_id,
      d.twin_id))
    FROM (SELECT * FROM deliverables WHERE collaboration_id = c.id ORDER BY due_on, name) d),
  (SELECT json_group_array(json_array(p.key, p.deliverable_id, p.url, p.published_at, p.import_id))
    FROM (SELECT * FROM posts WHERE collaboration_id = c.id ORDER BY key) p)) || '')`;

/** A value of the database stays far below its 2 MB with so many creators' pieces in it. */
const COLLABORATIONS_PER_GUARD = 40;

export async function listPiecesNow(
  db: D1Database,
  workspaceId: string,
  campaignId: string,
): Promise<PiecesNow[]> {
  const { results } = await db
    .prepare(
      `SELECT c.id, ${SEEN} AS seen FROM collaborations c WHERE c.workspace_id = ?1 AND c.campaign_id = ?2`,
    )
    .bind(workspaceId, campaignId)
    .all<{ id: string; seen: string }>();
  return results.map(({ id, seen }) => toPiecesNow(id, seen));
}

/** Whose a post is that the team follows. */
export type PostHolder = { collaborationId: string; deliverableId: string | null };

/** Of these posts, those that the team follows already, with whose each is. */
export async function findPostHolders(
  db: D1Database,
  workspaceId: string,
  keys: readonly string[],
): Promise<Map<string, PostHolder>> {
  const { results } = await db
    .prepare(
      `SELECT p.key, p.collaboration_id, p.deliverable_id FROM json_each(?2) wanted
       CROSS JOIN posts p ON p.workspace_id = ?1 AND p.key = wanted.value`,
    )
    .bind(workspaceId, toJson(keys))
    .all<{ key: string; collaboration_id: string; deliverable_id: string | null }>();
  return new Map(
    results.map(({ key, collaboration_id, deliverable_id }) => [
      key,
      { collaborationId: collaboration_id, deliverableId: deliverable_id },
    ]),
  );
}

/** First statements of a file's batch: fail all of it when a creator's pieces, or a post's holder, are no longer as read. */
export function guardPiecesStatements(
  db: D1Database,
  workspaceId: string,
  { seen, newPostKeys }: { seen: readonly PiecesNow[]; newPostKeys: readonly string[] },
): D1PreparedStatement[] {
  const isFree = `NOT EXISTS (SELECT 1 FROM json_each(?2) new JOIN posts p ON p.workspace_id = ?1 AND p.key = new.value)`;
  const isAsSeen = `NOT EXISTS (SELECT 1 FROM json_each(?2) was
    LEFT JOIN collaborations c ON c.workspace_id = ?1 AND c.id = was.value ->> 0 WHERE ${SEEN} IS NOT was.value ->> 1)`;
  return [
    guardStatement(db, isFree, [workspaceId, toJson(newPostKeys)]),
    ...inChunks(seen, COLLABORATIONS_PER_GUARD).map((some) => {
      const texts = some.map((one) => [one.collaborationId, one.seen]);
      return guardStatement(db, isAsSeen, [workspaceId, toJson(texts)]);
    }),
  ];
}

function toPiecesNow(collaborationId: string, seen: string): PiecesNow {
  const [, pieces, posts] = fromJson<Seen>(seen);
  return {
    collaborationId,
    seen,
    pieces: pieces.map(([id, name, network, format, dueOn, feeMinor, stage, targets, importId, twinId]) => ({
      id,
      collaborationId,
      name,
      network: oneOf(NETWORK_IDS, network),
      format,
      dueOn,
      feeMinor,
      stage,
      targets: fromJson<Deliverable['targets']>(targets),
      importId,
      twinId,
    })),
    posts: posts.map(([key, deliverableId, url, publishedAt, importId]) => ({
      key,
      collaborationId,
      deliverableId,
      url,
      publishedAt,
      importId,
    })),
  };
}
