// What each piece is worth in full, by its fee or by what its pay by result guarantees, and what results add to it.
import { findVersionInForce } from '../in-force.ts';
import type { ContractVersion, Instant, PerformanceClause } from '../terms.ts';
import { isBefore, localDateOf } from '../zone.ts';
import type { LaterPay, SettledLine, UnknownFact } from './frozen-settlement.ts';
import type { PerformanceDue } from './performance-due.ts';
import { findPerformanceClause, guaranteedMinor, mostAboveMinor, performanceDue } from './performance-due.ts';
import { performancePay } from './performance-pay.ts';
import type { SettledPiece, SettlementCase } from './settlement-case.ts';
import { splitByWeights } from './splits.ts';

/** A piece with its full price; null = no fee is known. `due` only for published pieces under pay by result. */
export type PricedPiece = {
  piece: SettledPiece;
  fullMinor: number | null;
  clause: PerformanceClause | null;
  due: PerformanceDue | null;
};

const OUT: readonly string[] = ['published', 'completed'];

/** Every piece with its price: a piece keeps the terms in force when it was published (§4.8 no. 17). */
export function pricePieces(input: SettlementCase, version: ContractVersion): PricedPiece[] {
  const clauses = input.pieces.map((piece) => payClauseOf(piece, input.contracts, version) ?? null);
  return input.pieces.map((piece, index) => {
    const clause = clauses[index] ?? null;
    if (clause === null) return { piece, fullMinor: piece.feeMinor, clause, due: null };
    const members = clauses.flatMap((other, at) => (isSame(other, clause) ? [at] : []));
    const own = ownShare(clause, members.indexOf(index), members.length);
    const due = dueOf(piece, own, { effectiveAt: input.effectiveAt, tz: version.terms.tz });
    return { piece, fullMinor: due?.guaranteedMinor ?? guaranteedMinor(own), clause, due };
  });
}

/** What results add above the guarantee: a line per piece, or one for pieces that are counted together. */
export function performanceLines(
  priced: readonly PricedPiece[],
  input: SettlementCase,
  version: ContractVersion,
): { lines: SettledLine[]; later: LaterPay[]; unknown: UnknownFact[] } {
  const single = priced.filter(({ clause }) => clause !== null && clause.applies !== 'together');
  const groups = new Map(
    priced.flatMap(({ clause }) =>
      clause?.applies === 'together' ? [[JSON.stringify(clause), clause]] : [],
    ),
  );
  const together = [...groups.values()].flatMap((clause) => groupLines(priced, clause));
  const found = [...single.flatMap(lineOfPiece), ...together];
  const today = localDateOf(input.effectiveAt, version.terms.tz);
  return {
    lines: found.map(({ line }) => line),
    later: found.flatMap(({ later }) => later).filter(({ on }) => on >= today),
    unknown: found.flatMap(({ unknown }) => unknown),
  };
}

type FoundLine = { line: SettledLine; later: LaterPay[]; unknown: UnknownFact[] };

/** The same words in two versions are one clause. */
function isSame(a: PerformanceClause | null, b: PerformanceClause | null): boolean {
  return a === b || (a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b));
}

function lineOfPiece({ piece, due }: PricedPiece): FoundLine[] {
  if (due === null) return [];
  const line = toLine(piece.id, due.aboveMinor, due.units);
  return [{ line, later: due.later, unknown: due.aboveMinor === null ? [unitsUnknown(piece.id)] : [] }];
}

/** One sum of units over the published pieces; a piece whose window still runs on holds the sum back. */
function groupLines(priced: readonly PricedPiece[], clause: PerformanceClause): FoundLine[] {
  const members = priced.filter((price) => isSame(price.clause, clause));
  const out = members.flatMap(({ piece, due }) => (due === null ? [] : [{ piece, due }]));
  const first = out[0];
  if (!first) return [];
  const id = first.piece.id;
  const open = out.flatMap(({ due }) => due.later.filter(({ what }) => what === 'window_closes'));
  const guaranteed = guaranteedMinor(clause);
  if (open.length > 0) {
    const on = open.map((one) => one.on).reduce((last, next) => (next > last ? next : last));
    const atMostMinor = mostAboveMinor(clause, guaranteed);
    return [
      {
        line: toLine(id, 0, null),
        later: [{ pieceId: id, on, what: 'window_closes', atMostMinor }],
        unknown: [],
      },
    ];
  }
  const missing = out.filter(({ due }) => due.aboveMinor === null);
  if (missing.length > 0) {
    return [
      {
        line: toLine(id, null, null),
        later: [],
        unknown: missing.map(({ piece }) => unitsUnknown(piece.id)),
      },
    ];
  }
  return [countedTogether(id, clause, out)];
}

function countedTogether(
  id: string,
  clause: PerformanceClause,
  out: readonly { piece: SettledPiece; due: PerformanceDue }[],
): FoundLine {
  const units = out.reduce((sum, { due }) => sum + (due.units ?? 0), 0);
  const pending = out.reduce(
    (sum, { piece, due }) => sum + (due.units === null ? 0 : (piece.pendingUnits ?? 0)),
    0,
  );
  const guaranteed = guaranteedMinor(clause);
  const nowMinor = performancePay(clause, Math.max(units - pending, 0)).totalMinor;
  const atMostMinor = Math.max(performancePay(clause, units).totalMinor - nowMinor, 0);
  const holds = out.flatMap(({ due }) => due.later);
  const later = holds.slice(0, 1).map((hold) => ({ ...hold, pieceId: id, atMostMinor }));
  return { line: toLine(id, Math.max(nowMinor - guaranteed, 0), units), later, unknown: [] };
}

/** Pay by result in force, clause by clause, with the pieces each prices; pieces that are paid by fee are in none. */
export function clausesInForce(
  pieces: readonly Pick<SettledPiece, 'id' | 'publishedAt'>[],
  contracts: readonly ContractVersion[],
  governing: ContractVersion,
): { clause: PerformanceClause; pieceIds: string[] }[] {
  const found = new Map<string, { clause: PerformanceClause; pieceIds: string[] }>();
  for (const piece of pieces) {
    const clause = payClauseOf(piece, contracts, governing);
    if (clause === undefined) continue;
    const key = JSON.stringify(clause);
    const pieceIds = [...(found.get(key)?.pieceIds ?? []), piece.id];
    found.set(key, { clause, pieceIds });
  }
  return [...found.values()];
}

/** The same for a day that is still to come: what both have signed for pieces that are not out, and is not in force yet. */
export function clausesToCome(
  pieces: readonly Pick<SettledPiece, 'id' | 'publishedAt'>[],
  contracts: readonly ContractVersion[],
  now: Instant,
): { clause: PerformanceClause; pieceIds: string[]; from: Instant }[] {
  const next = contracts
    .filter((version) => version.signed && isBefore(now, version.effectiveFrom))
    .reduce<ContractVersion | undefined>((last, one) => (last && one.n < last.n ? last : one), undefined);
  if (next === undefined) return [];
  const open = pieces.filter(({ publishedAt }) => publishedAt === null);
  const governing = findVersionInForce(contracts, now);
  const present = governing === undefined ? [] : clausesInForce(open, contracts, governing);
  return clausesInForce(open, contracts, next)
    .filter(({ clause }) => !present.some((one) => isSame(one.clause, clause)))
    .map((found) => ({ ...found, from: next.effectiveFrom }));
}

/** The clause that pays a piece, by the version in force when it came out, or when it is reckoned to; undefined = its fee. */
export function payClauseOf(
  { id, publishedAt, comesAt }: Pick<SettledPiece, 'id' | 'publishedAt' | 'comesAt'>,
  contracts: readonly ContractVersion[],
  governing: ContractVersion,
): PerformanceClause | undefined {
  const at = publishedAt ?? comesAt;
  const version = at === undefined ? governing : pricingVersion(contracts, at, governing);
  return findPerformanceClause(version.terms, id);
}

/** The version in force when a piece comes out; the earliest signed one for what came before any was. */
function pricingVersion(
  contracts: readonly ContractVersion[],
  at: Instant,
  governing: ContractVersion,
): ContractVersion {
  const signed = contracts.filter((version) => version.signed);
  const earliest = signed.reduce<ContractVersion>(
    (first, next) => (isBefore(next.effectiveFrom, first.effectiveFrom) ? next : first),
    governing,
  );
  return findVersionInForce(contracts, at) ?? earliest;
}

/** The clause as it stands for one piece: whole, or its part of sums that stand once for several. */
function ownShare(clause: PerformanceClause, index: number, count: number): PerformanceClause {
  if (clause.applies !== 'together') return clause;
  const part = (minor: number): number => splitByWeights(minor, Array(count).fill(1))[index] ?? 0;
  const { baseMinor, floorMinor, totalCapMinor } = clause;
  return {
    ...clause,
    baseMinor: part(baseMinor),
    floorMinor: floorMinor === null ? null : part(floorMinor),
    totalCapMinor: totalCapMinor === null ? null : part(totalCapMinor),
  };
}

function dueOf(
  piece: SettledPiece,
  clause: PerformanceClause,
  end: { effectiveAt: Instant; tz: string },
): PerformanceDue | null {
  const { id, publishedAt, units = null, pendingUnits = 0 } = piece;
  if (publishedAt === null || !OUT.includes(piece.stage) || !isBefore(publishedAt, end.effectiveAt))
    return null;
  return performanceDue(clause, { id, publishedAt, units, pendingUnits }, end);
}

function toLine(id: string, amountMinor: number | null, units: number | null): SettledLine {
  return { kind: 'performance', id, stage: null, fullMinor: null, bps: null, amountMinor, units };
}

function unitsUnknown(pieceId: string): UnknownFact {
  return { code: 'UNITS_UNKNOWN', pieceId };
}
