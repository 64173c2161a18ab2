// The collaboration's money at an instant: what was earned by delivery, what is open, what ending now would cost.
import { exitCostMinor } from '../contract/exit-cost.ts';
import { findVersionInForce } from '../contract/in-force.ts';
import type { Instant } from '../contract/terms.ts';
import { daysBetween, localDateOf } from '../contract/zone.ts';
import type { DeliverableInput, StandingInputs } from './project-standing.ts';
import type { Standing } from './standing.ts';

/** Fees by what was delivered; null when no fee was agreed or said. */
export function moneyStanding(inputs: StandingInputs, at: Instant): Standing['money'] {
  const { feeMinor, paidMinor } = inputs.collaboration;
  if (feeMinor === null) return null;
  const published = new Set(
    inputs.posts
      .filter((post) => post.publishedAt !== null && post.publishedAt <= at)
      .map((post) => post.deliverableId),
  );
  const shares = feeShares(inputs.deliverables, feeMinor);
  const earnedMinor = inputs.deliverables.reduce(
    (sum, d, i) => sum + (published.has(d.id) ? (shares[i] ?? 0) : 0),
    0,
  );
  const version = findVersionInForce(inputs.contracts, at);
  const pieces = inputs.deliverables.map((d, i) => ({
    id: d.id,
    feeMinor: shares[i] ?? 0,
    stage: published.has(d.id) ? 'published' : d.stage,
    daysToPost: daysBetween(localDateOf(at, inputs.campaign.timeZone), d.dueOn),
  }));
  return {
    feeMinor,
    earnedMinor,
    openMinor: feeMinor - (paidMinor ?? 0),
    exitCostMinor: version ? exitCostMinor(version.terms, pieces, paidMinor) : null,
  };
}

/** Fees per piece as agreed; what no piece names is split evenly over the pieces without one, in whole minor units. */
export function feeShares(deliverables: DeliverableInput[], feeMinor: number): number[] {
  const named = deliverables.reduce((sum, d) => sum + (d.feeMinor ?? 0), 0);
  const open = deliverables.filter((d) => d.feeMinor === null).length;
  const rest = Math.max(0, feeMinor - named);
  let given = 0;
  return deliverables.map((d) => {
    if (d.feeMinor !== null) return d.feeMinor;
    given += 1;
    return Math.floor((rest * given) / open) - Math.floor((rest * (given - 1)) / open);
  });
}
