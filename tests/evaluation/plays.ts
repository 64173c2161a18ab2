// Campaigns played day by day until a pause, and what that saved.
import { BREAK_EVEN_ASSUMED } from '../../shared/score/break-even.ts';
import type { Campaign } from './campaigns.ts';

/** The break-even of every campaign here (SCORING.md §4). */
export const BREAK_EVEN = BREAK_EVEN_ASSUMED;

export type Play = {
  campaign: Campaign;
  /** Day of the pause; null when the flight ends without one. */
  pausedOn: number | null;
  hasTalked: boolean;
};

/** Plays a campaign with what `actionOn` answers for each day; the first pause or end stops it. */
export function playWith(campaign: Campaign, actionOn: (day: number) => string): Play {
  let hasTalked = false;
  for (let day = 0; day < campaign.flight_days; day += 1) {
    const action = actionOn(day);
    hasTalked ||= action !== 'keep';
    if (action === 'pause' || action === 'end') return { campaign, pausedOn: day, hasTalked };
  }
  return { campaign, pausedOn: null, hasTalked };
}

/** Share of the fee that the pause saves, less what the posts not out yet would have brought. */
export function savedBy({ campaign, pausedOn }: Play): number {
  return pausedOn === null ? 0 : openShare(campaign, pausedOn) * (BREAK_EVEN - campaign.truth.multiplier);
}

/** Share of the pieces that are not out at the end of a day. */
export function openShare({ deliverables, posts }: Campaign, day: number): number {
  return 1 - posts.filter((post) => post.posted_day <= day).length / deliverables.length;
}

/** Days until the pause; the whole flight where there is none. */
export function delayOf({ campaign, pausedOn }: Play): number {
  return pausedOn ?? campaign.flight_days;
}

export function isPaused({ pausedOn }: Play): boolean {
  return pausedOn !== null;
}

/** The plays of creators whose true pace is as asked. */
export function havingPace(plays: readonly Play[], is: (multiplier: number) => boolean): Play[] {
  return plays.filter(({ campaign }) => is(campaign.truth.multiplier));
}

/** Share of the plays for which it holds, 0–1; 0 of none. */
export function shareOf(plays: readonly Play[], holds: (play: Play) => boolean): number {
  return mean(plays.map((play) => Number(holds(play))));
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
