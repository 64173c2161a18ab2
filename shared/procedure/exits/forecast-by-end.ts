// What is likely by flight end as things stand: where an end is on its way, only what will be published by then counts.

import { hasEnded } from '../../contract/facts/case-states.ts';
import { stopsWork } from '../../contract/facts/end-routes.ts';
import type { Instant } from '../../contract/terms.ts';
import { isBefore, localDateOf } from '../../contract/zone.ts';
import { normalCdf, Z80 } from '../../score/normal.ts';
import type { PendingNotice } from '../case.ts';
import { effectOf } from '../folding/notices.ts';
import { touchesContract } from '../folding/suspensions.ts';
import { onAgreedKpi } from '../numbers/reliable-kpi.ts';
import type { Standing } from '../standing.ts';
import { liveAtFlightEnd, onlyLive, openPieces } from './kpi-outlook.ts';

export type LikelyRange = { median: number; lo80: number; hi80: number };
type Facts = Pick<
  Standing,
  'assessment' | 'asAgreed' | 'deliverables' | 'endsOn' | 'timeZone' | 'at' | 'case'
> & { agreedTotal?: number | null | undefined };

/** The forecast of the agreed KPI and the chance of its agreed total. Without an end these are the assessment's own. */
export function likelyAtFlightEnd(facts: Facts): {
  forecast: LikelyRange | null;
  goalProbability: number | null;
} {
  const { forecast, goalProbability, posts } = onAgreedKpi(facts);
  const kept = shareByEnd(facts);
  if (forecast === null || kept === null) return { forecast, goalProbability };
  const counted = posts.reduce((sum, { actual }) => sum + actual, 0);
  const live = liveAtFlightEnd(facts);
  const coming = Math.max(forecast.median - live, 0);
  const range = { lo: forecast.lo80, mid: forecast.median, hi: forecast.hi80 };
  const { lo, mid, hi } = onlyLive(range, live + coming * kept, counted);
  const byEnd = { median: mid, lo80: lo, hi80: hi };
  const goal = facts.agreedTotal ?? null;
  return { forecast: byEnd, goalProbability: goalProbability === null ? null : chanceOf(byEnd, goal) };
}

/**
 * The share of the pieces still to come that falls due while work is owed, 0–1; null while nothing ends. Nothing is counted
 * on where the day of the end is not known yet.
 */
export function shareByEnd(facts: Pick<Facts, 'case' | 'deliverables' | 'timeZone'>): number | null {
  const end = findEnd(facts.case);
  if (end === null) return null;
  const open = openPieces(facts.deliverables);
  if (end.at === null || open.length === 0) return 0;
  const endsOn = localDateOf(end.at, facts.timeZone);
  return open.filter(({ dueOn }) => dueOn < endsOn).length / open.length;
}

/** Chance that a range whose two sides are halves of normal curves comes to the goal; null without either. */
export function chanceOf(range: LikelyRange | null, goal: number | null): number | null {
  if (!range || goal === null) return null;
  const side = goal >= range.median ? range.hi80 - range.median : range.median - range.lo80;
  if (side <= 0) return goal <= range.median ? 1 : 0;
  return 1 - normalCdf(((goal - range.median) / side) * Z80);
}

/** The end that is there or comes unless somebody acts: a notice of either side, or a pause whose limit ends the contract. */
function findEnd(state: Standing['case']): { at: Instant | null } | null {
  if (hasEnded(state.state)) return { at: null };
  const notices = [state.pending, state.otherEnd].filter((notice) => notice?.kind === 'end');
  if (notices.length > 0) return { at: earliest(notices.map(owedUntil)) };
  const limits = state.suspensions
    .filter((one) => one.to === null && touchesContract(one) && one.onTimeout === 'terminate')
    .flatMap(({ limitAt }) => limitAt ?? []);
  return limits.length === 0 ? null : { at: earliest(limits) };
}

/** Work is owed until a notice takes effect; what our own stops, until it is received. */
function owedUntil(notice: PendingNotice | null): Instant | null {
  const received = notice?.deemedReceivedAt ?? notice?.expectedReceivedAt ?? null;
  return notice && stopsWork(notice) && received !== null ? received : effectOf(notice);
}

function earliest(instants: readonly (Instant | null)[]): Instant | null {
  return instants
    .flatMap((one) => one ?? [])
    .reduce<Instant | null>((first, one) => (first === null || isBefore(one, first) ? one : first), null);
}
