// What the contract's questions need to know, read from the folded case: nothing is assumed in its place.

import type { EndDecision } from '../../contract/decide-end.ts';
import { decideEnd } from '../../contract/decide-end.ts';
import type { PauseFacts } from '../../contract/decide-pause.ts';
import type { EndFacts } from '../../contract/end-blockers.ts';
import type { EndRoute } from '../../contract/facts/end-routes.ts';
import { zoneInForce } from '../../contract/in-force.ts';
import type { Instant } from '../../contract/terms.ts';
import { daysBetween, localDateOf, toEpochMs } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import { isSignedByBoth } from '../ending/agreed-end.ts';
import { curesOf, findCure } from '../folding/cures.ts';
import { effectOf } from '../folding/notices.ts';
import { usedPauseCount, usedPauseDays } from '../numbers/paused-days.ts';
import type { Standing } from '../standing.ts';
import { lookedAtFrom } from '../talk/fresh-numbers.ts';
import { stateAt } from '../timers.ts';

type Facts = Pick<Standing, 'case' | 'assessment' | 'deliverables' | 'timeZone' | 'contracts'>;

/** Facts of an end by this route as of `now`. Approvals and channel are not in the case; who knows them adds them. */
export function endFactsOf(standing: Facts, route: EndRoute, now: Instant): EndFacts {
  const state = stateAt(standing.case, now);
  const { consultation, ladder, reviewedVersion, endPlan } = state;
  const plan = endPlan?.route === route ? endPlan : null;
  return {
    state: state.state,
    reason: endPlan?.reason ?? (route === 'performance' ? 'performance' : null),
    evaluationAt: lookedAtFrom(state),
    consultation,
    ladder,
    reviewedVersion,
    endingEffectiveAt: runningEndAt(state),
    breach: breachOf(state, plan),
    kpi: performanceFacts(standing, now),
    signedByBoth: isSignedByBoth(state),
    pauseTimeoutAt: timeoutAt(state, now),
    forceMajeureSince: plan?.since ?? null,
  };
}

/** What the contract says to the end that is planned, with the notice sent at `sentAt`; null while none is planned. */
export function decidePlannedEnd(
  standing: Facts & Pick<Standing, 'contracts'>,
  { sentAt, channel }: { sentAt: Instant; channel?: string | undefined },
): EndDecision | null {
  const { endPlan: plan } = standing.case;
  if (plan === null) return null;
  const facts: EndFacts = {
    ...endFactsOf(standing, plan.route, sentAt),
    ...(channel === undefined ? {} : { channel }),
  };
  return decideEnd({ route: plan.route, party: 'brand', now: sentAt, contract: standing.contracts, facts });
}

/** Facts of a pause as of `now`, with the days and pauses already used. */
export function pauseFactsOf(standing: Facts, now: Instant): PauseFacts {
  const state = stateAt(standing.case, now);
  const { consultation, reviewedVersion } = state;
  return {
    state: state.state,
    consultation,
    reviewedVersion,
    evaluationAt: lookedAtFrom(state),
    usedDays: usedPauseDays(state, now, zoneInForce(standing.contracts, now, standing.timeZone)),
    usedCount: usedPauseCount(state, now),
  };
}

/** When the end that runs takes effect, as far as it is known; null while none runs. */
export function runningEndAt({ pending }: Pick<CaseState, 'pending'>): Instant | null {
  return pending?.kind === 'end' ? effectOf(pending) : null;
}

/** The creator's breach of the plan; else the oldest that stands: one cure running is enough to know what the cause would be. */
function breachOf(state: CaseState, plan: CaseState['endPlan']): NonNullable<EndFacts['breach']> | null {
  const [first] = curesOf(state, 'brand').sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
  const trigger = plan === null ? first?.trigger : plan.trigger;
  if (trigger === undefined || trigger === null) return null;
  const cure = findCure(state, trigger, 'brand');
  const { noticeReceivedAt = null, cureEndsAt = null, curedAt = null } = cure ?? {};
  return { trigger, noticeReceivedAt, cureEndsAt, curedAt };
}

/**
 * What an exit over results hangs on: the pace of the primary KPI (SCORING.md §2), rounded down, so that whatever lies
 * under a floor stays under it, and the days since the first post went out, the day of publication not counted.
 */
export function performanceFacts(
  { assessment, deliverables, timeZone }: Pick<Standing, 'assessment' | 'deliverables' | 'timeZone'>,
  now: Instant,
): { indexBps: number | null; daysLive: number | null } {
  const pace = assessment.pace?.estimate ?? null;
  const [first] = deliverables.flatMap(({ publishedAt }) => publishedAt ?? []).sort();
  const daysSince = (at: Instant) => daysBetween(localDateOf(at, timeZone), localDateOf(now, timeZone));
  return {
    indexBps: pace === null ? null : Math.floor(pace * 10_000),
    daysLive: first === undefined ? null : Math.max(0, daysSince(first)),
  };
}

function timeoutAt({ suspensions, timeoutRight }: Standing['case'], now: Instant): Instant | null {
  const reached = suspensions.find(
    ({ to, limitAt }) => to === null && limitAt !== null && toEpochMs(limitAt) <= toEpochMs(now),
  );
  return timeoutRight === null ? null : (reached?.limitAt ?? null);
}
