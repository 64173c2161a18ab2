// Notices whose hold is over leave the house. Where no mail binding is set up, a person sends them and says so.

import { recordNoticeSent } from '../commands/record-notice-sent.ts';
import type { Env } from '../env.d.ts';
import { sendMail } from '../notify/mail.ts';
import type { DueDelivery } from '../store/notices.ts';
import { listDueDeliveries, postponeDelivery } from '../store/notices.ts';

const DELIVERIES_PER_RUN_MAX = 15;
const ATTEMPTS_MAX = 6;
/** Minutes until the next try, by tries already made. */
const BACKOFF_MINUTES = [1, 5, 30, 120, 300];

export async function sendNoticesDue(env: Env, now: string): Promise<number> {
  const due = await listDueDeliveries(env.DB, { now, limit: DELIVERIES_PER_RUN_MAX });
  for (const delivery of due) await sendOne(env, delivery, now);
  return due.length;
}

async function sendOne(env: Env, delivery: DueDelivery, now: string): Promise<void> {
  const { workspaceId } = delivery;
  if (delivery.recipient === null || delivery.channel !== 'email') {
    await postponeDelivery(env.DB, workspaceId, {
      id: delivery.id,
      status: 'waiting_for_person',
      notBefore: now,
      problem: 'no_address',
    });
    return;
  }
  const sent = await sendMail(env, {
    to: delivery.recipient,
    subject: delivery.subject,
    text: delivery.body,
  });
  if (sent.ok) {
    await recordNoticeSent(env.DB, workspaceId, { delivery, recipient: delivery.recipient, now });
    return;
  }
  const isLast = delivery.attempts + 1 >= ATTEMPTS_MAX || !sent.error.mayRetry;
  const minutes = BACKOFF_MINUTES[Math.min(delivery.attempts, BACKOFF_MINUTES.length - 1)] ?? 300;
  await postponeDelivery(env.DB, workspaceId, {
    id: delivery.id,
    status: isLast ? 'waiting_for_person' : 'held',
    notBefore: new Date(Date.parse(now) + minutes * 60_000).toISOString(),
    problem: sent.error.reason,
  });
}
