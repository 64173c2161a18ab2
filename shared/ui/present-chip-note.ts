// The last part of the chip: until when, since when, or what waits beside the reading.
import { addDays } from '../contract/zone.ts';
import { effectOf } from '../procedure/folding/notices.ts';
import type { Standing } from '../procedure/standing.ts';
import { formatAge, formatDay, formatDuration, formatPercent } from './format.ts';
import { contractZone } from './present-contract.ts';
import { findOpenSuspension, findPending, isStopAsked, noteOpenMatter } from './present-status.ts';
import { formatEndParts } from './reading/end-words.ts';
import { stillSince } from './sentences.ts';
import type { StatusView } from './view.ts';

/** What the chip says after its word: a date, an age, what waits; empty when there is nothing to say. */
export function presentChipNote(
  standing: Standing,
  status: StatusView,
  { now, locale }: { now: string; locale: string },
): string {
  const { assessment, data, timeZone } = standing;
  const day = (at: string) => formatDay(at, locale, timeZone);
  const suspension = findOpenSuspension(standing);
  const pending = findPending(standing, 'pause', 'resume', 'end');
  const effectiveAt = effectOf(pending);
  if (isStopAsked(standing)) return 'asks to stop';
  switch (status.mark) {
    case 'held':
      if (suspension?.confirmBy) return `confirm by ${day(suspension.confirmBy)}`;
      return suspension?.reviewOn ? `review ${day(suspension.reviewOn)}` : '';
    case 'held_pending':
      return effectiveAt === null ? '' : formatDuration(Date.parse(effectiveAt) - Date.parse(now));
    case 'ending':
      // An end is told by its last day, as on the card's clock.
      return effectiveAt === null ? '' : formatEndParts(effectiveAt, locale, contractZone(standing, now)).day;
    case 'stale':
      // The numbers are new and do not move: how long they stand still is the news.
      if (assessment.status === 'outage') return stillSince(standing, locale, 'since ');
      return data ? `${formatAge(data.observedAt, now)} old` : '';
    case 'no_target':
      return assessment.pace ? `${formatPercent(assessment.pace.estimate, locale)} of usual` : '';
    case 'too_early':
      return assessment.untilDay === null ? '' : day(toFlightDate(standing, assessment.untilDay));
    case 'ended':
      return '';
    default:
      return noteOpenMatter(standing);
  }
}

/** Calendar date of a fractional day of the flight. */
export function toFlightDate(standing: Pick<Standing, 'startsOn'>, day: number): string {
  return addDays(standing.startsOn, Math.max(0, Math.ceil(day)));
}
