// What was agreed with each creator of a campaign: totals of the collaboration and of its pieces.
import type { Stage } from '../../../shared/contract/facts/piece-stages.ts';
import type { Targets } from '../../../shared/procedure/project-standing.ts';
import { type Question, toQuestion } from '../questions.ts';
import { fromJson } from '../rows.ts';

export type CampaignPlan = {
  collaborationId: string;
  /** For whom its campaign runs; null = not named. */
  brand: string | null;
  targets: Targets;
  pieces: { id: string; stage: Stage; targets: Targets }[];
};

const COLLABORATIONS_MAX = 1_000;

type PlanRow = { id: string; brand: string | null; targets: string; pieces: string };

const PLANS = `SELECT c.id, p.brand, c.targets || '' AS targets,
    (SELECT json_group_array(json_object('id', d.id, 'stage', d.stage, 'targets', json(d.targets)))
     FROM deliverables d WHERE d.collaboration_id = c.id AND d.workspace_id = c.workspace_id) || '' AS pieces
  FROM collaborations c JOIN campaigns p ON p.id = c.campaign_id`;

export function campaignPlansOf(workspaceId: string, campaignId: string): Question<CampaignPlan[]> {
  return toQuestion<PlanRow, CampaignPlan[]>({
    sql: `${PLANS} WHERE c.workspace_id = ?1 AND c.campaign_id = ?2 AND c.removed_at IS NULL LIMIT ?3`,
    columns: ['id', 'brand', 'targets', 'pieces'],
    values: [workspaceId, campaignId, COLLABORATIONS_MAX],
    toAnswer: (rows) => rows.map(toPlan),
  });
}

export function planOf(workspaceId: string, collaborationId: string): Question<CampaignPlan | undefined> {
  return toQuestion<PlanRow, CampaignPlan | undefined>({
    sql: `${PLANS} WHERE c.workspace_id = ?1 AND c.id = ?2`,
    columns: ['id', 'brand', 'targets', 'pieces'],
    values: [workspaceId, collaborationId],
    toAnswer: ([row]) => row && toPlan(row),
  });
}

function toPlan({ id, brand, targets, pieces }: PlanRow): CampaignPlan {
  return {
    collaborationId: id,
    brand,
    targets: fromJson<Targets>(targets),
    pieces: fromJson<CampaignPlan['pieces']>(pieces),
  };
}
