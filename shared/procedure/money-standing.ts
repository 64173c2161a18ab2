// What of a collaboration's money hangs on the numbers of an instant: fees, what is on file of them, and what its pieces have
// earned. The sums that people read are made from it in `payments/money-sums.ts`.
import { findVersionInForce } from '../contract/in-force.ts';
import type { SettledLine } from '../contract/money/frozen-settlement.ts';
import { payClauseOf } from '../contract/money/piece-prices.ts';
import { sumMinor } from '../contract/money/rounding.ts';
import type { SettledPiece } from '../contract/money/settlement-case.ts';
import { settlementFor } from '../contract/money/settlement-for.ts';
import { agreedFee, splitByWeights } from '../contract/money/splits.ts';
import type { Instant } from '../contract/terms.ts';
import { stageBefore } from './drafts/stages.ts';
import { dueOnAt } from './due-dates.ts';
import { countedUnits } from './exits/counted-units.ts';
import { heldPartsBefore } from './payments/hold.ts';
import type { MoneyStanding } from './payments/standing-money.ts';
import type { StandingInputs } from './project-standing.ts';

/** The facts, without the sums; null when neither a fee in all nor one of each piece is agreed. */
export function moneyFacts(inputs: StandingInputs, at: Instant): MoneyStanding | null {
  const earned = pieceMoney(inputs, at);
  if (earned === null) return null;
  const { paidMinor, payments, expensesMinor, expensesApprovedOn } = inputs.collaboration;
  const delays = new Map(inputs.deliverables.map(({ id, brandDelayDays }) => [id, brandDelayDays ?? 0]));
  const { feeMinor, is, pieces, earnedMinor } = earned;
  return {
    feeMinor,
    ...(is === 'sum' ? { feeIs: is } : {}),
    paidMinor,
    ...(payments?.length ? { payments: [...payments] } : {}),
    ...(expensesMinor ? { expensesMinor } : {}),
    ...(expensesMinor && expensesApprovedOn ? { expensesApprovedOn } : {}),
    feesEarnedMinor: earnedMinor,
    earnedMinor,
    openMinor: feeMinor - (paidMinor ?? 0),
    exitCostMinor: null,
    pieces: pieces.map(({ id, feeMinor: share, units }) => {
      const brandDelayDays = delays.get(id) ?? 0;
      return {
        id,
        feeMinor: share ?? 0,
        ...(units === undefined ? {} : { units }),
        ...(brandDelayDays > 0 ? { brandDelayDays } : {}),
      };
    }),
  };
}

/**
 * The pieces alone, with nothing known after `at`: what was earned by those that were out, and what an end at `at` would
 * leave earned of all of them (null = not known).
 */
export function pieceMoney(inputs: StandingInputs, at: Instant) {
  const { collaboration, deliverables } = inputs;
  const fees = deliverables.map((piece) => piece.feeMinor);
  const agreed = agreedFee(collaboration.feeMinor, fees);
  if (agreed === null) return null;
  const pieces = pricedPieces(inputs, agreed.feeMinor, at);
  return {
    ...agreed,
    pieces,
    earnedMinor: earnedBy(inputs, pieces, at),
    endEarnedMinor: sumOfPieces(inputs, { pieces, at, route: 'convenience' })?.wholeMinor ?? null,
  };
}

/** Fees earned by some of the pieces that are out at `at`; null where no fee is agreed. */
export function feesEarnedBy(
  inputs: StandingInputs,
  pieceIds: ReadonlySet<string>,
  at: Instant,
): number | null {
  const pieces = pieceMoney(inputs, at)?.pieces ?? null;
  if (pieces === null) return null;
  return earnedBy(
    inputs,
    pieces.filter(({ id }) => pieceIds.has(id)),
    at,
  );
}

function earnedBy(inputs: StandingInputs, pieces: readonly SettledPiece[], at: Instant): number {
  const out = pieces.filter(({ publishedAt }) => publishedAt !== null);
  const earned = sumOfPieces(inputs, { pieces: out, at, route: 'expiry' });
  return earned?.knownMinor ?? sumMinor(out.map(({ feeMinor }) => feeMinor ?? 0));
}

/** Fees per piece as agreed; what no piece names is split evenly over the pieces without one, to the last minor unit. */
export function feeShares(deliverables: readonly { feeMinor: number | null }[], feeMinor: number): number[] {
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
  const version = findVersionInForce(inputs.contracts, at);
  return inputs.deliverables.map((deliverable, index) => {
    const { id } = deliverable;
    const publishedAt = firstPublishedAt(inputs, id, at);
    const due = { now: at, timeZone: inputs.campaign.timeZone, contracts: inputs.contracts };
    const clause = version && payClauseOf({ id, publishedAt }, inputs.contracts, version);
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

const PIECE_KINDS: readonly SettledLine['kind'][] = ['piece', 'kill_fee', 'performance'];

/** What these pieces come to at an end at `at`; `wholeMinor` null where a line is not known, undefined without a contract in force. */
function sumOfPieces(
  { contracts, campaign, collaboration, case: state }: StandingInputs,
  { pieces, at, route }: { pieces: readonly SettledPiece[]; at: Instant; route: 'convenience' | 'expiry' },
): { knownMinor: number; wholeMinor: number | null } | undefined {
  const settled = settlementFor({
    contracts,
    governedAt: at,
    route,
    party: 'brand',
    effectiveAt: at,
    currency: campaign.currency,
    contractFeeMinor: null,
    pieces,
    paidMinor: collaboration.paidMinor,
    held: heldPartsBefore(state, at),
  });
  if (!settled.ok) return undefined;
  const amounts = settled.value.lines
    .filter(({ kind }) => PIECE_KINDS.includes(kind))
    .map(({ amountMinor }) => amountMinor);
  const knownMinor = sumMinor(amounts.map((minor) => minor ?? 0));
  return { knownMinor, wholeMinor: amounts.includes(null) ? null : knownMinor };
}
