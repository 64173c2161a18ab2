// The emergency pause (DOMAIN.md §4.7): one person may start it on a listed trigger, it lifts by itself unless confirmed.
import type { PauseDecision } from '../../contract/decide-pause.ts';
import { EMERGENCY_CONFIRM_WITHIN, pauseAsTold } from '../../contract/decide-pause.ts';
import { countingCalendar } from '../../contract/effective-at.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import { periodEnd } from '../../contract/period.ts';
import { addMinutes } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import type { CommandContext } from '../commands.ts';
import { EMERGENCY_MESSAGE_MINUTES } from '../emergency-message.ts';
import { STOP_SCOPES } from '../events.ts';
import { baseState } from '../folding/return-stack.ts';
import type { EventDataOf } from '../log/event-data.ts';
import { findTransition } from '../machine.ts';
import { usedPauseCount, usedPauseDays } from '../numbers/paused-days.ts';
import type { DecisionRule } from './answer.ts';
import { event, hasRole, invalid, needsRole, noteOf, notPossible } from './answer.ts';
import { limitFrom, noticeChannelOrMail } from './notice-forecast.ts';
import { refuseBlockers } from './quick-pause.ts';

/** Trigger of an emergency pause that the creator asked for on their page: no clause has to list it (DOMAIN.md §4.7). */
export const CREATOR_REQUEST = 'creator_request';

/** Blockers of the pause clause: both sides want this stop, so it rests on no clause. */
const MOOT_WHEN_ASKED = [
  'NO_PAUSE_CLAUSE',
  'NO_PAUSE_RIGHT',
  'TRIGGER_NOT_LISTED',
  'PAUSE_DAYS_USED_UP',
  'PAUSE_COUNT_USED_UP',
  'TERM_UNCONFIRMED',
];

/**
 * Decides `emergency_pause`: everything unpublished stands at once, when the contract lists the trigger or the creator
 * asked for an urgent stop.
 */
export const decideEmergencyPause: DecisionRule<'emergency_pause'> = (state, command, context) => {
  if (command.trigger.trim() === '') return invalid('trigger', 'missing');
  const isAsked = command.trigger === CREATOR_REQUEST && hasUrgentWish(state);
  const found = emergencyDecision(state, command.trigger, context);
  const decision = isAsked ? withoutClause(found) : found;
  const blocked = refuseBlockers(decision, context, { mayTermsBeOpen: false });
  if (blocked) return blocked;
  if (!findTransition(state.state, 'emergency_pause')) return notPossible(state, command);
  const version = findVersionInForce(context.contracts, context.now);
  if (version === undefined) throw new Error('No contract in force although a pause was allowed');
  const usedDays = usedPauseDays(state, context.now, version.terms.tz);
  // A stop both sides want stands beside the clause: its limit of days neither shortens it nor ends the contract.
  const limit = isAsked ? {} : limitFrom(version, context.now, usedDays);
  return event(context, 'emergency_pause', {
    trigger: command.trigger,
    scope: [...STOP_SCOPES],
    effectiveAt: context.now,
    confirmBy: periodEnd(context.now, EMERGENCY_CONFIRM_WITHIN, countingCalendar(version.terms)),
    messageDueAt: addMinutes(context.now, EMERGENCY_MESSAGE_MINUTES),
    version: version.n,
    ...limit,
    ...noteOf(command),
  });
};

/** Decides `confirm_emergency`: a manager makes it a pause, before it lifts by itself. */
export const decideConfirmEmergency: DecisionRule<'confirm_emergency'> = (state, command, context) => {
  if (!hasRole(context, 'manager')) return needsRole('manager');
  if (!findTransition(state.state, 'confirm')) return notPossible(state, command);
  return event(context, 'confirm', letterOfStop(state, context));
};

/**
 * The creator is told by a letter (DOMAIN.md §4.3). The stop stands since it began and waits for no receipt; without a
 * contract in force there is nothing that a letter could rest on.
 */
function letterOfStop(
  { suspensions }: CaseState,
  { now, noticeId, contracts, facts }: CommandContext,
): EventDataOf['confirm'] {
  const version = findVersionInForce(contracts, now);
  const stop = suspensions.findLast((one) => one.kind === 'emergency' && one.to === null);
  if (!version || !stop) return {};
  const { from, scope, limitOn, limitAt, onTimeout } = stop;
  return {
    noticeId,
    party: 'brand',
    channel: noticeChannelOrMail(version),
    address: facts.contractAddress ?? null,
    holdUntil: now,
    effectiveAt: from,
    isStopped: true,
    scope,
    version: version.n,
    ...(limitOn === null ? {} : { latestResumeOn: limitOn, limitAt }),
    ...(onTimeout === null ? {} : { onTimeout }),
  };
}

/** Decides `lift_emergency`: whoever sees that the danger is over may say so. */
export const decideLiftEmergency: DecisionRule<'lift_emergency'> = (state, command, context) =>
  findTransition(state.state, 'lift')
    ? event(context, 'lift', { reason: command.reason })
    : notPossible(state, command);

function hasUrgentWish({ wishes }: CaseState): boolean {
  return wishes.some((wish) => wish.kind === 'urgent_stop');
}

function withoutClause(decision: PauseDecision): PauseDecision {
  const blockers = decision.blockers.filter((blocker) => !MOOT_WHEN_ASKED.includes(blocker));
  return { ...decision, blockers, alternative: null, unconfirmedTerms: [] };
}

function emergencyDecision(state: CaseState, trigger: string, context: CommandContext): PauseDecision {
  const { now, actor, contracts } = context;
  const tz = findVersionInForce(contracts, now)?.terms.tz ?? 'UTC';
  const facts = {
    // The table lets an emergency overtake a pause notice that is still on its way.
    state: state.state === 'pause_pending' ? baseState(state) : state.state,
    trigger,
    approvedBy: actor.role,
    usedDays: usedPauseDays(state, now, tz),
    usedCount: usedPauseCount(state, now),
  };
  return pauseAsTold({ kind: 'emergency', party: 'brand', now, contract: contracts, facts });
}
