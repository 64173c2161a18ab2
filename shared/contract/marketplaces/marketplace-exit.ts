// What leaving through the marketplace costs and when it is free there, beside what the contract says (DOMAIN.md §3.10).

import { isStage, type Stage } from '../facts/piece-stages.ts';
import { bpsOf } from '../money/rounding.ts';
import type { Instant, LocalDate, Party } from '../terms.ts';
import { addMinutes, endOfDay, isBefore, startOfDay } from '../zone.ts';
import {
  ANSWERED,
  ASKED_OR_DONE,
  type Marketplace,
  type PlatformStep,
  type StageCost,
} from './marketplace.ts';
import { graceEnd, silenceEnd } from './marketplace-clocks.ts';

/** A booking on the marketplace. Amounts in minor units; null = not known. */
export type BookingFacts = {
  now: Instant;
  /** Zone in which the platform's dates are read. */
  tz: string;
  party: Party;
  pieces: readonly { id: string; stage: string; feeMinor: number | null; dueOn: LocalDate | null }[];
  serviceFeeMinor?: number | null;
  /** What the platform's own screen says that leaving costs: it decides. */
  screenCostMinor?: number | null;
  /** Chosen from the platform's own list; null = none yet. */
  reason?: string | null;
  /** The day everything is due; absent = every piece has its own day. */
  deadlineOn?: LocalDate | null;
  startsOn?: LocalDate | null;
  shippedAt?: Instant | null;
  /** Where no instant is on record: whether the product was sent; null = nobody has said. */
  isShipped?: boolean | null;
  /** When the cancellation was asked for there, and the other side's answer. */
  askedAt?: Instant | null;
  isAccepted?: boolean | null;
};

export type MarketplaceBlocker =
  | 'SIDE_CANNOT_CANCEL'
  | 'REASON_MISSING'
  | 'REASON_NOT_LISTED'
  | 'DEADLINE_UNKNOWN'
  | 'DEADLINE_NOT_MISSED'
  | 'GRACE_RUNNING'
  | 'MUST_BE_ACCEPTED'
  | 'REFUSED_THERE'
  | 'ONLY_ON_CREATORS_REQUEST';

export type MarketplaceExit = {
  /** What the platform takes for leaving now; null = a stage is not described or a fee is not known. */
  costMinor: number | null;
  /** The part of it that is known. */
  atLeastMinor: number;
  /** True when the platform names a ceiling only. */
  isAtMost: boolean;
  /** First instant at which leaving is free there; null = never, or not described. */
  freeFrom: Instant | null;
  /** Last instant at which it is still free; null = not limited, or not described. */
  freeUntil: Instant | null;
  /** When silence of the other side decides. */
  silenceEndsAt: Instant | null;
  blockers: MarketplaceBlocker[];
  /** Facts that nobody has said. */
  unknown: ('fee' | 'stage_cost' | 'service_fee' | 'shipped')[];
  /** Stages of its pieces whose cost is not described. */
  undescribed: string[];
  steps: PlatformStep[];
  asOf: string | null;
  link: string | null;
};

type Piece = BookingFacts['pieces'][number];
type Cost = Pick<MarketplaceExit, 'isAtMost' | 'unknown' | 'undescribed'> & { minor: number };

/** The exit as the marketplace's rules decide it at `facts.now`; the contract's own answer stands beside it. */
export function marketplaceExit(marketplace: Marketplace, facts: BookingFacts): MarketplaceExit {
  const free = freeTimes(marketplace, facts);
  const blockers = listBlockers(marketplace, facts, free);
  const cost = costNow(marketplace, facts, free);
  const unknown = [...new Set(cost.unknown)];
  return {
    costMinor: unknown.length > 0 ? null : cost.minor,
    atLeastMinor: cost.isAtMost ? 0 : cost.minor,
    isAtMost: cost.isAtMost,
    ...free,
    silenceEndsAt: silenceEnd(marketplace, facts),
    blockers,
    unknown,
    undescribed: [...new Set(cost.undescribed)],
    steps: stepsOf(marketplace, facts, blockers),
    asOf: marketplace.asOf,
    link: marketplace.link,
  };
}

type FreeTimes = Pick<MarketplaceExit, 'freeFrom' | 'freeUntil'>;

function freeTimes(marketplace: Marketplace, facts: BookingFacts): FreeTimes {
  const { freeUntilHoursBeforeStart, isFreeUntilShipped } = marketplace;
  const { startsOn, shippedAt, tz } = facts;
  const freeFrom = hasUndelivered(facts) ? graceEnd(marketplace, deadlineOf(facts), tz) : null;
  if (freeUntilHoursBeforeStart !== null && startsOn) {
    return { freeFrom, freeUntil: addMinutes(startOfDay(startsOn, tz), -60 * freeUntilHoursBeforeStart) };
  }
  return { freeFrom, freeUntil: isFreeUntilShipped ? (shippedAt ?? null) : null };
}

/** What is published stays paid; free is what was not delivered: all of it, or for a missed deadline what was missed. */
function costNow(marketplace: Marketplace, facts: BookingFacts, { freeUntil }: FreeTimes): Cost {
  const { now, reason, screenCostMinor } = facts;
  if (screenCostMinor != null) return { ...NO_COST, minor: screenCostMinor };
  const isUnsent = marketplace.isFreeUntilShipped && !wasSent(facts);
  const isAllFree = isUnsent || (freeUntil !== null && isBefore(now, freeUntil));
  const isFreeReason = marketplace.reasons.some(({ code, isFree }) => code === reason && isFree === true);
  const isFree = (piece: Piece) =>
    isUndelivered(piece) && (isAllFree || (isFreeReason && isGraceOver(marketplace, piece, facts)));
  const paid = facts.pieces.filter((piece) => !isFree(piece));
  const sum = sumCost(marketplace, paid);
  if (isUnsent && facts.isShipped === null && hasUndelivered(facts))
    return { ...sum, unknown: [...sum.unknown, 'shipped'] };
  if (paid.some(isUndelivered) || paid.length === facts.pieces.length)
    return fullCost(marketplace, facts, sum);
  return paid.length === 0 ? NO_COST : { ...sum, isAtMost: false };
}

function isGraceOver(
  marketplace: Marketplace,
  { dueOn }: Piece,
  { deadlineOn, now, tz }: BookingFacts,
): boolean {
  const endsAt = graceEnd(marketplace, deadlineOn ?? dueOn, tz);
  return endsAt !== null && !isBefore(now, endsAt);
}

function fullCost(marketplace: Marketplace, facts: BookingFacts, pieces: Cost): Cost {
  if (!marketplace.chargesServiceFee) return pieces;
  const serviceFeeMinor = facts.serviceFeeMinor ?? null;
  return serviceFeeMinor === null
    ? { ...pieces, unknown: [...pieces.unknown, 'service_fee'] }
    : { ...pieces, minor: pieces.minor + serviceFeeMinor };
}

function sumCost(marketplace: Marketplace, pieces: BookingFacts['pieces']): Cost {
  const costs = pieces.map((piece) => pieceCost(marketplace, piece));
  return {
    minor: costs.reduce((sum, { minor }) => sum + minor, 0),
    isAtMost: costs.some(({ isAtMost }) => isAtMost),
    unknown: costs.flatMap(({ unknown }) => unknown),
    undescribed: costs.flatMap(({ undescribed }) => undescribed),
  };
}

function pieceCost(
  { stageTable, isFreeUntilShipped }: Marketplace,
  { stage, feeMinor }: BookingFacts['pieces'][number],
): Cost {
  if (stage === 'cancelled' || stage === 'waived') return NO_COST;
  const described = isStage(stage) ? stageTable[stage] : undefined;
  const cost = described ?? (DELIVERED.includes(stage) && isFreeUntilShipped ? WHOLE_FEE : undefined);
  if (cost === undefined) return { ...NO_COST, unknown: ['stage_cost'], undescribed: [stage] };
  if (feeMinor === null) return { ...NO_COST, unknown: ['fee'] };
  return { ...NO_COST, minor: bpsOf(feeMinor, cost.bps), isAtMost: cost.isAtMost === true };
}

function listBlockers(
  marketplace: Marketplace,
  facts: BookingFacts,
  { freeFrom }: FreeTimes,
): MarketplaceBlocker[] {
  const { cancelWho, otherSideMustAccept } = marketplace;
  const cannot = cancelWho.length > 0 && !cancelWho.includes(facts.party);
  return [
    ...(cannot ? (['SIDE_CANNOT_CANCEL'] as const) : []),
    ...reasonBlockers(marketplace, facts, freeFrom),
    ...(otherSideMustAccept ? acceptanceBlockers(marketplace, facts) : []),
    ...(marketplace.isFreeUntilShipped && wasSent(facts) && facts.isAccepted !== true
      ? (['ONLY_ON_CREATORS_REQUEST'] as const)
      : []),
  ];
}

/** The platform's own list has to be used; a missed deadline has to be one, and its grace days over. */
function reasonBlockers(
  { reasons }: Marketplace,
  facts: BookingFacts,
  freeFrom: Instant | null,
): MarketplaceBlocker[] {
  if (reasons.length === 0 || facts.party !== 'brand') return [];
  const { reason, now } = facts;
  if (!reason) return ['REASON_MISSING'];
  const chosen = reasons.find(({ code }) => code === reason);
  if (!chosen) return ['REASON_NOT_LISTED'];
  if (chosen.isFree !== true) return [];
  if (deadlineOf(facts) === null) return ['DEADLINE_UNKNOWN'];
  if (freeFrom === null || !isMissed(facts)) return ['DEADLINE_NOT_MISSED'];
  return isBefore(now, freeFrom) ? ['GRACE_RUNNING'] : [];
}

function acceptanceBlockers(marketplace: Marketplace, facts: BookingFacts): MarketplaceBlocker[] {
  if (facts.isAccepted === true) return [];
  if (facts.isAccepted === false) return ['REFUSED_THERE'];
  const endsAt = silenceEnd(marketplace, facts);
  const isDecided = endsAt !== null && !isBefore(facts.now, endsAt);
  return isDecided && marketplace.silenceOutcome === 'cancelled_and_refunded' ? [] : ['MUST_BE_ACCEPTED'];
}

function stepsOf(
  { steps }: Marketplace,
  { isAccepted, askedAt, screenCostMinor }: BookingFacts,
  blockers: readonly MarketplaceBlocker[],
): PlatformStep[] {
  const done: PlatformStep[] = [
    ...(askedAt || isAccepted === true ? ASKED_OR_DONE : []),
    ...(isAccepted === true ? ANSWERED : []),
    ...(screenCostMinor != null ? (['check_abort_cost'] as const) : []),
  ];
  const rest = steps.filter((step) => !done.includes(step));
  return [
    ...(blockers.includes('GRACE_RUNNING') ? (['wait_for_grace'] as const) : []),
    ...(blockers.includes('ONLY_ON_CREATORS_REQUEST') ? (['ask_creator_to_request'] as const) : []),
    ...rest,
  ];
}

/** The first day that something is owed by: every piece that is missed is a missed deadline of its own. */
function deadlineOf({ deadlineOn, pieces }: BookingFacts): LocalDate | null {
  if (deadlineOn) return deadlineOn;
  const open = pieces.filter(isUndelivered);
  const dates = (open.length > 0 ? open : pieces).flatMap(({ dueOn }) => dueOn ?? []);
  return dates.reduce<LocalDate | null>((first, on) => (first === null || on < first ? on : first), null);
}

const wasSent = ({ shippedAt, isShipped }: BookingFacts) => Boolean(shippedAt) || isShipped === true;
const hasUndelivered = ({ pieces }: BookingFacts) => pieces.some(isUndelivered);

/** Still owed to the brand: neither delivered nor given up. */
export function isUndelivered({ stage }: Pick<Piece, 'stage'>): boolean {
  return !DELIVERED.includes(stage) && stage !== 'cancelled' && stage !== 'waived';
}

function isMissed(facts: BookingFacts): boolean {
  const deadlineOn = deadlineOf(facts);
  return deadlineOn !== null && hasUndelivered(facts) && !isBefore(facts.now, endOfDay(deadlineOn, facts.tz));
}

const DELIVERED: readonly string[] = ['approved', 'published', 'completed'] satisfies Stage[];
const WHOLE_FEE: StageCost = { bps: 10_000 };
const NO_COST: Cost = { minor: 0, isAtMost: false, unknown: [], undescribed: [] };
