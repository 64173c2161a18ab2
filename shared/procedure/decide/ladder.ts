// The ladder's commands (DOMAIN.md §4.4): letters, causes, remedies, changed terms, coaching.
import type { CaseState } from '../case.ts';
import type { CommandContext, LadderCommand } from '../commands.ts';
import type { Answer } from './answer.ts';
import { notPossible } from './answer.ts';

/** Answers one of these commands on the case as it stands at `context.now`. */
export function decideLadder(state: CaseState, command: LadderCommand, _context: CommandContext): Answer {
  return notPossible(state, command);
}
