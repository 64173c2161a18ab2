import type { CollaborationEvent, EventKind } from './events.ts';
import type { Standing } from './standing.ts';

/** Facts that are logged but decide nothing; they never count as somebody's decision. */
const FACT_KINDS: ReadonlySet<string> = new Set<EventKind>([
  'note',
  'log_contact',
  'review_contract',
  'start',
  'import_signed',
  'evaluate',
  'notice_sent',
]);

/** Whether this event is a person's decision, as opposed to a logged fact or an effect of time. */
export function isDecision(event: CollaborationEvent): boolean {
  return !FACT_KINDS.has(event.kind) && event.actor.role !== 'system';
}

/** The newest decision of a log with the name of who took it; null when nobody decided anything yet. */
export function toLastDecision(
  events: readonly CollaborationEvent[],
  memberNames: ReadonlyMap<string, string>,
): Standing['lastDecision'] {
  const event = events.findLast(isDecision);
  if (!event) return null;
  const byName = event.actor.memberId === null ? undefined : memberNames.get(event.actor.memberId);
  const unnamed = event.actor.role === 'creator' ? 'The creator' : 'A former member';
  return { kind: event.kind, at: event.at, byName: byName ?? unnamed, seq: event.seq };
}
