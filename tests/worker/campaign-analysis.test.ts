// Why a campaign is where it is: bars that are the sums of its creators', shown to who may see what.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { addDays } from '../../shared/contract/zone.ts';
import { refreshStandings } from '../../worker/commands/refresh-standings.ts';
import { updateCollaborationStatement } from '../../worker/store/collaborations.ts';
import { upsertDeliverablesStatement } from '../../worker/store/deliverables.ts';
import { makeEnded, readPage } from './analysis-world.ts';
import { textOf } from './procedure/forms.ts';
import { call } from './sign-in-world.ts';
import { clicksRow, getStanding, importRows, instantAgo, makeWorld, type World } from './world.ts';

async function makeMeasured(): Promise<World> {
  const world = await makeWorld();
  const rows = [clicksRow(1, world.maraPost, 120)];
  expect((await importRows(world.marketer, world.campaign.id, { rows })).status).toBe(201);
  return world;
}

/** One reel that was due ten days ago, and never came. */
async function giveTheoLatePiece({ workspaceId, campaign, theo }: World): Promise<void> {
  const piece = {
    collaborationId: theo,
    id: crypto.randomUUID(),
    name: 'Reel 1',
    network: 'instagram' as const,
  };
  const row = { id: theo, campaignId: campaign.id, creatorId: '', feeMinor: 100_000 };
  await env.DB.batch([
    updateCollaborationStatement(env.DB, workspaceId, {
      ...row,
      targets: { clicks: 1_000 },
      noticeEmail: null,
    }),
    upsertDeliverablesStatement(
      env.DB,
      workspaceId,
      [
        {
          ...{ ...piece, format: 'reel', feeMinor: 100_000, targets: {} },
          ...{ dueOn: addDays(campaign.startsOn, 10), stage: 'briefed' },
        },
      ],
      instantAgo(0),
    ),
  ]);
  await refreshStandings(env.DB, workspaceId, { collaborationIds: [theo], now: instantAgo(0) });
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

test('a creator with nothing out is missing from the delivery, as on the campaign’s page', async () => {
  const world = await makeMeasured();
  await giveTheoLatePiece(world);

  const text = textOf((await readPage(world, pathOf(world))).html);

  expect(text).not.toContain('In no sum');
  expect(text).toContain('Delivery 1 of 2 posts published.');
  expect(text).toContain('Nothing is out, so all of the gap is delivery: @theo.');
  expect(textOf((await readPage(world, `/desk/campaigns/${world.campaign.id}`)).html)).toContain('1 of 2');
  // Mara's post is old enough to have all that was agreed for it, and so is Theo's to be.
  expect(text).toContain('@theo 0 of 1,000 −1,000 0 −1,000');
  expect(text).toContain('The largest part of the difference is clicks per post (+$12.68).');
});

test('viewers read it without what a result cost; another team reads nothing', async () => {
  const [world, other] = [await makeMeasured(), await makeMeasured()];

  expect(textOf((await readPage(world, pathOf(world))).html)).toContain('Cost per result');
  const viewer = await readPage(world, pathOf(world), world.viewer.cookie);
  expect(viewer.status).toBe(200);
  expect(textOf(viewer.html)).not.toContain('Cost per result');
  // Nor does it lead to pages that are not theirs.
  expect(viewer.html).not.toMatch(/collaborations\/[^"]*\/analysis"/);
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
