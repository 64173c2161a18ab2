// What pay by result comes to when a collaboration ends before or after the window has closed (DOMAIN.md §3.8).
import type { Instant, LocalDate, PerformanceClause, Terms } from '../terms.ts';
import { addDays, daysBetween, localDateOf } from '../zone.ts';
import type { LaterPay } from './frozen-settlement.ts';
import { mostVariableMinor, performancePay } from './performance-pay.ts';
import { shareOf } from './rounding.ts';

/** A published piece as pay by result sees it. `units` are those counted in its window up to the end; null = not known. */
export type CountedPiece = {
  id: string;
  publishedAt: Instant;
  units: number | null;
  /** Units inside their return window: counted later, if they stay. */
  pendingUnits: number;
};

/** What a piece is worth whatever its results, and what its results add. */
export type PerformanceDue = {
  guaranteedMinor: number;
  /** Above the guarantee, payable at the end; null = the units are not known. */
  aboveMinor: number | null;
  units: number | null;
  later: LaterPay[];
};

/** The clause that prices a piece under these terms: the newest one that names it, or names every piece. */
export function findPerformanceClause(
  terms: Pick<Terms, 'performancePay' | 'earlierPay'>,
  pieceId: string,
): PerformanceClause | undefined {
  const clauses = [...(terms.performancePay ? [terms.performancePay] : []), ...(terms.earlierPay ?? [])];
  return clauses.find(({ pieceIds }) => pieceIds === null || pieceIds.includes(pieceId));
}

/** What is paid without any result: base or floor, the higher, under the total cap. */
export function guaranteedMinor(clause: PerformanceClause): number {
  return performancePay(clause, 0).totalMinor;
}

/** What one published piece earns by its results when everything ends at `effectiveAt`. */
export function performanceDue(
  clause: PerformanceClause,
  piece: CountedPiece,
  { effectiveAt, tz }: { effectiveAt: Instant; tz: string },
): PerformanceDue {
  const publishedOn = localDateOf(piece.publishedAt, tz);
  const elapsedDays = daysBetween(publishedOn, localDateOf(effectiveAt, tz));
  const isOver = elapsedDays >= clause.measurementWindowDays;
  if (isOver || clause.onEarlyEnd === 'settle_at_effective') {
    return countedNow(clause, piece, addDays(localDateOf(effectiveAt, tz), clause.holdDays));
  }
  const closesOn = addDays(publishedOn, clause.measurementWindowDays);
  return clause.onEarlyEnd === 'run_out' ? runsOut(clause, piece, closesOn) : proRata(clause, elapsedDays);
}

function countedNow(clause: PerformanceClause, piece: CountedPiece, holdEndsOn: LocalDate): PerformanceDue {
  const guaranteed = guaranteedMinor(clause);
  const { units, pendingUnits } = piece;
  if (units === null) return { guaranteedMinor: guaranteed, aboveMinor: null, units, later: [] };
  const nowMinor = performancePay(clause, Math.max(units - pendingUnits, 0)).totalMinor;
  const atMostMinor = Math.max(performancePay(clause, units).totalMinor - nowMinor, 0);
  const later: LaterPay[] =
    pendingUnits > 0 ? [{ pieceId: piece.id, on: holdEndsOn, what: 'hold_ends', atMostMinor }] : [];
  // A cliff that pays less for more never takes back what the guarantee promises.
  return { guaranteedMinor: guaranteed, aboveMinor: Math.max(nowMinor - guaranteed, 0), units, later };
}

/** The window runs on after the end; only the guarantee is due now. */
function runsOut(clause: PerformanceClause, piece: CountedPiece, closesOn: LocalDate): PerformanceDue {
  const guaranteed = guaranteedMinor(clause);
  const on = addDays(closesOn, (clause.suppliedWithinDays ?? 0) + clause.holdDays);
  const atMostMinor = mostAboveMinor(clause, guaranteed);
  const later: LaterPay[] = [{ pieceId: piece.id, on, what: 'window_closes', atMostMinor }];
  return { guaranteedMinor: guaranteed, aboveMinor: 0, units: null, later };
}

/** The floor pro rata of the days the window has run, never under the base. */
function proRata(clause: PerformanceClause, elapsedDays: number): PerformanceDue {
  const days = Math.max(elapsedDays, 0);
  const floorMinor = shareOf(clause.floorMinor ?? 0, days, clause.measurementWindowDays);
  const minor = Math.max(floorMinor, Math.min(clause.baseMinor, guaranteedMinor(clause)));
  return { guaranteedMinor: minor, aboveMinor: 0, units: null, later: [] };
}

/** The most that results can add above the guarantee; null = the clause sets no end to it. */
export function mostAboveMinor(clause: PerformanceClause, guaranteed: number): number | null {
  const { baseMinor, variableCapMinor, totalCapMinor } = clause;
  const mostMinor = mostVariableMinor(clause);
  const caps = [
    ...(totalCapMinor === null ? [] : [totalCapMinor]),
    ...(variableCapMinor === null ? [] : [baseMinor + variableCapMinor]),
    ...(mostMinor === null ? [] : [baseMinor + mostMinor]),
  ];
  return caps.length === 0 ? null : Math.max(Math.min(...caps) - guaranteed, 0);
}
