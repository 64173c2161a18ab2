// Coaching (DOMAIN.md §6.4): an offer between professionals, two cards at most, tied to the KPI that fails.
import type { Instant } from '../../contract/terms.ts';
import { laterOf } from '../../contract/zone.ts';
import { refuse } from '../../result.ts';
import { findTransition } from '../machine.ts';
import { findCard } from '../talk/coaching.ts';
import { findOfferToday } from '../talk/ladder-day.ts';
import { indexesNow, indexesSince, listBeyondRemedyGaps } from '../talk/ladder-index.ts';
import { TALK_LIMITS } from '../talk/records.ts';
import type { Answer, Decision } from './answer.ts';
import { event, noteOf, notPossible } from './answer.ts';

/** Cards offered at once. */
export const CARDS_AT_ONCE_MAX = 2;

/** Decides `start_coaching`; while coaching runs already, the same command offers further cards. */
export const decideStartCoaching: Decision<'start_coaching'> = (state, command, context) => {
  const isRunning = state.state === 'coaching';
  if (!isRunning && !findTransition(state.state, 'start_coaching')) return notPossible(state, command);
  const { items } = command;
  const problem = findItemProblem(items, state.coaching);
  if (problem) return problem;
  const offer = findOfferToday(state, context);
  if (offer !== undefined && offer !== 'coach') return notPossible(state, command, `${offer}_offered_today`);
  const missing = isRunning ? [] : listBeyondRemedyGaps(state, context);
  if (missing.length > 0) return refuse({ reason: 'steps_missing', missing });
  const indexes = indexesNow(
    items.map((item) => item.kpi),
    context,
  );
  const kind = isRunning ? 'offer_coaching' : 'start_coaching';
  return event(context, kind, { coaching: items, indexes, ...noteOf(command) });
};

/**
 * Decides `session_done`: cards were talked about; said again, it is the look back that records the index after, read from
 * counts that are newer than the talk.
 */
export const decideSession: Decision<'session_done'> = (state, command, context) => {
  if (!findTransition(state.state, 'session_done')) return notPossible(state, command);
  const { itemIds } = command;
  if (itemIds.length === 0) return invalid('itemIds', 'missing');
  const items = state.coaching.filter((item) => itemIds.includes(item.id));
  if (items.length !== new Set(itemIds).size) return invalid('itemIds', 'no_such_card');
  const talkedAt = items.reduce<Instant | null>(
    (last, { sessionAt }) =>
      last === null || sessionAt === null ? (sessionAt ?? last) : laterOf(last, sessionAt),
    null,
  );
  const indexes = indexesSince(
    items.map((item) => item.kpi),
    talkedAt,
    context,
  );
  return event(context, 'session_done', { itemIds, indexes, ...noteOf(command) });
};

function findItemProblem(
  items: readonly { id: string; card: string; kpi: string }[],
  coaching: readonly { id: string; isPast?: true }[],
): Answer | undefined {
  if (items.length === 0) return invalid('items', 'missing');
  if (items.length > CARDS_AT_ONCE_MAX) return invalid('items', 'too_many');
  const ids = [...coaching.map((item) => item.id), ...items.map((item) => item.id)];
  if (new Set(ids).size !== ids.length) return invalid('items', 'twice');
  if (items.some((item) => item.id.trim() === '' || item.kpi.trim() === ''))
    return invalid('items', 'missing');
  if (items.some((item) => findCard(item.card) === undefined)) return invalid('items', 'not_listed');
  const running = coaching.filter((item) => item.isPast !== true);
  return running.length + items.length > TALK_LIMITS.coaching ? invalid('items', 'too_many') : undefined;
}

function invalid(field: string, problem: string): Answer {
  return refuse({ reason: 'invalid', field, problem });
}
