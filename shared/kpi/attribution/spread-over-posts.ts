// A code or link names the creator, not the post. Each order is put down to one of the posts that were out, such that the
// posts fill up as posts of their network and age usually do; the creator's sum does not depend on it.
import type { Instant } from '../../contract/terms.ts';
import { endOfDay, fromEpochMs, isBefore, localDateOf } from '../../contract/zone.ts';
import { HOUR_MS } from '../../durations.ts';
import { networkOf } from '../../networks/keys.ts';
import type { NetworkId, PostKey } from '../../networks/profile.ts';
import { HALF_LIFE_HOURS, maturityShare } from '../maturity.ts';
import { type AttributionSetting, isReturnedWhole, type Order, type Seller } from './order.ts';

/** Orders and net revenue of a post, from its beginning to an instant; returns are off from their own day on. */
export type SalesPoint = [postKey: PostKey, observedAt: Instant, orders: number, netMinor: number];

type LivePost = { key: PostKey; publishedMs: number; network: NetworkId; due: number; taken: number };
type Change = { postKey: PostKey; atMs: number; orders: number; netMinor: number };

/** Points at the end of every day on which something changed, and one per post at the end, oldest first. */
export function spreadOverPosts(
  orders: readonly Order[],
  posts: Seller['posts'],
  { timeZone, asOf }: Pick<AttributionSetting, 'timeZone' | 'asOf'>,
): SalesPoint[] {
  const live = toLivePosts(posts, asOf);
  const changes = [...orders].sort(byTime).flatMap((order) => toChanges(order, live));
  return live.flatMap(({ key }) => {
    const own = changes.filter(({ postKey }) => postKey === key).sort((a, b) => a.atMs - b.atMs);
    return toPoints(key, own, { timeZone, asOf });
  });
}

function toLivePosts(posts: Seller['posts'], asOf: Instant): LivePost[] {
  return posts
    .flatMap(({ key, publishedAt }) => {
      const publishedMs = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
      if (!(publishedMs <= Date.parse(asOf))) return [];
      return [{ key, publishedMs, network: networkOf(key), due: 0, taken: 0 }];
    })
    .sort((a, b) => a.publishedMs - b.publishedMs || compareTexts(a.key, b.key));
}

function byTime(a: Order, b: Order): number {
  return Date.parse(a.orderedAt) - Date.parse(b.orderedAt) || compareTexts(a.orderId, b.orderId);
}

function toChanges(order: Order, live: LivePost[]): Change[] {
  const orderedMs = Date.parse(order.orderedAt);
  const post = takePost(orderedMs, live);
  if (post === undefined) return [];
  const sold = { postKey: post.key, atMs: orderedMs, orders: 1, netMinor: order.netMinor };
  if (order.returnedAt === null) return [sold];
  const back = {
    postKey: post.key,
    // A day alone may begin before the order of that day.
    atMs: Math.max(Date.parse(order.returnedAt), orderedMs),
    orders: isReturnedWhole(order) ? -1 : 0,
    netMinor: -order.returnedMinor,
  };
  return [sold, back];
}

/** The post that is furthest behind its share so far; the share of an hour is what posts of that age gather in it. */
function takePost(orderedMs: number, live: LivePost[]): LivePost | undefined {
  const out = live.filter(({ publishedMs }) => publishedMs <= orderedMs);
  const rates = out.map((post) => hourlyShare(post, orderedMs));
  const all = rates.reduce((sum, rate) => sum + rate, 0);
  out.forEach((post, i) => {
    // Long after all posts the shares vanish: then the newest is as good as any.
    post.due += all > 0 ? (rates[i] ?? 0) / all : i === out.length - 1 ? 1 : 0;
  });
  const chosen = out.reduce<LivePost | undefined>(
    (best, post) => (best === undefined || behind(post) > behind(best) ? post : best),
    undefined,
  );
  if (chosen !== undefined) chosen.taken += 1;
  return chosen;
}

function hourlyShare({ network, publishedMs }: LivePost, atMs: number): number {
  const ageHours = (atMs - publishedMs) / HOUR_MS;
  const halfLife = HALF_LIFE_HOURS[network];
  return maturityShare(ageHours + 1, halfLife) - maturityShare(ageHours, halfLife);
}

/** Whole billionths, so that sums of fractions decide alike everywhere. */
function behind({ due, taken }: LivePost): number {
  return Math.round((due - taken) * 1e9);
}

function toPoints(
  postKey: PostKey,
  changes: readonly Change[],
  { timeZone, asOf }: Pick<AttributionSetting, 'timeZone' | 'asOf'>,
): SalesPoint[] {
  const points = new Map<Instant, SalesPoint>();
  let [orders, netMinor] = [0, 0];
  let [observedAt, untilMs] = [asOf, Number.NEGATIVE_INFINITY];
  for (const change of changes) {
    orders += change.orders;
    netMinor += change.netMinor;
    if (change.atMs >= untilMs) {
      // Reading a zone costs more than all else here: once a day, not once an order.
      const dayEnd = endOfDay(localDateOf(fromEpochMs(change.atMs), timeZone), timeZone);
      untilMs = Date.parse(dayEnd);
      observedAt = isBefore(dayEnd, asOf) ? dayEnd : asOf;
    }
    points.set(observedAt, [postKey, observedAt, orders, netMinor]);
  }
  const last = [...points.keys()].at(-1);
  if (last === undefined || isBefore(last, asOf)) points.set(asOf, [postKey, asOf, orders, netMinor]);
  return [...points.values()];
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
