// Pay by result on the creator's page, as it is offered and as it is in force. Each names its fields one by one.

import type { Bonus } from '../../../shared/contract/money/performance-pay.ts';
import { clausesInForce, clausesToCome } from '../../../shared/contract/money/piece-prices.ts';
import type { ContractVersion, Instant, PerformanceClause } from '../../../shared/contract/terms.ts';
import { agreedMinorOf } from '../../../shared/procedure/payments/money-sums.ts';
import type { MoneyStanding } from '../../../shared/procedure/payments/standing-money.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { isShownKpi, type ShownKpi } from '../creator-words/shown-codes.ts';

/** Pay by result of one clause. */
export type PayView = Pick<
  PerformanceClause,
  | 'baseMinor'
  | 'tiers'
  | 'per'
  | 'mode'
  | 'floorMinor'
  | 'variableCapMinor'
  | 'totalCapMinor'
  | 'counts'
  | 'sourceOfTruth'
  | 'measurementWindowDays'
  | 'holdDays'
  | 'onEarlyEnd'
> & { kpi: ShownKpi | null; isTogether: boolean; bonuses: Bonus[] };

/** Pay by result and the pieces it prices. */
export type ResultPayView = { pieceNames: string[]; pay: PayView; currency: string };
/** What both have signed; `from` null = it is in force. */
export type SignedPayView = ResultPayView & { from: Instant | null };

export function toPay(pay: PerformanceClause): PayView {
  return {
    kpi: isShownKpi(pay.kpi) ? pay.kpi : null,
    baseMinor: pay.baseMinor,
    tiers: pay.tiers.map(({ fromUnits, rateMinor }) => ({ fromUnits, rateMinor })),
    bonuses: (pay.bonuses ?? []).map(({ atUnits, amountMinor }) => ({ atUnits, amountMinor })),
    per: pay.per,
    mode: pay.mode,
    floorMinor: pay.floorMinor,
    variableCapMinor: pay.variableCapMinor,
    totalCapMinor: pay.totalCapMinor,
    counts: pay.counts,
    sourceOfTruth: pay.sourceOfTruth,
    measurementWindowDays: pay.measurementWindowDays,
    holdDays: pay.holdDays,
    onEarlyEnd: pay.onEarlyEnd,
    isTogether: pay.applies === 'together',
  };
}

/** By the version in force, and what is signed for a day to come. */
export function toResults(
  { contracts, currency, deliverables }: Standing,
  version: ContractVersion,
  now: Instant,
): SignedPayView[] {
  const inForce = clausesInForce(deliverables, contracts, version).map((each) => ({ ...each, from: null }));
  return [...inForce, ...clausesToCome(deliverables, contracts, now)].map(({ clause, pieceIds, from }) => ({
    pieceNames: deliverables.filter(({ id }) => pieceIds.includes(id)).map(({ name }) => name),
    pay: toPay(clause),
    currency,
    from,
  }));
}

/** What the pieces pay of all that is agreed: other sums stand in rows of their own. */
export function payOfPieces(money: MoneyStanding): number {
  return (money.sums ?? []).reduce((pay, { agreedMinor }) => pay - agreedMinor, agreedMinorOf(money));
}
