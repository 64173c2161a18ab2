// Plays the simulated campaigns day by day and prints what the score would have done:
// node tests/evaluation/evaluate.ts <data folder>
import { dataFolder, readLines } from '../bench/read-lines.ts';
import type { Campaign } from './campaigns.ts';
import { CAMPAIGN_FILE, requestAt, toHarder } from './campaigns.ts';
import { decide } from './score.ts';

const BREAK_EVEN = 0.69;
const MULTIPLIERS = [0.3, 0.5, 0.7, 0.85, 1, 1.2, 1.5];

type Play = {
  campaign: Campaign;
  pausedOn: number | null;
  hasTalked: boolean;
  /** Share of the fee that the pause saves, less what the unpublished posts would have brought. */
  saved: number;
  decisions: number;
};

function main(): void {
  const campaigns = readLines<Campaign>(`${dataFolder([CAMPAIGN_FILE])}/${CAMPAIGN_FILE}`);
  const startedAt = performance.now();
  const plays = campaigns.map(play);
  const spentMs = performance.now() - startedAt;
  const decisions = plays.reduce((sum, { decisions: days }) => sum + days, 0);
  console.log(`time per decision ${(spentMs / decisions).toFixed(4)} ms over ${decisions} decisions`);
  report('all', plays);
  for (const at of [0.25, 0.5, 0.75]) reportForecast(at, campaigns);
  report(
    'every third',
    plays.filter((_, index) => index % 3 === 2),
  );
  report(
    'harder variant',
    campaigns.map((campaign, index) => play(toHarder(campaign, index))),
  );
}

/** Decides every day until a pause or the flight's end. */
function play(campaign: Campaign): Play {
  let hasTalked = false;
  for (let day = 0; day < campaign.flight_days; day += 1) {
    const { action } = decide(requestAt(campaign, day));
    hasTalked ||= action !== 'keep';
    if (action !== 'pause' && action !== 'end') continue;
    const total = campaign.deliverables.length;
    const open = total - campaign.posts.filter((post) => post.posted_day <= day).length;
    const saved = (open / total) * (BREAK_EVEN - campaign.truth.multiplier);
    return { campaign, pausedOn: day, hasTalked, saved, decisions: day + 1 };
  }
  return { campaign, pausedOn: null, hasTalked, saved: 0, decisions: campaign.flight_days };
}

function report(name: string, plays: readonly Play[]): void {
  const having = (is: (multiplier: number) => boolean) =>
    plays.filter(({ campaign }) => is(campaign.truth.multiplier));
  const isPaused = ({ pausedOn }: Play) => pausedOn !== null;
  const half = having((m) => m === 0.5);
  const onTarget = having((m) => m === 1);
  console.log(`\n${name} (${plays.length} campaigns)`);
  console.log(`on target, ever paused        ${share(onTarget, isPaused)}`);
  console.log(
    `at or above target, paused    ${share(
      having((m) => m >= 1),
      isPaused,
    )}`,
  );
  console.log(`half of target caught         ${share(half, isPaused)}`);
  console.log(
    `  with 8 posts or more        ${share(
      half.filter(({ campaign }) => campaign.deliverables.length >= 8),
      isPaused,
    )}`,
  );
  console.log(`talk or more, on target       ${share(onTarget, ({ hasTalked }) => hasTalked)}`);
  console.log(`talk or more, half of target  ${share(half, ({ hasTalked }) => hasTalked)}`);
  const saved = MULTIPLIERS.map(
    (m) => `${m}: ${(100 * mean(having((x) => x === m).map((p) => p.saved))).toFixed(2)}`,
  );
  console.log(`net saving, % of fee, by true pace  ${saved.join('  ')}`);
  console.log(`net saving, % of fee, all     ${(100 * mean(plays.map((p) => p.saved))).toFixed(3)}`);
}

function reportForecast(at: number, campaigns: readonly Campaign[]): void {
  const seen = campaigns.map((campaign) => {
    const { forecast, p_goal: chance } = decide(requestAt(campaign, Math.floor(campaign.flight_days * at)));
    const { final } = campaign.truth;
    const reached = final >= campaign.target_total ? 1 : 0;
    return {
      isCovered: final >= forecast.lo80 && final <= forecast.hi80,
      brier: (chance - reached) ** 2,
      reached,
    };
  });
  const rate = mean(seen.map(({ reached }) => reached));
  const covered = mean(seen.map(({ isCovered }) => (isCovered ? 1 : 0)));
  const brier = mean(seen.map((one) => one.brier));
  console.log(
    `at ${100 * at} % of the flight: 80 % range covers ${(100 * covered).toFixed(1)} %, P(goal) Brier ${brier.toFixed(4)} (climatology ${(rate * (1 - rate)).toFixed(3)})`,
  );
}

function share(plays: readonly Play[], is: (play: Play) => boolean): string {
  return `${(100 * mean(plays.map((one) => (is(one) ? 1 : 0)))).toFixed(2)} %`;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

main();
