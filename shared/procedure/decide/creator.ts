// The creator's own commands, from their page (DOMAIN.md §4.2, §5.4).
import type { CaseState } from '../case.ts';
import type { CommandContext, CreatorCommand } from '../commands.ts';
import type { Answer } from './answer.ts';
import { notPossible } from './answer.ts';

/** Answers one of these commands on the case as it stands at `context.now`. */
export function decideCreator(state: CaseState, command: CreatorCommand, _context: CommandContext): Answer {
  return notPossible(state, command);
}
