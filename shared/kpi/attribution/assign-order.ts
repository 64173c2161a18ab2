// Who brought an order: at most one creator of a campaign (DOMAIN.md §9.4).
import { endOfDay, isBefore, laterOf, toEpochMs } from '../../contract/zone.ts';
import type { AttributionSetting, Order, Seller } from './order.ts';
import { foldKey } from './order.ts';

/** The stronger first: a code beats an affiliate link, that a tracked link in the window, that an answer in a survey. */
export const METHODS = ['code', 'affiliate', 'utm', 'survey'] as const;
export type Method = (typeof METHODS)[number];

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
  | { collaborationId: string; method: Method }
  | { collaborationId: null; because: Unassigned }
);

type Touch = {
  seller: Seller;
  method: Method;
  /** The click, or where there is none the creator's newest post before the order. */
  at: string;
  problem: Unassigned | null;
};

/** Who can be named by what; made once for all orders of a campaign. */
export type SellerIndex = {
  byKey: Record<Exclude<Method, 'utm'>, Map<string, Seller[]>>;
  byLink: Seller[];
  setting: AttributionSetting;
};

export function indexSellers(sellers: readonly Seller[], setting: AttributionSetting): SellerIndex {
  const byKey: SellerIndex['byKey'] = { code: new Map(), affiliate: new Map(), survey: new Map() };
  const put = (method: keyof typeof byKey, key: string | null, seller: Seller) => {
    if (key === null) return;
    const folded = foldKey(key);
    const held = byKey[method].get(folded) ?? [];
    if (!held.includes(seller)) byKey[method].set(folded, [...held, seller]);
  };
  for (const seller of sellers) {
    for (const { code } of seller.keys.codes) put('code', code, seller);
    put('affiliate', seller.keys.affiliate, seller);
    for (const name of seller.names) put('survey', name, seller);
  }
  const byLink = sellers.filter(({ keys }) => keys.utmCampaign !== null || keys.utmContent !== null);
  return { byKey, byLink, setting };
}

/** The strongest touch that counts; of equal ones the latest; of two creators who are still equal, neither. */
export function assignOrder(order: Order, index: SellerIndex): Assignment {
  const touches = listTouches(order, index);
  const named = [...new Set(touches.map(({ seller }) => seller.collaborationId))].sort();
  const counting = touches.filter(({ problem }) => problem === null);
  const method = METHODS.find((one) => counting.some((touch) => touch.method === one));
  if (method === undefined) {
    const problems = touches.map(({ problem }) => problem);
    const because = UNASSIGNED.find((one) => problems.includes(one)) ?? 'no_touch';
    return { named, collaborationId: null, because };
  }
  const strongest = counting.filter((touch) => touch.method === method);
  const latest = Math.max(...strongest.map(({ at }) => toEpochMs(at)));
  const [first, ...others] = strongest.filter(({ at }) => toEpochMs(at) === latest);
  if (first === undefined || others.some(({ seller }) => seller !== first.seller)) {
    return { named, collaborationId: null, because: 'ambiguous' };
  }
  return { named, collaborationId: first.seller.collaborationId, method };
}

function listTouches(order: Order, { byKey, byLink, setting }: SellerIndex): Touch[] {
  const of = (method: keyof typeof byKey, key: string | null) =>
    key === null ? [] : (byKey[method].get(foldKey(key)) ?? []);
  return [
    ...order.codes.flatMap((code) =>
      of('code', code).map((seller) => toTouch(order, { seller, method: 'code', setting, code })),
    ),
    ...of('affiliate', order.affiliate).map((seller) =>
      toTouch(order, { seller, method: 'affiliate', setting }),
    ),
    ...byLink
      .filter((seller) => isLinkOf(order, seller))
      .map((seller) => toTouch(order, { seller, method: 'utm', setting })),
    ...of('survey', order.survey).map((seller) => toTouch(order, { seller, method: 'survey', setting })),
  ];
}

/** Every part that the creator's link has must be the order's. */
function isLinkOf(order: Order, { keys }: Seller): boolean {
  const isSame = (own: string | null, given: string | null) =>
    own === null || (given !== null && foldKey(own) === foldKey(given));
  return isSame(keys.utmCampaign, order.utmCampaign) && isSame(keys.utmContent, order.utmContent);
}

type Finding = { seller: Seller; method: Method; setting: AttributionSetting; code?: string };

function toTouch(order: Order, { seller, method, setting, code }: Finding): Touch {
  const newest = newestPostBefore(order, seller);
  const isClick = method === 'affiliate' || method === 'utm';
  const at = (isClick ? order.clickedAt : null) ?? newest ?? order.orderedAt;
  const problem =
    newest === null
      ? 'before_publish'
      : method === 'code' && isExpired(order, { seller, code: code ?? '', timeZone: setting.timeZone })
        ? 'code_expired'
        : method === 'utm' && isOutOfWindow(order, setting.windowDays)
          ? 'out_of_window'
          : null;
  return { seller, method, at, problem };
}

function newestPostBefore({ orderedAt }: Order, { posts }: Seller): string | null {
  return posts.reduce<string | null>((newest, { publishedAt }) => {
    if (publishedAt === null || isBefore(orderedAt, publishedAt)) return newest;
    return newest === null ? publishedAt : laterOf(newest, publishedAt);
  }, null);
}

function isExpired(
  { orderedAt }: Order,
  { seller, code, timeZone }: { seller: Seller; code: string; timeZone: string },
): boolean {
  const ends = seller.keys.codes
    .filter((one) => foldKey(one.code) === foldKey(code))
    .map(({ expiresOn }) => expiresOn);
  return ends.every((on) => on !== null && !isBefore(orderedAt, endOfDay(on, timeZone)));
}

const DAY_MS = 86_400_000;

/** A click that is said to come after its order is none that led to it. */
function isOutOfWindow({ orderedAt, clickedAt }: Order, windowDays: number): boolean {
  if (clickedAt === null) return false;
  const passedMs = toEpochMs(orderedAt) - toEpochMs(clickedAt);
  return passedMs < 0 || passedMs > windowDays * DAY_MS;
}
