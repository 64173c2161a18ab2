// What it costs to go on: a settlement on the day everything is over, with all work done and nothing ended early.
import { isLost, isStage } from '../../contract/facts/piece-stages.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import type { FrozenSettlement } from '../../contract/money/frozen-settlement.ts';
import { payClauseOf } from '../../contract/money/piece-prices.ts';
import type { PausedDays, SettledPiece } from '../../contract/money/settlement-case.ts';
import type { SettlementProblem } from '../../contract/money/settlement-for.ts';
import { settlementFor } from '../../contract/money/settlement-for.ts';
import { shiftDeadlines } from '../../contract/pause-effects.ts';
import type { ContractVersion, Instant, LocalDate, PerformanceClause, Terms } from '../../contract/terms.ts';
import { addMinutes, daysBetween, endOfDay, laterOf, localDateOf } from '../../contract/zone.ts';
import type { Result } from '../../result.ts';
import type { Due } from '../payments/paid-sums.ts';
import type { ColumnMoney } from './column-money.ts';
import { moneyOf, noMoney } from './column-money.ts';
import type { ExitExtras, ExitInput } from './compare-exits.ts';
import type { MoneyFacts } from './exit-settlement.ts';
import { pausesUntil, toSettlementCase } from './exit-settlement.ts';
import { interestOn, type PaymentPlanFacts, toDues } from './payment-plan.ts';

/** Dates that move, and the pause that moves them; null = none. */
export type Shift = { due: Readonly<Record<string, LocalDate>>; pause: PausedDays | null };

/** The money of work done to its end, as known now: results not counted yet bring no more than what is guaranteed. */
export function stayMoney({ standing, now, extras = {} }: ExitInput, { due, pause }: Shift): ColumnMoney {
  const version = findVersionInForce(standing.contracts, now);
  if (!version) return noMoney(standing, { reason: 'contract_not_in_force', at: now });
  const deliverables = standing.deliverables.map((one) => ({ ...one, dueOn: due[one.id] ?? one.dueOn }));
  const moved = { ...standing, deliverables };
  const settled = settleDone({ standing: moved, now, extras }, { terms: version.terms, pause });
  const money = moneyOf(settled, { standing, plan: stayPlan({ standing: moved, now, extras }, version) });
  const byResult = countPaidByResult(moved, version, now);
  if (byResult === 0) return money;
  return {
    ...money,
    assumptions: [...money.assumptions, { code: 'RESULTS_PAY_AT_GUARANTEE', facts: { pieces: byResult } }],
  };
}

/** The sums of work done to its end, paid or not, each on its day with what paid it; null while a fact is missing. */
export function stayDues({ standing, now, extras = {} }: ExitInput): Due[] | null {
  const version = findVersionInForce(standing.contracts, now);
  if (!version) return null;
  const settled = settleDone({ standing, now, extras }, { terms: version.terms, pause: null });
  return settled.ok ? toDues(settled.value, stayPlan({ standing, now, extras }, version)) : null;
}

/** Each piece on its own date. */
function stayPlan(
  {
    standing: { deliverables, contracts, money },
    now,
    extras = {},
  }: Pick<Going, 'now' | 'extras'> & {
    standing: MoneyFacts;
  },
  version: ContractVersion,
): PaymentPlanFacts {
  const today = localDateOf(now, version.terms.tz);
  const { expensesApprovedOn } = extras;
  return {
    ...{ deliverables, contracts, version, today, isEnd: false },
    ...{ expensesApprovedOn, payments: money?.payments },
  };
}

/** Pieces that are paid by result, those to come by the version in force by then. */
export function countPaidByResult(
  { deliverables, contracts }: Pick<MoneyFacts, 'deliverables' | 'contracts'>,
  version: ContractVersion,
  now: Instant,
): number {
  const isPaidSo = (one: MoneyFacts['deliverables'][number]) =>
    payClauseOf(coming(one, version.terms, now), contracts, version) !== undefined;
  return deliverables.filter(isPaidSo).length;
}

type Going = { standing: MoneyFacts & { endsOn: LocalDate }; now: Instant; extras?: ExitExtras };

/**
 * Everything by the terms in force at `now`, with the work done to its end, each piece to come by the terms in force on its day;
 * pauses count as far as they have come.
 */
export function settleDone(
  { standing, now, extras = {} }: Going,
  { terms, pause }: { terms: Terms; pause: PausedDays | null },
): Result<FrozenSettlement, SettlementProblem> {
  const effectiveAt = laterOf(endOfDay(lastDay(standing.endsOn, terms, pause), terms.tz), now);
  return settleUnended(
    { standing, now, extras },
    { effectiveAt, pause, pieceAs: (piece) => finished(piece, terms, now) },
  );
}

/** What is earned by `now` while nothing ends: pieces that are out, and what runs by days. */
export function settleEarned(setting: Going): Result<FrozenSettlement, SettlementProblem> {
  const pieceAs = (piece: SettledPiece): SettledPiece =>
    piece.publishedAt === null ? { ...piece, stage: 'contracted' } : piece;
  return settleUnended(setting, { effectiveAt: setting.now, pause: null, pieceAs });
}

function settleUnended(
  { standing, now, extras = {} }: Going,
  {
    effectiveAt,
    pause,
    pieceAs,
  }: { effectiveAt: Instant; pause: PausedDays | null; pieceAs: (piece: SettledPiece) => SettledPiece },
): Result<FrozenSettlement, SettlementProblem> {
  const end = { ...extras, route: 'expiry', party: 'brand', governedAt: now, effectiveAt } as const;
  const input = toSettlementCase(standing, end);
  const unended = {
    ...input,
    contracts: input.contracts.map(withoutEarlyEnd),
    pieces: input.pieces.map(pieceAs),
    pauses: [...pausesUntil(standing, now), ...(pause === null ? [] : [pause])],
  };
  const settled = settlementFor(unended);
  const version = findVersionInForce(standing.contracts, now);
  if (!settled.ok || !version) return settled;
  const plan = stayPlan({ standing, now, extras }, version);
  const interest = interestOn(settled.value, plan, plan.today);
  return interest.length === 0 ? settled : settlementFor({ ...unended, interest });
}

/** The flight's last day, moved by the pause, or the retainer's when that is later. */
function lastDay(endsOn: LocalDate, { retainer }: Terms, pause: PausedDays | null): LocalDate {
  const moved =
    pause === null
      ? endsOn
      : shiftDeadlines({ endsOn }, pause.from, daysBetween(pause.from, pause.to)).endsOn;
  const flightOn = moved ?? endsOn;
  return retainer && retainer.lastOn > flightOn ? retainer.lastOn : flightOn;
}

/** The piece as it will be once done. */
function finished(piece: SettledPiece, terms: Terms, now: Instant): SettledPiece {
  const comes = piece.creatorMissed !== true && !(isStage(piece.stage) && isLost(piece.stage));
  return !comes ? piece : { ...coming(piece, terms, now), stage: 'completed', units: piece.units ?? 0 };
}

/** Work to come is there by the last minute of its day, and by now where that has passed. */
function coming<Of extends Pick<SettledPiece, 'publishedAt' | 'dueOn' | 'stage'>>(
  piece: Of,
  { tz }: Terms,
  now: Instant,
): Of & { comesAt?: Instant } {
  if (piece.publishedAt !== null || piece.stage === 'completed') return piece;
  return {
    ...piece,
    comesAt: piece.dueOn === null ? now : laterOf(addMinutes(endOfDay(piece.dueOn, tz), -1), now),
  };
}

/** Nothing ends early here, so what a clause says of an early end does not apply: what is counted counts. */
function withoutEarlyEnd(version: ContractVersion): ContractVersion {
  const { performancePay, earlierPay } = version.terms;
  const counted = (clause: PerformanceClause): PerformanceClause => ({
    ...clause,
    onEarlyEnd: 'settle_at_effective',
  });
  return {
    ...version,
    terms: {
      ...version.terms,
      ...(performancePay ? { performancePay: counted(performancePay) } : {}),
      ...(earlierPay ? { earlierPay: earlierPay.map(counted) } : {}),
    },
  };
}
