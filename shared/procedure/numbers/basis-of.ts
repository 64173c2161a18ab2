// What an act is based on, kept with its event: score, pace, the counts behind them and how old those are.
import type { Basis } from '../events.ts';
import type { Standing } from '../standing.ts';
import { scoredKpiOf } from './reliable-kpi.ts';

/** The numbers an act is based on, kept with its event. */
export function basisOf(standing: Standing): Basis {
  const { assessment, readings } = standing;
  const kpi = scoredKpiOf(standing);
  return {
    score: assessment.score,
    pace: assessment.pace?.estimate ?? null,
    paceLo80: assessment.pace?.lo80 ?? null,
    paceHi80: assessment.pace?.hi80 ?? null,
    confidence: assessment.confidence,
    actual: assessment.actual,
    expected: assessment.expected,
    kpi,
    formula: assessment.formula,
    assessedAt: standing.at,
    countedAt: readings.find((reading) => reading.kpi === kpi)?.observedAt ?? null,
    contractVersion: standing.contracts.at(-1)?.n ?? null,
  };
}
