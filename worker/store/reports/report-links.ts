// Report links: random tokens, stored hashed; revoked, expired and unknown ones look the same to a stranger.

import type { LeftOutShare } from '../../../shared/analysis/counted-plan.ts';
import type { Shortfall } from '../../../shared/analysis/shortfall.ts';
import type { Standing, TrendPoint } from '../../../shared/procedure/standing.ts';
import type { CampaignPlan } from '../procedure/campaign-plans.ts';
import { fromJson, toJson } from '../rows.ts';

/** What a link can hide; the page then says so in that place. */
export const HIDES = ['fees', 'names', 'notes'] as const;
export type Hide = (typeof HIDES)[number];
export const AUDIENCES = ['internal', 'management', 'client'] as const;
export type Audience = (typeof AUDIENCES)[number];

export type ReportLink = {
  id: string;
  workspaceId: string;
  campaignId: string;
  collaborationId: string | null;
  audience: Audience;
  isFrozen: boolean;
  snapshot: string | null;
  hides: Hide[];
  expiresAt: string;
  createdBy: string;
  createdAt: string;
  revokedAt: string | null;
  openedCount: number;
  lastOpenedAt: string | null;
};

/** One creator of a report: the cached standing, the chart's points, and what was agreed and paid beside them. */
export type ReportRow = {
  standing: Standing;
  trend: TrendPoint[];
  /** Agreed totals per KPI: the collaboration's own, else the sum over its deliverables. */
  agreed: Record<string, number>;
  paidMinor: number | null;
  /** What explains its gap to what was agreed; absent where nothing can be taken apart, and in older snapshots. */
  gap?: ReportGap;
};

/** A shortfall by its factors, and what "agreed by today" is made of; null once the flight is over. */
export type ReportGap = {
  shortfall: Shortfall;
  byToday: { ofPublished: number; ofLate: number; latePosts: number } | null;
  /** Posts that nobody has counted, in neither side; absent where there is none, and in older snapshots. */
  leftOut?: LeftOutShare;
};

/** Agreed totals of the collaboration and of its pieces, from which the gap is worked out. */
export type ReportPlan = Pick<CampaignPlan, 'targets' | 'pieces'>;

/** Whose report: a whole campaign, or one collaboration of it. */
export type ReportSubject = { campaignId: string } | { collaborationId: string };

type ReportLinkRow = {
  id: string;
  workspace_id: string;
  campaign_id: string;
  collaboration_id: string | null;
  audience: Audience;
  is_frozen: number;
  snapshot: string | null;
  hides: string;
  expires_at: string;
  created_by: string;
  created_at: string;
  revoked_at: string | null;
  opened_count: number;
  last_opened_at: string | null;
};

const LINKS_MAX = 100;
/** Everything but the snapshot, which only the report itself needs. */
const LINK_COLUMNS =
  'l.id, l.workspace_id, l.campaign_id, l.collaboration_id, l.audience, l.is_frozen, l.hides, l.expires_at, l.created_by, l.created_at, l.revoked_at, l.opened_count, l.last_opened_at';

export async function insertReportLink(db: D1Database, link: ReportLink, tokenHash: string): Promise<void> {
  await insertReportLinkStatement(db, link, tokenHash).run();
}

export function insertReportLinkStatement(
  db: D1Database,
  link: ReportLink,
  tokenHash: string,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO report_links (token_hash, id, workspace_id, campaign_id, collaboration_id, audience, is_frozen, snapshot, hides, expires_at, created_by, created_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)`,
    )
    .bind(
      tokenHash,
      link.id,
      link.workspaceId,
      link.campaignId,
      link.collaborationId,
      link.audience,
      link.isFrozen ? 1 : 0,
      link.snapshot,
      toJson(link.hides),
      link.expiresAt,
      link.createdBy,
      link.createdAt,
    );
}

/** The link a token opens, if it is still open at `now`. The token implies the workspace. */
export async function findOpenReportLink(
  db: D1Database,
  { tokenHash, now }: { tokenHash: string; now: string },
): Promise<(ReportLink & { workspaceName: string; locale: string }) | undefined> {
  const row = await db
    .prepare(
      `SELECT ${LINK_COLUMNS}, l.snapshot, w.name AS workspace_name, w.locale
       FROM report_links l JOIN workspaces w ON w.id = l.workspace_id
       WHERE l.token_hash = ?1 AND l.revoked_at IS NULL AND l.expires_at > ?2`,
    )
    .bind(tokenHash, now)
    .first<ReportLinkRow & { workspace_name: string; locale: string }>();
  return row ? { ...toReportLink(row), workspaceName: row.workspace_name, locale: row.locale } : undefined;
}

/** Links of a campaign, newest first, without snapshots; of one collaboration when it is named. */
export async function listReportLinks(
  db: D1Database,
  workspaceId: string,
  campaignId: string,
  collaborationId: string | null = null,
): Promise<ReportLink[]> {
  const { results } = await db
    .prepare(
      `SELECT ${LINK_COLUMNS}, NULL AS snapshot FROM report_links l
       WHERE l.workspace_id = ?1 AND l.campaign_id = ?2 AND (?3 IS NULL OR l.collaboration_id = ?3)
       ORDER BY l.created_at DESC, l.id DESC LIMIT ?4`,
    )
    .bind(workspaceId, campaignId, collaborationId, LINKS_MAX)
    .all<ReportLinkRow>();
  return results.map(toReportLink);
}

export async function countOpening(
  db: D1Database,
  { tokenHash, now }: { tokenHash: string; now: string },
): Promise<void> {
  await db
    .prepare(
      'UPDATE report_links SET opened_count = opened_count + 1, last_opened_at = ?2 WHERE token_hash = ?1',
    )
    .bind(tokenHash, now)
    .run();
}

/** Closes a link from the next request on, and says whose report it was; undefined when there is no open one. */
export async function revokeReportLink(
  db: D1Database,
  workspaceId: string,
  { id, now }: { id: string; now: string },
): Promise<Pick<ReportLink, 'campaignId' | 'collaborationId'> | undefined> {
  const row = await db
    .prepare(
      `UPDATE report_links SET revoked_at = ?3 WHERE workspace_id = ?1 AND id = ?2 AND revoked_at IS NULL
       RETURNING campaign_id, collaboration_id`,
    )
    .bind(workspaceId, id, now)
    .first<{ campaign_id: string; collaboration_id: string | null }>();
  return row ? { campaignId: row.campaign_id, collaborationId: row.collaboration_id } : undefined;
}

function toReportLink(row: ReportLinkRow): ReportLink {
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    campaignId: row.campaign_id,
    collaborationId: row.collaboration_id,
    audience: row.audience,
    isFrozen: row.is_frozen === 1,
    snapshot: row.snapshot,
    hides: fromJson<Hide[]>(row.hides),
    expiresAt: row.expires_at,
    createdBy: row.created_by,
    createdAt: row.created_at,
    revokedAt: row.revoked_at,
    openedCount: row.opened_count,
    lastOpenedAt: row.last_opened_at,
  };
}
