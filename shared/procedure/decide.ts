// Commands in, one event out (DESIGN.md §6 "Decide"). Pure: the Worker's answer is the authority, the extension previews
// with the same code. A refusal carries its facts and nothing has changed.
import { unreachable } from '../result.ts';
import type { CaseState } from './case.ts';
import type { Command, CommandContext } from './commands.ts';
import type { Answer } from './decide/answer.ts';
import { event, hasRole, needsRole, noteOf, notPossible } from './decide/answer.ts';
import {
  decideCreatorAnswered,
  decideEvaluate,
  decideLogContact,
  decideReview,
  decideRungDone,
} from './decide/case-steps.ts';
import { decideConfirmEmergency, decideEmergencyPause, decideLiftEmergency } from './decide/emergency.ts';
import { decideQuickPause } from './decide/quick-pause.ts';
import { decideResume, decideUndo } from './decide/resume.ts';
import { isTerminal } from './machine.ts';
import { stateAt } from './timers.ts';

/**
 * Answers a command with the event to append, or with a refusal. What time has changed until `context.now` counts as
 * having happened. Repeats and stale views are the caller's to detect.
 */
export function decide(state: CaseState, command: Command, context: CommandContext): Answer {
  if (!hasRole(context, 'marketer')) return needsRole(LOWEST_ROLE[command.kind]);
  const current = stateAt(state, context.now);
  if (isTerminal(current.state) && command.kind !== 'note') return notPossible(current, command);
  return answer(current, command, context);
}

/** The lowest role a command ever needs; what it needs here and now may be higher. */
const LOWEST_ROLE: Record<Command['kind'], 'marketer' | 'manager'> = {
  pause: 'marketer',
  resume: 'marketer',
  undo: 'marketer',
  decline_request: 'manager',
  log_contact: 'marketer',
  creator_answered: 'marketer',
  evaluate: 'marketer',
  review_contract: 'marketer',
  emergency_pause: 'marketer',
  confirm_emergency: 'manager',
  lift_emergency: 'marketer',
  rung_done: 'marketer',
  note: 'marketer',
};

function answer(state: CaseState, command: Command, context: CommandContext): Answer {
  switch (command.kind) {
    case 'pause':
      return decideQuickPause(state, command, context);
    case 'resume':
      return decideResume(state, command, context);
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
    case 'rung_done':
      return decideRungDone(state, command, context);
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
  if (!hasRole(context, 'manager')) return needsRole('manager');
  if (state.request?.kind !== 'pause') return notPossible(state, command);
  return event(context, 'decline_request', { reason: command.reason, ...noteOf(command) });
}
