// A past for one collaboration: events in its log and readings of its post, through the Worker's own commands.
import { env } from 'cloudflare:workers';
import { appendSystemEvents, toSystemEvent } from '@worker/commands/append-system-events.ts';
import { takeInObservations } from '@worker/commands/imports/take-in-observations.ts';
import { clicksRow, instantAgo } from '@worker-tests/world.ts';

const EVENTS_PER_WRITE = 100;
/** The post is 15 days old; readings lie evenly on these of them, and rise. */
const READ_DAYS = { from: 13, to: 1 };

/** `part`: which slice of the past this is, so that further readings lie between those that stand. */
export async function addHistory({ world, events, readings, part }) {
  for (let left = events; left > 0; left -= EVENTS_PER_WRITE)
    await addEvents(world, Math.min(left, EVENTS_PER_WRITE));
  if (readings > 0) await addReadings(world, { readings, part });
}

async function addEvents(world, count) {
  await appendSystemEvents(env.DB, world.workspaceId, {
    collaborationId: world.mara,
    now: instantAgo(0),
    toEvents: () =>
      Array.from({ length: count }, () => toSystemEvent({ kind: 'note', at: instantAgo(0), data: {} })),
  });
}

async function addReadings(world, { readings, part }) {
  const rows = Array.from({ length: readings }, (_, index) => {
    const share = (index + 0.5 + part / 10) / readings;
    const daysAgo = READ_DAYS.from + (READ_DAYS.to - READ_DAYS.from) * share;
    return clicksRow(index + 2, world.maraPost, Math.round(900 * share), daysAgo);
  });
  const { importId } = await takeInObservations(env.DB, world.workspaceId, {
    rows,
    takeIn: {
      campaignId: world.campaign.id,
      isPreview: false,
      format: 'api',
      fileName: 'history',
      fileSha256: '',
      memberId: world.owner.memberId,
      now: instantAgo(0),
    },
  });
  if (importId === null) throw new Error('The readings of the past were not taken in.');
}
