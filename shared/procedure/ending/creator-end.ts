// The creator's own end (DOMAIN.md §3.4): by the creator's right, received on the brand's side, taken back by the creator.

import { breachesOf } from '../../contract/facts/breaches.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import type { ContractVersion, Instant } from '../../contract/terms.ts';
import { isBefore, normalInstant } from '../../contract/zone.ts';
import { refuse } from '../../result.ts';
import type { CaseState, PendingNotice } from '../case.ts';
import type { Command, CommandContext } from '../commands.ts';
import type { Answer, DecisionRule } from '../decide/answer.ts';
import { event, hasRole, invalid, needsRole, noteOf, notPossible } from '../decide/answer.ts';
import type { NoticeClock } from '../decide/notice-forecast.ts';
import { noticeChannelOrMail } from '../decide/notice-forecast.ts';
import { endsByItself, isWithdrawable } from '../folding/notices.ts';
import type { EventDataOf } from '../log/event-data.ts';
import { findTransition } from '../machine.ts';
import { endClock } from '../sent.ts';
import type { EndAsk } from './end-question.ts';
import { endDecision, mayCreatorEnd, refuseEndBlockers } from './end-question.ts';
import { clockFromCreator, PAGE_CHANNEL } from './received-from-creator.ts';

type Given = {
  route: 'convenience' | 'cause' | 'pause_timeout' | 'force_majeure';
  trigger: string | null;
  /** Since when the event beyond control lasts; null on every other way. */
  since: Instant | null;
  at: Instant;
  channel: string;
};

type EndCommand = Extract<Command, { kind: 'give_end_notice' | 'log_creator_end' }>;
type Known = Pick<CommandContext, 'now' | 'contracts'>;

/** Blockers that stay even when the brand accepts an end the creator has no right to alone. */
const NEVER_ACCEPTED = ['ALREADY_OVER', 'ALREADY_ENDING', 'CONTRACT_NOT_IN_FORCE'];

/** Decides `log_creator_end`: the creator gave notice elsewhere; a manager may accept one without a right. */
export const decideLogCreatorEnd: DecisionRule<'log_creator_end'> = (state, command, context) => {
  const { route, sentAt, trigger = null, since = null, isAccepted = false } = command;
  if (isBefore(context.now, sentAt)) return invalid('sentAt', 'in_the_future');
  if (isAccepted && !hasRole(context, 'manager')) return needsRole('manager');
  if ((route === 'force_majeure') !== (since !== null))
    return refuse({ reason: 'invalid', field: 'since', problem: since ? 'not_asked' : 'missing' });
  if (since !== null && isBefore(sentAt, since)) return invalid('since', 'in_the_future');
  if (trigger !== null && breachesOf('brand', [trigger]).length === 0) return invalid('trigger', 'theirs');
  const given = givenBy(state, command, context);
  const refused = refuseGiven(state, given, { context, isAccepted });
  if (refused) return refused;
  return giveNotice(state, command, { context, given, isAccepted });
};

/** Decides the creator's `give_end_notice`: for the breach it names, else by whichever right of theirs ends it first. */
export const decideGiveEndNotice: DecisionRule<'give_end_notice'> = (state, command, context) => {
  const { trigger } = command;
  if (trigger !== undefined && breachesOf('brand', [trigger]).length === 0)
    return invalid('trigger', 'theirs');
  const given = givenBy(state, command, context);
  const refused = refuseGiven(state, given, { context, isAccepted: false });
  return refused ?? giveNotice(state, command, { context, given, isAccepted: false });
};

/** The end that such a command gives, as its money is reckoned: its way, and from when it ends by the contract's clock. */
export function creatorEndOf(
  state: CaseState,
  command: EndCommand,
  { now, contracts }: Known,
): Pick<Given, 'route'> & { sentAt: Instant; effectiveAt: Instant | null } {
  const given = givenBy(state, command, { now, contracts });
  const version = findVersionInForce(contracts, given.at);
  const { route, at: sentAt } = given;
  // One that is still to be sent is refused; nothing is reckoned for it.
  const clock = version && !isBefore(now, sentAt) ? creatorEndClock(version, given, now) : undefined;
  return { route, sentAt, effectiveAt: clock?.effectiveAt ?? clock?.deemedReceivedAt ?? null };
}

/** Decides the creator's `withdraw_end_notice`: alone until it was received, afterwards the brand has to accept. */
export const decideWithdrawEndNotice: DecisionRule<'withdraw_end_notice'> = (state, command, context) => {
  const notice = findCreatorEnd(state);
  if (!notice) return notPossible(state, command, 'no_notice_of_yours');
  const { noticeId, deemedReceivedAt } = notice;
  if (isWithdrawable(notice, context.now)) {
    return event(context, 'creator_withdraws', { noticeId, party: 'creator' });
  }
  const since = deemedReceivedAt === null ? {} : { since: deemedReceivedAt };
  return refuse({ reason: 'not_possible_now', state: 'notice_received', command: command.kind, ...since });
};

/** Decides `accept_creator_withdrawal`: the creator takes their notice back and the brand accepts it. */
export const decideAcceptCreatorWithdrawal: DecisionRule<'accept_creator_withdrawal'> = (
  state,
  command,
  context,
) => {
  const notice = findCreatorEnd(state);
  if (!notice) return notPossible(state, command, 'no_notice_of_creator');
  return event(context, 'creator_withdraws', {
    noticeId: notice.noticeId,
    party: 'creator',
    isAccepted: true,
  });
};

/** From when their end of `now` for this breach would be over, on their page; null where the contract gives no right to it. */
export function ownCauseEndAt(state: CaseState, { now, contracts }: Known, trigger: string): Instant | null {
  const version = findVersionInForce(contracts, now);
  const given = givenBy(state, { kind: 'give_end_notice', trigger }, { now, contracts });
  const isTheirs = breachesOf('brand', [trigger]).length > 0 && mayCreatorEnd(state);
  if (!version || !isTheirs || !isRight(state, given, { now, contracts })) return null;
  return creatorEndClock(version, given, now).effectiveAt;
}

/** As the command says it; on their page it counts by the rule of the contract's first channel. */
function givenBy(state: CaseState, command: EndCommand, { now, contracts }: Known): Given {
  if (command.kind === 'log_creator_end') {
    const { route, sentAt, channel, trigger = null, since = null } = command;
    return { route, trigger, since, at: normalInstant(sentAt), channel };
  }
  const version = findVersionInForce(contracts, now);
  const channel = noticeChannelOrMail(version);
  const given = { route: 'convenience', trigger: null, since: null, at: now, channel } as const;
  const { trigger } = command;
  if (trigger !== undefined) return { ...given, route: 'cause', trigger };
  const byTimeout = { ...given, route: 'pause_timeout' } as const;
  const isTimedOut = state.timeoutRight !== null && isRight(state, byTimeout, { now, contracts });
  return isTimedOut ? byTimeout : given;
}

/** True where nothing stands against it. */
function isRight(state: CaseState, given: Given, known: Known): boolean {
  return decisionOn(state, given, { ...known, facts: { performance: null }, isSinglePersonTeam: false })
    .ready;
}

function findCreatorEnd({ state, pending, otherEnd }: CaseState): PendingNotice | undefined {
  if (state !== 'ending') return undefined;
  return [pending, otherEnd].find(
    (notice): notice is PendingNotice => notice?.party === 'creator' && !endsByItself(notice),
  );
}

function refuseGiven(
  state: CaseState,
  given: Given,
  { context, isAccepted }: { context: CommandContext; isAccepted: boolean },
): Answer | undefined {
  const ask = toAsk(given);
  const decision = decisionOn(state, given, context);
  const ignore = isAccepted ? decision.blockers.filter((blocker) => !NEVER_ACCEPTED.includes(blocker)) : [];
  const blocked = refuseEndBlockers(decision, { state, context, ask, ignore });
  if (blocked) return blocked;
  return decision.missing.length > 0
    ? refuse({ reason: 'steps_missing', missing: decision.missing })
    : undefined;
}

function decisionOn(
  state: CaseState,
  given: Given,
  context: Parameters<typeof endDecision>[1],
): ReturnType<typeof endDecision> {
  return endDecision(state, context, { ...toAsk(given), at: given.at });
}

function toAsk({ route, trigger, since, channel }: Given): EndAsk {
  return { route, party: 'creator', trigger, since, channel };
}

function giveNotice(
  state: CaseState,
  command: Command,
  { context, given, isAccepted }: { context: CommandContext; given: Given; isAccepted: boolean },
): Answer {
  const kind = findTransition(state.state, 'creator_ends') ? 'creator_ends' : 'creator_ends_also';
  if (kind === 'creator_ends_also' && state.state !== 'ending') return notPossible(state, command);
  const { route, trigger, since, at, channel } = given;
  const version = findVersionInForce(context.contracts, at);
  if (version === undefined) throw new Error('No contract in force although an end was allowed');
  const isOnPage = command.kind === 'give_end_notice';
  const data: EventDataOf['creator_ends'] = {
    noticeId: context.noticeId,
    party: 'creator',
    route,
    channel: isOnPage ? PAGE_CHANNEL : channel,
    ...(trigger === null ? {} : { trigger }),
    ...(since === null ? {} : { since: normalInstant(since) }),
    sentAt: at,
    version: version.n,
    ...clockOfGiven(version, given, { loggedAt: context.now, isAccepted }),
    ...(isAccepted ? { isAccepted, approvedById: context.actor.memberId } : {}),
    ...(context.facts.settlement ? { money: context.facts.settlement } : {}),
    ...('noteSha256' in command ? noteOf(command) : {}),
  };
  return event(context, kind, data);
}

function clockOfGiven(
  version: ContractVersion,
  given: Given,
  { loggedAt, isAccepted }: { loggedAt: Instant; isAccepted: boolean },
): NoticeClock {
  const clock = creatorEndClock(version, given, loggedAt);
  // Accepted without a right of its own: it ends the contract when it was received.
  return { ...clock, effectiveAt: clock.effectiveAt ?? (isAccepted ? clock.deemedReceivedAt : null) };
}

/** When an end of the creator's is received and takes effect. */
function creatorEndClock(
  version: ContractVersion,
  { route, trigger, at, channel }: Pick<Given, 'route' | 'trigger' | 'at' | 'channel'>,
  knownAt: Instant,
): NoticeClock {
  return clockFromCreator(version, { at, channel, knownAt }, (received, receivedAt) =>
    endClock(received, { at: receivedAt, channel, party: 'creator' }, { route, trigger }),
  );
}
