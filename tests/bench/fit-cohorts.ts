// Fits the cohort tables of shared/score: node tests/bench/fit-cohorts.ts <data folder>

import { median } from '../../shared/kpi/median.ts';
import { getCohort, growthShare } from '../../shared/score/growth.ts';
import { robustSd } from '../../shared/score/normal.ts';
import type { Campaign } from '../evaluation/campaigns.ts';
import { CAMPAIGN_FILE } from '../evaluation/campaigns.ts';
import { dataFolder, readLines } from './read-lines.ts';

const KPIS = ['views', 'clicks', 'conversions'] as const;
/** Posts with fewer events than this say little about curves. */
const EVENTS_MIN = 300;

function main(): void {
  const campaigns = readLines<Campaign>(`${dataFolder([CAMPAIGN_FILE])}/${CAMPAIGN_FILE}`);
  const undisturbed = campaigns.filter(({ flagged_outages: outages }) => outages.length === 0);
  for (const kpi of KPIS)
    reportLag(
      kpi,
      undisturbed.filter((campaign) => campaign.kpi === kpi),
    );
  reportWeekdays(undisturbed.filter(({ kpi }) => kpi === 'views'));
  reportSpread(campaigns);
  reportRemainingGrowth(undisturbed.filter(({ kpi }) => kpi === 'views'));
  reportPublication(campaigns);
}

/** Count at an age ÷ what the growth curve gives, both against age 14: below 1 = not all is reported yet. */
function reportLag(kpi: string, campaigns: readonly Campaign[]): void {
  const ratios = [1, 2, 3, 4, 5, 7].map((age) => {
    let counted = 0;
    let expected = 0;
    for (const { platform, posts } of campaigns) {
      const { curve } = getCohort(platform, 'views');
      for (const { values } of posts) {
        const then = values[age - 1] ?? null;
        const later = values[13] ?? null;
        if (then === null || later === null) continue;
        counted += then;
        expected += (later * growthShare(curve, age)) / growthShare(curve, 14);
      }
    }
    return `${age} d ${(counted / expected).toFixed(3)}`;
  });
  console.log(`reported share, ${kpi}: ${ratios.join('  ')}`);
}

/** Growth after the first day, by weekday, against the curve. */
function reportWeekdays(campaigns: readonly Campaign[]): void {
  const grown = new Array<number>(7).fill(0);
  const expected = new Array<number>(7).fill(0);
  for (const { platform, posts, weekday_of_day0: weekday0 } of campaigns) {
    const { curve } = getCohort(platform, 'views');
    for (const { values, posted_day: postedDay } of posts) {
      const last = values.at(-1) ?? null;
      if (last === null || last === 0) continue;
      const scale = last / growthShare(curve, values.length);
      for (let age = 1; age < values.length; age += 1) {
        const [before, now] = [values[age - 1] ?? null, values[age] ?? null];
        if (before === null || now === null) continue;
        const day = (weekday0 + postedDay + age) % 7;
        grown[day] = (grown[day] ?? 0) + (now - before) / scale;
        expected[day] = (expected[day] ?? 0) + growthShare(curve, age + 1) - growthShare(curve, age);
      }
    }
  }
  console.log(
    `weekday, Monday first: ${grown.map((value, day) => (value / (expected[day] ?? 1)).toFixed(3)).join('  ')}`,
  );
}

/** How much the past posts of one creator differ: robust deviation of ln count, where there are 20 of them. */
function reportSpread(campaigns: readonly Campaign[]): void {
  const spreads = campaigns
    .filter(({ history, kpi }) => history.length >= 20 && kpi === 'views')
    .map(({ history }) => Math.log(robustSd(history.map((count) => Math.log(count + 0.5)))));
  console.log(
    `spread: exp(median) ${Math.exp(median(spreads)).toFixed(3)}, deviation of its ln ${robustSd(spreads).toFixed(3)} (sampling alone gives about 0.26)`,
  );
}

/** Spread of the remaining growth around the curve, and how much of it the last two days tell. */
function reportRemainingGrowth(campaigns: readonly Campaign[]): void {
  const pairs = campaigns.flatMap(({ platform, posts }) =>
    posts.flatMap(({ values }) =>
      [5, 8].flatMap((age) => remainingAt(values, age, getCohort(platform, 'views').curve)),
    ),
  );
  const slope =
    pairs.reduce((sum, { recent, later }) => sum + recent * later, 0) /
    pairs.reduce((sum, { recent }) => sum + recent * recent, 0);
  const left = pairs.map(({ recent, later }) => later - slope * recent);
  console.log(
    `remaining growth: deviation ${robustSd(pairs.map(({ later }) => later)).toFixed(3)}, momentum weight ${slope.toFixed(2)}, then ${robustSd(left).toFixed(3)}`,
  );
}

function remainingAt(
  values: readonly (number | null)[],
  age: number,
  curve: Parameters<typeof growthShare>[0],
): { recent: number; later: number }[] {
  const [before, now, end] = [values[age - 3] ?? null, values[age - 1] ?? null, values.at(-1) ?? null];
  if (
    before === null ||
    now === null ||
    end === null ||
    values.length < age + 3 ||
    now < EVENTS_MIN ||
    now <= before ||
    end <= now
  )
    return [];
  const level = now / growthShare(curve, age);
  const share = (from: number, to: number) => level * (growthShare(curve, to) - growthShare(curve, from));
  return [
    {
      recent: Math.log((now - before) / share(age - 2, age)),
      later: Math.log((end - now) / share(age, values.length)),
    },
  ];
}

/** Chance that a deliverable that is L days late and still open appears today. */
function reportPublication(campaigns: readonly Campaign[]): void {
  const chances = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((late) => {
    let open = 0;
    let appears = 0;
    for (const { deliverables, posts, flight_days: flightDays } of campaigns) {
      const postedOn = new Map(posts.map((post) => [post.deliverable, post.posted_day]));
      for (const { id, due_day: dueDay } of deliverables) {
        const day = dueDay + late;
        const posted = postedOn.get(id) ?? Number.POSITIVE_INFINITY;
        if (day >= flightDays - 1 || posted < day) continue;
        open += 1;
        if (posted === day) appears += 1;
      }
    }
    return `${late} d ${(appears / open).toFixed(2)}`;
  });
  console.log(`appears today when open and late: ${chances.join('  ')}`);
}

main();
