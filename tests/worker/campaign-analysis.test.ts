// Why a campaign is where it is: bars that are the sums of its creators', shown to who may see what.
import { expect, test } from 'vitest';
import { makeEnded, readPage } from './analysis-world.ts';
import { textOf } from './procedure/forms.ts';
import { call } from './sign-in-world.ts';
import { clicksRow, getStanding, importRows, makeWorld, type World } from './world.ts';

async function makeMeasured(): Promise<World> {
  const world = await makeWorld();
  const rows = [clicksRow(1, world.maraPost, 120)];
  expect((await importRows(world.marketer, world.campaign.id, { rows })).status).toBe(201);
  return world;
}

function pathOf({ campaign }: World): string {
  return `/desk/campaigns/${campaign.id}/analysis`;
}

/** Cells of a table's row by its first cell, as numbers where they are. */
function rowOf(html: string, name: string): number[] {
  const row = [...html.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].find(([, cells]) =>
    textOf(cells ?? '').startsWith(name),
  );
  const cells = [...(row?.[1] ?? '').matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell]) =>
    textOf(cell ?? ''),
  );
  return cells.slice(1).map((text) => Number(text.replace('−', '-').replaceAll(',', '').trim()));
}

test('GET /desk/campaigns/:id/analysis takes the gap apart by factor and creator, and the campaign leads there', async () => {
  const world = await makeMeasured();
  const campaign = await readPage(world, `/desk/campaigns/${world.campaign.id}`);
  expect(campaign.html).toContain(`href="${pathOf(world)}"`);

  const { status, html } = await readPage(world, pathOf(world));

  expect(status).toBe(200);
  const text = textOf(html);
  expect(text).toContain('Against what was agreed by today');
  expect(text).toContain('Open a figure:');
  expect(text).toContain('Definition shortfall-1, applied to');
  const together = rowOf(html, 'Together');
  expect(together.length).toBeGreaterThan(1);
  // The parts of a row add up to its gap, to the rounding of each.
  const gap = together.at(-1) ?? Number.NaN;
  const parts = together.slice(0, -1).reduce((sum, part) => sum + part, 0);
  expect(Math.abs(parts - gap)).toBeLessThanOrEqual(together.length / 2);
  const { assessment } = await getStanding(world, world.mara);
  expect(text).toContain(`${assessment.actual} of `);
});

test('a creator that cannot be taken apart is named, and nothing is guessed for them', async () => {
  const world = await makeMeasured();

  const text = textOf((await readPage(world, pathOf(world))).html);

  expect(text).toMatch(/In no sum .*@theo: (no piece is due yet|target or measurement is missing)/);
});

test('viewers read it without what a result cost; another team reads nothing', async () => {
  const [world, other] = [await makeMeasured(), await makeMeasured()];

  expect(textOf((await readPage(world, pathOf(world))).html)).toContain('Cost per result');
  const viewer = await readPage(world, pathOf(world), world.viewer.cookie);
  expect(viewer.status).toBe(200);
  expect(textOf(viewer.html)).not.toContain('Cost per result');
  expect((await call(pathOf(world), { cookie: other.manager.cookie })).status).toBe(404);
});

test('who is over while the flight goes on stands against all that was agreed, in analysis, report and campaign alike', async () => {
  const world = await makeEnded();
  const read = async (path: string) => textOf((await readPage(world, path)).html);

  expect(await read(pathOf(world))).toMatch(/@mara 400 of 1,000 .* −600/);
  expect(await read(pathOf(world))).toContain('Agreed by today 0 + 1,000 agreed with who is over 1,000');
  const report = await read(`/desk/collaborations/${world.mara}/report/live`);
  expect(report).toContain('Ended 60% behind plan');
  expect(report).toContain('400 clicks counted of 1,000 agreed.');
  expect(report).toContain('1,000 agreed, 400 measured');
  expect(report).not.toMatch(/late and not counted as expected|Chance to reach the goal/);
  expect(await read(`/desk/campaigns/${world.campaign.id}/report`)).toContain('400 clicks counted of 1,000');
});
