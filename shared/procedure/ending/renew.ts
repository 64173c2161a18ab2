// A formal notice that has not left is prepared again, because the dates it names would be false if it left now. What was
// decided stays as it is; its words, its times and its money are made anew, and it waits out a hold of its own.
import { findVersionInForce } from '../../contract/in-force.ts';
import { addMinutes, localDateOf } from '../../contract/zone.ts';
import { refuse } from '../../result.ts';
import type { CaseState } from '../case.ts';
import type { CommandContext } from '../commands.ts';
import type { DecisionRule } from '../decide/answer.ts';
import { event, hasRole, needsRole, notPossible } from '../decide/answer.ts';
import type { PreparedNotice, RenewedKind } from '../events.ts';
import type { NoticeRecord } from '../exits/records.ts';
import { findLetter, isHeld } from '../folding/letters.ts';
import { noticeSent } from '../sent.ts';
import { isSecondPersonWaived } from './end-question.ts';
import { heldNotice } from './held-notice.ts';

/** Decides `renew_notice`: a manager, for an end not who asked for it, and for a breach of the contract an owner. */
export const decideRenewNotice: DecisionRule<'renew_notice'> = (state, command, context) => {
  const letter = findLetter(state, command.noticeId);
  const { prepared = null, settlement = null } = context.facts;
  const kind = letter && toRenewed(letter);
  if (!letter || !kind || !isHeld(letter) || prepared === null)
    return notPossible(state, command, 'no_held_notice');
  if (prepared.route === 'cause' && !hasRole(context, 'owner')) return needsRole('owner');
  const requestedById = prepared.requestedById ?? null;
  const isOwn = requestedById !== null && requestedById === context.actor.memberId;
  if (isOwn && !context.isSinglePersonTeam) return refuse({ reason: 'second_person', requestedById });
  if (kind === 'end' && settlement === null)
    return refuse({ reason: 'steps_missing', missing: ['SETTLEMENT_NOT_FROZEN'] });
  const channel = command.channel ?? prepared.channel ?? letter.channel;
  const held = holdAgain(state, { letter, channel, prepared, context });
  if (held === undefined) return notPossible(state, command, 'no_right_now');
  return event(context, 'renew_notice', {
    ...prepared,
    ...held,
    ...(settlement === null ? {} : { money: settlement }),
    renews: { noticeId: letter.noticeId, kind },
    approvedById: context.actor.memberId,
    ...(requestedById === null ? {} : { isSecondPersonWaived: isSecondPersonWaived(context, requestedById) }),
  });
};

function toRenewed({ kind }: NoticeRecord): RenewedKind | undefined {
  return kind === 'pause' || kind === 'resume' || kind === 'breach' || kind === 'end' ? kind : undefined;
}

type Renewed = { letter: NoticeRecord; channel: string; prepared: PreparedNotice; context: CommandContext };

/**
 * The letter as it will leave when its new hold is over; undefined where the contract in force then does not let it: it
 * gives no such right or channel, or the review that the letter names is over.
 */
function holdAgain(state: CaseState, { letter, channel, prepared, context }: Renewed) {
  const { now, holdMinutes, contracts } = context;
  const { language = 'en', tone = 'neutral', address = null, reviewOn } = prepared;
  const version = findVersionInForce(contracts, addMinutes(now, holdMinutes));
  if (!version || (reviewOn && reviewOn < localDateOf(now, version.terms.tz))) return undefined;
  const { startsNoClock, ...held } = heldNotice(
    { language, tone, channel, address },
    context,
    (_version, sentAt) => {
      const clock = noticeSent(state, { noticeId: letter.noticeId, sentAt, channel }, contracts);
      const { sentAt: _, noticeId: __, ...times } = clock;
      return { effectiveAt: null, ...times };
    },
  );
  const isWithoutRight = held.deemedReceivedAt != null && held.effectiveAt === null;
  return startsNoClock || isWithoutRight ? undefined : held;
}
