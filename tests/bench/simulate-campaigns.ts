// Our own model of the public campaigns, to have more of them, with each creator's spread known and from seeds nobody fitted
// on. `node tests/bench/fit-campaigns.ts <data folder>` prints simulated beside public quantiles.
import { getCohort, growthShare } from '../../shared/score/growth.ts';
import type { Campaign } from '../evaluation/campaigns.ts';
import type { Random } from '../seeded-random.ts';
import { seededRandom } from '../seeded-random.ts';

/** A campaign with what the public ones keep to themselves: σ of ln count between the creator's posts. */
export type SimulatedCampaign = Campaign & { truth: Campaign['truth'] & { sigma: number } };

/** True paces with their weights; the default is how often each occurs in the public file. */
export type Multipliers = readonly (readonly [multiplier: number, weight: number])[];
export const PUBLIC_MULTIPLIERS: Multipliers = [
  [0.3, 150],
  [0.5, 300],
  [0.7, 200],
  [0.85, 200],
  [1, 1500],
  [1.2, 200],
  [1.5, 150],
];

const PLATFORMS = [
  ['tiktok', 1],
  ['instagram', 1],
  ['youtube', 1],
] as const;
const KPIS = [
  ['views', 0.385],
  ['clicks', 0.353],
  ['conversions', 0.262],
] as const;
const PIECES = [
  [2, 0.113],
  [3, 0.189],
  [4, 0.255],
  [6, 0.201],
  [8, 0.153],
  [12, 0.089],
] as const;
const FLIGHTS = [
  [14, 0.184],
  [21, 0.264],
  [30, 0.399],
  [45, 0.153],
] as const;
const HISTORIES = [
  [0, 0.195],
  [5, 0.29],
  [12, 0.315],
  [20, 0.2],
] as const;

/** What an average post brings, and how much that differs between campaigns (ln); σ between posts, ± half of it. */
const LEVELS = {
  views: { usual: 90_000, between: 0.9, sigma: 0.7 },
  clicks: { usual: 330, between: 0.75, sigma: 0.6 },
  conversions: { usual: 10, between: 0.7, sigma: 0.525 },
} as const;
/** A viral post has e^N(ln 8, 0.5) times its count. */
const VIRAL = { factor: Math.log(8), spread: 0.5 };
/** ln of a post's own τ ÷ the cohort's, of a day's activity, of past posts ÷ what was agreed. */
const CURVE_NOISE = 0.39;
const DAY_NOISE = 0.31;
const PAST_NOISE = 0.36;
/** The last post is due when this part of the flight is over. */
const LAST_DUE = 0.75;
/** A late post appears each day with this chance; some never do. */
const APPEARS = 0.38;
const NEVER = 0.03;

/** How rough the campaigns are: the public file's, and SCORING.md §4's harder variant. */
const PLAIN = { viral: 0.03, late: 0.3, missing: 0.065, spread: 1, silent: 0, flagged: 0.055 };
const HARDER = { viral: 0.08, late: 0.5, missing: 0.15, spread: 1.25, silent: 0.12, flagged: 0.055 };
type Roughness = typeof PLAIN;

/** `spread`: how unlike a creator's posts are, times the usual. */
export function simulateCampaigns(
  count: number,
  {
    seed,
    multipliers = PUBLIC_MULTIPLIERS,
    isHarder = false,
    spread = 1,
  }: { seed: number; multipliers?: Multipliers; isHarder?: boolean; spread?: number },
): SimulatedCampaign[] {
  const random = seededRandom(seed);
  const kind = isHarder ? HARDER : PLAIN;
  const rough = { ...kind, spread: kind.spread * spread };
  return Array.from({ length: count }, (_, index) =>
    simulateCampaign(`s${index}`, { random, multipliers, rough }),
  );
}

type Creator = { random: Random; rough: Roughness; sigma: number; usual: number };
type Flight = Pick<Campaign, 'platform' | 'kpi' | 'flight_days' | 'weekday_of_day0'> & { multiplier: number };

function simulateCampaign(
  id: string,
  { random, multipliers, rough }: { random: Random; multipliers: Multipliers; rough: Roughness },
): SimulatedCampaign {
  const flight: Flight = {
    platform: random.pick(PLATFORMS),
    kpi: random.pick(KPIS),
    flight_days: random.pick(FLIGHTS),
    weekday_of_day0: random.whole(0, 7),
    multiplier: random.pick(multipliers),
  };
  const level = LEVELS[flight.kpi];
  const creator: Creator = {
    random,
    rough,
    sigma: level.sigma * (0.5 + random.uniform()) * rough.spread,
    usual: level.usual * Math.exp(level.between * random.normal()),
  };
  const deliverables = listDueDays(random.pick(PIECES), flight.flight_days);
  const { curve } = getCohort(flight.platform, 'views');
  const reached = deliverables.map(({ due_day: due }) => growthShare(curve, flight.flight_days - due));
  const outage = drawOutage(creator, flight.flight_days);
  const counts = deliverables.flatMap(({ id: piece, due_day: due }) =>
    countPost(creator, flight, { piece, due }),
  );
  const { multiplier, ...rest } = flight;
  return {
    id,
    ...rest,
    currency: 'USD',
    fee_total: 10_000,
    target_total: creator.usual * reached.reduce((sum, share) => sum + share, 0),
    deliverables,
    posts: counts.map(({ deliverable, posted_day: postedDay, counted }) => ({
      deliverable,
      posted_day: postedDay,
      values: loseSome(stopCounting(counted, postedDay, outage?.days ?? null), creator),
    })),
    history: drawHistory(creator),
    flagged_outages: outage?.isFlagged ? [outage.days] : [],
    truth: {
      multiplier,
      sigma: creator.sigma,
      final: counts.reduce((sum, { counted }) => sum + (counted.at(-1) ?? 0), 0),
    },
  };
}

function listDueDays(pieces: number, flightDays: number): { id: number; due_day: number }[] {
  return Array.from({ length: pieces }, (_, id) => ({
    id,
    due_day: roundHalfEven((id / Math.max(pieces - 1, 1)) * LAST_DUE * flightDays),
  }));
}

/** Halves go to the even neighbour, as they do in the public file. */
function roundHalfEven(value: number): number {
  const below = Math.floor(value);
  if (value - below === 0.5) return below % 2 === 0 ? below : below + 1;
  return Math.round(value);
}

/** Days without counting: announced in one campaign of eighteen, silent in some of the harder ones. */
function drawOutage(
  { random, rough }: Creator,
  flightDays: number,
): { days: [number, number]; isFlagged: boolean } | null {
  const drawn = random.uniform();
  const from = random.whole(0, flightDays);
  if (drawn < rough.silent) return { days: [from, from + random.whole(2, 6)], isFlagged: false };
  if (drawn < 1 - rough.flagged) return null;
  return { days: [from, Math.min(flightDays, from + random.whole(1, 5))], isFlagged: true };
}

/** ln of what a post of the creator brings ÷ the usual: as often as not below, on average 0 but for the viral ones. */
function drawLevel({ random, rough, sigma }: Creator): number {
  const viral = random.uniform() < rough.viral ? VIRAL.factor + VIRAL.spread * random.normal() : 0;
  return sigma * random.normal() - (sigma * sigma) / 2 + viral;
}

function drawHistory(creator: Creator): number[] {
  const { random, usual } = creator;
  const past = usual * Math.exp(PAST_NOISE * random.normal());
  return Array.from({ length: random.pick(HISTORIES) }, () =>
    Math.round(past * Math.exp(drawLevel(creator))),
  );
}

/** A post's reported count at the end of each of its days; nothing when it never appears in the flight. */
function countPost(
  creator: Creator,
  flight: Flight,
  { piece, due }: { piece: number; due: number },
): { deliverable: number; posted_day: number; counted: number[] }[] {
  const { random, rough } = creator;
  const delay = random.uniform() < rough.late ? random.geometric(APPEARS) : 0;
  const isNever = random.uniform() < NEVER;
  const final = flight.multiplier * creator.usual * Math.exp(drawLevel(creator));
  const days = flight.flight_days - due - delay;
  if (isNever || days <= 0) return [];
  const postedDay = due + delay;
  const { reportedShare } = getCohort(flight.platform, flight.kpi === 'conversions' ? 'orders' : flight.kpi);
  const events = drawEvents({ random, final, postedDay, days }, flight);
  let total = 0;
  let highest = 0;
  const counted = events.map((today, age) => {
    total += today;
    const waiting = reportedShare.reduce((sum, share, k) => sum + (events[age - k] ?? 0) * (1 - share), 0);
    highest = Math.max(highest, Math.floor(total - waiting));
    return highest;
  });
  return [{ deliverable: piece, posted_day: postedDay, counted }];
}

/** What happens on each day of a post: its own curve, the weekday, uneven days, chance. */
function drawEvents(
  { random, final, postedDay, days }: { random: Random; final: number; postedDay: number; days: number },
  { platform, weekday_of_day0: weekday0 }: Flight,
): number[] {
  const { curve, weekday } = getCohort(platform, 'views');
  const own = { ...curve, tauDays: curve.tauDays * Math.exp(CURVE_NOISE * random.normal()) };
  return Array.from({ length: days }, (_, age) => {
    const grown = growthShare(own, age + 1) - growthShare(own, age);
    const activity = weekday[(weekday0 + postedDay + age) % 7] ?? 1;
    const uneven = Math.exp(DAY_NOISE * random.normal() - DAY_NOISE ** 2 / 2);
    return random.poisson(final * grown * activity * uneven);
  });
}

/** What would have been counted in the days [from, to) never appears. */
function stopCounting(
  counted: readonly number[],
  postedDay: number,
  days: [number, number] | null,
): number[] {
  if (days === null) return [...counted];
  const [from, to] = days;
  let lost = 0;
  return counted.map((value, age) => {
    const day = postedDay + age;
    if (day >= from && day < to) lost += value - (counted[age - 1] ?? 0);
    return value - lost;
  });
}

function loseSome(counted: readonly number[], { random, rough }: Creator): (number | null)[] {
  return counted.map((value) => (random.uniform() < rough.missing ? null : value));
}
