// Why a person is needed, the most pressing reason first. Rules propose, never act: `needsDecision` is true only when a
// person has to decide something; the rest is worth knowing and can wait.
import { findVersionInForce } from '../contract/in-force.ts';
import type { AnsweredName, Instant } from '../contract/terms.ts';
import { TERM_NAMES } from '../contract/terms.ts';
import { addMinutes, daysBetween, isBefore, localDateOf } from '../contract/zone.ts';
import { findOpenBrief } from './brief/brief-state.ts';
import type { CaseState } from './case.ts';
import { whoMayStay } from './decide/stay-paused.ts';
import { toDraftFacts, waitingDrafts } from './drafts/waiting-draft.ts';
import { findEmergencyMessage } from './emergency-message.ts';
import { openSuspensions, touchesContract } from './folding/suspensions.ts';
import type { StepFacts } from './ladder-step.ts';
import { dueStep, findLateness, supportedStep } from './ladder-step.ts';
import { findDueLetter, toLetterFacts } from './letters/due-letter.ts';
import { isOver, isRunning, isTerminal } from './machine.ts';
import { factsOf, known } from './matters/matter-facts.ts';
import type { OpenMatter } from './matters/open-matters.ts';
import {
  findCoachingDue,
  findCoachingReview,
  findCureMatter,
  findEndRequest,
  findOwnBreach,
  findPlanMatter,
  findProposal,
  findUrgentStop,
  findWish,
} from './matters/open-matters.ts';
import { findHoldToSettle } from './payments/hold.ts';
import type { Attention } from './standing.ts';
import { findDueReminder, toReminderFacts } from './talk/due-reminder.ts';
import { stateAt } from './timers.ts';

/** From how many days before it a pause's limit needs a person. */
export const LIMIT_NEAR_DAYS = 3;
/** How long a notice may stay after its hold before a person should send it or take it back. */
export const UNSENT_MINUTES_MAX = 60;
/** Terms without which pausing and ending cannot be checked. */
const NEEDED_TERMS: readonly AnsweredName[] = ['pause', 'notice', 'convenience'];

/** The most pressing reason to look at a collaboration at `now`; null when nothing needs anybody. */
export function attentionFor(standing: StepFacts, now: Instant): Attention | null {
  const facts = { ...standing, case: stateAt(standing.case, now) };
  const { case: state, timeZone } = facts;
  if (isTerminal(state.state)) return null;
  const urgent = matterDue(findUrgentStop(state));
  if (urgent !== null) return urgent;
  if (isOver(state.state)) return paymentHeld(facts, now) ?? letterDue(facts, now);
  return (
    emergencyUnconfirmed(state) ??
    pauseRequested(state) ??
    matterDue(findEndRequest(state)) ??
    timeoutNear(facts, now) ??
    matterDue(findOwnBreach(state, now)) ??
    matterDue(findCureMatter(state, now)) ??
    reviewDue(facts, now) ??
    draftWaiting(facts, now) ??
    paymentHeld(facts, now) ??
    matterDue(findWish(state)) ??
    matterDue(findPlanMatter(state, localDateOf(now, timeZone))) ??
    matterDue(findCoachingReview(state, localDateOf(now, timeZone))) ??
    noticeHeld(state, now) ??
    matterDue(findCoachingDue(state)) ??
    ladderStepDue(facts, now) ??
    letterDue(facts, now) ??
    reminderDue(facts, now) ??
    matterDue(findProposal(state)) ??
    trackingOutage(facts) ??
    termsUnknown(facts, now) ??
    briefOpen(facts)
  );
}

/**
 * The review date of an open stop that has come, the earliest first; null when none is due at `now`, and where nobody could
 * set another: a pause beneath a running end is not looked at again.
 */
export function findReviewDue({ case: state, timeZone }: StepFacts, now: Instant): string | null {
  if (whoMayStay(state) === null) return null;
  const today = localDateOf(now, timeZone);
  return findReviewOn(state, (on) => on <= today);
}

/** The earliest review date among open stops that the test accepts. */
export function findReviewOn(state: CaseState, accepts: (on: string) => boolean): string | null {
  const dates = openSuspensions(state).flatMap(({ reviewOn }) => reviewOn ?? []);
  return dates.filter(accepts).sort()[0] ?? null;
}

/** Terms of the contract in force at `now` that no person has confirmed; all of them when there is no contract at all. */
export function unconfirmedTerms(
  { contracts }: Pick<StepFacts, 'contracts'>,
  now: Instant,
): readonly AnsweredName[] {
  if (contracts.length === 0) return TERM_NAMES;
  return findVersionInForce(contracts, now)?.terms.unconfirmed ?? [];
}

/** While an end is decided or runs nobody confirms a stop beneath it: it lifts by itself. */
function emergencyUnconfirmed(state: CaseState): Attention | null {
  if (state.state !== 'emergency_paused') return null;
  const confirmBy = openSuspensions(state).find((one) => one.kind === 'emergency')?.confirmBy ?? null;
  if (confirmBy === null) return null;
  const writeBy = findEmergencyMessage(state)?.dueAt ?? null;
  return { code: 'emergency_unconfirmed', needsDecision: true, facts: { confirmBy, ...known({ writeBy }) } };
}

function pauseRequested({ request }: CaseState): Attention | null {
  if (request?.kind !== 'pause') return null;
  const { at, scope, reviewOn, byMemberId } = request;
  const facts = {
    requestedAt: at,
    scope: scope.join(','),
    ...known({ reviewOn, requestedById: byMemberId }),
  };
  return { code: 'pause_requested', needsDecision: true, facts };
}

function timeoutNear({ case: state, timeZone }: StepFacts, now: Instant): Attention | null {
  if (state.state === 'ending') return null;
  const today = localDateOf(now, timeZone);
  const limited = openSuspensions(state).find(
    ({ limitOn }) => limitOn !== null && daysBetween(today, limitOn) <= LIMIT_NEAR_DAYS,
  );
  if (limited === undefined || limited.limitOn === null) return null;
  const daysLeft = Math.max(0, daysBetween(today, limited.limitOn));
  const facts = { limitOn: limited.limitOn, daysLeft, ...known({ onTimeout: limited.onTimeout }) };
  return { code: 'timeout_near', needsDecision: true, facts };
}

function reviewDue(facts: StepFacts, now: Instant): Attention | null {
  const reviewOn = findReviewDue(facts, now);
  if (reviewOn === null) return null;
  const isContract = openSuspensions(facts.case).some(touchesContract);
  return {
    code: 'review_due',
    needsDecision: true,
    facts: { reviewOn, stopped: isContract ? 'contract' : 'own_side' },
  };
}

/** A draft that waits for our answer: every day of it is a delay of ours. */
function draftWaiting(facts: StepFacts, now: Instant): Attention | null {
  const [first, ...others] = waitingDrafts(facts, now);
  if (first === undefined) return null;
  return { code: 'draft_waiting', needsDecision: true, facts: toDraftFacts(first, others.length + 1) };
}

/** A part of a payment on hold that the creator objects to, or whose day to look at it has come. */
function paymentHeld({ case: state, deliverables, timeZone }: StepFacts, now: Instant): Attention | null {
  const hold = findHoldToSettle(state, localDateOf(now, timeZone));
  if (hold === undefined) return null;
  const paid =
    'sum' in hold
      ? { sum: hold.sum, name: null }
      : { sum: null, name: deliverables.find(({ id }) => id === hold.pieceId)?.name ?? null };
  const facts = { holdSeq: hold.seq, reviewOn: hold.reviewOn, ...known({ ...paid, answer: hold.answer }) };
  return { code: 'payment_held', needsDecision: true, facts };
}

function noticeHeld({ pending }: CaseState, now: Instant): Attention | null {
  if (pending === null || pending.sentAt !== null) return null;
  const { holdUntil, kind } = pending;
  const isOverdue = holdUntil !== null && isBefore(addMinutes(holdUntil, UNSENT_MINUTES_MAX), now);
  return { code: 'notice_held', needsDecision: isOverdue, facts: { notice: kind, ...known({ holdUntil }) } };
}

function ladderStepDue(facts: StepFacts, now: Instant): Attention | null {
  const due = dueStep(facts, now);
  if (due === null) return null;
  const { step, from } = due;
  const lateness = findLateness(facts.deliverables);
  if (from === 'lateness' && lateness)
    return { code: 'post_late', needsDecision: true, facts: { step, ...lateness } };
  const evidence = supportedStep(facts)?.step ?? step;
  const pace = facts.assessment.pace;
  const numbers = pace === null ? {} : { pace: pace.estimate, lo80: pace.lo80, hi80: pace.hi80 };
  const code = evidence === 'propose_pause' ? 'evidence_pause' : 'evidence_step';
  return { code, needsDecision: true, facts: { step, evidence, ...numbers, ...heldBack(facts) } };
}

/** A piece whose reminder has its day; one that is not due yet can wait. */
function reminderDue(facts: StepFacts, now: Instant): Attention | null {
  const reminder = findDueReminder(facts, now);
  if (reminder === null) return null;
  return {
    code: 'reminder_due',
    needsDecision: reminder.when === 'after',
    facts: toReminderFacts(reminder),
  };
}

/** The newest brief is not confirmed: worth knowing, and no decision. */
function briefOpen(facts: StepFacts): Attention | null {
  const open = findOpenBrief(facts);
  return open === null ? null : { code: 'brief_open', needsDecision: false, facts: open };
}

/** A letter about what has happened that nobody has written; of an open hold the creator should not hear by chance. */
function letterDue(facts: StepFacts, now: Instant): Attention | null {
  const due = findDueLetter(facts, now);
  if (due === null) return null;
  return { code: 'letter_due', needsDecision: due.letter === 'hold', facts: toLetterFacts(due) };
}

/** How long a pause has been supported, while the team's own rule asks for longer. */
function heldBack({ guard }: StepFacts): Record<string, number> {
  if (guard === undefined || guard.pauseDays === 0 || guard.pauseDays >= guard.holdDays) return {};
  return { pauseDays: guard.pauseDays, holdDays: guard.holdDays };
}

/** What waits in the case as a reason to look; only an offer that waits for the creator needs no decision of ours. */
function matterDue(matter: OpenMatter | null): Attention | null {
  if (matter === null) return null;
  const { code } = matter;
  return { code, needsDecision: code !== 'proposal_open', facts: factsOf(matter) };
}

function trackingOutage({ assessment, case: state }: StepFacts): Attention | null {
  if (assessment.status !== 'outage' || !isRunning(state.state)) return null;
  return { code: 'tracking_outage', needsDecision: false, facts: {} };
}

function termsUnknown(facts: StepFacts, now: Instant): Attention | null {
  const open = unconfirmedTerms(facts, now).filter((term) => NEEDED_TERMS.includes(term));
  if (open.length === 0) return null;
  return {
    code: 'terms_unknown',
    needsDecision: false,
    facts: { count: open.length, terms: open.join(',') },
  };
}
