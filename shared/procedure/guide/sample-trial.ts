// Plausible commands about changes of the plan and cards that were offered, for the guide that asks the rules with them.
import type { LocalDate } from '../../contract/terms.ts';
import { addDays } from '../../contract/zone.ts';
import type { LadderCommand } from '../commands.ts';
import { openCards } from '../folding/coaching.ts';
import type { Standing } from '../standing.ts';
import type { RemedyRecord } from '../talk/records.ts';
import { isAgreed } from '../talk/remedies.ts';

const SHA = '0'.repeat(64);

type Kind =
  | 'log_plan_answer'
  | 'action_done'
  | 'review_action'
  | 'postpone_review'
  | 'session_done'
  | 'log_coaching_answer'
  | 'review_coaching';
type Samples = {
  [K in Kind]: (
    standing: Pick<Standing, 'case'>,
    at: { today: LocalDate },
  ) => Extract<LadderCommand, { kind: K }> | null;
};

/** One sample of each kind; null when there is nothing it could be about. */
export const TRIAL_SAMPLES: Samples = {
  log_plan_answer: () => ({ kind: 'log_plan_answer', stance: 'agrees', noteSha256: SHA }),
  action_done: ({ case: state }) => {
    const open = listOpen(state).filter(({ doneAt }) => doneAt === null);
    // What may be done now rather than what waits for the creator's word.
    const action = open.find(isAgreed) ?? open[0];
    return action ? { kind: 'action_done', actionId: action.id } : null;
  },
  review_action: ({ case: state }) => {
    const [action] = listOpen(state);
    return action ? { kind: 'review_action', actionId: action.id, outcome: 'dropped' } : null;
  },
  postpone_review: ({ case: state }, { today }) => {
    const [action] = listOpen(state);
    if (action === undefined) return null;
    const reviewOn = addDays(action.reviewOn > today ? action.reviewOn : today, 1);
    return { kind: 'postpone_review', actionId: action.id, reviewOn, noteSha256: SHA };
  },
  session_done: ({ case: state }) => {
    // A card that was talked about can be talked about again until somebody has looked back at it.
    const itemIds = openCards(state).map(({ id }) => id);
    return itemIds.length === 0 ? null : { kind: 'session_done', itemIds };
  },
  log_coaching_answer: ({ case: state }) => {
    const [card] = openCards(state);
    return card ? { kind: 'log_coaching_answer', itemId: card.id, isTaken: true } : null;
  },
  review_coaching: ({ case: state }) => {
    const [card] = openCards(state);
    return card ? { kind: 'review_coaching', itemId: card.id, effect: 'cannot_tell' } : null;
  },
};

function listOpen({ remedies }: Standing['case']): RemedyRecord[] {
  return remedies.filter(({ outcome }) => outcome === 'open');
}
