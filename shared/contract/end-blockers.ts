// Does the contract allow this end? A blocker can be overridden by nobody (DOMAIN.md §3.4, conditions of §3.11).

import { unreachable } from '../result.ts';
import { countingCalendar } from './effective-at.ts';
import { hasEnded } from './facts/case-states.ts';
import type { NeededTerm } from './facts/confirmed.ts';
import { isUnconfirmed, listUnconfirmed } from './facts/confirmed.ts';
import type { EndRoute, SettledRoute } from './facts/end-routes.ts';
import { checkCount, checkKnown, checkShare } from './facts/refused-fact.ts';
import type { DecisionFacts } from './missing-steps.ts';
import { periodEnd } from './period.ts';
import type { Instant, LocalDate, Party, Terms } from './terms.ts';
import { addDays, isBefore, localDateOf, startOfDay } from './zone.ts';

export type EndBlocker =
  | 'CONTRACT_NOT_IN_FORCE'
  | 'TERM_UNCONFIRMED'
  | 'ALREADY_OVER'
  | 'ALREADY_ENDING'
  | 'NO_CONVENIENCE_RIGHT'
  | 'KPI_MISS_IS_NOT_A_BREACH'
  | 'TRIGGER_NOT_LISTED'
  | 'BREACH_NOTICE_NOT_RECEIVED'
  | 'BREACH_CURED'
  | 'CURE_RUNNING'
  | 'NO_PERFORMANCE_EXIT'
  | 'TOO_EARLY'
  | 'FLOOR_NOT_MISSED'
  | 'REMEDIATION_REQUIRED_FIRST'
  | 'NOT_SIGNED_BY_BOTH'
  | 'NO_TIMEOUT_RIGHT'
  | 'PAUSE_NOT_TIMED_OUT'
  | 'NO_FORCE_MAJEURE_RIGHT'
  | 'FORCE_MAJEURE_NOT_LONG_ENOUGH'
  | 'NO_TERM_END'
  | 'TERM_NOT_OVER';

/** `cureEndsAt`: as the notice's own version counted it (§3.3 rule 9); null or absent = by the terms that govern the end. */
type BreachFacts = {
  trigger: string;
  noticeReceivedAt?: Instant | null;
  cureEndsAt?: Instant | null;
  curedAt?: Instant | null;
};

export type EndFacts = DecisionFacts & {
  /** Set while an end notice is running. */
  endingEffectiveAt?: Instant | null;
  breach?: BreachFacts | null;
  /** Index of the guaranteed KPI in basis points of what was promised, and days since publication. */
  kpi?: { indexBps?: number | null; daysLive?: number | null } | null;
  signedByBoth?: boolean;
  /** Instant at which the pause clause's limit was reached. */
  pauseTimeoutAt?: Instant | null;
  /** Since when an event of the force-majeure clause has lasted. */
  forceMajeureSince?: Instant | null;
  /** For `expiry`: last day of the term with its pauses counted out; absent = the day the contract names. */
  termLastOn?: LocalDate | null;
};

type Case = { now: Instant; facts: EndFacts; terms: Terms };
type Finding = { blockers: EndBlocker[]; unconfirmedTerms: NeededTerm[]; cureEndsAt: Instant | null };
/** `isOpen`: the clause leaves out a figure that the answer hangs on. */
type RouteFinding = { blockers: EndBlocker[]; cureEndsAt?: Instant; isOpen?: boolean };

const TERM_OF_ROUTE: Record<EndRoute, NeededTerm | null> = {
  convenience: 'convenience',
  cause: 'cause',
  performance: 'performanceExit',
  mutual: null,
  pause_timeout: 'pause',
  force_majeure: 'forceMajeure',
};

/**
 * Everything that stands against this end now. A term that is needed and not confirmed by a person, or that leaves out a
 * figure the answer hangs on, gives TERM_UNCONFIRMED. A mutual end rests on its own signed agreement and needs no term.
 */
export function listEndBlockers(route: EndRoute, party: Party, at: Case): Finding {
  const { facts, terms } = at;
  const general = listGeneralBlockers(route, facts);
  // Asked before anything else: a missed result is no breach, whatever the rest of the contract says (§4.8 no. 9).
  if (route === 'cause' && isUnguaranteedKpiMiss(at)) {
    return { blockers: [...general, 'KPI_MISS_IS_NOT_A_BREACH'], unconfirmedTerms: [], cureEndsAt: null };
  }
  const term = TERM_OF_ROUTE[route];
  const unconfirmed =
    route === 'mutual' ? [] : listUnconfirmed(terms, [...(term ? [term] : []), 'notice', 'tz']);
  const isRightKnown = !unconfirmed.some((name) => name === term || name === 'tz');
  const found: RouteFinding = isRightKnown ? findAgainst(route, party, at) : { blockers: [] };
  const unconfirmedTerms = found.isOpen && term ? [term, ...unconfirmed] : unconfirmed;
  return {
    blockers: [
      ...general,
      ...(unconfirmedTerms.length > 0 ? (['TERM_UNCONFIRMED'] as const) : []),
      ...found.blockers,
    ],
    unconfirmedTerms,
    cureEndsAt: found.cureEndsAt ?? null,
  };
}

/** What stands against any end: it is over, or one is under way. */
export function listGeneralBlockers(route: SettledRoute, facts: EndFacts): EndBlocker[] {
  return [
    ...(facts.state !== undefined && hasEnded(facts.state) ? (['ALREADY_OVER'] as const) : []),
    ...(facts.endingEffectiveAt && route !== 'mutual' ? (['ALREADY_ENDING'] as const) : []),
  ];
}

/** A guarantee that nobody has confirmed is none yet. */
function isUnguaranteedKpiMiss({ facts, terms }: Case): boolean {
  if (facts.breach?.trigger !== 'kpi_miss') return false;
  return !terms.kpiGuarantee || isUnconfirmed(terms, 'kpiGuarantee');
}

function findAgainst(route: EndRoute, party: Party, at: Case): RouteFinding {
  switch (route) {
    case 'convenience':
      return { blockers: at.terms.convenience?.by?.includes(party) ? [] : ['NO_CONVENIENCE_RIGHT'] };
    case 'cause':
      return againstCause(at);
    case 'performance':
      return againstPerformance(at);
    case 'mutual':
      return { blockers: at.facts.signedByBoth === true ? [] : ['NOT_SIGNED_BY_BOTH'] };
    case 'pause_timeout':
      return { blockers: againstTimeout(party, at) };
    case 'force_majeure':
      return { blockers: againstForceMajeure(at) };
    default:
      return unreachable(route);
  }
}

function againstCause({ now, facts: { breach }, terms }: Case): RouteFinding {
  if (!breach || !terms.cause?.triggers?.includes(breach.trigger)) {
    return { blockers: ['TRIGGER_NOT_LISTED'] };
  }
  if (terms.cause.incurable?.includes(breach.trigger)) return { blockers: [] };
  if (!breach.noticeReceivedAt) return { blockers: ['BREACH_NOTICE_NOT_RECEIVED'] };
  const cureEndsAt =
    breach.cureEndsAt ?? periodEnd(breach.noticeReceivedAt, terms.cause.cure, countingCalendar(terms));
  // To the letter of §3.11, whatever `now`. One before receipt counts: who reads the notice at once may put it right at once.
  if (breach.curedAt && !isBefore(cureEndsAt, breach.curedAt)) return { blockers: ['BREACH_CURED'] };
  return { blockers: isBefore(now, cureEndsAt) ? ['CURE_RUNNING'] : [], cureEndsAt };
}

/** An index or an age nobody knows proves no miss. */
function againstPerformance({ facts, terms: { performanceExit } }: Case): RouteFinding {
  if (!performanceExit) return { blockers: ['NO_PERFORMANCE_EXIT'] };
  const floorBps = performanceExit.floorBps ?? null;
  const minDaysLive = performanceExit.minDaysLive ?? null;
  checkKnown(checkShare, { floorBps }, 'performanceExit.');
  checkKnown(checkCount, { minDaysLive }, 'performanceExit.');
  const daysLive = facts.kpi?.daysLive ?? 0;
  const indexBps = facts.kpi?.indexBps ?? Number.POSITIVE_INFINITY;
  const isRemedied = !performanceExit.needsRemediation || facts.ladder?.remedy === 'done';
  const blockers: EndBlocker[] = [
    ...(minDaysLive !== null && daysLive < minDaysLive ? (['TOO_EARLY'] as const) : []),
    ...(floorBps !== null && indexBps >= floorBps ? (['FLOOR_NOT_MISSED'] as const) : []),
    ...(isRemedied ? [] : (['REMEDIATION_REQUIRED_FIRST'] as const)),
  ];
  return { blockers, isOpen: floorBps === null || minDaysLive === null };
}

function againstTimeout(party: Party, { now, facts, terms }: Case): EndBlocker[] {
  const onTimeout = terms.pause?.onTimeout;
  if (onTimeout !== 'terminate' && onTimeout !== `${party}_may_terminate`) return ['NO_TIMEOUT_RIGHT'];
  const isTimedOut = facts.pauseTimeoutAt && !isBefore(now, facts.pauseTimeoutAt);
  return isTimedOut ? [] : ['PAUSE_NOT_TIMED_OUT'];
}

function againstForceMajeure({ now, facts, terms }: Case): EndBlocker[] {
  if (!terms.forceMajeure) return ['NO_FORCE_MAJEURE_RIGHT'];
  checkCount('forceMajeure.maxDays', terms.forceMajeure.maxDays);
  if (!facts.forceMajeureSince) return ['FORCE_MAJEURE_NOT_LONG_ENOUGH'];
  const since = localDateOf(facts.forceMajeureSince, terms.tz);
  const mayEndFrom = startOfDay(addDays(since, terms.forceMajeure.maxDays + 1), terms.tz);
  return isBefore(now, mayEndFrom) ? ['FORCE_MAJEURE_NOT_LONG_ENOUGH'] : [];
}
