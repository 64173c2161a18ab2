// How the pace moved, with its range.
import type { Standing } from '../../procedure/standing.ts';
import { formatDay, formatPercent, formatRange } from '../format.ts';
import type { ExplanationView } from './explanation-view.ts';

/** Days of the past shown, evenly spread. */
const TREND_DAYS_MAX = 4;

/** The past at even steps, and where it stands now. */
export function listTrend(
  { pastPace = [], assessment }: Pick<Standing, 'pastPace' | 'assessment'>,
  locale: string,
): ExplanationView['trend'] {
  const { pace } = assessment;
  if (pace === null || pastPace.length === 0) return [];
  const step = Math.ceil(pastPace.length / TREND_DAYS_MAX);
  const shown = pastPace.filter((_, index) => (pastPace.length - 1 - index) % step === 0);
  const toText = ({ estimate, lo80, hi80 }: { estimate: number; lo80: number; hi80: number }) => {
    const percent = (ratio: number) => formatPercent(ratio, locale);
    return `${percent(estimate)}, likely ${formatRange(lo80, hi80, percent)}`;
  };
  return [
    ...shown.map((point) => ({ on: `Pace ${formatDay(point.on, locale)}`, value: toText(point) })),
    { on: 'Pace now', value: toText(pace) },
  ];
}
