// Did we follow our own procedure? Steps that are missing can be done or, where listed, skipped (DOMAIN.md §3.4, §3.11).

import { HOUR_MS } from '../durations.ts';
import { hasRole, type Role } from '../roles.ts';
import type { CalendarInput } from './calendar.ts';
import { countingCalendar, findReceipt } from './effective-at.ts';
import type { CaseStateName } from './facts/case-states.ts';
import { isUnconfirmed } from './facts/confirmed.ts';
import type { EndRoute } from './facts/end-routes.ts';
import { RUNGS, SKIP_REASONS } from './facts/rungs.ts';
import { periodEnd } from './period.ts';
import type { ContractVersion, Instant, Party } from './terms.ts';
import { isBefore, localDateOf, toEpochMs } from './zone.ts';

/** How old the counts may be that a decision to end rests on. */
export const FRESH_HOURS = 72;
const SILENT_CONTACTS_MIN = 3;
const SILENCE_PERIOD = { n: 5, unit: 'businessDays' } as const;

/** What is known about one collaboration when a pause or an end is considered. Absent or null = not the case, or not known. */
export type DecisionFacts = {
  state?: CaseStateName;
  /** `performance` asks for the ladder; `business` and others do not. */
  reason?: string | null;
  /** From when the numbers are that somebody looked at for this: their newest count, or the look where nothing can be counted. */
  evaluationAt?: Instant | null;
  consultation?: {
    status?: string;
    attempts?: number | null;
    firstAt?: Instant | null;
    /** When known, the contacts must lie on at least two days. */
    lastAt?: Instant | null;
  } | null;
  ladder?: Partial<Record<string, string>> | null;
  reviewedVersion?: number | null;
  approvedBy?: string | null;
  approvedById?: string | null;
  requestedById?: string | null;
  singlePersonTeam?: boolean;
  brandSafety?: boolean;
  /** How the notice will be sent; e-mail when absent. */
  channel?: string | null;
  /** False = nobody has confirmed that the address is the one the contract names. */
  addressConfirmed?: boolean;
  /** False = the money is not frozen yet. */
  settlementFrozen?: boolean;
  /** False = booked through a marketplace whose own step is not known. */
  platformStepKnown?: boolean;
};

/** Steps missing before the brand or the creator may give an end notice, in the order they would be done. */
export function listMissingEndSteps(
  route: EndRoute,
  party: Party,
  at: { now: Instant; version: ContractVersion; facts: DecisionFacts },
): string[] {
  const { version, facts } = at;
  if (party !== 'brand') return channelSteps(version, facts);
  const role = route === 'cause' ? 'owner' : 'manager';
  return [
    ...(route === 'mutual' ? [] : careSteps(route, at)),
    ...approvalSteps(role, facts),
    ...(isSamePerson(facts) ? ['SECOND_PERSON_REQUIRED'] : []),
    ...(facts.settlementFrozen === false ? ['SETTLEMENT_NOT_FROZEN'] : []),
    ...(facts.platformStepKnown === false ? ['PLATFORM_STEP_UNKNOWN'] : []),
    ...channelSteps(version, facts),
  ];
}

/** Steps missing before the brand may pause by the contract; the creator owes none. */
export function listMissingPauseSteps(
  kind: 'contract' | 'emergency',
  party: Party,
  at: { version: ContractVersion; facts: DecisionFacts },
): string[] {
  if (party !== 'brand') return [];
  if (kind === 'emergency') return approvalSteps('marketer', at.facts);
  return [
    ...((at.facts.consultation?.attempts ?? 0) > 0 ? [] : ['CONSULTATION_MISSING']),
    ...reviewSteps(at.version, at.facts),
    ...approvalSteps('manager', at.facts),
  ];
}

/** The channel a notice would take; e-mail unless the facts name another. */
export function channelOf(facts: DecisionFacts): string {
  return facts.channel ?? 'email';
}

function careSteps(
  route: EndRoute,
  at: { now: Instant; version: ContractVersion; facts: DecisionFacts },
): string[] {
  const { now, version, facts } = at;
  const calendar = isUnconfirmed(version.terms, 'tz') ? null : countingCalendar(version.terms);
  return [
    ...evaluationSteps(now, facts),
    ...consultationSteps(now, facts, calendar),
    ...ladderSteps(route, facts),
    ...reviewSteps(version, facts),
  ];
}

function evaluationSteps(now: Instant, facts: DecisionFacts): string[] {
  if (!facts.evaluationAt) return ['EVALUATION_MISSING'];
  const ageMs = toEpochMs(now) - toEpochMs(facts.evaluationAt);
  return ageMs > FRESH_HOURS * HOUR_MS && facts.brandSafety !== true ? ['EVALUATION_STALE'] : [];
}

/** Without a calendar nobody can say that the creator has been silent long enough. */
function consultationSteps(now: Instant, facts: DecisionFacts, calendar: CalendarInput | null): string[] {
  const { status, firstAt, lastAt } = facts.consultation ?? {};
  const attempts = facts.consultation?.attempts ?? 0;
  if (facts.brandSafety === true || status === 'answered') return [];
  if (attempts <= 0) return ['CONSULTATION_MISSING'];
  if (attempts < SILENT_CONTACTS_MIN || !firstAt || !calendar) return ['CONSULTATION_OPEN'];
  const isOneDayOnly = lastAt && localDateOf(firstAt, calendar.tz) === localDateOf(lastAt, calendar.tz);
  const isTooSoon = isBefore(now, periodEnd(firstAt, SILENCE_PERIOD, calendar));
  return isOneDayOnly || isTooSoon ? ['CONSULTATION_OPEN'] : [];
}

function ladderSteps(route: EndRoute, facts: DecisionFacts): string[] {
  const isAsked = route === 'convenience' || route === 'performance';
  if (!isAsked || facts.reason !== 'performance' || facts.brandSafety === true) return [];
  const accepted: readonly string[] = ['done', ...SKIP_REASONS];
  const open = RUNGS.filter((rung) => !accepted.includes(facts.ladder?.[rung] ?? ''));
  return open.length > 0 ? [`LADDER_INCOMPLETE:${open.join(',')}`] : [];
}

function reviewSteps(version: ContractVersion, facts: DecisionFacts): string[] {
  return facts.reviewedVersion === version.n ? [] : ['CONTRACT_NOT_REVIEWED'];
}

function approvalSteps(role: Exclude<Role, 'viewer'>, facts: DecisionFacts): string[] {
  return hasRole(facts.approvedBy ?? 'viewer', role) ? [] : [`APPROVAL_MISSING:${role}`];
}

function isSamePerson({ approvedById, requestedById, singlePersonTeam }: DecisionFacts): boolean {
  return singlePersonTeam !== true && Boolean(approvedById) && approvedById === requestedById;
}

function channelSteps(version: ContractVersion, facts: DecisionFacts): string[] {
  // An unconfirmed notice clause is answered by TERM_UNCONFIRMED: which channels it allows is not known.
  if (isUnconfirmed(version.terms, 'notice')) return [];
  if (!findReceipt(version.terms, channelOf(facts))) return ['CHANNEL_NOT_ALLOWED'];
  return facts.addressConfirmed === false ? ['ADDRESS_UNCONFIRMED'] : [];
}
