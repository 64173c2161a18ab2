// When a pause is looked at again, and what was asked for where somebody asked.
import type { LocalDate } from '../../contract/terms.ts';
import { addDays, localDateOf, weekdayOf } from '../../contract/zone.ts';
import type { Standing } from '../../procedure/standing.ts';
import { formatChosenDay, formatMoment } from '../format.ts';
import type { SheetContext } from '../present-sheet.ts';
import { listScope } from '../sentences.ts';
import type { PauseSheetView } from '../view.ts';

const FRIDAY = 5;

/** What was asked for, when, and in whose words, over the decision itself; empty while nobody asked. */
export function presentRequest(
  { case: { request }, requestNote, timeZone }: Standing,
  { now, locale }: SheetContext,
): NonNullable<PauseSheetView['asked']> {
  if (request?.kind !== 'pause') return [];
  return [
    { name: 'Asked', value: formatMoment(request.at, locale, timeZone) },
    { name: 'To stop', value: listScope(request.scope) },
    ...(request.reviewOn === null
      ? []
      : [{ name: 'Review on', value: formatChosenDay(request.reviewOn, locale, now) }]),
    ...(requestNote ? [{ name: 'They wrote', value: requestNote }] : []),
  ];
}

/** The first Friday that is a week ahead at least. */
export function nextFriday(today: LocalDate): LocalDate {
  return addDays(today, 7 + ((FRIDAY - weekdayOf(today) + 7) % 7));
}

/** The Fridays about one and two weeks ahead; the later one is proposed, or the date that was asked for. */
export function presentReviewDates(
  standing: Standing,
  { now, locale }: SheetContext,
): PauseSheetView['reviewDates'] {
  const { request } = standing.case;
  const today = localDateOf(now, standing.timeZone);
  const friday = nextFriday(today);
  const later = addDays(friday, 7);
  const asked = request?.kind === 'pause' ? request.reviewOn : null;
  const wanted = asked !== null && asked >= today ? asked : later;
  return [...new Set([friday, later, wanted])].sort().map((on) => ({
    on,
    label: formatChosenDay(on, locale, now),
    isDefault: on === wanted,
  }));
}
