// Cases with drafts, by way of the rules: pieces "one" and "two", silence approves after three business days.
import type { ApprovalClause, Instant } from '../../../../shared/contract/terms.ts';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import type { Command, CommandContext } from '../../../../shared/procedure/commands.ts';
import { act, contextOf, contractWith } from '../case-log.ts';

export const SILENCE: ApprovalClause = { rounds: 2, silence: { n: 3, unit: 'businessDays' } };
export const CONTRACTS = contractWith({ approval: SILENCE });
/** Wednesday, 11 in the morning in New York; with Thanksgiving on Thursday 26 the third business day is Monday 23. */
export const WEDNESDAY = '2026-11-18T16:00:00Z';
export const DEEMED = '2026-11-24T05:00:00Z';

export function askAt(now: Instant, more: Parameters<typeof contextOf>[0] = {}): CommandContext {
  const piece = { stage: 'in_production' as const, isPublished: false, feeMinor: 100_000, lateDays: 0 };
  const pieces = [
    { ...piece, id: 'one' },
    { ...piece, id: 'two' },
  ];
  return contextOf({ now, contracts: CONTRACTS, facts: { pieces }, ...more });
}

export function receive(
  pieceId = 'one',
  at: Instant = WEDNESDAY,
): Extract<Command, { kind: 'receive_draft' }> {
  return { kind: 'receive_draft', pieceId, at };
}

/** The case after these commands, each with its instant, all by a manager. */
export function afterCommands(start: CaseState, steps: [command: Command, now: Instant][]): CaseState {
  return steps.reduce((state, [command, now]) => act(state, command, askAt(now)), start);
}
