// Every flag of a collaboration at an instant, from the same facts as its numbers. Nothing here is read by the score.
import { fromEpochMs } from '../contract/zone.ts';
import { HOUR_MS } from '../durations.ts';
import type { SalesSummary } from '../kpi/attribution/attributed-sales.ts';
import { HALF_LIFE_HOURS, judgeableAfterHours } from '../kpi/maturity.ts';
import type { MetricTotals } from '../kpi/totals.ts';
import type { NetworkId } from '../networks/profile.ts';
import type { GrowthCurve } from '../score/growth.ts';
import { earlyVelocity } from './early-velocity.ts';
import { type Flag, sortFlags } from './flag.ts';
import { frozenCounter } from './frozen-counter.ts';
import { leakingCode } from './leaking-code.ts';
import { notCounted } from './not-counted.ts';
import { flagsOfChecks, type PostCheck } from './post-check.ts';
import { reportingDelayHours } from './source-delay.ts';
import type { WatchedPost } from './watched-post.ts';

export type FlagFacts = {
  /** Published by `at`. */
  posts: readonly WatchedPost[];
  checks: readonly PostCheck[];
  curveOf: (network: NetworkId) => GrowthCurve;
  /** What the creator's past posts came to in the primary KPI, newest first. */
  pastFinals: readonly number[];
  metrics: MetricTotals;
  /** Absent where no shop's orders are known. */
  sales?: SalesSummary | null;
  at: string;
};

export function listFlags(facts: FlagFacts): Flag[] {
  const { posts, checks, curveOf, pastFinals, at } = facts;
  const known = checks.filter(({ checkedAt }) => checkedAt <= at);
  const ofPosts = posts.flatMap((post) => [
    ...flagsOfChecks(known, post),
    frozenCounter(post, curveOf(post.network)),
    earlyVelocity(post, { curve: curveOf(post.network), pastFinals }),
    notCounted(post, at) ?? tooEarly(post, at),
  ]);
  return sortFlags(
    [...ofPosts, moreOrdersThanClicks(facts), leakingCode(facts)].filter((flag) => flag !== null),
  );
}

/** Until half of its engagement is in and the source has reported, a post is not judged (DOMAIN.md §2.4). */
function tooEarly(post: WatchedPost, at: string): Flag | null {
  const source = post.readings.at(-1)?.source ?? 'csv';
  const hours = judgeableAfterHours(HALF_LIFE_HOURS[post.network], reportingDelayHours(source, post.network));
  const untilMs = Date.parse(post.publishedAt) + hours * HOUR_MS;
  if (untilMs <= Date.parse(at)) return null;
  return {
    code: 'too_early',
    postKey: post.postKey,
    deliverableId: post.deliverableId,
    at: fromEpochMs(untilMs),
    evidence: [{ what: 'published', value: null, observedAt: post.publishedAt, source: null }],
  };
}

/** More orders by code than clicks on the link: the code went further than the link (DOMAIN.md §9.4). */
function moreOrdersThanClicks({ metrics: { orders, clicks }, at }: FlagFacts): Flag | null {
  if (orders?.value == null || clicks?.value == null || orders.value <= clicks.value) return null;
  return {
    code: 'orders_exceed_clicks',
    postKey: null,
    deliverableId: null,
    at: orders.observedAt ?? at,
    evidence: [
      { what: 'orders', value: orders.value, observedAt: orders.observedAt, source: orders.source },
      { what: 'clicks', value: clicks.value, observedAt: clicks.observedAt, source: clicks.source },
    ],
  };
}
