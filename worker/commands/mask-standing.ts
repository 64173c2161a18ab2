// What a role may see (DOMAIN.md §4.2): fees and contract sums are masked for viewers, everywhere a standing leaves.
import { findKpi } from '../../shared/kpi/catalogue.ts';
import type { Role } from '../../shared/procedure/events.ts';
import type { Standing } from '../../shared/procedure/standing.ts';

export function maskStanding(standing: Standing, role: Role): Standing {
  if (role !== 'viewer') return standing;
  return {
    ...standing,
    money: null,
    moneyAtRiskMinor: null,
    readings: standing.readings.filter((reading) => reading.unit !== 'money' && !tellsCost(reading.kpi)),
    contracts: standing.contracts.map((version) => {
      const { killFee: _masked, clawback: _also, ...terms } = version.terms;
      return { ...version, terms };
    }),
  };
}

/** KPIs computed from the cost tell the fee; they go together with it. */
export function tellsCost(kpi: string): boolean {
  return kpi === 'cost_per_reach' || (findKpi(kpi)?.inputs.includes('cost') ?? false);
}
