// What a report reads: one campaign with its standings, however long their history is, and whom it has no figures of any more.
import type { Standing, TrendPoint } from '../../../shared/procedure/standing.ts';
import { type Campaign, type CampaignRow, toCampaign } from '../campaigns.ts';
import { REMOVED_COLUMN, type RemovedCollaboration } from '../procedure/removed.ts';
import { fromJson } from '../rows.ts';
import type { ReportPlan, ReportRow, ReportSubject } from './report-links.ts';

/** `removed` are the creators that were taken out of the campaign; of one collaboration's report there are none. */
type ReportSource = {
  campaign: Campaign;
  rows: (ReportRow & { plan: ReportPlan })[];
  removed: RemovedCollaboration[];
};

/**
 * The campaign with the cached standings of its creators, in one query over rows of the present only: observations
 * and events are not read. Undefined when the workspace has no such campaign or collaboration.
 */
export async function findReportRows(
  db: D1Database,
  workspaceId: string,
  subject: ReportSubject,
): Promise<ReportSource | undefined> {
  const collaborationId = 'collaborationId' in subject ? subject.collaborationId : null;
  const { results } = await db
    .prepare(
      `SELECT p.*, s.body, s.trend, k.targets AS own_targets, k.paid_minor,
         (SELECT json_group_array(json_object('id', d.id, 'stage', d.stage, 'targets', json(d.targets)))
          FROM deliverables d WHERE d.collaboration_id = k.id) AS pieces, ${REMOVED_COLUMN} AS removed
       FROM campaigns p
       LEFT JOIN standings s ON s.workspace_id = p.workspace_id AND s.campaign_id = p.id AND s.is_removed = 0
         AND (?3 IS NULL OR s.collaboration_id = ?3)
       LEFT JOIN collaborations k ON k.id = s.collaboration_id
       WHERE p.workspace_id = ?1 AND p.id = coalesce(?2,
         (SELECT campaign_id FROM standings WHERE workspace_id = ?1 AND collaboration_id = ?3 AND is_removed = 0))`,
    )
    .bind(workspaceId, 'campaignId' in subject ? subject.campaignId : null, collaborationId)
    .all<CampaignRow & StandingColumns & { removed: string }>();
  const [first] = results;
  if (!first) return undefined;
  return {
    campaign: toCampaign(first),
    rows: results.flatMap(toReportRow),
    removed: collaborationId === null ? fromJson<RemovedCollaboration[]>(first.removed) : [],
  };
}

type StandingColumns = {
  body: string | null;
  trend: string | null;
  own_targets: string | null;
  paid_minor: number | null;
  pieces: string | null;
};

function toReportRow({ body, trend, own_targets, paid_minor, pieces }: StandingColumns) {
  if (body === null) return [];
  const plan: ReportPlan = { targets: fromJson(own_targets ?? '{}'), pieces: fromJson(pieces ?? '[]') };
  return [
    {
      standing: fromJson<Standing>(body),
      trend: fromJson<TrendPoint[]>(trend ?? '[]'),
      agreed: toAgreed(plan),
      paidMinor: paid_minor,
      plan,
    },
  ];
}

function toAgreed({ targets: own, pieces }: ReportPlan): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { targets } of pieces) {
    for (const [kpi, target] of Object.entries(targets)) sums[kpi] = (sums[kpi] ?? 0) + target;
  }
  return { ...sums, ...own };
}
