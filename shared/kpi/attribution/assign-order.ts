// Who brought an order: at most one creator of a campaign (DOMAIN.md §9.4).
import { endOfDay } from '../../contract/zone.ts';
import { DAY_MS } from '../../durations.ts';
import type { AttributionSetting, Order, Seller } from './order.ts';
import { foldKey } from './order.ts';

/** The stronger first: a code beats an affiliate link, that a tracked link in the window, that an answer in a survey. */
export const METHODS = ['code', 'affiliate', 'utm', 'survey'] as const;
export type AttributionMethod = (typeof METHODS)[number];

/** Why nobody has an order; of several reasons the first here is named. */
export const UNASSIGNED = [
  'ambiguous',
  'before_publish',
  'code_expired',
  'out_of_window',
  'no_touch',
] as const;
export type Unassigned = (typeof UNASSIGNED)[number];

/** `named` are the creators whose code, link or name the order carries, whether it counts for them or not. */
export type Assignment = { named: string[] } & (
  | { collaborationId: string; method: AttributionMethod }
  | { collaborationId: null; because: Unassigned }
);

/** A creator with what is asked of them for every order: days of posts, and when each code ends. */
type Indexed = { seller: Seller; postsMs: number[]; codeEndsMs: Map<string, number> };

type Touch = {
  of: Indexed;
  method: AttributionMethod;
  /** The click, or where there is none the creator's newest post before the order. */
  atMs: number;
  problem: Unassigned | null;
};

/** Who can be named by what; made once for all orders of a campaign, which may be ten thousands. */
export type SellerIndex = {
  by: Record<AttributionMethod, Map<string, Indexed[]>>;
  windowMs: number;
};

export function indexSellers(sellers: readonly Seller[], setting: AttributionSetting): SellerIndex {
  const by: SellerIndex['by'] = {
    code: new Map(),
    affiliate: new Map(),
    utm: new Map(),
    survey: new Map(),
  };
  for (const seller of sellers) {
    const indexed = toIndexed(seller, setting.timeZone);
    const put = (method: AttributionMethod, key: string | null) => {
      if (key === null) return;
      const held = by[method].get(foldKey(key)) ?? [];
      if (!held.includes(indexed)) by[method].set(foldKey(key), [...held, indexed]);
    };
    for (const { code } of seller.keys.codes) put('code', code);
    put('affiliate', seller.keys.affiliate);
    // A link is found by its narrower part; the other one is compared then.
    put('utm', seller.keys.utmContent ?? seller.keys.utmCampaign);
    for (const name of seller.names) put('survey', name);
  }
  return { by, windowMs: setting.windowDays * DAY_MS };
}

/** The strongest touch that counts; of equal ones the latest; of two creators who are still equal, neither. */
export function assignOrder(order: Order, index: SellerIndex): Assignment {
  const touches = listTouches(order, index);
  const named = [...new Set(touches.map(({ of }) => of.seller.collaborationId))].sort();
  const counting = touches.filter(({ problem }) => problem === null);
  const method = METHODS.find((one) => counting.some((touch) => touch.method === one));
  if (method === undefined) {
    const because = UNASSIGNED.find((one) => touches.some(({ problem }) => problem === one)) ?? 'no_touch';
    return { named, collaborationId: null, because };
  }
  const strongest = counting.filter((touch) => touch.method === method);
  const latestMs = Math.max(...strongest.map(({ atMs }) => atMs));
  const [first, ...others] = strongest.filter(({ atMs }) => atMs === latestMs);
  if (first === undefined || others.some(({ of }) => of !== first.of)) {
    return { named, collaborationId: null, because: 'ambiguous' };
  }
  return { named, collaborationId: first.of.seller.collaborationId, method };
}

function toIndexed(seller: Seller, timeZone: string): Indexed {
  const codeEndsMs = new Map<string, number>();
  for (const { code, expiresOn } of seller.keys.codes) {
    const endMs = expiresOn === null ? Number.POSITIVE_INFINITY : Date.parse(endOfDay(expiresOn, timeZone));
    codeEndsMs.set(foldKey(code), Math.max(endMs, codeEndsMs.get(foldKey(code)) ?? 0));
  }
  const postsMs = seller.posts.flatMap(({ publishedAt }) =>
    publishedAt === null ? [] : [Date.parse(publishedAt)],
  );
  return { seller, postsMs, codeEndsMs };
}

function listTouches(order: Order, { by, windowMs }: SellerIndex): Touch[] {
  const orderedMs = Date.parse(order.orderedAt);
  const clickedMs = order.clickedAt === null ? null : Date.parse(order.clickedAt);
  const named = (method: AttributionMethod, key: string | null) =>
    key === null ? [] : (by[method].get(foldKey(key)) ?? []);
  const touch = (method: AttributionMethod, of: Indexed, problem: Unassigned | null): Touch => {
    const newestMs = Math.max(...of.postsMs.filter((ms) => ms <= orderedMs));
    const clickMs = method === 'affiliate' || method === 'utm' ? clickedMs : null;
    const isEarly = newestMs === Number.NEGATIVE_INFINITY;
    return { of, method, atMs: clickMs ?? newestMs, problem: isEarly ? 'before_publish' : problem };
  };
  // A click that is said to come after its order is none that led to it.
  const isInWindow = clickedMs === null || (orderedMs >= clickedMs && orderedMs - clickedMs <= windowMs);
  const linked = new Set([...named('utm', order.utmContent), ...named('utm', order.utmCampaign)]);
  return [
    ...order.codes.flatMap((code) =>
      named('code', code).map((of) => {
        const isOver = orderedMs >= (of.codeEndsMs.get(foldKey(code)) ?? 0);
        return touch('code', of, isOver ? 'code_expired' : null);
      }),
    ),
    ...named('affiliate', order.affiliate).map((of) => touch('affiliate', of, null)),
    ...[...linked]
      .filter((of) => isLinkOf(order, of.seller))
      .map((of) => touch('utm', of, isInWindow ? null : 'out_of_window')),
    ...named('survey', order.survey).map((of) => touch('survey', of, null)),
  ];
}

/** Every part that the creator's link has must be the order's. */
function isLinkOf(order: Order, { keys }: Seller): boolean {
  const isSame = (own: string | null, given: string | null) =>
    own === null || (given !== null && foldKey(own) === foldKey(given));
  return isSame(keys.utmCampaign, order.utmCampaign) && isSame(keys.utmContent, order.utmContent);
}
