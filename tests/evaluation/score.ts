// The product's scoring behind two functions that take and return plain JSON. No data of its own, no special cases.
import { assess } from '../../shared/score/assess.ts';
import type { Assessment, EvidenceStep } from '../../shared/score/assessment.ts';
import { forecastPost } from '../../shared/score/forecast/video.ts';
import { describeReason } from '../../shared/score/reasons.ts';
import type { DecisionRequest, ForecastRequest } from './requests.ts';
import { toAssessmentInput, toVideoForecastInput } from './requests.ts';

export type DecisionAnswer = {
  action: 'keep' | 'talk' | 'remedial' | 'adjust' | 'coach' | 'pause' | 'end';
  score: number | null;
  p_goal: number;
  confidence: Assessment['confidence'];
  reasons: string[];
  forecast: { median: number; lo80: number; hi80: number };
};

export type ForecastAnswer = { median: number; lo80: number; hi80: number };

const ACTIONS: Record<EvidenceStep, DecisionAnswer['action']> = {
  keep: 'keep',
  talk: 'talk',
  remedy: 'remedial',
  adjust: 'adjust',
  propose_pause: 'pause',
};

/** What to do about a campaign at the end of a day. */
export function decide(request: DecisionRequest): DecisionAnswer {
  const assessment = assess(toAssessmentInput(request));
  const counted = assessment.actual ?? 0;
  return {
    action: ACTIONS[assessment.step],
    score: assessment.score,
    p_goal: assessment.goalProbability ?? 0.5,
    confidence: assessment.confidence,
    reasons: assessment.reasons.map(describeReason),
    forecast: assessment.forecast ?? { median: counted, lo80: counted, hi80: counted },
  };
}

/** What a video will have at an age, with its 80 % range. */
export function forecast(request: ForecastRequest): ForecastAnswer {
  return forecastPost(toVideoForecastInput(request));
}
