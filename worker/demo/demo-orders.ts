// A shop's orders in the demo, taken in the way any orders.csv is: codes first, then the file.
import { addMinutes } from '../../shared/contract/zone.ts';
import { takeInOrders } from '../commands/imports/take-in-orders.ts';
import { saveSalesKeys } from '../commands/sales/save-sales-keys.ts';
import type { DemoPlace } from './demo-extras.ts';

type Coded = { collaborationId: string; code: string };

const DAY_MINUTES = 1_440;
/** What the shop sold on a day: days ago, code that was typed in (null = none), gross amount, and what came back. */
const SOLD: [daysAgo: number, code: number | null, minor: number, returnedMinor?: number][] = [
  [24, 0, 14_900],
  [20, 0, 22_900],
  [19, null, 14_900],
  [17, 1, 14_900],
  [16, 1, 31_900],
  [15, 0, 14_900, 14_900],
  [14, 1, 14_900],
  [12, null, 22_900],
  [11, 2, 14_900],
  [10, 2, 22_900],
  [9, 1, 14_900],
  [8, 2, 14_900],
  [6, 0, 31_900],
  [5, null, 14_900],
  [4, 1, 22_900, 8_000],
  [3, 2, 14_900],
];

export async function loadDemoOrders(
  db: D1Database,
  place: DemoPlace,
  coded: readonly Coded[],
): Promise<void> {
  const { workspaceId, memberId, campaignId, now } = place;
  for (const { collaborationId, code } of coded) {
    const keys = { codes: [{ code, expiresOn: null }], affiliate: null, utmCampaign: null, utmContent: null };
    await saveSalesKeys(db, workspaceId, { collaborationId, keys, now });
  }
  const rows = SOLD.map(([daysAgo, seller, minor, returnedMinor = 0], index) => {
    const code = seller === null ? undefined : coded[seller]?.code;
    return {
      row: index + 1,
      orderId: `#${2001 + index}`,
      orderedAt: addMinutes(now, -daysAgo * DAY_MINUTES),
      netMinor: minor,
      returnedMinor,
      returnedAt: returnedMinor > 0 ? addMinutes(now, -(daysAgo - 2) * DAY_MINUTES) : null,
      codes: code === undefined ? [] : [code],
      affiliate: null,
      utmCampaign: null,
      utmContent: null,
      clickedAt: null,
      survey: null,
      referrer: null,
    };
  });
  const answer = await takeInOrders(db, workspaceId, {
    content: { kind: 'orders', exportedAt: now, rows },
    takeIn: {
      campaignId,
      format: 'canonical-orders',
      fileName: 'orders.csv',
      fileSha256: '',
      memberId,
      isPreview: false,
      now,
    },
  });
  if (answer?.importId == null)
    throw new Error(`The demo’s orders were not taken in: ${JSON.stringify(answer?.counts)}`);
}
