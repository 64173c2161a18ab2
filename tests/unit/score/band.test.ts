import { describe, expect, test } from 'vitest';
import { bandAt, confidenceOf, leaveBand } from '../../../shared/score/band.ts';

test.each([
  [0, 'on_track'],
  [0.4999, 'on_track'],
  [0.5, 'watch'],
  [0.65, 'at_risk'],
  [0.8849, 'at_risk'],
  [0.885, 'critical'],
] as const)('bandAt(%f) is %s', (below, band) => {
  expect(bandAt(below)).toBe(band);
});

describe('leaveBand', () => {
  test.each([
    ['enters a worse band at once', 'on_track', 0.9, 'critical'],
    ['stays just below the edge', 'critical', 0.8, 'critical'],
    ['leaves when 0.10 below the edge', 'critical', 0.78, 'at_risk'],
    ['falls through several bands', 'critical', 0.1, 'on_track'],
    ['stops at the band whose margin holds', 'critical', 0.45, 'watch'],
    ['has no memory of unknown', 'unknown', 0.55, 'watch'],
  ] as const)('%s', (_, previous, below, band) => {
    expect(leaveBand(previous, below)).toBe(band);
  });
});

test.each([
  [0.41, 'low'],
  [0.4, 'medium'],
  [0.25, 'medium'],
  [0.24, 'high'],
] as const)('confidenceOf(%f) is %s', (sd, confidence) => {
  expect(confidenceOf(sd)).toBe(confidence);
});
