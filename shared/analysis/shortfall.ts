// What a gap says: delivery and results told apart, and a factor named only when chance does not explain it (§7.2).
import { isShortfall, poissonUpper90 } from '../kpi/small-numbers.ts';
import type { Chain, ChainFactor } from './chain.ts';
import { sumChains } from './chain.ts';
import type { Decomposition, SplitMethod } from './decompose.ts';
import { decompose } from './decompose.ts';
import { isDelivery } from './factor-words.ts';
import type { PartRange } from './part-ranges.ts';
import { partRanges } from './part-ranges.ts';

/** Name and version of how a gap is taken apart and judged. */
export const SHORTFALL_VERSION = 'shortfall-1';

/** Within this share of the plan a gap is no gap. */
const CLEAR_GAP_RATIO = 0.1;
/** From this many counted events on, chance is compared with the plan itself; below it with the score's own, wider margin. */
const SMALL_COUNT = 30;

export type ShortfallVerdict = 'below' | 'above' | 'no_clear_factor';

export type ShortfallPart = ChainFactor & {
  part: number;
  plan: number;
  actual: number;
  isObserved: boolean;
  /** How far the part can move when counters are abbreviated; null = exact. */
  range: PartRange | null;
};

export type Shortfall = {
  verdict: ShortfallVerdict;
  /** Why no factor is named; null when one is. */
  unclearBecause: 'small_gap' | 'small_counts' | null;
  method: SplitMethod;
  kpi: Chain['kpi'];
  planned: number;
  actual: number;
  gap: number;
  /** Posts published against planned and what they explain; null when the chain does not begin with posts. */
  delivery: ShortfallPart | null;
  /** Everything behind delivery, in the order of the chain. */
  results: ShortfallPart[];
  /** The part that explains most of the gap, in the gap's direction; null without a clear factor. */
  main: ShortfallPart | null;
};

/** Splits the gap of a chain and says whether any factor stands out. */
export function findShortfall(chain: Chain, wanted: SplitMethod = 'lmdi'): Shortfall {
  const split = decompose(chain.plan, chain.actual, wanted);
  const ranges = partRanges(chain, wanted);
  return toShortfall(
    chain,
    split,
    chain.factors.map((factor, index) => toPart(factor, split.parts[index], ranges)),
  );
}

/**
 * The shortfall of several creators together: totals and parts are summed, so that a campaign's bars are the sums of its
 * creators' (parts are additive). Undefined when the chains do not have the same factors; abbreviated counters lose
 * their ranges.
 */
export function sumShortfalls(chains: readonly Chain[], wanted: SplitMethod = 'lmdi'): Shortfall | undefined {
  const together = sumChains(chains);
  if (!together) return undefined;
  const splits = chains.map((chain) => decompose(chain.plan, chain.actual, wanted));
  const whole = decompose(together.plan, together.actual, wanted);
  const parts = together.factors.map((factor, index) => ({
    ...toPart(factor, whole.parts[index], undefined),
    part: splits.reduce((sum, split) => sum + (split.parts[index]?.part ?? 0), 0),
  }));
  const method = splits.every((split) => split.method === 'lmdi') ? 'lmdi' : 'shapley';
  return toShortfall(together, { ...whole, method }, parts);
}

function toShortfall(chain: Chain, split: Decomposition, parts: ShortfallPart[]): Shortfall {
  // The totals as counted: a product of their ratios would lose the last bit.
  const planned = chain.planned.at(-1) ?? split.planned;
  const actual = chain.observed.at(-1)?.value ?? split.actual;
  const gap = actual - planned;
  const unclearBecause = findUnclear(chain, { planned, actual, gap });
  const direction = Math.sign(gap);
  const [main] = parts
    .filter(({ part }) => Math.sign(part) === direction)
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part));
  const isClear = unclearBecause === null && main !== undefined;
  return {
    verdict: isClear ? (direction < 0 ? 'below' : 'above') : 'no_clear_factor',
    unclearBecause: isClear ? null : (unclearBecause ?? 'small_gap'),
    method: split.method,
    kpi: chain.kpi,
    planned,
    actual,
    gap,
    delivery: parts.find(isDelivery) ?? null,
    results: parts.filter((part) => !isDelivery(part)),
    main: isClear ? main : null,
  };
}

function toPart(
  factor: ChainFactor,
  split: Decomposition['parts'][number] | undefined,
  ranges: Record<string, PartRange> | undefined,
): ShortfallPart {
  if (!split) throw new RangeError(`No part for ${factor.name}`);
  const { part, plan, actual, isObserved } = split;
  const range = ranges?.[factor.name];
  const isWide = range !== undefined && range.hi - range.lo > 1e-9 * Math.max(1, Math.abs(part));
  return { ...factor, part, plan, actual, isObserved, range: isWide ? range : null };
}

function findUnclear(
  chain: Chain,
  { gap, planned, actual }: Pick<Shortfall, 'gap' | 'planned' | 'actual'>,
): Shortfall['unclearBecause'] {
  // The edge itself is inside; the margin forgives the last bit.
  if (Math.abs(gap) <= planned * (CLEAR_GAP_RATIO + 1e-9)) return 'small_gap';
  const counted = chain.factors.findLastIndex(({ to }) => to === 'orders' || to === 'clicks');
  const count = chain.observed[counted]?.value;
  const planCount = chain.planned[counted];
  if (count === undefined || planCount === undefined) return null;
  // How many events the plan would have taken at what each of them really brought: a gap that lies behind the count
  // (smaller orders) is as sure as the count is large.
  const isClear =
    actual > 0 ? isBeyondChance(count, (count * planned) / actual) : isBeyondChance(0, planCount);
  return isClear ? null : 'small_counts';
}

/** A count apart from its plan by more than chance would bring. */
function isBeyondChance(observed: number, planned: number): boolean {
  if (observed >= planned) return poissonUpper90(planned) < observed;
  return observed < SMALL_COUNT ? isShortfall(observed, planned) : isShortfall(observed, planned, 1);
}
