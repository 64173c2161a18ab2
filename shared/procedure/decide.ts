// Commands in, one event out (DESIGN.md §6 "Decide"). Pure: the Worker's answer is the authority, the extension previews
// with the same code. A refusal carries its facts and nothing has changed.
import { unreachable } from '../result.ts';
import type { CaseState } from './case.ts';
import type {
  Command,
  CommandContext,
  CreatorCommand,
  ExitCommand,
  LadderCommand,
  PaymentCommand,
} from './commands.ts';
import type { Answer } from './decide/answer.ts';
import { event, hasRole, needsRole, noteOf, notPossible } from './decide/answer.ts';
import {
  decideCreatorAnswered,
  decideEvaluate,
  decideLogContact,
  decideReview,
} from './decide/case-steps.ts';
import { decideCreator } from './decide/creator.ts';
import { decideConfirmEmergency, decideEmergencyPause, decideLiftEmergency } from './decide/emergency.ts';
import { decideExit } from './decide/exit.ts';
import { decideLadder } from './decide/ladder.ts';
import { decideQuickPause } from './decide/quick-pause.ts';
import { decideResume, decideUndo } from './decide/resume.ts';
import { decideStayPaused } from './decide/stay-paused.ts';
import { decideDraft } from './drafts/decide-draft.ts';
import type { DraftCommand } from './drafts/records.ts';
import { isTerminal } from './machine.ts';
import { decideHoldPayment, decideReleasePayment } from './payments/decide-hold.ts';
import { stateAt } from './timers.ts';

/**
 * Answers a command with the event to append, or with a refusal. What time has changed until `context.now` counts as
 * having happened. Repeats and stale views are the caller's to detect.
 */
export function decide(state: CaseState, command: Command, context: CommandContext): Answer {
  const current = stateAt(state, context.now);
  if (isCreatorCommand(command)) return decideCreator(current, command, context);
  const lowest = LOWEST_ROLE[command.kind];
  if (!hasRole(context, lowest)) return needsRole(lowest);
  if (isTerminal(current.state) && command.kind !== 'note') return notPossible(current, command);
  if (isLadderCommand(command)) return decideLadder(current, command, context);
  if (isDraftCommand(command)) return decideDraft(current, command, context);
  if (isExitCommand(command)) return decideExit(current, command, context);
  if (command.kind === 'hold_payment') return decideHoldPayment(current, command, context);
  if (command.kind === 'release_payment') return decideReleasePayment(current, command, context);
  return answer(current, command, context);
}

const LADDER_ROLES: Record<LadderCommand['kind'], 'marketer' | 'manager'> = {
  write_to_creator: 'marketer',
  dismiss: 'marketer',
  resolve: 'marketer',
  diagnose: 'marketer',
  plan_remedy: 'marketer',
  log_plan_answer: 'marketer',
  action_done: 'marketer',
  review_action: 'marketer',
  postpone_review: 'marketer',
  recover: 'marketer',
  skip_step: 'manager',
  propose_adjustment: 'manager',
  withdraw_proposal: 'manager',
  start_coaching: 'marketer',
  session_done: 'marketer',
  log_coaching_answer: 'marketer',
  review_coaching: 'marketer',
  answer_wish: 'marketer',
};

const EXIT_ROLES: Record<ExitCommand['kind'], 'marketer' | 'manager'> = {
  request_end: 'marketer',
  withdraw_request: 'marketer',
  issue_end_notice: 'manager',
  propose_mutual_end: 'manager',
  sign_mutual_end: 'manager',
  log_creator_end: 'marketer',
  log_creator_pause: 'marketer',
  log_creator_resume: 'marketer',
  log_creator_breach: 'marketer',
  report_cure: 'manager',
  log_cure_answer: 'marketer',
  issue_breach_notice: 'manager',
  settle_breach: 'manager',
  record_proof: 'marketer',
  record_bounce: 'marketer',
  renew_notice: 'manager',
  accept_creator_withdrawal: 'manager',
  offer_withdrawal: 'manager',
  raise_dispute: 'marketer',
  settle_dispute: 'manager',
  complete: 'marketer',
  file_post_mortem: 'marketer',
  close: 'manager',
};

const DRAFT_ROLES: Record<DraftCommand['kind'], 'marketer'> = {
  receive_draft: 'marketer',
  approve_draft: 'marketer',
  ask_changes: 'marketer',
  take_back_draft: 'marketer',
};

const CREATOR_KINDS: Record<CreatorCommand['kind'], true> = {
  answer_questions: true,
  name_cause: true,
  answer_cause: true,
  answer_plan: true,
  report_action_done: true,
  answer_coaching: true,
  sign_adjustment: true,
  decline_adjustment: true,
  respond_to_notice: true,
  say_cured: true,
  answer_hold: true,
  accept_withdrawal: true,
  wish_mutual_end: true,
  agree_mutual_end: true,
  ask_for_call: true,
  ask_urgent_stop: true,
  confirm_brief: true,
  hand_in_draft: true,
  dispute: true,
  give_end_notice: true,
  withdraw_end_notice: true,
  give_breach_notice: true,
  answer_cure: true,
  give_pause_notice: true,
  end_own_pause: true,
};

type TeamCommand = Exclude<Command, CreatorCommand>;

function isCreatorCommand(command: Command): command is CreatorCommand {
  return command.kind in CREATOR_KINDS;
}

function isLadderCommand(command: Command): command is LadderCommand {
  return command.kind in LADDER_ROLES;
}

function isExitCommand(command: Command): command is ExitCommand {
  return command.kind in EXIT_ROLES;
}

function isDraftCommand(command: Command): command is DraftCommand {
  return command.kind in DRAFT_ROLES;
}

/** The lowest role a command ever needs; what it needs here and now may be higher. */
const LOWEST_ROLE: Record<TeamCommand['kind'], 'marketer' | 'manager'> = {
  ...LADDER_ROLES,
  ...EXIT_ROLES,
  ...DRAFT_ROLES,
  pause: 'marketer',
  resume: 'marketer',
  stay_paused: 'marketer',
  undo: 'marketer',
  decline_request: 'manager',
  hold_payment: 'manager',
  release_payment: 'manager',
  log_contact: 'marketer',
  creator_answered: 'marketer',
  evaluate: 'marketer',
  review_contract: 'marketer',
  emergency_pause: 'marketer',
  confirm_emergency: 'manager',
  lift_emergency: 'marketer',
  note: 'marketer',
};

function answer(
  state: CaseState,
  command: Exclude<TeamCommand, LadderCommand | ExitCommand | PaymentCommand | DraftCommand>,
  context: CommandContext,
): Answer {
  switch (command.kind) {
    case 'pause':
      return decideQuickPause(state, command, context);
    case 'resume':
      return decideResume(state, command, context);
    case 'stay_paused':
      return decideStayPaused(state, command, context);
    case 'undo':
      return decideUndo(state, command, context);
    case 'decline_request':
      return decideDecline(state, command, context);
    case 'log_contact':
      return decideLogContact(state, command, context);
    case 'creator_answered':
      return decideCreatorAnswered(state, command, context);
    case 'evaluate':
      return decideEvaluate(state, command, context);
    case 'review_contract':
      return decideReview(state, command, context);
    case 'emergency_pause':
      return decideEmergencyPause(state, command, context);
    case 'confirm_emergency':
      return decideConfirmEmergency(state, command, context);
    case 'lift_emergency':
      return decideLiftEmergency(state, command, context);
    case 'note':
      return event(context, 'note', noteOf(command));
    default:
      return unreachable(command);
  }
}

function decideDecline(
  state: CaseState,
  command: Extract<Command, { kind: 'decline_request' }>,
  context: CommandContext,
): Answer {
  if (state.request?.kind !== 'pause') return notPossible(state, command);
  return event(context, 'decline_request', { reason: command.reason, ...noteOf(command) });
}
