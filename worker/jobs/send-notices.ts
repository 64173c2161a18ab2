// Notices whose hold is over leave the house. Where no mail binding is set up, a person sends them and says so.

import { addMinutes } from '../../shared/contract/zone.ts';
import { movedDates } from '../../shared/procedure/letters/moved-dates.ts';
import { linkSecretOf, openLinksIn } from '../commands/decision/creator-token.ts';
import { recordNoticeSent } from '../commands/record-notice-sent.ts';
import type { Env } from '../env.d.ts';
import { sendMail } from '../notify/mail.ts';
import type { DueDelivery } from '../store/notices.ts';
import { claimDueDelivery, endLostLeases, postponeDelivery } from '../store/notices.ts';
import { findUnsentNotice } from '../store/procedure/unsent-notices.ts';
import { findStanding } from '../store/standings.ts';

const DELIVERIES_PER_RUN_MAX = 15;
const ATTEMPTS_MAX = 6;
/** Minutes until the next try, by tries already made. */
const BACKOFF_MINUTES = [1, 5, 30, 120, 300];
/** Far beyond what one mail takes. A claim that outlives it has lost its sender, and nobody knows whether the mail left. */
const LEASE_MINUTES = 15;

export async function sendNoticesDue(env: Env, now: string): Promise<number> {
  await endLostLeases(env.DB, now);
  for (let done = 0; done < DELIVERIES_PER_RUN_MAX; done++) {
    // Claimed one by one, right before sending: a run that dies leaves one delivery in doubt and no more.
    const delivery = await claimDueDelivery(env.DB, { now, leaseUntil: addMinutes(now, LEASE_MINUTES) });
    if (!delivery) return done;
    await sendOne(env, delivery, now);
  }
  return DELIVERIES_PER_RUN_MAX;
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
  if (await namesOldDays(env, delivery, now)) {
    await postponeDelivery(env.DB, workspaceId, {
      id: delivery.id,
      status: 'waiting_for_person',
      notBefore: now,
      problem: 'dates_moved',
    });
    return;
  }
  const sent = await sendMail(env, {
    to: delivery.recipient,
    copies: delivery.copies,
    subject: delivery.subject,
    text: await openLinksIn(delivery.body, linkSecretOf(env)),
  });
  if (sent.ok) {
    const { recipient } = delivery;
    const recorded = await recordNoticeSent(env.DB, workspaceId, { delivery, recipient, now });
    // The claim stays and runs out as one whose outcome somebody has to look at: the mail must not go a second time.
    if (recorded !== 'written')
      throw new Error(`Delivery ${delivery.id} left and is not on record: ${recorded}`);
    return;
  }
  const isLast = delivery.attempts + 1 >= ATTEMPTS_MAX || !sent.error.mayRetry;
  const minutes = BACKOFF_MINUTES[Math.min(delivery.attempts, BACKOFF_MINUTES.length - 1)] ?? 300;
  await postponeDelivery(env.DB, workspaceId, {
    id: delivery.id,
    status: isLast ? 'waiting_for_person' : 'held',
    notBefore: addMinutes(now, minutes),
    problem: sent.error.reason,
  });
}

/** A mail that was kept back may leave on another day than its words were made for: then a person prepares it again. */
async function namesOldDays(env: Env, delivery: DueDelivery, now: string): Promise<boolean> {
  const { workspaceId, collaborationId, noticeId, channel } = delivery;
  const [stored, notice] = await Promise.all([
    findStanding(env.DB, workspaceId, collaborationId),
    findUnsentNotice(env.DB, workspaceId, { collaborationId, noticeId }),
  ]);
  if (!stored || !notice) return false;
  const sent = { noticeId, sentAt: now, channel, names: notice.names };
  return movedDates(stored.standing.case, sent, stored.standing.contracts).length > 0;
}
