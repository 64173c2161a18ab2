// The collaboration's money at an instant: what was earned by delivery, what is open, what ending now would cost.
import { findVersionInForce } from '../contract/in-force.ts';
import type { FrozenSettlement } from '../contract/money/frozen-settlement.ts';
import type { HeldPart } from '../contract/money/held-parts.ts';
import { paymentKey } from '../contract/money/held-parts.ts';
import { findPerformanceClause } from '../contract/money/performance-due.ts';
import type { SettledPiece } from '../contract/money/settlement-case.ts';
import { settlementFor } from '../contract/money/settlement-for.ts';
import { agreedFee, splitByWeights } from '../contract/money/splits.ts';
import type { Instant } from '../contract/terms.ts';
import { stageBefore } from './drafts/stages.ts';
import { dueOnAt } from './due-dates.ts';
import { countedUnits } from './exits/counted-units.ts';
import { heldPartsBefore } from './payments/hold.ts';
import type { DeliverableInput, StandingInputs } from './project-standing.ts';
import type { Standing } from './standing.ts';

/** Fees by what was delivered; null when neither a fee in all nor one of each piece is agreed. */
export function moneyStanding(inputs: StandingInputs, at: Instant): Standing['money'] {
  const { feeMinor: saidMinor, paidMinor } = inputs.collaboration;
  const agreed = agreedFee(
    saidMinor,
    inputs.deliverables.map((piece) => piece.feeMinor),
  );
  if (agreed === null) return null;
  const { feeMinor } = agreed;
  const pieces = pricedPieces(inputs, feeMinor, at);
  const held = heldPartsBefore(inputs.case, at);
  const earnedMinor = pieces.reduce(
    (sum, piece) => sum + (piece.publishedAt === null ? 0 : earnedOf(piece, held)),
    0,
  );
  const settled = endNow(inputs, pieces, at);
  return {
    feeMinor,
    ...(agreed.is === 'sum' ? { feeIs: agreed.is } : {}),
    earnedMinor,
    openMinor: feeMinor - (paidMinor ?? 0),
    exitCostMinor: settled?.dueToCreatorMinor ?? null,
    paidMinor,
    endEarnedMinor: settled?.earnedMinor ?? null,
    pieces: pieces.map(({ id, feeMinor: share, units }) => ({
      id,
      feeMinor: share ?? 0,
      ...(units === undefined ? {} : { units }),
    })),
  };
}

/** The fee of a piece that is out, less what the creator let go. */
function earnedOf({ id, feeMinor }: SettledPiece, parts: readonly HeldPart[]): number {
  const gone = parts
    .filter((part) => part.isAgreed && paymentKey(part) === id)
    .reduce((sum, { minor }) => sum + minor, 0);
  return Math.max(0, (feeMinor ?? 0) - gone);
}

/** Fees per piece as agreed; what no piece names is split evenly over the pieces without one, to the last minor unit. */
export function feeShares(deliverables: DeliverableInput[], feeMinor: number): number[] {
  const named = deliverables.reduce((sum, d) => sum + (d.feeMinor ?? 0), 0);
  const open = deliverables.filter((d) => d.feeMinor === null);
  const parts =
    open.length === 0
      ? []
      : splitByWeights(
          Math.max(0, feeMinor - named),
          open.map(() => 1),
        );
  return deliverables.map((d) => d.feeMinor ?? parts[open.indexOf(d)] ?? 0);
}

function pricedPieces(inputs: StandingInputs, feeMinor: number, at: Instant): SettledPiece[] {
  const shares = feeShares(inputs.deliverables, feeMinor);
  const terms = findVersionInForce(inputs.contracts, at)?.terms;
  return inputs.deliverables.map((deliverable, index) => {
    const { id } = deliverable;
    const publishedAt = firstPublishedAt(inputs, id, at);
    const due = { now: at, timeZone: inputs.campaign.timeZone, contracts: inputs.contracts };
    const clause = terms && findPerformanceClause(terms, id);
    const units = clause ? countedUnits(inputs, { clause, deliverableId: id, at }) : undefined;
    return {
      id,
      dueOn: dueOnAt({ ...deliverable, publishedAt }, inputs.case, due),
      publishedAt,
      feeMinor: shares[index] ?? 0,
      stage: publishedAt === null ? stageBefore({ ...deliverable, publishedAt }, inputs, at) : 'published',
      ...(units === undefined ? {} : { units }),
    };
  });
}

function firstPublishedAt({ posts }: StandingInputs, deliverableId: string, at: Instant): Instant | null {
  return posts
    .flatMap((post) => (post.deliverableId === deliverableId ? (post.publishedAt ?? []) : []))
    .filter((publishedAt) => publishedAt <= at)
    .reduce<Instant | null>((first, next) => (first === null || next < first ? next : first), null);
}

/** The brand ending for convenience at this instant; undefined without a contract in force. */
function endNow(
  { contracts, campaign, collaboration, case: state }: StandingInputs,
  pieces: readonly SettledPiece[],
  at: Instant,
): FrozenSettlement | undefined {
  const settled = settlementFor({
    contracts,
    governedAt: at,
    route: 'convenience',
    party: 'brand',
    effectiveAt: at,
    currency: campaign.currency,
    contractFeeMinor: null,
    pieces,
    paidMinor: collaboration.paidMinor,
    held: heldPartsBefore(state, at),
  });
  return settled.ok ? settled.value : undefined;
}
