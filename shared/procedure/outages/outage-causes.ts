// What lost days that we flagged ourselves say about our own side.
import type { Hypothesis } from '../talk/hypothesis.ts';
import { suppose } from '../talk/hypothesis.ts';
import type { Outage, OutageReason } from './outages.ts';

/** What of our own side a reason for lost days names; the network's counting is nobody's fault, and "other" names nothing. */
const CAUSE_OF: Partial<Record<OutageReason, Hypothesis>> = {
  link_broken: suppose('tracking_broken', 'tracking', { confidence: 'medium', evidence: ['days_flagged'] }),
  tracking_down: suppose('tracking_broken', 'tracking', { confidence: 'medium', evidence: ['days_flagged'] }),
  sold_out: suppose('out_of_stock', 'offer', {
    confidence: 'medium',
    evidence: ['stock_empty', 'days_flagged'],
  }),
};

/** Days that we flagged ourselves as lost: the days are out of the expectation, what they began may go on. */
export function outageHypotheses(outages: readonly Pick<Outage, 'reason'>[] = []): Hypothesis[] {
  return outages.flatMap(({ reason }) => CAUSE_OF[reason] ?? []);
}
