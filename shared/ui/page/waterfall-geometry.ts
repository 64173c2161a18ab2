// Geometry of the waterfall: from the plan to the actual result, one bar per factor, as shares of the width.
import type { Shortfall, ShortfallPart } from '../../analysis/shortfall.ts';

/** `from` and `to` are shares of the width, 0–1, in the direction of the change. */
export type WaterfallBar = { kind: 'total' | 'less' | 'more' | 'none'; from: number; to: number };

export type WaterfallShape = {
  plan: WaterfallBar;
  parts: { part: ShortfallPart; bar: WaterfallBar }[];
  actual: WaterfallBar;
  /** Where 0 lies; greater than 0 only when the parts go below it on their way. */
  zero: number;
};

/** Delivery first, then the results in the order of the chain; each bar begins where the one before it ended. */
export function shapeWaterfall({
  planned,
  actual,
  delivery,
  results,
}: Pick<Shortfall, 'planned' | 'actual' | 'delivery' | 'results'>): WaterfallShape {
  const parts = [...(delivery ? [delivery] : []), ...results];
  const levels = [planned];
  for (const { part } of parts) levels.push((levels.at(-1) ?? 0) + part);
  const low = Math.min(0, actual, ...levels);
  const span = Math.max(planned, actual, ...levels) - low;
  const toShare = (value: number): number => (span > 0 ? (value - low) / span : 0);
  const total = (value: number): WaterfallBar => ({ kind: 'total', from: toShare(0), to: toShare(value) });
  return {
    plan: total(planned),
    parts: parts.map((part, index) => ({
      part,
      bar: {
        kind: kindOf(part),
        from: toShare(levels[index] ?? planned),
        to: toShare(levels[index + 1] ?? planned),
      },
    })),
    actual: total(actual),
    zero: toShare(0),
  };
}

function kindOf({ part }: ShortfallPart): WaterfallBar['kind'] {
  if (part === 0) return 'none';
  return part < 0 ? 'less' : 'more';
}
