// What a pause of the contract would cost and move, before anybody asks for it (DOMAIN.md §3.5): the same rules that the
// money of an end and the due days follow once it has happened.
import { findVersionInForce } from '../../contract/in-force.ts';
import type { PauseEffects } from '../../contract/pause-effects.ts';
import { pauseEffects } from '../../contract/pause-effects.ts';
import type { Instant, LocalDate, PauseClause, RetainerClause } from '../../contract/terms.ts';
import { localDateOf } from '../../contract/zone.ts';
import { usedPauseDays } from '../numbers/paused-days.ts';
import type { Standing } from '../standing.ts';
import { termEndOf } from '../term-end.ts';
import { openPieces } from './kpi-outlook.ts';

/** Standby pay as the clause promises it; `fee_unknown` = a share of a monthly fee that nobody has put on file. */
export type StandbyRate =
  | { is: 'none' }
  | { is: 'fee_unknown'; standbyBps: number }
  | { is: 'share'; standbyBps: number; monthlyFeeMinor: number; month: '30' | 'actual' };

export type PlannedPause = {
  pausedFrom: LocalDate;
  resumedOn: LocalDate;
  standby: StandbyRate;
  /** Deadlines as they stand, by id of the piece, the end of the term under `TERM_END`; `effects.shifted` has them moved. */
  deadlines: Readonly<Record<string, LocalDate>>;
  effects: PauseEffects;
  /** Earned by now and not paid, due on its own dates whatever rests; null = not known. */
  earnedOpenMinor: number | null;
  /** Pay by time that runs on while the work rests; null = none. */
  retainer: RetainerClause | null;
};

export const TERM_END = 'termEnd';

/** What is paid for days on which the work rests. */
export function standbyRateOf(pause: PauseClause | undefined): StandbyRate {
  const { standbyBps = 0, standbyMonthlyMinor: monthlyFeeMinor, standbyMonth: month = '30' } = pause ?? {};
  if (standbyBps === 0) return { is: 'none' };
  if (monthlyFeeMinor === undefined) return { is: 'fee_unknown', standbyBps };
  return { is: 'share', standbyBps, monthlyFeeMinor, month };
}

/**
 * A pause from `effectiveAt` to the day of resumption; null without a contract in force, or when it would be over before
 * it begins.
 */
export function plannedPause(
  standing: Standing,
  { effectiveAt, resumedOn, now }: { effectiveAt: Instant; resumedOn: LocalDate; now: Instant },
): PlannedPause | null {
  const version = findVersionInForce(standing.contracts, now);
  if (version === undefined) return null;
  const { pause, retainer, tz } = version.terms;
  const pausedFrom = localDateOf(effectiveAt, tz);
  if (resumedOn <= pausedFrom) return null;
  const standby = standbyRateOf(pause);
  const { monthlyFeeMinor, standbyBps, month } = standby.is === 'share' ? standby : NO_STANDBY;
  const deadlines = deadlinesOf(standing, now);
  const effects = pauseEffects({
    pausedFrom,
    resumedOn,
    deadlines,
    maxCumulativeDays: pause?.maxCumulativeDays ?? null,
    usedDays: usedPauseDays(standing.case, now, tz),
    standby: { monthlyFeeMinor, standbyBps, month },
  });
  const runsOn = retainer && retainer.firstOn < resumedOn && retainer.lastOn >= pausedFrom;
  return {
    pausedFrom,
    resumedOn,
    standby,
    deadlines,
    effects,
    earnedOpenMinor: earnedOpen(standing),
    retainer: runsOn ? retainer : null,
  };
}

const NO_STANDBY = { monthlyFeeMinor: 0, standbyBps: 0, month: '30' } as const;

function deadlinesOf(standing: Standing, now: Instant): Record<string, LocalDate> {
  const termEnd = termEndOf(standing, now);
  const due = openPieces(standing.deliverables).map(({ id, dueOn }) => [id, dueOn] as const);
  return Object.fromEntries(termEnd.is === 'day' ? [...due, [TERM_END, termEnd.lastOn]] : due);
}

function earnedOpen({ money }: Standing): number | null {
  if (money === null || money.paidMinor === null || money.paidMinor === undefined) return null;
  return Math.max(0, money.earnedMinor - money.paidMinor);
}
