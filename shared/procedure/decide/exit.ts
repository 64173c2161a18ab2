// The exit's commands (DOMAIN.md §3.4, §4.3): request, notice, breach, proof, analysis, close.
import type { CaseState } from '../case.ts';
import type { CommandContext, ExitCommand } from '../commands.ts';
import type { Answer } from './answer.ts';
import { notPossible } from './answer.ts';

/** Answers one of these commands on the case as it stands at `context.now`. */
export function decideExit(state: CaseState, command: ExitCommand, _context: CommandContext): Answer {
  return notPossible(state, command);
}
