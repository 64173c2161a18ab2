// Each event of a log carries the hash of the one before it, so that nothing in between can be changed unseen.
import type { CollaborationEvent, NewEvent } from '../../shared/procedure/events.ts';
import { sha256Hex } from '../digest.ts';
import type { SealedEvent } from '../store/events.ts';
import { toJson } from '../store/rows.ts';

/** Hash before the first event of a log. */
export const FIRST_HASH = '0'.repeat(64);

/** Gives the event its number and its place in the chain. */
export async function sealEvent(
  event: NewEvent,
  after: { collaborationId: string; seq: number; lastHash: string },
): Promise<SealedEvent> {
  const numbered: CollaborationEvent = {
    ...event,
    collaborationId: after.collaborationId,
    seq: after.seq + 1,
  };
  return { ...numbered, previousHash: after.lastHash, hash: await hashEvent(numbered, after.lastHash) };
}

/** `chain`: a whole log, oldest first. A tail that was cut off is found by the daily checkpoint alone. */
export async function isChainWhole(chain: readonly SealedEvent[]): Promise<boolean> {
  let previousHash = FIRST_HASH;
  for (const [index, sealed] of chain.entries()) {
    const isNext = sealed.seq === index + 1 && sealed.previousHash === previousHash;
    if (!isNext || (await hashEvent(sealed, previousHash)) !== sealed.hash) return false;
    previousHash = sealed.hash;
  }
  return true;
}

/** SHA-256 over the previous hash and the event's own fields in a fixed order. */
function hashEvent(event: CollaborationEvent, previousHash: string): Promise<string> {
  const { collaborationId, seq, id, kind, at, actor, data, basis } = event;
  return sha256Hex(
    toJson([
      previousHash,
      collaborationId,
      seq,
      id,
      kind,
      at,
      actor.role,
      actor.memberId,
      toJson(data),
      toJson(basis),
    ]),
  );
}
