// The exit's commands (DOMAIN.md §3.4, §4.3): request, notice, breach, proof, analysis, close.
import { unreachable } from '../../result.ts';
import type { CaseState } from '../case.ts';
import type { CommandContext, ExitCommand } from '../commands.ts';
import { decideBreachNotice, decideSettleBreach } from '../ending/breach.ts';
import { decideLogCreatorBreach, decideLogCureAnswer, decideReportCure } from '../ending/creator-breach.ts';
import { decideAcceptCreatorWithdrawal, decideLogCreatorEnd } from '../ending/creator-end.ts';
import { decideIssueEndNotice, decideRequestEnd, decideWithdrawRequest } from '../ending/end.ts';
import {
  decideClose,
  decideComplete,
  decideFilePostMortem,
  decideRaiseDispute,
  decideSettleDispute,
} from '../ending/finish.ts';
import { decideProposeMutualEnd, decideSignMutualEnd } from '../ending/mutual-end.ts';
import { decideOfferWithdrawal } from '../ending/offer-withdrawal.ts';
import { decideRecordBounce, decideRecordProof } from '../ending/proof.ts';
import { decideRenewNotice } from '../ending/renew.ts';
import type { Answer } from './answer.ts';
import { decideLogCreatorPause, decideLogCreatorResume } from './creator-pause.ts';

/** Answers one of these commands on the case as it stands at `context.now`. */
export function decideExit(state: CaseState, command: ExitCommand, context: CommandContext): Answer {
  switch (command.kind) {
    case 'request_end':
      return decideRequestEnd(state, command, context);
    case 'withdraw_request':
      return decideWithdrawRequest(state, command, context);
    case 'issue_end_notice':
      return decideIssueEndNotice(state, command, context);
    case 'propose_mutual_end':
      return decideProposeMutualEnd(state, command, context);
    case 'sign_mutual_end':
      return decideSignMutualEnd(state, command, context);
    case 'log_creator_end':
      return decideLogCreatorEnd(state, command, context);
    case 'log_creator_pause':
      return decideLogCreatorPause(state, command, context);
    case 'log_creator_resume':
      return decideLogCreatorResume(state, command, context);
    case 'log_creator_breach':
      return decideLogCreatorBreach(state, command, context);
    case 'report_cure':
      return decideReportCure(state, command, context);
    case 'log_cure_answer':
      return decideLogCureAnswer(state, command, context);
    case 'accept_creator_withdrawal':
      return decideAcceptCreatorWithdrawal(state, command, context);
    case 'issue_breach_notice':
      return decideBreachNotice(state, command, context);
    case 'settle_breach':
      return decideSettleBreach(state, command, context);
    case 'record_proof':
      return decideRecordProof(state, command, context);
    case 'record_bounce':
      return decideRecordBounce(state, command, context);
    case 'offer_withdrawal':
      return decideOfferWithdrawal(state, command, context);
    case 'renew_notice':
      return decideRenewNotice(state, command, context);
    case 'raise_dispute':
      return decideRaiseDispute(state, command, context);
    case 'settle_dispute':
      return decideSettleDispute(state, command, context);
    case 'complete':
      return decideComplete(state, command, context);
    case 'file_post_mortem':
      return decideFilePostMortem(state, command, context);
    case 'close':
      return decideClose(state, command, context);
    default:
      return unreachable(command);
  }
}
