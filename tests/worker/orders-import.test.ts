// A shop's orders from a file: each counts for one creator at most, nothing twice, nothing of who bought.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { undoImport } from '../../worker/commands/imports/undo-import.ts';
import { verifyStandings } from '../../worker/commands/rebuild-standings.ts';
import { removeCreator } from '../../worker/commands/remove-creator.ts';
import { giveCodes, importOrders, orderRow, readAttribution, sendOrders } from './orders-world.ts';
import { getStanding, importRows, instantAgo, makeWorld, type World } from './world.ts';

const PATH = 'POST /api/imports';

async function worldWithCode(): Promise<World> {
  const world = await makeWorld();
  await giveCodes(world, world.mara, { codes: 'MARA10' });
  return world;
}

async function measuredOf(world: World, collaborationId: string) {
  const { measured } = await getStanding(world, collaborationId);
  return {
    orders: measured?.orders?.value,
    revenue: measured?.revenue?.value,
    source: measured?.orders?.source,
  };
}

function countByHand(world: World, orders: number): Promise<Response> {
  return importRows(world.marketer, world.campaign.id, {
    rows: [
      {
        row: 2,
        post: world.maraPost,
        capturedAt: instantAgo(2),
        source: 'csv',
        quality: 'exact',
        values: { orders, revenue: orders * 5_000 },
      },
    ],
  });
}

test(`${PATH} puts orders down by code and says so with each row`, async () => {
  const world = await worldWithCode();
  const rows = [
    orderRow('1001', { codes: ['mara10'] }),
    orderRow('1002', { codes: ['OTHER'] }),
    orderRow('1003', { codes: ['MARA10'], orderedAt: instantAgo(16) }),
  ];

  const reply = await importOrders(world, rows);

  expect(reply.verdicts.map(({ verdict, reason }) => `${verdict}: ${reason}`)).toEqual([
    'new: By code: Mara Lind.',
    'new: Names no creator of this campaign.',
    'new: Ordered before the creator’s first post; not counted.',
  ]);
  expect(await measuredOf(world, world.mara)).toEqual({ orders: 1, revenue: 8_000, source: 'orders' });
  expect((await getStanding(world, world.mara)).sales).toMatchObject({
    rule: 'attribution-1',
    windowDays: 30,
    version: 1,
    byMethod: { code: 1, affiliate: 0, utm: 0 },
    beforePublish: 1,
  });
  expect((await readAttribution(world.campaign.id))?.body.shop).toEqual({ orders: 3, netMinor: 24_000 });
});

test(`${PATH} shows orders before anything is saved`, async () => {
  const world = await worldWithCode();

  const reply = await importOrders(world, [orderRow('1001', { codes: ['MARA10'] })], { isPreview: true });

  expect(reply).toMatchObject({ importId: null, isRepeat: false, counts: { new: 1 } });
  expect(await readAttribution(world.campaign.id)).toBeNull();
});

test(`${PATH} changes nothing when the same file of orders comes a second time`, async () => {
  const world = await worldWithCode();
  // A return without a day: the file's own instant is taken once and kept.
  const rows = [orderRow('1001', { codes: ['MARA10'], returnedMinor: 3_000 })];
  const exportedAt = instantAgo(1);
  await importOrders(world, rows, { exportedAt });
  const before = await getStanding(world, world.mara);

  const again = await importOrders(world, rows, { exportedAt });

  expect(again).toMatchObject({ importId: null, isRepeat: true, counts: { same: 1 } });
  expect((await readAttribution(world.campaign.id))?.n).toBe(1);
  expect(await getStanding(world, world.mara)).toEqual(before);
});

test(`${PATH} takes what went back off from its day on, in a new version`, async () => {
  const world = await worldWithCode();
  await importOrders(world, [
    orderRow('1001', { codes: ['MARA10'] }),
    orderRow('1002', { codes: ['MARA10'] }),
  ]);
  const returned = orderRow('1001', {
    codes: ['MARA10'],
    returnedMinor: 8_000,
    returnedAt: instantAgo(0.5),
  });

  const reply = await importOrders(world, [returned], { exportedAt: instantAgo(0) });

  expect(reply.counts).toMatchObject({ newer: 1 });
  expect(await measuredOf(world, world.mara)).toMatchObject({ orders: 1, revenue: 8_000 });
  expect(await readAttribution(world.campaign.id)).toMatchObject({
    n: 2,
    body: { shop: { orders: 1, netMinor: 8_000 }, counted: { orders: 1, netMinor: 8_000 } },
  });
});

test(`${PATH} never adds the shop's orders to those counted by hand, and undoing brings these back`, async () => {
  const world = await worldWithCode();
  await countByHand(world, 40);
  const reply = await importOrders(world, [orderRow('1001', { codes: ['MARA10'] })]);
  expect(await measuredOf(world, world.mara)).toEqual({ orders: 1, revenue: 8_000, source: 'orders' });

  await undoImport(env.DB, world.workspaceId, {
    importId: reply.importId ?? '',
    memberId: world.marketer.memberId,
    now: instantAgo(0),
  });

  expect(await measuredOf(world, world.mara)).toEqual({ orders: 40, revenue: 200_000, source: 'csv' });
  expect((await getStanding(world, world.mara)).sales).toBeUndefined();
});

test(`${PATH}: undoing one file of two leaves what the other says`, async () => {
  const world = await worldWithCode();
  await importOrders(world, [orderRow('1001', { codes: ['MARA10'] })]);
  const second = [
    orderRow('1001', { codes: ['MARA10'], netMinor: 9_000 }),
    orderRow('1002', { codes: ['MARA10'] }),
  ];
  const { importId } = await importOrders(world, second, { exportedAt: instantAgo(0) });
  expect(await measuredOf(world, world.mara)).toMatchObject({ orders: 2, revenue: 17_000 });
  const undo = { importId: importId ?? '', memberId: world.marketer.memberId, now: instantAgo(0) };

  await undoImport(env.DB, world.workspaceId, undo);

  expect(await measuredOf(world, world.mara)).toMatchObject({ orders: 1, revenue: 8_000 });
  expect((await readAttribution(world.campaign.id))?.n).toBe(3);
});

test(`${PATH}: two files at once both count`, async () => {
  const world = await worldWithCode();

  await Promise.all(
    ['1001', '1002', '1003'].map((id) => importOrders(world, [orderRow(id, { codes: ['MARA10'] })])),
  );

  expect((await readAttribution(world.campaign.id))?.body.counted).toEqual({ orders: 3, netMinor: 24_000 });
  expect(await measuredOf(world, world.mara)).toMatchObject({ orders: 3, revenue: 24_000 });
});

test('a creator who is taken out has no orders any more, and the sum still holds', async () => {
  const world = await worldWithCode();
  await importOrders(world, [orderRow('1001', { codes: ['MARA10'] })]);
  const taken = { collaborationId: world.mara, reason: 'typed twice', now: instantAgo(0) };

  await removeCreator(env.DB, { workspaceId: world.workspaceId, memberId: world.manager.memberId }, taken);

  expect(await readAttribution(world.campaign.id)).toMatchObject({
    n: 2,
    body: { shop: { orders: 1 }, counted: { orders: 0 }, unassigned: { no_touch: { orders: 1 } } },
  });
});

test(`${PATH} leaves the count by hand of a creator whom no order names`, async () => {
  const world = await worldWithCode();
  await countByHand(world, 40);

  await importOrders(world, [orderRow('1001', { codes: ['OTHER'] })]);

  expect(await measuredOf(world, world.mara)).toMatchObject({ orders: 40, source: 'csv' });
});

test(`${PATH} knows a 0 where a code is out and no order has it, and nothing without a code`, async () => {
  const world = await worldWithCode();

  await importOrders(world, [orderRow('1001')]);

  expect(await measuredOf(world, world.mara)).toMatchObject({ orders: 0, source: 'orders' });
  expect(await measuredOf(world, world.theo)).toMatchObject({ orders: undefined });
});

test(`${PATH} keeps an answer of the survey only when it names a creator, and never counts it`, async () => {
  const world = await worldWithCode();
  await importOrders(world, [
    orderRow('1001', { survey: '@mara' }),
    orderRow('1002', { survey: 'my neighbour Ann Example' }),
  ]);

  const { results } = await env.DB.prepare(
    'SELECT marks FROM orders WHERE campaign_id = ?1 ORDER BY order_id',
  )
    .bind(world.campaign.id)
    .all<{ marks: string }>();

  expect(results.map(({ marks }) => JSON.parse(marks).survey)).toEqual(['@mara', null]);
  expect(await readAttribution(world.campaign.id)).toMatchObject({
    body: { counted: { orders: 0 }, survey: { orders: 1 }, unassigned: { no_touch: { orders: 1 } } },
  });
});

test.each(['email', 'name', 'address', 'phone'])(`${PATH} refuses an order with %s`, async (field) => {
  const world = await worldWithCode();

  const answer = await sendOrders(world, [orderRow('1001', { [field]: 'ann@example.com' })]);

  expect(answer.status).toBe(422);
});

test(`${PATH} writes all orders or none`, async () => {
  const world = await worldWithCode();

  const reply = await importOrders(world, [
    orderRow('1001', { codes: ['MARA10'] }),
    orderRow('1002', { codes: ['MARA10'], orderedAt: instantAgo(-2) }),
  ]);

  expect(reply).toMatchObject({ importId: null, counts: { new: 1, refused: 1 } });
  expect(await readAttribution(world.campaign.id)).toBeNull();
});

test(`${PATH} does not know the campaign of another team`, async () => {
  const [world, other] = [await worldWithCode(), await worldWithCode()];

  const answer = await sendOrders({ ...world, campaign: other.campaign }, [orderRow('1001')]);

  expect(answer.status).toBe(404);
});

test('standings with a shop’s orders are rebuilt to the same bytes', async () => {
  const world = await worldWithCode();
  await importOrders(world, [orderRow('1001', { codes: ['MARA10'] }), orderRow('1002', { survey: 'mara' })]);

  const proof = await verifyStandings(env.DB, world.workspaceId);

  expect(proof).toMatchObject({ checked: 2, different: [] });
});
