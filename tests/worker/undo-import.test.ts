// Taking a file back takes back what that file wrote last, and nothing that came after it.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { findAgreement } from '../../worker/store/agreement/pieces.ts';
import { sendPieces, toPiece } from './pieces-world.ts';
import { call } from './sign-in-world.ts';
import { clicksRow, decide, getStanding, importRows, instantAgo, makeWorld, type World } from './world.ts';

const PATH = 'POST /desk/imports/:id/undo';
const MONDAY = '2027-03-01';
const TUESDAY = '2027-03-02';
const BY_HAND = '2027-03-03';
const BEFORE = '2027-02-26';

/** A file with one piece of Theo; its id. */
async function importPiece(world: World, changes: Record<string, unknown>): Promise<string> {
  const { importId } = await sendPieces(world, [
    toPiece(world, { postUrl: null, publishedAt: null, ...changes }),
  ]);
  return importId ?? 'nothing was taken in';
}

/** What the page says after the undo, as words. */
async function undo(world: World, importId: string): Promise<string> {
  const answer = await call(`/desk/imports/${importId}/undo`, { cookie: world.marketer.cookie, form: {} });
  expect(answer.status).toBe(303);
  return read(world, answer.headers.get('location') ?? '');
}

async function read(world: World, path: string): Promise<string> {
  const page = await (await call(path, { cookie: world.marketer.cookie })).text();
  return page
    .replace(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&#39;', '’');
}

async function pieces(world: World) {
  return (await findAgreement(env.DB, world.workspaceId, world.theo))?.pieces ?? [];
}

async function dueOn(world: World): Promise<string[]> {
  return (await pieces(world)).map((piece) => piece.dueOn);
}

async function editByHand(world: World): Promise<void> {
  const [piece] = await pieces(world);
  const answer = await call(`/desk/collaborations/${world.theo}/deliverables/${piece?.id}`, {
    cookie: world.marketer.cookie,
    form: {
      name: 'Story 1',
      network: 'instagram',
      format: 'story',
      dueOn: BY_HAND,
      fee: '500.00',
    },
  });
  expect(answer.status).toBe(303);
}

async function makeMondayAndTuesday() {
  const world = await makeWorld();
  await importPiece(world, { dueOn: BEFORE });
  const monday = await importPiece(world, { dueOn: MONDAY });
  const tuesday = await importPiece(world, { dueOn: TUESDAY });
  return { world, monday, tuesday };
}

test(`${PATH} puts a piece back as it was before the file`, async () => {
  const world = await makeWorld();
  await importPiece(world, { dueOn: BEFORE });
  const before = await pieces(world);
  const monday = await importPiece(world, { dueOn: MONDAY, targets: { clicks: 10 } });

  const words = await undo(world, monday);

  expect(await pieces(world)).toEqual(before);
  expect((await getStanding(world, world.theo)).deliverables).toMatchObject([{ dueOn: BEFORE }]);
  expect(words).toContain('1 piece put back as before');
  expect(words).not.toContain('Stayed as it is');
});

test(`${PATH} leaves what a later file wrote, and says which file`, async () => {
  const { world, monday } = await makeMondayAndTuesday();

  const preview = await read(world, `/desk/imports/${monday}/undo`);
  const words = await undo(world, monday);

  expect(await dueOn(world)).toEqual([TUESDAY]);
  for (const said of [preview, words]) expect(said).toMatch(/Story 1 .*Changed by d\.csv since/);
  expect(preview).toContain('Nothing: all of it would stay.');
});

test(`${PATH} gives what was there before both files, in either order`, async () => {
  const one = await makeMondayAndTuesday();
  await undo(one.world, one.monday);
  await undo(one.world, one.tuesday);
  const other = await makeMondayAndTuesday();
  await undo(other.world, other.tuesday);
  const between = await dueOn(other.world);
  await undo(other.world, other.monday);

  expect(between).toEqual([MONDAY]);
  expect(await dueOn(one.world)).toEqual([BEFORE]);
  expect(await dueOn(other.world)).toEqual([BEFORE]);
});

test(`${PATH} leaves what a person changed by hand`, async () => {
  const { world, monday, tuesday } = await makeMondayAndTuesday();
  await editByHand(world);

  const words = [await undo(world, tuesday), await undo(world, monday)];

  expect(await dueOn(world)).toEqual([BY_HAND]);
  for (const said of words) expect(said).toContain('Changed by hand since.');
});

test(`${PATH} does not bring a piece back that somebody removed`, async () => {
  const { world, tuesday } = await makeMondayAndTuesday();
  const [piece] = await pieces(world);
  await call(`/desk/collaborations/${world.theo}/deliverables/${piece?.id}/removal`, {
    cookie: world.marketer.cookie,
    form: { reason: 'Not owed any more.' },
  });

  const words = await undo(world, tuesday);

  expect(await pieces(world)).toEqual([]);
  expect(words).toContain('Removed since; it does not come back.');
});

test(`${PATH} keeps a piece that the file created once a draft of it is on record`, async () => {
  const world = await makeWorld();
  const created = await importPiece(world, {});
  const other = await importPiece(world, { deliverable: 'Story 2' });
  const { version, deliverables } = await getStanding(world, world.theo);
  const pieceId = deliverables.find(({ name }) => name === 'Story 1')?.id;
  const command = { kind: 'receive_draft', pieceId, at: instantAgo(0) };
  expect((await decide(world.manager, world.theo, { seenVersion: version, command })).status).toBe(201);

  const words = await undo(world, created);
  await undo(world, other);

  expect((await pieces(world)).map(({ name }) => name)).toEqual(['Story 1']);
  expect(words).toContain('A draft, a letter, a payment or an agreed step names it.');
});

test(`${PATH} keeps a created piece with a post that another file has counted`, async () => {
  const world = await makeWorld();
  const { importId } = await sendPieces(world, [toPiece(world)]);
  const counted = await importRows(world.marketer, world.campaign.id, {
    rows: [clicksRow(2, 'instagram/TheoStory01', 12)],
  });
  const numbers = await counted.json<{ importId: string }>();

  const words = await undo(world, importId ?? '');

  expect(await dueOn(world)).toHaveLength(1);
  expect(words).toContain('A post that stays is this piece.');
  expect(words).toContain('Another file counted it, or somebody looked at it.');
  expect(await undo(world, numbers.importId)).toContain('1 row no longer counts');
});

test(`${PATH} takes a created piece and its post out when nothing rests on them, and the audit keeps them`, async () => {
  const world = await makeWorld();
  const { importId } = await sendPieces(world, [toPiece(world)]);

  const words = await undo(world, importId ?? '');

  const { posts, pieces: left } = (await findAgreement(env.DB, world.workspaceId, world.theo)) ?? {};
  expect([left, posts]).toEqual([[], []]);
  expect(words).toContain('1 piece removed');
  expect(words).toContain('1 post removed');
  expect(await (await call('/desk/audit', { cookie: world.manager.cookie })).text()).toContain(
    'Pieces taken back with their file',
  );
});

test(`${PATH} touches no piece of a file from before the rows named their writer, and says so`, async () => {
  const { world, tuesday } = await makeMondayAndTuesday();
  await env.DB.batch([
    env.DB.prepare('UPDATE deliverables SET import_id = NULL WHERE workspace_id = ?1').bind(
      world.workspaceId,
    ),
    env.DB.prepare(
      `UPDATE imports SET undo = json_remove(undo, '$.namesWriter', '$.writtenDates') WHERE workspace_id = ?1`,
    ).bind(world.workspaceId),
  ]);

  const words = await undo(world, tuesday);

  expect(await dueOn(world)).toEqual([TUESDAY]);
  expect(words).toContain('older than Midflight’s record of who changed what');
});

test(`${PATH} names twenty pieces that stay and counts the others`, async () => {
  const world = await makeWorld();
  const rows = (dueOn: string) =>
    Array.from({ length: 23 }, (_, index) =>
      toPiece(world, { row: index + 2, deliverable: `Story ${index}`, postUrl: null, feeMinor: null, dueOn }),
    );
  await sendPieces(world, rows(BEFORE));
  const { importId } = await sendPieces(world, rows(MONDAY));
  await sendPieces(world, rows(TUESDAY));

  const words = await undo(world, importId ?? '');

  expect(words.match(/Changed by d\.csv since/g)).toHaveLength(20);
  expect(words).toContain('and 3 more.');
});

test('GET /desk/imports/:id/undo asks a viewer for nothing and answers 403', async () => {
  const { world, monday } = await makeMondayAndTuesday();

  const answer = await call(`/desk/imports/${monday}/undo`, { cookie: world.viewer.cookie });

  expect(answer.status).toBe(403);
});
