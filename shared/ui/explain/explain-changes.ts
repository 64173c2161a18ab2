// What would change the word beside a score, in counts and dates of this collaboration.

import { SMALL_EXPECTED } from '../../kpi/small-numbers.ts';
import { isGoalMet } from '../../procedure/numbers/reached-goal.ts';
import { scoredKpiOf } from '../../procedure/numbers/reliable-kpi.ts';
import { strongestPost } from '../../procedure/numbers/what-changes.ts';
import type { Standing } from '../../procedure/standing.ts';
import type { PostPart } from '../../score/assessment.ts';
import { formatCount, formatDay, formatNumberOf, formatPercent } from '../format.ts';
import { toFlightDate } from '../present-chip-note.ts';
import { nameKpi } from '../present-kpis.ts';

type Facts = Pick<
  Standing,
  'assessment' | 'readings' | 'deliverables' | 'turning' | 'startsOn' | 'timeZone' | 'flags'
>;

const BAND_WORDS = { on_track: 'On course', watch: 'Watch' } as const;

/** Sentences under “What would change this”. */
export function describeChanges(
  standing: Facts,
  { locale, isInternal }: { locale: string; isInternal: boolean },
): string[] {
  const missing = describeMissing(standing, locale);
  const { pace, status } = standing.assessment;
  if (pace === null || status === 'outage') return missing;
  if (isGoalMet(standing.assessment)) return [REACHED];
  return [
    ...missing,
    ...describeUncounted(standing, locale),
    ...describeTurning(standing, locale),
    ...describeStrongest(standing, locale),
    ...describeOpen(standing, locale),
    ...(isInternal && standing.assessment.isBreakEvenAssumed ? [OWN_BREAK_EVEN] : []),
  ];
}

const REACHED = 'The agreed total is reached. No later count takes that back.';
const OWN_BREAK_EVEN =
  'Break-even is assumed. With the worth of results on the campaign’s form, a fee, an agreed total and the kill fee it becomes your own.';

/** A post without a count can move the score either way, whatever the others do. */
function describeUncounted(standing: Facts, locale: string): string[] {
  const posts = countUncounted(standing);
  if (posts === 0) return [];
  return [
    posts === 1
      ? 'The first count of the post that nobody has counted yet.'
      : `The first counts of the ${formatCount(posts, locale)} posts that nobody has counted yet.`,
  ];
}

function countUncounted({ flags = [] }: Facts): number {
  return flags.filter(({ code }) => code === 'not_counted').length;
}

/** What a score still waits for. */
function describeMissing(standing: Facts, locale: string): string[] {
  const { status, untilDay, expected } = standing.assessment;
  switch (status) {
    case 'too_early':
      return untilDay === null
        ? []
        : [
            `The first score comes on ${formatDay(toFlightDate(standing, untilDay), locale)}, when a post has been out for a day.`,
          ];
    case 'no_data':
      return standing.assessment.delivery.published === 0
        ? ['The first post that comes out, counted a day later.']
        : ['The first count of a post that is out.'];
    case 'nothing_due':
      return ['The first post that comes out, counted a day later.'];
    case 'no_target':
      return ['An agreed total, in the agreement of this collaboration, makes it a score.'];
    case 'outage':
      return ['The next count that moves. Until then the posts are not judged.'];
    case 'inconclusive':
      return [
        `The counts are small: ${formatCount(Math.round(expected ?? 0), locale)} expected by now. From ${formatCount(SMALL_EXPECTED, locale)} on they decide, or earlier when chance alone no longer explains the gap.`,
      ];
    case 'scored':
      return [];
  }
}

/** How much has to be counted by when for another word; as the score itself answers it. */
function describeTurning(standing: Facts, locale: string): string[] {
  const { turning, assessment } = standing;
  if (turning === undefined || assessment.score === null) return [];
  const on = formatDay(turning.on, locale);
  const word = BAND_WORDS[turning.band];
  if (turning.actual === null || turning.ofExpected === null)
    return [
      turning.isBetter
        ? `The posts that are out cannot bring ${word} by ${on} on their own.`
        : `It stays On course until ${on} even if hardly anything more is counted${countUncounted(standing) > 0 ? ' on the posts that have a count' : ''}.`,
    ];
  const count = (value: number) => formatCount(Math.round(value), locale);
  const kpi = nameKpi(scoredKpiOf(standing)).toLowerCase();
  const share = formatPercent(turning.ofExpected, locale);
  const more = turning.actual - (assessment.actual ?? 0);
  return [
    turning.isBetter
      ? `${word} begins when the posts that are out have ${count(turning.actual)} ${kpi} together by the end of ${on}, ${count(more)} more than now: each at ${share} of what is expected of it by then.`
      : `It stays On course until ${on} if the posts that are out have more than ${count(turning.actual)} ${kpi} together by then, ${count(more)} more than now: each above ${share} of what is expected of it.`,
  ];
}

function describeStrongest({ assessment, deliverables }: Facts, locale: string): string[] {
  const strongest = strongestPost(assessment.posts);
  const name = strongest === null ? '' : namePost(strongest, deliverables);
  if (strongest === null || name === '' || assessment.posts.length < 2) return [];
  const direction = strongest.ratio < 1 ? 'down' : 'up';
  return [
    `${name} pulls most, ${direction}: it is at ${formatPercent(strongest.ratio, locale)} of what is expected of it and carries ${formatPercent(strongest.weightShare, locale)} of the evidence.`,
  ];
}

function describeOpen({ deliverables }: Facts, locale: string): string[] {
  const open = deliverables.filter(({ publishedAt }) => publishedAt === null).length;
  if (open === 0) return [];
  return [
    `${formatNumberOf(open, 'post is', 'posts are', locale)} still to come. ${open === 1 ? 'It' : 'Each one'} narrows the range from its second day on.`,
  ];
}

/** A post by its piece; empty for one that nobody ordered. */
export function namePost({ deliverableId }: PostPart, deliverables: Facts['deliverables']): string {
  return deliverables.find(({ id }) => id === deliverableId)?.name ?? '';
}
