// The quick pause: what is the brand's own stops at once, the rest waits for the contract (DOMAIN.md §3.5). The two
// answers stay apart: what the contract forbids nobody can override, what our procedure misses can be skipped with a reason.

import type { PauseDecision } from '../../contract/decide-pause.ts';
import { pauseAsTold } from '../../contract/decide-pause.ts';
import { isBeforeWork } from '../../contract/facts/case-states.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import type { Instant } from '../../contract/terms.ts';
import { firstTodayAnywhere, isBefore, isLocalDate, normalInstant } from '../../contract/zone.ts';
import { refuse } from '../../result.ts';
import type { CaseState } from '../case.ts';
import type { Command, CommandContext } from '../commands.ts';
import { heldByContract } from '../ending/held-notice.ts';
import type { RecordedSkip } from '../events.ts';
import { SKIP_REASONS, STOP_SCOPES } from '../events.ts';
import { isUntrueReason, listPauseReasons } from '../exits/told-reason.ts';
import { isPausedOrPending } from '../folding/return-stack.ts';
import { stoppedScope } from '../folding/suspensions.ts';
import { findTransition } from '../machine.ts';
import { usedPauseCount, usedPauseDays } from '../numbers/paused-days.ts';
import type { Answer } from './answer.ts';
import { event, hasRole, invalid, needsRole, noteOf, notPossible } from './answer.ts';
import { noticeChannelOrMail, pauseClock } from './notice-forecast.ts';
import { contractSideOf, ownSideOf } from './stop-scopes.ts';

type PauseCommand = Extract<Command, { kind: 'pause' }>;

/** Steps of the procedure that a manager may pass over with a listed reason and a sentence. */
export const SKIPPABLE_PAUSE_STEPS = ['CONSULTATION_MISSING', 'CONTRACT_NOT_REVIEWED'];

/** Decides the quick pause: own parts → `stop_own_side`; contract parts → `request_pause` or `issue_pause_notice`. */
export function decideQuickPause(state: CaseState, command: PauseCommand, context: CommandContext): Answer {
  const problem = findProblem(state, command, context);
  if (problem) return problem;
  if (contractSideOf(command.scope).length === 0) return stopOwnParts(state, command, context);
  const decision = pauseDecision(state, context);
  // A marketer's request may wait for terms to be confirmed; what the contract is known to forbid is said at once.
  const isRequest = !hasRole(context, 'manager');
  const blocked = refuseBlockers(decision, context, { mayTermsBeOpen: isRequest });
  if (blocked) return blocked;
  if (!findTransition(state.state, 'issue_pause_notice')) return notPossible(state, command);
  return isRequest
    ? requestPause(state, command, context)
    : issueNotice(state, command, { context, decision });
}

/** What the contract and our procedure say to a pause of this case by this person now; forecast as if sent now. */
export function pauseDecision(state: CaseState, context: CommandContext): PauseDecision {
  const { now, actor, contracts } = context;
  const version = findVersionInForce(contracts, now);
  const tz = version?.terms.tz ?? 'UTC';
  const facts = {
    state: isPausedOrPending(state) ? 'paused' : state.state,
    consultation: state.consultation,
    reviewedVersion: state.reviewedVersion,
    approvedBy: actor.role,
    channel: noticeChannelOrMail(version),
    usedDays: usedPauseDays(state, now, tz),
    usedCount: usedPauseCount(state, now),
  };
  return pauseAsTold({ kind: 'contract', party: 'brand', now, contract: contracts, facts });
}

/** Refusal for what the contract forbids or leaves open; undefined when it allows the pause. */
export function refuseBlockers(
  { blockers, alternative, unconfirmedTerms }: PauseDecision,
  { contracts, now }: CommandContext,
  { mayTermsBeOpen }: { mayTermsBeOpen: boolean },
): Answer | undefined {
  const isUnknown = contracts.length === 0 && blockers.includes('CONTRACT_NOT_IN_FORCE');
  const known = blockers.filter((blocker) => blocker !== 'TERM_UNCONFIRMED' && !isUnknown);
  if (known.length > 0) {
    const earliestAt = known.every((one) => one === 'CONTRACT_NOT_IN_FORCE')
      ? nextInForceAt(contracts, now)
      : null;
    return refuse({ reason: 'contract_blocks', blockers: known, alternative, earliestAt });
  }
  if (mayTermsBeOpen || blockers.length === 0) return undefined;
  return refuse({ reason: 'terms_unknown', terms: isUnknown ? ['pause', 'notice'] : unconfirmedTerms });
}

function findProblem(
  state: CaseState,
  command: PauseCommand,
  { now, contracts }: CommandContext,
): Answer | undefined {
  if (command.scope.length === 0) return invalid('scope', 'empty');
  if (command.scope.some((part) => !STOP_SCOPES.includes(part))) return invalid('scope', 'not_listed');
  if (isUntrueReason(command.reason, { case: state, contracts }, now))
    return invalid('reason', 'no_change_on_record');
  const listed = listPauseReasons({ case: state, contracts }, now);
  if (!listed.some((reason) => reason === command.reason))
    return refuse({ reason: 'invalid', field: 'reason', problem: 'not_listed', listed });
  const { reviewOn } = command;
  if (reviewOn === null) return undefined;
  if (!isLocalDate(reviewOn)) return invalid('reviewOn', 'no_such_date');
  return reviewOn < firstTodayAnywhere(now) ? invalid('reviewOn', 'in_the_past') : undefined;
}

function stopOwnParts(state: CaseState, command: PauseCommand, context: CommandContext): Answer {
  if (isBeforeWork(state.state)) return notPossible(state, command);
  const stopped = stoppedScope(state);
  const scope = ownSideOf(command.scope).filter((part) => !stopped.includes(part));
  if (scope.length === 0) return notPossible(state, command, 'own_side_stopped');
  const { reviewOn, reason } = command;
  return event(context, 'stop_own_side', { scope, reviewOn, reason, ...noteOf(command) });
}

function requestPause(state: CaseState, command: PauseCommand, context: CommandContext): Answer {
  if (state.request !== null) return notPossible(state, command, `${state.request.kind}_requested`);
  const { scope, reviewOn, reason } = command;
  return event(context, 'request_pause', {
    scope: orderedScope(scope),
    reviewOn,
    reason,
    ...noteOf(command),
  });
}

function issueNotice(
  state: CaseState,
  command: PauseCommand,
  { context, decision }: { context: CommandContext; decision: PauseDecision },
): Answer {
  const requestedById = state.request?.kind === 'pause' ? state.request.byMemberId : null;
  if (requestedById !== null && requestedById === context.actor.memberId && !context.isSinglePersonTeam) {
    return refuse({ reason: 'second_person', requestedById });
  }
  const skips = listSkips(command, decision.missing);
  const open = decision.missing.filter((step) => !skips.some((skip) => skip.step === step));
  if (open.includes('APPROVAL_MISSING:manager')) return needsRole('manager');
  if (open.length > 0) return refuse({ reason: 'steps_missing', missing: open });
  const { scope, reviewOn, reason } = command;
  const notice = heldByContract(context, (version, sent) =>
    pauseClock(version, sent, (until, tz) => usedPauseDays(state, until, tz)),
  );
  return event(context, 'issue_pause_notice', {
    scope: orderedScope(scope),
    reviewOn,
    reason,
    ...noteOf(command),
    ...notice,
    ...(skips.length > 0 ? { skips } : {}),
  });
}

/** Skips that count: of a step that is open, that may be skipped, with a listed reason and a sentence. */
function listSkips(command: PauseCommand, missing: readonly string[]): RecordedSkip[] {
  return command.skips
    .filter(({ step }) => missing.includes(step) && SKIPPABLE_PAUSE_STEPS.includes(step))
    .filter(({ reason, sentence }) => SKIP_REASONS.includes(reason) && sentence.trim() !== '')
    .filter(({ step }, index, all) => all.findIndex((other) => other.step === step) === index)
    .map(({ step, reason, sentenceSha256 }) => ({
      step,
      reason,
      ...(sentenceSha256 === undefined ? {} : { sentenceSha256 }),
    }));
}

function orderedScope(scope: PauseCommand['scope']): PauseCommand['scope'] {
  return STOP_SCOPES.filter((part) => scope.includes(part));
}

/** First instant at which a signed version comes into force; null when none will. */
export function nextInForceAt(contracts: CommandContext['contracts'], now: Instant): Instant | null {
  return contracts
    .filter((version) => version.signed && isBefore(now, version.effectiveFrom))
    .map((version) => normalInstant(version.effectiveFrom))
    .reduce<Instant | null>((first, next) => (first !== null && !isBefore(next, first) ? first : next), null);
}
