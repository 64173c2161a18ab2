// What is wrong with a plan as it was written down (DOMAIN.md §6.3): owner, due date, KPI, target, review date, cost.
import type { LocalDate } from '../../contract/terms.ts';
import { addDays, isLocalDate } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import type { CommandContext } from '../commands.ts';
import { termEndOf } from '../term-end.ts';
import { todayOf } from './ladder-day.ts';
import type { RemedyAction } from './records.ts';
import { REMEDIES, TALK_LIMITS } from './records.ts';

export type PlanProblem = { field: string; problem: string };

/** A change is looked at no later than this after it is due (DOMAIN.md §4.4). */
const REVIEW_WITHIN_DAYS = 14;
/** Ten times what was expected: a target above it is a slip of the pen. */
const TARGET_BPS_MAX = 100_000;

/** The first problem of the actions, in their order; undefined when the plan is whole. */
export function findPlanProblem(
  state: CaseState,
  actions: readonly RemedyAction[],
  context: CommandContext,
): PlanProblem | undefined {
  if (actions.length === 0) return { field: 'actions', problem: 'missing' };
  const ids = [...state.remedies.map((remedy) => remedy.id), ...actions.map((action) => action.id)];
  if (new Set(ids).size !== ids.length) return { field: 'actions', problem: 'twice' };
  const openCount = state.remedies.filter((remedy) => remedy.outcome === 'open').length;
  const isTooMany =
    actions.length > TALK_LIMITS.actionsAtOnce || openCount + actions.length > TALK_LIMITS.remedies;
  if (isTooMany) return { field: 'actions', problem: 'too_many' };
  for (const action of actions) {
    const problem =
      findShapeProblem(action) ??
      findDateProblem(action, { today: todayOf(context), lastOn: lastDayOf(state, context) }) ??
      findLinkProblem(action, state, context);
    if (problem) return problem;
  }
  return undefined;
}

function findShapeProblem(action: RemedyAction): PlanProblem | undefined {
  if (action.id.trim() === '') return { field: 'id', problem: 'missing' };
  if (!REMEDIES.includes(action.remedy)) return { field: 'remedy', problem: 'not_listed' };
  if (action.owner !== 'brand' && action.owner !== 'creator') return { field: 'owner', problem: 'missing' };
  if (action.kpi.trim() === '') return { field: 'kpi', problem: 'missing' };
  const isTarget = Number.isSafeInteger(action.targetBps) && action.targetBps > 0;
  if (!isTarget || action.targetBps > TARGET_BPS_MAX) return { field: 'targetBps', problem: 'out_of_range' };
  if (!Number.isSafeInteger(action.costMinor) || action.costMinor < 0)
    return { field: 'costMinor', problem: 'out_of_range' };
  return findMakeGoodProblem(action);
}

/** A make-good is extra work offered by the creator with a size; a change has none. */
function findMakeGoodProblem({ kind, owner, expectedUnits }: RemedyAction): PlanProblem | undefined {
  if (kind === 'change')
    return expectedUnits === null ? undefined : { field: 'expectedUnits', problem: 'only_make_good' };
  if (owner !== 'creator') return { field: 'owner', problem: 'make_good_is_creators' };
  const isSize = expectedUnits !== null && Number.isFinite(expectedUnits) && expectedUnits > 0;
  return isSize ? undefined : { field: 'expectedUnits', problem: 'missing' };
}

/** A change that nobody can look at while the contract lasts holds the ladder for nothing. */
export function findDateProblem(
  { dueOn, reviewOn }: Pick<RemedyAction, 'dueOn' | 'reviewOn'>,
  { today, lastOn }: { today: LocalDate; lastOn: LocalDate | null },
): PlanProblem | undefined {
  if (!isLocalDate(dueOn)) return { field: 'dueOn', problem: 'no_date' };
  if (!isLocalDate(reviewOn)) return { field: 'reviewOn', problem: 'no_date' };
  if (dueOn < today) return { field: 'dueOn', problem: 'in_the_past' };
  if (lastOn !== null && dueOn > lastOn) return { field: 'dueOn', problem: 'after_term' };
  if (reviewOn < dueOn) return { field: 'reviewOn', problem: 'before_due' };
  if (lastOn !== null && reviewOn > lastOn) return { field: 'reviewOn', problem: 'after_term' };
  return reviewOn > addDays(dueOn, REVIEW_WITHIN_DAYS)
    ? { field: 'reviewOn', problem: 'late_review' }
    : undefined;
}

/** The last day of the contract; null where it names none or nobody has confirmed it. */
export function lastDayOf(state: CaseState, { contracts, now }: CommandContext): LocalDate | null {
  const end = termEndOf({ case: state, contracts }, now);
  return end.is === 'day' ? end.lastOn : null;
}

function findLinkProblem(
  { cause, deliverableId }: RemedyAction,
  state: CaseState,
  { facts }: CommandContext,
): PlanProblem | undefined {
  if (cause !== null && !state.causes.some(({ code }) => code === cause))
    return { field: 'cause', problem: 'not_named' };
  const isUnknown = deliverableId !== null && !facts.pieces.some(({ id }) => id === deliverableId);
  return isUnknown ? { field: 'deliverableId', problem: 'no_such_piece' } : undefined;
}
