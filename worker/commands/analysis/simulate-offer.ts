// What an offer of pay by result would bring at the creator's own results: one reading and one sum for the desk and for
// the creator's page, so that both sides see the same numbers (DOMAIN.md §3.8).
import type { CreatorPost, PaySimulation } from '../../../shared/contract/adjustment/simulate-pay.ts';
import { simulatePay } from '../../../shared/contract/adjustment/simulate-pay.ts';
import type { AdjustmentProposal } from '../../../shared/contract/money/adjustment-proposal.ts';
import { addDays, localDateOf, startOfDay } from '../../../shared/contract/zone.ts';
import type { Metric } from '../../../shared/kpi/observation.ts';
import { METRICS } from '../../../shared/kpi/observation.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { listCreatorResults } from '../../store/procedure/creator-results.ts';
import type { PaperPiece } from '../../store/procedure/papers.ts';

/** Only posts whose counting is over: a young one would make every offer look worse than it is. */
export function readOfferResults(
  db: D1Database,
  workspaceId: string,
  {
    standing,
    pay,
    now,
  }: {
    standing: Pick<Standing, 'collaborationId' | 'timeZone'>;
    pay: { kpi: string; measurementWindowDays: number };
    now: string;
  },
): Promise<CreatorPost[]> {
  const { collaborationId, timeZone } = standing;
  const before = startOfDay(addDays(localDateOf(now, timeZone), -pay.measurementWindowDays), timeZone);
  return listCreatorResults(db, workspaceId, { collaborationId, metric: toMetric(pay.kpi), before });
}

/** Null while the offer names no piece that is known. */
export function simulateOffer(
  proposal: AdjustmentProposal,
  pieces: readonly PaperPiece[],
  results: readonly CreatorPost[],
): PaySimulation | null {
  const offered = pieces.filter(({ id }) => proposal.pieceIds.includes(id));
  if (offered.length === 0) return null;
  return simulatePay(
    proposal.pay,
    results,
    offered.map(({ id, network, feeMinor }) => ({ id, network, oldFeeMinor: feeMinor ?? 0 })),
  );
}

function toMetric(kpi: string): Metric {
  return METRICS.find((metric) => metric === kpi) ?? 'clicks';
}
