// What a collaboration's money comes to at an instant: agreed, earned, still to pay, due at an end. Whoever shows one of these
// sums reads it from here, and it is made by the rules of the settlement and of the ways on (decision 56).
import { isOver } from '../../contract/facts/case-states.ts';
import { END_ROUTES } from '../../contract/facts/end-routes.ts';
import { RefusedFact } from '../../contract/facts/refused-fact.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import type { FrozenSettlement, SettledLine } from '../../contract/money/frozen-settlement.ts';
import { withoutAgreed } from '../../contract/money/held-parts.ts';
import { sumMinor } from '../../contract/money/rounding.ts';
import type { SettlementProblem } from '../../contract/money/settlement-for.ts';
import type { Instant } from '../../contract/terms.ts';
import type { Result } from '../../result.ts';
import type { EndOfStanding, MoneyFacts } from '../exits/exit-settlement.ts';
import { forecastEffectiveAt, settlementOf } from '../exits/exit-settlement.ts';
import { settleDone, settleEarned } from '../exits/stay-money.ts';
import { effectOf } from '../folding/notices.ts';
import type { Standing } from '../standing.ts';
import { heldParts } from './hold.ts';
import type { MoneyStanding, PieceMoney, SumMoney } from './standing-money.ts';

type Facts = MoneyFacts & Pick<Standing, 'endsOn'>;
type Settled = Result<FrozenSettlement, SettlementProblem>;

const SUM_KINDS: readonly SumMoney['kind'][] = ['retainer', 'standby', 'expenses', 'interest'];

/** What is paid in all by the terms in force; the fee of the agreement in rows stored before that was. */
export function agreedMinorOf({ agreedMinor, feeMinor }: MoneyStanding): number {
  return agreedMinor ?? feeMinor;
}

/** Pieces with the fee each has in the agreement: its own, or its even part of what no piece names. */
export function withFeeParts<Of extends { id: string; feeMinor: number | null }>(
  pieces: readonly Of[],
  money: MoneyStanding | null,
): Of[] {
  const parts = new Map(money?.pieces?.map((piece) => [piece.id, piece.feeMinor]));
  // A part of nothing is no fee: then somebody has to say one.
  return pieces.map((piece) => ({ ...piece, feeMinor: piece.feeMinor ?? (parts.get(piece.id) || null) }));
}

/** What is earned by now, 0 without a fee; once an end with money of its own is there, what it came to: work not done is paid for in it too. */
export function earnedMinorOf({
  case: { state, money: frozen },
  money,
}: Pick<Standing, 'case' | 'money'>): number {
  const isSettled = isOver(state) && frozen !== null;
  return (isSettled ? money?.endEarnedMinor : null) ?? money?.earnedMinor ?? 0;
}

/** What is agreed with several creators together and what is earned of it; null where no fee is known of any. */
export function sumFees(
  standings: readonly Pick<Standing, 'case' | 'money'>[],
): { feeMinor: number; earnedMinor: number } | null {
  const known = standings.flatMap(({ money }) => money ?? []);
  if (known.length === 0) return null;
  return {
    feeMinor: sumMinor(known.map(agreedMinorOf)),
    earnedMinor: sumMinor(standings.map(earnedMinorOf)),
  };
}

/**
 * The standing with its sums as of `now`; the facts they are made from stay those of the numbers, and stand alone while the
 * terms on record cannot be counted with.
 */
export function withMoneyAt<Of extends Facts>(standing: Of, now: Instant): Of {
  const { money } = standing;
  // A row stored before the fees of pieces were kept has nothing to be reckoned from until it is projected again.
  if (money?.pieces === undefined) return standing;
  try {
    return { ...standing, money: moneyAt(standing, money, now) };
  } catch (error) {
    if (error instanceof RefusedFact) return standing;
    throw error;
  }
}

function moneyAt(standing: Facts, money: MoneyStanding, now: Instant): MoneyStanding {
  const { going, earned, known } = linesAt(standing, money, now);
  const pieces = (money.pieces ?? []).map((piece) => withSums(piece, { going, earned }));
  const sums = SUM_KINDS.flatMap((kind) => sumsOf(kind, { going, earned }));
  // What no piece carries, where the fees of the pieces are not the whole fee, is agreed all the same.
  const unsplitMinor = money.feeMinor - sumMinor(pieces.map(({ feeMinor }) => feeMinor));
  const agreedMinor = unsplitMinor + sumMinor([...pieces, ...sums].map((one) => one.agreedMinor ?? 0));
  const payableMinor = unsplitMinor + sumMinor(going.map(({ amountMinor }) => amountMinor ?? 0));
  return {
    ...factsOf(money),
    pieces,
    ...(sums.length > 0 ? { sums } : {}),
    agreedMinor,
    earnedMinor: sumMinor([...pieces, ...sums].map((one) => one.earnedMinor ?? 0)),
    ...(known && earned.some(({ amountMinor }) => amountMinor === null)
      ? { isEarnedOpen: true as const }
      : {}),
    openMinor: Math.max(0, payableMinor - (money.paidMinor ?? 0)),
    ...exitOf(standing, now),
  };
}

type Lines = { going: readonly SettledLine[]; earned: readonly SettledLine[] };

/** Lines of everything done and of what is earned; by the agreement alone while no contract is in force. */
function linesAt(standing: Facts, money: MoneyStanding, now: Instant): Lines & { known: boolean } {
  const terms = findVersionInForce(standing.contracts, now)?.terms;
  const done: Settled | undefined = terms && settleDone({ standing, now }, { terms, pause: null });
  const earned: Settled | undefined = terms && settleEarned({ standing, now });
  if (done?.ok && earned?.ok) return { going: done.value.lines, earned: earned.value.lines, known: true };
  const plain = plainLines(standing, money);
  const isOut = (id: string) => standing.deliverables.some((piece) => piece.id === id && piece.publishedAt);
  const out = plain.filter(({ kind, id }) => kind === 'expenses' || isOut(id));
  return { going: plain, earned: withoutAgreed(out, heldParts(standing.case)), known: false };
}

function plainLines(standing: Facts, { pieces = [], expensesMinor = 0 }: MoneyStanding): SettledLine[] {
  const line = { stage: null, bps: null, units: null };
  const toPiece = ({ id, feeMinor }: PieceMoney): SettledLine => ({
    ...{ ...line, kind: 'piece', id },
    fullMinor: feeMinor,
    amountMinor: feeMinor,
  });
  const expenses: SettledLine = {
    ...{ ...line, kind: 'expenses', id: 'expenses' },
    fullMinor: null,
    amountMinor: expensesMinor,
  };
  const known = pieces.filter(({ id }) => standing.deliverables.some((piece) => piece.id === id));
  return [...known.map(toPiece), ...(expensesMinor === 0 ? [] : [expenses])];
}

/** A piece is agreed in full, whatever became of it; results count as far as they are counted. */
function withSums(piece: PieceMoney, { going, earned }: Lines): PieceMoney {
  const own = (lines: readonly SettledLine[]) =>
    lines.filter(({ kind, id }) => id === piece.id && (kind === 'piece' || kind === 'performance'));
  return {
    ...piece,
    agreedMinor: sumMinor(own(going).map((line) => line.fullMinor ?? line.amountMinor ?? 0)),
    earnedMinor: sumMinor(own(earned).map(({ amountMinor }) => amountMinor ?? 0)),
  };
}

function sumsOf(kind: SumMoney['kind'], { going, earned }: Lines): SumMoney[] {
  const sumOf = (lines: readonly SettledLine[], pick: (line: SettledLine) => number | null) =>
    sumMinor(lines.filter((line) => line.kind === kind).map((line) => pick(line) ?? 0));
  const agreedMinor = sumOf(going, (line) => line.fullMinor ?? line.amountMinor);
  const earnedMinor = sumOf(earned, (line) => line.amountMinor);
  return agreedMinor === 0 && earnedMinor === 0 ? [] : [{ kind, agreedMinor, earnedMinor }];
}

type Exit = Pick<
  MoneyStanding,
  'exitCostMinor' | 'exitRefundMinor' | 'exitWriteOffMinor' | 'endEarnedMinor' | 'exitUnknown' | 'exitProblem'
>;

/** The facts alone, in one order whatever was reckoned from them before: the same facts give the same bytes. */
function factsOf({
  feeMinor,
  feeIs,
  paidMinor,
  payments,
  expensesMinor,
  expensesApprovedOn,
  feesEarnedMinor,
}: MoneyStanding) {
  return {
    feeMinor,
    ...(feeIs === undefined ? {} : { feeIs }),
    ...(paidMinor === undefined ? {} : { paidMinor }),
    ...(payments === undefined ? {} : { payments }),
    ...(expensesMinor === undefined ? {} : { expensesMinor }),
    ...(expensesApprovedOn === undefined ? {} : { expensesApprovedOn }),
    ...(feesEarnedMinor === undefined ? {} : { feesEarnedMinor }),
  };
}

/** An end whose money was frozen costs what was frozen; otherwise the settlement of today. */
function exitOf(standing: Facts, now: Instant): Exit {
  const settled = settlementOf(standing, endOf(standing, now));
  if (!settled.ok) return { exitCostMinor: null, endEarnedMinor: null, exitProblem: settled.error.reason };
  const { earnedMinor, unknown } = settled.value;
  const sums = standing.case.money ?? settled.value;
  const writeOffMinor = standing.case.money === null ? settled.value.writeOffMinor : null;
  return {
    exitCostMinor: sums.dueToCreatorMinor,
    ...(sums.refundDueMinor ? { exitRefundMinor: sums.refundDueMinor } : {}),
    ...(writeOffMinor ? { exitWriteOffMinor: writeOffMinor } : {}),
    endEarnedMinor: earnedMinor,
    ...(unknown.length > 0 ? { exitUnknown: unknown } : {}),
  };
}

/** The end that is there or on its way; else the brand's convenience with a notice of now. */
function endOf({ case: { pending, endedBy, notices }, contracts }: Facts, now: Instant): EndOfStanding {
  if (endedBy !== null) {
    const { party, at: effectiveAt } = endedBy;
    const sentAt = notices.find(({ noticeId }) => noticeId === endedBy.noticeId)?.sentAt;
    return { route: endRouteOf(endedBy.route), party, governedAt: sentAt ?? effectiveAt, effectiveAt };
  }
  const running = pending?.kind === 'end' ? pending : null;
  const route = endRouteOf(running?.route);
  const party = running?.party ?? 'brand';
  const governedAt = running?.sentAt ?? now;
  const effectiveAt =
    effectOf(running) ?? forecastEffectiveAt(contracts, { route, party, sentAt: governedAt });
  return { route, party, governedAt, effectiveAt };
}

function endRouteOf(route: string | null | undefined): (typeof END_ROUTES)[number] {
  return END_ROUTES.find((known) => known === route) ?? 'convenience';
}
