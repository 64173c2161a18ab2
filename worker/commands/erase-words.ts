// Words of ours are taken back: they are gone for everybody, the entry of the log stays with its hash, and the audit says who
// took them back and when.
import { uuidv7 } from 'uuidv7';
import { mayErase } from '../../shared/procedure/letters/erasable-words.ts';
import type { Role } from '../../shared/roles.ts';
import { insertAuditStatement } from '../store/audit.ts';
import { eraseWordsStatements, findEvent } from '../store/procedure/event-notes.ts';

export async function eraseWords(
  db: D1Database,
  who: { workspaceId: string; memberId: string; role: Role },
  { collaborationId, eventId, now }: { collaborationId: string; eventId: string; now: string },
): Promise<'done' | 'not_found' | 'not_allowed'> {
  const { workspaceId, memberId } = who;
  const event = await findEvent(db, workspaceId, { collaborationId, eventId });
  if (event === undefined) return 'not_found';
  if (!mayErase(event, who)) return 'not_allowed';
  // They are gone already: asking twice is no second erasure.
  if (event.note === null) return 'done';
  const { seq, kind, at, byName } = event;
  await db.batch([
    ...eraseWordsStatements(db, workspaceId, eventId),
    insertAuditStatement(db, workspaceId, {
      id: uuidv7(),
      at: now,
      memberId,
      action: 'words.erase',
      subject: collaborationId,
      details: { entry: seq, kind, written: at, by: byName },
    }),
  ]);
  return 'done';
}
