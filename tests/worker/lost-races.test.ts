// A lost race is known by its guard alone, and who gives up says so.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { appendSystemEvents, toSystemEvent } from '../../worker/commands/append-system-events.ts';
import { writeUnlessOvertaken } from '../../worker/commands/lost-race.ts';
import { recordNoticeSent } from '../../worker/commands/record-notice-sent.ts';
import { guardStatement } from '../../worker/store/rows.ts';
import { overtakenBy } from './overtaken.ts';
import { countRows, decide, getStanding, instantAgo, makeWorld, type World } from './world.ts';

afterEach(() => vi.restoreAllMocks());

async function noteSomething(world: World): Promise<void> {
  const { version } = await getStanding(world, world.mara);
  const command = { kind: 'note', note: 'In between.' };
  expect((await decide(world.manager, world.mara, { seenVersion: version, command })).status).toBe(201);
}

function append(world: World, db: D1Database, collaborationId = world.mara) {
  const now = instantAgo(0);
  return appendSystemEvents(db, world.workspaceId, {
    collaborationId,
    now,
    toEvents: () => [toSystemEvent({ kind: 'flag', at: now, data: {} })],
  });
}

test('a batch whose guard does not hold is overtaken and writes nothing', async () => {
  const before = await env.DB.prepare('SELECT count(*) AS n FROM audit').first<number>('n');
  const write = env.DB.prepare(
    `INSERT INTO audit (id, workspace_id, at, action, subject) SELECT 'x', id, '', '', '' FROM workspaces LIMIT 1`,
  );
  await makeWorld();

  const outcomes = [
    await writeUnlessOvertaken(env.DB, [guardStatement(env.DB, '1 = ?1', [2]), write]),
    await writeUnlessOvertaken(env.DB, [guardStatement(env.DB, '?1 = ?1', [null]), write]),
    await writeUnlessOvertaken(env.DB, [guardStatement(env.DB, '1 = ?1', [1])]),
  ];

  expect(outcomes).toEqual([false, false, true]);
  expect(await env.DB.prepare('SELECT count(*) AS n FROM audit').first<number>('n')).toBe(before);
});

test('a fault of the data is no lost race: it is thrown, not tried again', async () => {
  const broken = env.DB.prepare(`SELECT json('not json')`);

  await expect(writeUnlessOvertaken(env.DB, [broken])).rejects.toThrow(/malformed JSON/);
});

test('what the system appends says what became of it', async () => {
  const world = await makeWorld();
  const now = instantAgo(0);
  const silent = { collaborationId: world.theo, now, toEvents: () => [] };

  expect(await appendSystemEvents(env.DB, world.workspaceId, silent)).toBe('nothing');
  expect(await append(world, env.DB, 'nobody')).toBe('not_found');
  expect(
    await append(
      world,
      overtakenBy(() => noteSomething(world)),
    ),
  ).toBe('written');
});

test('a letter that others keep from being recorded is answered as busy, logged, and not on record', async () => {
  const world = await makeWorld();
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const db = overtakenBy(() => noteSomething(world), 99);

  const outcome = await recordNoticeSent(db, world.workspaceId, {
    delivery: { collaborationId: world.mara, noticeId: 'n1', channel: 'post' },
    recipient: null,
    now: instantAgo(0),
  });

  expect(outcome).toBe('busy');
  expect(logged.mock.calls.join()).toContain('kept_being_overtaken');
  expect(await countRows('events', world.mara)).toBeGreaterThan(4);
  expect((await getStanding(world, world.mara)).case.notices).toEqual([]);
});
