// What only the demo's first campaign has beside its creators: a brief in two versions, and a shop's orders with codes.
import type { Instant } from '../../shared/contract/terms.ts';
import { tellDemoBrief } from './demo-brief.ts';
import type { DemoCampaign } from './demo-campaigns.ts';
import { loadDemoOrders } from './demo-orders.ts';

export type DemoPlace = { workspaceId: string; memberId: string; campaignId: string; now: Instant };

const CAMPAIGN = 'demo-winter-launch';
/** Who was told of the brief; all but the first have confirmed its newest version. */
const TOLD = ['instagram', 'youtube'];
const CODES: [handle: string, code: string][] = [
  ['instagram', 'INSTA-WINTER'],
  ['youtube', 'TUBE-WINTER'],
  ['x', 'X-WINTER'],
];

/** Within the last day, before the demo's standings are written as of now. */
export async function tellBriefOf(
  db: D1Database,
  place: DemoPlace,
  { demo, collaborationIds }: { demo: DemoCampaign; collaborationIds: readonly string[] },
): Promise<void> {
  if (demo.id !== CAMPAIGN) return;
  const told = idsOf(demo, collaborationIds, TOLD);
  await tellDemoBrief(db, place, { told, readers: told.slice(1) });
}

/** After them: orders count on standings that are there. */
export async function takeInOrdersOf(
  db: D1Database,
  place: DemoPlace,
  { demo, collaborationIds }: { demo: DemoCampaign; collaborationIds: readonly string[] },
): Promise<void> {
  if (demo.id !== CAMPAIGN) return;
  const coded = CODES.flatMap(([handle, code]) =>
    idsOf(demo, collaborationIds, [handle]).map((collaborationId) => ({ collaborationId, code })),
  );
  await loadDemoOrders(db, place, coded);
}

function idsOf(
  { creators }: DemoCampaign,
  collaborationIds: readonly string[],
  handles: readonly string[],
): string[] {
  return handles.flatMap(
    (wanted) => collaborationIds[creators.findIndex(({ handle }) => handle === wanted)] ?? [],
  );
}
