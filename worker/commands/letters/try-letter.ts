// The letter a command would send, made by the rules and the writer of the letter itself; nothing is written.
import type { Refusal } from '../../../shared/procedure/commands.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { findForDecision } from '../../store/standings.ts';
import type { Decider, DecisionRequest } from '../decide-on-collaboration.ts';
import { judge } from '../decision/judge-command.ts';
import type { ComposedLetter } from '../decision/letters-for-event.ts';
import { composeLetter, letterKindOf } from '../decision/letters-for-event.ts';

export type TriedLetter =
  | { is: 'letter'; composed: ComposedLetter }
  /** The act sends none; its event says what it would be. */
  | { is: 'no_letter'; eventKind: string }
  | { is: 'refused'; refusal: Refusal; standing: Standing };

/** Undefined when the team has no such collaboration. */
export async function tryLetter(
  db: D1Database,
  decider: Decider,
  {
    request,
    pageUrl,
    now,
  }: { request: Pick<DecisionRequest, 'collaborationId' | 'command'>; pageUrl: string; now: string },
): Promise<TriedLetter | undefined> {
  const id = crypto.randomUUID();
  const found = await findForDecision(db, decider.workspaceId, {
    collaborationId: request.collaborationId,
    eventId: id,
  });
  if (!found) return undefined;
  const judged = await judge(db, decider, { request: { ...request, id }, found, now });
  if (!judged.ok) return { is: 'refused', refusal: judged.error, standing: found.standing };
  const kind = letterKindOf(judged.value.event);
  if (kind === null) return { is: 'no_letter', eventKind: judged.value.event.kind };
  const composed = composeLetter(decider, { ...judged.value, kind, pageUrl, now });
  if (!composed.ok) return { is: 'refused', refusal: composed.error, standing: found.standing };
  return { is: 'letter', composed: composed.value };
}
