// What each way on is likely to bring by flight end, from the forecast of the assessment and a few stated assumptions.

import { isLost } from '../../contract/facts/piece-stages.ts';
import type { LocalDate } from '../../contract/terms.ts';
import { endOfDay, toEpochMs } from '../../contract/zone.ts';
import { DAY_MS } from '../../durations.ts';
import { getCohort, growthShare } from '../../score/growth.ts';
import { toStable } from '../../score/rounding.ts';
import { agreedKpiOf, onAgreedKpi } from '../numbers/reliable-kpi.ts';
import type { DeliverableStanding, Standing } from '../standing.ts';
import type { Assumption, KpiOutlook } from './exit-column.ts';

type Facts = Pick<
  Standing,
  'assessment' | 'asAgreed' | 'readings' | 'deliverables' | 'endsOn' | 'timeZone' | 'at'
>;
type Outlook = { kpi: KpiOutlook; assumptions: Assumption[] };

/** A post younger than this share of its growth says too little to be multiplied. */
const SHARE_MIN = 0.1;
/** A remedy is not credited with more than three times the pace there was. */
const LIFT_MAX = 3;

/** Everything goes on: the forecast as it stands. */
export function continueOutlook(facts: Facts): Outlook {
  return {
    kpi: outlookOf(facts, (forecast) => forecast),
    assumptions: [{ code: 'FORECAST_OF_NOW', facts: {} }],
  };
}

/**
 * What is live grows on, and nothing comes: the money beside it counts every piece as it stands too (decision 0085). The range
 * narrows with the share that falls away.
 */
export function endOutlook(facts: Facts): Outlook {
  const live = liveAtFlightEnd(facts);
  const kpi = outlookOf(facts, (forecast) => onlyLive(forecast, live, countedNow(facts)));
  return {
    kpi,
    assumptions: [{ code: 'LIVE_POSTS_GROW_ON', facts: { posts: facts.assessment.posts.length } }],
  };
}

/**
 * A remedy works on pieces not yet out: at best they reach the agreed pace, at worst it changes nothing, and the middle
 * is half-way. The range is the forecast's with that gain: none at its lower end, the whole at its upper. Not known without a pace.
 */
export function remedyOutlook(facts: Facts): Outlook {
  const open = openPieces(facts.deliverables);
  const pace = facts.assessment.pace?.estimate ?? null;
  if (open.length === 0 || (pace !== null && pace >= 1)) {
    const unchanged = outlookOf(facts, (forecast) => forecast);
    return {
      kpi: unchanged,
      assumptions: [{ code: 'REMEDY_CHANGES_NOTHING_LEFT', facts: { open: open.length } }],
    };
  }
  if (pace === null || pace <= 0) {
    const reason = facts.assessment.forecast === null ? facts.assessment.status : 'pace_unknown';
    return {
      kpi: { isKnown: false, kpi: kpiOf(facts), reason },
      assumptions: [{ code: 'REMEDY_EFFECT_NOT_KNOWN', facts: {} }],
    };
  }
  const best = Math.min(1 / pace, LIFT_MAX);
  const half = (1 + best) / 2;
  const live = liveAtFlightEnd(facts);
  const kpi = outlookOf(facts, ({ lo, mid, hi }) => {
    const coming = Math.max(mid - Math.min(live, mid), 0);
    return { lo, mid: mid + coming * (half - 1), hi: hi + coming * (best - 1) };
  });
  return { kpi, assumptions: [{ code: 'REMEDY_LIFTS_HALFWAY', facts: { pace, open: open.length } }] };
}

/** Pieces whose moved date lies after the flight bring nothing to it; at worst nobody takes the work up again. */
export function pauseOutlook(facts: Facts, shiftedDue: Readonly<Record<string, LocalDate>>): Outlook {
  const open = openPieces(facts.deliverables);
  const out = open.filter(({ id, dueOn }) => (shiftedDue[id] ?? dueOn) > facts.endsOn);
  const lost = open.length === 0 ? 0 : out.length / open.length;
  const live = liveAtFlightEnd(facts);
  const kpi = outlookOf(facts, (forecast) => {
    const { mid, hi } = forecast;
    const coming = Math.max(mid - Math.min(live, mid), 0);
    const middle = mid - coming * lost;
    const ended = onlyLive(forecast, live, countedNow(facts));
    return { lo: Math.min(ended.lo, middle), mid: middle, hi: Math.max(hi - coming * lost, middle) };
  });
  const details = { out: out.length, open: open.length };
  return {
    kpi,
    assumptions: [
      { code: 'PIECES_FALL_OUT', facts: details },
      { code: 'CREATOR_MAY_LEAVE', facts: {} },
    ],
  };
}

/** Pieces still to be published. */
export function openPieces(deliverables: readonly DeliverableStanding[]): DeliverableStanding[] {
  return deliverables.filter(({ publishedAt, stage }) => publishedAt === null && !isLost(stage));
}

type Range = { lo: number; mid: number; hi: number };

function outlookOf(facts: Facts, change: (forecast: Range) => Range): KpiOutlook {
  const { forecast, status } = onAgreedKpi(facts);
  const kpi = kpiOf(facts);
  // Without a reading the forecast is that of any creator and says nothing of this one.
  if (forecast === null || kpi === null || status === 'no_data')
    return { isKnown: false, kpi, reason: kpi === null ? 'no_kpi' : status };
  const { lo80, median, hi80 } = forecast;
  const range = change({ lo: lo80, mid: median, hi: hi80 });
  return { isKnown: true, kpi, ...toStable(range) };
}

/** The forecast cut back to what is live, or to `live` as given: the range narrows with the share that falls away. */
export function onlyLive({ lo, mid, hi }: Range, live: number, now: number): Range {
  const middle = Math.min(Math.max(live, now), Math.max(mid, now));
  const share = mid > now ? (middle - now) / (mid - now) : 0;
  return { lo: Math.max(now, middle - (mid - lo) * share), mid: middle, hi: middle + (hi - mid) * share };
}

function kpiOf({ readings }: Facts): string | null {
  return agreedKpiOf({ readings }) || null;
}

function countedNow(facts: Pick<Facts, 'assessment' | 'asAgreed'>): number {
  return onAgreedKpi(facts).posts.reduce((sum, { actual }) => sum + actual, 0);
}

/** Pieces that are out without a count in the score: what they have is not known, which is not 0. */
export function uncountedPieces({
  deliverables,
  ...facts
}: Pick<Facts, 'assessment' | 'asAgreed' | 'deliverables'>): DeliverableStanding[] {
  const { posts } = onAgreedKpi(facts);
  const counted = new Set(posts.map(({ deliverableId }) => deliverableId));
  return deliverables.filter(({ id, publishedAt }) => publishedAt !== null && !counted.has(id));
}

/**
 * Every live post at the age it will have at flight end, by its network's curve; the forecast itself when all is out. One
 * that nobody has counted has its part of what is neither counted nor growth.
 */
export function liveAtFlightEnd(
  facts: Pick<Facts, 'assessment' | 'asAgreed' | 'deliverables' | 'endsOn' | 'timeZone' | 'at'>,
): number {
  const { deliverables, endsOn, timeZone, at } = facts;
  const assessment = onAgreedKpi(facts);
  const [open, uncounted] = [openPieces(deliverables).length, uncountedPieces(facts).length];
  if (open === 0) return assessment.forecast?.median ?? countedNow(facts);
  const leftDays = Math.max(toEpochMs(endOfDay(endsOn, timeZone)) - toEpochMs(at), 0) / DAY_MS;
  const grown = assessment.posts.reduce((sum, { actual, ageDays, deliverableId }) => {
    const network = deliverables.find(({ id }) => id === deliverableId)?.network ?? deliverables[0]?.network;
    if (network === undefined) return sum + actual;
    const { curve } = getCohort(network, 'views');
    const share = Math.max(growthShare(curve, ageDays), SHARE_MIN);
    return sum + actual * Math.max(growthShare(curve, ageDays + leftDays) / share, 1);
  }, 0);
  const beyond = Math.max((assessment.forecast?.median ?? grown) - grown, 0);
  return grown + (beyond * uncounted) / (open + uncounted);
}
