// The two questions about a pause and about an end, asked from the contract's own rules (DOMAIN.md §3.4, §3.5).

import type { EndDecision } from '../../contract/decide-end.ts';
import { decideEnd } from '../../contract/decide-end.ts';
import type { PauseDecision } from '../../contract/decide-pause.ts';
import { pauseAsTold } from '../../contract/decide-pause.ts';
import type { EndFacts } from '../../contract/end-blockers.ts';
import { isUnderNotice } from '../../contract/facts/case-states.ts';
import type { EndRoute } from '../../contract/facts/end-routes.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import { isToldThere } from '../../contract/marketplaces/booking-record.ts';
import type { Instant } from '../../contract/terms.ts';
import type { CaseState } from '../case.ts';
import { frozenMoneyOf } from '../ending/agreed-end.ts';
import { endFactsOf } from '../exits/end-facts.ts';
import { isPausedOrPending } from '../folding/return-stack.ts';
import { usedPauseCount, usedPauseDays } from '../numbers/paused-days.ts';
import type { Standing } from '../standing.ts';
import type { ContractAnswer, GuideReader, OwnAnswer, TwoAnswers } from './guide-step.ts';
import { isUnknownBlocker } from './guide-step.ts';

/** Own steps of an end for performance, in the order they are taken; a marketplace's step comes on top where it is missing. */
export const END_OWN_STEPS = [
  'EVALUATION_MISSING',
  'CONSULTATION_MISSING',
  'LADDER_INCOMPLETE:remedy',
  'LADDER_INCOMPLETE:adjust',
  'LADDER_INCOMPLETE:coach',
  'CONTRACT_NOT_REVIEWED',
  'SECOND_PERSON_REQUIRED',
  'SETTLEMENT_NOT_FROZEN',
] as const;
/** Own steps of a pause under the contract. */
export const PAUSE_OWN_STEPS = ['CONSULTATION_MISSING', 'CONTRACT_NOT_REVIEWED', 'APPROVAL_MISSING:manager'];

const LADDER_ROUTES = ['convenience', 'performance'];

/** Both answers for an end by the route that is being prepared, else for convenience; `standing.case` is as of now. */
export function endAnswers(standing: Standing, { now, isSinglePersonTeam }: GuideReader): TwoAnswers {
  const { case: state, contracts } = standing;
  const route = state.endPlan?.route ?? 'convenience';
  const decision = decideEnd({
    route,
    party: 'brand',
    now,
    contract: contracts,
    facts: endFacts(standing, route, now),
  });
  const own = isUnderNotice(state.state)
    ? []
    : [...spreadRungsOf(decision.missing), ...approvalOf(isSinglePersonTeam)];
  return {
    about: 'end',
    route,
    contract: toContractAnswer(decision, decision.earliestEffectiveAt),
    own: toOwnAnswer(own, ownStepsOf(state, isSinglePersonTeam)),
  };
}

/** Both answers for a pause under the contract by a manager. */
export function pauseAnswers(standing: Standing, { now }: GuideReader): TwoAnswers {
  const decision = askForPause(standing, now);
  const own = isPausedOrPending(standing.case)
    ? []
    : [...decision.missing, ...(standing.case.request?.kind === 'pause' ? [] : ['APPROVAL_MISSING:manager'])];
  return {
    about: 'pause',
    route: null,
    contract: toContractAnswer(decision, decision.effectiveAt),
    own: toOwnAnswer(own, PAUSE_OWN_STEPS),
  };
}

function askForPause({ case: state, contracts }: Standing, now: Instant): PauseDecision {
  const tz = findVersionInForce(contracts, now)?.terms.tz ?? 'UTC';
  return pauseAsTold({
    kind: 'contract',
    party: 'brand',
    now,
    contract: contracts,
    facts: {
      state: isPausedOrPending(state) ? 'paused' : state.state,
      consultation: state.consultation,
      reviewedVersion: state.reviewedVersion,
      approvedBy: 'manager',
      usedDays: usedPauseDays(state, now, tz),
      usedCount: usedPauseCount(state, now),
    },
  });
}

/**
 * What the case knows for the end's rules, by the route that is prepared, and for results while nothing is. Who agrees is
 * asked apart, so an owner stands in for whoever will.
 */
function endFacts(standing: Standing, route: EndRoute, now: Instant): EndFacts {
  const { endPlan } = standing.case;
  return {
    ...endFactsOf(standing, route, now),
    reason: endPlan?.reason ?? 'performance',
    approvedBy: 'owner',
    brandSafety: endPlan?.reason === 'safety',
    settlementFrozen: frozenMoneyOf(standing.case) !== null,
    platformStepKnown: isToldThere(standing.booking),
  };
}

/** "LADDER_INCOMPLETE:remedy,adjust" as one code per rung; the first two rungs have codes of their own. */
function spreadRungsOf(missing: readonly string[]): string[] {
  return missing.flatMap((code) =>
    spreadRungs(code).filter(
      (rung) =>
        rung === code ||
        !(
          (isEvaluation(rung) && missing.some(isEvaluation)) ||
          (isConsultation(rung) && missing.some(isConsultation))
        ),
    ),
  );
}

/** One code per rung of a ladder that is open; any other code as it is. */
export function spreadRungs(code: string): string[] {
  const [name = code, rungs = ''] = code.split(':');
  if (name !== 'LADDER_INCOMPLETE') return [code];
  return rungs.split(',').map((rung) => {
    if (rung === 'evaluate') return 'EVALUATION_MISSING';
    return rung === 'communicate' ? 'CONSULTATION_MISSING' : `LADDER_INCOMPLETE:${rung}`;
  });
}

function isEvaluation(code: string): boolean {
  return code.startsWith('EVALUATION_');
}

function isConsultation(code: string): boolean {
  return code.startsWith('CONSULTATION_');
}

function approvalOf(isSinglePersonTeam: boolean): string[] {
  return isSinglePersonTeam ? [] : ['SECOND_PERSON_REQUIRED'];
}

function ownStepsOf({ endPlan }: CaseState, isSinglePersonTeam: boolean): string[] {
  const asksLadder =
    (endPlan === null || endPlan.reason === 'performance') &&
    LADDER_ROUTES.includes(endPlan?.route ?? 'convenience');
  const isMutual = endPlan?.route === 'mutual';
  return END_OWN_STEPS.filter((step) => {
    if (step === 'SECOND_PERSON_REQUIRED') return !isSinglePersonTeam;
    if (step.startsWith('LADDER_INCOMPLETE')) return asksLadder;
    return !isMutual || step === 'SETTLEMENT_NOT_FROZEN';
  });
}

function toContractAnswer(decision: EndDecision | PauseDecision, earliestAt: Instant | null): ContractAnswer {
  const { blockers, unconfirmedTerms, version, rightNow } = decision;
  const is = rightNow ? 'allowed' : blockers.every(isUnknownBlocker) ? 'unknown' : 'blocked';
  return { is, blockers: [...blockers], unconfirmedTerms, earliestAt, version };
}

function toOwnAnswer(missing: string[], steps: readonly string[]): OwnAnswer {
  const codes = [...new Set(missing)];
  const extra = codes.filter((code) => !steps.some((step) => sameStep(step, code)));
  return { missing: codes, openCount: codes.length, totalCount: steps.length + extra.length };
}

/** A step has one code for "not done" and one for "done too long ago" or "still open". */
function sameStep(step: string, code: string): boolean {
  if (isEvaluation(step)) return isEvaluation(code);
  if (isConsultation(step)) return isConsultation(code);
  return step === code;
}
