import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { toFileName, toFileText, writeLetters } from '../../../../worker/local/letters-on-disk.mjs';

const LETTER = {
  workspaceId: 'w1',
  collaborationId: 'c1',
  noticeId: '0190aaaa-bbbb-cccc-dddd-eeeeffff0001',
  kind: 'pause',
  recipient: 'mara@creators.example',
  copies: ['legal@northlight.example'],
  subject: 'Notice of pause',
  body: 'Hello Mara',
  createdAt: '2026-11-22T19:58:03Z',
};

afterEach(() => vi.unstubAllGlobals());

test('a file says that nothing was delivered, to whom the letter goes and what it says', () => {
  expect(toFileText(LETTER)).toBe(
    `WRITTEN TO DISK, NOT DELIVERED. No mail leaves this computer, and no clock has started.
Send these words yourself, then say “I have sent it” on the desk: the collaboration, Steps, Letters.

To: mara@creators.example
Copy: legal@northlight.example
Subject: Notice of pause

Hello Mara
`,
  );
  expect(toFileText({ ...LETTER, recipient: null, copies: [] })).toContain('To: no address yet\nSubject:');
});

test('a file is named by time and kind, and no id leads out of its folder', () => {
  expect(toFileName(LETTER)).toBe('2026-11-22T1958-pause-ffff0001.txt');
  expect(toFileName({ ...LETTER, kind: '../x', noticeId: '../../..' })).not.toMatch(/[./]{2}|\//);
});

test('each letter is written first and told to the Worker then; without an answer nothing is written', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'letters-')), 'letters');
  const told: [string, number, unknown][] = [];
  vi.stubGlobal('fetch', async (address: string, { body }: { body: string }) => {
    if (address.endsWith('/local/letters')) return Response.json({ letters: [LETTER] });
    told.push([new URL(address).pathname, readdirSync(folder).length, JSON.parse(body)]);
    return Response.json({});
  });

  const [path = ''] = await writeLetters({ origin: 'http://localhost:1', secret: 's', folder });

  expect(readFileSync(path, 'utf8')).toContain('Hello Mara');
  const { workspaceId, collaborationId, noticeId } = LETTER;
  expect(told).toEqual([['/local/letters/written', 1, { workspaceId, collaborationId, noticeId }]]);
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  expect(await writeLetters({ origin: 'http://localhost:1', secret: 's', folder: 'never' })).toEqual([]);
});
