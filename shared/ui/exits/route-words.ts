// By which way a collaboration ends or ended, in words.
import type { SettledRoute } from '../../contract/facts/end-routes.ts';

export const ROUTE_WORDS: Record<SettledRoute, string> = {
  convenience: 'for convenience',
  cause: 'for cause',
  performance: 'by the performance clause',
  mutual: 'by agreement',
  pause_timeout: 'after the pause',
  force_majeure: 'after an outside event',
  expiry: 'at the end of the term',
};
