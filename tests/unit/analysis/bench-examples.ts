// A gap and a creator from the bench whose numbers are easy to follow.
import type { BenchCreator, Gap } from '../../../shared/analysis/bench-creator.ts';

export const TODAY = '2026-11-18T16:00:00Z';

export function gapOf(rest: Partial<Gap> = {}): Gap {
  return {
    kpi: 'views',
    remaining: 100_000,
    endsOn: '2026-12-13',
    timeZone: 'America/New_York',
    budgetMinor: 400_000,
    currency: 'USD',
    objective: 'sales',
    category: 'skincare',
    networks: [],
    exceptCreatorId: 'gone',
    ...rest,
  };
}

export function benchCreator(creatorId: string, rest: Partial<BenchCreator> = {}): BenchCreator {
  return {
    creatorId,
    name: creatorId.toUpperCase(),
    network: 'instagram',
    format: 'reel',
    rebook: { answer: 'yes', reason: '4 of 4 posts on time', condition: null },
    noteExpiresOn: '2028-01-01',
    viewsPerPost: { p10: 30_000, median: 50_000, p90: 80_000, posts: 12 },
    perView: null,
    index: null,
    feePerPostMinor: 150_000,
    currency: 'USD',
    leadDays: 7,
    daysBetweenPosts: 3,
    daysToResults: 4,
    unavailable: [],
    exclusivity: [],
    endedCampaigns: {},
    ...rest,
  };
}
