import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { textOf } from './procedure/forms.ts';
import { call } from './sign-in-world.ts';
import {
  countRows,
  type DecisionReply,
  decide,
  getStanding,
  makeWorld,
  PAUSE_POSTS,
  type ProblemReply,
  STOP_LINKS,
} from './world.ts';

const PATH = 'POST /api/collaborations/:id/decisions';

test(`${PATH} stores event and standing together and answers 201`, async () => {
  const world = await makeWorld();
  const before = await getStanding(world, world.mara);

  const answer = await decide(world.manager, world.mara, {
    seenVersion: before.version,
    command: STOP_LINKS,
  });
  const reply = await answer.json<DecisionReply>();

  expect(answer.status).toBe(201);
  expect(reply.event).toMatchObject({ kind: 'stop_own_side', seq: before.version + 1 });
  expect(reply.standing).toEqual(await getStanding(world, world.mara));
  expect(reply.standing).toMatchObject({
    version: before.version + 1,
    lastDecision: { kind: 'stop_own_side', byName: 'manager' },
  });
});

test(`${PATH} keeps the numbers that the decision was based on`, async () => {
  const world = await makeWorld();
  const { version, assessment } = await getStanding(world, world.mara);

  await decide(world.manager, world.mara, { seenVersion: version, command: STOP_LINKS });

  const basis = await env.DB.prepare('SELECT basis FROM events WHERE collaboration_id = ?1 AND seq = ?2')
    .bind(world.mara, version + 1)
    .first<string>('basis');
  expect(JSON.parse(basis ?? '')).toMatchObject({
    score: assessment.score,
    kpi: 'clicks',
    contractVersion: 1,
  });
});

test(`${PATH} answers 200 with the first event when the id repeats`, async () => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);
  const request = { id: crypto.randomUUID(), seenVersion: version, command: STOP_LINKS };

  const first = await (await decide(world.manager, world.mara, request)).json<DecisionReply>();
  const second = await decide(world.manager, world.mara, request);
  const repeated = await second.json<DecisionReply>();

  expect(second.status).toBe(200);
  expect(repeated.isRepeat).toBe(true);
  expect(repeated.event).toEqual(first.event);
  expect(await countRows('events', world.mara)).toBe(version + 1);
});

test(`${PATH} answers 422 when the id repeats with another body`, async () => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);
  const request = { id: crypto.randomUUID(), seenVersion: version, command: STOP_LINKS };
  await decide(world.manager, world.mara, request);

  const other = await decide(world.manager, world.mara, {
    ...request,
    command: { ...STOP_LINKS, scope: ['messages'] },
  });
  const elsewhere = await decide(world.manager, world.theo, { ...request });

  expect([other.status, elsewhere.status]).toEqual([422, 422]);
  expect((await other.json<ProblemReply>()).code).toBe('id_used');
  expect(await countRows('events', world.mara)).toBe(version + 1);
});

test(`${PATH} answers 409 with names and events when the view is stale`, async () => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);
  await decide(world.manager, world.mara, { seenVersion: version, command: STOP_LINKS });

  const answer = await decide(world.owner, world.mara, {
    seenVersion: version,
    command: { ...STOP_LINKS, scope: ['messages'] },
  });
  const problem = await answer.json<ProblemReply>();

  expect(answer.status).toBe(409);
  expect(problem).toMatchObject({ code: 'stale', currentVersion: version + 1 });
  expect(problem.events).toMatchObject([{ seq: version + 1, kind: 'stop_own_side', byName: 'manager' }]);
  expect(await countRows('events', world.mara)).toBe(version + 1);
});

test.each([-5, 99])(`${PATH} answers 409 when the version seen is %d`, async (seenVersion) => {
  const world = await makeWorld();

  expect((await decide(world.manager, world.mara, { seenVersion, command: STOP_LINKS })).status).toBe(409);
});

test(`${PATH} lets one of two win, round after round`, async () => {
  const world = await makeWorld();
  for (let round = 0; round < 8; round++) {
    const { version } = await getStanding(world, world.mara);
    const note = (text: string) => ({
      seenVersion: version,
      command: { kind: 'note', note: `${text} ${round}` },
    });

    const answers = await Promise.all([
      decide(world.manager, world.mara, note('first')),
      decide(world.owner, world.mara, note('second')),
      decide(world.marketer, world.mara, note('third')),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await countRows('events', world.mara)).toBe(version + 1);
  }
});

test(`${PATH} takes a double click once`, async () => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);
  const request = { id: crypto.randomUUID(), seenVersion: version, command: PAUSE_POSTS };

  const answers = await Promise.all([1, 2, 3].map(() => decide(world.manager, world.mara, request)));

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
  expect(await countRows('events', world.mara)).toBe(version + 1);
  expect(await countRows('notices', world.mara)).toBe(1);
  expect(await countRows('deliveries', world.mara)).toBe(1);
});

test(`${PATH} answers 403 to a viewer and changes nothing`, async () => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);

  const answer = await decide(world.viewer, world.mara, { seenVersion: version, command: STOP_LINKS });

  expect(answer.status).toBe(403);
  expect(await countRows('events', world.mara)).toBe(version);
});

test(`${PATH} answers 401 to a stranger`, async () => {
  const world = await makeWorld();

  const answer = await call(`/api/collaborations/${world.mara}/decisions`, {
    json: { id: crypto.randomUUID(), seenVersion: 0, command: STOP_LINKS },
  });

  expect(answer.status).toBe(401);
});

test(`${PATH} keeps the note beside the event, which holds its hash`, async () => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);
  const note = 'Called twice on Monday.';

  await decide(world.marketer, world.mara, { seenVersion: version, command: { kind: 'note', note } });

  const row = await env.DB.prepare(
    'SELECT e.data, n.body FROM events e JOIN notes n ON n.event_id = e.id WHERE e.collaboration_id = ?1 AND e.seq = ?2',
  )
    .bind(world.mara, version + 1)
    .first<{ data: string; body: string }>();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(note));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  expect(row?.body).toBe(note);
  expect(row?.data).not.toContain('Monday');
  expect(JSON.parse(row?.data ?? '')).toEqual({ noteSha256: hex });
});

test.each([
  ['an unknown command', { kind: 'delete_everything' }],
  ['a field that is not listed', { kind: 'undo', force: true }],
  ['a day that is none', { ...STOP_LINKS, reviewOn: '2026-02-30' }],
  ['an empty scope', { ...STOP_LINKS, scope: [] }],
  ['a note that is too long', { kind: 'note', note: 'a'.repeat(2_001) }],
])(`${PATH} answers 422 to %s`, async (_name, command) => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);

  expect((await decide(world.manager, world.mara, { seenVersion: version, command })).status).toBe(422);
  expect(await countRows('events', world.mara)).toBe(version);
});

test.each([
  ['UPDATE events SET kind = ?2 WHERE collaboration_id = ?1', 'resume'],
  ['DELETE FROM events WHERE collaboration_id = ?1 AND kind <> ?2', ''],
])('the database refuses to run %s', async (sql, value) => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);
  await decide(world.manager, world.mara, { seenVersion: version, command: STOP_LINKS });

  await expect(env.DB.prepare(sql).bind(world.mara, value).run()).rejects.toThrow(/append-only/);
  expect(await countRows('events', world.mara)).toBe(version + 1);
});

test(`${PATH} says no in the words of the desk, and adds what a program needs`, async () => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);
  const command = { kind: 'pause', scope: ['links'], reviewOn: '2020-01-01', reason: 'other', skips: [] };

  const answer = await decide(world.manager, world.mara, { seenVersion: version, command });
  const reply = await answer.json<{ title: string; detail: string; code: string; refusal: unknown }>();
  const page = await call(`/desk/collaborations/${world.mara}/decisions`, {
    cookie: world.manager.cookie,
    form: {
      ...{
        id: crypto.randomUUID(),
        seenVersion: String(version),
        kind: 'pause',
        form: 'pause',
        place: 'now',
      },
      ...{ part: 'own_side', scope: 'links', reason: 'other', reviewOn: '2020-01-01' },
    },
  });
  const shown = textOf(await page.text());

  expect([answer.status, page.status]).toEqual([422, 422]);
  expect(reply).toMatchObject({
    title: 'One field needs another value',
    detail: 'Review date lies in the past. Nothing has been sent and nothing has changed.',
    code: 'invalid',
    refusal: { reason: 'invalid', field: 'reviewOn', problem: 'in_the_past' },
  });
  expect(shown).toContain(`${reply.title} ${reply.detail}`);
});
