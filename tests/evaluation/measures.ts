// The measures of SCORING.md §4 that campaigns and videos with known ends can give.
import type { Campaign } from './campaigns.ts';
import { requestAt } from './campaigns.ts';
import type { Levels, MeasureRow } from './levels.ts';
import { atLeast, atMost, within } from './levels.ts';
import { lookDaily } from './looks.ts';
import type { Play } from './plays.ts';
import { delayOf, havingPace, isPaused, mean, playWith, savedBy, shareOf } from './plays.ts';
import type { DecisionAnswer } from './score.ts';
import { decide } from './score.ts';
import { playTest, thresholdFor, weighDaily } from './sequential-test.ts';
import type { CellMeasure } from './video-cells.ts';

/** Half of target with this many posts is what an early catch needs. */
const MANY_POSTS = 8;
/** What the sequential test may pause on target (SCORING.md §1.2). */
const TEST_FALSE_PAUSES = 0.01;
const VIDEO_ERROR = 'Video forecast: error ÷ Szabo–Huberman';
const MOMENTS = [0.25, 0.5, 0.75];
const MID_FLIGHT = 0.5;

const percent = (share: number) => `${Number((100 * share).toFixed(2))} %`;
const times = (ratio: number) => ratio.toFixed(2);

const LEVELS = {
  paused: atMost([0.013, 0.01, 0.007], percent),
  pausedAbove: atMost([0.01, 0.007, 0.005], percent),
  saving: atLeast([0.5, 0.6, 0.7], times),
  delay: atMost([1.14, 1.1, 1.05], times),
  caught: atLeast([0.28, 0.38, 0.48], percent),
  harder: atMost([0.03, 0.02, 0.014], percent),
  talkOnTarget: atMost([0.15, 0.12, 0.08], percent),
  talkAtHalf: atLeast([0.55, 0.6, 0.6], percent),
  brier: atMost([0.115, 0.105, 0.095], (score) => score.toFixed(4)),
  covered: within(
    [
      [0.7, 0.9],
      [0.75, 0.87],
      [0.77, 0.83],
    ],
    percent,
  ),
  videoError: atMost([0.8, 0.66, 0.55], times),
  videoCovered: within(
    [
      [0.72, 0.88],
      [0.75, 0.85],
      [0.77, 0.83],
    ],
    percent,
  ),
  invalid: atMost([0, 0, 0], String),
} satisfies Record<string, Levels>;

/** Campaigns played with the product's own answers, and how many of these no caller could use. */
export type Played = { plays: Play[]; invalid: number; decisions: number };

export function playAll(campaigns: readonly Campaign[]): Played {
  let invalid = 0;
  let decisions = 0;
  const plays = campaigns.map((campaign) =>
    playWith(campaign, (day) => {
      const answer = decide(requestAt(campaign, day));
      decisions += 1;
      if (!isUsable(answer)) invalid += 1;
      return answer.action;
    }),
  );
  return { plays, invalid, decisions };
}

function isUsable({ score, p_goal: chance, forecast: { median, lo80, hi80 } }: DecisionAnswer): boolean {
  const isScore = score === null || (score >= 0 && score <= 100);
  return isScore && chance >= 0 && chance <= 1 && lo80 <= median && median <= hi80 && Number.isFinite(hi80);
}

/** Pauses and talks over whole flights. */
export function rowsOfPlays(data: string, { plays, invalid }: Played): MeasureRow[] {
  const onTarget = havingPace(plays, (pace) => pace === 1);
  const half = havingPace(plays, (pace) => pace === 0.5);
  const many = half.filter(({ campaign }) => campaign.deliverables.length >= MANY_POSTS);
  const hasTalked = (play: Play) => play.hasTalked;
  return [
    row('On-target creators ever paused', data, shareOf(onTarget, isPaused), LEVELS.paused),
    row(
      'Creators at or above target ever paused',
      data,
      shareOf(
        havingPace(plays, (pace) => pace >= 1),
        isPaused,
      ),
      LEVELS.pausedAbove,
    ),
    row(`Half of target caught, ${MANY_POSTS} posts or more`, data, shareOf(many, isPaused), LEVELS.caught),
    row('Talk or more, on target', data, shareOf(onTarget, hasTalked), LEVELS.talkOnTarget),
    row('Talk or more, half of target', data, shareOf(half, hasTalked), LEVELS.talkAtHalf),
    row('Answers nobody could use', data, invalid, LEVELS.invalid),
  ];
}

export function rowsOfHarder(data: string, { plays }: Played): MeasureRow[] {
  const onTarget = havingPace(plays, (pace) => pace === 1);
  return [row('On-target creators ever paused, harder', data, shareOf(onTarget, isPaused), LEVELS.harder)];
}

/** Ranges and chances at a quarter, half and three quarters of the flight. */
export function rowsOfForecasts(data: string, campaigns: readonly Campaign[]): MeasureRow[] {
  return MOMENTS.flatMap((moment) => {
    const seen = campaigns.map((campaign) => {
      const day = Math.floor(campaign.flight_days * moment);
      const { forecast, p_goal: chance } = decide(requestAt(campaign, day));
      const { final } = campaign.truth;
      return {
        isCovered: final >= forecast.lo80 && final <= forecast.hi80,
        brier: (chance - Number(final >= campaign.target_total)) ** 2,
      };
    });
    const covered = mean(seen.map(({ isCovered }) => Number(isCovered)));
    const brier = mean(seen.map((one) => one.brier));
    return [
      ...(moment === MID_FLIGHT ? [row('P(goal) Brier, mid-flight', data, brier, LEVELS.brier)] : []),
      row(`80 % range of the end covers, at ${percent(moment)}`, data, covered, LEVELS.covered),
    ];
  });
}

/** Against the sequential test on the same campaigns, whose creators' spread must be known. */
export function rowsAgainstTest(
  data: string,
  plays: readonly Play[],
  campaigns: readonly (Campaign & { truth: { sigma: number } })[],
): MeasureRow[] {
  const evidence = campaigns.map((campaign) => weighDaily(lookDaily(campaign), campaign.truth.sigma));
  const threshold = thresholdFor(evidence, TEST_FALSE_PAUSES);
  const tests = evidence.map((one) => playTest(one, threshold));
  const delay = (all: readonly Play[]) => mean(havingPace(all, (pace) => pace === 0.5).map(delayOf));
  const saving = mean(plays.map(savedBy)) / mean(tests.map(savedBy));
  return [
    row("Net saving ÷ the sequential test's", data, saving, LEVELS.saving),
    row("Days to catch half of target ÷ the test's", data, delay(plays) / delay(tests), LEVELS.delay),
  ];
}

/** Each cell; before them the mean of those of videos and of those of news, whose shares are small counts. */
export function rowsOfVideos(cells: readonly CellMeasure[]): MeasureRow[] {
  const kinds = [
    ['videos', cells.filter(({ metric }) => metric === 'views')],
    ['news', cells.filter(({ metric }) => metric !== 'views')],
  ] as const;
  return [
    ...kinds.map(([kind, of]) =>
      row(
        VIDEO_ERROR,
        `${kind}, mean of ${of.length} cells`,
        mean(of.map(({ ratio }) => ratio)),
        LEVELS.videoError,
      ),
    ),
    ...cells.flatMap(({ cell, ratio, covered }) => [
      row(VIDEO_ERROR, cell, ratio, LEVELS.videoError),
      row('Video forecast: 80 % range covers', cell, covered, LEVELS.videoCovered),
    ]),
  ];
}

function row(measure: string, data: string, value: number, levels: Levels): MeasureRow {
  return { measure, data, value, levels };
}
