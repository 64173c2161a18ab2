// The one rule of what goes with the fees (DOMAIN.md §4.2): whoever may not see them, on the desk or by a report link, reads
// standings and events through here.
import type { Terms } from '../../contract/terms.ts';
import { findKpi } from '../../kpi/catalogue.ts';
import { withoutMoney } from '../../kpi/totals.ts';
import type { Assessment } from '../../score/assessment.ts';
import type { CaseState } from '../case.ts';
import type { EventData } from '../events.ts';
import type { KpiReading, Standing } from '../standing.ts';

/** The standing without any amount, and without what tells one; doing it twice changes nothing. */
export function standingWithoutFees(standing: Standing): Standing {
  return {
    ...standing,
    money: null,
    moneyAtRiskMinor: null,
    assessment: withoutBreakEvenParts(standing.assessment),
    ...(standing.asAgreed && { asAgreed: withoutBreakEvenParts(standing.asAgreed) }),
    ...(standing.measured && { measured: withoutMoney(standing.measured) }),
    readings: standing.readings.filter((reading) => !tellsFee(reading)),
    contracts: standing.contracts.map((version) => ({ ...version, terms: withoutSums(version.terms) })),
    case: withoutPrices(standing.case),
  };
}

/** What happened stays, with its reasons and days; what was offered, held back, frozen or spent goes. */
export function eventDataWithoutFees(data: EventData): EventData {
  const { money: _money, amountMinor: _amount, proposal: _proposal, actions, indexes, ...others } = data;
  return {
    ...others,
    ...(actions && { actions: actions.map((action) => ({ ...action, costMinor: 0 })) }),
    ...(indexes && {
      indexes: Object.fromEntries(Object.entries(indexes).filter(([kpi]) => !tellsCost(kpi))),
    }),
  };
}

/** An amount, or a KPI that tells the cost. */
export function tellsFee({ kpi, unit }: Pick<KpiReading, 'kpi' | 'unit'>): boolean {
  return unit === 'money' || tellsCost(kpi);
}

/** KPIs computed from the cost tell the fee; they go together with it. */
export function tellsCost(kpi: string): boolean {
  return kpi === 'cost_per_reach' || (findKpi(kpi)?.inputs.includes('cost') ?? false);
}

/** The kill fee and what the fee is worth it by. */
function withoutBreakEvenParts({ breakEvenFrom: _parts, ...assessment }: Assessment): Assessment {
  return assessment;
}

function withoutSums(terms: Terms): Terms {
  const {
    killFee: _killFee,
    clawback: _clawback,
    lateInterest: _interest,
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

/** Offers, frozen money and what a remedy costs. */
function withoutPrices(state: CaseState): CaseState {
  return {
    ...state,
    money: null,
    proposal: null,
    ...(state.holds && { holds: state.holds.map((hold) => ({ ...hold, minor: 0 })) }),
    remedies: state.remedies.map((remedy) => ({ ...remedy, costMinor: 0 })),
  };
}
