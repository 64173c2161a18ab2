// An end by agreement (DOMAIN.md §3.4 "mutual"): one side proposes a last day, the brand signs by a second person, the
// creator agrees, and the contract ends with that day. Silence is never agreement.
import { isBeforeWork, isOver } from '../../contract/facts/case-states.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import type { Instant } from '../../contract/terms.ts';
import { endOfDay, isBefore, isLocalDate, localDateOf } from '../../contract/zone.ts';
import { refuse } from '../../result.ts';
import type { CaseState } from '../case.ts';
import type { CommandContext } from '../commands.ts';
import type { Answer, DecisionRule } from '../decide/answer.ts';
import { event, invalid, noteOf, notPossible } from '../decide/answer.ts';
import { noticeChannelOrMail } from '../decide/notice-forecast.ts';
import type { MutualOffer } from '../exits/records.ts';
import { effectOf } from '../folding/notices.ts';
import type { EventDataOf, SecondPersonField } from '../log/event-data.ts';
import type { EventFields } from '../log/event-fields.ts';
import { findTransition } from '../machine.ts';
import { termEndOf } from '../term-end.ts';
import type { EndAsk } from './end-question.ts';
import { endDecision, isSecondPersonWaived, refuseEndBlockers, refuseMissing } from './end-question.ts';

/** Decides `propose_mutual_end`. It signs for the brand at once when somebody else had asked for the end. */
export const decideProposeMutualEnd: DecisionRule<'propose_mutual_end'> = (state, command, context) => {
  if (!isPrepared(state)) return notPossible(state, command);
  const isSettlementFrozen = context.facts.settlement != null;
  const problem =
    findDayProblem(state, command.on, context) ?? refuseByContract(state, context, { isSettlementFrozen });
  if (problem) return problem;
  const requestedById = state.endPlan?.byMemberId ?? null;
  const maySign = state.endPlan !== null && !isSamePerson(context, requestedById);
  const signed = maySign ? signature(context, requestedById) : {};
  return event(context, 'propose_mutual_end', {
    on: command.on,
    ...signed,
    ...money(context),
    ...noteOf(command),
  });
};

/** Decides `sign_mutual_end`: the second person of the brand. With the creator's word it is an agreement. */
export const decideSignMutualEnd: DecisionRule<'sign_mutual_end'> = (state, command, context) => {
  const { endPlan } = state;
  const offer = endPlan?.mutual;
  if (!endPlan || !offer || !isPrepared(state)) return notPossible(state, command, 'nothing_proposed');
  if (offer.brandSignedById !== null) return notPossible(state, command, 'signed_already');
  const requestedById = endPlan.byMemberId;
  const problem =
    findDayProblem(state, offer.on, context) ??
    refuseByContract(state, context, {
      isSettlementFrozen: context.facts.settlement != null,
      approvedBy: context.actor.role,
      approvedById: context.actor.memberId,
      requestedById,
    });
  if (problem) return problem;
  const data = { ...signature(context, requestedById), ...money(context) };
  if (offer.creatorAgreedAt === null) return event(context, 'sign_mutual_end', { on: offer.on, ...data });
  return agreement(state, offer, { context, data });
};

/** Decides the creator's `wish_mutual_end`: a last day the creator asks for; the team signs it or not. */
export const decideWishMutualEnd: DecisionRule<'wish_mutual_end'> = (state, command, context) => {
  if (isOver(state.state) || isBeforeWork(state.state)) return notPossible(state, command);
  const problem = findDayProblem(state, command.on, context);
  return problem ?? event(context, 'wish_mutual_end', { on: command.on, ...noteOf(command) });
};

/** Decides the creator's `agree_mutual_end` to the day the brand proposed; it takes their name. */
export const decideAgreeMutualEnd: DecisionRule<'agree_mutual_end'> = (state, command, context) => {
  const offer = state.endPlan?.mutual;
  if (!offer || !isPrepared(state)) return notPossible(state, command, 'nothing_proposed');
  if (offer.creatorAgreedAt !== null) return notPossible(state, command, 'agreed_already');
  if (command.signedName.trim() === '') return invalid('signedName', 'missing');
  const problem = findDayProblem(state, offer.on, context);
  if (problem) return problem;
  if (offer.brandSignedById === null)
    return event(context, 'agree_mutual_end', { on: offer.on, answersSeq: offer.seq, ...noteOf(command) });
  const data = { approvedById: offer.brandSignedById, ...noteOf(command) };
  return agreement(state, offer, { context, data });
};

/** What the last signature brings: who signed for the brand, and the money that was frozen with it. */
type Signed = Pick<
  EventDataOf['mutual_signed'],
  'approvedById' | 'isSecondPersonWaived' | 'money' | 'noteSha256'
>;

/** Both have signed: the contract ends with the agreed day, or earlier than its notice said. */
function agreement(
  state: CaseState,
  offer: MutualOffer,
  { context, data }: { context: CommandContext; data: Signed },
): Answer {
  const { now, noticeId, contracts } = context;
  const version = findVersionInForce(contracts, now);
  const blocked = refuseByContract(state, context, { isSignedByBoth: true });
  if (blocked || !version) return blocked ?? refuse({ reason: 'terms_unknown', terms: ['notice'] });
  const effectiveAt = endOfDay(offer.on, version.terms.tz);
  const agreed: EventDataOf['shorten'] = {
    noticeId,
    ...data,
    on: offer.on,
    route: 'mutual',
    category: 'mutual',
    channel: noticeChannelOrMail(version),
    address: context.facts.contractAddress ?? null,
    isConfirmed: true,
    answersSeq: offer.seq,
    requestedById: state.endPlan?.byMemberId ?? null,
    version: version.n,
    sentAt: now,
    deemedReceivedAt: now,
    effectiveAt,
  };
  if (state.state === 'ending')
    return event(context, 'shorten', { ...agreed, noticeId: state.pending?.noticeId ?? noticeId });
  return event(context, 'mutual_signed', { ...agreed, party: 'brand' });
}

/** A day can be agreed on while an end is prepared, or while one runs that it would bring forward. */
function isPrepared({ state }: CaseState): boolean {
  return (
    findTransition(state, 'mutual_signed') !== undefined || findTransition(state, 'shorten') !== undefined
  );
}

function findDayProblem(
  state: CaseState,
  on: string,
  { contracts, now }: CommandContext,
): Answer | undefined {
  if (!isLocalDate(on)) return invalid('on', 'no_such_date');
  const tz = findVersionInForce(contracts, now)?.terms.tz ?? 'UTC';
  if (on < localDateOf(now, tz)) return invalid('on', 'in_the_past');
  const term = termEndOf({ case: state, contracts }, now);
  if (term.is === 'day' && on > term.lastOn) return invalid('on', 'after_term');
  if (state.state !== 'ending') return undefined;
  const endsAt = firstEnd(state);
  return endsAt !== null && !isBefore(endOfDay(on, tz), endsAt) ? invalid('on', 'not_earlier') : undefined;
}

function firstEnd({ pending, otherEnd }: CaseState): Instant | null {
  return [pending, otherEnd]
    .map(effectOf)
    .reduce((first, at) => (first === null || (at !== null && isBefore(at, first)) ? at : first), null);
}

/** What stands against a mutual end beside the missing signature, and what our own procedure still asks for it. */
function refuseByContract(
  state: CaseState,
  context: CommandContext,
  ask: Partial<EndAsk>,
): Answer | undefined {
  const version = findVersionInForce(context.contracts, context.now);
  const asked: EndAsk = {
    route: 'mutual',
    party: 'brand',
    approvedBy: 'manager',
    // Nothing is sent: both sign on the page, so the contract's own channel stands for it.
    ...{ channel: noticeChannelOrMail(version), ...ask },
  };
  const decision = endDecision(state, context, asked);
  const ignore = asked.isSignedByBoth ? [] : ['NOT_SIGNED_BY_BOTH'];
  const blocked = refuseEndBlockers(decision, { state, context, ask: asked, ignore });
  const missing = decision.missing.filter((step) => step !== 'CHANNEL_NOT_ALLOWED');
  return blocked ?? refuseMissing(missing, asked.requestedById ?? null);
}

function isSamePerson({ actor, isSinglePersonTeam }: CommandContext, requestedById: string | null): boolean {
  return requestedById !== null && requestedById === actor.memberId && !isSinglePersonTeam;
}

function signature(
  context: CommandContext,
  requestedById: string | null,
): Pick<EventFields, SecondPersonField> {
  const approvedById = context.actor.memberId;
  return { approvedById, requestedById, isSecondPersonWaived: isSecondPersonWaived(context, requestedById) };
}

function money({ facts }: CommandContext): Partial<Pick<EventFields, 'money'>> {
  return facts.settlement ? { money: facts.settlement } : {};
}
