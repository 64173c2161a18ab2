// Which words beside an event can be taken back: what one of us wrote for ourselves. What was told to the creator is theirs too,
// and the sentence of a step that was passed over is what that decision stands on.
import { hasRole, type Role } from '../../roles.ts';
import type { CollaborationEvent, EventKind } from '../events.ts';

const KEPT: ReadonlySet<string> = new Set<EventKind>([
  'answer_wish',
  'plan_remedy',
  'extend_plan',
  'propose_adjustment',
  'start_coaching',
  'offer_coaching',
  'ask_changes',
  'approve_draft',
  'report_cure',
  'skip_step',
]);

/** By who wrote them, or by a manager. */
export function mayErase(
  { kind, actor, data }: Pick<CollaborationEvent, 'kind' | 'actor' | 'data'>,
  reader: { memberId: string; role: Role },
): boolean {
  if (actor.memberId === null || KEPT.has(kind) || (data.skips ?? []).length > 0) return false;
  return (
    hasRole(reader.role, 'manager') ||
    (hasRole(reader.role, 'marketer') && actor.memberId === reader.memberId)
  );
}
