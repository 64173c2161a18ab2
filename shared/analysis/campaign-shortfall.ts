// Why a campaign is where it is (DOMAIN.md §7.2): the shortfalls of its creators, taken apart over the same factors, so that
// every bar is the sum of theirs. While it runs, the first bar is what was to be expected by today: what was agreed, by the
// share of the pieces that are due and by what typical posts have gathered at the age of theirs.
import type { Chain, ChainStep, ObservedTotals, PlannedTotals } from './chain.ts';
import { chainOf, costFactors, sumChains } from './chain.ts';
import type { Decomposition } from './decompose.ts';
import { decompose } from './decompose.ts';
import type { Shortfall } from './shortfall.ts';
import { findShortfall, sumShortfalls } from './shortfall.ts';

export type CreatorTotals = {
  id: string;
  plan: PlannedTotals;
  observed: ObservedTotals;
  /** Pieces due by today, and all that are owed. */
  due: number;
  owed: number;
  /** What the published posts should have of the KPI at their age; null = all of it, once the flight is over. */
  expected: number | null;
  /** Fee agreed and earned, in minor units; null = not known, or not for this reader. */
  feeMinor: number | null;
  earnedMinor: number | null;
};

/** Why a creator is in no sum: nothing is due yet, or plan and measurement do not meet. */
export type LeftOut = { id: string; because: 'nothing_due' | 'no_numbers' };

/** What is expected of a creator by today: the agreed total, by the pieces that are due and by what typical posts show. */
export type PlanByToday = { agreed: number; due: number; owed: number; grown: number };

export type CampaignShortfall = {
  /** Undefined when no creator can be taken apart. */
  together: Shortfall | undefined;
  creators: { id: string; chain: Chain; shortfall: Shortfall; plan: PlanByToday }[];
  leftOut: LeftOut[];
  /** Steps that are known for some creators only, and so are part of their neighbours for all. */
  merged: ChainStep[];
  /** What one unit of the KPI cost, in minor units, by the same factors; undefined without fees or without a result. */
  cost: Decomposition | undefined;
};

export function explainCampaign(kpi: ChainStep, creators: readonly CreatorTotals[]): CampaignShortfall {
  const byToday = creators.map((creator) => ({
    ...creator,
    plan: expectedByToday(creator, kpi),
    whole: { agreed: creator.plan[kpi] ?? 0, grown: grownShare(creator, kpi) },
  }));
  const chains = byToday.map(({ plan, observed, due }) =>
    due === 0 ? undefined : chainOf(plan, observed, kpi),
  );
  const known = chains.flatMap((chain) => chain ?? []);
  const shared = sharedSteps(known);
  const kept = byToday.flatMap((creator, index) => {
    const chain = chains[index] && chainOf(only(creator.plan, shared), only(creator.observed, shared), kpi);
    return chain === undefined ? [] : [{ creator, chain }];
  });
  const alike = withSameFactors(kept);
  const inSum = new Set(alike.map(({ creator }) => creator.id));
  return {
    together: sumShortfalls(alike.map(({ chain }) => chain)),
    creators: alike.map(({ creator: { id, due, owed, whole }, chain }) => ({
      id,
      chain,
      shortfall: findShortfall(chain),
      plan: { agreed: whole.agreed, due, owed, grown: whole.grown },
    })),
    leftOut: byToday
      .filter(({ id }) => !inSum.has(id))
      .map(({ id, due }) => ({ id, because: due === 0 ? 'nothing_due' : 'no_numbers' })),
    merged: [...new Set(known.flatMap(stepsOf))].filter((step) => !shared.includes(step)),
    cost: costOf(alike),
  };
}

/** Posts are the pieces that are due; every other total is agreed evenly over the pieces, and grows as the KPI does. */
function expectedByToday(creator: CreatorTotals, kpi: ChainStep): PlannedTotals {
  const { plan, due, owed } = creator;
  if (owed === 0) return plan;
  const share = (due / owed) * grownShare(creator, kpi);
  return Object.fromEntries(
    Object.entries(plan).map(([step, total]) => [
      step,
      step === 'posts' ? due : typeof total === 'number' ? total * share : null,
    ]),
  );
}

/** How much of their final count the posts that are out should have by now, 0–1. */
function grownShare({ plan, observed, owed, expected }: CreatorTotals, kpi: ChainStep): number {
  const posts = typeof observed.posts === 'number' ? observed.posts : 0;
  const agreed = ((plan[kpi] ?? 0) * posts) / owed;
  return expected === null || agreed === 0 ? 1 : Math.min(1, expected / agreed);
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

/** A step of 0 drops out of one chain only; who then has other factors than most is in no sum. */
function withSameFactors<One extends { chain: Chain }>(ones: readonly One[]): One[] {
  const groups = Map.groupBy(ones, ({ chain }) => chain.factors.map(({ name }) => name).join());
  return [...groups.values()].reduce<One[]>((most, group) => (group.length > most.length ? group : most), []);
}

function costOf(ones: readonly { creator: CreatorTotals; chain: Chain }[]): Decomposition | undefined {
  const chain = sumChains(ones.map((one) => one.chain));
  if (chain === undefined) return undefined;
  const planned = sumOf(
    ones.map(({ creator: { feeMinor, due, owed } }) => (feeMinor === null ? null : (feeMinor * due) / owed)),
  );
  const factors = costFactors(chain, {
    planned,
    actual: sumOf(ones.map(({ creator }) => creator.earnedMinor)),
  });
  const isPaid = factors !== undefined && (factors.plan.cost ?? 0) > 0 && (factors.actual.cost ?? 0) > 0;
  return isPaid ? decompose(factors.plan, factors.actual) : undefined;
}

function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
}
