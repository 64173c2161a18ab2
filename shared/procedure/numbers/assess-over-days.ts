// The assessment with what the days before leave behind. Memory is not stored: it is computed from the same data every
// time, so that a rebuild gives the same bytes and numbers that come in late are remembered where they belong.
import type { Instant } from '../../contract/terms.ts';
import { addDays, daysBetween, endOfDay, isBefore, localDateOf } from '../../contract/zone.ts';
import type { PostKey } from '../../networks/profile.ts';
import type { Assessment } from '../../score/assessment.ts';
import { type Memory, memoryAfter } from '../../score/band.ts';
import type { StandingInputs } from '../project-standing.ts';
import type { PacePoint } from '../standing.ts';
import type { KpiFacts } from './assessment-input.ts';
import type { SeriesPoint } from './primary-series.ts';
import { assessReliably, type Reliable } from './reliable-kpi.ts';

/** A day as it was judged at its end. */
export type JudgedDay = { at: Instant; assessment: Assessment };

/** Days before today that are remembered; a band that lies between its two edges for longer is seen afresh. */
const MEMORY_DAYS = 14;

/** The remembered days in order with the pace of those that had one, and the assessment at `facts.at` that follows them. */
export function assessEachDay(
  inputs: StandingInputs,
  facts: KpiFacts,
): { before: Assessment[]; past: PacePoint[]; now: Reliable } {
  const days = assessDays(inputs, listDayEnds(inputs, facts.at, MEMORY_DAYS), facts);
  const memory = days.reduce<Memory | null>((kept, { assessment }) => memoryAfter(kept, assessment), null);
  return {
    before: days.map(({ assessment }) => assessment),
    past: days.flatMap(({ assessment, at }) => toPacePoint(assessment, at, inputs.campaign.timeZone)),
    now: assessReliably(inputs, facts, memory),
  };
}

/** Each of these ends of days with the readings known by then, and the memory of the one before it. */
export function assessDays(
  inputs: StandingInputs,
  ends: readonly Instant[],
  facts: Omit<KpiFacts, 'at'>,
): JudgedDay[] {
  const daily = toDaily(facts.series, ends);
  const days: JudgedDay[] = [];
  let memory: Memory | null = null;
  for (const at of ends) {
    const known = { ...facts, at, series: seriesUntil(daily, at) };
    const { assessment } = assessReliably(inputs, known, memory);
    memory = memoryAfter(memory, assessment);
    days.push({ at, assessment });
  }
  return days;
}

/** A day ends with the next one's first instant. */
function toPacePoint({ pace }: Assessment, end: Instant, timeZone: string): PacePoint[] {
  if (pace === null) return [];
  const { estimate, lo80, hi80 } = pace;
  return [{ on: addDays(localDateOf(end, timeZone), -1), estimate, lo80, hi80 }];
}

/** Ends of the days from the first post until `now` or the end of the flight, the newest `daysMax` of them. */
export function listDayEndsSince(inputs: StandingInputs, now: Instant, daysMax: number): Instant[] {
  const flightEnd = endOfDay(inputs.campaign.endsOn, inputs.campaign.timeZone);
  return listDayEnds(inputs, isBefore(flightEnd, now) ? flightEnd : now, daysMax);
}

function listDayEnds({ posts, campaign }: StandingInputs, at: Instant, daysMax: number): Instant[] {
  const { timeZone } = campaign;
  const published = posts.flatMap(({ publishedAt }) => publishedAt ?? []).filter((instant) => instant <= at);
  const first = published.sort()[0];
  if (first === undefined) return [];
  const today = localDateOf(at, timeZone);
  const days = Math.min(daysMax, daysBetween(localDateOf(first, timeZone), today));
  return Array.from({ length: days }, (_, index) => endOfDay(addDays(today, index - days), timeZone));
}

function seriesUntil(series: Map<PostKey, SeriesPoint[]>, at: Instant): Map<PostKey, SeriesPoint[]> {
  return new Map(
    [...series].map(([post, points]) => [post, points.filter(({ observedAt }) => observedAt <= at)]),
  );
}

/** The last known reading of each day: what a day is remembered by, however often it was counted. */
function toDaily(series: Map<PostKey, SeriesPoint[]>, ends: readonly Instant[]): Map<PostKey, SeriesPoint[]> {
  return new Map([...series].map(([post, points]) => [post, lastOfEachDay(points, ends)]));
}

function lastOfEachDay(points: SeriesPoint[], ends: readonly Instant[]): SeriesPoint[] {
  const [first = ''] = ends;
  const dayOf = ({ observedAt }: SeriesPoint) =>
    observedAt <= first ? observedAt.slice(0, 10) : ends.find((end) => observedAt <= end);
  const known = points.filter(({ value }) => value !== null);
  return known.filter((point, index) => {
    const next = known[index + 1];
    return next === undefined || dayOf(next) !== dayOf(point);
  });
}
