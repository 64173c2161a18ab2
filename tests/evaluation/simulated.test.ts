import { describe, expect, test } from 'vitest';
import { simulateCampaigns } from '../bench/simulate-campaigns.ts';
import { seededRandom } from '../seeded-random.ts';
import { atMost, within } from './levels.ts';
import { lookDaily } from './looks.ts';
import { playAll } from './measures.ts';
import { delayOf, isPaused, mean, openShare, playWith, savedBy, shareOf } from './plays.ts';
import { playTest, thresholdFor, weighDaily } from './sequential-test.ts';

const PACES = [
  [0.3, 1],
  [1, 1],
] as const;

describe('simulateCampaigns', () => {
  test('gives the same campaigns for the same seed, and others for another', () => {
    const first = simulateCampaigns(5, { seed: 7 });

    expect(simulateCampaigns(5, { seed: 7 })).toEqual(first);
    expect(simulateCampaigns(5, { seed: 8 })).not.toEqual(first);
  });

  test('brings on-target creators to their target on average, and the others to their part of it', () => {
    const campaigns = simulateCampaigns(3_000, { seed: 1, multipliers: PACES });
    const reached = (pace: number) =>
      mean(
        campaigns
          .filter(({ truth }) => truth.multiplier === pace)
          .map(({ truth, target_total: target }) => truth.final / target),
      );

    // Viral posts add a quarter, late and missing ones take a little.
    expect(reached(1)).toBeGreaterThan(1);
    expect(reached(1)).toBeLessThan(1.4);
    expect(reached(0.3) / reached(1)).toBeCloseTo(0.3, 1);
  });

  test('loses more values and more days in the harder variant', () => {
    const missing = (isHarder: boolean) =>
      mean(
        simulateCampaigns(200, { seed: 2, isHarder }).flatMap(({ posts }) =>
          posts.flatMap(({ values }) => values.map((value) => Number(value === null))),
        ),
      );

    expect(missing(false)).toBeCloseTo(0.065, 2);
    expect(missing(true)).toBeCloseTo(0.15, 1);
  });
});

test('draws with the mean that was asked for', () => {
  const random = seededRandom(3);
  const draw = (one: () => number) => mean(Array.from({ length: 20_000 }, one));

  expect(draw(random.normal)).toBeCloseTo(0, 1);
  expect(draw(() => random.poisson(4)) / 4).toBeCloseTo(1, 1);
  expect(draw(() => random.poisson(400)) / 400).toBeCloseTo(1, 1);
  expect(draw(() => random.geometric(0.25)) / 4).toBeCloseTo(1, 1);
  expect(
    draw(() =>
      random.pick([
        ['a', 3],
        ['b', 1],
      ] as const) === 'b'
        ? 1
        : 0,
    ),
  ).toBeCloseTo(0.25, 1);
});

test('the sequential test pauses as many on target as it may, and more of the weak ones', () => {
  const campaigns = simulateCampaigns(250, { seed: 4, multipliers: PACES });
  const evidence = campaigns.map((campaign) => weighDaily(lookDaily(campaign), campaign.truth.sigma));
  const threshold = thresholdFor(evidence, 0.05);
  const plays = evidence.map((one) => playTest(one, threshold));
  const paused = (pace: number) =>
    shareOf(
      plays.filter(({ campaign }) => campaign.truth.multiplier === pace),
      isPaused,
    );

  expect(paused(1)).toBeCloseTo(0.05, 1);
  expect(paused(0.3)).toBeGreaterThan(3 * paused(1));
  expect(mean(plays.map(savedBy))).toBeGreaterThan(0);
});

test('a pause ends the play, and saves what was still open', () => {
  const [campaign] = simulateCampaigns(1, { seed: 5, multipliers: [[0.5, 1]] });
  if (campaign === undefined) throw new Error('no campaign');
  const play = playWith(campaign, (day) => (day === 2 ? 'pause' : 'keep'));
  const endless = playWith(campaign, () => 'keep');

  expect(play).toMatchObject({ pausedOn: 2, hasTalked: true });
  expect(savedBy(play)).toBeCloseTo(openShare(campaign, 2) * 0.19);
  expect([delayOf(endless), savedBy(endless)]).toEqual([campaign.flight_days, 0]);
});

test('every answer to a simulated campaign can be used', () => {
  const { invalid, decisions } = playAll(simulateCampaigns(40, { seed: 6, isHarder: true }));

  expect(decisions).toBeGreaterThan(500);
  expect(invalid).toBe(0);
});

test('a value reaches the best level that holds', () => {
  const share = atMost([0.3, 0.2, 0.1], String);
  const range = within(
    [
      [0.7, 0.9],
      [0.75, 0.87],
      [0.77, 0.83],
    ],
    String,
  );

  expect([0.05, 0.15, 0.25, 0.4].map(share.reached)).toEqual(['stretch', 'goal', 'floor', 'MISSED']);
  expect([0.8, 0.86, 0.89, 0.95].map(range.reached)).toEqual(['stretch', 'goal', 'floor', 'MISSED']);
});
