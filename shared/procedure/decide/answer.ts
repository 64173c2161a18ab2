// The two answers to a command, as every decision gives them: one event, or a refusal with its facts.

import type { Result } from '../../result.ts';
import { ok, refuse } from '../../result.ts';
import { hasRole as isAtLeast } from '../../roles.ts';
import type { CaseState } from '../case.ts';
import type { Command, CommandContext, Refusal } from '../commands.ts';
import type { EventData, EventKind, NewEvent, WrittenData } from '../events.ts';

export type Answer = Result<NewEvent, Refusal>;
/** A decision for one kind of command, on the case as it stands at `context.now`. */
export type DecisionRule<K extends Command['kind']> = (
  state: CaseState,
  command: Extract<Command, { kind: K }>,
  context: CommandContext,
) => Answer;

/** True when the person has at least the role; the creator and the system have none of the team's roles. */
export function hasRole(context: CommandContext, needs: 'marketer' | 'manager' | 'owner'): boolean {
  return isAtLeast(context.actor.role, needs);
}

/** Yes: the event to append, dated now and signed by whoever acts, with the numbers it was decided on. */
export function event<K extends EventKind>(context: CommandContext, kind: K, data: WrittenData<K>): Answer {
  const { eventId: id, now: at, actor, basis } = context;
  // The compiler holds kind and data together as the parameters of one call, and not as one of a union.
  return ok({ id, kind, at, actor, data, basis } as NewEvent);
}

/** No: somebody with a higher role decides this. */
export function needsRole(needs: 'marketer' | 'manager' | 'owner'): Answer {
  return refuse({ reason: 'role', needs });
}

/** No: this field cannot be what it is. */
export function invalid(field: string, problem: string): Answer {
  return refuse({ reason: 'invalid', field, problem });
}

/** No: the case is not where this makes sense. `state` says where it is instead. */
export function notPossible(state: CaseState, command: Command, instead: string = state.state): Answer {
  return refuse({ reason: 'not_possible_now', state: instead, command: command.kind });
}

/** The optional hash of the free text, as event data without an undefined key. */
export function noteOf(command: { noteSha256?: string }): Pick<EventData, 'noteSha256'> {
  return command.noteSha256 === undefined ? {} : { noteSha256: command.noteSha256 };
}
