// The money of a term that ran out: frozen as of its midnight, whoever writes it down.

import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { refreshStandings } from '../../../../worker/commands/refresh-standings.ts';
import { setPaid } from '../../money/set-paid.ts';
import { decide, getStanding, type World } from '../../world.ts';
import { textOf } from '../forms.ts';
import { caseOf, expectWhole, goTo, makeHouse, readAndSend, readPage } from '../house.ts';
import { confirmTermEnd, until } from './terms-of-end.ts';

afterEach(() => vi.useRealTimers());

/** A third piece that is out a day after the end, and before anybody wrote the end down. */
async function addLatePiece({ workspaceId, mara }: World): Promise<void> {
  const at = '2027-05-02T15:00:00Z';
  vi.setSystemTime('2027-05-03T09:00:00Z');
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO deliverables (id, workspace_id, collaboration_id, name, network, format, due_on, fee_minor, stage, created_at)
       SELECT id || '-3', workspace_id, collaboration_id, 'Reel 3', network, format, due_on, fee_minor, stage, created_at
       FROM deliverables WHERE collaboration_id = ?1 AND name = 'Reel 2'`,
    ).bind(mara),
    env.DB.prepare(
      `UPDATE deliverables SET fee_minor = 100000 WHERE collaboration_id = ?1 AND name IN ('Reel 2', 'Reel 3')`,
    ).bind(mara),
    env.DB.prepare(
      `INSERT INTO posts (workspace_id, key, collaboration_id, deliverable_id, url, published_at, created_at)
       SELECT workspace_id, 'instagram/Late3', collaboration_id, id, 'https://www.instagram.com/reel/Late3/', ?2, ?2
       FROM deliverables WHERE collaboration_id = ?1 AND name = 'Reel 3'`,
    ).bind(mara, at),
  ]);
  await refreshStandings(env.DB, workspaceId, { collaborationIds: [mara], now: '2027-05-03T09:00:00Z' });
}

/** The money of the end as it is kept, with the hash that its event names. */
async function frozenOf(world: World) {
  const { money } = await caseOf(world);
  const [settlements, events] = await env.DB.batch<Record<string, string>>([
    env.DB.prepare('SELECT id, event_id, body, sha256 FROM settlements WHERE collaboration_id = ?1').bind(
      world.mara,
    ),
    env.DB.prepare(`SELECT id, data FROM events WHERE collaboration_id = ?1 AND kind = 'term_over'`).bind(
      world.mara,
    ),
  ]);
  return { money, settlements: settlements?.results ?? [], events: events?.results ?? [] };
}

test('the money of a term that ran out is frozen in the log as of its midnight, and nothing that changes later moves it', async () => {
  const world = await makeHouse();
  await confirmTermEnd(world, until('2027-04-30'));
  await addLatePiece(world);

  await goTo('2027-05-03T09:01:00Z');

  const frozen = await frozenOf(world);
  const body = JSON.parse(frozen.settlements[0]?.body ?? '');
  expect(body).toMatchObject({ route: 'expiry', effectiveAt: '2027-05-01T04:00:00Z', unknown: [] });
  expect(body.lines.map((line: { amountMinor: number }) => line.amountMinor)).toEqual([200_000, 0, 0]);
  expect(frozen.settlements).toHaveLength(1);
  expect(frozen.settlements[0]).toMatchObject({
    event_id: frozen.events[0]?.id,
    sha256: frozen.money?.sha256,
  });
  expect(JSON.parse(frozen.events[0]?.data ?? '').money).toMatchObject({
    settlementId: frozen.settlements[0]?.id,
    dueToCreatorMinor: 100_000,
    // Reel 1 came out on 14 February: the end does not put off the day it had.
    payOn: '2027-03-16',
  });
  expect(frozen.money).toMatchObject({ dueToCreatorMinor: 100_000, refundDueMinor: 0 });

  await goTo('2027-05-04T09:00:00Z');
  await env.DB.batch([
    env.DB.prepare(
      `UPDATE deliverables SET fee_minor = 999900, stage = 'approved' WHERE collaboration_id = ?1`,
    ).bind(world.mara),
    env.DB.prepare('UPDATE collaborations SET expenses_minor = 70000 WHERE id = ?1').bind(world.mara),
  ]);
  await setPaid(world.workspaceId, world.mara, 5);
  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [world.mara],
    now: '2027-05-04T09:00:00Z',
  });
  expect(await frozenOf(world)).toEqual(frozen);
  const finish = textOf(await readPage(world, world.manager, '/steps/finish'));
  expect(finish).toMatch(/at the end of the term, contract version 2, frozen/);
  expect(finish).toContain('Due to the creator $1,000.00');
  const letter = await readAndSend(world, world.manager, '/talk', {
    kind: 'write_to_creator',
    button: 'Prepare the letter',
  });
  expect(letter).toContain('The term of our contract on “Spring” is over.');
  expect(letter).toMatch(/Reel 1: .*1,000\.00 \(USD\); by Tuesday, 16 March 2027/);
  await expectWhole(world);
});

test('whoever acts before the cron freezes the same money in the batch of their own act', async () => {
  const world = await makeHouse();
  await confirmTermEnd(world, until('2027-04-30'));
  const { version } = await getStanding(world, world.mara);
  vi.setSystemTime('2027-05-03T09:00:00Z');

  const noted = await decide(world.manager, world.mara, {
    seenVersion: version,
    command: { kind: 'raise_dispute' },
  });

  expect(noted.status).toBe(201);
  const frozen = await frozenOf(world);
  expect(frozen.settlements).toMatchObject([
    { id: frozen.money?.settlementId, event_id: frozen.events[0]?.id },
  ]);
  await goTo('2027-05-04T09:00:00Z');
  expect(await frozenOf(world)).toEqual(frozen);
  await expectWhole(world);
});

test('without a fact the money needs, the term ends all the same, nothing is frozen and the page says what is missing', async () => {
  const world = await makeHouse();
  await confirmTermEnd(world, until('2027-04-30'));
  await setPaid(world.workspaceId, world.mara, null);
  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [world.mara],
    now: '2027-03-02T15:00:00Z',
  });

  await goTo('2027-05-01T04:00:00Z');

  expect((await caseOf(world)).state).toBe('ended');
  expect(await frozenOf(world)).toMatchObject({ money: null, settlements: [] });
  expect(textOf(await readPage(world, world.manager, '/steps/finish'))).toContain(
    'What was paid so far is not on file.',
  );
  await expectWhole(world);
});
