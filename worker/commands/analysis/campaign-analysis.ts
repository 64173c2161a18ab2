// Why a campaign is where it is, from its standings and what was agreed: no number is read that a standing does not hold.
import type { CampaignShortfall, CreatorTotals } from '../../../shared/analysis/campaign-shortfall.ts';
import { explainCampaign } from '../../../shared/analysis/campaign-shortfall.ts';
import { localDateOf } from '../../../shared/contract/zone.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { CampaignPlan } from '../../store/procedure/campaign-plans.ts';
import { NOT_OWED, toStep, totalsFrom } from './known-totals.ts';

/** Undefined when the campaign's KPI has no place in the chain from posts to money. */
export function analyseCampaign(
  primaryKpi: string,
  creators: readonly { standing: Standing; plan: CampaignPlan }[],
  { now, isOver }: { now: string; isOver: boolean },
): CampaignShortfall | undefined {
  const kpi = toStep(primaryKpi);
  return kpi === null
    ? undefined
    : explainCampaign(
        kpi,
        creators.map((one) => {
          const totals = toTotals(one, now);
          return isOver ? { ...totals, expected: null } : totals;
        }),
      );
}

function toTotals(
  { standing, plan }: { standing: Standing; plan: CampaignPlan },
  now: string,
): CreatorTotals {
  const inputs = { collaboration: { targets: plan.targets }, deliverables: plan.pieces };
  const totals = totalsFrom(inputs, standing, standing.measured ?? {});
  const today = localDateOf(now, standing.timeZone);
  const owed = standing.deliverables.filter(({ stage }) => !NOT_OWED.includes(stage));
  return {
    id: standing.collaborationId,
    plan: totals.plan,
    observed: totals.observed,
    due: owed.filter(({ dueOn }) => dueOn <= today).length,
    owed: owed.length,
    expected: standing.assessment.expected,
    feeMinor: standing.money?.feeMinor ?? null,
    earnedMinor: standing.money?.earnedMinor ?? null,
  };
}
