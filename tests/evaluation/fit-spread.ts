// What a team's own spread does to its scores, on public campaigns and on simulated teams whose creators are unusually alike
// or unlike (decision 0044): node tests/evaluation/fit-spread.ts <data folder>
import { assess } from '../../shared/score/assess.ts';
import { getCohort } from '../../shared/score/growth.ts';
import { type LearntSpread, learnSpread, toLevels } from '../../shared/score/learn/learn-spread.ts';
import type { CreatorLevels } from '../../shared/score/spread.ts';
import { dataFolder, readLines } from '../bench/read-lines.ts';
import { simulateCampaigns } from '../bench/simulate-campaigns.ts';
import { CAMPAIGN_FILE, type Campaign, requestAt } from './campaigns.ts';
import { havingPace, isPaused, mean, type Play, playWith, savedBy, shareOf } from './plays.ts';
import { toAssessmentInput } from './requests.ts';

const SIMULATED = 6_000;
const SEED = 909;
/** How unlike the posts of a team's creators are, times the usual. */
const SPREADS = [0.45, 0.7, 1, 1.3, 1.7];
/** Creators that a team has finished with when others are scored; each has one campaign. */
const TEACHERS = 12;
/** Past posts that leave much open. */
const FEW_PAST = 5;

type Pupil = { campaign: Campaign; learnt: LearntSpread | null };

function main(): void {
  const open = readLines<Campaign>(`${dataFolder([CAMPAIGN_FILE])}/${CAMPAIGN_FILE}`);
  for (const [place, campaigns] of byPlace(open))
    console.log(`public, ${place}: ${describeLearnt(learnSpread(campaigns.map(levelsOf)))}`);
  console.log(`public, all: ${describeLearnt(learnSpread(open.map(levelsOf)))}`);
  report('public', open);
  for (const spread of SPREADS) {
    report(`simulated × ${spread}`, simulateCampaigns(SIMULATED, { seed: SEED, spread }));
  }
}

function describeLearnt(learnt: LearntSpread | null): string {
  return learnt === null ? 'nothing' : `σ ${learnt.sigma.toFixed(3)} from ${learnt.creators} creators`;
}

function byPlace(campaigns: readonly Campaign[]): Map<string, Campaign[]> {
  return Map.groupBy(campaigns, ({ platform, kpi }) => `${platform}/${kpi}`);
}

/** Teams of one network and KPI, in halves that teach each other. */
function toTeams(campaigns: readonly Campaign[]): Pupil[] {
  const size = 2 * TEACHERS;
  return [...byPlace(campaigns).values()].flatMap((all) =>
    Array.from({ length: Math.floor(all.length / size) }, (_, team) => {
      const own = all.slice(team * size, (team + 1) * size);
      const halves = [own.slice(0, TEACHERS), own.slice(TEACHERS)];
      return halves.flatMap((half, index) => {
        const learnt = learnSpread((halves[1 - index] ?? []).map(levelsOf));
        return half.map((campaign) => ({ campaign, learnt }));
      });
    }).flat(),
  );
}

function levelsOf({ id, platform, kpi, posts }: Campaign): CreatorLevels & { creatorId: string } {
  const newest = posts.flatMap(({ values }) => {
    const last = values.findLastIndex((value) => value !== null);
    return last < 0 ? [] : [{ ageDays: last + 1, value: values[last] ?? 0 }];
  });
  return { creatorId: id, ...toLevels(newest, getCohort(platform, kpi === 'conversions' ? 'orders' : kpi)) };
}

function report(data: string, campaigns: readonly Campaign[]): void {
  const pupils = toTeams(campaigns);
  const learnt = mean(pupils.flatMap((one) => one.learnt?.sigma ?? []));
  console.log(`\n${data}: learnt σ ${learnt.toFixed(3)}, ${pupils.length} scored`);
  console.log(`  usual  ${describe(pupils.map(({ campaign }) => ({ campaign, learnt: null })))}`);
  console.log(`  learnt ${describe(pupils)}`);
}

function describe(pupils: readonly Pupil[]): string {
  const plays = pupils.map(play);
  const hasTalked = (one: Play) => one.hasTalked;
  const onTarget = havingPace(plays, (pace) => pace === 1);
  const half = havingPace(plays, (pace) => pace === 0.5);
  const fewPast = onTarget.filter(({ campaign }) => campaign.history.length <= FEW_PAST);
  const ends = pupils.map(atMiddle);
  return [
    `on target paused ${percent(shareOf(onTarget, isPaused))} (${percent(shareOf(fewPast, isPaused))} with few past posts)`,
    `talked to ${percent(shareOf(onTarget, hasTalked))}`,
    `half caught ${percent(shareOf(half, isPaused))}, talked to ${percent(shareOf(half, hasTalked))}`,
    `net saving ${(100 * mean(plays.map(savedBy))).toFixed(3)} % of fee`,
    `P(goal) Brier ${mean(ends.map(({ brier }) => brier)).toFixed(4)}`,
    `80 % range covers ${percent(mean(ends.map(({ isCovered }) => Number(isCovered))))}`,
  ].join(', ');
}

function assessAt({ campaign, learnt }: Pupil, day: number): ReturnType<typeof assess> {
  const own = { curve: null, prior: null, spread: learnt };
  return assess({ ...toAssessmentInput(requestAt(campaign, day)), own });
}

function play(pupil: Pupil): Play {
  return playWith(pupil.campaign, (day) => {
    const { step } = assessAt(pupil, day);
    return step === 'propose_pause' ? 'pause' : step;
  });
}

/** Range and chance of the goal in the middle of the flight, held against its end. */
function atMiddle(pupil: Pupil): { isCovered: boolean; brier: number } {
  const { flight_days: days, target_total: target, truth } = pupil.campaign;
  const { forecast, goalProbability } = assessAt(pupil, Math.floor(days / 2));
  const isCovered = forecast !== null && truth.final >= forecast.lo80 && truth.final <= forecast.hi80;
  return { isCovered, brier: ((goalProbability ?? 0.5) - Number(truth.final >= target)) ** 2 };
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

main();
