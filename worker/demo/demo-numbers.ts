// The demo's counted numbers: readings of each post as an import would bring them.
import { addDays, endOfDay, toEpochMs, toWholeSecond } from '../../shared/contract/zone.ts';
import { DAY_MS, MINUTE_MS } from '../../shared/durations.ts';
import type { Observation } from '../../shared/kpi/observation.ts';
import { getCohort, growthShare } from '../../shared/score/growth.ts';
import type { Post } from '../store/deliverables.ts';
import type { Place } from './load-demo.ts';

const DAYS_READ_AFTER = 2;

/** One reading a day along the network's growth curve, with a slight, fixed unevenness. */
export function toObservations(
  place: Place,
  { post, index, deliverables }: { post: Post; index: number; deliverables: number },
): Observation[] {
  const { campaign, creator, now } = place;
  const publishedAt = post.publishedAt ?? now;
  const { curve } = getCohort(creator.network, campaign.primaryKpi === 'clicks' ? 'clicks' : 'views');
  const final = (creator.clicksAgreed / deliverables) * (creator.strengths[index] ?? 1);
  const observations: Observation[] = [];
  // Nobody reads on for long after the flight.
  const lastMs = Math.min(
    toEpochMs(now) - 12 * MINUTE_MS,
    toEpochMs(endOfDay(addDays(campaign.endsOn, DAYS_READ_AFTER), campaign.timeZone)),
  );
  for (let at = toEpochMs(publishedAt) + DAY_MS / 2; ; at += DAY_MS) {
    const readMs = Math.min(at, lastMs);
    const ageDays = (readMs - toEpochMs(publishedAt)) / DAY_MS;
    if (ageDays <= 0) return observations;
    // Days run a little faster or slower than the curve's, so that no counter ever falls or stands still.
    const count = Math.round(final * growthShare(curve, ageDays + 0.4 * Math.sin(index * 7 + ageDays)));
    observations.push(
      ...readings(place, {
        postKey: post.key,
        count,
        observedAt: toWholeSecond(readMs),
      }),
    );
    if (at >= lastMs) return observations;
  }
}

function readings(
  { campaign, creator }: Place,
  { postKey, count, observedAt }: { postKey: string; count: number; observedAt: string },
): Observation[] {
  const views = campaign.primaryKpi === 'views' ? count : Math.round(count / creator.clickRate);
  const base = { postKey, observedAt, source: 'csv' as const, quality: 'exact' as const };
  return [
    ...(campaign.primaryKpi === 'clicks' ? [{ ...base, metric: 'clicks' as const, value: count }] : []),
    { ...base, metric: 'views', value: views },
    { ...base, metric: 'reach', value: Math.round(views * 0.82) },
    { ...base, metric: 'likes', value: Math.round(views * creator.engagementRate * 0.85) },
    { ...base, metric: 'comments', value: Math.round(views * creator.engagementRate * 0.06) },
    { ...base, metric: 'shares', value: Math.round(views * creator.engagementRate * 0.09) },
  ];
}
