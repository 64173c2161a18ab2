// The cases in which a score is read with care (SCORING.md §2), as sentences: days without counting, counts that fell, and
// why less is done than the pace alone would ask for.

import type { Outage } from '../../procedure/outages/outages.ts';
import type { Standing } from '../../procedure/standing.ts';
import type { Assessment, Reason } from '../../score/assessment.ts';
import { formatNumberOf } from '../format.ts';
import { describeLoss, nameLostDays } from '../reading/outage-words.ts';
import type { FlagView } from '../view.ts';

type Facts = Pick<Assessment, 'reasons' | 'step'>;
type Measured = Pick<Standing, 'outages' | 'at' | 'timeZone'> & { assessment: Pick<Facts, 'reasons'> };
type Reader = { locale: string; isInternal: boolean };

/** Days that a person flagged, beside the number from which they are left out. */
export function presentLeftOut(standing: Measured, reader: Reader): FlagView[] {
  return leftOutOf(standing).map((outage) => ({
    isAsking: false,
    title: `${nameLostDays(outage, { ...standing, ...reader })}.`,
    evidence: `${describeLoss(outage, reader)} · what was counted stays in`,
  }));
}

function leftOutOf({ assessment: { reasons }, outages = [] }: Measured): Outage[] {
  return reasons.some(({ code }) => code === 'flagged_days') ? outages : [];
}

/** What was done to the counts before they were compared. */
export function describeMeasuring(standing: Measured, reader: Reader): string[] {
  const { locale } = reader;
  const factsOf = (code: string): Reason['facts'] | undefined =>
    standing.assessment.reasons.find((reason) => reason.code === code)?.facts;
  const [outage, fallen, future] = ['outage_days', 'correction', 'future_snapshots'].map(factsOf);
  const days = Math.round(Number(outage?.days ?? 0));
  return [
    ...leftOutOf(standing).map(
      (outage) => `${nameLostDays(outage, { ...standing, ...reader })}: ${describeLoss(outage, reader)}.`,
    ),
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
