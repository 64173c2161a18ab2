// The same words sent again. A page without a script that is loaded anew after "back" has a new form id, while the browser
// fills in what was typed: the id alone does not tell that it is the same (decision 0083).
import { toEpochMs } from '../../../shared/contract/zone.ts';
import { MINUTE_MS } from '../../../shared/durations.ts';
import type { CollaborationEvent } from '../../../shared/procedure/events.ts';
import { sha256Hex } from '../../digest.ts';
import { findLastAct, toEvent } from '../../store/events.ts';
import { toJson } from '../../store/rows.ts';
import type { Decider, DecisionRequest } from '../decide-on-collaboration.ts';

/** Who says the same again later than this means it again. */
const SAME_WITHIN_MS = 15 * MINUTE_MS;

/** What is asked for, by its content: neither the form's own id, which names what it adds, nor "now" is part of it. */
export function fingerprintOf(
  { collaborationId, id, command }: DecisionRequest,
  now: string,
): Promise<string> {
  const content = toJson([collaborationId, command]);
  return sha256Hex(content.replaceAll(`"${now}"`, '"now"').replaceAll(`"${id}-`, '"'));
}

/** The act that said these words, where it is the last one of any person here, theirs, and minutes old. */
export async function findSaid(
  db: D1Database,
  { workspaceId, memberId, role }: Decider,
  { request, requestSha256, now }: { request: DecisionRequest; requestSha256: string; now: string },
): Promise<CollaborationEvent | undefined> {
  const last = await findLastAct(db, workspaceId, request.collaborationId);
  if (last === undefined || last.request_sha256 !== requestSha256) return undefined;
  if (last.actor_member_id !== memberId || last.actor_role !== role) return undefined;
  return toEpochMs(now) - toEpochMs(last.at) < SAME_WITHIN_MS ? toEvent(last) : undefined;
}
