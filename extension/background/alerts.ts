// What is new since this person looked. "Seen" counts here at once and reaches the server with the next sync that finds
// it; it only ever moves on, so that it may arrive late or twice.
import type { SyncAnswer, SyncedAlert } from '../../shared/api/schemas.ts';
import { splitWaiting } from '../../shared/procedure/alerts/member-alerts.ts';
import type { Roster } from './roster.ts';
import type { Server } from './server/server.ts';

/** Those to show now: not seen, and not held back by quiet hours. */
export async function listNewAlerts(roster: Roster, now: Date): Promise<SyncedAlert[]> {
  const unseen = await listUnseen(roster);
  return splitWaiting(unseen, now.toISOString()).shown;
}

/** True when quiet hours have ended for an alert since `since`: nothing came in, and yet there is more to show. */
export async function hasComeUp(roster: Roster, since: string | undefined, now: Date): Promise<boolean> {
  const alerts = await listNewAlerts(roster, now);
  return alerts.some(({ showFrom }) => since === undefined || Date.parse(showFrom) > Date.parse(since));
}

/** Kept here first; a server that cannot be reached hears of it later. */
export async function seeAlerts(roster: Roster, upTo: number): Promise<void> {
  const seen = await readSeen(roster);
  await roster.setMeta('alertsSeen', { ...seen, upTo: Math.max(seen.upTo, upTo) });
}

/** Tells the server how far this person has looked, when it does not know yet. */
export async function sendSeen(roster: Roster, server: Server): Promise<void> {
  const { upTo, serverKnows } = await readSeen(roster);
  if (upTo <= serverKnows) return;
  const answer = await server.call('seeAlerts', { body: { upTo } });
  if (answer.kind === 'ok') await keepServerKnows(roster, answer.value.seenUpTo);
}

/** Read right before it is written: the person may have looked further while the server was asked. */
async function keepServerKnows(roster: Roster, serverKnows: number): Promise<void> {
  const { upTo } = await readSeen(roster);
  await roster.setMeta('alertsSeen', { upTo: Math.max(upTo, serverKnows), serverKnows });
}

/** What a sync said; another browser of this person may have looked further. */
export async function keepAlerts(roster: Roster, { alerts }: SyncAnswer): Promise<boolean> {
  if (alerts === undefined) return false;
  const [before, seen] = [await roster.getMeta('alerts'), await readSeen(roster)];
  await roster.setMeta('alerts', alerts.list);
  await keepServerKnows(roster, alerts.seenUpTo);
  return JSON.stringify(before ?? []) !== JSON.stringify(alerts.list) || seen.upTo < alerts.seenUpTo;
}

async function listUnseen(roster: Roster): Promise<SyncedAlert[]> {
  const [alerts, { upTo }] = [(await roster.getMeta('alerts')) ?? [], await readSeen(roster)];
  return alerts.filter(({ n }) => n > upTo);
}

async function readSeen(roster: Roster): Promise<{ upTo: number; serverKnows: number }> {
  return (await roster.getMeta('alertsSeen')) ?? { upTo: 0, serverKnows: 0 };
}
