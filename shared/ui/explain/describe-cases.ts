// The cases in which a score is read with care (SCORING.md §2), as sentences: days without counting, counts that fell, and
// why less is done than the pace alone would ask for.

import type { Standing } from '../../procedure/standing.ts';
import type { Assessment, Reason } from '../../score/assessment.ts';
import { formatNumberOf } from '../format.ts';
import { describeOutage } from '../reading/outage-words.ts';

type Facts = Pick<Assessment, 'reasons' | 'step'>;
type Measured = Pick<Standing, 'outages' | 'at' | 'timeZone'> & { assessment: Pick<Facts, 'reasons'> };

/** What was done to the counts before they were compared. */
export function describeMeasuring(
  { assessment: { reasons }, outages = [], at, timeZone }: Measured,
  { locale, isInternal }: { locale: string; isInternal: boolean },
): string[] {
  const factsOf = (code: string): Reason['facts'] | undefined =>
    reasons.find((reason) => reason.code === code)?.facts;
  const [outage, fallen, future] = ['outage_days', 'correction', 'future_snapshots'].map(factsOf);
  const days = Math.round(Number(outage?.days ?? 0));
  const isLeftOut = factsOf('flagged_days') !== undefined;
  return [
    ...(isLeftOut
      ? outages.map((outage) => describeOutage(outage, { at, timeZone, locale, isInternal }))
      : []),
    ...(days > 0
      ? [
          `On ${formatNumberOf(days, 'day', 'days', locale)} nothing was counted on any post although more was due. What was due then is not expected.`,
        ]
      : []),
    ...(fallen === undefined
      ? []
      : [
          `${formatNumberOf(Number(fallen.count), 'count', 'counts', locale)} below the one before: taken as a correction by the source, and never as a loss.`,
        ]),
    ...(future === undefined
      ? []
      : [
          `${formatNumberOf(Number(future.count), 'count', 'counts', locale)} dated in the future: left out.`,
        ]),
  ];
}

/** Why no more than the step is asked for, whatever the pace says; empty where nothing is to be done anyway. */
export function describeLimit({ reasons, step }: Facts): string[] {
  if (step === 'keep') return [];
  return reasons.flatMap(({ code }) => LIMITS[code] ?? []);
}

const LIMITS: Record<string, string> = {
  few_posts: 'Until two posts are two days old it is enough for a talk at most.',
  no_target: 'Without an agreed target it is enough for a talk at most.',
  nothing_left: 'Nothing is left to publish, so a pause would stop nothing: settle, or agree on other terms.',
};
