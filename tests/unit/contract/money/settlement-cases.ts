// A small contract and collaboration to settle, with plain values to vary.
import type { FrozenSettlement } from '../../../../shared/contract/money/frozen-settlement.ts';
import type { SettledPiece, SettlementCase } from '../../../../shared/contract/money/settlement-case.ts';
import { settlementFor } from '../../../../shared/contract/money/settlement-for.ts';
import type { ContractVersion, PerformanceClause, Terms } from '../../../../shared/contract/terms.ts';

export const STAGES = {
  contracted: 0,
  briefed: 2500,
  in_production: 5000,
  submitted: 7500,
  approved: 10_000,
};

/** 2,000.00 and 12.00 per 1,000 views, floor 2,500.00, variable up to 3,000.00 (M05). */
export const CLAUSE: PerformanceClause = {
  kpi: 'views',
  pieceIds: ['reel'],
  baseMinor: 200_000,
  tiers: [{ fromUnits: 0, rateMinor: 1_200 }],
  per: 1_000,
  mode: 'marginal',
  floorMinor: 250_000,
  variableCapMinor: 300_000,
  totalCapMinor: null,
  counts: 'organic',
  sourceOfTruth: 'network',
  measurementWindowDays: 30,
  holdDays: 0,
  onEarlyEnd: 'settle_at_effective',
};

export function version(terms: Partial<Terms> = {}, n = 1): ContractVersion {
  return {
    n,
    signed: true,
    effectiveFrom: '2026-09-01T04:00:00Z',
    terms: {
      tz: 'America/New_York',
      recipientTz: 'America/New_York',
      holidays: [],
      channels: { email: { kind: 'business_hours' } },
      killFee: { model: 'stagePct', stageBps: STAGES },
      clawback: true,
      daysToPay: 30,
      ...terms,
    },
  };
}

export function piece(id: string, change: Partial<SettledPiece> = {}): SettledPiece {
  return { id, feeMinor: 100_000, stage: 'briefed', dueOn: '2026-12-10', publishedAt: null, ...change };
}

/** A published piece under pay by result, out since 10 November. */
export function reel(units: number | null, change: Partial<SettledPiece> = {}): SettledPiece {
  const publishedAt = '2026-11-10T15:00:00Z';
  return piece('reel', { feeMinor: 300_000, stage: 'published', publishedAt, units, ...change });
}

export function caseOf(change: Partial<SettlementCase> = {}): SettlementCase {
  return {
    contracts: [version()],
    governedAt: '2026-11-18T16:00:00Z',
    route: 'convenience',
    party: 'brand',
    effectiveAt: '2026-12-03T05:00:00Z',
    currency: 'USD',
    contractFeeMinor: null,
    pieces: [piece('one', { stage: 'published' }), piece('two')],
    paidMinor: 0,
    ...change,
  };
}

export function settled(change: Partial<SettlementCase> = {}): FrozenSettlement {
  const result = settlementFor(caseOf(change));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
