// What the score sees of a campaign each day, kept so that other constants and other rules can judge the same evidence.
import { assess } from '../../shared/score/assess.ts';
import type { EvidenceStep } from '../../shared/score/assessment.ts';
import { judge } from '../../shared/score/judge.ts';
import type { PostRatio } from '../../shared/score/post-ratio.ts';
import type { SpreadNode } from '../../shared/score/spread.ts';
import type { Campaign } from './campaigns.ts';
import { requestAt } from './campaigns.ts';
import { toAssessmentInput } from './requests.ts';

/** The evidence of one day, and the gravest step its amount allows whatever the pace. */
export type Look = { ratios: PostRatio[]; limit: EvidenceStep };

/** A campaign day by day. */
export type Looked = { campaign: Campaign; nodes: SpreadNode[]; looks: Look[] };

/** Reasons of an assessment that bound its step, and to what. */
const LIMITS: Record<string, EvidenceStep> = { goal_met: 'keep', few_posts: 'talk', nothing_left: 'adjust' };

export function lookDaily(campaign: Campaign): Looked {
  let nodes: SpreadNode[] = [];
  const looks = Array.from({ length: campaign.flight_days }, (_, day) => {
    const input = toAssessmentInput({ ...requestAt(campaign, day) });
    const { status, reasons } = assess(input);
    const judged = judge(input);
    nodes = judged.setting.nodes;
    const bound = reasons.map(({ code }) => LIMITS[code]).find((limit) => limit !== undefined);
    return {
      ratios: judged.compared.flatMap(({ ratio }) => (ratio === null ? [] : [ratio])),
      limit: status === 'scored' ? (bound ?? 'propose_pause') : ('keep' as const),
    };
  });
  return { campaign, nodes, looks };
}
