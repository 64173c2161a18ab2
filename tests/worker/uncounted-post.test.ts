// A post that is out and that nobody has counted: said on every page, in no sum, and gone with the first number.
import { expect, test } from 'vitest';
import { call } from './sign-in-world.ts';
import { clicksRow, getStanding, importRows, makeWorld, type World } from './world.ts';

async function read(world: World, path: string): Promise<string> {
  return (await call(path, { cookie: world.marketer.cookie })).text();
}

async function codes(world: World): Promise<string[] | undefined> {
  return (await getStanding(world, world.mara)).flags?.map(({ code }) => code);
}

test('a post without a count is flagged on desk and report until its first number comes in', async () => {
  const world = await makeWorld();
  // A file that knows the post and leaves its number empty counts nothing.
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, null, 2)] });
  const uncounted = await getStanding(world, world.mara);

  expect(uncounted.flags?.map(({ code }) => code)).toEqual(['not_counted']);
  expect(uncounted.assessment).toMatchObject({ score: null, actual: null });
  expect(uncounted.nextStep.code).toBe('import_results');
  const pages = await Promise.all(
    ['/desk', `/desk/collaborations/${world.mara}`, `/desk/collaborations/${world.mara}/report/live`].map(
      (path) => read(world, path),
    ),
  );
  for (const page of pages) expect(page).toMatch(/Reel 1: published on [^.]+, nobody has counted it yet\./);
  expect(pages[2]).toContain('1 post is out and nobody has counted it yet, so it is in no sum.');

  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 0)] });
  expect(await codes(world)).not.toContain('not_counted');
});
