// Pay by result on the creator's page, as it is offered and as it is in force. Each names its fields one by one.
import type { Bonus } from '../../../shared/contract/money/performance-pay.ts';
import { clausesInForce } from '../../../shared/contract/money/piece-prices.ts';
import type { ContractVersion, PerformanceClause } from '../../../shared/contract/terms.ts';
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

/** Pay by result that is in force, and the pieces it prices. */
export type ResultPayView = { pieceNames: string[]; pay: PayView; currency: string };

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

export function toResults(standing: Standing, version: ContractVersion): ResultPayView[] {
  const { contracts, currency, deliverables } = standing;
  return clausesInForce(deliverables, contracts, version).map(({ clause, pieceIds }) => ({
    pieceNames: deliverables.filter(({ id }) => pieceIds.includes(id)).map(({ name }) => name),
    pay: toPay(clause),
    currency,
  }));
}
