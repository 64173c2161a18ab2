// Which codes of the rules have words on the creator's page. What is not listed is never shown there.

/** Results of the creator's own posts. Costs, revenue and what tells them stay with the brand. */
export const SHOWN_KPIS = [
  'views',
  'reach',
  'impressions',
  'engagements',
  'clicks',
  'orders',
  'likes',
  'comments',
  'shares',
  'saves',
  'follows',
  'erReach',
  'erFollowers',
  'erViews',
  'erImpr',
  'reachRate',
  'viewRate',
  'saveRate',
  'shareRate',
  'watchThrough',
  'ctrImpr',
  'ctrReach',
] as const;
export type ShownKpi = (typeof SHOWN_KPIS)[number];

/** Causes by the side that can mend them, the brand's first (DOMAIN.md §6.2). Accusations are not among them. */
export const CAUSE_GROUPS = {
  brand: [
    'brief_unclear',
    'brief_overscripted',
    'late_brief',
    'late_approval',
    'product_late',
    'product_wrong',
    'tracking_broken',
    'landing_page',
    'out_of_stock',
    'offer_weak',
    'target_unrealistic',
  ],
  post: ['creative_mismatch', 'weak_hook', 'cta_weak', 'link_placement', 'posting_time'],
  world: [
    'audience_mismatch',
    'reach_drop',
    'seasonality',
    'news_clash',
    'fatigue',
    'competitor_overlap',
    'unavailable',
  ],
} as const;
export type CauseGroup = keyof typeof CAUSE_GROUPS;
export type ShownCause = (typeof CAUSE_GROUPS)[CauseGroup][number];

/** What an urgent stop can be about. */
export const STOP_TRIGGERS = ['harassment', 'product_danger', 'hijacked_account', 'other'] as const;
export type StopTrigger = (typeof STOP_TRIGGERS)[number];

const kpis: ReadonlySet<string> = new Set(SHOWN_KPIS);
const causes: ReadonlySet<string> = new Set(Object.values(CAUSE_GROUPS).flat());

export function isShownKpi(kpi: string): kpi is ShownKpi {
  return kpis.has(kpi);
}

export function isShownCause(code: string): code is ShownCause {
  return causes.has(code);
}

export function isStopTrigger(text: string): text is StopTrigger {
  return STOP_TRIGGERS.some((trigger) => trigger === text);
}
