// What a standing is projected from: the same whether it is loaded alone or with others, and no count that was taken back.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { undoImport } from '../../worker/commands/imports/undo-import.ts';
import { loadInputs } from '../../worker/store/inputs.ts';
import { addHistory } from './cost.ts';
import { addOtherCollaboration } from './other-collaboration.ts';
import { clicksRow, importRows, instantAgo, makeWorld, type World } from './world.ts';

async function countClicks(
  world: World,
  { campaignId, post }: { campaignId: string; post: string },
  clicks: number,
): Promise<string> {
  const answer = await importRows(world.marketer, campaignId, { rows: [clicksRow(2, post, clicks)] });
  const { importId } = await answer.json<{ importId: string }>();
  return importId;
}

async function pastCounts(world: World) {
  const [inputs] = await loadInputs(env.DB, world.workspaceId, [world.mara]);
  return inputs?.pastPosts.flatMap(({ counts }) => counts);
}

test('collaborations loaded together have the inputs that each has alone', async () => {
  const world = await makeWorld();
  await addHistory(world, 0);
  const [past, theirs] = [
    await addOtherCollaboration(world, { creatorOf: world.mara }),
    await addOtherCollaboration(world, { creatorOf: world.theo }),
  ];
  await countClicks(world, past, 300);
  await countClicks(world, theirs, 500);
  const ids = [world.mara, world.theo, past.collaborationId, theirs.collaborationId];

  const together = await loadInputs(env.DB, world.workspaceId, [...ids, ...ids]);
  const alone = await Promise.all(ids.map((id) => loadInputs(env.DB, world.workspaceId, [id])));

  expect(together).toEqual(alone.flat());
  expect(together.map(({ pastPosts }) => pastPosts.flatMap(({ counts }) => counts).length)).toEqual([
    1, 1, 1, 0,
  ]);
  expect(together[0]?.events.map(({ seq }) => seq)).toEqual(
    Array.from({ length: together[0]?.events.length ?? 0 }, (_, index) => index + 1),
  );
});

test('a count that was taken back is no past, as it is no reading', async () => {
  const world = await makeWorld();
  const other = await addOtherCollaboration(world, { creatorOf: world.mara });
  await countClicks(world, other, 300);
  const importId = await countClicks(world, other, 9_000);
  expect(await pastCounts(world)).toMatchObject([{ value: 9_000 }]);

  await undoImport(env.DB, world.workspaceId, {
    importId,
    memberId: world.marketer.memberId,
    now: instantAgo(0),
  });

  expect(await pastCounts(world)).toMatchObject([{ value: 300 }]);
  const [there] = await loadInputs(env.DB, world.workspaceId, [other.collaborationId]);
  expect(there?.observations.map(({ value }) => value)).toEqual([300]);
});
