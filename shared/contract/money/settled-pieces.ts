// The pieces of a settlement: each priced by its fee or its pay by result, each earning what its stage says
// (DOMAIN.md §3.6–3.8).
import { isUnconfirmed } from '../facts/confirmed.ts';
import { isStage } from '../facts/piece-stages.ts';
import type { ContractVersion } from '../terms.ts';
import { daysBetween, localDateOf } from '../zone.ts';
import { earlyRemovalClawback } from './clawback.ts';
import type { LaterPay, SettledLine, UnknownFact } from './frozen-settlement.ts';
import type { Piece, SettlementLine } from './kill-fee.ts';
import { FLAT_LINE_ID, needsDate, toSettlementLines, unfinishedMinor } from './kill-fee.ts';
import type { PricedPiece } from './piece-prices.ts';
import { performanceLines, pricePieces } from './piece-prices.ts';
import type { SettledPiece, SettlementCase } from './settlement-case.ts';
import { asksForKillFee, killFeeFor } from './settlement-case.ts';

type Found = { lines: SettledLine[]; later: LaterPay[]; unknown: UnknownFact[] };

/** Lines of all pieces, then what their results add; a piece with a fact missing keeps its line without an amount. */
export function pieceLines(input: SettlementCase, version: ContractVersion): Found {
  const priced = pricePieces(input, version);
  const lost = priced.map((price) => missingFact(price, { input, version }));
  const known = priced.flatMap((price, index) => (lost[index] ? [] : [toPiece(price, input, version)]));
  const earned = toSettlementLines(known, killFeeFor(input, version));
  const results = performanceLines(priced, input, version);
  return {
    lines: [
      ...priced.map((price) => toLine(price, earned, version)),
      ...flatLine(earned, lost.some(Boolean)),
      ...results.lines,
    ],
    later: results.later,
    unknown: [...payFacts(version), ...distinct(lost.flatMap((fact) => fact ?? [])), ...results.unknown],
  };
}

/** Somebody has said that the contract pays by result, and not what: fees are looked at, no money is frozen by them. */
function payFacts({ terms }: ContractVersion): UnknownFact[] {
  return isUnconfirmed(terms, 'performancePay') ? [{ code: 'TERM_UNCONFIRMED', term: 'performancePay' }] : [];
}

type Setting = { input: SettlementCase; version: ContractVersion };

function missingFact(price: PricedPiece, { input, version }: Setting): UnknownFact | null {
  const { piece, fullMinor } = price;
  const pieceId = piece.id;
  if (fullMinor === null) return { code: 'FEE_UNKNOWN', pieceId };
  if (!isStage(piece.stage)) return { code: 'STAGE_UNKNOWN', pieceId };
  const read = toPiece(price, input, version);
  const isOpen = unfinishedMinor([{ ...read, feeMinor: 1 }]) > 0;
  if (!isOpen) return null;
  if (asksForKillFee(input) && isUnconfirmed(version.terms, 'killFee')) {
    return { code: 'TERM_UNCONFIRMED', term: 'killFee' };
  }
  if (read.daysToPost === null && needsDate(read, killFeeFor(input, version))) {
    return { code: 'POST_DATE_UNKNOWN', pieceId };
  }
  return null;
}

/** The piece as the kill fee reads it. Nobody misses a date that the brand's own delay moved (§3.6). */
function toPiece(
  { piece, fullMinor }: PricedPiece,
  input: SettlementCase,
  { terms }: ContractVersion,
): Piece {
  const effectiveOn = localDateOf(input.effectiveAt, terms.tz);
  const daysToPost = piece.dueOn === null ? null : daysBetween(effectiveOn, piece.dueOn);
  const brandDelayDays = piece.brandDelayDays ?? 0;
  const isExcused = brandDelayDays > 0 && (daysToPost === null || brandDelayDays >= -daysToPost);
  const stage = isExcused && piece.stage === 'missed' ? 'contracted' : piece.stage;
  return {
    id: piece.id,
    feeMinor: fullMinor ?? 0,
    stage: isStage(stage) ? stage : 'contracted',
    creatorMissed: piece.creatorMissed === true && !isExcused,
    isBlockedByBrand: brandDelayDays > 0 && input.isBrandDelayCounted !== false,
    isWaivedPaid: piece.isWaivedPaid === true,
    daysToPost,
  };
}

function toLine(
  { piece, fullMinor }: PricedPiece,
  earned: readonly SettlementLine[],
  version: ContractVersion,
): SettledLine {
  const line = earned.find(({ id }) => id === piece.id);
  const amountMinor = line === undefined ? null : lessRemoval(line.amountMinor, piece, version);
  const { id, stage } = piece;
  return { kind: 'piece', id, stage, fullMinor, bps: line?.bps ?? null, amountMinor, units: null };
}

/** What is kept of a piece whose post went too early, where the contract asks it back (M12). */
function lessRemoval(amountMinor: number, { removed }: SettledPiece, { terms }: ContractVersion): number {
  if (!removed || terms.clawback !== true || terms.minLiveDays === undefined) return amountMinor;
  const { liveDays, isBrandsRequest } = removed;
  return earlyRemovalClawback({
    feeMinor: amountMinor,
    liveDays,
    minLiveDays: terms.minLiveDays,
    isBrandsRequest,
  }).keptMinor;
}

function flatLine(earned: readonly SettlementLine[], isIncomplete: boolean): SettledLine[] {
  const flat = earned.find(({ id, bps }) => id === FLAT_LINE_ID && bps === null);
  if (!flat) return [];
  const amountMinor = isIncomplete ? null : flat.amountMinor;
  const base = { kind: 'kill_fee', id: FLAT_LINE_ID, stage: null, fullMinor: null } as const;
  return [{ ...base, bps: null, amountMinor, units: null }];
}

function distinct(facts: readonly UnknownFact[]): UnknownFact[] {
  const seen = new Map(facts.map((fact) => [JSON.stringify(fact), fact]));
  return [...seen.values()];
}
