/** KPIs that can be agreed as the primary one and scored: counts that add up over posts. A list of names alone. */
export const PRIMARY_KPIS = ['clicks', 'views', 'reach', 'impressions', 'engagements', 'orders'] as const;
export type PrimaryKpi = (typeof PRIMARY_KPIS)[number];
