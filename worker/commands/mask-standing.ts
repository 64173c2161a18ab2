// What a role may see (DOMAIN.md §4.2): fees and contract sums are masked for viewers, everywhere a standing leaves.

import type { Terms } from '../../shared/contract/terms.ts';
import { findKpi } from '../../shared/kpi/catalogue.ts';
import { withoutMoney } from '../../shared/kpi/totals.ts';
import type { CaseState } from '../../shared/procedure/case.ts';
import type { Role } from '../../shared/procedure/events.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import type { Assessment } from '../../shared/score/assessment.ts';

export function maskStanding(standing: Standing, role: Role): Standing {
  if (role !== 'viewer') return standing;
  return {
    ...standing,
    money: null,
    moneyAtRiskMinor: null,
    assessment: withoutBreakEvenParts(standing.assessment),
    ...(standing.asAgreed && { asAgreed: withoutBreakEvenParts(standing.asAgreed) }),
    ...(standing.measured && { measured: withoutMoney(standing.measured) }),
    readings: standing.readings.filter((reading) => reading.unit !== 'money' && !tellsCost(reading.kpi)),
    contracts: standing.contracts.map((version) => ({ ...version, terms: withoutSums(version.terms) })),
    case: withoutPrices(standing.case),
  };
}

/** The kill fee and what the fee is worth it by. */
function withoutBreakEvenParts({ breakEvenFrom: _parts, ...assessment }: Assessment): Assessment {
  return assessment;
}

/** KPIs computed from the cost tell the fee; they go together with it. */
export function tellsCost(kpi: string): boolean {
  return kpi === 'cost_per_reach' || (findKpi(kpi)?.inputs.includes('cost') ?? false);
}

function withoutSums(terms: Terms): Terms {
  const {
    killFee: _killFee,
    clawback: _clawback,
    performancePay: _pay,
    earlierPay: _earlier,
    retainer: _retainer,
    expensesCapMinor: _expenses,
    clauseNumbers,
    pause,
    ...others
  } = terms;
  const { killFee: _number, payment: _place, retainer: _days, ...numbers } = clauseNumbers ?? {};
  const rest = clauseNumbers ? { ...others, clauseNumbers: numbers } : others;
  if (!pause) return rest;
  const { standbyBps: _share, standbyMonthlyMinor: _standby, ...clause } = pause;
  return { ...rest, pause: clause };
}

/** Offers, frozen money and what a remedy costs stay with those who see fees; what happened stays visible. */
function withoutPrices(state: CaseState): CaseState {
  return {
    ...state,
    money: null,
    proposal: null,
    ...(state.holds && { holds: state.holds.map((hold) => ({ ...hold, minor: 0 })) }),
    remedies: state.remedies.map((remedy) => ({ ...remedy, costMinor: 0 })),
  };
}
