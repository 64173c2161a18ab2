// The ladder's rungs and what allows one to be passed over (DOMAIN.md §4.4): names alone, so that a popup can list them.

/** Rungs of the ladder in their default order (§4.4). */
export const RUNGS = ['communicate', 'evaluate', 'remedy', 'adjust', 'coach'] as const;

/** Reasons that allow a rung to be skipped (§4.4). */
export const SKIP_REASONS = [
  'not_applicable',
  'creator_unresponsive',
  'creator_declined',
  'no_time_left',
  'brand_safety',
  'legal_requirement',
  'creator_request',
  'mutual',
] as const;
