// Fees and targets of imported pieces: what the agreement does not say, they say together.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { setPaid } from './money/set-paid.ts';
import { sendPieces as send, toPiece } from './pieces-world.ts';
import { call } from './sign-in-world.ts';
import { getStanding, makeWorld, type World } from './world.ts';

/** Three pieces of Theo, whose agreement says no fee and no target. */
const PRICED = [1, 2, 3].map((n) => ({ row: n + 1, deliverable: `Clip ${n}`, feeMinor: 150_000 }));

function importPriced(world: World): ReturnType<typeof send> {
  const targets = { clicks: 300 };
  return send(
    world,
    PRICED.map((piece, index) =>
      toPiece(world, { ...piece, targets, ...(index > 0 ? { postUrl: null, publishedAt: null } : {}) }),
    ),
  );
}

async function pageOf(world: World, path: string, id = world.theo): Promise<string> {
  const page = await call(`/desk/collaborations/${id}${path}`, { cookie: world.manager.cookie });
  const [, body = ''] = (await page.text()).split('</head>');
  return body
    .replaceAll('\u00a0', ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

test('fees and targets of imported pieces are the agreement’s where it says nothing, and shown as sums', async () => {
  const world = await makeWorld();

  await importPriced(world);
  const [agreement, now, file] = await Promise.all(
    ['/agreement', '', '/file'].map((path) => pageOf(world, path)),
  );

  const standing = await getStanding(world, world.theo);
  expect(standing.money).toMatchObject({ feeMinor: 450_000, feeIs: 'sum', earnedMinor: 150_000 });
  expect(standing.agreedTotal).toBe(900);
  expect(agreement).toContain('Fee, in all USD 4,500.00, the sum of its pieces');
  expect(agreement).toContain('Clicks agreed 900, the sum of its pieces');
  expect(agreement).toMatch(/Clip 1, story .{3,20} USD 1,500\.00 300 published .{3,20}, post/);
  expect(now).toContain('USD 4,500.00, the sum of its pieces');
  expect(file).toContain('Fee USD 4,500.00, the sum of its pieces');
  const stored = await env.DB.prepare('SELECT fee_minor, targets FROM collaborations WHERE id = ?1')
    .bind(world.theo)
    .first();
  expect(stored).toEqual({ fee_minor: null, targets: '{}' });
});

test('ways on, money at risk and settlement are the same whether the fee is typed or summed', async () => {
  const world = await makeWorld();
  await env.DB.prepare('UPDATE deliverables SET fee_minor = 200000 WHERE collaboration_id = ?1')
    .bind(world.mara)
    .run();
  const path = `/desk/collaborations/${world.mara}/agreement`;
  const save = (fee: string) => call(path, { cookie: world.marketer.cookie, form: { fee, target: '1000' } });
  const waysOf = async () =>
    /Ways on .* Ask for the end/.exec(await pageOf(world, '/steps/end', world.mara))?.[0];
  await save('4000');
  const [typed, typedWays] = [await getStanding(world, world.mara), await waysOf()];

  await save('');

  const summed = await getStanding(world, world.mara);
  expect(typedWays).toMatch(/USD/);
  expect(await waysOf()).toBe(typedWays);
  expect(summed.money).toEqual({ ...typed.money, feeIs: 'sum' });
  expect(summed.moneyAtRiskMinor).toBe(typed.moneyAtRiskMinor);
});

test('one piece without a fee leaves the fee in all unknown, and a file may still change the shares', async () => {
  const world = await makeWorld();
  await importPriced(world);

  const raised = await send(world, [
    toPiece(world, { deliverable: 'Clip 2', feeMinor: 200_000, postUrl: null, publishedAt: null }),
  ]);
  const summed = (await getStanding(world, world.theo)).money;
  await send(world, [
    toPiece(world, { deliverable: 'Clip 4', feeMinor: null, postUrl: null, publishedAt: null }),
  ]);

  expect(raised.counts).toMatchObject({ refused: 0 });
  expect(summed).toMatchObject({ feeMinor: 500_000, feeIs: 'sum' });
  expect((await getStanding(world, world.theo)).money).toBeNull();
  expect(await pageOf(world, '/agreement')).toContain('not known: 3 of 4 pieces have a fee of their own');
});

test('a typed total wins over the sum; what differs and what is overpaid is said in a sentence', async () => {
  const world = await makeWorld();
  await importPriced(world);
  const path = `/desk/collaborations/${world.theo}/agreement`;
  const save = (form: Record<string, string>) => call(path, { cookie: world.marketer.cookie, form });

  await setPaid(world.workspaceId, world.theo, 550_000);
  const saved = await save({ fee: '5000', target: '1000', mayFallShort: 'on' });

  expect(saved.headers.get('location')).toBe(`${path}?saved=1`);
  const page = await pageOf(world, '/agreement?saved=1');
  expect(page).toContain('Saved. Money, score and dates follow it.');
  expect(page).toContain('are USD 4,500.00 together, USD 500.00 less than the fee of USD 5,000.00');
  expect(page).toContain('The pieces come to 900 clicks together; agreed are 1,000, and these count.');
  expect(page).toContain('Paid so far is USD 500.00 more than the fee of USD 5,000.00');
  expect(await pageOf(world, '')).toContain('Still to pay nothing; USD 500.00 more is paid than agreed');
  expect(await getStanding(world, world.theo)).toMatchObject({
    agreedTotal: 1_000,
    money: { feeMinor: 500_000 },
  });
});
