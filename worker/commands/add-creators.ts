// Creators join a campaign: rows, first standing, and the log's first event when the flight has begun.
import { localDateOf } from '../../shared/contract/zone.ts';
import type { Campaign } from '../store/campaigns.ts';
import type { NewCreator } from '../store/collaborations.ts';
import { insertCreatorsStatements } from '../store/collaborations.ts';
import { appendSystemEvents, toSystemEvent } from './append-system-events.ts';
import { refreshStandings } from './refresh-standings.ts';

export async function addCreators(
  db: D1Database,
  workspaceId: string,
  { campaign, creators, now }: { campaign: Campaign; creators: NewCreator[]; now: string },
): Promise<void> {
  if (creators.length === 0) return;
  await db.batch(insertCreatorsStatements(db, workspaceId, { campaignId: campaign.id, creators, at: now }));
  const collaborationIds = creators.map((creator) => creator.collaborationId);
  await refreshStandings(db, workspaceId, { collaborationIds, now });
  for (const collaborationId of collaborationIds)
    await startIfBegun(db, workspaceId, { collaborationId, now });
}

/** Work under contract begins with the flight (DOMAIN.md §4.3, event `start`). */
export async function startIfBegun(
  db: D1Database,
  workspaceId: string,
  { collaborationId, now }: { collaborationId: string; now: string },
): Promise<void> {
  await appendSystemEvents(db, workspaceId, {
    collaborationId,
    now,
    toEvents: ({ case: state, startsOn, timeZone }) =>
      state.state === 'contracted' && startsOn <= localDateOf(now, timeZone)
        ? [toSystemEvent({ kind: 'start', at: now, data: {} })]
        : [],
  });
}
