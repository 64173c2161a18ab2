// What commands read of the KPI rows: how each stands against what is expected, and how old the counts behind it are.
import type { CommandFacts } from '../commands.ts';
import type { KpiReading } from '../standing.ts';

export function indexFacts(readings: readonly KpiReading[]): Pick<CommandFacts, 'indexes' | 'measuredAt'> {
  return {
    indexes: Object.fromEntries(readings.map(({ kpi, index }) => [kpi, index])),
    measuredAt: Object.fromEntries(readings.map(({ kpi, observedAt }) => [kpi, observedAt])),
  };
}
