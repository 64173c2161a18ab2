// The index (measured ÷ expected) that guards of the ladder read (DOMAIN.md §4.3, SCORING.md §2.7).
import { addDays, isBefore, laterOf, localDateOf } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import type { CommandContext } from '../commands.ts';
import { runningRemedies } from '../folding/remedies.ts';
import { ladderCalendar, todayOf } from './ladder-day.ts';
import type { RemedyRecord } from './records.ts';

/** Index from which a KPI counts as recovered (measured ÷ expected). */
export const RECOVERED_INDEX = 0.9;
/** Whole days after the last step before numbers speak for it, where no review date says more. */
const MATURE_DAYS = 2;

/** Index of a KPI now; null when it cannot be read. Of the scored KPI it is the pace, where there is one (SCORING.md §2.7). */
export function findIndexNow(kpi: string, { facts, basis }: CommandContext): number | null {
  if (basis?.kpi === kpi && basis.pace !== null) return basis.pace;
  return Object.entries(facts.indexes).find(([name]) => name === kpi)?.[1] ?? null;
}

/** Index of each of these KPIs now, as an event records it. */
export function indexesNow(kpis: readonly string[], context: CommandContext): Record<string, number | null> {
  return Object.fromEntries(kpis.map((kpi) => [kpi, findIndexNow(kpi, context)]));
}

/** What is missing before a case may be closed as recovered; empty when it may. */
export function listRecoverGaps(state: CaseState, context: CommandContext): string[] {
  const { basis } = context;
  const lastStepAt = findLastStepAt(state);
  const gaps = [...(lastStepAt === null ? ['ACTION_NOT_DONE'] : [])];
  if (basis === null) return [...gaps, 'NUMBERS_MISSING'];
  const index = findIndexNow(basis.kpi, context);
  if (lastStepAt !== null) {
    if (isBefore(basis.assessedAt, lastStepAt)) gaps.push('NUMBERS_BEFORE_ACTION');
    if (!isMature(state, lastStepAt, context)) gaps.push('NOT_MATURE');
  }
  if (index === null) gaps.push('INDEX_UNKNOWN');
  else if (index < RECOVERED_INDEX) gaps.push('INDEX_BELOW');
  return gaps;
}

/** What is missing before the ladder goes past the remedies: a review that has come, and results still below. */
export function listBeyondRemedyGaps(state: CaseState, context: CommandContext): string[] {
  const today = todayOf(context);
  const remedies = runningRemedies(state);
  const isReviewed = remedies.some((remedy) => isReviewReached(remedy, today));
  if (!isReviewed && !(remedies.length === 0 && state.ladder.remedy !== undefined)) return ['REVIEW_NOT_DUE'];
  const index = context.basis === null ? null : findIndexNow(context.basis.kpi, context);
  if (index !== null) return index < RECOVERED_INDEX ? [] : ['INDEX_REACHED'];
  const fellShort = remedies.some(({ outcome }) => outcome === 'missed' || outcome === 'not_measurable');
  return fellShort || remedies.length === 0 ? [] : ['REVIEW_MISSING'];
}

function isReviewReached({ outcome, reviewOn }: RemedyRecord, today: string): boolean {
  return outcome === 'open' ? reviewOn <= today : outcome !== 'dropped';
}

/** When the creator or the brand last changed something: an action done, a session held, terms agreed. */
function findLastStepAt(state: CaseState): string | null {
  const done = runningRemedies(state).flatMap(({ doneAt }) => doneAt ?? []);
  const sessions = state.coaching.flatMap(({ sessionAt, isPast }) => (isPast ? [] : (sessionAt ?? [])));
  // Steps taken over from before, and signed terms, are on the ladder without a record of their own.
  const { remedy, adjust, coach } = state.ladder;
  const isOnLadder = [remedy, adjust, coach].includes('done') && state.lastRungAt !== null;
  const all = [...done, ...sessions, ...(isOnLadder && state.lastRungAt ? [state.lastRungAt] : [])];
  return all.reduce<string | null>((last, at) => (last === null ? at : laterOf(last, at)), null);
}

/** Numbers speak once a review date has come, or some days after the last step. */
function isMature(state: CaseState, lastStepAt: string, context: CommandContext): boolean {
  const today = todayOf(context);
  const done = runningRemedies(state).filter(({ doneAt }) => doneAt !== null);
  if (done.some((remedy) => isReviewReached(remedy, today))) return true;
  return addDays(localDateOf(lastStepAt, ladderCalendar(context).tz), MATURE_DAYS) <= today;
}
