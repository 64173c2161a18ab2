// The creator's own commands, from their page (DOMAIN.md §4.2, §5.4). Nobody else can give them; silence is no answer.
import { refuse, unreachable } from '../../result.ts';
import type { CaseState } from '../case.ts';
import type { CommandContext, CreatorCommand } from '../commands.ts';
import { decideHandInDraft } from '../drafts/decide-draft.ts';
import { decideAnswerCure, decideGiveBreachNotice } from '../ending/creator-breach.ts';
import { decideGiveEndNotice, decideWithdrawEndNotice } from '../ending/creator-end.ts';
import { decideAgreeMutualEnd, decideWishMutualEnd } from '../ending/mutual-end.ts';
import { isTerminal } from '../machine.ts';
import { decideAnswerHold } from '../payments/decide-hold.ts';
import type { Answer } from './answer.ts';
import { notPossible } from './answer.ts';
import { decideConfirmBrief } from './brief.ts';
import { decideAnswerCoaching } from './coach.ts';
import { decideAcceptWithdrawal, decideDispute, decideRespond, decideSayCured } from './creator-notice.ts';
import { decideEndOwnPause, decideGivePauseNotice } from './creator-pause.ts';
import {
  decideAnswerCause,
  decideAnswerPlan,
  decideAnswerQuestions,
  decideAskForCall,
  decideAskUrgentStop,
  decideDeclineAdjustment,
  decideNameCause,
  decideReportActionDone,
  decideSignAdjustment,
} from './creator-talk.ts';

/** Answers one of these commands on the case as it stands at `context.now`. */
export function decideCreator(state: CaseState, command: CreatorCommand, context: CommandContext): Answer {
  if (context.actor.role !== 'creator') return refuse({ reason: 'role', needs: 'creator' });
  if (isTerminal(state.state)) return notPossible(state, command);
  return answer(state, command, context);
}

function answer(state: CaseState, command: CreatorCommand, context: CommandContext): Answer {
  switch (command.kind) {
    case 'answer_questions':
      return decideAnswerQuestions(state, command, context);
    case 'name_cause':
      return decideNameCause(state, command, context);
    case 'answer_cause':
      return decideAnswerCause(state, command, context);
    case 'answer_plan':
      return decideAnswerPlan(state, command, context);
    case 'report_action_done':
      return decideReportActionDone(state, command, context);
    case 'answer_coaching':
      return decideAnswerCoaching(state, command, context);
    case 'sign_adjustment':
      return decideSignAdjustment(state, command, context);
    case 'decline_adjustment':
      return decideDeclineAdjustment(state, command, context);
    case 'respond_to_notice':
      return decideRespond(state, command, context);
    case 'answer_hold':
      return decideAnswerHold(state, command, context);
    case 'say_cured':
      return decideSayCured(state, command, context);
    case 'accept_withdrawal':
      return decideAcceptWithdrawal(state, command, context);
    case 'wish_mutual_end':
      return decideWishMutualEnd(state, command, context);
    case 'agree_mutual_end':
      return decideAgreeMutualEnd(state, command, context);
    case 'ask_for_call':
      return decideAskForCall(state, command, context);
    case 'ask_urgent_stop':
      return decideAskUrgentStop(state, command, context);
    case 'hand_in_draft':
      return decideHandInDraft(state, command, context);
    case 'confirm_brief':
      return decideConfirmBrief(state, command, context);
    case 'dispute':
      return decideDispute(state, command, context);
    case 'give_end_notice':
      return decideGiveEndNotice(state, command, context);
    case 'withdraw_end_notice':
      return decideWithdrawEndNotice(state, command, context);
    case 'give_breach_notice':
      return decideGiveBreachNotice(state, command, context);
    case 'answer_cure':
      return decideAnswerCure(state, command, context);
    case 'give_pause_notice':
      return decideGivePauseNotice(state, command, context);
    case 'end_own_pause':
      return decideEndOwnPause(state, command, context);
    default:
      return unreachable(command);
  }
}
