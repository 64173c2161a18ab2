// Why a campaign is where it is (DOMAIN.md §7.2): the shortfalls of its creators, taken apart over the same factors, so that
// every bar is the sum of theirs. While it runs, the first bar is what was agreed by today.
import type { AgreedByToday } from './agreed-by-today.ts';
import { grownShare } from './agreed-by-today.ts';
import type { Chain, ChainStep, ObservedTotals, PlannedTotals } from './chain.ts';
import { CHAIN_STEPS, chainOf, costFactors, readTotal, sumChains } from './chain.ts';
import type { LeftOutShare, PlanFacts } from './counted-plan.ts';
import { countedPlan } from './counted-plan.ts';
import type { Decomposition } from './decompose.ts';
import { decompose } from './decompose.ts';
import type { Shortfall } from './shortfall.ts';
import { findShortfall, sumShortfalls } from './shortfall.ts';

export type CreatorTotals = PlanFacts & {
  id: string;
  /** Their collaboration is over, whatever the flight: nothing more is to come. */
  isOver?: boolean;
  /** All the pieces that are owed. */
  owed: number;
  /** Fee agreed and earned, in minor units; null = not known, or not for this reader. */
  feeMinor: number | null;
  earnedMinor: number | null;
};

/**
 * Why a creator is in no sum: nothing is due yet, plan and measurement do not meet, or results came before the first post, which
 * no factor explains.
 */
export type LeftOutCreator = { id: string; because: 'nothing_due' | 'no_numbers' | 'results_first' };

export type CampaignShortfall = {
  /** Undefined when no creator can be taken apart. */
  together: Shortfall | undefined;
  /**
   * `byToday` is what the first bar is made of; null once they or the flight are over, when it is all that was agreed. `leftOut` is
   * what is in neither, because nobody has counted it.
   */
  creators: ExplainedCreatorGap[];
  leftOut: LeftOutCreator[];
  /** Steps that are known for some creators only, and so are part of their neighbours for all. */
  merged: ChainStep[];
  /** What one unit of the KPI cost, in minor units, by the same factors; undefined without fees or without a result. */
  cost: Decomposition | undefined;
};

export type ExplainedCreatorGap = {
  id: string;
  chain: Chain;
  shortfall: Shortfall;
  byToday: AgreedByToday | null;
  leftOut: LeftOutShare | null;
};

export function explainCampaign(
  kpi: ChainStep,
  creators: readonly CreatorTotals[],
  { isOver = false }: { isOver?: boolean } = {},
): CampaignShortfall {
  const grownElsewhere = grownTogether(creators, kpi);
  const planned = creators.map((creator) =>
    toPlanned({ ...creator, grownElsewhere }, kpi, isOver || creator.isOver === true),
  );
  const due = planned.filter(({ posts }) => posts > 0);
  const early = due.filter((creator) => hasResultsFirst(creator, kpi));
  // Whose results came first has the KPI alone for a factor: beside others in no sum, by themselves that much.
  const explained = early.length < due.length ? due.filter((creator) => !early.includes(creator)) : due;
  const known = explained.flatMap(({ plan, observed }) => chainOf(plan, observed, kpi) ?? []);
  // Who has nothing out has no step of their own: theirs are those of the others, and without others those of the plan.
  const shared = known.length > 0 ? sharedSteps(known) : [...CHAIN_STEPS];
  const kept = explained.flatMap((creator) => {
    const observed = hasNothingOut(creator, kpi) ? NOTHING : creator.observed;
    const chain = chainOf(only(creator.plan, shared), only(observed, shared), kpi);
    return chain === undefined ? [] : [{ creator, chain }];
  });
  const alike = withSameFactors(kept);
  const inSum = new Set(alike.map(({ creator }) => creator.id));
  return {
    together: sumShortfalls(alike.map(({ chain }) => chain)),
    creators: alike.map(({ creator: { id, byToday, leftOut }, chain }) => ({
      ...{ id, chain, byToday, leftOut },
      shortfall: findShortfall(chain),
    })),
    leftOut: planned
      .filter(({ id }) => !inSum.has(id))
      .map(({ id, posts }) => ({
        id,
        because:
          posts === 0 ? 'nothing_due' : early.some((one) => one.id === id) ? 'results_first' : 'no_numbers',
      })),
    merged: [...new Set(known.flatMap(stepsOf))].filter((step) => !shared.includes(step)),
    cost: costOf(alike),
  };
}

/** `posts` are the pieces that the plan is about: out or late while it runs, all that are owed after it. */
type PlannedCreator = CreatorTotals & {
  posts: number;
  byToday: AgreedByToday | null;
  leftOut: LeftOutShare | null;
};

function toPlanned(creator: CreatorTotals, kpi: ChainStep, isOver: boolean): PlannedCreator {
  const posts = isOver ? creator.owed : creator.out.posts + creator.late.posts;
  return { ...creator, ...countedPlan(creator, kpi, isOver), posts };
}

/** What is out of nothing is 0 at every step: that much is known without a count. */
const NOTHING: ObservedTotals = Object.fromEntries(CHAIN_STEPS.map((step) => [step, 0]));

function hasNothingOut({ out, observed }: PlanFacts, kpi: ChainStep): boolean {
  return out.posts === 0 && (readTotal(observed[kpi]) ?? 0) === 0;
}

/** An order by a code may come before the first post. */
function hasResultsFirst({ out, observed }: PlanFacts, kpi: ChainStep): boolean {
  return out.posts === 0 && (readTotal(observed[kpi]) ?? 0) > 0;
}

/** How far the posts that were counted should be, all together, 0–1. */
function grownTogether(creators: readonly CreatorTotals[], kpi: ChainStep): number {
  const running = creators.filter(({ isOver }) => isOver !== true);
  const sum = (pick: (creator: CreatorTotals) => number) =>
    running.reduce((all, creator) => all + (creator.expected === null ? 0 : pick(creator)), 0);
  return grownShare(
    sum(({ expected }) => expected ?? 0),
    sum(({ plan, out, uncounted }) => (plan[kpi] ?? 0) * (out.share - uncounted.share)),
  );
}

function stepsOf({ factors }: Chain): ChainStep[] {
  return factors.map(({ to }) => to);
}

function sharedSteps(chains: readonly Chain[]): ChainStep[] {
  const [first, ...others] = chains.map(stepsOf);
  return (first ?? []).filter((step) => others.every((steps) => steps.includes(step)));
}

function only<Totals extends PlannedTotals | ObservedTotals>(
  totals: Totals,
  steps: readonly ChainStep[],
): Totals {
  // Fewer of the same keys.
  return Object.fromEntries(
    Object.entries(totals).filter(([step]) => steps.some((one) => one === step)),
  ) as Totals;
}

/** A step of 0 with results behind it drops out of one chain only; who then has other factors than most is in no sum. */
function withSameFactors<One extends { chain: Chain }>(ones: readonly One[]): One[] {
  const groups = Map.groupBy(ones, ({ chain }) => chain.factors.map(({ name }) => name).join());
  return [...groups.values()].reduce<One[]>((most, group) => (group.length > most.length ? group : most), []);
}

function costOf(ones: readonly { creator: PlannedCreator; chain: Chain }[]): Decomposition | undefined {
  const chain = sumChains(ones.map((one) => one.chain));
  if (chain === undefined) return undefined;
  const planned = sumOf(
    ones.map(({ creator: { feeMinor, posts, owed, uncounted } }) =>
      feeMinor === null ? null : (feeMinor * (posts - uncounted.posts)) / owed,
    ),
  );
  const actual = sumOf(ones.map(({ creator }) => earnedOfCounted(creator)));
  const factors = costFactors(chain, { planned, actual });
  const isPaid = factors !== undefined && (factors.plan.cost ?? 0) > 0 && (factors.actual.cost ?? 0) > 0;
  return isPaid ? decompose(factors.plan, factors.actual) : undefined;
}

/** The results of a post that nobody has counted are not known, so what it was paid is in no cost of a result. */
function earnedOfCounted({ earnedMinor, out, uncounted }: CreatorTotals): number | null {
  if (earnedMinor === null || uncounted.posts === 0) return earnedMinor;
  return (earnedMinor * (out.posts - uncounted.posts)) / out.posts;
}

function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
}
