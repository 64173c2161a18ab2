// Number, sentence and confidence of a standing: the score while it runs, the result once it is over.

import { agreedKpiOf } from '../../procedure/numbers/reliable-kpi.ts';
import type { Standing } from '../../procedure/standing.ts';
import { describePaceOrWhy, toRuns } from '../explain/present-sentence.ts';
import { formatDay, formatNumberOf } from '../format.ts';
import { stillSince } from '../sentences.ts';
import type { CardView, StatusView } from '../view.ts';
import { describeResult, findResult, scoreText } from './present-result.ts';

/** The number beside the hill: the score, or the result once it is over. */
export function presentScore(
  standing: Standing,
  status: StatusView,
  { locale }: { locale: string },
): Pick<CardView, 'score' | 'scoreCaption'> {
  if (findResult(standing) !== undefined) {
    const score = scoreText(standing, locale);
    return { score, scoreCaption: score === '–' ? 'no result' : 'of agreed' };
  }
  const { assessment, data, timeZone } = standing;
  if (assessment.score === null)
    return { score: '–', scoreCaption: status.mark === 'no_target' ? 'no target' : 'no score yet' };
  const score = scoreText(standing, locale);
  if (status.mark !== 'stale' || !data) return { score, scoreCaption: 'of 100' };
  const on =
    (assessment.status === 'outage' && stillSince(standing, locale)) ||
    formatDay(data.observedAt, locale, timeZone);
  return { score, scoreCaption: `of 100, on ${on.replace(/^\S+\s/, '')}` };
}

/** The sentence that says in words what number and hill say, as runs of text. */
export function presentSentence(
  standing: Standing,
  status: StatusView,
  { locale }: { locale: string },
): CardView['sentence'] {
  const result = findResult(standing);
  if (result !== undefined) return toRuns(describeResult(result, agreedKpiOf(standing), locale));
  return describePaceOrWhy(standing, status, { locale });
}

const DOTS = { low: 1, medium: 2, high: 3 } as const;

/** How sure the score is of its numbers; null where there is none. */
export function presentConfidence(
  standing: Standing,
  status: StatusView,
  locale: string,
): CardView['confidence'] {
  const { assessment } = standing;
  if (findResult(standing) !== undefined || !assessment.pace || status.mark === 'stale') return null;
  if (assessment.score === null && assessment.status !== 'no_target') return null;
  const posts = assessment.posts.length;
  const basis = posts > 0 ? `: ${formatNumberOf(posts, 'post', 'posts', locale)}` : '';
  return { dots: DOTS[assessment.confidence], text: `${assessment.confidence} confidence${basis}` };
}
