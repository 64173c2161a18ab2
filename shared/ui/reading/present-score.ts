// Number, sentence and confidence of a standing: the score while it runs, the result once it is over.
import type { Standing } from '../../procedure/standing.ts';
import { formatDay, formatNumberOf, formatPercent, formatRange } from '../format.ts';
import { toFlightDate } from '../present-chip-note.ts';
import { nameKpi } from '../present-kpis.ts';
import { describeLateness } from '../sentences.ts';
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
  return {
    score,
    scoreCaption: `of 100, on ${formatDay(data.observedAt, locale, timeZone).replace(/^\S+\s/, '')}`,
  };
}

/** Runs from text where `**` switches bold on and off. */
export function toRuns(text: string): CardView['sentence'] {
  return text
    .split('**')
    .map((part, i) => ({ text: part, isStrong: i % 2 === 1 }))
    .filter((run) => run.text !== '');
}

function primaryKpiOf({ readings }: Standing): string {
  return readings.find(({ isPrimary }) => isPrimary)?.kpi ?? '';
}

/** The sentence that says in words what number and hill say. */
export function presentSentence(
  standing: Standing,
  status: StatusView,
  { locale }: { locale: string },
): CardView['sentence'] {
  const result = findResult(standing);
  if (result !== undefined) return toRuns(describeResult(result, primaryKpiOf(standing), locale));
  const { assessment, data, timeZone } = standing;
  const percent = (ratio: number) => formatPercent(ratio, locale);
  const pace = assessment.pace;
  const range = pace ? formatRange(pace.lo80, pace.hi80, percent) : '';
  const readOn = data ? formatDay(data.observedAt, locale, timeZone) : '';
  if (assessment.status === 'outage') {
    return toRuns(
      `No movement on any post since **${readOn || 'the last reading'}**. The score stands still until tracking is checked.`,
    );
  }
  if (status.mark === 'stale' && pace) {
    return toRuns(
      `On **${readOn}**: pace ${percent(pace.estimate)}, likely ${range}. No newer reading since, so no advice today.`,
    );
  }
  if (assessment.status === 'no_target' && pace)
    return toRuns(`Pace **${percent(pace.estimate)}** of its own usual, likely **${range}**`);
  if (assessment.score !== null && pace)
    return toRuns(
      `Pace **${percent(pace.estimate)}** ${describeMeasure(standing)}, likely **${range}**${describeHeld(standing, status)}`,
    );
  return toRuns(describeNoScore(standing, locale));
}

/** What the pace is a share of. */
function describeMeasure({ assessment: { standsOn } }: Standing): string {
  return standsOn === undefined ? 'of agreed' : `in ${nameKpi(standsOn.kpi).toLowerCase()}`;
}

/** A word that is graver than its number says until when it stays. */
function describeHeld({ assessment }: Standing, { mark, word }: StatusView): string {
  const held = assessment.reasons.find(({ code }) => code === 'band_held');
  if (held === undefined || (mark !== 'watch' && mark !== 'risk')) return '';
  const isOtherWord = held.facts.band !== 'critical';
  return isOtherWord ? `. ${word} until the score is above ${held.facts.score}` : '';
}

function describeNoScore(standing: Standing, locale: string): string {
  const { assessment, deliverables } = standing;
  const on =
    assessment.untilDay === null ? '' : formatDay(toFlightDate(standing, assessment.untilDay), locale);
  const published = deliverables.filter((piece) => piece.publishedAt !== null).length;
  switch (assessment.status) {
    case 'nothing_due': {
      const [next] = deliverables
        .filter((piece) => piece.publishedAt === null)
        .map((piece) => piece.dueOn)
        .sort();
      return next ? `Nothing is due before **${formatDay(next, locale)}**.` : 'No post is agreed yet.';
    }
    case 'no_target':
      return 'No target is agreed, and there are no past posts to compare with.';
    case 'inconclusive':
      return `${describeLateness(standing, locale)} The results so far do not settle it.`.trim();
    case 'too_early':
      return on
        ? `First score on **${on}**: ${formatNumberOf(published, 'post is', 'posts are', locale)} live and still young.`
        : 'The posts are still young; a score follows.';
    default:
      return 'No results are in yet. A score follows the first numbers.';
  }
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
