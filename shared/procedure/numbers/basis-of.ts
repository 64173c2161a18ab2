// What an act is based on, kept with its event: score, pace, the counts behind them and how old those are.
import { findVersionInForce } from '../../contract/in-force.ts';
import type { Instant } from '../../contract/terms.ts';
import type { Basis } from '../events.ts';
import type { Standing } from '../standing.ts';
import { scoredKpiOf } from './reliable-kpi.ts';

/** The numbers an act is based on, kept with its event, and the contract's version in force at that instant. */
export function basisOf(standing: Standing, at: Instant = standing.caseAt): Basis {
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
    ...(isPastCounting(standing) ? { isPastCounting: true } : {}),
    contractVersion: (findVersionInForce(standing.contracts, at) ?? standing.contracts.at(-1))?.n ?? null,
  };
}

/** Every post that is known was looked for and is gone: the counts of before are the last there will be. */
function isPastCounting({ posts, flags = [] }: Pick<Standing, 'posts' | 'flags'>): boolean {
  const gone = new Set(flags.flatMap(({ code, postKey }) => (code === 'post_gone' ? [postKey] : [])));
  return posts.length > 0 && posts.every((key) => gone.has(key));
}
