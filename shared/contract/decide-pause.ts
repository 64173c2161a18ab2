// May it pause? `rightNow` says what the contract allows, `missing` what our procedure still asks; never merged
// (DOMAIN.md §3.5, §3.11).

import { countingCalendar, findReceipt, noticeTimes, recipientCalendar } from './effective-at.ts';
import { type CaseStateName, hasEnded, isUnderNotice, phaseOf } from './facts/case-states.ts';
import { checkQuestion } from './facts/check-question.ts';
import type { NeededTerm } from './facts/confirmed.ts';
import { isUnconfirmed, listUnconfirmed } from './facts/confirmed.ts';
import { checkCount, checkKnown, checkOneOf } from './facts/refused-fact.ts';
import { findVersionInForce } from './in-force.ts';
import type { DecisionFacts } from './missing-steps.ts';
import { channelOf, listMissingPauseSteps } from './missing-steps.ts';
import { limitOn } from './pause-effects.ts';
import { periodEnd } from './period.ts';
import type {
  ContractVersion,
  Instant,
  LocalDate,
  OnTimeout,
  Party,
  PauseClause,
  Receipt,
  Terms,
} from './terms.ts';
import { localDateOf, normalInstant } from './zone.ts';

/** `intake` and `amplification` are the brand's own to stop; `contract` and `emergency` suspend the work itself. */
export type PauseKind = 'intake' | 'amplification' | 'contract' | 'emergency';

export type PauseBlocker =
  | 'CONTRACT_NOT_IN_FORCE'
  | 'TERM_UNCONFIRMED'
  | 'ALREADY_PAUSED'
  | 'ALREADY_OVER'
  | 'ALREADY_ENDING'
  | 'NO_PAUSE_CLAUSE'
  | 'NO_PAUSE_RIGHT'
  | 'TRIGGER_NOT_LISTED'
  | 'PAUSE_DAYS_USED_UP'
  | 'PAUSE_COUNT_USED_UP';

export type PauseFacts = DecisionFacts & {
  /** Emergency trigger invoked. */
  trigger?: string | null;
  /** Days and pauses already taken under the clause. */
  usedDays?: number | null;
  usedCount?: number | null;
};

export type PauseQuestion = {
  kind: PauseKind;
  party: Party;
  now: Instant;
  contract: readonly ContractVersion[];
  facts: PauseFacts;
};

export type PauseDecision = {
  /** `n` of the version that governs; null when none is in force. */
  version: number | null;
  rightNow: boolean;
  blockers: PauseBlocker[];
  missing: string[];
  /** No blocker and nothing missing. */
  ready: boolean;
  affectsContract: boolean;
  alternative: 'PROPOSE_MUTUAL_PAUSE' | null;
  /** Terms needed that no person has confirmed; filled with TERM_UNCONFIRMED. */
  unconfirmedTerms: NeededTerm[];
  deemedReceivedAt: Instant | null;
  effectiveAt: Instant | null;
  /** Emergency only: lifts by itself unless confirmed before this instant. */
  confirmBy: Instant | null;
  /** Emergency only: what happens when nobody confirms. */
  ifNotConfirmed: 'auto_lift' | null;
  /** Day on which the clause's limit of days is reached, and what happens then; null also where it sets no limit. */
  autoAction: { on: LocalDate; do: OnTimeout | null } | null;
};

/** Time a manager has to confirm an emergency pause (§3.5, M18). */
export const EMERGENCY_CONFIRM_WITHIN = { n: 2, unit: 'businessDays' } as const;

const KINDS: readonly PauseKind[] = ['intake', 'amplification', 'contract', 'emergency'];
const TIMEOUTS: readonly OnTimeout[] = [
  'resume',
  'terminate',
  'creator_may_terminate',
  'brand_may_terminate',
];

/** Answers both questions for a pause asked for at `now`; times are given when there is no blocker. */
export function decidePause(question: PauseQuestion): PauseDecision {
  const { kind, party, now, contract, facts } = question;
  checkOneOf('kind', kind, KINDS);
  checkQuestion(question);
  const version = findVersionInForce(contract, now);
  const base = { ...undecided(), version: version?.n ?? null, affectsContract: true };
  if (kind === 'intake' || kind === 'amplification') {
    return { ...base, rightNow: true, ready: true, affectsContract: false };
  }
  if (!version) return { ...base, blockers: ['CONTRACT_NOT_IN_FORCE'] };

  const unconfirmedTerms = listNeeded(kind, version.terms);
  const blockers = listBlockers(kind, question, version.terms);
  const missing = listMissingPauseSteps(kind, party, { version, facts });
  if (kind === 'contract' && unconfirmedTerms.length === 0 && !findPauseReceipt(version.terms, facts)) {
    missing.push('CHANNEL_NOT_ALLOWED');
  }
  const rightNow = blockers.length === 0;
  return {
    ...base,
    rightNow,
    blockers,
    missing,
    ready: rightNow && missing.length === 0,
    alternative: blockers.includes('NO_PAUSE_CLAUSE') ? 'PROPOSE_MUTUAL_PAUSE' : null,
    unconfirmedTerms,
    ...(rightNow && version.terms.pause ? timesOf(question, version.terms, version.terms.pause) : {}),
  };
}

/**
 * The same answer as people are told it: what has ended is over to them, where the rules call it ending until the file is
 * closed, and while notice of going on runs it is paused, for no second pause can begin there.
 */
export function pauseAsTold(question: PauseQuestion): PauseDecision {
  const { state } = question.facts;
  const isGoingOn = state === 'resume_pending';
  const decision = decidePause(
    isGoingOn ? { ...question, facts: { ...question.facts, state: 'paused' } } : question,
  );
  if (state === undefined || !hasEnded(state)) return decision;
  const told = decision.blockers.map((blocker) => (blocker === 'ALREADY_ENDING' ? 'ALREADY_OVER' : blocker));
  return { ...decision, blockers: told };
}

/** Nothing allowed, nothing known; fresh arrays, because callers may keep and extend them. */
function undecided(): PauseDecision {
  return {
    version: null,
    rightNow: false,
    blockers: [],
    missing: [],
    ready: false,
    affectsContract: true,
    alternative: null,
    unconfirmedTerms: [],
    deemedReceivedAt: null,
    effectiveAt: null,
    confirmBy: null,
    ifNotConfirmed: null,
    autoAction: null,
  };
}

function listNeeded(kind: 'contract' | 'emergency', terms: Terms): NeededTerm[] {
  return listUnconfirmed(terms, kind === 'contract' ? ['pause', 'notice', 'tz'] : ['pause', 'tz']);
}

function listBlockers(
  kind: 'contract' | 'emergency',
  { party, facts }: PauseQuestion,
  terms: Terms,
): PauseBlocker[] {
  const { state } = facts;
  return [
    ...(state !== undefined && isPausing(state) ? (['ALREADY_PAUSED'] as const) : []),
    ...(state !== undefined && isUnderNotice(state) ? (['ALREADY_ENDING'] as const) : []),
    ...(listNeeded(kind, terms).length > 0 ? (['TERM_UNCONFIRMED'] as const) : []),
    ...(isUnconfirmed(terms, 'pause') ? [] : listClauseBlockers(kind, party, { facts, clause: terms.pause })),
  ];
}

function listClauseBlockers(
  kind: 'contract' | 'emergency',
  party: Party,
  { facts, clause }: { facts: PauseFacts; clause: PauseClause | null | undefined },
): PauseBlocker[] {
  if (!clause) return ['NO_PAUSE_CLAUSE'];
  const isListed = clause.emergencyTriggers?.includes(facts.trigger ?? '');
  const { maxCumulativeDays, maxCount } = clause;
  checkKnown(checkCount, { maxCumulativeDays, maxCount }, 'pause.');
  checkKnown(checkTimeout, { onTimeout: clause.onTimeout }, 'pause.');
  return [
    ...(clause.by?.includes(party) ? [] : (['NO_PAUSE_RIGHT'] as const)),
    ...(kind === 'emergency' && !isListed ? (['TRIGGER_NOT_LISTED'] as const) : []),
    ...(isUsedUp(facts.usedDays, maxCumulativeDays) ? (['PAUSE_DAYS_USED_UP'] as const) : []),
    ...(isUsedUp(facts.usedCount, maxCount) ? (['PAUSE_COUNT_USED_UP'] as const) : []),
  ];
}

function checkTimeout(fact: string, onTimeout: unknown): void {
  checkOneOf(fact, onTimeout, TIMEOUTS);
}

/** A limit that the clause does not set is never used up. */
function isUsedUp(used: number | null | undefined, most: number | null | undefined): boolean {
  return most !== null && most !== undefined && (used ?? 0) >= most;
}

type PauseTimes = Partial<
  Pick<PauseDecision, 'deemedReceivedAt' | 'effectiveAt' | 'confirmBy' | 'ifNotConfirmed' | 'autoAction'>
>;

function timesOf({ kind, party, now, facts }: PauseQuestion, terms: Terms, clause: PauseClause): PauseTimes {
  const counting = countingCalendar(terms);
  const mostDays = clause.maxCumulativeDays ?? null;
  const actionAfter = (effectiveAt: Instant): PauseDecision['autoAction'] => {
    if (mostDays === null) return null;
    const from = localDateOf(effectiveAt, terms.tz);
    return { on: limitOn(from, mostDays, facts.usedDays ?? 0), do: clause.onTimeout ?? null };
  };
  if (kind === 'emergency') {
    const confirmBy = periodEnd(now, EMERGENCY_CONFIRM_WITHIN, counting);
    const effectiveAt = normalInstant(now);
    return { effectiveAt, confirmBy, ifNotConfirmed: 'auto_lift', autoAction: actionAfter(effectiveAt) };
  }
  const receipt = findPauseReceipt(terms, facts);
  const rule = receipt && {
    receipt,
    period: clause.notice,
    recipient: recipientCalendar(terms, party),
    counting,
  };
  const { deemedReceivedAt = null, effectiveAt = null } = rule ? noticeTimes(now, rule) : {};
  return {
    deemedReceivedAt,
    effectiveAt,
    autoAction: effectiveAt === null ? null : actionAfter(effectiveAt),
  };
}

/** A pause takes the e-mail channel's receipt; a contract without e-mail takes the channel that will be used. */
function findPauseReceipt(terms: Terms, facts: PauseFacts): Receipt | undefined {
  return findReceipt(terms, 'email') ?? findReceipt(terms, channelOf(facts));
}

/** Paused, or about to be; one on its way out of a pause may be paused anew. */
function isPausing(state: CaseStateName): boolean {
  return phaseOf(state) === 'held' && state !== 'resume_pending';
}
