// What a result is held against: the plan of the pieces that can be judged. A post that is out and that nobody has counted
// brought something that is not known, so its share is in neither side and no factor is blamed for it (decision 0077).
import type { AgreedByToday, PieceShare } from './agreed-by-today.ts';
import { agreedByToday } from './agreed-by-today.ts';
import type { ChainStep, ObservedTotals, PlannedTotals } from './chain.ts';

export type PlanFacts = {
  plan: PlannedTotals;
  observed: ObservedTotals;
  /** Pieces that are out, those of them that nobody has counted, and pieces that are late. */
  out: PieceShare;
  uncounted: PieceShare;
  late: PieceShare;
  /** What the counted posts should have of the KPI at their age; null = not known. */
  expected: number | null;
  grownElsewhere?: number | undefined;
};

/** Posts that nobody has counted, and what was agreed for them in units of the KPI. */
export type LeftOutShare = { posts: number; amount: number };

export type CountedPlan = {
  plan: PlannedTotals;
  observed: ObservedTotals;
  /** Null once it is over: then it is held against all that was agreed. */
  byToday: AgreedByToday | null;
  /** Null where every post that is out was counted. */
  leftOut: LeftOutShare | null;
};

export function countedPlan(facts: PlanFacts, kpi: ChainStep, isOver: boolean): CountedPlan {
  const { plan, uncounted } = facts;
  const out = {
    posts: facts.out.posts - uncounted.posts,
    share: Math.max(0, facts.out.share - uncounted.share),
  };
  const byToday = isOver ? null : agreedByToday({ ...facts, out }, kpi);
  return {
    plan: byToday === null ? without(plan, uncounted) : byToday.plan,
    observed: ofCounted(facts.observed, uncounted),
    byToday,
    leftOut:
      uncounted.posts === 0 ? null : { posts: uncounted.posts, amount: (plan[kpi] ?? 0) * uncounted.share },
  };
}

function without(plan: PlannedTotals, { posts, share }: PieceShare): PlannedTotals {
  if (posts === 0) return plan;
  return Object.fromEntries(
    Object.entries(plan).map(([step, total]) => [
      step,
      typeof total !== 'number' ? null : step === 'posts' ? total - posts : total * (1 - share),
    ]),
  );
}

/** The counts are of the counted posts anyway; only how many there are has to be said. */
function ofCounted(observed: ObservedTotals, { posts }: PieceShare): ObservedTotals {
  const published = observed.posts;
  if (posts === 0 || typeof published !== 'number') return observed;
  return { ...observed, posts: Math.max(0, published - posts) };
}
