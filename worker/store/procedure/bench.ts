// Creators a team has worked with, and their own numbers: what a replacement is sized from. One round trip.
import type { Clauses } from '../../../shared/contract/clauses.ts';
import { fromJson, toJson } from '../rows.ts';

/** Creators that are looked at; those with the newest collaboration first. */
const CREATORS_MAX = 100;
const COUNTS_MAX = 12_000;

/** One creator's collaboration as far as a replacement asks about it. */
export type BenchCollaborationRow = {
  creatorId: string;
  creatorName: string;
  campaignId: string;
  /** For whom that campaign ran; null = not named. */
  brand: string | null;
  currency: string;
  feeMinor: number | null;
  pieces: number;
  /** Clauses of the newest signed version; null without one. */
  clauses: Clauses | null;
  /** When it ended early, and days on which the creator is away. */
  endedAt: string | null;
  unavailable: { from: string; to: string } | null;
};

/** Highest count of one metric of one post. */
export type BenchCountRow = {
  creatorId: string;
  postKey: string;
  publishedAt: string;
  format: string;
  metric: string;
  value: number;
};

type CollaborationDbRow = {
  creator_id: string;
  creator_name: string;
  campaign_id: string;
  brand: string | null;
  currency: string;
  fee_minor: number | null;
  pieces: number;
  clauses: string | null;
  ended_at: string | null;
  unavailable: string | null;
};

type CountDbRow = {
  creator_id: string;
  post_key: string;
  published_at: string;
  format: string | null;
  metric: string;
  value: number;
};

const CREATORS = `SELECT creator_id FROM collaborations WHERE workspace_id = ?1 GROUP BY creator_id
  ORDER BY max(created_at) DESC LIMIT ${CREATORS_MAX}`;

/** `before`: posts published until then, whose numbers are mature. */
export async function listBench(
  db: D1Database,
  workspaceId: string,
  { metrics, before }: { metrics: readonly string[]; before: string },
): Promise<{ collaborations: BenchCollaborationRow[]; counts: BenchCountRow[] }> {
  const [collaborations, counts] = await db.batch([
    db
      .prepare(
        `SELECT c.creator_id, k.display_name AS creator_name, c.campaign_id, p.brand, p.currency, c.fee_minor,
           (SELECT count(*) FROM deliverables d WHERE d.collaboration_id = c.id AND d.stage NOT IN ('waived', 'cancelled')) AS pieces,
           (SELECT v.clauses FROM contract_versions v WHERE v.collaboration_id = c.id AND v.is_signed = 1 ORDER BY v.n DESC LIMIT 1) AS clauses,
           s.body ->> '$.case.endedBy.at' AS ended_at, s.body -> '$.case.unavailable' AS unavailable
         FROM collaborations c JOIN creators k ON k.id = c.creator_id JOIN campaigns p ON p.id = c.campaign_id
         LEFT JOIN standings s ON s.collaboration_id = c.id
         WHERE c.workspace_id = ?1 AND c.creator_id IN (${CREATORS}) ORDER BY c.created_at DESC LIMIT 1000`,
      )
      .bind(workspaceId),
    db
      .prepare(
        `SELECT c.creator_id, p.key AS post_key, p.published_at, d.format, o.metric, max(o.value) AS value
         FROM collaborations c JOIN posts p ON p.workspace_id = ?1 AND p.collaboration_id = c.id
         JOIN observations o ON o.workspace_id = ?1 AND o.post_key = p.key
         LEFT JOIN deliverables d ON d.id = p.deliverable_id
         WHERE c.workspace_id = ?1 AND c.creator_id IN (${CREATORS}) AND p.published_at <= ?3
           AND o.value IS NOT NULL AND o.metric IN (SELECT value FROM json_each(?2))
           AND NOT EXISTS (SELECT 1 FROM imports i WHERE i.workspace_id = ?1 AND i.n = o.import_n AND i.undone_at IS NOT NULL)
         GROUP BY c.creator_id, p.key, o.metric ORDER BY p.published_at DESC LIMIT ${COUNTS_MAX}`,
      )
      .bind(workspaceId, toJson(metrics), before),
  ]);
  // The batch answers in the order of its statements, whose columns these rows name.
  return {
    collaborations: ((collaborations?.results ?? []) as CollaborationDbRow[]).map(toCollaborationRow),
    counts: ((counts?.results ?? []) as CountDbRow[]).map(toCountRow),
  };
}

function toCollaborationRow(row: CollaborationDbRow): BenchCollaborationRow {
  return {
    creatorId: row.creator_id,
    creatorName: row.creator_name,
    campaignId: row.campaign_id,
    brand: row.brand,
    currency: row.currency,
    feeMinor: row.fee_minor,
    pieces: row.pieces,
    clauses: row.clauses === null ? null : fromJson<Clauses>(row.clauses),
    endedAt: row.ended_at,
    unavailable:
      row.unavailable === null ? null : fromJson<BenchCollaborationRow['unavailable']>(row.unavailable),
  };
}

function toCountRow(row: CountDbRow): BenchCountRow {
  return {
    creatorId: row.creator_id,
    postKey: row.post_key,
    publishedAt: row.published_at,
    format: row.format ?? '',
    metric: row.metric,
    value: row.value,
  };
}
