// Look before acting: delivery and results are told apart first, then the readings are read from the top layer down
// (DOMAIN.md §2.5). Hypotheses are offered, never recorded: a person names causes.
import type { Instant } from '../../contract/terms.ts';
import { localDateOf } from '../../contract/zone.ts';
import type { DraftFinding } from '../drafts/draft-findings.ts';
import { findDraftDelays } from '../drafts/draft-findings.ts';
import { outageHypotheses } from '../outages/outage-causes.ts';
import type { Standing } from '../standing.ts';
import { isBrandCause } from './causes.ts';
import type { DeliveryFinding } from './delivery-findings.ts';
import { deliveryHypotheses, findDelivery } from './delivery-findings.ts';
import type { Hypothesis } from './hypothesis.ts';
import { suppose } from './hypothesis.ts';
import type { TalkLayer } from './questions.ts';
import { questionsFor } from './questions.ts';
import type { CauseCode, QuestionCode } from './records.ts';
import { resultHypotheses, workingLayer } from './result-findings.ts';

export type DiagnosisInput = Pick<
  Standing,
  'assessment' | 'readings' | 'deliverables' | 'case' | 'contracts' | 'timeZone' | 'outages'
>;

/** What is known beside the standing. Absent = not known. */
export type DiagnosisContext = {
  now: Instant;
  /** Other creators of the same campaign: how many have a score, and how many of them are down. */
  peers?: { scored: number; down: number };
  /** Target per post ÷ the result that four in five of the creator's own posts stay below. */
  targetToOwnBest?: number;
};

/** How results stand, apart from delivery. */
export type ResultsVerdict =
  | 'too_early'
  | 'not_measurable'
  | 'no_target'
  | 'fine'
  | 'one_post'
  | 'everybody_down'
  | 'unclear'
  | 'short';

/** Four things of our own to look at before asking anything of the creator; null = not known. */
export type OwnChecks = {
  isBriefClear: boolean | null;
  hadEnoughTime: boolean | null;
  isTargetFair: boolean | null;
  doesTrackingWork: boolean | null;
};

export type Diagnosis = {
  delivery: DeliveryFinding;
  results: ResultsVerdict;
  /** False when nothing here speaks for a case of this creator: too early, one post, everybody down, all fine. */
  isCaseSupported: boolean;
  /** The layer the talk is about; null when nothing fails. */
  layer: TalkLayer | null;
  /** The brand's own first; within a side the layers in order. */
  hypotheses: Hypothesis[];
  checks: OwnChecks;
  questions: QuestionCode[];
};

const PEERS_MIN = 3;
/** Share of the other creators down from which it is no matter of one of them. */
const EVERYBODY_SHARE = 0.8;
const DOWN_RATIO = 0.75;
const FINE_RATIO = 0.9;

/** Why this collaboration may fall short, and what to ask. Pure and explained: each hypothesis names its evidence. */
export function diagnose(standing: DiagnosisInput, context: DiagnosisContext): Diagnosis {
  const { deliverables, case: state } = standing;
  const delivery = findDelivery(deliverables);
  const results = judgeResults(standing, context);
  const today = localDateOf(context.now, standing.timeZone);
  const isShort = delivery.isFailing || results === 'short' || results === 'unclear';
  const found = [
    ...(isShort ? outageHypotheses(standing.outages) : []),
    ...(isShort ? draftHypotheses(findDraftDelays(standing, context.now)) : []),
    ...deliveryHypotheses(deliverables, state, today),
    ...hypothesesFor(results, standing, context),
  ];
  const hypotheses = found.length > 0 || results === 'fine' ? found : [UNKNOWN];
  return {
    delivery,
    results,
    isCaseSupported: delivery.isFailing || results === 'short',
    layer: workingLayer(hypotheses),
    hypotheses: brandFirst(hypotheses),
    checks: checkOwnSide(standing, hypotheses, context),
    questions: questionsFor([...new Set(hypotheses.map(({ layer }) => layer))]),
  };
}

const UNKNOWN: Hypothesis = suppose('unknown', 'none', { evidence: ['no_finding'] });

function judgeResults({ assessment }: DiagnosisInput, { peers }: DiagnosisContext): ResultsVerdict {
  const { status, pace, step, posts } = assessment;
  if (status === 'too_early' || status === 'nothing_due') return 'too_early';
  if (status === 'no_data' || status === 'outage') return 'not_measurable';
  if (status === 'no_target') return 'no_target';
  if (pace === null) return 'unclear';
  if (pace.estimate >= FINE_RATIO && step === 'keep') return 'fine';
  if (peers && peers.scored >= PEERS_MIN && peers.down / peers.scored >= EVERYBODY_SHARE)
    return 'everybody_down';
  const down = posts.filter((post) => post.ratio < DOWN_RATIO);
  const isOneOfSeveral =
    down.length === 1 && posts.every((post) => post === down[0] || post.ratio >= FINE_RATIO);
  if (posts.length === 1 || isOneOfSeveral) return 'one_post';
  return step === 'keep' || status === 'inconclusive' ? 'unclear' : 'short';
}

function hypothesesFor(
  results: ResultsVerdict,
  { assessment, readings }: DiagnosisInput,
  { peers, targetToOwnBest }: DiagnosisContext,
): Hypothesis[] {
  switch (results) {
    case 'too_early':
      return [
        suppose('too_early', 'none', {
          confidence: 'high',
          evidence: ['posts_young'],
          facts: untilDay(assessment.untilDay),
        }),
      ];
    case 'not_measurable':
      return assessment.status === 'outage' ? [OUTAGE] : [];
    case 'everybody_down':
      return [
        suppose('seasonality', 'market', {
          confidence: 'medium',
          evidence: ['all_creators_down'],
          facts: { ...peers },
        }),
      ];
    case 'one_post':
      return [
        suppose('too_early', 'none', {
          confidence: 'medium',
          evidence: ['one_post_only'],
          facts: { posts: assessment.posts.length },
        }),
      ];
    case 'fine':
    case 'no_target':
      return [];
    case 'unclear':
    case 'short':
      return [
        ...targetTooHigh(targetToOwnBest),
        ...unusual(assessment.reasons),
        ...resultHypotheses(readings),
      ];
  }
}

const OUTAGE: Hypothesis = suppose('tracking_broken', 'tracking', {
  confidence: 'high',
  evidence: ['counter_flat'],
});

function untilDay(day: number | null): Record<string, number> {
  return day === null ? {} : { untilDay: day };
}

function targetTooHigh(targetToOwnBest: number | undefined): Hypothesis[] {
  if (targetToOwnBest === undefined || targetToOwnBest <= 1) return [];
  const evidence = ['target_above_own_best' as const];
  return [
    suppose('target_unrealistic', 'target', { confidence: 'high', evidence, facts: { targetToOwnBest } }),
  ];
}

/** Answers of ours that came late or never, and briefs that took more rounds than agreed; their dates stand in the log. */
function draftHypotheses(findings: readonly DraftFinding[]): Hypothesis[] {
  const late = findings.filter(({ is }) => is === 'late_answer');
  const usedUp = findings.filter(({ is }) => is === 'rounds_used_up');
  const isWaiting = late.some((finding) => finding.is === 'late_answer' && finding.state === 'waiting');
  const took = isWaiting
    ? (['approval_took_long', 'approval_pending'] as const)
    : (['approval_took_long'] as const);
  return [
    ...(late.length === 0
      ? []
      : [
          suppose('late_approval', 'delivery', {
            confidence: 'high',
            evidence: [...took],
            facts: { count: late.length },
          }),
        ]),
    ...(usedUp.length === 0
      ? []
      : [
          suppose('brief_unclear', 'delivery', {
            evidence: ['revisions_over_limit'],
            facts: { count: usedUp.length },
          }),
        ]),
  ];
}

/** Numbers out of proportion are asked about, never held against anybody. */
function unusual(reasons: readonly { code: string }[]): Hypothesis[] {
  if (!reasons.some((reason) => reason.code === 'unusual_pattern')) return [];
  return [suppose('invalid_traffic', 'audience_quality', { evidence: ['numbers_out_of_proportion'] })];
}

function brandFirst(hypotheses: readonly Hypothesis[]): Hypothesis[] {
  const seen = new Set<CauseCode>();
  const once = hypotheses.filter(({ cause }) => !seen.has(cause) && seen.add(cause));
  return [
    ...once.filter(({ cause }) => isBrandCause(cause)),
    ...once.filter(({ cause }) => !isBrandCause(cause)),
  ];
}

function checkOwnSide(
  { case: state, assessment }: DiagnosisInput,
  hypotheses: readonly Hypothesis[],
  { targetToOwnBest }: DiagnosisContext,
): OwnChecks {
  const named = [...state.causes.map(({ code }) => code), ...hypotheses.map(({ cause }) => cause)];
  const isNamed = (...codes: CauseCode[]) => codes.some((code) => named.includes(code));
  return {
    isBriefClear: isNamed('brief_unclear') ? false : null,
    hadEnoughTime: isNamed('late_brief', 'late_approval', 'product_late', 'product_wrong') ? false : null,
    isTargetFair: isNamed('target_unrealistic')
      ? false
      : targetToOwnBest === undefined
        ? null
        : targetToOwnBest <= 1,
    doesTrackingWork: isNamed('tracking_broken') ? false : assessment.status === 'scored' ? true : null,
  };
}
