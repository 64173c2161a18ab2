// The money of one end as it is frozen with the notice (DOMAIN.md §3.7): every line, what is not known, and one spelling
// of it all that a hash can cover.
import type { SettledRoute } from '../facts/end-routes.ts';
import { isFinished, isLost, isStage } from '../facts/piece-stages.ts';
import type { Instant, LocalDate, Party } from '../terms.ts';

export type SettledLineKind =
  | 'piece'
  | 'kill_fee'
  | 'performance'
  | 'retainer'
  | 'standby'
  | 'expenses'
  | 'interest'
  | 'extra';

/** One line; `amountMinor` null = a fact is missing, see `unknown`. `bps` null where no share of a fee is meant. */
export type SettledLine = {
  kind: SettledLineKind;
  id: string;
  /** Stage it was priced at, for pieces. */
  stage: string | null;
  /** What the whole piece is worth: its fee, or what its pay by result guarantees. */
  fullMinor: number | null;
  bps: number | null;
  amountMinor: number | null;
  /** Units that were paid for, for pay by result; null = none were counted. */
  units: number | null;
};

/** Pay that can still come after the end: counted when a window closes, or held until returns are over. */
export type LaterPay = {
  pieceId: string;
  on: LocalDate;
  what: 'window_closes' | 'hold_ends';
  /** The most it can come to, in minor units; null = no cap. */
  atMostMinor: number | null;
};

/** What is paid by one day. */
export type PayDay = { on: LocalDate; minor: number };

/** A fact without which the settlement cannot be frozen; nothing is put in its place. */
export type UnknownFact =
  | { code: 'PAID_UNKNOWN' }
  | { code: 'TERM_UNCONFIRMED'; term: 'killFee' | 'payment' | 'performancePay' | 'retainer' }
  | { code: 'FEE_UNKNOWN' | 'STAGE_UNKNOWN' | 'POST_DATE_UNKNOWN' | 'UNITS_UNKNOWN'; pieceId: string }
  | { code: 'STANDBY_FEE_UNKNOWN' };

/** A settlement as computed at an instant; it can be frozen when `unknown` is empty. All amounts in `currency`. */
export type FrozenSettlement = {
  currency: string;
  route: SettledRoute;
  party: Party;
  effectiveAt: Instant;
  contractVersion: number;
  lines: SettledLine[];
  earnedMinor: number | null;
  paidMinor: number | null;
  dueToCreatorMinor: number | null;
  refundDueMinor: number | null;
  writeOffMinor: number | null;
  /** Part of what is due that is on hold, paid when the hold is settled; absent = nothing is. */
  heldMinor?: number;
  /** The last day on which something of it is paid. */
  payByOn: LocalDate;
  /** What is due, day by day, where it is more than one day; absent = all of it by `payByOn`. */
  payDays?: PayDay[];
  /** True when the contract names no days to pay and the fallback of 30 was used. */
  isPayByFallback: boolean;
  later: LaterPay[];
  unknown: UnknownFact[];
};

/** One spelling for hashing: keys sorted at every depth, no white space; the same settlement gives the same bytes. */
export function canonicalSettlement(settlement: FrozenSettlement): string {
  return toCanonicalJson(settlement);
}

function toCanonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toCanonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${toCanonicalJson(part)}`);
  return `{${entries.join(',')}}`;
}

/** The settlement of a kept body. Nobody but `canonicalSettlement` writes one, and it is never changed afterwards. */
export function readFrozenSettlement(body: string): FrozenSettlement {
  return JSON.parse(body) as FrozenSettlement;
}

/**
 * What of it is pay for work that was not finished: the one sum of a flat kill fee, or the shares of unfinished pieces where it
 * is counted by stage, by days or as a share. Null where a line is not known.
 */
export function settledKillFeeOf({ lines }: Pick<FrozenSettlement, 'lines'>): number | null {
  const unfinished = lines.filter(
    ({ kind, stage }) =>
      kind === 'kill_fee' ||
      (kind === 'piece' && stage !== null && isStage(stage) && !isFinished(stage) && !isLost(stage)),
  );
  return unfinished.reduce<number | null>(
    (sum, { amountMinor }) => (sum === null || amountMinor === null ? null : sum + amountMinor),
    0,
  );
}
