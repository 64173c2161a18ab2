// One order of a shop, as far as it tells who brought it. Whoever bought is no part of it: neither name, mail nor address.
import type { Instant, LocalDate } from '../../contract/terms.ts';
import type { PostKey } from '../../networks/profile.ts';

/** Money in minor units of the campaign's currency. What the file does not say is null. */
export type Order = {
  orderId: string;
  orderedAt: Instant;
  /** After discounts, before returns. */
  netMinor: number;
  /** What went back; all of it for a cancelled order. */
  returnedMinor: number;
  /** Null when nothing went back. */
  returnedAt: Instant | null;
  codes: string[];
  affiliate: string | null;
  utmCampaign: string | null;
  utmContent: string | null;
  /** When the tracked link was clicked. Null: in the visit that ended in the order. */
  clickedAt: Instant | null;
  /** The answer to “how did you hear of us”. */
  survey: string | null;
  /** Host of the page that the visit came from. */
  referrer: string | null;
};

/** How orders can tell a creator. A code holds to the end of its last day; null = until it is taken out. */
export type SalesKeys = {
  codes: { code: string; expiresOn: LocalDate | null }[];
  affiliate: string | null;
  utmCampaign: string | null;
  utmContent: string | null;
};

/** A creator of the campaign, as orders may name them. */
export type Seller = {
  collaborationId: string;
  keys: SalesKeys;
  /** Name and handles, for the answers of a survey. */
  names: string[];
  posts: { key: PostKey; publishedAt: Instant | null }[];
  /** Clicks counted on the posts; null = not known. */
  clicks: number | null;
};

export type AttributionSetting = {
  timeZone: string;
  /** Longest time from the click on a tracked link to the order. */
  windowDays: number;
  /** Up to when the shop's files are complete; no order and no return is later. */
  asOf: Instant;
};

/** A campaign starts with 30 days, the default of its column (DOMAIN.md §9.4). */
export const WINDOW_DAYS_MAX = 365;

/** Codes and names are compared without case, spaces, a leading @ and forms of letters. */
export function foldKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '').replace(/^@/, '');
}

/** True when nothing of the order stayed sold: it is no order any more from the day it went back. */
export function isReturnedWhole({ returnedAt, returnedMinor, netMinor }: Order): boolean {
  return returnedAt !== null && returnedMinor >= netMinor;
}
