// The score in words: what it compares, with this collaboration's own numbers, and what would change it (SCORING.md §2).

import { likelyAtFlightEnd, shareByEnd } from '../../procedure/exits/forecast-by-end.ts';
import { openPieces, uncountedPieces } from '../../procedure/exits/kpi-outlook.ts';
import { isGoalMet } from '../../procedure/numbers/reached-goal.ts';
import { scoredKpiOf } from '../../procedure/numbers/reliable-kpi.ts';
import type { Standing } from '../../procedure/standing.ts';
import type { Assessment, AssessmentStatus, PostPart } from '../../score/assessment.ts';
import {
  formatChance,
  formatCount,
  formatMoment,
  formatNumberOf,
  formatPercent,
  formatRange,
} from '../format.ts';
import { describeSource, nameKpi } from '../present-kpis.ts';
import { aboutCount } from '../reading/about-count.ts';
import { explainResult, findResult } from '../reading/present-result.ts';
import { describeLimit, describeMeasuring } from './describe-cases.ts';
import { listBasis } from './explain-basis.ts';
import { describeChanges } from './explain-changes.ts';
import { describeLeading, listPosts } from './explain-score-posts.ts';
import { listTrend } from './explain-trend.ts';
import { describeStandsOn } from './explain-unusual.ts';
import type { ExplanationView, InputView } from './explanation-view.ts';

export type ExplainContext = {
  now: string;
  locale: string;
  /** Whether the reader is of the team: what the evidence is enough for is no matter of a report. */
  isInternal: boolean;
};

type Explained = Pick<
  Standing,
  | 'case'
  | 'asAgreed'
  | 'agreedTotal'
  | 'assessment'
  | 'readings'
  | 'deliverables'
  | 'pastPace'
  | 'turning'
  | 'flags'
  | 'outages'
  | 'startsOn'
  | 'endsOn'
  | 'timeZone'
  | 'at'
>;

export function explainScore(standing: Explained, context: ExplainContext): ExplanationView {
  const result = findResult(standing);
  if (result !== undefined) return explainResult(standing, result, context);
  const { assessment } = standing;
  const { score, pace, formula } = assessment;
  const applied = `Definition ${formula}, applied ${formatMoment(standing.at, context.locale, standing.timeZone)}`;
  if (pace === null) {
    return {
      title: 'Why no score yet?',
      sentences: [whyNone(assessment), NEVER_ZERO].filter(Boolean),
      formula: '',
      inputs: [],
      trend: [],
      changes: describeChanges(standing, context),
      version: applied,
    };
  }
  return {
    title: score === null ? 'Why this pace?' : `Why ${Math.round(score)}?`,
    sentences: describeMethod(standing, context),
    formula:
      score === null
        ? ''
        : `Score = chance that the pace is above break-even (${formatPercent(assessment.breakEven, context.locale)}), out of 100`,
    inputs: listInputs(standing, context),
    trend: listTrend(standing, context.locale),
    changes: describeChanges(standing, context),
    version: applied,
  };
}

const NEVER_ZERO = 'What is not known is left out and is never taken for zero.';

const WHY_NONE: Partial<Record<AssessmentStatus, string>> = {
  too_early: 'The posts that are out are less than a day old. A count that young says little about the post.',
  no_data: 'No count has come in yet for the posts that are out.',
  nothing_due: 'Nothing is due yet, so there is nothing to compare.',
  no_target: 'No target is agreed, and there are no past posts of this creator to compare with.',
  outage: 'Nothing was counted although counts were due. Tracking comes first.',
};

/** A Watch is no reason to act, and none to look away; a reached goal is neither. */
function enoughFor(assessment: Standing['assessment']): string {
  const { step, band } = assessment;
  if (isGoalMet(assessment)) return 'The agreed total is reached: nothing to act on.';
  return step === 'keep' && band !== 'on_track'
    ? 'Not enough to act on yet; keep an eye on it.'
    : ENOUGH_FOR[step];
}

function whyNone({ status, basis, delivery }: Explained['assessment']): string {
  if (status === 'no_data' && delivery.published === 0)
    return 'No post is out yet, although one was due. That is delivery; there is nothing to score.';
  if (status === 'no_target' && (basis?.historyPosts ?? 0) > 0)
    return 'No target is agreed. Past posts of this creator are known; a pace beside them follows the first numbers.';
  return WHY_NONE[status] ?? '';
}

/** What the evidence is enough for, short of which step (SCORING.md §2.7). */
const ENOUGH_FOR: Record<Standing['assessment']['step'], string> = {
  keep: 'There is nothing to act on.',
  talk: 'Enough to talk, not to pause.',
  remedy: 'Enough to agree a remedy, not to pause.',
  adjust: 'Enough to propose changed terms, not to pause.',
  propose_pause: 'Enough to propose a pause; a person decides.',
};

function describeMethod(standing: Explained, { locale, isInternal }: ExplainContext): string[] {
  const { assessment } = standing;
  const { score, breakEven, isBreakEvenAssumed, confidence, posts, status, pace } = assessment;
  const count = formatNumberOf(posts.length, 'post', 'posts', locale);
  const usual = status === 'no_target' ? 'what this creator usually has' : 'what a typical post has';
  const sure =
    confidence === 'high'
      ? `With ${count} the pace is fairly certain.`
      : `With ${count} the pace is ${confidence === 'low' ? '' : 'still '}uncertain.`;
  return [
    ...describeStandsOn(assessment, locale),
    `We compare each post with ${usual} by the same age, average the posts, and pull the result towards normal while there are few of them.`,
    'A few posts bring far more than the others, so an ordinary one may lie a little below its share.',
    ...(score === null
      ? []
      : [
          `${Math.round(score)} = ${articleFor(score)} ${formatPercent(score / 100, locale)} chance that the true pace is above break-even, ${formatPercent(breakEven, locale)} of what was agreed${isBreakEvenAssumed ? ' (assumed: the kill fee or the worth of a result is not known)' : ''}.`,
        ]),
    [sure, isInternal && status === 'scored' ? enoughFor(assessment) : ''].filter(Boolean).join(' '),
    ...(isInternal ? describeLimit(assessment) : []),
    ...describeMeasuring(standing, { locale, isInternal }),
    ...describeLeading(standing, locale),
    ...(pace !== null && posts.some(({ isCapped }) => isCapped)
      ? ['One post is far above the others. It counts only up to the usual range, so that it hides nothing.']
      : []),
    ...(status === 'outage' ? ['The score is that of the last day on which something was counted.'] : []),
  ];
}

/** "an 18%", "a 23%". */
function articleFor(score: number): string {
  return /^(8|11$|18$)/.test(String(Math.round(score))) ? 'an' : 'a';
}

function listInputs(standing: Explained, context: ExplainContext): InputView[] {
  const { assessment, readings } = standing;
  const { actual, expected, pace, breakEven, isBreakEvenAssumed, posts } = assessment;
  const percent = (ratio: number) => formatPercent(ratio, context.locale);
  const kpi = scoredKpiOf(standing);
  const reading = readings.find((candidate) => candidate.kpi === kpi);
  const source = reading ? describeSource(reading, context.now) : '';
  const measured: InputView[] =
    actual === null || expected === null || expected <= 0
      ? []
      : [
          {
            name: kpi === '' ? 'Measured so far' : `${nameKpi(kpi)} so far`,
            value: `${formatCount(actual, context.locale)} of ${formatCount(Math.round(expected), context.locale)} expected by now, ${percent(actual / expected)}`,
            source,
          },
        ];
  return [
    ...measured,
    ...listPosts(standing, context),
    ...(pace === null
      ? []
      : [
          {
            name: 'Pace, pulled towards normal',
            value: `${percent(pace.estimate)}, likely ${formatRange(pace.lo80, pace.hi80, percent)}`,
            source: describePull(posts, context.locale),
          },
        ]),
    {
      name: 'Break-even',
      value: percent(breakEven),
      source: isBreakEvenAssumed ? 'assumed' : describeBreakEven(assessment, percent),
    },
    ...(context.isInternal ? listBasis(assessment, context.locale) : []),
    ...listForecast(standing, context.locale),
  ];
}

/** Where it ends if nothing changes: what is counted, what live posts still gather, and posts to come at this pace. */
function listForecast({ asAgreed: _, ...standing }: Explained, locale: string): InputView[] {
  const { standsOn } = standing.assessment;
  // The score may stand on another KPI than the agreed one, whose total is not this one's.
  const agreedTotal = standsOn === undefined ? standing.agreedTotal : null;
  const { forecast, goalProbability } = likelyAtFlightEnd({ ...standing, agreedTotal });
  if (forecast === null) return [];
  const { median, lo80, hi80 } = forecast;
  const about = aboutCount({ lo: lo80, hi: hi80 }, locale);
  const goal =
    goalProbability === null ? '' : `, agreed total reached: ${formatChance(goalProbability, locale)}`;
  return [
    {
      name: 'Forecast at the end',
      value: `about ${about(median)}, likely ${formatRange(lo80, hi80, about)}`,
      source: `${describeComing(standing)}${goal}`,
    },
  ];
}

/** What a forecast is made of: only what there is. */
function describeComing(
  standing: Pick<Standing, 'assessment' | 'deliverables' | 'case' | 'timeZone'>,
): string {
  const isOpen = openPieces(standing.deliverables).length > 0;
  const unknown = [
    ...(uncountedPieces(standing).length > 0 ? ['posts not counted yet'] : []),
    ...(isOpen ? [shareByEnd(standing) === null ? 'posts to come' : 'posts due before the end'] : []),
  ];
  return unknown.length === 0
    ? 'counted so far and growth of live posts'
    : `counted so far, growth of live posts, ${unknown.length > 1 ? '' : 'and '}${unknown.join(', and ')} at this pace, of which one may go viral`;
}

/** "from 2 posts, and 41% from where a creator starts": the posts' shares of the evidence leave the rest to the start. */
function describePull(posts: readonly PostPart[], locale: string): string {
  const ofPosts = posts.reduce((sum, { weightShare }) => sum + weightShare, 0);
  return `from ${formatNumberOf(posts.length, 'post', 'posts', locale)}, and ${formatPercent(Math.max(0, 1 - ofPosts), locale)} from where a creator starts`;
}

/** "(100% − 25% kill fee) ÷ results worth 1.8 × the fee"; without its parts where they are not for this reader. */
function describeBreakEven({ breakEvenFrom }: Assessment, percent: (ratio: number) => string): string {
  if (breakEvenFrom === undefined) return 'from kill fee and worth of a result';
  const { killFeeShare, valueRatio } = breakEvenFrom;
  const capped =
    1 - killFeeShare > valueRatio ? ', at most 100%: who brings what was agreed has done so' : '';
  return `(100% − ${percent(killFeeShare)} that an end would still cost) ÷ agreed results worth ${percent(valueRatio)} of the fee${capped}`;
}
