// What the import page does when the file or the answer is not what it should be.
import { afterEach, expect, test, vi } from 'vitest';
import type { ImportBody } from '../../../../shared/api/import-schemas.ts';
import { type ImportDraft, judge, readFile, submit } from '../../../../worker/client/import-draft.ts';
import type { ImportSetup } from '../../../../worker/client/import-flow.tsx';
import { createNewest } from '../../../../worker/client/newest.ts';

afterEach(() => vi.unstubAllGlobals());

const SETUP: ImportSetup = {
  campaignId: 'c1',
  campaignName: 'Spring',
  timeZone: 'America/New_York',
  startsOn: '2026-11-01',
  endsOn: '2026-12-20',
  currency: 'USD',
  locale: 'en',
  now: '2026-11-20T10:00:00Z',
  mappings: [],
  creators: [],
};
const NOTHING_SAID = { answers: {}, capturedAt: null, mapping: null, pastOf: null };
const COUNTS = { new: 1, newer: 0, same: 0, warning: 0, refused: 0, past: 0 };
const JUDGED = { importId: null, isRepeat: false, verdicts: [], counts: COUNTS };

async function readDraft(): Promise<ImportDraft> {
  const text =
    'post_url,captured_at,source,clicks\nhttps://www.instagram.com/p/AbCdEfGhIjk/,2026-11-19,csv,4\n';
  const read = await readFile(new File([text], 'metrics.csv'), SETUP, NOTHING_SAID);
  if (!read.ok || read.value.kind !== 'draft') throw new Error('The file was not read');
  return read.value.draft;
}

function answerWith(answer: () => Promise<Response>): void {
  vi.stubGlobal('fetch', answer);
}

test('a file that was saved again since it was chosen is asked for once more', async () => {
  const file = new File(['a'], 'metrics.csv');
  vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('changed', 'NotReadableError'));

  const read = await readFile(file, SETUP, NOTHING_SAID);

  expect(read).toEqual({
    ok: false,
    error: 'The file was moved or saved again since you chose it. Choose it once more.',
  });
});

test.each([
  ['no JSON', '<html>'],
  ['another shape', '{"counts":7}'],
])('an answer with %s says what to do, and whether the rows may be saved', async (_what, body) => {
  const draft = await readDraft();
  answerWith(async () => new Response(body, { status: 200 }));

  const [previewed, saved] = [
    await judge(draft, SETUP),
    await submit(draft, { judged: JUDGED, keepsPast: true }, SETUP),
  ];

  for (const answer of [previewed, saved])
    expect(answer).toMatchObject({
      ok: false,
      error: { sentence: expect.stringContaining('Load the page again') },
    });
  expect([previewed, saved]).toMatchObject([
    { error: { mayBeSaved: false } },
    { error: { mayBeSaved: true } },
  ]);
});

test.each([
  ['a refusal', () => Promise.resolve(Response.json({ title: 'This changed.' }, { status: 409 })), false],
  ['a fault', () => Promise.resolve(Response.json({ title: 'Something broke.' }, { status: 500 })), true],
  ['no connection', () => Promise.reject(new TypeError('offline')), true],
])('after %s a save is known to have failed, or not', async (_what, answer, mayBeSaved) => {
  const draft = await readDraft();
  answerWith(answer);

  expect(await submit(draft, { judged: JUDGED, keepsPast: true }, SETUP)).toMatchObject({
    ok: false,
    error: { mayBeSaved },
  });
});

test('past posts go along only where the person keeps them', async () => {
  const draft = await readDraft();
  const verdicts = [{ row: 2, verdict: 'past' as const, reason: null }];
  const sent: ImportBody[] = [];
  vi.stubGlobal('fetch', async (_path: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body));
    return Response.json({});
  });

  for (const keepsPast of [true, false])
    await submit(draft, { judged: { ...JUDGED, verdicts }, keepsPast }, SETUP);

  expect(sent.map(({ content }) => content.rows.length)).toEqual([1, 0]);
});

test('of two works the one begun last is shown, whichever ends first', () => {
  const newest = createNewest();
  const isFirst = newest.begin();
  expect(isFirst()).toBe(true);

  const isSecond = newest.begin();

  expect([isFirst(), isSecond()]).toEqual([false, true]);
});
