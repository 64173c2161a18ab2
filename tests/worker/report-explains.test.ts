// What a report's figures open to, without a script: formula, counts with source and age, definition; and what a link hides.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { upsertDeliverablesStatement, upsertPostsStatement } from '../../worker/store/deliverables.ts';
import { reportsOf, shareLink, visit } from './report-site.ts';
import { call } from './sign-in-world.ts';
import { importRows, instantAgo, makeWorld, type World } from './world.ts';

const THEO_POST = 'instagram/TheoReel0001';

/** Two creators with clicks, orders and a shortened counter; Mara's words have been read. */
async function makeMeasured(): Promise<World> {
  const world = await makeWorld();
  const piece = {
    id: crypto.randomUUID(),
    collaborationId: world.theo,
    name: 'Reel 1',
    network: 'instagram' as const,
    format: 'reel',
    dueOn: instantAgo(8).slice(0, 10),
    feeMinor: null,
    stage: 'published' as const,
    targets: { clicks: 500 },
  };
  await env.DB.batch([
    upsertDeliverablesStatement(env.DB, world.workspaceId, [piece], instantAgo(9)),
    upsertPostsStatement(
      env.DB,
      world.workspaceId,
      [
        {
          key: THEO_POST,
          collaborationId: world.theo,
          deliverableId: piece.id,
          url: 'https://www.instagram.com/reel/TheoReel0001/',
          publishedAt: instantAgo(8),
        },
      ],
      instantAgo(9),
    ),
  ]);
  const row = (n: number, post: string, values: Record<string, number>, more = {}) => ({
    row: n,
    post,
    capturedAt: instantAgo(1),
    source: 'csv',
    quality: 'exact',
    values,
    ...more,
  });
  const answer = await importRows(world.marketer, world.campaign.id, {
    rows: [
      row(
        2,
        world.maraPost,
        { clicks: 240, likes: 900, views: 12_300, reach: 9_000, orders: 12, revenue: 45_600 },
        { bounds: { views: { lo: 12_200, hi: 12_400 } }, caption: 'Ad by Mara Lind' },
      ),
      row(3, THEO_POST, { clicks: 60, orders: 5 }),
    ],
  });
  expect(answer.status).toBe(201);
  return world;
}

/** The report's words, tags left out. */
async function read(path: string): Promise<string> {
  const html = await (await visit(path)).text();
  return html
    .replace(/<style[\s\S]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replace(/\s+/g, ' ');
}

test('GET /r/:token opens each figure to formula, counts with range, source and age, and one definition', async () => {
  const world = await makeMeasured();
  const html = await (
    await visit(await shareLink(world.marketer, `/desk/collaborations/${world.mara}/report`))
  ).text();
  const words = await read(await shareLink(world.marketer, `/desk/collaborations/${world.mara}/report`));

  expect(html).not.toMatch(/<script/);
  expect(html.match(/<details class="explained"/g)?.length).toBeGreaterThan(6);
  expect(words).toContain('Engagement, by views = engagements ÷ views');
  expect(words).toContain('12,300 (12,200–12,400) imported file');
  expect(words).toMatch(/imported file, (exact|estimated), \d+ (h|d)/);
  expect(words).toContain('Instagram counts a view');
  expect(words).toMatch(/Definition kpi-2, applied \w{3} \d/);
  expect(words).toContain('Definitions pooled-6 and kpi-2');
  expect(words).toContain('The sum of likes, comments, shares');
  expect(words).not.toContain('Enough to');
});

test('the rates by reach, followers and views stand side by side', async () => {
  const world = await makeMeasured();
  const words = await read(await shareLink(world.marketer, `/desk/collaborations/${world.mara}/report`));

  for (const base of ['reach', 'followers', 'views']) expect(words).toContain(`Engagement, by ${base}`);
  expect(words).toContain('followers not known');
});

test('what a link hides stays hidden where a figure opens', async () => {
  const world = await makeMeasured();
  const path = `/desk/collaborations/${world.mara}/report`;
  const open = await read(await shareLink(world.manager, path));
  const closed = await read(await shareLink(world.manager, path, { hides: ['fees', 'names'] }));

  expect(open).toContain('fee earned by published posts');
  expect(open).toContain('$456.00');
  for (const secret of ['fee earned by published posts', '456.00', 'Mara Lind', 'MaraReel'])
    expect(closed).not.toContain(secret);
});

test('the creators’ counts add up to the campaign’s, and no post is counted in two collaborations', async () => {
  const world = await makeMeasured();
  const words = await read(await shareLink(world.marketer, reportsOf(world)));
  const held = await call(`/desk/collaborations/${world.theo}/deliverables`, {
    cookie: world.marketer.cookie,
    form: {
      name: 'Reel 2',
      network: 'instagram' as const,
      format: 'reel',
      dueOn: instantAgo(2).slice(0, 10),
      fee: '',
      postUrl: 'https://www.instagram.com/reel/MaraReel0001/',
      publishedOn: instantAgo(2).slice(0, 10),
    },
  });

  expect(words).toMatch(/All 2 300 of/);
  expect(words).toContain('no order is counted twice');
  expect(held.status).toBe(422);
  expect(await held.text()).toContain('belongs to another collaboration');
});
