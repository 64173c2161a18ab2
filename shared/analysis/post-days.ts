// When a creator could post: after the lead time, before results stop counting, free of absences and promises.
import { isCategoryFree } from '../contract/grants.ts';
import type { LocalDate } from '../contract/terms.ts';
import { addDays, daysBetween } from '../contract/zone.ts';
import type { BenchCreator, Gap } from './bench-creator.ts';

/** A replacement is for the flight that runs; later days are not looked at. */
const HORIZON_DAYS = 120;

/** Days on which a post can go live early enough to bring its results by the end, within 120 days. */
export function listPostDays(creator: BenchCreator, gap: Gap, today: LocalDate): LocalDate[] {
  const lastOn = earlierOf(addDays(gap.endsOn, -creator.daysToResults), addDays(today, HORIZON_DAYS));
  const days: LocalDate[] = [];
  for (let on = addDays(today, creator.leadDays); on <= lastOn; on = addDays(on, 1)) days.push(on);
  return days.filter((on) => !creator.unavailable.some(({ from, to }) => from <= on && on <= to));
}

/** The days on which no promise to others covers the category. */
export function freeDays(
  { exclusivity, endedCampaigns }: BenchCreator,
  { category }: Gap,
  days: readonly LocalDate[],
): LocalDate[] {
  if (category === null) return [...days];
  return days.filter((on) => isCategoryFree(category, on, { grants: exclusivity, ended: endedCampaigns }));
}

/** As many of the days as keep the creator's own distance between two posts, the earliest first. */
export function spaced(days: readonly LocalDate[], daysBetweenPosts: number): LocalDate[] {
  const chosen: LocalDate[] = [];
  for (const on of days) {
    const before = chosen.at(-1);
    if (before === undefined || daysBetween(before, on) >= Math.max(1, daysBetweenPosts)) chosen.push(on);
  }
  return chosen;
}

function earlierOf(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}
