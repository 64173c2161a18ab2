// On one's own machine no mail leaves. Each letter whose hold is over is written to a file, and that is no sending: it
// waits for a person, with the grade of proof of words that were only composed.

import { GRADES } from '../../../shared/procedure/exits/records.ts';
import { listLettersToWrite, markWrittenStatements } from '../../store/procedure/letters-on-disk.ts';
import { listWorkspaceIds } from '../../store/workspaces.ts';
import { appendSystemEvents, toSystemEvent } from '../append-system-events.ts';
import { openLinksIn } from '../decision/creator-token.ts';
import { findUnsent } from '../record-notice-sent.ts';

export type WaitingLetter = Awaited<ReturnType<typeof listLettersToWrite>>[number] & { workspaceId: string };

/** Of every team on this machine, with the link that opens: the words are what a person sends. */
export async function listWaitingLetters(
  db: D1Database,
  secret: string | undefined,
): Promise<WaitingLetter[]> {
  const waiting: WaitingLetter[] = [];
  for (const workspaceId of await listWorkspaceIds(db)) {
    for (const letter of await listLettersToWrite(db, workspaceId))
      waiting.push({ ...letter, workspaceId, body: await openLinksIn(letter.body, secret) });
  }
  return waiting;
}

/** The file is there. Said after it was written, so that a failed write is tried again. */
export async function recordLetterWritten(
  db: D1Database,
  {
    workspaceId,
    collaborationId,
    noticeId,
  }: Pick<WaitingLetter, 'workspaceId' | 'collaborationId' | 'noticeId'>,
  now: string,
): Promise<void> {
  await appendSystemEvents(db, workspaceId, {
    collaborationId,
    now,
    toEvents: (standing) => {
      const letter = findUnsent(standing, noticeId);
      if (letter === undefined || letter.grade >= GRADES.composed) return [];
      const data = { noticeId, grade: GRADES.composed, provedAt: now };
      return [toSystemEvent({ kind: 'record_proof', at: now, data })];
    },
    toStatements: () => markWrittenStatements(db, workspaceId, { noticeId }),
  });
}
