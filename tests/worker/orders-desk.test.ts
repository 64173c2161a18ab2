// Codes, the window and the sum of a campaign's orders on the desk.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { app } from '../../worker/app.ts';
import { insertCampaignStatement } from '../../worker/store/campaigns.ts';
import { insertCreatorsStatements } from '../../worker/store/collaborations.ts';
import { upsertPostsStatement } from '../../worker/store/deliverables.ts';
import { countQueries } from './counting-db.ts';
import { giveCodes, importOrders, orderRow, postForm, readAttribution } from './orders-world.ts';
import { call, ORIGIN, type Person } from './sign-in-world.ts';
import { getStanding, importRows, instantAgo, makeWorld, type World } from './world.ts';

const ORDERS = '/desk/campaigns/:campaignId/orders';
const CODES = '/desk/collaborations/:collaborationId/codes';

async function read(person: Person, path: string): Promise<string> {
  const answer = await call(path, { cookie: person.cookie });
  expect(answer.status).toBe(200);
  return toText(await answer.text());
}

function toText(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

const readOrders = (world: World, person = world.marketer) =>
  read(person, `/desk/campaigns/${world.campaign.id}/orders`);

async function worldWithOrders(): Promise<World> {
  const world = await makeWorld();
  await giveCodes(world, world.mara, { codes: 'MARA10' });
  await importOrders(world, [
    orderRow('1001', { codes: ['MARA10'] }),
    orderRow('1002', { codes: ['MARA10'] }),
    orderRow('1003', { survey: 'theo' }),
    orderRow('1004', { utmContent: 'mara-reel', clickedAt: instantAgo(25) }),
    orderRow('1005'),
  ]);
  return world;
}

test(`GET ${ORDERS} adds the shop's orders up`, async () => {
  const world = await worldWithOrders();

  const text = await readOrders(world);

  expect(text).toContain(
    '2 counted for creators + 0 named in a survey + 3 nobody’s = 5 in the shop’s files.',
  );
  expect(text).toMatch(/Mara Lind .*2 \$160\.00/);
  expect(text).toContain('Names no creator 2 orders');
  expect(text).toContain('Before the first post 1 order');
});

test(`GET ${ORDERS} shows a viewer counts and no money`, async () => {
  const world = await worldWithOrders();

  const [orders, campaign] = await Promise.all([
    readOrders(world, world.viewer),
    read(world.viewer, `/desk/campaigns/${world.campaign.id}`),
  ]);

  expect(orders).toContain('2 counted for creators');
  expect(campaign).toContain('Creators brought 2 of the shop’s 5 orders');
  expect(`${orders}${campaign}`).not.toContain('$');
  const sync = await call('/api/sync', { cookie: world.viewer.cookie });
  expect(await sync.text()).not.toContain('netMinor');
});

test(`GET ${ORDERS} is not found for another team`, async () => {
  const [world, other] = [await worldWithOrders(), await makeWorld()];

  const answer = await call(`/desk/campaigns/${world.campaign.id}/orders`, { cookie: other.owner.cookie });

  expect(answer.status).toBe(404);
});

test(`POST ${CODES} puts earlier orders down anew`, async () => {
  const world = await worldWithOrders();

  const answer = await giveCodes(world, world.mara, { codes: 'MARA10', utmContent: 'mara-reel' });

  expect(answer.status).toBe(303);
  expect(await readAttribution(world.campaign.id)).toMatchObject({ n: 2, body: { counted: { orders: 3 } } });
  expect((await getStanding(world, world.mara)).measured?.orders?.value).toBe(3);
});

test(`POST ${CODES} ends a code on its last day`, async () => {
  const world = await worldWithOrders();

  await giveCodes(world, world.mara, { codes: 'MARA10 until 2020-01-31\nMARA20' });

  expect(await readAttribution(world.campaign.id)).toMatchObject({
    body: { counted: { orders: 0 }, unassigned: { code_expired: { orders: 2 } } },
  });
  expect(await read(world.marketer, `/desk/collaborations/${world.mara}/codes`)).toContain(
    'MARA10 until 2020-01-31',
  );
});

test.each([
  [{ codes: 'mara 10 x' }, 'cannot be read'],
  [{ codes: 'A\na' }, 'is here twice'],
  [{ codes: 'MARA10 until 2026-02-30' }, 'cannot be read'],
  [{ codes: 'mara10' }, 'belongs to Mara Lind'],
  [{ utmContent: 'MARA-reel' }, 'belongs to Mara Lind'],
  [{ affiliate: 'a7' }, 'belongs to Mara Lind'],
])(`POST ${CODES} refuses %j`, async (form, problem) => {
  const world = await makeWorld();
  await giveCodes(world, world.mara, { codes: 'MARA10', affiliate: 'A7', utmContent: 'mara-reel' });

  const answer = await giveCodes(world, world.theo, form);

  expect(answer.status).toBe(422);
  expect(toText(await answer.text())).toContain(problem);
});

test(`POST ${CODES} is closed to viewers and other teams`, async () => {
  const [world, other] = [await makeWorld(), await makeWorld()];

  expect((await giveCodes({ marketer: world.viewer }, world.mara, { codes: 'X' })).status).toBe(403);
  expect((await giveCodes(other, world.mara, { codes: 'X' })).status).toBe(404);
});

test(`POST ${ORDERS} with a longer window counts an older click, in a new version`, async () => {
  const world = await worldWithOrders();
  await giveCodes(world, world.mara, { codes: 'MARA10', utmContent: 'mara-reel' });
  const path = `/desk/campaigns/${world.campaign.id}/orders`;

  expect((await postForm(world.marketer, path, { windowDays: '10' })).status).toBe(303);

  expect(await readAttribution(world.campaign.id)).toMatchObject({
    n: 3,
    body: { windowDays: 10, counted: { orders: 2 }, unassigned: { out_of_window: { orders: 1 } } },
  });
  expect((await getStanding(world, world.mara)).sales).toMatchObject({ windowDays: 10, version: 3 });
  expect((await postForm(world.marketer, path, { windowDays: '0' })).status).toBe(422);
});

test('one order in two campaigns is said on the pages of both', async () => {
  const world = await worldWithOrders();
  const autumn = { ...world.campaign, id: crypto.randomUUID(), name: 'Autumn' };
  const theo = await addTheo(world, autumn);
  await giveCodes(world, theo, { codes: 'MARA10' });
  const inAutumn = { ...world, campaign: autumn };

  // The second one has the number of an order here and another time: another shop's.
  await importOrders(inAutumn, [
    await storedRow('1001', world),
    orderRow('1002', { codes: ['MARA10'], orderedAt: instantAgo(4) }),
  ]);

  expect(await readOrders(world)).toContain('1 order counts in “Autumn” as well');
  expect(await readOrders(inAutumn)).toContain('1 order counts in “Spring” as well');
  expect(await read(world.marketer, `/desk/campaigns/${autumn.id}`)).toContain('in “Spring” as well');
});

/** Theo in another campaign, with a post. */
async function addTheo(world: World, campaign: World['campaign']): Promise<string> {
  const { workspaceId } = world;
  const at = instantAgo(0);
  await insertCampaignStatement(env.DB, workspaceId, campaign, at).run();
  const id = crypto.randomUUID();
  const theo = await env.DB.prepare('SELECT creator_id FROM collaborations WHERE id = ?1')
    .bind(world.theo)
    .first<string>('creator_id');
  const creator = {
    creatorId: theo ?? '',
    displayName: 'Theo Park',
    collaborationId: id,
    profile: {
      key: 'instagram:theo',
      network: 'instagram' as const,
      handle: 'theo',
      url: 'https://x.example',
    },
  };
  const post = { key: 'instagram/TheoAutumn1', url: 'https://x.example', publishedAt: instantAgo(15) };
  await env.DB.batch([
    ...insertCreatorsStatements(env.DB, workspaceId, { campaignId: campaign.id, creators: [creator], at }),
    upsertPostsStatement(env.DB, workspaceId, [{ ...post, collaborationId: id, deliverableId: null }], at),
  ]);
  return id;
}

async function storedRow(orderId: string, world: World) {
  const orderedAt = await env.DB.prepare(
    'SELECT ordered_at FROM orders WHERE campaign_id = ?1 AND order_id = ?2',
  )
    .bind(world.campaign.id, orderId)
    .first<string>('ordered_at');
  return orderRow(orderId, { codes: ['MARA10'], orderedAt });
}

test('a code that is used far more than its posts explain is a flag in the dossier', async () => {
  const world = await makeWorld();
  await giveCodes(world, world.mara, { codes: 'MARA10' });
  const orders = Array.from({ length: 6 }, (_, i) =>
    orderRow(String(i), { codes: ['MARA10'], referrer: i < 2 ? 'www.retailmenot.com' : 'instagram.com' }),
  );

  await importOrders(world, orders);

  const text = await read(world.marketer, `/desk/collaborations/${world.mara}`);
  expect(text).toContain('The code is used more than posts explain.');
  expect(text).toContain('33% of its orders by code came from sites that collect codes');
});

test('the dossier opens orders to the method and version that made them', async () => {
  const world = await worldWithOrders();
  await importRows(world.marketer, world.campaign.id, {
    rows: [
      {
        ...{ row: 2, post: world.maraPost, capturedAt: instantAgo(1), source: 'csv', quality: 'exact' },
        values: { clicks: 100 },
      },
    ],
  });

  const text = await read(world.marketer, `/desk/collaborations/${world.mara}`);

  expect(text).toContain('From the shop’s orders, each counted for one creator at most: 2 by code.');
  expect(text).toContain('orders by attribution-1, version 1');
  expect(text).toContain('the shop’s orders, exact');
});

test('pages of a campaign ask as little of the database when its shop sells more', async () => {
  const world = await worldWithOrders();
  const ask = async (path: string) => {
    const { db, asked } = countQueries(env.DB);
    const headers = { cookie: world.marketer.cookie };
    const answer = await app.request(`${ORIGIN}${path}`, { headers }, { ...env, DB: db });
    expect(answer.status).toBe(200);
    return { statements: asked.statements.length, rowsRead: asked.rowsRead };
  };
  const pages = [`/desk/campaigns/${world.campaign.id}`, `/desk/campaigns/${world.campaign.id}/orders`];
  const askAll = async () => Promise.all(pages.map(ask));
  const before = await askAll();

  const more = Array.from({ length: 300 }, (_, i) => orderRow(`more${i}`, { codes: ['MARA10'] }));
  await importOrders(world, more, { exportedAt: instantAgo(0) });

  expect(await askAll()).toEqual(before);
  for (const { statements } of before) expect(statements).toBeLessThanOrEqual(3);
});
