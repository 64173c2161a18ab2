// Instants are compared as text. New rows hold one spelling, whole seconds; rows of earlier versions carry ".000" and end
// in the very same second.
import { env } from 'cloudflare:workers';
import { afterEach, expect, test, vi } from 'vitest';
import { addMinutes, fromEpochMs, toEpochMs } from '../../shared/contract/zone.ts';
import { sendNoticesDue } from '../../worker/jobs/send-notices.ts';
import { deleteExpiredSessions } from '../../worker/store/sessions.ts';
import { call, connectExtension, makeLink, makePerson, makeTeam } from './sign-in-world.ts';
import { type DecisionReply, decide, getStanding, makeWorld, PAUSE_POSTS } from './world.ts';

afterEach(() => {
  vi.useRealTimers();
});

const END = '2031-03-04T10:00:00Z';
const OLD_END = '2031-03-04T10:00:00.000Z';
const SECOND_BEFORE = '2031-03-04T09:59:59Z';

async function makeOwner() {
  return makePerson(await makeTeam(), 'owner');
}

/** The answer to a request of the desk at the instant, by a session that ends as its row says. */
async function openDesk(expiresAt: string, at: string): Promise<number> {
  const owner = await makeOwner();
  await env.DB.prepare('UPDATE sessions SET expires_at = ?2 WHERE member_id = ?1')
    .bind(owner.memberId, expiresAt)
    .run();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) });
  return (await call('/api/session', { cookie: owner.cookie })).status;
}

test.each([END, OLD_END])(
  'a session that ends at %s works to the second before and not at it',
  async (end) => {
    expect(await openDesk(end, SECOND_BEFORE)).toBe(200);
    expect(await openDesk(end, END)).toBe(401);
  },
);

test.each([END, OLD_END])('a link that ends at %s opens to the second before and not at it', async (end) => {
  const token = await makeLink('invite', { workspaceId: await makeTeam(), expiresAt: end });

  vi.useFakeTimers({ toFake: ['Date'], now: new Date(SECOND_BEFORE) });
  const before = await call(`/join/${token}`);
  vi.setSystemTime(new Date(END));
  const after = await call(`/join/${token}`);

  expect([before.status, after.status]).toEqual([200, 404]);
});

test.each([END, OLD_END])('what ended at %s is tidied away from that second on', async (end) => {
  const { memberId } = await makeOwner();
  await env.DB.prepare('UPDATE sessions SET expires_at = ?2 WHERE member_id = ?1').bind(memberId, end).run();
  const count = async () =>
    (
      await env.DB.prepare('SELECT count(*) AS n FROM sessions WHERE member_id = ?1')
        .bind(memberId)
        .first<{ n: number }>()
    )?.n;

  await deleteExpiredSessions(env.DB, SECOND_BEFORE);
  expect(await count()).toBe(1);
  await deleteExpiredSessions(env.DB, END);
  expect(await count()).toBe(0);
});

test('a mail that an earlier version held back leaves in the second it names', async () => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);
  const answer = await decide(world.manager, world.mara, { seenVersion: version, command: PAUSE_POSTS });
  const { event } = await answer.json<DecisionReply>();
  const due = String(event.data.holdUntil);
  await env.DB.prepare('UPDATE deliveries SET not_before = ?2 WHERE collaboration_id = ?1')
    .bind(world.mara, due.replace('Z', '.000Z'))
    .run();
  const sent: string[] = [];
  const MAIL = {
    send: async ({ to }: { to: string }) => void sent.push(to),
  } as unknown as SendEmail;
  const house = { ...env, MAIL, MAIL_FROM: 'brand@northlight.example' };

  await sendNoticesDue(house, fromEpochMs(toEpochMs(due) - 1_000));
  expect(sent).toHaveLength(0);
  await sendNoticesDue(house, due);
  expect(sent).toHaveLength(1);
});

test('what is written now ends in whole seconds without a fraction', async () => {
  const person = await makeOwner();
  await connectExtension(person);

  const { results } = await env.DB.prepare(
    `SELECT expires_at AS at FROM sessions WHERE member_id = ?1 AND kind = 'extension'
     UNION ALL SELECT refresh_expires_at FROM sessions WHERE member_id = ?1 AND kind = 'extension'
     UNION ALL SELECT expires_at FROM authorization_codes WHERE member_id = ?1`,
  )
    .bind(person.memberId)
    .all<{ at: string }>();

  expect(results).toHaveLength(3);
  for (const { at } of results) expect(at).toMatch(/T\d\d:\d\d:\d\dZ$/);
  expect(addMinutes(results[0]?.at ?? '', 0)).toBe(results[0]?.at);
});
