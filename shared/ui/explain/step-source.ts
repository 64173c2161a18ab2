// Where the count of one step of a chain comes from, and how old it is.
import type { ChainStep } from '../../analysis/chain.ts';
import type { Metric } from '../../kpi/observation.ts';
import type { Standing } from '../../procedure/standing.ts';
import { describeSource } from '../present-kpis.ts';

/** Metrics a step is counted by, the first one that is there; posts are counted by themselves. */
const METRICS: Record<ChainStep, readonly Metric[]> = {
  posts: [],
  reach: ['reach'],
  views: ['views', 'impressions'],
  engagements: ['likes', 'comments', 'shares', 'saves'],
  clicks: ['clicks', 'link_taps'],
  orders: ['orders'],
  revenue: ['revenue'],
};

/** "imported file, exact, 2 d"; "posts on record" for posts. */
export function describeStepSource(
  standing: Pick<Standing, 'measured'> | undefined,
  step: ChainStep,
  now: string,
): string {
  if (step === 'posts') return 'posts on record';
  const total = METRICS[step].map((metric) => standing?.measured?.[metric]).find((one) => one !== undefined);
  return total === undefined ? 'no source yet' : describeSource(total, now);
}
