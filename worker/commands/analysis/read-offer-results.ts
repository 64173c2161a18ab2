// The creator's own results that an offer of pay by result is simulated with: one reading for the desk and for the
// creator's page, so that both sides see the same numbers (DOMAIN.md §3.8).
import type { CreatorPost } from '../../../shared/contract/adjustment/simulate-pay.ts';
import { addDays, localDateOf, startOfDay } from '../../../shared/contract/zone.ts';
import type { Metric } from '../../../shared/kpi/observation.ts';
import { METRICS } from '../../../shared/kpi/observation.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { creatorResultsOf } from '../../store/procedure/creator-results.ts';
import type { Question } from '../../store/questions.ts';

type Offer = {
  standing: Pick<Standing, 'collaborationId' | 'timeZone'>;
  pay: { kpi: string; measurementWindowDays: number };
  now: string;
};

/** Only posts whose counting is over: a young one would make every offer look worse than it is. */
export function offerResultsOf(workspaceId: string, { standing, pay, now }: Offer): Question<CreatorPost[]> {
  const { collaborationId, timeZone } = standing;
  const before = startOfDay(addDays(localDateOf(now, timeZone), -pay.measurementWindowDays), timeZone);
  return creatorResultsOf(workspaceId, { collaborationId, metric: toMetric(pay.kpi), before });
}

function toMetric(kpi: string): Metric {
  return METRICS.find((metric) => metric === kpi) ?? 'clicks';
}
