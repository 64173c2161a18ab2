// Coaching (DOMAIN.md §6.4): an offer between professionals, two cards at most, tied to the KPI that fails. The creator
// takes a card or leaves it, and on the day that was set somebody looks back at what it did.
import type { Instant, LocalDate } from '../../contract/terms.ts';
import { addDays, isLocalDate, laterOf } from '../../contract/zone.ts';
import { refuse } from '../../result.ts';
import type { CaseState } from '../case.ts';
import type { Command, CommandContext } from '../commands.ts';
import { isDeclined, openCards, triedAt } from '../folding/coaching.ts';
import { findTransition } from '../machine.ts';
import { findCard } from '../talk/coaching.ts';
import { findOfferToday, todayOf } from '../talk/ladder-day.ts';
import { indexesNow, indexesSince, isMeasuredSince, listBeyondRemedyGaps } from '../talk/ladder-index.ts';
import type { CoachingItem, CoachingRecord } from '../talk/records.ts';
import { COACHING_EFFECTS, TALK_LIMITS } from '../talk/records.ts';
import type { Answer, DecisionRule } from './answer.ts';
import { event, invalid, noteOf, notPossible } from './answer.ts';

/** Cards offered at once. */
export const CARDS_AT_ONCE_MAX = 2;
/** A look back later than this is a slip of the pen: nobody remembers by then what was tried. */
export const LOOK_BACK_WITHIN_DAYS = 60;

/** Decides `start_coaching`; while coaching runs already, the same command offers further cards. */
export const decideStartCoaching: DecisionRule<'start_coaching'> = (state, command, context) => {
  const isRunning = state.state === 'coaching';
  if (!isRunning && !findTransition(state.state, 'start_coaching')) return notPossible(state, command);
  const { items } = command;
  const problem = findItemProblem(items, state.coaching) ?? findDayProblem(items, context);
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
 * Decides `session_done`: cards were talked about, and a day to look back may be set or moved; said again, it records the
 * index after, read from counts that are newer than the talk.
 */
export const decideSession: DecisionRule<'session_done'> = (state, command, context) => {
  if (!findTransition(state.state, 'session_done')) return notPossible(state, command);
  const { itemIds, reviewOn } = command;
  if (itemIds.length === 0) return invalid('itemIds', 'missing');
  const items = state.coaching.filter((item) => itemIds.includes(item.id));
  if (items.length !== new Set(itemIds).size) return invalid('itemIds', 'no_such_card');
  if (items.some(({ effect }) => effect !== undefined)) return notPossible(state, command, 'card_closed');
  const problem = findDayProblem([command], context);
  if (problem) return problem;
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
  const day = reviewOn === undefined ? {} : { reviewOn };
  return event(context, 'session_done', { itemIds, indexes, ...day, ...noteOf(command) });
};

/** Decides `answer_coaching`: the creator tries a card or leaves it. Their newest word counts, and neither is scored. */
export const decideAnswerCoaching: DecisionRule<'answer_coaching'> = (state, command, context) =>
  decideCardAnswer(state, command, context);

/** Decides `log_coaching_answer`: the same, where the creator said it elsewhere. */
export const decideLogCoachingAnswer: DecisionRule<'log_coaching_answer'> = (state, command, context) =>
  decideCardAnswer(state, command, context);

function decideCardAnswer(
  state: CaseState,
  command: Extract<Command, { kind: 'answer_coaching' | 'log_coaching_answer' }>,
  context: CommandContext,
): Answer {
  const found = findOpenCard(state, command);
  if ('answer' in found) return found.answer;
  const { itemId, isTaken } = command;
  return event(context, 'coaching_answered', { itemIds: [itemId], isTaken, ...noteOf(command) });
}

/**
 * Decides `review_coaching`. Nothing helped, or failed to, that nobody tried; and "helped" needs counts from after it was
 * tried that stand higher than before. "Cannot tell" is always a fair word.
 */
export const decideReviewCoaching: DecisionRule<'review_coaching'> = (state, command, context) => {
  const { effect } = command;
  if (!COACHING_EFFECTS.includes(effect)) return invalid('effect', 'not_listed');
  const found = findOpenCard(state, command);
  if ('answer' in found) return found.answer;
  const { item } = found;
  const since = triedAt(item);
  const indexes = indexesSince([item.kpi], since, context);
  const reviewed = event(context, 'review_coaching', {
    itemIds: [item.id],
    effect,
    indexes,
    ...noteOf(command),
  });
  if (effect === 'cannot_tell') return reviewed;
  const index = indexes[item.kpi] ?? null;
  const isOlder = !isMeasuredSince(item.kpi, since, context);
  const missing = [
    ...(since === null ? [isDeclined(item) ? 'CARD_DECLINED' : 'CARD_NOT_TAKEN'] : []),
    ...(item.reviewOn !== undefined && todayOf(context) < item.reviewOn ? ['REVIEW_NOT_DUE'] : []),
    ...(effect === 'helped' && isOlder ? ['NUMBERS_BEFORE_PRACTICE'] : []),
    ...(effect === 'helped' && !isOlder && index === null ? ['INDEX_UNKNOWN'] : []),
  ];
  if (missing.length > 0) return refuse({ reason: 'steps_missing', missing });
  const isUp = index === null || item.before === null || index > item.before;
  return effect === 'helped' && !isUp ? invalid('effect', 'index_not_up') : reviewed;
};

function findOpenCard(
  state: CaseState,
  command: Extract<Command, { itemId: string }>,
): { item: CoachingRecord } | { answer: Answer } {
  const item = state.coaching.find(({ id }) => id === command.itemId);
  if (item === undefined) return { answer: invalid('itemId', 'no_such_card') };
  return openCards(state).includes(item) ? { item } : { answer: notPossible(state, command, 'card_closed') };
}

function findDayProblem(
  items: readonly Pick<CoachingItem, 'reviewOn'>[],
  context: CommandContext,
): Answer | undefined {
  const today = todayOf(context);
  const problemOf = (on: LocalDate) => {
    if (!isLocalDate(on)) return 'no_date';
    if (on < today) return 'in_the_past';
    return on > addDays(today, LOOK_BACK_WITHIN_DAYS) ? 'late_look_back' : undefined;
  };
  const [problem] = items.flatMap(({ reviewOn }) =>
    reviewOn === undefined ? [] : (problemOf(reviewOn) ?? []),
  );
  return problem === undefined ? undefined : invalid('reviewOn', problem);
}

function findItemProblem(
  items: readonly { id: string; card: string; kpi: string }[],
  coaching: readonly CoachingRecord[],
): Answer | undefined {
  if (items.length === 0) return invalid('items', 'missing');
  if (items.length > CARDS_AT_ONCE_MAX) return invalid('items', 'too_many');
  const ids = [...coaching.map((item) => item.id), ...items.map((item) => item.id)];
  if (new Set(ids).size !== ids.length) return invalid('items', 'twice');
  if (items.some((item) => item.id.trim() === '' || item.kpi.trim() === ''))
    return invalid('items', 'missing');
  if (items.some((item) => findCard(item.card) === undefined)) return invalid('items', 'not_listed');
  const running = openCards({ coaching });
  return running.length + items.length > TALK_LIMITS.coaching ? invalid('items', 'too_many') : undefined;
}
