// Time in which the contract's work stood still. How many days of it count is a fact of the contract, so they are days of the
// zone in which the contract counts, for limits, standby pay and the dates that a pause moves alike (DOMAIN.md §3.2, §3.5).
import { zoneInForce } from '../../contract/in-force.ts';
import type { PausedDays } from '../../contract/money/settlement-case.ts';
import type { ContractVersion, Instant } from '../../contract/terms.ts';
import { daysBetween, isBefore, localDateOf, toEpochMs } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import { touchesContract } from '../folding/suspensions.ts';

/**
 * Half-open intervals [from, to) in which the contract's work stood still, merged and in order; an open one ends at `now`.
 * What the brand stopped of its own is no pause of the contract and is not among them.
 */
export function pausedIntervals(state: CaseState, now: Instant): [from: Instant, to: Instant][] {
  const begun = state.suspensions
    .filter((suspension) => touchesContract(suspension) && !isBefore(now, suspension.from))
    .map(({ from, to }): [Instant, Instant] => [from, to === null || isBefore(now, to) ? now : to])
    .sort((a, b) => toEpochMs(a[0]) - toEpochMs(b[0]));
  const merged: [Instant, Instant][] = [];
  for (const next of begun) {
    const last = merged.at(-1);
    if (last === undefined || isBefore(last[1], next[0])) merged.push(next);
    else if (isBefore(last[1], next[1])) last[1] = next[1];
  }
  return merged;
}

/** What tells the zone of paused days: the contract, and the campaign's zone for as long as there is none in force. */
export type PauseZone = { contracts: readonly ContractVersion[]; timeZone: string };

/** The pauses until `now` as days, the day of resuming not one of them (§3.5). */
export function pausedDays(state: CaseState, now: Instant, { contracts, timeZone }: PauseZone): PausedDays[] {
  const tz = zoneInForce(contracts, now, timeZone);
  return pausedIntervals(state, now).map(([from, to]) => ({
    from: localDateOf(from, tz),
    to: localDateOf(to, tz),
  }));
}

/** Whole days paused until `now`, in the zone of a contract in hand. */
export function usedPauseDays(state: CaseState, now: Instant, tz: string): number {
  return pausedDays(state, now, { contracts: [], timeZone: tz }).reduce(
    (days, { from, to }) => days + daysBetween(from, to),
    0,
  );
}

/** How many times the contract's work was paused until `now`; an emergency that runs into a pause counts once. */
export function usedPauseCount(state: CaseState, now: Instant): number {
  return pausedIntervals(state, now).length;
}
