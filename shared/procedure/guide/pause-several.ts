// One pause for several creators: each collaboration is decided for itself, and a no to one changes nothing for the others.

import { ownSideOf } from '../decide/stop-scopes.ts';
import type { StopScope } from '../events.ts';

/** More would take longer than a person waits; the rest is a second round. */
export const SEVERAL_MAX = 25;

/** What stops all the same where a contract says no to the whole: our own part of it; null where there is none, or no other. */
export function ownSideInstead(scope: readonly StopScope[]): StopScope[] | null {
  const own = ownSideOf(scope);
  return own.length > 0 && own.length < scope.length ? own : null;
}
