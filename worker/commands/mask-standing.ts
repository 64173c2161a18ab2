// What a role may see (DOMAIN.md §4.2): fees and contract sums are masked for viewers, everywhere a standing leaves.
import type { Role } from '../../shared/procedure/events.ts';
import type { Standing } from '../../shared/procedure/standing.ts';

/** Cost KPIs tell the fee; they go together with it. */
const COST_KPIS = new Set(['cpc', 'cpm', 'cpv', 'cpe', 'cpa', 'cost_per_reach', 'roas', 'roi']);

export function maskStanding(standing: Standing, role: Role): Standing {
  if (role !== 'viewer') return standing;
  return {
    ...standing,
    money: null,
    moneyAtRiskMinor: null,
    readings: standing.readings.filter((reading) => reading.unit !== 'money' && !COST_KPIS.has(reading.kpi)),
    contracts: standing.contracts.map((version) => {
      const { killFee: _masked, clawback: _also, ...terms } = version.terms;
      return { ...version, terms };
    }),
  };
}
