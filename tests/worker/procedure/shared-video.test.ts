// One video for two campaigns, one of which ends before it is out (DOMAIN.md §3.7, M20).
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import type { FrozenSettlement } from '../../../shared/contract/money/frozen-settlement.ts';
import { verifyStandings } from '../../../worker/commands/rebuild-standings.ts';
import { refreshStandings } from '../../../worker/commands/refresh-standings.ts';
import { addTwinPiece, pieceOf, postSharing } from '../twin-world.ts';
import { clicksRow, getStanding, importRows, type World } from '../world.ts';
import { act, caseOf, goTo, MONDAY, makeHouse, readAndSend, sendByHand } from './house.ts';
import { climb, countAndLook } from './ladder-journey.ts';

afterEach(() => vi.useRealTimers());

/** Reel 2 is paid 1,500.00. */
async function payVideo(world: World): Promise<void> {
  await env.DB.batch([
    env.DB.prepare(
      `UPDATE deliverables SET fee_minor = 150000 WHERE collaboration_id = ?1 AND name = 'Reel 2'`,
    ).bind(world.mara),
    env.DB.prepare('UPDATE collaborations SET fee_minor = 350000 WHERE id = ?1').bind(world.mara),
  ]);
  await refreshStandings(env.DB, world.workspaceId, { collaborationIds: [world.mara], now: MONDAY });
}

/** As the papers say it; its post is still to come. */
async function approveVideo(world: World, now: string): Promise<void> {
  await env.DB.prepare(
    `UPDATE deliverables SET stage = 'approved' WHERE collaboration_id = ?1 AND name = 'Reel 2'`,
  )
    .bind(world.mara)
    .run();
  await refreshStandings(env.DB, world.workspaceId, { collaborationIds: [world.mara], now });
}

test('1,500.00 by 2:1 is 1,000.00 and 500.00; the end of one owes its 1,000.00 and leaves the other untouched', async () => {
  const world = await makeHouse();
  await payVideo(world);
  const other = await addTwinPiece(world, { feeMinor: 0 });
  const of = { collaborationId: world.mara, pieceId: await pieceOf(world.mara, 'Reel 2') };
  const form = { with: other.pieceId, weight: '2', otherWeight: '1', total: '1,500.00' };
  expect((await postSharing(world.manager, of, form)).status).toBe(303);
  const [mara, autumn] = await Promise.all([
    getStanding(world, world.mara),
    getStanding(world, other.collaborationId),
  ]);
  expect(mara.money).toMatchObject({ feeMinor: 300_000 });
  expect(mara.money?.pieces?.map(({ feeMinor }) => feeMinor).sort()).toEqual([100_000, 200_000]);
  expect(autumn.money).toMatchObject({ feeMinor: 100_000 + 50_000 });

  await climb(world);
  await goTo('2027-03-22T15:00:00Z');
  await approveVideo(world, '2027-03-22T15:00:00Z');
  await countAndLook(world, world.marketer);
  await act(world, world.marketer, '/contract', { kind: 'review_contract' });
  await act(world, world.marketer, '/steps/end', { kind: 'request_end' });
  const before = await getStanding(world, other.collaborationId);
  await readAndSend(world, world.manager, '/steps/end', {
    kind: 'issue_end_notice',
    typed: { isAddressConfirmed: ['on'] },
    button: 'Agree and prepare the notice',
  });
  await goTo('2027-03-22T15:11:00Z');
  await sendByHand(world, world.marketer);

  const { body } = (await env.DB.prepare('SELECT body FROM settlements WHERE collaboration_id = ?1')
    .bind(world.mara)
    .first<{ body: string }>()) ?? { body: '{}' };
  const lines = (JSON.parse(body) as FrozenSettlement).lines.filter(({ id }) => id === of.pieceId);
  expect(lines.map(({ amountMinor }) => amountMinor)).toEqual([100_000]);
  const after = await getStanding(world, other.collaborationId);
  expect(after.money).toEqual(before.money);
  expect(after.case).toEqual(before.case);

  // The video comes out after the end: it counts for each by its weight, and nothing of the frozen money moves.
  await goTo('2027-04-06T04:01:00Z');
  expect((await caseOf(world)).state).toBe('ended');
  await env.DB.prepare(
    `INSERT INTO posts (workspace_id, key, collaboration_id, deliverable_id, url, published_at, created_at)
     VALUES (?1, 'instagram/TheVideo', ?2, ?3, 'https://www.instagram.com/reel/TheVideo/', '2027-04-07T15:00:00Z', ?4)`,
  )
    .bind(world.workspaceId, other.collaborationId, other.pieceId, MONDAY)
    .run();
  await goTo('2027-04-12T15:00:00Z');
  await importRows(world.marketer, other.campaignId, { rows: [clicksRow(2, 'instagram/TheVideo', 90, 1)] });
  expect((await getStanding(world, other.collaborationId)).measured?.clicks?.value).toBe(30);
  expect(await frozenBody(world)).toBe(body);
  expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ checked: 3, different: [] });
});

async function frozenBody(world: World): Promise<string | null> {
  const row = env.DB.prepare('SELECT body FROM settlements WHERE collaboration_id = ?1').bind(world.mara);
  return row.first<string>('body');
}
