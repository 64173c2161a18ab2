// A shop's orders and two creators, to vary: both published on Monday at noon, the orders came on Friday.
import type { AttributionSetting, Order, Seller } from '../../../../shared/kpi/attribution/order.ts';

export const MONDAY = '2026-11-02T12:00:00Z';
export const FRIDAY = '2026-11-06T12:00:00Z';
export const SETTING: AttributionSetting = {
  timeZone: 'Europe/Berlin',
  windowDays: 30,
  asOf: '2026-11-30T12:00:00Z',
};

export function orderOf(orderId: string, change: Partial<Order> = {}): Order {
  return {
    orderId,
    orderedAt: FRIDAY,
    netMinor: 1_000,
    returnedMinor: 0,
    returnedAt: null,
    codes: [],
    affiliate: null,
    utmCampaign: null,
    utmContent: null,
    clickedAt: null,
    survey: null,
    referrer: null,
    ...change,
  };
}

export function sellerOf(name: string, change: Partial<Seller> = {}): Seller {
  return {
    collaborationId: name,
    keys: {
      codes: [{ code: `${name.toUpperCase()}10`, expiresOn: null }],
      affiliate: `aff-${name}`,
      utmCampaign: null,
      utmContent: `${name}-reel`,
    },
    names: [name],
    posts: [{ key: `instagram/${name}1`, publishedAt: MONDAY }],
    clicks: 100,
    ...change,
  };
}

export const MARA = sellerOf('mara');
export const THEO = sellerOf('theo');
