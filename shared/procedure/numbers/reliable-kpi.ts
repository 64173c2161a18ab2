// The KPI that a score stands on: the agreed one, unless its counts are out of proportion to the creator's past posts; then
// the deepest one that is not (SCORING.md §2, cases; decision 0035).

import { isOver } from '../../contract/facts/case-states.ts';
import { median } from '../../kpi/median.ts';
import { SMALL_EXPECTED } from '../../kpi/small-numbers.ts';
import { assess } from '../../score/assess.ts';
import type { Assessment, AssessmentInput, InsteadOf, PostPart } from '../../score/assessment.ts';
import { KPI_DEPTH } from '../../score/assessment.ts';
import type { Memory } from '../../score/band.ts';
import { USUAL_POSTS_MIN } from '../../score/unusual.ts';
import type { StandingInputs } from '../project-standing.ts';
import type { Standing } from '../standing.ts';
import { agreedTotal, type KpiFacts, toAssessmentInput } from './assessment-input.ts';
import { pastCounts, pastOfKind } from './past-posts.ts';
import { type PrimaryKpi, primarySeries } from './primary-series.ts';

/** What a collaboration is judged by, from which numbers, and the same on the agreed KPI where that is another one. */
export type Reliable = { assessment: Assessment; input: AssessmentInput; asAgreed: Assessment | null };

/**
 * The assessment at an instant. Another KPI stands in only where it counts the same posts, is in proportion to the
 * creator's past ones itself, and says something: unknown and small counts leave the score where it is.
 */
export function assessReliably(inputs: StandingInputs, facts: KpiFacts, memory: Memory | null): Reliable {
  const agreed = toAssessmentInput(inputs, facts);
  const asAgreed = assess(agreed, memory);
  const unusual = unusualPost(asAgreed);
  if (unusual === null) return { assessment: asAgreed, input: agreed, asAgreed: null };
  for (const kpi of KPI_DEPTH.toReversed()) {
    const found = kpi === facts.kpi ? null : candidate(inputs, { ...facts, kpi }, agreed);
    if (found === null || !isReliable(assess(found.input), asAgreed)) continue;
    const insteadOf: InsteadOf = { kpi: facts.kpi, unusual, target: found.target };
    const input = { ...found.input, insteadOf };
    return { assessment: assess(input, memory), input, asAgreed };
  }
  return { assessment: asAgreed, input: agreed, asAgreed: null };
}

/** The numbers of the agreed KPI (counted, expected, forecast), whichever KPI the score stands on. */
export function onAgreedKpi({ assessment, asAgreed }: Pick<Standing, 'assessment' | 'asAgreed'>): Assessment {
  return asAgreed ?? assessment;
}

/** Counted, and something was expected of it: who is not stands in no sum of both. */
export function isComparable(standing: Pick<Standing, 'assessment' | 'asAgreed'>): boolean {
  const { actual, expected } = onAgreedKpi(standing);
  return actual !== null && expected !== null && expected > 0;
}

type Held = Pick<Standing, 'assessment' | 'asAgreed' | 'case' | 'agreedTotal'>;

/** What was counted with what it is held against: expected by now, or all that was agreed once it is over. */
export function heldAgainst(standing: Held): { actual: number | null; expected: number | null } {
  const { actual, expected } = onAgreedKpi(standing);
  return { actual, expected: isOver(standing.case.state) ? (standing.agreedTotal ?? expected) : expected };
}

/** What creators brought together against what was expected; without anybody comparable, what is counted, else null. */
export function sumCounted(standings: readonly Held[]): {
  actual: number | null;
  expected: number | null;
} {
  const comparable = standings.filter(isComparable).map(heldAgainst);
  const counted = standings.map(onAgreedKpi).filter(({ actual }) => actual !== null);
  const summed = comparable.length > 0 ? comparable : counted;
  return {
    actual: summed.length === 0 ? null : summed.reduce((sum, { actual }) => sum + (actual ?? 0), 0),
    expected:
      comparable.length === 0 ? null : comparable.reduce((sum, { expected }) => sum + (expected ?? 0), 0),
  };
}

/** The KPI that is agreed: the one that every standing's readings lead with; empty before there are any. */
export function agreedKpiOf({ readings }: Pick<Standing, 'readings'>): string {
  return readings.find(({ isPrimary }) => isPrimary)?.kpi ?? '';
}

/** The KPI that the assessment is about: the agreed one, or the one it stands on; empty before anything is agreed. */
export function scoredKpiOf({ assessment, readings }: Pick<Standing, 'assessment' | 'readings'>): string {
  return assessment.standsOn?.kpi ?? agreedKpiOf({ readings });
}

function unusualPost({ status, pace, reasons }: Assessment): InsteadOf['unusual'] | null {
  const found = reasons.find(({ code }) => code === 'unusual_pattern');
  if (found === undefined || pace === null || (status !== 'scored' && status !== 'no_target')) return null;
  const { deliverable, times, pastPosts } = found.facts;
  return {
    deliverableId: deliverable === '' ? null : String(deliverable),
    times: Number(times),
    pastPosts: Number(pastPosts),
  };
}

/** The same collaboration with another KPI; null where there is nothing to hold it against. */
function candidate(
  inputs: StandingInputs,
  facts: KpiFacts,
  agreed: AssessmentInput,
): { input: AssessmentInput; target: InsteadOf['target'] } | null {
  const known = inputs.observations.filter(({ observedAt }) => observedAt <= facts.at);
  const own = {
    ...facts,
    series: primarySeries(known, facts.kpi),
    targetTotal: agreedTotal(inputs, facts.kpi),
  };
  // The worth is that of the agreed results, whatever is looked at in their place.
  const input = { ...toAssessmentInput(inputs, own), breakEven: agreed.breakEven };
  if ((own.targetTotal ?? 0) > 0) return { input, target: { from: 'agreed' } };
  if ((agreed.targetTotal ?? 0) <= 0) return { input, target: { from: 'none' } };
  const proportions = usualProportions(inputs, facts.kpi, agreed);
  const perAgreed = median(proportions);
  if (proportions.length < USUAL_POSTS_MIN || perAgreed <= 0) return null;
  const times = (target: number | null | undefined) => (target == null ? null : target * perAgreed);
  return {
    input: {
      ...input,
      targetTotal: times(agreed.targetTotal),
      deliverables: agreed.deliverables.map((piece) => ({ ...piece, target: times(piece.target) })),
    },
    target: { from: 'usual', perAgreed, pairs: proportions.length },
  };
}

/** How much of one KPI came with one unit of the agreed one, for every past post with both. */
function usualProportions(
  inputs: StandingInputs,
  of: PrimaryKpi,
  { kpi: per, network }: AssessmentInput,
): number[] {
  const past = pastOfKind(inputs, network);
  const pers = pastCounts(past, per, network);
  return [...pastCounts(past, of, network)].flatMap(([post, count]) => {
    const base = pers.get(post) ?? 0;
    return base > 0 ? [count / base] : [];
  });
}

function isReliable(other: Assessment, asAgreed: Assessment): boolean {
  if (other.status !== asAgreed.status || other.pace === null) return false;
  if ((other.expected ?? 0) < SMALL_EXPECTED) return false;
  if (other.reasons.some(({ code }) => code === 'unusual_pattern')) return false;
  const isCompared = ({ weightShare }: PostPart) => weightShare > 0;
  const name = ({ deliverableId, postedDay }: PostPart) => `${deliverableId} ${postedDay}`;
  const counted = new Set(other.posts.filter(isCompared).map(name));
  return asAgreed.posts.filter(isCompared).every((post) => counted.has(name(post)));
}
