// Facts of the exit that change no state of the table: proof of notices, what the creator says to them, the analysis.

import { isBefore } from '../../contract/zone.ts';
import { MANAGERS, MARKETERS } from '../../roles.ts';
import type { CaseState } from '../case.ts';
import { goOnByCreator, pauseByCreator } from '../ending/creator-pause.ts';
import type { EventOf } from '../events.ts';
import { untellBrief } from './brief.ts';
import { answerCure, curesOf, findCure, openTheirCure, sayCured, voidCure } from './cures.ts';
import { agreeMutualEnd, keepMoney, proposeMutualEnd, signMutualEnd, wishMutualEnd } from './end-plan.ts';
import {
  answerLetter,
  bounceLetter,
  findLetter,
  isHeld,
  keepLetter,
  proveLetter,
  withdrawLetter,
} from './letters.ts';
import { endsByItself, markReceived, renewNotice, toGivenNotice } from './notices.ts';
import type { Facts } from './talk-facts.ts';
import { addWish } from './wishes.ts';

const CREATOR = ['creator'] as const;
const EITHER_SIDE = [...CREATOR, ...MARKETERS] as const;

/** The exit's facts by name, with who may state them. */
export const EXIT_FACTS = {
  propose_mutual_end: { who: MANAGERS, apply: proposeMutualEnd },
  sign_mutual_end: { who: MANAGERS, apply: signMutualEnd },
  wish_mutual_end: { who: CREATOR, apply: wishMutualEnd },
  agree_mutual_end: { who: CREATOR, apply: agreeMutualEnd },
  creator_ends_also: { who: EITHER_SIDE, apply: keepOtherEnd },
  creator_pauses: { who: EITHER_SIDE, apply: pauseByCreator },
  creator_goes_on: { who: EITHER_SIDE, apply: goOnByCreator },
  respond_to_notice: { who: CREATOR, apply: respond },
  record_proof: {
    who: ['system', ...MARKETERS],
    apply: (state, event) => markReceived(proveLetter(state, event), event),
  },
  letter_bounced: { who: ['system', ...MARKETERS], apply: voidLetter },
  withdraw_letter: { who: MARKETERS, apply: withdrawHeld },
  renew_notice: { who: MANAGERS, apply: renewLetter },
  say_cured: { who: CREATOR, apply: sayCured },
  settle_breach: { who: MANAGERS, apply: answerCure },
  creator_notices_breach: { who: EITHER_SIDE, apply: openTheirCure },
  report_cure: { who: MANAGERS, apply: sayCured },
  creator_answers_cure: { who: EITHER_SIDE, apply: answerCure },
  settle_dispute: { who: MANAGERS, apply: (state) => ({ ...state, hasDispute: false }) },
  file_post_mortem: { who: MARKETERS, apply: filePostMortem },
} as const satisfies Partial<Facts>;

/** The creator's notice while ours runs: both are kept, and whichever takes effect first ends the contract (§4.6). */
function keepOtherEnd(state: CaseState, event: EventOf<'creator_ends_also'>): CaseState {
  const { pending } = state;
  if (state.state !== 'ending' || pending?.party !== 'brand' || endsByItself(pending)) return state;
  if (state.otherEnd) return state;
  const route = event.data.route ?? 'convenience';
  return { ...keepMoney(state, event), otherEnd: toGivenNotice(event, { party: 'creator', route }) };
}

function respond(state: CaseState, event: EventOf<'respond_to_notice'>): CaseState {
  const answered = markReceived(answerLetter(state, event), event);
  const { response, on = null } = event.data;
  return response === 'ask_for_call' ? addWish(answered, event, { kind: 'call', on }) : answered;
}

/** A letter that changes no state came back; a breach notice that never arrived opens no cure. */
function voidLetter(state: CaseState, { data }: EventOf<'letter_bounced'>): CaseState {
  return untellBrief(voidCure(bounceLetter(state, data.noticeId), data.noticeId), data.noticeId);
}

/** Only what has not been received can be taken back: a held letter, or a breach notice on its way. */
function withdrawHeld(state: CaseState, event: EventOf<'withdraw_letter'>): CaseState {
  const { noticeId } = event.data;
  const letter = findLetter(state, noticeId);
  if (!letter || !(isHeld(letter) || isUnderWay(state, event))) return state;
  return voidCure(withdrawLetter(state, noticeId), noticeId);
}

/** The notice is the same one with other words and times: what waited for the old letter waits for the new one. */
function renewLetter(state: CaseState, event: EventOf<'renew_notice'>): CaseState {
  const { renews, noticeId = event.id } = event.data;
  const old = findLetter(state, renews?.noticeId);
  if (!old || !isHeld(old)) return state;
  const renewed = renewNotice(withdrawLetter(state, old.noticeId), event, old.noticeId);
  const openCures = renewed.openCures.map((cure) =>
    cure.noticeId === old.noticeId ? { ...cure, noticeId } : cure,
  );
  return keepMoney(keepLetter({ ...renewed, openCures }, event), event);
}

function isUnderWay(state: CaseState, { at, data }: EventOf<'withdraw_letter'>): boolean {
  const cure = curesOf(state, 'brand').find((one) => one.noticeId === data.noticeId);
  const isOpen =
    cure !== undefined && findCure(state, cure.trigger, 'brand') === cure && cure.curedAt === null;
  return isOpen && (cure.noticeReceivedAt === null || isBefore(at, cure.noticeReceivedAt));
}

function filePostMortem(state: CaseState, { data, seq }: EventOf<'file_post_mortem'>): CaseState {
  const { postMortemId, sha256 } = data;
  if (postMortemId === undefined || sha256 === undefined) return state;
  return { ...state, postMortem: { postMortemId, sha256, seq } };
}
