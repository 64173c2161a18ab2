// Who could fill what a collaboration leaves open: the gap from its standing, the bench from the team's own past.
import type { BenchCreator, Gap } from '../../../shared/analysis/bench-creator.ts';
import type { BenchFiling, BenchVerdict } from '../../../shared/analysis/bench-note.ts';
import { toBenchVerdict } from '../../../shared/analysis/bench-note.ts';
import type { Candidate, LeftOutCandidate } from '../../../shared/analysis/replacement.ts';
import { replacementCandidates } from '../../../shared/analysis/replacement.ts';
import type { EndedCampaigns, ExclusivityGrant } from '../../../shared/contract/grants.ts';
import { agreedFee } from '../../../shared/contract/money/splits.ts';
import type { Instant } from '../../../shared/contract/terms.ts';
import { addDays, daysBetween, localDateOf, startOfDay } from '../../../shared/contract/zone.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { AnalysisDraft } from '../../../shared/ui/analysis/analysis-record.ts';
import type { BenchCollaborationRow, BenchPost } from '../../store/procedure/bench.ts';
import { benchOf, benchPostsOf } from '../../store/procedure/bench.ts';
import { benchFilingsOf } from '../../store/procedure/post-mortems.ts';
import type { Question } from '../../store/questions.ts';
import { MATURE_DAYS } from './ended-facts.ts';

/** Days from the order to a live post; nobody records them yet, and the page says so. */
export const LEAD_DAYS = 7;
/** Days between two posts where their own past does not tell. */
const DEFAULT_SPACE_DAYS = 4;
const ENGAGEMENTS = ['likes', 'comments', 'shares', 'saves'];

export type Candidates = {
  gap: Gap;
  candidates: Candidate[];
  leftOut: LeftOutCandidate[];
  names: ReadonlyMap<string, string>;
};

type Asked = {
  bench: Question<BenchCollaborationRow[]> | null;
  benchPosts: Question<BenchPost[]> | null;
  benchFilings: Question<BenchFiling[]> | null;
};
type Answered = {
  bench: BenchCollaborationRow[] | null;
  benchPosts: BenchPost[] | null;
  benchFilings: BenchFiling[] | null;
};

/** What is to be read, beside whatever else the page reads; nothing where no gap can be sized. */
export function askForCandidates(workspaceId: string, standing: Standing, now: Instant): Asked {
  const primary = standing.readings.find(({ isPrimary }) => isPrimary);
  if (!primary || primary.actual === null || !standing.agreedTotal)
    return { bench: null, benchPosts: null, benchFilings: null };
  const { timeZone } = standing;
  const before = startOfDay(addDays(localDateOf(now, timeZone), -MATURE_DAYS), timeZone);
  const metrics = primary.kpi === 'engagements' ? ENGAGEMENTS : [primary.kpi];
  return {
    bench: benchOf(workspaceId),
    benchPosts: benchPostsOf(workspaceId, { metrics, before }),
    benchFilings: benchFilingsOf(workspaceId),
  };
}

/** Null where nothing can be sized: no target, no measurement, or fees that are not known. */
export function toCandidates(
  { bench, benchPosts, benchFilings }: Answered,
  {
    standing,
    draft,
    brand,
    now,
  }: { standing: Standing; draft: AnalysisDraft; brand: string | null; now: Instant },
): Candidates | null {
  const gap = toGap(standing, draft);
  if (gap === null || bench === null) return null;
  const { campaignId } = standing;
  const filings = Map.groupBy(benchFilings ?? [], ({ creatorId }) => creatorId);
  const verdicts = [...filings.values()].flatMap((own) => toBenchVerdict(own, now) ?? []);
  const known = toBenchCreators(bench, { gap, campaignId, brand, verdicts, posts: benchPosts ?? [] });
  const names = new Map(bench.map(({ creatorId, creatorName }) => [creatorId, creatorName]));
  return { gap, names, ...replacementCandidates(gap, known, now) };
}

/** What is missing of the scored KPI, until the flight ends, with the part of the fee that is not owed. */
export function toGap(standing: Standing, { aim, outcomes, money }: AnalysisDraft): Gap | null {
  const actual = outcomes.find(({ isPrimary }) => isPrimary)?.actual ?? null;
  const { feeMinor, earnedMinor, killFeeMinor } = money;
  if (aim.target === null || actual === null || feeMinor === null || earnedMinor === null) return null;
  const exclusivity = standing.contracts.at(-1)?.terms.exclusivity ?? [];
  return {
    kpi: aim.kpi,
    remaining: Math.max(0, aim.target - actual),
    endsOn: aim.endsOn,
    timeZone: standing.timeZone,
    budgetMinor: Math.max(0, feeMinor - earnedMinor - (killFeeMinor ?? 0)),
    currency: standing.currency,
    objective: aim.objective,
    category: exclusivity[0]?.category ?? null,
    networks: [],
    exceptCreatorId: standing.creatorId,
  };
}

type Facts = {
  gap: Gap;
  campaignId: string;
  brand: string | null;
  verdicts: readonly BenchVerdict[];
  posts: readonly BenchPost[];
};

/** Each creator with their own numbers. What they promised this brand, in whatever campaign, keeps them from nothing here. */
function toBenchCreators(bench: readonly BenchCollaborationRow[], facts: Facts): BenchCreator[] {
  const ended = endedCampaigns(bench);
  const groups = Map.groupBy(bench, ({ creatorId }) => creatorId);
  return [...groups].map(([creatorId, own]) => {
    const posts = facts.posts.filter((post) => post.creatorId === creatorId && isCounted(post));
    const verdict = facts.verdicts.find((one) => one.creatorId === creatorId);
    const index = verdict?.indexByObjective.find(({ objective }) => objective === facts.gap.objective);
    return {
      creatorId,
      name: own[0]?.creatorName ?? '',
      ...mostUsed(posts),
      rebook: verdict?.rebook ?? null,
      noteExpiresOn: verdict?.expiresOn ?? null,
      viewsPerPost: viewsOf(posts),
      perView: ratePerView(posts),
      index: index ? { value: index.index, collaborations: index.n } : null,
      ...feeOf(own),
      leadDays: LEAD_DAYS,
      daysBetweenPosts: spaceOf(posts),
      daysToResults: MATURE_DAYS,
      unavailable: own.flatMap(({ unavailable }) => unavailable ?? []),
      exclusivity: own.filter((one) => !isSameSide(one, facts)).flatMap(toGrants),
      endedCampaigns: ended.get(creatorId) ?? {},
    };
  });
}

function isCounted({ views, units }: BenchPost): boolean {
  return views !== null || units !== null;
}

function mostUsed(posts: readonly BenchPost[]): { network: string; format: string } {
  const groups = Map.groupBy(posts, ({ key, format }) => `${key.split('/')[0] ?? ''} ${format}`);
  const [most] = [...groups].sort((a, b) => b[1].length - a[1].length);
  const [network = '', format = ''] = (most?.[0] ?? '').split(' ');
  return { network, format };
}

function viewsOf(posts: readonly BenchPost[]): BenchCreator['viewsPerPost'] {
  const views = posts.flatMap((post) => post.views ?? []).sort((a, b) => a - b);
  if (views.length === 0) return null;
  return {
    p10: quantile(views, 0.1),
    median: quantile(views, 0.5),
    p90: quantile(views, 0.9),
    posts: views.length,
  };
}

/** Between the two neighbours, as the share of the way says. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

/** Over posts that have both numbers; null when none has. */
function ratePerView(posts: readonly BenchPost[]): number | null {
  const both = posts.filter(({ views, units }) => views !== null && views > 0 && units !== null);
  const views = both.reduce((sum, post) => sum + (post.views ?? 0), 0);
  return views === 0 ? null : both.reduce((sum, post) => sum + (post.units ?? 0), 0) / views;
}

/** The newest agreed fee per piece; null when none is known. */
function feeOf(own: readonly BenchCollaborationRow[]): { feePerPostMinor: number | null; currency: string } {
  for (const { feeMinor, sharesMinor, pieces, currency } of own) {
    const fee = agreedFee(feeMinor, sharesMinor);
    if (fee !== null && pieces > 0) return { feePerPostMinor: Math.round(fee.feeMinor / pieces), currency };
  }
  return { feePerPostMinor: null, currency: own[0]?.currency ?? '' };
}

function spaceOf(posts: readonly BenchPost[]): number {
  const days = posts.map(({ publishedAt }) => publishedAt.slice(0, 10)).sort();
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
  if (gaps.length === 0) return DEFAULT_SPACE_DAYS;
  return Math.max(
    1,
    Math.round(
      quantile(
        gaps.sort((a, b) => a - b),
        0.5,
      ),
    ),
  );
}

/** The same campaign, or another of the same brand; a brand that is not named is nobody's. */
function isSameSide({ campaignId, brand }: BenchCollaborationRow, facts: Facts): boolean {
  const isSameBrand = brand !== null && facts.brand !== null && toKey(brand) === toKey(facts.brand);
  return campaignId === facts.campaignId || isSameBrand;
}

/** People write a name now with capitals and now without. */
function toKey(brand: string): string {
  return brand.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function toGrants({ campaignId, exclusivity }: BenchCollaborationRow): ExclusivityGrant[] {
  return exclusivity.map(({ category, firstOn, lastOn, onEnd, tailDays }) => ({
    ...{ campaign: campaignId, category, lastOn, onEnd, tailDays },
    ...(firstOn === undefined ? {} : { firstOn }),
  }));
}

/** Last day per creator and campaign that ended early. */
function endedCampaigns(collaborations: readonly BenchCollaborationRow[]): Map<string, EndedCampaigns> {
  const groups = Map.groupBy(collaborations, ({ creatorId }) => creatorId);
  return new Map(
    [...groups].map(([creatorId, own]) => [
      creatorId,
      Object.fromEntries(
        own.flatMap(({ campaignId, endedAt }) =>
          endedAt === null ? [] : [[campaignId, localDateOf(endedAt, 'UTC')]],
        ),
      ),
    ]),
  );
}
