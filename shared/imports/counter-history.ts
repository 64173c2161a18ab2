// What a counter stood at before, so that a fall is noticed.
import type { Metric } from '../kpi/observation.ts';

export type CountedValue = {
  postKey: string;
  metric: string;
  source: string;
  atMs: number;
  value: number | null;
};

/** Per post, metric and source: known values by time, oldest first. */
export type CounterHistory = ReadonlyMap<string, readonly { atMs: number; value: number }[]>;

/** Every metric but an average only ever grows, unless the network corrects it. */
const NOT_CUMULATIVE: readonly string[] = ['watch_seconds_avg'] satisfies Metric[];

/** True where less than before is a correction, not news. */
export function isCumulative(metric: string): boolean {
  return !NOT_CUMULATIVE.includes(metric);
}

/** Values of cumulative counters by time; of two at one instant the one given later counts. */
export function toCounterHistory(values: readonly CountedValue[]): CounterHistory {
  const bySeries = new Map<string, Map<number, number>>();
  for (const counted of values) {
    if (counted.value === null || !isCumulative(counted.metric)) continue;
    const key = seriesKey(counted);
    const series = bySeries.get(key) ?? new Map<number, number>();
    series.set(counted.atMs, counted.value);
    bySeries.set(key, series);
  }
  return new Map([...bySeries].map(([key, series]) => [key, toSorted(series)]));
}

/** The newest value of the same counter and source from before the instant; undefined when there is none. */
export function findEarlierValue(
  history: CounterHistory,
  { atMs, ...counter }: Omit<CountedValue, 'value'>,
): { atMs: number; value: number } | undefined {
  const series = history.get(seriesKey(counter)) ?? [];
  let [from, to] = [0, series.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((series[middle]?.atMs ?? atMs) < atMs) from = middle + 1;
    else to = middle;
  }
  return series[from - 1];
}

function seriesKey({ postKey, metric, source }: Pick<CountedValue, 'postKey' | 'metric' | 'source'>): string {
  return `${postKey} ${metric} ${source}`;
}

function toSorted(series: Map<number, number>): { atMs: number; value: number }[] {
  return [...series].map(([atMs, value]) => ({ atMs, value })).sort((a, b) => a.atMs - b.atMs);
}
