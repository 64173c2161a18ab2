// The creator's notice of a breach of ours (DOMAIN.md §3.4): on their page, or noted by the team. It ends nothing; we have the
// time of the contract to put it right, say when we have, and they say whether it is so. The mirror of `breach.ts`.
import { findVersionInForce } from '../../contract/in-force.ts';
import type { ContractVersion, Instant } from '../../contract/terms.ts';
import { isBefore, localDateOf, normalInstant, startOfDay } from '../../contract/zone.ts';
import { refuse } from '../../result.ts';
import type { CaseState } from '../case.ts';
import type { Command, CommandContext } from '../commands.ts';
import type { Answer, DecisionRule } from '../decide/answer.ts';
import { event, invalid, noteOf, notPossible } from '../decide/answer.ts';
import type { NoticeClock } from '../decide/notice-forecast.ts';
import { noticeChannel, noticeChannelOrMail } from '../decide/notice-forecast.ts';
import type { Cure } from '../exits/records.ts';
import { findCure } from '../folding/cures.ts';
import { breachClock } from '../sent.ts';
import { refuseBreach } from './breach.ts';
import { mayCreatorEnd } from './end-question.ts';
import { clockFromCreator, PAGE_CHANNEL, type TheirNotice } from './received-from-creator.ts';

type Noticed = Extract<Command, { kind: 'give_breach_notice' | 'log_creator_breach' }>;
type Answered = Extract<Command, { kind: 'answer_cure' | 'log_cure_answer' }>;

/** Decides the creator's `give_breach_notice`: given on their page, it counts by the rule of the contract's first channel. */
export const decideGiveBreachNotice: DecisionRule<'give_breach_notice'> = (state, command, context) => {
  const version = findVersionInForce(context.contracts, context.now);
  const channel = noticeChannelOrMail(version);
  return notice(state, command, { context, at: context.now, channel });
};

/** Decides `log_creator_breach`: the creator gave notice outside their page. */
export const decideLogCreatorBreach: DecisionRule<'log_creator_breach'> = (state, command, context) => {
  const { sentAt, channel } = command;
  if (isBefore(context.now, sentAt)) return invalid('sentAt', 'in_the_future');
  return notice(state, command, { context, at: normalInstant(sentAt), channel });
};

/** Decides `report_cure`: a manager says for us that it is put right, and what was done. */
export const decideReportCure: DecisionRule<'report_cure'> = (state, command, context) => {
  const cure = findOpen(state, command.trigger);
  if (!cure) return notPossible(state, command, 'no_breach_of_ours');
  if (cure.saidCuredAt !== null) return notPossible(state, command, 'cure_reported');
  return event(context, 'report_cure', { ...ofNotice(cure), ...noteOf(command) });
};

/** Decides the creator's `answer_cure`: whether it is put right is theirs to say. */
export const decideAnswerCure: DecisionRule<'answer_cure'> = (state, command, context) =>
  answerReport(state, command, context);

/** Decides `log_cure_answer`: the team notes what the creator said to it elsewhere. */
export const decideLogCureAnswer: DecisionRule<'log_cure_answer'> = (state, command, context) =>
  answerReport(state, command, context);

/** What a notice of theirs of `now` on their page could be about, and until when we would have time. */
type BreachesToNotice = { triggers: string[]; cureEndsAt: Instant };

/** Null where their contract lists no breach of ours that takes a notice, or nothing could follow from one. */
export function breachesToNotice(
  state: CaseState,
  contracts: ContractVersion[],
  now: Instant,
): BreachesToNotice | null {
  const version = findVersionInForce(contracts, now);
  const channel = version && noticeChannel(version);
  if (!version || !channel || !mayCreatorEnd(state)) return null;
  const triggers = (version.terms.cause?.triggers ?? []).filter(
    (trigger) =>
      !findOpen(state, trigger) && !refuseBreach(version, { trigger, giver: 'creator' }, { contracts, now }),
  );
  const { effectiveAt } = clockAt(version, { at: now, channel, knownAt: now });
  return triggers.length === 0 || effectiveAt === null ? null : { triggers, cureEndsAt: effectiveAt };
}

function notice(
  state: CaseState,
  command: Noticed,
  { context, at, channel }: { context: CommandContext; at: Instant; channel: string },
): Answer {
  const { trigger } = command;
  const version = findVersionInForce(context.contracts, at);
  const blocked = refuseBreach(version, { trigger, giver: 'creator' }, context);
  if (blocked) return blocked;
  if (version === undefined || !mayCreatorEnd(state)) return notPossible(state, command);
  // The right that follows from the first notice stands until it is put right: a second one would put it off.
  if (findOpen(state, trigger)) return notPossible(state, command, 'breach_noticed');
  const { since = null } = command;
  const { tz, channels } = version.terms;
  // A breach that is still to come is none.
  if (since !== null && since > localDateOf(at, tz)) return invalid('since', 'in_the_future');
  if (!Object.hasOwn(channels, channel))
    return refuse({ reason: 'steps_missing', missing: ['CHANNEL_NOT_ALLOWED'] });
  return event(context, 'creator_notices_breach', {
    noticeId: context.noticeId,
    party: 'creator',
    channel: command.kind === 'give_breach_notice' ? PAGE_CHANNEL : channel,
    trigger,
    sentAt: at,
    version: version.n,
    ...clockAt(version, { at, channel, knownAt: context.now }),
    ...(since === null ? {} : { since: startOfDay(since, tz) }),
    ...noteOf(command),
  });
}

function answerReport(state: CaseState, command: Answered, context: CommandContext): Answer {
  const cure = findOpen(state, command.trigger);
  if (!cure) return notPossible(state, command, 'no_breach_of_ours');
  if (!command.isCured && cure.saidCuredAt === null)
    return notPossible(state, command, 'nothing_to_object_to');
  const { isCured } = command;
  return event(context, 'creator_answers_cure', { ...ofNotice(cure), isCured, ...noteOf(command) });
}

function clockAt(version: ContractVersion, given: TheirNotice): NoticeClock {
  const { channel } = given;
  return clockFromCreator(version, given, (received, at) =>
    breachClock(received, { at, channel, party: 'creator' }),
  );
}

/** A breach of ours that the creator gave notice of and that is not put right in their word. */
function findOpen(state: CaseState, trigger: string): Cure | undefined {
  const cure = findCure(state, trigger, 'creator');
  return cure?.curedAt === null ? cure : undefined;
}

function ofNotice({ trigger, noticeId }: Cure): { trigger: string; noticeId: string; party: 'creator' } {
  return { trigger, noticeId, party: 'creator' };
}
