// Holds the simulated campaigns beside the public ones, whose constants they follow:
// node tests/bench/fit-campaigns.ts <data folder>
import { getCohort, growthShare } from '../../shared/score/growth.ts';
import type { Campaign } from '../evaluation/campaigns.ts';
import { CAMPAIGN_FILE } from '../evaluation/campaigns.ts';
import { mean, quantile } from '../evaluation/plays.ts';
import { dataFolder, readLines } from './read-lines.ts';
import { simulateCampaigns } from './simulate-campaigns.ts';

const SIMULATED = 9_000;
const SEED = 101;
const KPIS = ['views', 'clicks', 'conversions'] as const;
/** A post shows its level once it has this many days. */
const DAYS_MIN = 6;
/** Posts behind the differences within a campaign. */
const POSTS_MIN = 4;
const LEVEL_QUANTILES = [0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.995];
const CAMPAIGN_QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95];

function main(): void {
  const sources = {
    public: readLines<Campaign>(`${dataFolder([CAMPAIGN_FILE])}/${CAMPAIGN_FILE}`),
    simulated: simulateCampaigns(SIMULATED, { seed: SEED }),
  };
  for (const [name, measure] of Object.entries(MEASURES)) {
    console.log(`\n${name}`);
    for (const [source, campaigns] of Object.entries(sources))
      console.log(`  ${source.padEnd(10)} ${measure(campaigns)}`);
  }
}

type Measure = (campaigns: readonly Campaign[]) => string;

const MEASURES: Record<string, Measure> = {
  'final ÷ target, on target: 5, 25, 50, 75, 95 %': (campaigns) =>
    toQuantiles(
      campaigns
        .filter(({ truth }) => truth.multiplier === 1)
        .map(({ truth, target_total: target }) => truth.final / target),
      CAMPAIGN_QUANTILES,
    ),
  'counted by 75 % of the flight ÷ final': (campaigns) =>
    toQuantiles(
      campaigns.map((campaign) => countedBy(campaign, 0.75) / Math.max(campaign.truth.final, 1)),
      CAMPAIGN_QUANTILES,
    ),
  'posts 0, 1, 2 … 8 days after they were due': showDelays,
  'posts that never appear; values missing; campaigns with a flagged outage': showGaps,
  'pieces and days of a campaign, length of a history: means': showSizes,
  'past posts ÷ what was agreed, ln of the median: 5, 25, 50, 75, 95 %': showPast,
  ...Object.fromEntries(
    KPIS.flatMap((kpi) => [
      [`${kpi}: ln(post ÷ usual) from 0.5 to 99.5 %`, showLevels(kpi)],
      [`${kpi}: deviation of it within a campaign`, showWithin(kpi)],
      [`${kpi}: ln target`, showTargets(kpi)],
    ]),
  ),
};

function showDelays(campaigns: readonly Campaign[]): string {
  const delays = campaigns.flatMap(({ posts, deliverables }) => {
    const dueOf = new Map(deliverables.map(({ id, due_day: due }) => [id, due]));
    return posts.map(({ deliverable, posted_day: day }) => day - (dueOf.get(deliverable) ?? day));
  });
  return [0, 1, 2, 3, 4, 5, 6, 7, 8]
    .map((days) => mean(delays.map((delay) => Number(delay === days))).toFixed(3))
    .join('  ');
}

function showGaps(campaigns: readonly Campaign[]): string {
  const values = campaigns.flatMap(({ posts }) => posts.flatMap((post) => post.values));
  return [
    mean(campaigns.map(({ posts, deliverables }) => 1 - posts.length / deliverables.length)),
    mean(values.map((value) => Number(value === null))),
    mean(campaigns.map(({ flagged_outages: outages }) => Number(outages.length > 0))),
  ]
    .map((share) => share.toFixed(3))
    .join('  ');
}

function showSizes(campaigns: readonly Campaign[]): string {
  return [
    mean(campaigns.map(({ deliverables }) => deliverables.length)),
    mean(campaigns.map(({ flight_days: days }) => days)),
    mean(campaigns.map(({ history }) => history.length)),
  ]
    .map((size) => size.toFixed(2))
    .join('  ');
}

function showPast(campaigns: readonly Campaign[]): string {
  const ratios = campaigns
    .filter(({ history }) => history.length >= 12)
    .map((campaign) => Math.log((quantile(campaign.history, 0.5) + 0.5) / (usualOf(campaign) + 0.5)));
  return toQuantiles(ratios, CAMPAIGN_QUANTILES);
}

function showTargets(kpi: string): Measure {
  return (campaigns) =>
    toQuantiles(
      campaigns.filter((one) => one.kpi === kpi).map((one) => Math.log(one.target_total)),
      CAMPAIGN_QUANTILES,
    );
}

function showLevels(kpi: string): Measure {
  return (campaigns) => toQuantiles(undisturbed(campaigns, kpi).flatMap(levelsOf), LEVEL_QUANTILES);
}

function showWithin(kpi: string): Measure {
  return (campaigns) => {
    const levels = undisturbed(campaigns, kpi)
      .map(levelsOf)
      .filter(({ length }) => length >= POSTS_MIN);
    return toQuantiles(levels.map(deviation), CAMPAIGN_QUANTILES);
  };
}

function undisturbed(campaigns: readonly Campaign[], kpi: string): Campaign[] {
  return campaigns.filter((one) => one.kpi === kpi && one.flagged_outages.length === 0);
}

/** What a post usually brings if the agreed total is reached at the flight's end. */
function usualOf({ platform, target_total: target, flight_days: days, deliverables }: Campaign): number {
  const { curve } = getCohort(platform, 'views');
  return target / deliverables.reduce((sum, { due_day: due }) => sum + growthShare(curve, days - due), 0);
}

/** ln of each post's last count ÷ what it should be at the true pace, for posts old enough. */
function levelsOf(campaign: Campaign): number[] {
  const { curve } = getCohort(campaign.platform, 'views');
  const usual = campaign.truth.multiplier * usualOf(campaign);
  return campaign.posts.flatMap(({ values }) => {
    const age = values.findLastIndex((value) => value !== null) + 1;
    if (age < DAYS_MIN) return [];
    return [Math.log(((values[age - 1] ?? 0) + 0.5) / (usual * growthShare(curve, age) + 0.5))];
  });
}

function countedBy({ posts, flight_days: days }: Campaign, part: number): number {
  const day = Math.floor(part * days);
  return posts.reduce((sum, { posted_day: posted, values }) => {
    const seen = values.slice(0, Math.max(0, day - posted + 1));
    return sum + (seen.findLast((value) => value !== null) ?? 0);
  }, 0);
}

function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}

function toQuantiles(values: readonly number[], shares: readonly number[]): string {
  return `${shares.map((share) => quantile(values, share).toFixed(2)).join('  ')}  (${values.length})`;
}

main();
