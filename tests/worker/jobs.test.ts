// One row that cannot be computed must not stop the clocks of everybody else.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { addMinutes } from '../../shared/contract/zone.ts';
import { reassessStandingsDue, runTimersDue } from '../../worker/jobs/run-timers.ts';
import { sendNoticesDue } from '../../worker/jobs/send-notices.ts';
import { type DecisionReply, decide, getStanding, makeWorld, PAUSE_POSTS, type World } from './world.ts';

/** A pause whose notice has left; answers when it takes effect. */
async function sendPause(world: World): Promise<string> {
  const { version } = await getStanding(world, world.mara);
  const answer = await decide(world.manager, world.mara, { seenVersion: version, command: PAUSE_POSTS });
  const { event } = await answer.json<DecisionReply>();
  // The binding's send() takes the plain form of a message, which is all that is used here.
  const MAIL = { send: () => Promise.resolve() } as unknown as SendEmail;
  await sendNoticesDue({ ...env, MAIL, MAIL_FROM: 'brand@northlight.example' }, String(event.data.holdUntil));
  return (await getStanding(world, world.mara)).case.pending?.effectiveAt ?? '';
}

function readRow(collaborationId: string) {
  return env.DB.prepare('SELECT at, next_timer_at, failed_at FROM standings WHERE collaboration_id = ?1')
    .bind(collaborationId)
    .first<{ at: string; next_timer_at: string | null; failed_at: string | null }>();
}

test('a timer that cannot be run is told, tried again later, and lets the timers of other teams run', async () => {
  const [broken, sound] = [await makeWorld(), await makeWorld()];
  const effectiveAt = await sendPause(sound);
  await env.DB.prepare("UPDATE standings SET body = '{}', next_timer_at = ?2 WHERE collaboration_id = ?1")
    .bind(broken.mara, addMinutes(effectiveAt, -60))
    .run();

  await expect(runTimersDue(env.DB, effectiveAt)).rejects.toThrow(broken.mara);

  expect((await getStanding(sound, sound.mara)).case.state).toBe('paused');
  expect((await readRow(broken.mara))?.next_timer_at).toBe(addMinutes(effectiveAt, 5));
});

test('a standing that cannot be computed lets the others of its team and of other teams be assessed, and does not block the next run', async () => {
  const [broken, sound] = [await makeWorld(), await makeWorld()];
  await env.DB.prepare("UPDATE deliverables SET due_on = 'some day' WHERE collaboration_id = ?1")
    .bind(broken.mara)
    .run();
  const later = addMinutes((await getStanding(sound, sound.mara)).at, 7 * 60);

  await expect(reassessStandingsDue(env.DB, later)).rejects.toThrow(broken.mara);

  expect((await readRow(broken.theo))?.at).toBe(later);
  expect((await readRow(sound.mara))?.at).toBe(later);
  expect((await readRow(broken.mara))?.failed_at).toBe(later);
  expect(await reassessStandingsDue(env.DB, addMinutes(later, 1))).toBe(0);
});
