// What the readings of a collaboration are held against. While it runs that is what was expected by now; once it is over
// nothing is expected any more, and all that was agreed takes its place.
import { kpiIndex } from '../../kpi/catalogue.ts';
import { isOver } from '../machine.ts';
import type { KpiReading, Standing } from '../standing.ts';
import { onAgreedKpi } from './reliable-kpi.ts';

type Facts = Pick<Standing, 'case' | 'readings' | 'assessment' | 'asAgreed' | 'agreedTotal'>;

/** The readings as they are shown and judged: as projected while it runs, against what was agreed once it is over. */
export function readingsOf(standing: Facts): KpiReading[] {
  return isOver(standing.case.state) ? finalReadings(standing) : standing.readings;
}

/** Against all that was agreed, whatever the state. */
export function finalReadings(standing: Omit<Facts, 'case'>): KpiReading[] {
  return standing.readings.map((reading) => finalReading(reading, standing));
}

/**
 * "Expected by now" is the agreed total × the share of it that was due, and a cost is its fee ÷ that: the same share leads
 * back to the whole. Only the primary KPI has its total beside it.
 */
function finalReading(reading: KpiReading, standing: Omit<Facts, 'case'>): KpiReading {
  const agreedTotal = standing.agreedTotal ?? null;
  if (agreedTotal === null || agreedTotal === 0) return reading;
  if (reading.isPrimary) return against(reading, agreedTotal);
  if (reading.referenceIs !== 'expected_by_now' || reading.reference === null) return reading;
  const { expected } = onAgreedKpi(standing);
  if (!expected) return reading;
  const shareDue = expected / agreedTotal;
  return reading.unit === 'money' && reading.better === 'down'
    ? against(reading, reading.reference * shareDue)
    : against(reading, reading.reference / shareDue);
}

function against(reading: KpiReading, reference: number): KpiReading {
  return {
    ...reading,
    reference,
    referenceIs: 'agreed',
    index: kpiIndex(reading.better, reading.actual, reference),
  };
}
