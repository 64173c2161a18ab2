// Who from the bench could fill what is missing (FEATURES R7, G17): sized to the remaining KPI, dates and budget.
import { isCategoryFree } from '../contract/grants.ts';
import type { Instant, LocalDate } from '../contract/terms.ts';
import { addDays, localDateOf } from '../contract/zone.ts';
import type { BenchCreator, Gap } from './bench-creator.ts';
import type { LikelyResult } from './likely-result.ts';
import { estimatePerPost, scaled, shrunkIndex } from './likely-result.ts';
import { freeDays, listPostDays, spaced } from './post-days.ts';

export type Candidate = {
  creatorId: string;
  name: string;
  network: string;
  format: string;
  /** Posts that need, dates and budget allow. */
  posts: number;
  postsNeeded: number | null;
  postDays: LocalDate[];
  /** What the posts likely bring of the KPI, and 8 times in 10; null = not known. */
  likely: LikelyResult | null;
  costMinor: number | null;
  costPerUnitMinor: number | null;
  /** Day by which the last post has most of its results; null without a post. */
  byOn: LocalDate | null;
  /** Share of the gap, at most 1; null = not known. */
  coverage: number | null;
  fit: 'fills' | 'part' | 'not_known' | 'does_not_fit';
  /** What limits it: the facts behind `fit`. */
  limits: ('dates' | 'budget' | 'fee_unknown' | 'other_currency' | 'views_unknown' | 'rate_unknown')[];
  /** "yes, if": what was asked for last time. */
  condition: string | null;
  /** What the estimate rests on. */
  basis: { posts: number; collaborations: number; indexUsed: number };
};

export type LeftOutCandidate = {
  creatorId: string;
  because: 'rebook_no' | 'exclusivity' | 'own_gap' | 'network';
};

/** Name and version of how candidates are sized. */
export const REPLACEMENT_FORMULA = 'fit-1';
/** From this share of the gap on, a candidate fills it. */
const FILLS_FROM = 0.9;
const FIT_ORDER: Candidate['fit'][] = ['fills', 'part', 'not_known', 'does_not_fit'];

/**
 * Candidates, the best fit first: who fills the gap, then the larger share of it, then the lower cost per unit, then the
 * earlier date. Nobody when nothing is missing. Creators that may not be asked are listed apart with the fact that keeps them out.
 */
export function replacementCandidates(
  gap: Gap,
  bench: readonly BenchCreator[],
  now: Instant,
): { candidates: Candidate[]; leftOut: LeftOutCandidate[] } {
  const today = localDateOf(now, gap.timeZone);
  const leftOut: LeftOutCandidate[] = [];
  const candidates: Candidate[] = [];
  if (!(gap.remaining > 0)) return { candidates, leftOut };
  for (const known of bench) {
    const creator = withLiveNote(known, today);
    const postDays = listPostDays(creator, gap, today);
    const because = findObstacle(creator, gap, { today, postDays });
    if (because) leftOut.push({ creatorId: creator.creatorId, because });
    else candidates.push(toCandidate(creator, gap, postDays));
  }
  return { candidates: candidates.sort(byFit), leftOut };
}

/** A note older than 24 months counts neither for nor against anybody. */
function withLiveNote(creator: BenchCreator, today: LocalDate): BenchCreator {
  const isForgotten = creator.noteExpiresOn !== null && creator.noteExpiresOn <= today;
  return isForgotten ? { ...creator, rebook: null, index: null } : creator;
}

function findObstacle(
  creator: BenchCreator,
  gap: Gap,
  { today, postDays }: { today: LocalDate; postDays: readonly LocalDate[] },
): LeftOutCandidate['because'] | undefined {
  if (creator.creatorId === gap.exceptCreatorId) return 'own_gap';
  if (creator.rebook?.answer === 'no') return 'rebook_no';
  if (gap.networks.length > 0 && !gap.networks.includes(creator.network)) return 'network';
  const promised = { grants: creator.exclusivity, ended: creator.endedCampaigns };
  const { category } = gap;
  // A promise that no possible day is free of keeps them out; without any possible day, one that holds today does.
  const days = postDays.length > 0 ? postDays : [today];
  const isBound = category !== null && days.every((on) => !isCategoryFree(category, on, promised));
  return isBound ? 'exclusivity' : undefined;
}

function toCandidate(creator: BenchCreator, gap: Gap, postDays: readonly LocalDate[]): Candidate {
  const possible = spaced(freeDays(creator, gap, postDays), creator.daysBetweenPosts);
  const perPost = estimatePerPost(creator, gap.kpi);
  const postsNeeded = perPost && perPost.median > 0 ? Math.ceil(gap.remaining / perPost.median) : null;
  const affordable = countAffordable(creator, gap);
  const posts = Math.min(
    postsNeeded ?? Number.POSITIVE_INFINITY,
    affordable ?? Number.POSITIVE_INFINITY,
    possible.length,
  );
  const chosen = possible.slice(0, posts);
  const lastOn = chosen.at(-1);
  const likely = perPost && scaled(perPost, posts);
  const costMinor =
    affordable === null || creator.feePerPostMinor === null ? null : creator.feePerPostMinor * posts;
  const coverage = likely && Math.min(1, likely.median / gap.remaining);
  return {
    creatorId: creator.creatorId,
    name: creator.name,
    network: creator.network,
    format: creator.format,
    posts,
    postsNeeded,
    postDays: chosen,
    likely,
    costMinor,
    costPerUnitMinor: costMinor === null || !likely || likely.median <= 0 ? null : costMinor / likely.median,
    byOn: lastOn === undefined ? null : addDays(lastOn, creator.daysToResults),
    coverage,
    fit: toFit(posts, coverage, affordable),
    limits: listLimits(creator, gap, {
      postsNeeded,
      affordable,
      possible: possible.length,
      hasEstimate: perPost !== null,
    }),
    condition: creator.rebook?.answer === 'yes_if' ? creator.rebook.condition : null,
    basis: {
      posts: creator.viewsPerPost?.posts ?? 0,
      collaborations: creator.index?.collaborations ?? 0,
      indexUsed: shrunkIndex(creator),
    },
  };
}

/** Posts the budget pays for; null when the fee is not known or in another currency. */
function countAffordable({ feePerPostMinor, currency }: BenchCreator, gap: Gap): number | null {
  if (feePerPostMinor === null || currency !== gap.currency) return null;
  return feePerPostMinor === 0 ? Number.POSITIVE_INFINITY : Math.floor(gap.budgetMinor / feePerPostMinor);
}

function toFit(posts: number, coverage: number | null, affordable: number | null): Candidate['fit'] {
  if (posts === 0 || coverage === 0) return 'does_not_fit';
  if (coverage === null || affordable === null) return 'not_known';
  return coverage >= FILLS_FROM ? 'fills' : 'part';
}

function listLimits(
  creator: BenchCreator,
  gap: Gap,
  found: { postsNeeded: number | null; affordable: number | null; possible: number; hasEstimate: boolean },
): Candidate['limits'] {
  const wanted = found.postsNeeded ?? 1;
  const checks: [Candidate['limits'][number], boolean][] = [
    ['dates', found.possible < wanted],
    ['budget', found.affordable !== null && found.affordable < wanted],
    ['fee_unknown', creator.feePerPostMinor === null],
    ['other_currency', creator.feePerPostMinor !== null && creator.currency !== gap.currency],
    ['views_unknown', creator.viewsPerPost === null],
    ['rate_unknown', creator.viewsPerPost !== null && !found.hasEstimate],
  ];
  return checks.flatMap(([limit, holds]) => (holds ? [limit] : []));
}

function byFit(a: Candidate, b: Candidate): number {
  const costOf = ({ costPerUnitMinor }: Candidate): number => costPerUnitMinor ?? Number.MAX_VALUE;
  return (
    FIT_ORDER.indexOf(a.fit) - FIT_ORDER.indexOf(b.fit) ||
    (b.coverage ?? 0) - (a.coverage ?? 0) ||
    costOf(a) - costOf(b) ||
    compare(a.byOn ?? '9', b.byOn ?? '9') ||
    compare(a.creatorId, b.creatorId)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
