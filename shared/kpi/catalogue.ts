// The KPI table. To add a KPI, add one entry: its formula, its inputs, and what is missing when it cannot be computed.

/** Inputs of the formulas: sums at one instant. Money in minor units of one currency; null = not known, never 0. */
export type KpiTotals = {
  cost: number | null;
  reach: number | null;
  impressions: number | null;
  views: number | null;
  likes: number | null;
  comments: number | null;
  shares: number | null;
  saves: number | null;
  /** Sum of the engagement set (likes, comments, shares, saves as far as known). */
  engagements: number | null;
  linkTaps: number | null;
  clicks: number | null;
  completions: number | null;
  watchHours: number | null;
  follows: number | null;
  orders: number | null;
  /** Net revenue. */
  revenue: number | null;
  /** Followers when the posts were published, not today's. */
  followers: number | null;
  /** Number of posts that were due, and published on time. */
  postsDue: number | null;
  postsOnTime: number | null;
};

export type KpiInput = keyof KpiTotals;
export type KpiUnit = 'count' | 'ratio' | 'money' | 'multiple';

/** A value, or the reason why there is none (`no_reach`, `no_clicks`, …). Ratios 0–1, money in minor units. */
export type KpiValue = { value: number } | { missing: string };

export type KpiDefinition = {
  id: string;
  label: string;
  unit: KpiUnit;
  better: 'up' | 'down';
  /** As shown when the number is opened. */
  formula: string;
  inputs: readonly KpiInput[];
  compute: (totals: KpiTotals) => KpiValue;
};

/** All KPIs in the order in which lists show them (DOMAIN.md §2.2). */
export const KPIS = [
  count('views', 'Views', 'views'),
  count('reach', 'Gross reach', 'reach'),
  count('impressions', 'Impressions', 'impressions'),
  count('engagements', 'Engagements', 'engagements'),
  count('clicks', 'Clicks', 'clicks'),
  count('orders', 'Orders', 'orders'),
  count('likes', 'Likes', 'likes'),
  count('comments', 'Comments', 'comments'),
  count('shares', 'Shares', 'shares'),
  count('saves', 'Saves', 'saves'),
  count('follows', 'New followers', 'follows'),
  { ...count('revenue', 'Net revenue', 'revenue'), unit: 'money' },
  { ...count('cost', 'Cost', 'cost'), unit: 'money', better: 'down' },
  quotient('erReach', 'Engagement rate by reach', { over: 'engagements', by: 'reach' }),
  quotient('erFollowers', 'Engagement rate by followers', { over: 'engagements', by: 'followers' }),
  quotient('erViews', 'Engagement rate by views', { over: 'engagements', by: 'views' }),
  quotient('erImpr', 'Engagement rate by impressions', { over: 'engagements', by: 'impressions' }),
  quotient('reachRate', 'Reach rate', { over: 'reach', by: 'followers' }),
  quotient('viewRate', 'View rate', { over: 'views', by: 'followers' }),
  quotient('frequency', 'Frequency', { over: 'impressions', by: 'reach', unit: 'multiple' }),
  quotient('saveRate', 'Save rate', { over: 'saves', by: 'reach' }),
  quotient('shareRate', 'Share rate', { over: 'shares', by: 'reach' }),
  quotient('watchThrough', 'Watch-through rate', { over: 'completions', by: 'views' }),
  quotient('ctrImpr', 'Click-through rate by impressions', { over: 'clicks', by: 'impressions' }),
  quotient('ctrReach', 'Click-through rate by reach', { over: 'clicks', by: 'reach' }),
  quotient('clickYield', 'Clicks per engagement', { over: 'clicks', by: 'engagements' }),
  quotient('cvr', 'Conversion rate', { over: 'orders', by: 'clicks' }),
  quotient('aov', 'Average order value', { over: 'revenue', by: 'orders', unit: 'money' }),
  quotient('cpm', 'Cost per 1,000 impressions', {
    over: 'cost',
    by: 'impressions',
    unit: 'money',
    times: 1000,
  }),
  quotient('cpv', 'Cost per view', { over: 'cost', by: 'views', unit: 'money' }),
  quotient('cpe', 'Cost per engagement', { over: 'cost', by: 'engagements', unit: 'money' }),
  quotient('cpc', 'Cost per click', { over: 'cost', by: 'clicks', unit: 'money' }),
  quotient('cpa', 'Cost per order', { over: 'cost', by: 'orders', unit: 'money' }),
  quotient('roas', 'Return on ad spend', { over: 'revenue', by: 'cost', unit: 'multiple' }),
  quotient('deliveryRate', 'Delivered on time', {
    over: 'postsOnTime',
    by: 'postsDue',
    missing: 'nothing_due',
  }),
] as const satisfies readonly KpiDefinition[];

export type KpiId = (typeof KPIS)[number]['id'];

const byId: ReadonlyMap<string, KpiDefinition> = new Map(KPIS.map((kpi) => [kpi.id, kpi]));

/** The definition of a KPI; undefined for an id that is not in the table. */
export function findKpi(id: string): KpiDefinition | undefined {
  return byId.get(id);
}

/** Value of a KPI, or why there is none; an unknown id is missing as `unknown_kpi`. */
export function computeKpi(id: string, totals: KpiTotals): KpiValue {
  return findKpi(id)?.compute(totals) ?? { missing: 'unknown_kpi' };
}

/** Right is better: actual ÷ reference, turned over where less is better; null when either is missing or zero. */
export function kpiIndex(
  better: 'up' | 'down',
  actual: number | null,
  reference: number | null,
): number | null {
  if (actual === null || reference === null) return null;
  const [over, by] = better === 'up' ? [actual, reference] : [reference, actual];
  return by > 0 ? over / by : null;
}

function count<const Id extends string>(id: Id, label: string, input: KpiInput) {
  return {
    id,
    label,
    unit: 'count' as KpiUnit,
    better: 'up' as 'up' | 'down',
    formula: label.toLowerCase(),
    inputs: [input],
    compute: (totals: KpiTotals): KpiValue => {
      const value = totals[input];
      return value === null ? { missing: 'no_data' } : { value };
    },
  };
}

type Quotient = { over: KpiInput; by: KpiInput; unit?: KpiUnit; times?: number; missing?: string };

/** over ÷ by (× times). A denominator of zero is no result: never infinite, never 0. Costs are better when low. */
function quotient<const Id extends string>(
  id: Id,
  label: string,
  { over, by, unit = 'ratio', times = 1, missing }: Quotient,
) {
  return {
    id,
    label,
    unit,
    better: over === 'cost' ? ('down' as const) : ('up' as const),
    formula: `${words(over)}${times === 1 ? '' : ` × ${times}`} ÷ ${words(by)}`,
    inputs: [over, by],
    compute: (totals: KpiTotals): KpiValue => {
      const top = totals[over];
      const bottom = totals[by];
      if (bottom === null || bottom === 0) return { missing: missing ?? `no_${words(by).replace(' ', '_')}` };
      if (top === null) return { missing: `no_${words(over).replace(' ', '_')}` };
      return { value: (top * times) / bottom };
    },
  };
}

/** "postsDue" → "posts due". */
function words(input: KpiInput): string {
  return input.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
