// Letters of the local Worker as files to read: no mail leaves this machine, and each file says so.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes every letter that waits, and tells the Worker about it file by file. Answers the paths. */
export async function writeLetters({ origin, secret, folder }) {
  const ask = (path, body) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const answer = await ask('/local/letters', {});
  if (!answer.ok) return [];
  const { letters } = await answer.json();
  const paths = [];
  for (const letter of letters) {
    const path = join(folder, toFileName(letter));
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, toFileText(letter));
    const { workspaceId, collaborationId, noticeId } = letter;
    await ask('/local/letters/written', { workspaceId, collaborationId, noticeId });
    paths.push(path);
  }
  return paths;
}

/** "2026-11-22T1958-pause-01a2b3c4.txt": sorted by time, no name of a person in it. */
export function toFileName({ createdAt, kind, noticeId }) {
  const when = createdAt.slice(0, 16).replaceAll(':', '');
  const plain = `${when}-${kind}-${noticeId.slice(-8)}`.replaceAll(/[^A-Za-z0-9-]/g, '_');
  return `${plain}.txt`;
}

export function toFileText({ recipient, copies, subject, body }) {
  return [
    'WRITTEN TO DISK, NOT DELIVERED. No mail leaves this computer, and no clock has started.',
    'Send these words yourself, then say “I have sent it” on the desk: the collaboration, Steps, Letters.',
    '',
    `To: ${recipient ?? 'no address yet'}`,
    ...(copies.length === 0 ? [] : [`Copy: ${copies.join(', ')}`]),
    `Subject: ${subject}`,
    '',
    body,
    '',
  ].join('\n');
}
