// The brand's end (DOMAIN.md §3.4, §4.3): somebody asks, a second person gives the notice, the contract says from when.

import type { EndDecision } from '../../contract/decide-end.ts';
import { breachesOf } from '../../contract/facts/breaches.ts';
import { isUnderNotice } from '../../contract/facts/case-states.ts';
import { END_ROUTES, REASON_CATEGORIES } from '../../contract/facts/end-routes.ts';
import { isBefore, normalInstant } from '../../contract/zone.ts';
import { refuse } from '../../result.ts';
import type { CaseState } from '../case.ts';
import type { CommandContext, ExitCommand } from '../commands.ts';
import type { Answer, DecisionRule } from '../decide/answer.ts';
import { event, invalid, noteOf, notPossible } from '../decide/answer.ts';
import type { RecordedSkip } from '../events.ts';
import { RUNGS, SKIP_REASONS } from '../events.ts';
import type { EndPlan } from '../exits/records.ts';
import { END_REASONS } from '../exits/records.ts';
import { isUntrueReason, RESULT_REASONS } from '../exits/told-reason.ts';
import { findCure } from '../folding/cures.ts';
import type { EventDataOf } from '../log/event-data.ts';
import { findTransition } from '../machine.ts';
import { endClock } from '../sent.ts';
import type { EndAsk } from './end-question.ts';
import { endDecision, isSecondPersonWaived, refuseEndBlockers, refuseMissing } from './end-question.ts';
import { findAddressProblem, heldNotice } from './held-notice.ts';

type IssueCommand = Extract<ExitCommand, { kind: 'issue_end_notice' }>;
type RequestCommand = Extract<ExitCommand, { kind: 'request_end' }>;

/** Blockers that can still pass while the end is being prepared; all others are said at once. */
const MAY_STILL_PASS = [
  'CURE_RUNNING',
  'TOO_EARLY',
  'FLOOR_NOT_MISSED',
  'REMEDIATION_REQUIRED_FIRST',
  'NOT_SIGNED_BY_BOTH',
  'PAUSE_NOT_TIMED_OUT',
  'FORCE_MAJEURE_NOT_LONG_ENOUGH',
  'TERM_UNCONFIRMED',
];

/** Routes on which results may be the reason: the whole ladder comes before them (DOMAIN.md §4.8 no. 10). */
const ASKS_FOR_LADDER = ['convenience', 'performance'];

/** Decides `request_end`: what the contract can never allow is refused now, the rest is looked at in the review. */
export const decideRequestEnd: DecisionRule<'request_end'> = (state, command, context) => {
  const problem = findPlanProblem(command, context) ?? refuseUntrueReason(state, command, context);
  if (problem) return problem;
  const { route, reason, category, trigger, since = null } = command;
  const ask: EndAsk = { route, party: 'brand', reason, trigger, since };
  // A breach notice that is on its way may still be received; without one there is nothing to wait for.
  const isNoticed = findCure(state, trigger, 'brand') !== undefined;
  const ignore = isNoticed ? [...MAY_STILL_PASS, 'BREACH_NOTICE_NOT_RECEIVED'] : MAY_STILL_PASS;
  const mayBeUnknown = context.contracts.length === 0 ? [...ignore, 'CONTRACT_NOT_IN_FORCE'] : ignore;
  const decision = endDecision(state, context, ask);
  const blocked = refuseEndBlockers(decision, { state, context, ask, ignore: mayBeUnknown });
  if (blocked) return blocked;
  if (!findTransition(state.state, 'request_end')) return notPossible(state, command);
  return event(context, 'request_end', {
    route,
    endReason: reason,
    category,
    ...(trigger === null ? {} : { trigger }),
    ...(since === null ? {} : { since: normalInstant(since) }),
    ...noteOf(command),
  });
};

/** Decides `withdraw_request`: an end that is only being prepared is dropped; what stood beneath goes on. */
export const decideWithdrawRequest: DecisionRule<'withdraw_request'> = (state, command, context) =>
  findTransition(state.state, 'withdraw_request')
    ? event(context, 'withdraw_request', { reason: command.reason })
    : notPossible(state, command);

/** Decides `issue_end_notice`: contract first, then our own procedure, then the notice waits out its hold. */
export const decideIssueEndNotice: DecisionRule<'issue_end_notice'> = (state, command, context) => {
  const plan = state.endPlan;
  if (!plan || !findTransition(state.state, 'issue_end_notice'))
    return refuseOutsideReview(state, command, context);
  const problem = findAddressProblem(command, context) ?? refuseUntrueReason(state, plan, context);
  if (problem) return problem;
  const ask = toAsk(plan, command, context);
  const decision = endDecision(state, context, ask);
  const blocked = refuseEndBlockers(decision, { state, context, ask });
  if (blocked) return blocked;
  const skips = listRungSkips(command, decision);
  const { missing } = endDecision(state, context, { ...ask, skips });
  const isClaimOpen = plan.route === 'cause' && findCure(state, plan.trigger, 'brand')?.saidCuredAt != null;
  const open = isClaimOpen ? [...missing, 'CURE_CLAIM_OPEN'] : missing;
  return refuseMissing(open, plan.byMemberId) ?? endNotice(plan, command, { context, skips });
};

function findPlanProblem(command: RequestCommand, { now }: CommandContext): Answer | undefined {
  const { route, reason, category, trigger, since = null } = command;
  if (!END_ROUTES.includes(route)) return invalid('route', 'not_listed');
  if (!END_REASONS.includes(reason)) return invalid('reason', 'not_listed');
  if (!REASON_CATEGORIES.includes(category)) return invalid('category', 'not_listed');
  if ((route === 'cause') !== (trigger !== null))
    return invalid('trigger', trigger ? 'not_asked' : 'missing');
  if (trigger !== null && breachesOf('creator', [trigger]).length === 0) return invalid('trigger', 'ours');
  if ((route === 'force_majeure') !== (since !== null))
    return invalid('since', since ? 'not_asked' : 'missing');
  if (since !== null && isBefore(now, since)) return invalid('since', 'in_the_future');
  // Results are a reason of their own: they ask for the ladder, and no other reason may blame them (DOMAIN.md §4.4).
  if (route === 'performance' && reason !== 'performance') return invalid('reason', 'not_performance');
  if (reason === 'performance' && !ASKS_FOR_LADDER.includes(route))
    return invalid('reason', 'does_not_fit_route');
  if (RESULT_REASONS.includes(category) !== (reason === 'performance'))
    return invalid('category', 'does_not_fit_reason');
  return undefined;
}

/** The letter tells the creator this reason: it may name changes only where one took effect. */
function refuseUntrueReason(
  state: CaseState,
  { category }: Pick<EndPlan, 'category'>,
  { contracts, now }: CommandContext,
): Answer | undefined {
  return isUntrueReason(category, { case: state, contracts }, now)
    ? invalid('category', 'no_change_on_record')
    : undefined;
}

function refuseOutsideReview(state: CaseState, command: IssueCommand, context: CommandContext): Answer {
  const ask: EndAsk = { route: 'convenience', party: 'brand' };
  if (!isUnderNotice(state.state)) return notPossible(state, command);
  const blockers = endDecision(state, context, ask).blockers.filter((one) => one.startsWith('ALREADY_'));
  if (blockers.length === 0) return notPossible(state, command);
  return refuse({ reason: 'contract_blocks', blockers, alternative: null, earliestAt: null });
}

function toAsk(plan: EndPlan, command: IssueCommand, { actor, facts }: CommandContext): EndAsk {
  const { route, reason, trigger, since = null } = plan;
  return {
    ...{ route, party: 'brand', reason, trigger, since },
    channel: command.channel,
    isAddressConfirmed: command.isAddressConfirmed,
    isPlatformStepKnown: !facts.isPlatformStepOpen || command.isPlatformStepDone,
    isSettlementFrozen: facts.settlement != null,
    approvedBy: actor.role,
    approvedById: actor.memberId,
    requestedById: plan.byMemberId,
  };
}

/** Rungs that are open, asked for, and passed over with a listed reason and a sentence; nothing else can be skipped. */
function listRungSkips({ skips }: IssueCommand, { missing }: EndDecision): RecordedSkip[] {
  const open = missing.flatMap((step) =>
    step.startsWith('LADDER_INCOMPLETE:') ? step.slice('LADDER_INCOMPLETE:'.length).split(',') : [],
  );
  return RUNGS.filter((rung) => open.includes(rung)).flatMap((rung) => {
    const skip = skips.find((one) => one.step === rung);
    if (!skip || !SKIP_REASONS.includes(skip.reason) || skip.sentence.trim() === '') return [];
    const { reason, sentenceSha256 } = skip;
    return [{ step: rung, reason, ...(sentenceSha256 === undefined ? {} : { sentenceSha256 }) }];
  });
}

/** The notice as it will leave when its hold is over; its clock is a forecast until it is sent. */
function endNotice(
  plan: EndPlan,
  command: IssueCommand,
  { context, skips }: { context: CommandContext; skips: RecordedSkip[] },
): Answer {
  const { facts, actor } = context;
  const { route, reason, category, trigger, byMemberId } = plan;
  const data: EventDataOf['issue_end_notice'] = {
    ...heldNotice(command, context, (version, at) =>
      endClock(version, { at, channel: command.channel, party: 'brand' }, { route, trigger }),
    ),
    route,
    endReason: reason,
    category,
    ...(trigger === null ? {} : { trigger }),
    ...(facts.settlement ? { money: facts.settlement } : {}),
    isAddressConfirmed: command.isAddressConfirmed,
    approvedById: actor.memberId,
    requestedById: byMemberId,
    isSecondPersonWaived: isSecondPersonWaived(context, byMemberId),
    ...(skips.length > 0 ? { skips } : {}),
    ...noteOf(command),
  };
  return event(context, 'issue_end_notice', data);
}
