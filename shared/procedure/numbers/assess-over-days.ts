// The assessment with what the days before leave behind. Memory is not stored: it is computed from the same data every
// time, so that a rebuild gives the same bytes and numbers that come in late are remembered where they belong.
import type { Instant } from '../../contract/terms.ts';
import { addDays, daysBetween, endOfDay, localDateOf } from '../../contract/zone.ts';
import type { PostKey } from '../../networks/profile.ts';
import { assess } from '../../score/assess.ts';
import type { Assessment } from '../../score/assessment.ts';
import { type Memory, memoryAfter } from '../../score/band.ts';
import type { StandingInputs } from '../project-standing.ts';
import type { PacePoint } from '../standing.ts';
import { toAssessmentInput } from './assessment-input.ts';
import type { PrimaryKpi, SeriesPoint } from './primary-series.ts';

type Facts = {
  at: Instant;
  kpi: PrimaryKpi;
  series: Map<PostKey, SeriesPoint[]>;
  targetTotal: number | null;
};

/** Days before today that are remembered; a band that lies between its two edges for longer is seen afresh. */
const MEMORY_DAYS = 14;

/** The assessment at `facts.at`, after one at the end of each day before it since the first post was out. */
export function assessOverDays(inputs: StandingInputs, facts: Facts): Assessment {
  return assessEachDay(inputs, facts).assessment;
}

/** The same with the pace of the days before, as it stood at the end of each. Days without a pace are left out. */
export function assessEachDay(
  inputs: StandingInputs,
  facts: Facts,
): { assessment: Assessment; past: PacePoint[] } {
  const past: PacePoint[] = [];
  const ends = listDayEnds(inputs, facts.at);
  const daily = toDaily(facts.series, ends);
  let memory: Memory | null = null;
  for (const at of ends) {
    const known = { ...facts, at, series: seriesUntil(daily, at) };
    const assessment = assess(toAssessmentInput(inputs, known), memory);
    memory = memoryAfter(memory, assessment);
    past.push(...toPacePoint(assessment, at, inputs.campaign.timeZone));
  }
  return { assessment: assess(toAssessmentInput(inputs, facts), memory), past };
}

/** A day ends with the next one's first instant. */
function toPacePoint({ pace }: Assessment, end: Instant, timeZone: string): PacePoint[] {
  if (pace === null) return [];
  const { estimate, lo80, hi80 } = pace;
  return [{ on: addDays(localDateOf(end, timeZone), -1), estimate, lo80, hi80 }];
}

function listDayEnds({ posts, campaign }: StandingInputs, at: Instant): Instant[] {
  const { timeZone } = campaign;
  const published = posts.flatMap(({ publishedAt }) => publishedAt ?? []).filter((instant) => instant <= at);
  const first = published.sort()[0];
  if (first === undefined) return [];
  const today = localDateOf(at, timeZone);
  const days = Math.min(MEMORY_DAYS, daysBetween(localDateOf(first, timeZone), today));
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
