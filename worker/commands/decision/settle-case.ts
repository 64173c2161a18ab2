// The money of an end as it would be frozen: the standing, with what the papers know beyond it.
import type { EndRoute } from '../../../shared/contract/facts/end-routes.ts';
import type { FrozenSettlement } from '../../../shared/contract/money/frozen-settlement.ts';
import type { SettlementProblem } from '../../../shared/contract/money/settlement-for.ts';
import type { Instant, Party } from '../../../shared/contract/terms.ts';
import { isBefore } from '../../../shared/contract/zone.ts';
import type { Command, CommandFacts } from '../../../shared/procedure/commands.ts';
import type { EndOfStanding } from '../../../shared/procedure/exits/exit-settlement.ts';
import { forecastEffectiveAt, settlementOf } from '../../../shared/procedure/exits/exit-settlement.ts';
import { openMinorOf } from '../../../shared/procedure/payments/list-dues.ts';
import { type ApprovedExpenses, listPayments } from '../../../shared/procedure/payments/list-payments.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { Result } from '../../../shared/result.ts';
import type { Papers } from '../../store/procedure/papers.ts';

/** The term ran out with work left, or a pause reached the limit at which the contract ends. */
export type ClauseEnd = { route: 'expiry' | 'pause_timeout'; at: Instant };

/** The money if it ended on this route with a notice sent at `sentAt`. */
export function settleCase(
  standing: Standing,
  papers: Papers,
  {
    route,
    party,
    sentAt,
    effectiveAt,
  }: { route: EndRoute; party: Party; sentAt: Instant; effectiveAt?: Instant },
): Result<FrozenSettlement, SettlementProblem> {
  return settlementOf(standing, {
    route,
    party,
    governedAt: sentAt,
    effectiveAt: effectiveAt ?? forecastEffectiveAt(standing.contracts, { route, party, sentAt }),
    ...knownOf(papers),
  });
}

/** The money when the contract ends by its own clause: nobody ends it, and what was agreed by that instant governs it. */
export function settleClauseEnd(
  standing: Standing,
  papers: Papers,
  { route, at }: ClauseEnd,
): Result<FrozenSettlement, SettlementProblem> {
  const end = { route, party: 'brand', governedAt: at, effectiveAt: at } as const;
  const known = knownOf(papers);
  // The end may be written down later than it came: what was published since was not out at its instant.
  const late = papers.pieces
    .filter(({ publishedAt }) => publishedAt !== null && !isBefore(publishedAt, at))
    .map(({ id, stage }) => [id, { ...known.pieces?.[id], stage, publishedAt: null }] as const);
  return settlementOf(standing, {
    ...end,
    ...known,
    pieces: { ...known.pieces, ...Object.fromEntries(late) },
  });
}

/** Expenses as the papers know them. */
export function expensesOf({ expensesMinor, expensesApprovedOn }: Papers): ApprovedExpenses {
  return {
    ...(expensesMinor === null ? {} : { expensesMinor }),
    ...(expensesApprovedOn === null ? {} : { expensesApprovedOn }),
  };
}

/** What the papers know beyond the standing. */
function knownOf({
  expensesMinor,
  pieces,
}: Papers): Pick<EndOfStanding, 'expensesMinor' | 'pieces' | 'isFeeChecked'> {
  return {
    ...(expensesMinor === null ? {} : { expensesMinor }),
    pieces: Object.fromEntries(pieces.map(({ id, brandDelayDays }) => [id, { brandDelayDays }] as const)),
    isFeeChecked: true,
  };
}

/** What a command about payments is decided on: those still open, or what is open when a case is closed. */
export function paymentFacts(
  { kind }: Command,
  at: { standing: Standing; papers: Papers; frozen: FrozenSettlement | null; now: string },
): Pick<CommandFacts, 'payments' | 'openMinor'> {
  const { standing, papers, now } = at;
  if (kind === 'hold_payment') return { payments: listPayments(standing, now, expensesOf(papers)) };
  return kind === 'close' ? { openMinor: openAtClose(standing, papers, at) } : {};
}

/** What of the frozen money, else of everything done, is not on record as paid; null where nobody knows what is owed. */
function openAtClose(
  { money, ...standing }: Standing,
  papers: Papers,
  { frozen, now }: { frozen: FrozenSettlement | null; now: string },
): number | null {
  if (frozen === null && standing.case.state !== 'completed') return null;
  const paid = { ...standing, money: money && { ...money, paidMinor: papers.paidMinor } };
  return openMinorOf(paid, { settlement: frozen, expenses: expensesOf(papers), now });
}
