// Creators a team has worked with, and their own numbers: what a replacement is sized from.
import type { ExtraTerms } from '../../../shared/contract/terms.ts';
import { type Question, toQuestion } from '../questions.ts';
import { fromJson, toJson } from '../rows.ts';
import { HIGHEST_COUNT } from './creator-results.ts';
import { newestExclusivity } from './papers.ts';

/** Creators that are looked at; those with the newest collaboration first. */
const CREATORS_MAX = 100;
const COLLABORATIONS_MAX = 1_000;
/** The newest posts of each of them. */
const POSTS_MAX = 20;

/** One creator's collaboration as far as a replacement asks about it. */
export type BenchCollaborationRow = {
  creatorId: string;
  creatorName: string;
  campaignId: string;
  /** For whom that campaign ran; null = not named. */
  brand: string | null;
  currency: string;
  feeMinor: number | null;
  /** What each piece names as its fee; null = none. */
  sharesMinor: (number | null)[];
  pieces: number;
  /** Exclusivity in the newest signed version. */
  exclusivity: NonNullable<ExtraTerms['exclusivity']>;
  /** When it ended early, and days on which the creator is away. */
  endedAt: string | null;
  unavailable: { from: string; to: string } | null;
};

/** One post with its highest counts; null = never counted. */
export type BenchPost = {
  creatorId: string;
  key: string;
  publishedAt: string;
  format: string;
  views: number | null;
  units: number | null;
};

type CollaborationDbRow = {
  creator_id: string;
  creator_name: string;
  campaign_id: string;
  brand: string | null;
  currency: string;
  fee_minor: number | null;
  shares: string;
  pieces: number;
  exclusivity: string | null;
  ended_at: string | null;
  unavailable: string | null;
};

type PostDbRow = {
  creator_id: string;
  key: string;
  published_at: string;
  format: string | null;
  views: number | null;
  units: number | null;
};

const CREATORS = `SELECT creator_id FROM collaborations WHERE workspace_id = ?1 GROUP BY creator_id
  ORDER BY max(created_at) DESC LIMIT ${CREATORS_MAX}`;

export function benchOf(workspaceId: string): Question<BenchCollaborationRow[]> {
  return toQuestion<CollaborationDbRow, BenchCollaborationRow[]>({
    sql: `SELECT c.creator_id, k.display_name AS creator_name, c.campaign_id, p.brand, p.currency, c.fee_minor,
         (SELECT json_group_array(d.fee_minor) FROM deliverables d WHERE d.collaboration_id = c.id) || '' AS shares,
         (SELECT count(*) FROM deliverables d WHERE d.collaboration_id = c.id AND d.stage NOT IN ('waived', 'cancelled')) AS pieces,
         ${newestExclusivity('c')} AS exclusivity,
         s.body ->> '$.case.endedBy.at' AS ended_at, s.body -> '$.case.unavailable' || '' AS unavailable
       FROM collaborations c JOIN creators k ON k.id = c.creator_id JOIN campaigns p ON p.id = c.campaign_id
       LEFT JOIN standings s ON s.collaboration_id = c.id
       WHERE c.workspace_id = ?1 AND c.creator_id IN (${CREATORS}) ORDER BY c.created_at DESC LIMIT ${COLLABORATIONS_MAX}`,
    columns: [
      ...(['creator_id', 'creator_name', 'campaign_id', 'brand', 'currency'] as const),
      ...(['fee_minor', 'shares', 'pieces', 'exclusivity', 'ended_at', 'unavailable'] as const),
    ],
    values: [workspaceId],
    toAnswer: (rows) => rows.map(toCollaborationRow),
  });
}

/** Posts published until `before`, whose numbers are mature; `units` = the sum of `metrics`. */
export function benchPostsOf(
  workspaceId: string,
  { metrics, before }: { metrics: readonly string[]; before: string },
): Question<BenchPost[]> {
  return toQuestion<PostDbRow, BenchPost[]>({
    sql: `SELECT p.creator_id, p.key, p.published_at, p.format,
         (SELECT ${HIGHEST_COUNT} FROM (SELECT 'views' AS value) m) AS views,
         (SELECT sum(${HIGHEST_COUNT}) FROM json_each(?2) m) AS units
       FROM (SELECT b.creator_id, q.key, q.published_at, d.format,
           row_number() OVER (PARTITION BY b.creator_id ORDER BY q.published_at DESC, q.key) AS place
         FROM (${CREATORS}) b
         CROSS JOIN collaborations c ON c.workspace_id = ?1 AND c.creator_id = b.creator_id
         CROSS JOIN posts q ON q.workspace_id = ?1 AND q.collaboration_id = c.id AND q.published_at <= ?3
         LEFT JOIN deliverables d ON d.id = q.deliverable_id) p
       WHERE p.place <= ${POSTS_MAX} ORDER BY p.published_at DESC`,
    columns: ['creator_id', 'key', 'published_at', 'format', 'views', 'units'],
    values: [workspaceId, toJson(metrics), before],
    toAnswer: (rows) => rows.map(toPost),
  });
}

function toCollaborationRow(row: CollaborationDbRow): BenchCollaborationRow {
  return {
    creatorId: row.creator_id,
    creatorName: row.creator_name,
    campaignId: row.campaign_id,
    brand: row.brand,
    currency: row.currency,
    feeMinor: row.fee_minor,
    sharesMinor: fromJson<(number | null)[]>(row.shares),
    pieces: row.pieces,
    exclusivity:
      row.exclusivity === null ? [] : fromJson<BenchCollaborationRow['exclusivity']>(row.exclusivity),
    endedAt: row.ended_at,
    unavailable:
      row.unavailable === null ? null : fromJson<BenchCollaborationRow['unavailable']>(row.unavailable),
  };
}

function toPost(row: PostDbRow): BenchPost {
  return {
    creatorId: row.creator_id,
    key: row.key,
    publishedAt: row.published_at,
    format: row.format ?? '',
    views: row.views,
    units: row.units,
  };
}
