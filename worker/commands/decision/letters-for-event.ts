// The letters a decision sends out, in the event's own batch.
import type { CollaborationEvent } from '../../../shared/procedure/events.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { Decider } from '../decide-on-collaboration.ts';
import { noticeStatementsFor } from '../notices-for-event.ts';
import type { Prepared } from './command-facts.ts';

/** Statements for the frozen words, their delivery and the creator's link; empty for most kinds. */
export async function lettersFor(
  db: D1Database,
  decider: Decider,
  {
    event,
    standing,
    now,
  }: { event: CollaborationEvent; standing: Standing; prepared: Prepared; now: string },
): Promise<D1PreparedStatement[]> {
  return noticeStatementsFor(db, decider, { event, standing, now });
}
