// The analysis, drafted from the data: before the end as a draft, after it as what can be filed.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { addDays } from '../../shared/contract/zone.ts';
import { refreshStandings } from '../../worker/commands/refresh-standings.ts';
import { upsertPostsStatement } from '../../worker/store/deliverables.ts';
import { file, filings, filled, makeEnded, readPage, today } from './analysis-world.ts';
import { textOf } from './procedure/forms.ts';
import { call } from './sign-in-world.ts';
import { clicksRow, getStanding, importRows, instantAgo, makeWorld, type World } from './world.ts';

const analysisOf = (id: string) => `/desk/collaborations/${id}/analysis`;

test('GET …/analysis tells delivery from results and what could not be observed', async () => {
  const world = await makeEnded();

  const { status, html } = await readPage(world, analysisOf(world.mara));
  const text = html.replace(/<style[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, ' ');

  expect(status).toBe(200);
  expect(text).toContain('A draft: not filed yet');
  expect(text).toContain('Missed');
  expect(text).toContain('40% of what was agreed');
  expect(text).toContain('1 of 2 posts published.');
  expect(text).toContain('Reach: measured, but no target was agreed.');
  expect(text).toContain('End by agreement');
  expect(text).toMatch(/Approved by|manager/);
  expect(text).toContain('1 piece called off by the end');
  expect(text).not.toMatch(/NaN|undefined|\[object|\bnull\b/);
});

test('a post that nobody has counted is no miss: its share is left out and said, and the verdict waits for it', async () => {
  const world = await makeEnded();
  const counted = textOf((await readPage(world, analysisOf(world.mara))).html);
  expect(counted).toContain('Verdict Missed');
  expect(counted).toContain('Agreed 1,000 ');

  await publishSecondReel(world);
  const text = textOf((await readPage(world, analysisOf(world.mara))).html);

  expect(text).toContain('Verdict Not known');
  expect(text).toContain('Agreed 1 post is uncounted: its share of 500 is left out 500 ');
  expect(text).toMatch(/Measured +400 /);
  const report = textOf((await readPage(world, `/desk/collaborations/${world.mara}/report/live`)).html);
  expect(report).toContain('1 post is uncounted: its share of ');
});

test('product cost and approval rounds from the papers count in the analysis and on the bench', async () => {
  const world = await makeEnded();
  const { deliverables } = await getStanding(world, world.mara);
  const path = `/desk/collaborations/${world.mara}`;
  const papers = { contractTitle: 'Agreement', language: 'en', productCost: '180.00' };
  await call(`${path}/papers`, { cookie: world.manager.cookie, form: papers });
  const rounds = Object.fromEntries(
    deliverables.flatMap(({ id, stage }, n) => [
      [`stage-${id}`, stage],
      [`rounds-${id}`, String(n + 2)],
    ]),
  );
  await call(`${path}/stages`, { cookie: world.manager.cookie, form: rounds });

  const { html } = await readPage(world, analysisOf(world.mara));
  const text = html
    .replace(/<style[\s\S]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  expect(text).toMatch(/Product \$180\.00/);
  await file(world, filled(world));

  const [filed] = await filings(world);
  const record = JSON.parse(filed?.body ?? '{}');
  expect(record.money.productMinor).toBe(18_000);
  expect(record.delivery.pieces.map((piece: { rounds: number }) => piece.rounds).sort()).toEqual([2, 3]);
  expect((await readPage(world, '/desk/bench')).html).toContain('2.5 rounds a piece');
});

test('GET …/analysis before the end is a marked draft without a form', async () => {
  const world = await makeWorld();

  const { html } = await readPage(world, analysisOf(world.mara));

  expect(html).toContain('A draft, as it stands today');
  expect(html).not.toContain('File the analysis');
});

test('while it runs nothing is blamed that is not due, and agreed by today is a sum with expected by now in it', async () => {
  const world = await makeWorld();
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(1, world.maraPost, 120)] });
  const expectedNow = async () => Math.round((await getStanding(world, world.mara)).assessment.expected ?? 0);
  let expected = await expectedNow();
  expect(expected).toBeGreaterThan(120);

  const running = textOf((await readPage(world, analysisOf(world.mara))).html);

  expect(running).toContain('Delivery was complete: 1 post published, 1 planned.');
  expect(running).not.toContain('fewer posts');
  expect(running).toMatch(new RegExp(`Agreed by today ${expected} `));
  expect(running).toMatch(/As it stands today \d+% .* of what was expected by now/);
  expect(running).not.toContain('Missed');

  await env.DB.prepare("UPDATE deliverables SET due_on = ?2 WHERE workspace_id = ?1 AND name = 'Reel 2'")
    .bind(world.workspaceId, addDays(today(), -3))
    .run();
  await refreshStandings(env.DB, world.workspaceId, { collaborationIds: [world.mara], now: instantAgo(0) });
  expected = await expectedNow();
  const late = textOf((await readPage(world, analysisOf(world.mara))).html);
  const ofLate = Number(late.match(new RegExp(`${expected} \\+ (\\d+) for Reel 2`))?.[1]);

  expect(late).toContain(`Agreed by today ${expected} + ${ofLate} for Reel 2 ${expected + ofLate}`);
  expect(late).toContain('1 of 2 posts published.');
  const together = textOf((await readPage(world, `/desk/campaigns/${world.campaign.id}/analysis`)).html);
  expect(together).toContain(`Agreed by today ${expected} + ${ofLate} for 1 late piece ${expected + ofLate}`);
  const campaign = textOf((await readPage(world, `/desk/campaigns/${world.campaign.id}`)).html);
  expect(campaign).toContain(`120 of ${expected} expected by now`);
});

/** Reel 2 came out a week ago, and no number of it is known. */
async function publishSecondReel({ workspaceId, mara }: World): Promise<void> {
  const { deliverables } = await getStanding({ workspaceId }, mara);
  const deliverableId = deliverables.find(({ name }) => name === 'Reel 2')?.id ?? expect.fail('Reel 2');
  const key = 'instagram/MaraReel0002';
  const post = { key, collaborationId: mara, deliverableId, publishedAt: instantAgo(7) };
  const url = 'https://www.instagram.com/reel/MaraReel0002/';
  await upsertPostsStatement(env.DB, workspaceId, [{ ...post, url }], instantAgo(7)).run();
  await refreshStandings(env.DB, workspaceId, { collaborationIds: [mara], now: instantAgo(0) });
}
