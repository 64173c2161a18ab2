// What was agreed with each creator of a campaign: totals of the collaboration and of its pieces.
import type { Targets } from '../../../shared/procedure/project-standing.ts';
import { type Question, toQuestion } from '../questions.ts';
import { fromJson } from '../rows.ts';

export type CampaignPlan = {
  collaborationId: string;
  targets: Targets;
  pieces: { id: string; stage: string; targets: Targets }[];
};

const COLLABORATIONS_MAX = 1_000;

export function campaignPlansOf(workspaceId: string, campaignId: string): Question<CampaignPlan[]> {
  return toQuestion<{ id: string; targets: string; pieces: string }, CampaignPlan[]>({
    sql: `SELECT c.id, c.targets || '' AS targets,
        (SELECT json_group_array(json_object('id', d.id, 'stage', d.stage, 'targets', json(d.targets)))
         FROM deliverables d WHERE d.collaboration_id = c.id AND d.workspace_id = c.workspace_id) || '' AS pieces
      FROM collaborations c WHERE c.workspace_id = ?1 AND c.campaign_id = ?2 AND c.removed_at IS NULL LIMIT ?3`,
    columns: ['id', 'targets', 'pieces'],
    values: [workspaceId, campaignId, COLLABORATIONS_MAX],
    toAnswer: (rows) =>
      rows.map(({ id, targets, pieces }) => ({
        collaborationId: id,
        targets: fromJson<Targets>(targets),
        pieces: fromJson<CampaignPlan['pieces']>(pieces),
      })),
  });
}
