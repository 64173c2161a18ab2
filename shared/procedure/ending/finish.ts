// After the end (DOMAIN.md §4.3): disputes, completing what was fulfilled, the analysis, and closing the file.
import { isSettling } from '../../contract/facts/case-states.ts';
import { isFulfilled } from '../../contract/facts/piece-stages.ts';
import { isLocalDate, lastTodayAnywhere } from '../../contract/zone.ts';
import { refuse } from '../../result.ts';
import type { CaseState } from '../case.ts';
import type { CommandContext, ExitCommand } from '../commands.ts';
import type { Answer, DecisionRule } from '../decide/answer.ts';
import { event, invalid, noteOf, notPossible } from '../decide/answer.ts';
import { findTransition } from '../machine.ts';

/** What is looked after before a file is closed (DOMAIN.md §4.3 `close`). */
export const CLOSE_CHECKS = ['live_content', 'paid_ads', 'access', 'product'] as const;

/** Decides `raise_dispute` of the team: the table allows it once work rests or is over. */
export const decideRaiseDispute: DecisionRule<'raise_dispute'> = (state, command, context) => {
  if (!findTransition(state.state, 'raise_dispute')) return notPossible(state, command);
  if (state.hasDispute) return notPossible(state, command, 'dispute_open');
  return event(context, 'raise_dispute', noteOf(command));
};

/** Decides `settle_dispute`: a manager says that it is settled, and how. */
export const decideSettleDispute: DecisionRule<'settle_dispute'> = (state, command, context) => {
  if (!state.hasDispute) return notPossible(state, command, 'no_dispute');
  return event(context, 'settle_dispute', { reason: command.reason, ...noteOf(command) });
};

/** Decides `complete`: every piece is fulfilled or waived, and the term is over. */
export const decideComplete: DecisionRule<'complete'> = (state, command, context) => {
  if (!findTransition(state.state, 'complete')) return notPossible(state, command);
  const { pieces, term } = context.facts;
  if (term === 'unconfirmed') return refuse({ reason: 'terms_unknown', terms: ['termEnd'] });
  const open = pieces.filter((piece) => !isFulfilled(piece.stage)).map((piece) => piece.id);
  const missing = [
    ...(open.length > 0 ? [`PIECES_OPEN:${open.join(',')}`] : []),
    ...(term === 'running' ? ['TERM_NOT_OVER'] : []),
  ];
  return missing.length > 0 ? refuse({ reason: 'steps_missing', missing }) : event(context, 'complete', {});
};

/** Decides `file_post_mortem`: the analysis of an end, by hash; a later one replaces it and both stay in the log. */
export const decideFilePostMortem: DecisionRule<'file_post_mortem'> = (state, command, context) => {
  if (!isSettling(state.state)) return notPossible(state, command);
  const { postMortemId, sha256 } = command;
  if (!/^[0-9a-f]{64}$/.test(sha256))
    return refuse({ reason: 'invalid', field: 'sha256', problem: 'no_hash' });
  return event(context, 'file_post_mortem', { postMortemId, sha256 });
};

/** Decides `close`: paid or in dispute, everything that lives on looked after, the analysis filed. */
export const decideClose: DecisionRule<'close'> = (state, command, context) => {
  if (!findTransition(state.state, 'close')) return notPossible(state, command);
  const problem = findPaymentProblem(command, context);
  if (problem) return problem;
  const { paidOn, checks } = command;
  const { openMinor = null } = context.facts;
  const openChecks = CLOSE_CHECKS.filter((check) => !checks.includes(check));
  const missing = [
    ...(isMoneySettled(state, paidOn, openMinor) ? [] : ['SETTLEMENT_NOT_PAID']),
    ...(openChecks.length > 0 ? [`CHECKS_OPEN:${openChecks.join(',')}`] : []),
    ...(state.postMortem === null ? ['POST_MORTEM_MISSING'] : []),
  ];
  if (missing.length > 0) return refuse({ reason: 'steps_missing', missing });
  // What is still open is recorded as paid on that day, in the batch of the closing.
  const rest = openMinor ? { amountMinor: openMinor } : {};
  const paid = paidOn === null ? {} : { paidOn, ...rest };
  return event(context, 'close', { checks: [...CLOSE_CHECKS], ...paid, ...noteOf(command) });
};

function findPaymentProblem(
  { paidOn }: Extract<ExitCommand, { kind: 'close' }>,
  { now }: CommandContext,
): Answer | undefined {
  if (paidOn === null) return undefined;
  if (!isLocalDate(paidOn)) return invalid('paidOn', 'no_such_date');
  return paidOn > lastTodayAnywhere(now) ? invalid('paidOn', 'in_the_future') : undefined;
}

/** A case closes with its money paid or in dispute: what is not in dispute is paid then. */
export function wasPaidAtClose({ state, hasDispute }: Pick<CaseState, 'state' | 'hasDispute'>): boolean {
  return state === 'closed' && !hasDispute;
}

/** Paid, in dispute, or nothing was due either way; a refund is on no record, so somebody says that it came. */
function isMoneySettled(
  { hasDispute, money }: CaseState,
  paidOn: string | null,
  openMinor: number | null,
): boolean {
  if (paidOn !== null || hasDispute) return true;
  const isPaid = openMinor === 0 || money?.dueToCreatorMinor === 0;
  return isPaid && (money?.refundDueMinor ?? 0) === 0;
}
