// Why a campaign is where it is, from its standings and what was agreed: no number is read that a standing does not hold.

import type { CampaignShortfall, CreatorTotals } from '../../../shared/analysis/campaign-shortfall.ts';
import { explainCampaign } from '../../../shared/analysis/campaign-shortfall.ts';
import { isOver } from '../../../shared/procedure/machine.ts';
import { agreedMinorOf, earnedMinorOf } from '../../../shared/procedure/payments/money-sums.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { CampaignPlan } from '../../store/procedure/campaign-plans.ts';
import { toStep, totalsFrom } from './known-totals.ts';
import { piecesByToday } from './pieces-by-today.ts';

type Agreed = Pick<CampaignPlan, 'targets' | 'pieces'>;

/** Undefined when the campaign's KPI has no place in the chain from posts to money. */
export function analyseCampaign(
  primaryKpi: string,
  creators: readonly { standing: Standing; plan: Agreed }[],
  flight: { isOver: boolean },
): CampaignShortfall | undefined {
  const kpi = toStep(primaryKpi);
  return kpi === null
    ? undefined
    : explainCampaign(
        kpi,
        creators.map((one) => toTotals(one, primaryKpi)),
        flight,
      );
}

function toTotals(
  { standing, plan }: { standing: Standing; plan: Agreed },
  primaryKpi: string,
): CreatorTotals {
  const inputs = { collaboration: { targets: plan.targets }, deliverables: plan.pieces };
  const totals = totalsFrom(inputs, standing, standing.measured ?? {});
  return {
    id: standing.collaborationId,
    isOver: isOver(standing.case.state),
    plan: totals.plan,
    observed: totals.observed,
    ...piecesByToday(standing, plan.pieces, primaryKpi),
    feeMinor: standing.money && agreedMinorOf(standing.money),
    earnedMinor: standing.money && earnedMinorOf(standing),
  };
}
