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
  /** Sum of the engagement set, as far as its counts are known. */
  engagements: number | null;
  linkTaps: number | null;
  clicks: number | null;
  completions: number | null;
  /** Views of at least three seconds. */
  views3s: number | null;
  watchHours: number | null;
  follows: number | null;
  orders: number | null;
  /** Net revenue. */
  revenue: number | null;
  /** Gross margin on the attributed revenue; only the brand knows it. */
  margin: number | null;
  /** Followers when the posts were published, not today's. */
  followers: number | null;
  /** Number of posts that were due, and published on time. */
  postsDue: number | null;
  postsOnTime: number | null;
  /** Things of the brief that somebody looked for on the posts and could tell, and those that were seen. */
  checks: number | null;
  checksPassed: number | null;
};

export type KpiInput = keyof KpiTotals;
export type KpiUnit = 'count' | 'ratio' | 'money' | 'multiple';

/** A value, or the reason why there is none (`no_reach`, `no_clicks`, …). Ratios 0–1, money in minor units. */
export type KpiValue = { value: number } | { missing: string };

/** Name and version of the formulas below, shown with every number they make. A changed formula is a new version. */
export const KPI_DEFINITIONS = 'kpi-2';

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

/** (margin − cost) ÷ cost: the one formula whose numerator is a difference. */
const RETURN_ON_COST = {
  id: 'roi',
  label: 'Return on cost',
  unit: 'ratio' as KpiUnit,
  better: 'up' as const,
  formula: '(gross margin − cost) ÷ cost',
  inputs: ['margin', 'cost'] as readonly KpiInput[],
  compute: ({ margin, cost }: KpiTotals): KpiValue => {
    if (cost === null || cost === 0) return { missing: 'no_cost' };
    return margin === null ? { missing: 'no_margin' } : { value: (margin - cost) / cost };
  },
} as const;

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
  quotient('hookRate', 'Hook rate', { over: 'views3s', by: 'impressions' }),
  quotient('watchThrough', 'Watch-through rate', { over: 'completions', by: 'views' }),
  quotient('ctrImpr', 'Click-through rate by impressions', { over: 'clicks', by: 'impressions' }),
  quotient('ctrReach', 'Click-through rate by reach', { over: 'clicks', by: 'reach' }),
  quotient('ctrViews', 'Click-through rate by views', { over: 'clicks', by: 'views' }),
  quotient('tapRate', 'Link taps by reach', { over: 'linkTaps', by: 'reach' }),
  quotient('clickYield', 'Clicks per engagement', { over: 'clicks', by: 'engagements' }),
  quotient('cvr', 'Conversion rate', { over: 'orders', by: 'clicks' }),
  quotient('aov', 'Average order value', { over: 'revenue', by: 'orders', unit: 'money' }),
  quotient('cpm', 'Cost per 1,000 impressions', {
    over: 'cost',
    by: 'impressions',
    unit: 'money',
    times: 1000,
  }),
  quotient('cpmViews', 'Cost per 1,000 views', { over: 'cost', by: 'views', unit: 'money', times: 1000 }),
  quotient('cpv', 'Cost per view', { over: 'cost', by: 'views', unit: 'money' }),
  quotient('cpe', 'Cost per engagement', { over: 'cost', by: 'engagements', unit: 'money' }),
  quotient('cpc', 'Cost per click', { over: 'cost', by: 'clicks', unit: 'money' }),
  quotient('cpa', 'Cost per order', { over: 'cost', by: 'orders', unit: 'money' }),
  quotient('roas', 'Return on ad spend', { over: 'revenue', by: 'cost', unit: 'multiple' }),
  RETURN_ON_COST,
  quotient('deliveryRate', 'Delivered on time', {
    over: 'postsOnTime',
    by: 'postsDue',
    missing: 'nothing_due',
  }),
  quotient('onBriefRate', 'On brief', { over: 'checksPassed', by: 'checks' }),
] as const satisfies readonly KpiDefinition[];

/** KPIs of one name that differ in what they are divided by: always shown side by side, never one for another. */
export const ENGAGEMENT_RATES = ['erReach', 'erFollowers', 'erViews'] as const satisfies KpiId[];

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
    formula: `${nameInput(over)}${times === 1 ? '' : ` × ${times}`} ÷ ${nameInput(by)}`,
    inputs: [over, by],
    compute: (totals: KpiTotals): KpiValue => {
      const top = totals[over];
      const bottom = totals[by];
      if (bottom === null || bottom === 0) return { missing: missing ?? toMissing(by) };
      if (top === null) return { missing: toMissing(over) };
      return { value: (top * times) / bottom };
    },
  };
}

/** "linkTaps" → "no_link_taps". */
function toMissing(input: KpiInput): string {
  return `no_${input.replace(/[A-Z]|\d/g, (sign) => `_${sign.toLowerCase()}`)}`;
}

/** "postsDue" → "posts due". */
export function nameInput(input: KpiInput): string {
  if (input === 'views3s') return 'views of 3 s and more';
  return input.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
