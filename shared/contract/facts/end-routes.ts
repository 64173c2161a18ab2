// Ways out of a collaboration (DOMAIN.md §3.4) and what a creator is told as the reason (§5.1): names alone, for rules, letters
// and forms.

/** By whose right, or by whose agreement, a contract ends early. */
export const END_ROUTES = [
  'convenience',
  'cause',
  'performance',
  'mutual',
  'pause_timeout',
  'force_majeure',
] as const;
export type EndRoute = (typeof END_ROUTES)[number];

/** Ways of ending that are settled; `expiry` is the term running out with work left over. */
export const SETTLED_ROUTES = [...END_ROUTES, 'expiry'] as const;
export type SettledRoute = (typeof SETTLED_ROUTES)[number];

/** What a creator is told as the reason (DOMAIN.md §5.1). */
export const REASON_CATEGORIES = [
  'goals_not_met',
  'goals_not_met_despite_changes',
  'campaign_or_budget_change',
  'product_change',
  'timing',
  'safety_or_compliance',
  'mutual',
  'other',
] as const;
export type ReasonCategory = (typeof REASON_CATEGORIES)[number];

/** True for an end whose letter stops the work: our own without a cause. */
export function stopsWork({ route, party }: { route: string | null; party: string | null }): boolean {
  return route === 'convenience' && party === 'brand';
}
