// What stands under a score: its pace with the range, or why there is none. Plain words; `**` switches bold on and off.
import { isGoalMet } from '../../procedure/numbers/reached-goal.ts';
import type { Standing } from '../../procedure/standing.ts';
import { findLeadingPost } from '../../score/reasons.ts';
import { formatDay, formatNumberOf, formatPercent, formatRange } from '../format.ts';
import { toFlightDate } from '../present-chip-note.ts';
import { nameKpi } from '../present-kpis.ts';
import { describeLateness, stillSince } from '../sentences.ts';
import type { CardView, StatusView } from '../view.ts';

/** The sentence of one that runs, as runs of text. */
export function describePaceOrWhy(
  standing: Standing,
  status: StatusView,
  { locale }: { locale: string },
): CardView['sentence'] {
  const { assessment, data, timeZone } = standing;
  const percent = (ratio: number) => formatPercent(ratio, locale);
  const pace = assessment.pace;
  const range = pace ? formatRange(pace.lo80, pace.hi80, percent) : '';
  const readOn = data ? formatDay(data.observedAt, locale, timeZone) : '';
  if (assessment.status === 'outage') {
    const since = stillSince(standing, locale) || 'the last reading';
    return toRuns(
      `No movement on any post since **${since}**. The score stands still until tracking is checked.`,
    );
  }
  if (status.mark === 'stale' && pace) {
    return toRuns(
      `On **${readOn}**: pace ${percent(pace.estimate)}, likely ${range}. No newer reading since, so no advice today.`,
    );
  }
  if (assessment.status === 'no_target' && pace)
    return toRuns(
      `Pace **${percent(pace.estimate)}** of its own usual, likely **${range}**${describeOutstanding(standing, percent)}`,
    );
  if (assessment.score !== null && pace)
    return toRuns(
      `Pace **${percent(pace.estimate)}** ${describeMeasure(standing)}, likely **${range}**${describeHeld(standing, status)}${describeOutstanding(standing, percent)}`,
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

/** What makes pace and sum of counts look apart: a goal that is met, one post that brings most of it. */
function describeOutstanding({ assessment }: Standing, percent: (ratio: number) => string): string {
  // From the posts themselves: reports go without the reasons.
  const leading = findLeadingPost(assessment.posts);
  const share = leading === null ? '' : percent(leading.share);
  const others = leading?.others ?? null;
  const without = others === null ? '' : `, without it ${percent(others)}`;
  if (isGoalMet(assessment))
    return `. The agreed total is reached${share && `; one post brought ${share} of the result${without}`}`;
  return share && `. One post brings ${share} of the result${without}`;
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
      return (assessment.basis?.historyPosts ?? 0) > 0
        ? 'No target is agreed. A pace beside past posts follows the first numbers.'
        : 'No target is agreed, and there are no past posts to compare with.';
    case 'inconclusive':
      return `${describeLateness(standing, locale)} The results so far do not settle it.`.trim();
    case 'too_early':
      return on
        ? `First score on **${on}**: ${formatNumberOf(published, 'post is', 'posts are', locale)} live and still young.`
        : 'The posts are still young; a score follows.';
    default:
      return published === 0 && assessment.delivery.late > 0
        ? `${describeLateness(standing, locale)} A score follows the first post.`.trim()
        : 'No results are in yet. A score follows the first numbers.';
  }
}

/** Runs from text where `**` switches bold on and off. */
export function toRuns(text: string): CardView['sentence'] {
  return text
    .split('**')
    .map((part, i) => ({ text: part, isStrong: i % 2 === 1 }))
    .filter((run) => run.text !== '');
}
