// The index (measured ÷ expected) that guards of the ladder read (DOMAIN.md §4.3, SCORING.md §2.7).
import type { Instant } from '../../contract/terms.ts';
import { addDays, isBefore, laterOf, localDateOf } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import type { CommandContext } from '../commands.ts';
import type { CaseFacts } from '../decide/case-facts.ts';
import { runningRemedies } from '../folding/remedies.ts';
import type { KpiReading } from '../standing.ts';
import { ladderCalendar, todayOf } from './ladder-day.ts';
import type { RemedyRecord } from './records.ts';

/** Index from which a KPI counts as recovered (measured ÷ expected). */
export const RECOVERED_INDEX = 0.9;
/** Whole days after the last step before numbers speak for it, where no review date says more. */
const MATURE_DAYS = 2;

/** What commands read of the KPI rows: how each stands against what is expected, and how old its newest count is. */
export function indexFacts(readings: readonly KpiReading[]): Pick<CaseFacts, 'indexes' | 'measuredAt'> {
  return {
    indexes: Object.fromEntries(readings.map(({ kpi, index }) => [kpi, index])),
    measuredAt: Object.fromEntries(readings.map(({ kpi, observedAt }) => [kpi, observedAt])),
  };
}

/** Index of a KPI now; null when it cannot be read. Of the scored KPI it is the pace, where there is one (SCORING.md §2.7). */
export function findIndexNow(kpi: string, { facts, basis }: CommandContext): number | null {
  if (basis?.kpi === kpi && basis.pace !== null) return basis.pace;
  return Object.entries(facts.indexes).find(([name]) => name === kpi)?.[1] ?? null;
}

/** Index of each of these KPIs now, as an event records it. */
export function indexesNow(kpis: readonly string[], context: CommandContext): Record<string, number | null> {
  return Object.fromEntries(kpis.map((kpi) => [kpi, findIndexNow(kpi, context)]));
}

/** False when the newest count behind a KPI is older than `since`: what was done then cannot show in it yet. */
export function isMeasuredSince(kpi: string, since: Instant | null, { facts }: CommandContext): boolean {
  const at = Object.entries(facts.measuredAt).find(([name]) => name === kpi)?.[1] ?? null;
  return since === null || at === null || !isBefore(at, since);
}

/** The index of each of these KPIs as it shows what was done at `since`; null where the counts are from before it. */
export function indexesSince(
  kpis: readonly string[],
  since: Instant | null,
  context: CommandContext,
): Record<string, number | null> {
  const read = (kpi: string) => (isMeasuredSince(kpi, since, context) ? findIndexNow(kpi, context) : null);
  return Object.fromEntries(kpis.map((kpi) => [kpi, read(kpi)]));
}

/** What is missing before a case may be closed as recovered; empty when it may. */
export function listRecoverGaps(state: CaseState, context: CommandContext): string[] {
  const { basis } = context;
  const lastStepAt = findLastStepAt(state);
  const gaps = [...(lastStepAt === null ? ['ACTION_NOT_DONE'] : [])];
  if (basis === null) return [...gaps, 'NUMBERS_MISSING'];
  const index = findIndexNow(basis.kpi, context);
  if (lastStepAt !== null) {
    const isOlder =
      isBefore(basis.assessedAt, lastStepAt) || !isMeasuredSince(basis.kpi, lastStepAt, context);
    if (isOlder) gaps.push('NUMBERS_BEFORE_ACTION');
    if (!isMature(state, lastStepAt, context)) gaps.push('NOT_MATURE');
  }
  if (index === null) gaps.push('INDEX_UNKNOWN');
  else if (index < RECOVERED_INDEX) gaps.push('INDEX_BELOW');
  return gaps;
}

/**
 * What is missing before the ladder goes past the remedies: a review that has come, and results still below. Counts from
 * before the changes were made cannot say so; a person who reviewed one as "not reached" can.
 */
export function listBeyondRemedyGaps(state: CaseState, context: CommandContext): string[] {
  const today = todayOf(context);
  const remedies = runningRemedies(state);
  const isReviewed = remedies.some((remedy) => isReviewReached(remedy, today));
  const isPlanned = remedies.some(({ outcome }) => outcome !== 'dropped');
  // No day is waited for where everything was taken off the plan: another change is agreed, or the step passed over.
  if (remedies.length > 0 && !isPlanned) return ['LADDER_INCOMPLETE:remedy'];
  if (!isReviewed && !(remedies.length === 0 && state.ladder.remedy !== undefined)) return ['REVIEW_NOT_DUE'];
  const kpi = context.basis?.kpi ?? null;
  const index = kpi === null ? null : findIndexNow(kpi, context);
  const isOlder = kpi !== null && !isMeasuredSince(kpi, findLastDoneAt(remedies), context);
  if (index !== null && !isOlder) return index < RECOVERED_INDEX ? [] : ['INDEX_REACHED'];
  const fellShort = remedies.some(({ outcome }) => outcome === 'missed' || outcome === 'not_measurable');
  if (fellShort || remedies.length === 0) return [];
  return [isOlder ? 'NUMBERS_BEFORE_ACTION' : 'REVIEW_MISSING'];
}

function isReviewReached({ outcome, reviewOn }: RemedyRecord, today: string): boolean {
  return outcome === 'open' ? reviewOn <= today : outcome !== 'dropped';
}

/** When the creator or the brand last changed something: an action done, a session held, terms agreed. */
export function findLastStepAt(state: CaseState): Instant | null {
  const done = runningRemedies(state).flatMap(({ doneAt }) => doneAt ?? []);
  const sessions = state.coaching.flatMap(({ sessionAt, isPast }) => (isPast ? [] : (sessionAt ?? [])));
  // Steps taken over from before, and signed terms, are on the ladder without a record of their own.
  const { remedy, adjust, coach } = state.ladder;
  const isOnLadder = [remedy, adjust, coach].includes('done') && state.lastRungAt !== null;
  return findLast([...done, ...sessions, ...(isOnLadder && state.lastRungAt ? [state.lastRungAt] : [])]);
}

function findLastDoneAt(remedies: readonly RemedyRecord[]): Instant | null {
  return findLast(remedies.flatMap(({ doneAt }) => doneAt ?? []));
}

function findLast(instants: readonly Instant[]): Instant | null {
  return instants.reduce<Instant | null>((last, at) => (last === null ? at : laterOf(last, at)), null);
}

/** Numbers speak once a review date has come, or some days after the last step. */
function isMature(state: CaseState, lastStepAt: string, context: CommandContext): boolean {
  const today = todayOf(context);
  const done = runningRemedies(state).filter(({ doneAt }) => doneAt !== null);
  if (done.some((remedy) => isReviewReached(remedy, today))) return true;
  return addDays(localDateOf(lastStepAt, ladderCalendar(context).tz), MATURE_DAYS) <= today;
}
