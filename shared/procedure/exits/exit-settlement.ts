// From a standing to the money of an end: one reading of the collaboration for the desk, the Worker and the comparison.

import { decideEnd } from '../../contract/decide-end.ts';
import type { EndRoute, SettledRoute } from '../../contract/facts/end-routes.ts';
import type { FrozenSettlement } from '../../contract/money/frozen-settlement.ts';
import { sumMinor } from '../../contract/money/rounding.ts';
import type { PausedDays, SettledPiece, SettlementCase } from '../../contract/money/settlement-case.ts';
import type { SettlementProblem } from '../../contract/money/settlement-for.ts';
import { settlementFor } from '../../contract/money/settlement-for.ts';
import type { ContractVersion, Instant, Party } from '../../contract/terms.ts';
import { isBefore, localDateOf } from '../../contract/zone.ts';
import type { Result } from '../../result.ts';
import { ok } from '../../result.ts';
import { stageAt } from '../drafts/stages.ts';
import { pausedDays } from '../numbers/paused-days.ts';
import { withoutLaterInterest } from '../payments/due-interest.ts';
import { heldParts } from '../payments/hold.ts';
import { type Due, INTEREST_PAID } from '../payments/paid-sums.ts';
import type { Standing } from '../standing.ts';
import { stateAt } from '../timers.ts';
import type { DatedSum } from './exit-column.ts';
import { interestOn, type PaymentPlanFacts, payDaysOf, toDues, toPayments } from './payment-plan.ts';
import type { FrozenMoney } from './records.ts';

/** What of a standing the money depends on. */
export type MoneyFacts = Pick<
  Standing,
  'money' | 'deliverables' | 'contracts' | 'currency' | 'timeZone' | 'case'
>;

/** The end whose money is asked for, and what a standing does not know. */
export type EndOfStanding = {
  route: SettledRoute;
  party: Party;
  /** When the notice leaves. */
  governedAt: Instant;
  effectiveAt: Instant;
  /** Approved expenses; absent = those the standing knows. */
  expensesMinor?: number;
  extras?: SettlementCase['extras'];
  /** What is known of single pieces beyond the standing, by id: delay by the brand, early removal, units. */
  pieces?: Readonly<Record<string, Partial<SettledPiece>>>;
  /** Refuse fees of pieces that do not sum to the contract's fee; a frozen settlement always asks for it. */
  isFeeChecked?: boolean;
};

/**
 * The money of this end with the stages as they stand now; see `settlementFor`. Each sum that it leaves open is paid by its
 * own day: an end puts off nothing that was due before.
 */
export function settlementOf(
  standing: MoneyFacts,
  end: EndOfStanding,
): Result<FrozenSettlement, SettlementProblem> {
  const settled = settledWithInterest(standing, end);
  if (!settled.ok) return settled;
  const open = endPayments(settled.value, standing) ?? [];
  const last = open.at(-1);
  if (last === undefined) return settled;
  const payDays = payDaysOf(open);
  return ok({ ...settled.value, payByOn: last.on, ...(payDays.length > 1 ? { payDays } : {}) });
}

/** Interest is reckoned until the notice leaves: nobody is taken to pay late after it. */
function settledWithInterest(
  standing: MoneyFacts,
  end: EndOfStanding,
): Result<FrozenSettlement, SettlementProblem> {
  const input = toSettlementCase(standing, end);
  const settled = settlementFor(input);
  const plan = settled.ok ? endPlanOf(settled.value, standing) : null;
  if (!settled.ok || plan === null) return settled;
  const until = isBefore(end.governedAt, end.effectiveAt) ? end.governedAt : end.effectiveAt;
  const interest = interestOn(settled.value, plan, localDateOf(until, plan.version.terms.tz));
  return interest.length === 0 ? settled : settlementFor({ ...input, interest });
}

type DatedBy = Pick<MoneyFacts, 'contracts' | 'deliverables' | 'money'>;

/** What is open of the money of an end, each sum on its own day; null while a fact is missing. */
export function endPayments(settlement: FrozenSettlement, standing: DatedBy): DatedSum[] | null {
  const plan = endPlanOf(settlement, standing);
  return plan && toPayments(settlement, plan);
}

/** The sums of a frozen end with what pays them by now, whatever was paid when it was frozen; null as above. */
export function endDues(settlement: FrozenSettlement, standing: DatedBy): Due[] | null {
  const plan = endPlanOf(settlement, standing);
  const paidMinor = standing.money?.paidMinor ?? null;
  if (plan === null || paidMinor === null) return null;
  const payments = plan.payments ?? [];
  const [last] = payments
    .flatMap(({ paidFor, on }) => (paidFor === INTEREST_PAID ? (on ?? []) : []))
    .sort()
    .reverse();
  if (last === undefined) return toDues({ ...settlement, paidMinor }, plan);
  const frozenMinor = sumMinor(
    settlement.lines.filter(({ kind }) => kind === 'interest').map(({ amountMinor }) => amountMinor ?? 0),
  );
  const ranUp = interestOn({ ...settlement, paidMinor }, plan, last);
  const ranUpMinor = sumMinor(ranUp.map(({ amountMinor }) => amountMinor));
  const paid = withoutLaterInterest({ paidMinor, payments }, { frozenMinor, ranUpMinor });
  return toDues({ ...settlement, paidMinor: paid.paidMinor }, { ...plan, payments: paid.payments });
}

function endPlanOf(
  settlement: FrozenSettlement,
  { contracts, deliverables, money }: DatedBy,
): PaymentPlanFacts | null {
  const version = contracts.find(({ n }) => n === settlement.contractVersion);
  if (version === undefined) return null;
  const today = localDateOf(settlement.effectiveAt, version.terms.tz);
  const { expensesApprovedOn, payments } = money ?? {};
  return { deliverables, contracts, version, today, isEnd: true, expensesApprovedOn, payments };
}

/** The standing as the settlement reads it. */
export function toSettlementCase(standing: MoneyFacts, end: EndOfStanding): SettlementCase {
  const { money, contracts, currency } = standing;
  const { route, party, governedAt, effectiveAt, extras } = end;
  const expensesMinor = end.expensesMinor ?? money?.expensesMinor;
  return {
    contracts,
    governedAt,
    route,
    party,
    effectiveAt,
    currency,
    contractFeeMinor: end.isFeeChecked === true ? (money?.feeMinor ?? null) : null,
    pieces: settledPieces(standing, end),
    paidMinor: money?.paidMinor ?? null,
    pauses: pausesUntil(standing, effectiveAt),
    held: heldParts(standing.case),
    ...(expensesMinor === undefined ? {} : { expensesMinor }),
    ...(extras === undefined ? {} : { extras }),
  };
}

/** What the event of an end notice keeps of the money; null while a fact is missing. */
export function toFrozenMoney(
  { dueToCreatorMinor, refundDueMinor, payByOn, payDays, unknown }: FrozenSettlement,
  { settlementId, sha256 }: { settlementId: string; sha256: string },
): Omit<FrozenMoney, 'seq'> | null {
  if (unknown.length > 0 || dueToCreatorMinor === null || refundDueMinor === null) return null;
  return {
    settlementId,
    sha256,
    dueToCreatorMinor,
    refundDueMinor,
    payOn: payByOn,
    ...(payDays === undefined ? {} : { payDays }),
  };
}

function settledPieces(
  standing: MoneyFacts,
  { pieces: known = {}, governedAt }: EndOfStanding,
): SettledPiece[] {
  const { deliverables, money } = standing;
  const priced = new Map(money?.pieces?.map((piece) => [piece.id, piece]));
  return deliverables.map(({ id, dueOn, publishedAt, ...piece }) => ({
    id,
    feeMinor: priced.get(id)?.feeMinor ?? null,
    stage: stageAt({ id, publishedAt, ...piece }, standing, governedAt),
    dueOn,
    publishedAt,
    units: priced.get(id)?.units ?? null,
    brandDelayDays: priced.get(id)?.brandDelayDays ?? 0,
    ...(Object.hasOwn(known, id) ? known[id] : {}),
  }));
}

/** When such an end would take effect; the sending itself where the contract gives no forecast. */
export function forecastEffectiveAt(
  contracts: readonly ContractVersion[],
  { route, party, sentAt }: { route: EndRoute; party: Party; sentAt: Instant },
): Instant {
  const { earliestEffectiveAt } = decideEnd({ route, party, now: sentAt, contract: contracts, facts: {} });
  return earliestEffectiveAt ?? sentAt;
}

/** Pauses of the contract until the end; one that lifts or times out before it ends there. */
export function pausesUntil(standing: MoneyFacts, until: Instant): PausedDays[] {
  return pausedDays(stateAt(standing.case, until), until, standing);
}
