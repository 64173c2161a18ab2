// A likely count is shown with the digits that its range supports; what was counted is shown whole (decision 101).
import { formatCount } from '../format.ts';

type Range = { lo: number; hi: number };

/** Half up, to a power of ten that the range is ten to a hundred times as wide as; a range below twenty, or none, to whole numbers. */
export function roundToRange(value: number, { lo, hi }: Range): number {
  const digits = String(Math.floor(Math.max(0, hi - lo))).length;
  const step = 10 ** Math.max(0, digits - 2);
  return Math.round(value / step) * step;
}

/** Words of the counts of one estimate: its middle and both ends, in the same digits. */
export function aboutCount(range: Range, locale: string): (value: number) => string {
  return (value) => formatCount(roundToRange(value, range), locale);
}
