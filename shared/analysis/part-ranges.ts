// Parts of a gap when the counters behind them are abbreviated ("12.3K"): how far each part can move (DOMAIN.md §7.2).
import type { Chain } from './chain.ts';
import { isAbbreviated } from './chain.ts';
import type { SplitMethod } from './decompose.ts';
import { decompose, neighbourRatios } from './decompose.ts';

export type PartRange = { lo: number; hi: number };

/** Smallest and largest part of each factor over the corners of all bounds, by name; undefined when all counts are exact. */
export function partRanges(
  chain: Chain,
  wanted: SplitMethod = 'lmdi',
): Record<string, PartRange> | undefined {
  if (!isAbbreviated(chain)) return undefined;
  const names = chain.factors.map(({ name }) => name);
  const ranges = new Map<string, PartRange>();
  for (const totals of cornersOf(chain)) {
    const ratios = neighbourRatios(totals);
    const actual = Object.fromEntries(names.map((name, index) => [name, ratios[index] ?? null]));
    for (const { factor, part } of decompose(chain.plan, actual, wanted).parts) {
      const known = ranges.get(factor) ?? { lo: part, hi: part };
      ranges.set(factor, { lo: Math.min(known.lo, part), hi: Math.max(known.hi, part) });
    }
  }
  return Object.fromEntries(ranges);
}

/** The measured totals and every combination of their bounds. */
function cornersOf({ observed }: Chain): number[][] {
  const corners = observed.reduce<number[][]>(
    (lists, { lo, hi }) =>
      lists.flatMap((list) =>
        lo === hi
          ? [[...list, lo]]
          : [
              [...list, lo],
              [...list, hi],
            ],
      ),
    [[]],
  );
  return [observed.map(({ value }) => value), ...corners];
}
