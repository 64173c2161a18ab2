// A rule tried on the past: on which day of a recorded collaboration it would first have proposed a pause, and how that
// collaboration went. The days are judged with the numbers known by then, as they were at the time.
import type { Instant, LocalDate } from '../../contract/terms.ts';
import { addDays, localDateOf } from '../../contract/zone.ts';
import type { Assessment } from '../../score/assessment.ts';
import { isOver } from '../machine.ts';
import { assessDays, type JudgedDay, listDayEndsSince } from '../numbers/assess-over-days.ts';
import { agreedTotal } from '../numbers/assessment-input.ts';
import { primarySeries } from '../numbers/primary-series.ts';
import type { StandingInputs } from '../project-standing.ts';
import type { GuardRail } from './guard-rail.ts';
import { type GuardMemory, guardDay } from './guarded-step.ts';

/**
 * How a collaboration that would have been paused went: below break-even in the end (`right`), at or above it (`wrong`),
 * not over yet, or over without numbers to tell.
 */
export type DryRunOutcome = 'right' | 'wrong' | 'running' | 'unknown';
export type DryRunCounts = Record<DryRunOutcome, number> & { paused: number };

/** Longest stretch of a collaboration that is gone through. */
export const REPLAY_DAYS_MAX = 90;

/** Every day of a collaboration from its first post until `now` or the end of its flight, judged as it was then. */
export function replayDays(inputs: StandingInputs, now: Instant): JudgedDay[] {
  const kpi = inputs.campaign.primaryKpi;
  const ends = listDayEndsSince(inputs, now, REPLAY_DAYS_MAX);
  return assessDays(inputs, ends, {
    kpi,
    series: primarySeries(inputs.observations, kpi),
    targetTotal: agreedTotal(inputs, kpi),
  });
}

/** The first day on which a pause would have been proposed; `rail` null = by the standard. */
export function findPauseDay(
  days: readonly JudgedDay[],
  rail: GuardRail | null,
  timeZone: string,
): LocalDate | null {
  let memory: GuardMemory = null;
  for (const { at, assessment } of days) {
    let { step } = assessment;
    if (rail !== null) {
      const next = guardDay(memory, assessment, rail);
      memory = next.memory;
      step = next.guarded.step;
    }
    // The end of a day is the first instant of the next one.
    if (step === 'propose_pause') return addDays(localDateOf(at, timeZone), -1);
  }
  return null;
}

/** What came of it: what the published posts brought in the end against what was expected of them. */
export function outcomeOf(
  { campaign, case: state }: Pick<StandingInputs, 'campaign' | 'case'>,
  { actual, expected, breakEven }: Pick<Assessment, 'actual' | 'expected' | 'breakEven'>,
  now: Instant,
): DryRunOutcome {
  const hasEnded = isOver(state.state) || localDateOf(now, campaign.timeZone) > campaign.endsOn;
  if (!hasEnded) return 'running';
  if (actual === null || expected === null || expected <= 0) return 'unknown';
  return actual / expected >= breakEven ? 'wrong' : 'right';
}

export function countOutcomes(outcomes: readonly DryRunOutcome[]): DryRunCounts {
  const count = (wanted: DryRunOutcome) => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    paused: outcomes.length,
    right: count('right'),
    wrong: count('wrong'),
    running: count('running'),
    unknown: count('unknown'),
  };
}
