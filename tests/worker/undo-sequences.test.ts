// Files, edits by hand, removals and undos in any order: an undo never changes a piece that somebody else wrote last.
import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../shared/contract/zone.ts';
import { removePiece } from '../../worker/commands/agreement/remove-piece.ts';
import { savePiece } from '../../worker/commands/agreement/save-piece.ts';
import { undoImport } from '../../worker/commands/imports/undo-import.ts';
import { verifyStandings } from '../../worker/commands/rebuild-standings.ts';
import { findAgreement } from '../../worker/store/agreement/pieces.ts';
import { sendPieces, toPiece } from './pieces-world.ts';
import { instantAgo, makeWorld, type World, ZONE } from './world.ts';

const NAMES = ['Story 1', 'Story 2', 'Story 3'];
const RUNS = 12;
const TIMEOUT_MS = 240_000;

type Step =
  | { is: 'file'; names: string[] }
  | { is: 'edit' | 'remove'; name: string }
  | { is: 'undo'; pick: number };

const name = fc.constantFrom(...NAMES);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ is: fc.constant('file' as const), names: fc.subarray(NAMES, { minLength: 1 }) }),
  },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('edit' as const), name }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('remove' as const), name }) },
  { weight: 4, arbitrary: fc.record({ is: fc.constant('undo' as const), pick: fc.nat(9) }) },
);

/** Who wrote which day over which, the last one last. */
type Write = { by: string; dueOn: string };
const HAND = 'by hand';

async function dueDays(world: World): Promise<Record<string, string>> {
  const agreement = await findAgreement(env.DB, world.workspaceId, world.theo);
  return Object.fromEntries((agreement?.pieces ?? []).map((piece) => [piece.name, piece.dueOn]));
}

async function editByHand(world: World, pieceName: string, dueOn: string): Promise<void> {
  const agreement = await findAgreement(env.DB, world.workspaceId, world.theo);
  const piece = agreement?.pieces.find((one) => one.name === pieceName);
  if (!piece) throw new Error(`No ${pieceName}`);
  const { id, network, format, feeMinor } = piece;
  const outcome = await savePiece(env.DB, world.marketer, {
    collaborationId: world.theo,
    timeZone: ZONE,
    piece: { id, name: pieceName, network, format, dueOn, feeMinor, posts: [], releasedKeys: [] },
    mayFallShort: true,
    contracts: [],
    mayLowerEarned: false,
    now: instantAgo(0),
  });
  expect(outcome).toEqual({ is: 'done' });
}

async function removeByHand(world: World, pieceName: string): Promise<void> {
  const agreement = await findAgreement(env.DB, world.workspaceId, world.theo);
  const id = agreement?.pieces.find((one) => one.name === pieceName)?.id ?? '';
  const change = { collaborationId: world.theo, id, reason: 'x', now: instantAgo(0) };
  expect(await removePiece(env.DB, world.marketer, change)).toBe('done');
}

test(
  'undoing in any order leaves each piece as whoever wrote it last left it',
  async () => {
    let undone = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), async (steps) => {
        const world = await makeWorld();
        const writes = new Map<string, Write[]>(NAMES.map((one) => [one, []]));
        const imports: string[] = [];
        const takenBack = new Set<string>();
        for (const [index, one] of steps.entries()) {
          // A day of its own for each step, so that a day says who wrote it.
          const dueOn = addDays('2027-03-01', index);
          if (one.is === 'file') {
            const rows = one.names.map((deliverable, row) =>
              toPiece(world, {
                row: row + 2,
                deliverable,
                dueOn,
                feeMinor: null,
                postUrl: null,
                publishedAt: null,
              }),
            );
            const { importId } = await sendPieces(world, rows);
            if (importId === null) throw new Error('Nothing was taken in');
            imports.push(importId);
            for (const each of one.names) writes.get(each)?.push({ by: importId, dueOn });
          } else if (one.is === 'undo') {
            const importId = imports[one.pick % imports.length];
            if (importId === undefined) continue;
            const outcome = await undoImport(env.DB, world.workspaceId, {
              importId,
              memberId: world.marketer.memberId,
              now: instantAgo(0),
            });
            expect(outcome).toBe(takenBack.has(importId) ? 'already_undone' : 'done');
            takenBack.add(importId);
            undone += 1;
            for (const list of writes.values()) while (takenBack.has(list.at(-1)?.by ?? '')) list.pop();
          } else {
            const list = writes.get(one.name) ?? [];
            if (list.length === 0) continue;
            if (one.is === 'edit') {
              await editByHand(world, one.name, dueOn);
              list.push({ by: HAND, dueOn });
            } else {
              await removeByHand(world, one.name);
              list.length = 0;
            }
          }
          const expected = [...writes].flatMap(([each, list]) => {
            const last = list.at(-1);
            return last ? [[each, last.dueOn]] : [];
          });
          expect(await dueDays(world)).toEqual(Object.fromEntries(expected));
        }
        expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ different: [] });
      }),
      { numRuns: RUNS },
    );
    expect(undone).toBeGreaterThan(RUNS / 2);
  },
  TIMEOUT_MS,
);
