import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import type { Clauses } from '../../shared/contract/clauses.ts';
import { demoClauses } from '../../worker/demo/demo-clauses.ts';
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

test(`${PATH} turns a marketer's contract pause into a request that sends nothing`, async () => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);

  const answer = await decide(world.marketer, world.mara, { seenVersion: version, command: PAUSE_POSTS });
  const { event, standing } = await answer.json<DecisionReply>();

  expect(answer.status).toBe(201);
  expect(event.kind).toBe('request_pause');
  expect(standing.attention).toMatchObject({ code: 'pause_requested', needsDecision: true });
  expect(await countRows('notices', world.mara)).toBe(0);
  expect(await countRows('deliveries', world.mara)).toBe(0);
});

test(`${PATH} holds a manager's pause notice for ten minutes`, async () => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);

  const answer = await decide(world.manager, world.mara, { seenVersion: version, command: PAUSE_POSTS });
  const { event, standing } = await answer.json<DecisionReply>();

  expect(event.kind).toBe('issue_pause_notice');
  expect(standing.case.state).toBe('pause_pending');
  const delivery = await env.DB.prepare(
    'SELECT status, not_before FROM deliveries WHERE collaboration_id = ?1',
  )
    .bind(world.mara)
    .first<{ status: string; not_before: string }>();
  expect(delivery).toEqual({ status: 'held', not_before: event.data.holdUntil });
  expect(Date.parse(String(event.data.holdUntil)) - Date.parse(event.at)).toBe(600_000);
});

test(`${PATH} cancels the delivery when the notice is undone within its hold`, async () => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);
  await decide(world.manager, world.mara, { seenVersion: version, command: PAUSE_POSTS });

  const undone = await decide(world.manager, world.mara, {
    seenVersion: version + 1,
    command: { kind: 'undo' },
  });
  const { standing } = await undone.json<DecisionReply>();

  expect(undone.status).toBe(201);
  expect(standing.case.pending).toBeNull();
  const status = await env.DB.prepare('SELECT status FROM deliveries WHERE collaboration_id = ?1')
    .bind(world.mara)
    .first<string>('status');
  expect(status).toBe('cancelled');
});

test(`${PATH} answers 422 with the alternative when the contract has no pause clause`, async () => {
  const clauses: Clauses = {
    ...demoClauses('owner', '2026-01-01T00:00:00Z'),
    pause: { is: 'none', clause: null, confirmedBy: 'owner', confirmedAt: '2026-01-01T00:00:00Z' },
  };
  const world = await makeWorld({ clauses });
  const { version } = await getStanding(world, world.mara);

  const answer = await decide(world.manager, world.mara, { seenVersion: version, command: PAUSE_POSTS });
  const problem = await answer.json<ProblemReply>();

  expect(answer.status).toBe(422);
  expect(problem.refusal).toMatchObject({ reason: 'contract_blocks', blockers: ['NO_PAUSE_CLAUSE'] });
  expect(problem.refusal?.alternative).toBeTruthy();
  expect(await countRows('events', world.mara)).toBe(version);
});

test(`${PATH} answers 422 with the open terms when nobody has confirmed them`, async () => {
  const { pause: _unknown, ...clauses } = demoClauses('owner', '2026-01-01T00:00:00Z');
  const world = await makeWorld({ clauses });
  const [mara, theo] = await Promise.all([getStanding(world, world.mara), getStanding(world, world.theo)]);

  const open = await (
    await decide(world.manager, world.mara, { seenVersion: mara.version, command: PAUSE_POSTS })
  ).json<ProblemReply>();
  const none = await (
    await decide(world.manager, world.theo, { seenVersion: theo.version, command: PAUSE_POSTS })
  ).json<ProblemReply>();

  expect(open.refusal).toMatchObject({ reason: 'terms_unknown', terms: ['pause'] });
  expect(none.refusal).toMatchObject({ reason: 'terms_unknown' });
});

test(`${PATH} answers 422 with the missing steps when they are neither done nor skipped`, async () => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);

  const answer = await decide(world.manager, world.mara, {
    seenVersion: version,
    command: { ...PAUSE_POSTS, skips: [] },
  });

  expect((await answer.json<ProblemReply>()).refusal).toEqual({
    reason: 'steps_missing',
    missing: ['CONSULTATION_MISSING', 'CONTRACT_NOT_REVIEWED'],
  });
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

test(`${PATH} takes a pause for no other reason than the listed ones, and names them`, async () => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);

  const answer = await decide(world.manager, world.mara, {
    seenVersion: version,
    command: { ...STOP_LINKS, reason: 'they are lazy' },
  });

  expect(answer.status).toBe(422);
  expect((await answer.json<ProblemReply>()).refusal).toMatchObject({
    field: 'reason',
    listed: expect.arrayContaining(['goals_not_met', 'timing', 'other']),
  });
  expect((await getStanding(world, world.mara)).version).toBe(version);
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
