import type { Basis } from '../../../shared/procedure/events.ts';
import { scoredKpiOf } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';

/** The numbers an act is based on, kept with its event. */
export function basisOf(standing: Standing): Basis {
  const { assessment } = standing;
  return {
    score: assessment.score,
    pace: assessment.pace?.estimate ?? null,
    paceLo80: assessment.pace?.lo80 ?? null,
    paceHi80: assessment.pace?.hi80 ?? null,
    confidence: assessment.confidence,
    actual: assessment.actual,
    expected: assessment.expected,
    kpi: scoredKpiOf(standing),
    formula: assessment.formula,
    assessedAt: standing.at,
    contractVersion: standing.contracts.at(-1)?.n ?? null,
  };
}
