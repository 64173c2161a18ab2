// What the data makes due is written down by the system: the start of work, numbers that put somebody up for a look, and
// the end of the term.

import { basisOf } from '../../shared/procedure/numbers/basis-of.ts';
import { dueFromData } from '../../shared/procedure/numbers/due-events.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import { dueEnd } from '../../shared/procedure/term-end.ts';
import { appendSystemEvents, toSystemEvent } from './append-system-events.ts';

/** Reads and writes only for standings for which something is due. */
export async function followData(
  db: D1Database,
  workspaceId: string,
  { standings, now }: { standings: Standing[]; now: string },
): Promise<void> {
  for (const standing of standings) {
    if (dueFromData(standing, now) === null && dueEnd(standing, now) === null) continue;
    await appendSystemEvents(db, workspaceId, {
      collaborationId: standing.collaborationId,
      now,
      toEvents: (current) => {
        const kind = dueFromData(current, now);
        if (kind === null) return [];
        const event = toSystemEvent({ kind, at: now, data: {} });
        return [kind === 'flag' ? { ...event, basis: basisOf(current) } : event];
      },
    });
  }
}
