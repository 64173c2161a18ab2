// All orders of a campaign → what each creator brought, and what became of every other order: nothing is counted twice
// and nothing is lost, so the parts add up to the shop's own total (DOMAIN.md §9.4).
import { median } from '../median.ts';
import {
  type Assignment,
  type AttributionMethod,
  assignOrder,
  indexSellers,
  UNASSIGNED,
  type Unassigned,
} from './assign-order.ts';
import { isCouponSite } from './coupon-site.ts';
import { type AttributionSetting, isReturnedWhole, type Order, type Seller } from './order.ts';
import { type SalesPoint, spreadOverPosts } from './spread-over-posts.ts';

/** Name and version of the rule, kept with every number it makes. A changed rule is a new version. */
export const ATTRIBUTION_RULE = 'attribution-1';

/** Orders and net revenue after returns. */
export type Sold = { orders: number; netMinor: number };

/** The methods whose orders count; an answer in a survey is shown apart. */
export const COUNTED_METHODS = ['code', 'affiliate', 'utm'] as const satisfies AttributionMethod[];
export type CountedMethod = (typeof COUNTED_METHODS)[number];

export type SellerSales = {
  collaborationId: string;
  /** Whether an order names this creator at all, counted or not: from then on orders come from here alone. */
  isNamed: boolean;
  byMethod: Record<CountedMethod, Sold>;
  survey: Sold;
  /** Orders that went back whole, and money that went back, of the counted ones. */
  returned: Sold;
  /** Orders with this creator's code or link from before the first post; not counted. */
  beforePublish: number;
  /** Orders by code whose visit's origin is known, and those of them that came from a site of codes. */
  codeVisits: { known: number; fromCouponSites: number };
  points: SalesPoint[];
};

export type CampaignSales = {
  /** Everything in the shop's files = counted + survey + unassigned. */
  shop: Sold;
  counted: Sold;
  survey: Sold;
  unassigned: Record<Unassigned, Sold>;
  /** Middle of the creators' orders by code per click; null without any. */
  codeRateMedian: number | null;
  sellers: SellerSales[];
  /** The orders that count, for the guard against paying twice: [order, collaboration, method]. */
  assigned: { order: Order; collaborationId: string; method: CountedMethod }[];
};

type Assigned = { order: Order; assignment: Assignment };

/** The order of orders and sellers makes no difference. */
export function attributeOrders(
  orders: readonly Order[],
  sellers: readonly Seller[],
  setting: AttributionSetting,
): CampaignSales {
  const index = indexSellers(sellers, setting);
  const all = orders
    .toSorted((a, b) => (a.orderId < b.orderId ? -1 : a.orderId > b.orderId ? 1 : 0))
    .map((order) => ({ order, assignment: assignOrder(order, index) }));
  const owned = Map.groupBy(all, ({ assignment }) => assignment.collaborationId);
  const named = new Map<string, Assigned[]>();
  for (const one of all) {
    for (const id of one.assignment.named) {
      const held = named.get(id);
      if (held) held.push(one);
      else named.set(id, [one]);
    }
  }
  const results = sellers
    .toSorted((a, b) => (a.collaborationId < b.collaborationId ? -1 : 1))
    .map((seller) =>
      toSellerSales(seller, setting, {
        own: owned.get(seller.collaborationId) ?? [],
        named: named.get(seller.collaborationId) ?? [],
      }),
    );
  const assigned = all.flatMap(({ order, assignment }) => {
    const method = COUNTED_METHODS.find((one) => one === methodOf(assignment));
    const { collaborationId } = assignment;
    return method === undefined || collaborationId === null ? [] : [{ order, collaborationId, method }];
  });
  return {
    shop: sumOf(all),
    counted: sumOf(assigned),
    survey: sumOf(all.filter(({ assignment }) => methodOf(assignment) === 'survey')),
    unassigned: Object.fromEntries(
      UNASSIGNED.map((why) => [why, sumOf(all.filter(({ assignment }) => reasonOf(assignment) === why))]),
    ) as CampaignSales['unassigned'],
    codeRateMedian: medianCodeRate(sellers, results),
    sellers: results,
    assigned,
  };
}

/** Orders by code per click; null when the clicks are not known or there were none. */
export function codeRateOf(ordersByCode: number, clicks: number | null): number | null {
  return clicks === null || clicks <= 0 ? null : ordersByCode / clicks;
}

/** `own` are the creator's orders by any method, `named` those that name the creator, counted or not. */
function toSellerSales(
  seller: Seller,
  setting: AttributionSetting,
  { own, named }: { own: readonly Assigned[]; named: readonly Assigned[] },
): SellerSales {
  const { collaborationId, keys, posts } = seller;
  const by = (method: AttributionMethod) => own.filter(({ assignment }) => methodOf(assignment) === method);
  const counted = COUNTED_METHODS.flatMap(by);
  const visits = by('code').flatMap(({ order }) => order.referrer ?? []);
  const hasKeys = keys.codes.length > 0 || keys.affiliate !== null;
  const canBeNamed = hasKeys || keys.utmCampaign !== null || keys.utmContent !== null;
  return {
    collaborationId,
    isNamed: named.length > 0,
    byMethod: { code: sumOf(by('code')), affiliate: sumOf(by('affiliate')), utm: sumOf(by('utm')) },
    survey: sumOf(by('survey')),
    returned: {
      orders: counted.filter(({ order }) => isReturnedWhole(order)).length,
      netMinor: counted.reduce((sum, { order }) => sum + order.returnedMinor, 0),
    },
    beforePublish: named.filter(({ assignment }) => reasonOf(assignment) === 'before_publish').length,
    codeVisits: { known: visits.length, fromCouponSites: visits.filter(isCouponSite).length },
    // Without a code or link nobody can be named: their orders are not known, which is not 0.
    points:
      canBeNamed || counted.length > 0
        ? spreadOverPosts(
            counted.map(({ order }) => order),
            posts,
            setting,
          )
        : [],
  };
}

function sumOf(list: readonly { order: Order }[]): Sold {
  return sumSold(
    list.map(({ order }) => ({
      orders: isReturnedWhole(order) ? 0 : 1,
      netMinor: order.netMinor - order.returnedMinor,
    })),
  );
}

/** Orders and money of several parts together. */
export function sumSold(parts: readonly Sold[]): Sold {
  return parts.reduce(
    (sum, { orders, netMinor }) => ({ orders: sum.orders + orders, netMinor: sum.netMinor + netMinor }),
    { orders: 0, netMinor: 0 },
  );
}

function methodOf(assignment: Assignment): AttributionMethod | null {
  return assignment.collaborationId === null ? null : assignment.method;
}

function reasonOf(assignment: Assignment): Unassigned | null {
  return assignment.collaborationId === null ? assignment.because : null;
}

function medianCodeRate(sellers: readonly Seller[], results: readonly SellerSales[]): number | null {
  const clicksOf = new Map(sellers.map(({ collaborationId, clicks }) => [collaborationId, clicks]));
  const rates = results.flatMap(
    (sales) => codeRateOf(sales.byMethod.code.orders, clicksOf.get(sales.collaborationId) ?? null) ?? [],
  );
  return rates.length === 0 ? null : median(rates);
}
