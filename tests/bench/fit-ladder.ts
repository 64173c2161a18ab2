// What the thresholds of the ladder do to whole campaigns, and what other constants of the pace would do (decision 0039):
// node tests/bench/fit-ladder.ts <data folder>
import type { EvidenceStep } from '../../shared/score/assessment.ts';
import { EVIDENCE_STEPS, STEP_THRESHOLDS } from '../../shared/score/ladder-step.ts';
import type { PacePrior, Pull } from '../../shared/score/pace.ts';
import { COHORT_PRIOR, COHORT_PULL, shrinkPace } from '../../shared/score/pace.ts';
import type { Campaign } from '../evaluation/campaigns.ts';
import { CAMPAIGN_FILE, toHarder } from '../evaluation/campaigns.ts';
import type { Looked } from '../evaluation/looks.ts';
import { lookDaily } from '../evaluation/looks.ts';
import type { Play } from '../evaluation/plays.ts';
import {
  BREAK_EVEN,
  delayOf,
  havingPace,
  isPaused,
  mean,
  playWith,
  quantile,
  savedBy,
  shareOf,
} from '../evaluation/plays.ts';
import type { Evidence } from '../evaluation/sequential-test.ts';
import { playTest, thresholdFor, weighDaily } from '../evaluation/sequential-test.ts';
import { dataFolder, readLines } from './read-lines.ts';
import { simulateCampaigns } from './simulate-campaigns.ts';

const SIMULATED = 9_000;
const HARDER = 3_000;
const SEEDS = { plain: 303, harder: 404 };
/** Share of on-target creators that each step may disturb (SCORING.md §2.7). */
const DISTURBED = { talk: 0.12, remedy: 0.05, adjust: 0.02, propose_pause: 0.01 } as const;
/** What the sequential test may pause on target (SCORING.md §1.2). */
const TEST_FALSE_PAUSES = 0.01;
const RUNGS = ['talk', 'remedy', 'adjust', 'propose_pause'] as const;
type Rung = (typeof RUNGS)[number];

type Choice = { prior: PacePrior; pull: Pull };
const CHOSEN: Choice = { prior: COHORT_PRIOR, pull: COHORT_PULL };
const CHOICES: Record<string, Choice> = {
  'as chosen': CHOSEN,
  'no limit above': withPull({ above: 9 }),
  'above 0.8': withPull({ above: 0.8 }),
  'above 1.2': withPull({ above: 1.2 }),
  'scale 1.4': withPull({ scale: 1.4 }),
  'scale 1.7': withPull({ scale: 1.7 }),
  'prior mean −0.15': withPrior({ mean: -0.15 }),
  'prior mean −0.04': withPrior({ mean: -0.04 }),
  'prior N(0, 0.58²)': withPrior({ precision: 3 }),
  'prior N(0, 0.45²)': withPrior({ precision: 5 }),
};

/** Chance of being below break-even on each day, and what the amount of evidence allows. */
type Course = { campaign: Campaign; below: number[]; limits: EvidenceStep[] };

function main(): void {
  const open = readLines<Campaign>(`${dataFolder([CAMPAIGN_FILE])}/${CAMPAIGN_FILE}`);
  const simulated = simulateCampaigns(SIMULATED, { seed: SEEDS.plain });
  const looked = { public: open.map(lookDaily), simulated: simulated.map(lookDaily) };
  const evidence = looked.simulated.map((one, index) => weighDaily(one, simulated[index]?.truth.sigma ?? 0));
  const harder = {
    public: open.map((campaign, index) => lookDaily(toHarder(campaign, index))),
    simulated: simulateCampaigns(HARDER, { seed: SEEDS.harder, isHarder: true }).map(lookDaily),
  };
  for (const [name, choice] of Object.entries(CHOICES)) {
    console.log(`\n${name}`);
    for (const source of ['public', 'simulated'] as const) {
      const courses = looked[source].map((one) => toCourse(one, choice));
      reportRungs(source, courses);
      console.log(`  ${source}: at ${STEP_THRESHOLDS.propose_pause} ${describe(courses)}`);
      const rough = harder[source].map((one) => toCourse(one, choice));
      console.log(
        `  ${source}, harder: on target paused ${percent(shareOf(havingPace(pausesAt(rough), isOne), isPaused))}`,
      );
      const equal = thresholdOf(courses, 'propose_pause');
      console.log(`  ${source}: at its own 1 %, ${describe(courses, equal)}`);
      if (source === 'simulated') reportAgainstTest(courses, evidence);
    }
  }
}

function withPull(pull: Partial<Pull>): Choice {
  return { ...CHOSEN, pull: { ...CHOSEN.pull, ...pull } };
}

function withPrior(prior: Partial<PacePrior>): Choice {
  return { ...CHOSEN, prior: { ...CHOSEN.prior, ...prior } };
}

function toCourse({ campaign, nodes, looks }: Looked, choice: Choice): Course {
  const options = { ...choice, breakEven: BREAK_EVEN };
  return {
    campaign,
    below: looks.map(({ ratios, limit }) =>
      limit === 'keep' ? 0 : shrinkPace(ratios, nodes, options).below,
    ),
    limits: looks.map(({ limit }) => limit),
  };
}

/** For each rung: whom its threshold disturbs, and the threshold that would disturb as many as promised. */
function reportRungs(source: string, courses: readonly Course[]): void {
  const parts = RUNGS.map((rung) => {
    const disturbed = (pace: number) =>
      percent(
        mean(courses.filter(hasPace(pace)).map((one) => Number(peakOf(one, rung) >= STEP_THRESHOLDS[rung]))),
      );
    const exact = thresholdOf(courses, rung).toFixed(3);
    return `${rung} ${disturbed(1)} on target, ${disturbed(0.5)} at half (${percent(DISTURBED[rung])} at ${exact})`;
  });
  console.log(`  ${source}: ${parts.join('; ')}`);
}

function thresholdOf(courses: readonly Course[], rung: Rung): number {
  const peaks = courses.filter(hasPace(1)).map((course) => peakOf(course, rung));
  return quantile(peaks, 1 - DISTURBED[rung]);
}

/** The highest chance on a day on which the evidence allows the rung. */
function peakOf({ below, limits }: Course, rung: Rung): number {
  return below.reduce((peak, chance, day) => (allows(limits[day], rung) ? Math.max(peak, chance) : peak), 0);
}

function allows(limit: EvidenceStep | undefined, rung: Rung): boolean {
  return EVIDENCE_STEPS.indexOf(limit ?? 'keep') >= EVIDENCE_STEPS.indexOf(rung);
}

function pausesAt(courses: readonly Course[], threshold: number = STEP_THRESHOLDS.propose_pause): Play[] {
  return courses.map(({ campaign, below, limits }) =>
    playWith(campaign, (day) =>
      allows(limits[day], 'propose_pause') && (below[day] ?? 0) >= threshold ? 'pause' : 'keep',
    ),
  );
}

function describe(courses: readonly Course[], threshold?: number): string {
  const plays = pausesAt(courses, threshold);
  const half = havingPace(plays, isHalf);
  return [
    `paused on target ${percent(shareOf(havingPace(plays, isOne), isPaused))}`,
    `at or above ${percent(
      shareOf(
        havingPace(plays, (pace) => pace >= 1),
        isPaused,
      ),
    )}`,
    `half of target ${percent(shareOf(half, isPaused))}`,
    `with 8 posts ${percent(shareOf(half.filter(hasManyPosts), isPaused))}`,
    `net saving ${(100 * mean(plays.map(savedBy))).toFixed(3)} % of fee`,
  ].join(', ');
}

/** Against the sequential test that knows σ: both at their own number of false pauses. */
function reportAgainstTest(courses: readonly Course[], evidence: readonly Evidence[]): void {
  const threshold = thresholdFor(evidence, TEST_FALSE_PAUSES);
  const tests = evidence.map((one) => playTest(one, threshold));
  const plays = pausesAt(courses);
  const half = { ours: havingPace(plays, isHalf), tests: havingPace(tests, isHalf) };
  const saving = mean(plays.map(savedBy)) / mean(tests.map(savedBy));
  const delay = mean(half.ours.map(delayOf)) / mean(half.tests.map(delayOf));
  console.log(
    `  ÷ sequential test (${percent(shareOf(half.tests, isPaused))} of half caught, ${percent(shareOf(half.tests.filter(hasManyPosts), isPaused))} with 8 posts): net saving ${saving.toFixed(2)}, delay ${delay.toFixed(3)}`,
  );
}

function hasPace(pace: number): (course: Course) => boolean {
  return ({ campaign }) => campaign.truth.multiplier === pace;
}

function isOne(pace: number): boolean {
  return pace === 1;
}

function isHalf(pace: number): boolean {
  return pace === 0.5;
}

function hasManyPosts({ campaign }: Play): boolean {
  return campaign.deliverables.length >= 8;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}

main();
