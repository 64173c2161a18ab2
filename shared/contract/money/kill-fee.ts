// What each piece earns when a collaboration ends (DOMAIN.md §3.6–3.7), line by line.
import { unreachable } from '../../result.ts';
import { isFinished, isLost, STAGE_ORDER, type Stage } from '../facts/piece-stages.ts';
import { RefusedFact } from '../facts/refused-fact.ts';
import type { KillFee } from '../terms.ts';
import { bpsOf } from './rounding.ts';

export type Piece = {
  id: string;
  feeMinor: number;
  stage: Stage;
  /** Missed by the creator: earns nothing. */
  creatorMissed?: boolean;
  /** Held up by the brand: counted one stage further (switchable, §3.7). */
  isBlockedByBrand?: boolean;
  /** For `waived` only: the brand gives the work up and pays for it all the same. */
  isWaivedPaid?: boolean;
  /** Days until the scheduled post, for the `daysToPost` model; negative when it is overdue. */
  daysToPost?: number | null;
};

/** One line of a settlement; `bps` is null on a lump sum. */
export type SettlementLine = { id: string; bps: number | null; amountMinor: number };

/** Id of the single line that a flat kill fee adds. */
export const FLAT_LINE_ID = 'kill_fee';

const FULL_BPS = 10_000;
const ORDER: readonly Stage[] = STAGE_ORDER;

/**
 * Lines of all pieces. `killFee` null = finished work only (approved, published, completed in full): an end for the
 * creator's breach, the creator's own convenience, or a contract without a kill fee.
 */
export function toSettlementLines(pieces: readonly Piece[], killFee: KillFee | null): SettlementLine[] {
  const lines = pieces.map((piece) => {
    const bps = shareOfPiece(piece, killFee);
    return { id: piece.id, bps, amountMinor: bpsOf(piece.feeMinor, bps) };
  });
  return killFee?.model === 'flat' ? [...lines, flatLine(pieces, killFee.minor)] : lines;
}

/** Share of a piece's fee that is earned, in basis points. Throws when the model needs a fact the piece does not have. */
export function shareOfPiece(piece: Piece, killFee: KillFee | null): number {
  if (piece.creatorMissed === true || piece.stage === 'missed' || piece.stage === 'cancelled') return 0;
  if (piece.stage === 'waived') return piece.isWaivedPaid === true ? FULL_BPS : 0;
  const stage = effectiveStage(piece);
  if (stage === 'published' || stage === 'completed') return FULL_BPS;
  // Approved work never earns less by leaving politely than it would in a breach (§4.8 no. 15).
  if (stage === 'approved' && killFee?.model !== 'stagePct') return FULL_BPS;
  if (killFee === null) return 0;
  switch (killFee.model) {
    case 'flat':
      return 0;
    case 'stagePct':
      return stageBpsOf(stage, killFee.stageBps);
    case 'remainingPct':
      return Math.min(killFee.bps, FULL_BPS);
    case 'daysToPost':
      return daysBpsOf(piece, killFee.table);
    default:
      return unreachable(killFee);
  }
}

/** True when what the piece earns hangs on the date of its scheduled post. */
export function needsDate(piece: Piece, killFee: KillFee | null): boolean {
  return killFee?.model === 'daysToPost' && isUnfinished(piece);
}

/** The first stage that earns less than an earlier one, as far as the table says (§4.8 no. 14); undefined = none does. */
export function findLowerStage(stageBps: Readonly<Record<string, number>>): Stage | undefined {
  const listed = STAGE_ORDER.filter((stage) => stageBps[stage] !== undefined);
  const bpsAt = (index: number) => stageBps[listed[index] ?? ''] ?? 0;
  return listed.find((_, index) => index > 0 && bpsAt(index) < bpsAt(index - 1));
}

/** Fees of the work that is neither finished nor lost: what finishing would have cost (M19). */
export function unfinishedMinor(pieces: readonly Piece[]): number {
  return pieces.filter((piece) => isUnfinished(piece)).reduce((sum, piece) => sum + piece.feeMinor, 0);
}

function isUnfinished(piece: Piece): boolean {
  const comes = piece.creatorMissed !== true && !isLost(piece.stage);
  return comes && !isFinished(effectiveStage(piece));
}

function flatLine(pieces: readonly Piece[], flatMinor: number): SettlementLine {
  return { id: FLAT_LINE_ID, bps: null, amountMinor: Math.min(flatMinor, unfinishedMinor(pieces)) };
}

/** A brand's delay counts the piece one stage further; nothing is completed by waiting. */
function effectiveStage(piece: Piece): Stage {
  const stage = piece.stage === 'rejected' ? 'in_production' : piece.stage;
  const position = ORDER.indexOf(stage);
  if (piece.isBlockedByBrand !== true || position < 0) return stage;
  const next = STAGE_ORDER[position + 1];
  return next === undefined || next === 'completed' ? stage : next;
}

/**
 * A table is read as steps: a stage it does not name earns what the highest named stage before it earns, and approved
 * work earns its full fee unless the table says otherwise.
 */
function stageBpsOf(stage: Stage, stageBps: Readonly<Record<string, number>>): number {
  const named = stageBps[stage];
  if (named !== undefined && named !== null) return named;
  if (stage === 'approved') return FULL_BPS;
  const before = ORDER.slice(0, ORDER.indexOf(stage));
  return before.reduce((best, name) => Math.max(best, stageBps[name] ?? 0), 0);
}

function daysBpsOf(piece: Piece, table: { maxDays: number | null; bps: number }[]): number {
  const { daysToPost } = piece;
  if (daysToPost === undefined || daysToPost === null) {
    throw new RangeError(`Piece ${piece.id} needs the days to its scheduled post`);
  }
  const sorted = [...table].sort((a, b) => (a.maxDays ?? Infinity) - (b.maxDays ?? Infinity));
  const row = sorted.find((bracket) => bracket.maxDays === null || daysToPost <= bracket.maxDays);
  if (row === undefined) {
    const rule = `it has no row for ${daysToPost} days (piece ${piece.id}); add one, open at the end`;
    throw new RefusedFact(
      'killFee.table',
      table.map(({ maxDays }) => maxDays),
      rule,
    );
  }
  return row.bps;
}
