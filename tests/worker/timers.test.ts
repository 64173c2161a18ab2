import { env } from 'cloudflare:workers';
import { expect, test, vi } from 'vitest';
import type { CommandBody } from '../../shared/api/schemas.ts';
import { addMinutes } from '../../shared/contract/zone.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import { decideOnCollaboration } from '../../worker/commands/decide-on-collaboration.ts';
import { verifyStandings } from '../../worker/commands/rebuild-standings.ts';
import { findUnsent } from '../../worker/commands/record-notice-sent.ts';
import type { Env } from '../../worker/env.d.ts';
import { reassessStandingsDue, runTimersDue } from '../../worker/jobs/run-timers.ts';
import { sendNoticesDue } from '../../worker/jobs/send-notices.ts';
import { call } from './sign-in-world.ts';
import {
  countRows,
  type DecisionReply,
  decide,
  getStanding,
  instantAgo,
  makeWorld,
  PAUSE_POSTS,
  type World,
} from './world.ts';

type Mail = { to: string; subject: string; text: string };

/** The environment with a mailbox of the test's own in place of the mail binding. */
function withMailbox(send: (mail: Mail) => void): Env {
  // The binding's send() takes the plain form of a message, which is all that is used here.
  const MAIL = { send: (mail: Mail) => Promise.resolve(send(mail)) } as unknown as SendEmail;
  return { ...env, MAIL, MAIL_FROM: 'brand@northlight.example' };
}

async function pauseMara(world: World): Promise<{ holdUntil: string; noticeId: string }> {
  const { version } = await getStanding(world, world.mara);
  const { event } = await (
    await decide(world.manager, world.mara, { seenVersion: version, command: PAUSE_POSTS })
  ).json<DecisionReply>();
  return { holdUntil: String(event.data.holdUntil), noticeId: String(event.data.noticeId) };
}

function readDelivery(world: World) {
  return env.DB.prepare(
    'SELECT status, attempts, last_problem, not_before FROM deliveries WHERE collaboration_id = ?1',
  )
    .bind(world.mara)
    .first<{ status: string; attempts: number; last_problem: string | null; not_before: string }>();
}

async function listKinds(world: World): Promise<[string, string][]> {
  const { results } = await env.DB.prepare(
    'SELECT kind, at FROM events WHERE collaboration_id = ?1 ORDER BY seq',
  )
    .bind(world.mara)
    .all<{ kind: string; at: string }>();
  return results.map(({ kind, at }) => [kind, at]);
}

test('the job sends a notice once its hold is over, once, and records that it was sent', async () => {
  const world = await makeWorld();
  const sent: Mail[] = [];
  const mailbox = withMailbox((mail) => sent.push(mail));
  const { holdUntil, noticeId } = await pauseMara(world);

  await sendNoticesDue(mailbox, addMinutes(holdUntil, -1));
  const early = sent.length;
  await sendNoticesDue(mailbox, holdUntil);
  await sendNoticesDue(mailbox, addMinutes(holdUntil, 1));

  expect(early).toBe(0);
  expect(sent.filter(({ to }) => to === 'mara@creators.example').length).toBe(1);
  expect(sent[0]?.text).toContain('Mara Lind');
  const { case: state } = await getStanding(world, world.mara);
  expect(state.pending).toMatchObject({ noticeId, sentAt: holdUntil });
  expect(state.pending?.effectiveAt).not.toBeNull();
  const grade = await env.DB.prepare('SELECT grade FROM notices WHERE id = ?1')
    .bind(noticeId)
    .first<number>('grade');
  expect(grade).toBe(2);
  expect((await readDelivery(world))?.status).toBe('sent');
});

test('the job leaves the notice to a person where no mail is set up', async () => {
  const world = await makeWorld();
  const { holdUntil } = await pauseMara(world);

  await sendNoticesDue({ ...env, MAIL_FROM: '' }, holdUntil);

  expect(await readDelivery(world)).toMatchObject({
    status: 'waiting_for_person',
    last_problem: 'not_configured',
  });
  expect((await getStanding(world, world.mara)).case.pending?.sentAt).toBeNull();
});

test('the job tries again later when the mail provider fails, and then asks a person', async () => {
  const world = await makeWorld();
  const { holdUntil } = await pauseMara(world);
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const broken = withMailbox(() => {
    throw new Error('mailbox full');
  });

  await sendNoticesDue(broken, holdUntil);
  const first = await readDelivery(world);
  for (let attempt = 2; attempt <= 6; attempt++) {
    await sendNoticesDue(broken, (await readDelivery(world))?.not_before ?? holdUntil);
  }

  expect(first).toMatchObject({ status: 'held', attempts: 1 });
  expect(Date.parse(first?.not_before ?? '') > Date.parse(holdUntil)).toBe(true);
  expect(await readDelivery(world)).toMatchObject({ status: 'waiting_for_person', attempts: 6 });
  expect(log).toHaveBeenCalledWith(expect.stringContaining('mailbox full'));
  log.mockRestore();
});

test('a notice that was undone never leaves', async () => {
  const world = await makeWorld();
  const sent: Mail[] = [];
  const { holdUntil } = await pauseMara(world);
  const { version } = await getStanding(world, world.mara);
  await decide(world.manager, world.mara, { seenVersion: version, command: { kind: 'undo' } });

  await sendNoticesDue(
    withMailbox((mail) => sent.push(mail)),
    addMinutes(holdUntil, 60),
  );

  expect(sent.filter(({ to }) => to === 'mara@creators.example')).toEqual([]);
});

test('a pause takes effect as of its own instant although the cron came days late', async () => {
  const world = await makeWorld();
  const { holdUntil } = await pauseMara(world);
  await sendNoticesDue(
    withMailbox(() => {}),
    holdUntil,
  );
  const effectiveAt = (await getStanding(world, world.mara)).case.pending?.effectiveAt ?? '';

  await runTimersDue(env.DB, addMinutes(effectiveAt, -1));
  const before = (await getStanding(world, world.mara)).case.state;
  await runTimersDue(env.DB, addMinutes(effectiveAt, 3 * 1440));
  await runTimersDue(env.DB, addMinutes(effectiveAt, 3 * 1440 + 1));

  const { case: state } = await getStanding(world, world.mara);
  expect(before).toBe('pause_pending');
  expect(state.state).toBe('paused');
  expect(state.suspensions.find(({ kind }) => kind === 'contract')).toMatchObject({
    from: effectiveAt,
    to: null,
  });
  expect((await listKinds(world)).filter(([kind]) => kind === 'effective')).toEqual([
    ['effective', effectiveAt],
  ]);
  expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ different: [], brokenChains: [] });
});

test('a decision counts what time has changed, without waiting for the cron', async () => {
  const world = await makeWorld();
  const { holdUntil } = await pauseMara(world);
  await sendNoticesDue(
    withMailbox(() => {}),
    holdUntil,
  );
  const { version, case: state } = await getStanding(world, world.mara);
  const effectiveAt = state.pending?.effectiveAt ?? '';
  const command: CommandBody = { kind: 'resume', reason: 'agreed' };

  const outcome = await decideOnCollaboration(
    env.DB,
    {
      workspaceId: world.workspaceId,
      workspaceName: 'northlight',
      memberId: world.manager.memberId,
      memberName: 'manager',
      role: 'manager',
      isSinglePersonTeam: false,
    },
    {
      request: { collaborationId: world.mara, id: crypto.randomUUID(), seenVersion: version, command },
      now: addMinutes(effectiveAt, 1440),
    },
  );

  expect(outcome.kind).toBe('done');
  expect((await listKinds(world)).slice(-2)).toEqual([
    ['effective', effectiveAt],
    ['resume', addMinutes(effectiveAt, 1440)],
  ]);
  expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ different: [], brokenChains: [] });
});

test('old standings are assessed anew, and nothing is added to the log', async () => {
  const world = await makeWorld();
  const before = await getStanding(world, world.mara);
  const later = addMinutes(before.at, 7 * 60);

  // Other tests of this file leave standings of the same age behind: a few rounds reach all of them.
  for (let round = 0; round < 3; round++) await reassessStandingsDue(env.DB, later);

  const after = await getStanding(world, world.mara);
  expect(after.at).toBe(later);
  expect(after.version).toBe(before.version);
  expect(await countRows('events', world.mara)).toBe(before.version);
  expect(instantAgo(0) < later).toBe(true);
});

test('a claim whose sender is gone goes to a person and is not sent again', async () => {
  const world = await makeWorld();
  const sent: Mail[] = [];
  const { holdUntil } = await pauseMara(world);
  await env.DB.prepare(
    "UPDATE deliveries SET status = 'sending', not_before = ?2 WHERE collaboration_id = ?1",
  )
    .bind(world.mara, holdUntil)
    .run();

  await sendNoticesDue(
    withMailbox((mail) => sent.push(mail)),
    addMinutes(holdUntil, 1),
  );

  expect(sent).toEqual([]);
  expect(await readDelivery(world)).toMatchObject({
    status: 'waiting_for_person',
    last_problem: 'unknown_outcome',
  });
});

test('overlapping runs send a notice once', async () => {
  const world = await makeWorld();
  const sent: Mail[] = [];
  const mailbox = withMailbox((mail) => sent.push(mail));
  const { holdUntil } = await pauseMara(world);

  await Promise.all([sendNoticesDue(mailbox, holdUntil), sendNoticesDue(mailbox, holdUntil)]);

  expect(sent.filter(({ text }) => text.includes('Mara Lind')).length).toBe(1);
});

test('a person says that a waiting notice was sent', async () => {
  const world = await makeWorld();
  const { holdUntil, noticeId } = await pauseMara(world);
  await sendNoticesDue({ ...env, MAIL_FROM: '' }, holdUntil);
  const path = `/desk/collaborations/${world.mara}`;

  const page = await (await call(path, { cookie: world.marketer.cookie })).text();
  const form = { sentBy: 'email', sentOn: '', sentTime: '' };
  const viewer = await call(`${path}/notices/${noticeId}/sending`, { cookie: world.viewer.cookie, form });
  const answer = await call(`${path}/notices/${noticeId}/sending`, { cookie: world.marketer.cookie, form });

  expect(page).toContain('Pause notice waits to be sent');
  expect(page).toContain('mailto:mara@creators.example');
  expect(viewer.status).toBe(403);
  expect(answer.status).toBe(303);
  expect((await getStanding(world, world.mara)).case.pending?.sentAt).not.toBeNull();
  expect((await readDelivery(world))?.status).toBe('sent');
});

test('a timer with nothing to write does not stay due', async () => {
  const world = await makeWorld();
  const now = instantAgo(0);
  await env.DB.prepare('UPDATE standings SET next_timer_at = ?2 WHERE collaboration_id = ?1')
    .bind(world.theo, instantAgo(400))
    .run();

  await runTimersDue(env.DB, now);

  const next = await env.DB.prepare('SELECT next_timer_at FROM standings WHERE collaboration_id = ?1')
    .bind(world.theo)
    .first<string | null>('next_timer_at');
  expect(next).toBeNull();
});

test('any letter can be recorded as sent until it was sent, taken back or came back', () => {
  const letter = { sentAt: null, isWithdrawn: false, isBounced: false };
  const notices = [
    { ...letter, noticeId: 'open' },
    { ...letter, noticeId: 'sent', sentAt: '2026-11-20T10:00:00Z' },
    { ...letter, noticeId: 'taken-back', isWithdrawn: true },
    { ...letter, noticeId: 'came-back', isBounced: true },
  ];
  // Only what the search reads.
  const standing = { case: { notices } } as unknown as Standing;

  expect(findUnsent(standing, 'open')).toBe(notices[0]);
  for (const id of ['sent', 'taken-back', 'came-back', 'unknown'])
    expect(findUnsent(standing, id)).toBeUndefined();
});
