// The last day as it is typed in, and the pieces that are due after it.
import { afterEach, expect, test, vi } from 'vitest';
import { call } from '../../sign-in-world.ts';
import { sendTerms } from '../../terms-page.ts';
import { getStanding, type World } from '../../world.ts';
import { textOf } from '../forms.ts';
import { caseOf, expectWhole, goTo, makeHouse, readPage } from '../house.ts';
import { confirmTermEnd, until } from './terms-of-end.ts';

afterEach(() => vi.useRealTimers());

function toPieceRow(row: number, deliverable: string, dueOn: string) {
  const kind = { network: 'instagram', format: 'reel', feeMinor: null, stage: null };
  return {
    row,
    creator: '@mara',
    deliverable,
    dueOn,
    ...kind,
    postUrl: null,
    publishedAt: null,
    targets: {},
  };
}

type Imported = {
  importId: string | null;
  isRepeat: boolean;
  verdicts: { row: number; verdict: string; reason: string | null }[];
};

async function importPieces(world: World, rows: object[], isPreview = false): Promise<Imported> {
  const file = { format: 'canonical-deliverables', fileName: 'd.csv', fileSha256: 'b'.repeat(64) };
  const answer = await call('/api/imports', {
    cookie: world.marketer.cookie,
    json: { campaignId: world.campaign.id, isPreview, ...file, content: { kind: 'deliverables', rows } },
  });
  return answer.json<Imported>();
}

test('a last day before the start or on no calendar is refused with the fact', async () => {
  const world = await makeHouse();
  const early = await confirmTermEnd(world, until('2026-01-31'));
  const none = await confirmTermEnd(world, until('2027-02-30'));

  expect([early.status, none.status]).toEqual([422, 422]);
  expect(textOf(await early.text())).toContain('“Sat 31 Jan 2026” lies before the campaign begins.');
  expect(textOf(await none.text())).toContain('Give the day, as on the paper.');
  expect((await getStanding(world, world.mara)).contracts).toHaveLength(1);
});

test('a contract that ends before its last piece is due is taken as the paper says, and the piece is pointed to', async () => {
  const world = await makeHouse();

  const saved = await confirmTermEnd(world, until('2027-04-01'));

  expect(saved.status).toBe(303);
  expect(saved.headers.get('location')).toMatch(/\/contract#term$/);
  const said =
    'Reel 2 is due on Tue 20 Apr, after the contract’s last day, Thu 1 Apr. Give it an earlier day';
  for (const page of ['/contract', '/terms'])
    expect(textOf(await readPage(world, world.marketer, page))).toContain(said);
  const inTime = await confirmTermEnd(world, until('2027-04-20'));
  expect(inTime.headers.get('location')).not.toContain('#term');
  expect(textOf(await readPage(world, world.marketer, '/contract'))).not.toContain('Reel 2 is due on');
});

test('a last day that has passed ends the contract at once, so it asks for a word more', async () => {
  const world = await makeHouse();

  const asked = await confirmTermEnd(world, until('2027-02-26'));
  expect(asked.status).toBe(422);
  const html = await asked.text();
  const page = textOf(html);
  expect(page).toContain('“Fri 26 Feb 2027” has passed and work is still to come');
  expect(page).toContain('The contract is over by the paper');
  expect((await getStanding(world, world.mara)).contracts).toHaveLength(1);

  const saved = await sendTerms(world.manager, html, { 'termEnd-over': 'on' });
  expect(saved.status).toBe(303);
  await goTo('2027-03-01T15:01:00Z');
  expect((await caseOf(world)).endedBy).toMatchObject({ route: 'expiry', at: '2027-02-27T05:00:00Z' });
  await expectWhole(world);
});

test('a piece for after the last day is taken in and named with what to do, on the form, in an import and in the dossier', async () => {
  const world = await makeHouse();
  await confirmTermEnd(world, until('2027-04-30'));
  const send = async (dueOn: string) => {
    const { deliverables } = await getStanding(world, world.mara);
    const known = deliverables.find(({ name }) => name === 'Reel 3');
    return call(`/desk/collaborations/${world.mara}/deliverables${known ? `/${known.id}` : ''}`, {
      cookie: world.marketer.cookie,
      form: { name: 'Reel 3', network: 'instagram', format: 'reel', dueOn },
    });
  };
  const late = toPieceRow(2, 'Reel 4', '2027-05-02');
  const rows = [late, toPieceRow(3, 'Reel 5', '2027-04-30')];

  expect((await send('2027-05-01')).status).toBe(303);

  const said =
    'Reel 3 is due on Sat 1 May, after the contract’s last day, Fri 30 Apr. Give it an earlier day';
  expect(textOf(await readPage(world, world.marketer, '/agreement'))).toContain(said);
  expect(textOf(await readPage(world, world.marketer, '/contract'))).toContain(said);
  const preview = await importPieces(world, rows, true);
  expect(preview.verdicts).toMatchObject([
    {
      row: 2,
      verdict: 'warning',
      reason: expect.stringContaining('after the contract’s last day, 2027-04-30'),
    },
    { row: 3, verdict: 'new', reason: null },
  ]);
  expect((await importPieces(world, rows)).importId).not.toBeNull();
  // The same file once more says nothing new.
  expect((await importPieces(world, rows)).isRepeat).toBe(true);
  expect(textOf(await readPage(world, world.marketer, '/contract'))).toContain('Reel 4 is due on Sun 2 May');
  expect((await send('2027-04-30')).status).toBe(303);
  expect(textOf(await readPage(world, world.marketer, '/agreement'))).not.toContain('Reel 3 is due on');
  await expectWhole(world);
});

test('while no last day is known, a piece for after the flight is pointed to on the form and in an import', async () => {
  const world = await makeHouse();
  const form = { name: 'Reel 3', network: 'instagram', format: 'reel', dueOn: '2029-05-01' };

  const sent = await call(`/desk/collaborations/${world.mara}/deliverables`, {
    cookie: world.marketer.cookie,
    form,
  });

  expect(sent.status).toBe(303);
  expect(textOf(await readPage(world, world.marketer, '/agreement'))).toContain(
    'Reel 3 is due on Tue 1 May 2029, after the flight’s last day, Sun 30 May. Give it an earlier day, or confirm the contract’s last day',
  );
  const rows = [toPieceRow(2, 'Reel 4', '2029-05-02'), toPieceRow(3, 'Reel 5', '2027-05-30')];
  expect((await importPieces(world, rows, true)).verdicts).toMatchObject([
    {
      row: 2,
      verdict: 'warning',
      reason: expect.stringContaining('Due on 2029-05-02, after the flight’s last day, 2027-05-30'),
    },
    { row: 3, verdict: 'new', reason: null },
  ]);

  await confirmTermEnd(world, until('2029-06-30'));
  expect(textOf(await readPage(world, world.marketer, '/agreement'))).not.toContain('Reel 3 is due on');
});
