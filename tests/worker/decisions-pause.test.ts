// A pause as a decision: asked for by a marketer, held and taken back by a manager, refused with what stands against it.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import type { Clauses } from '../../shared/contract/clauses.ts';
import { demoClauses } from '../../worker/demo/demo-clauses.ts';
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
