import { describe, expect, test } from 'vitest';
import { assess } from '../../../shared/score/assess.ts';
import type { Assessment, AssessmentInput } from '../../../shared/score/assessment.ts';
import {
  bandAfter,
  bandAt,
  confidenceOf,
  heldReasons,
  leaveAt,
  leaveBand,
  type Memory,
  memoryAfter,
  stepAfter,
} from '../../../shared/score/band.ts';

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
  ['watch', 0.4],
  ['at_risk', 0.55],
  ['critical', 0.785],
] as const)('leaveAt(%s) is a tenth below its edge', (band, below) => {
  expect(leaveAt(band)).toBeCloseTo(below, 12);
});

test.each([
  [0.41, 'low'],
  [0.4, 'medium'],
  [0.25, 'medium'],
  [0.24, 'high'],
] as const)('confidenceOf(%f) is %s', (sd, confidence) => {
  expect(confidenceOf(sd)).toBe(confidence);
});

const of = (band: Memory['band'], step: Memory['step'] = 'keep'): Memory => ({ band, step });

describe('bandAfter', () => {
  test.each<[string, Memory | null, number, Memory['band']]>([
    ['takes the band as it is without memory', null, 0.502, 'watch'],
    ['takes the score as it is shown with memory', of('on_track'), 0.502, 'on_track'],
    ['takes 50 points as on course', of('on_track'), 0.5, 'on_track'],
    ['takes 49 points as watch', of('on_track'), 0.506, 'watch'],
    ['takes 35 points as at risk', of('on_track'), 0.646, 'at_risk'],
    ['enters a graver band at once', of('on_track'), 0.7, 'at_risk'],
    ['stays in it at 44 points', of('at_risk'), 0.56, 'at_risk'],
    ['stays in it at 45 points', of('at_risk'), 0.55, 'at_risk'],
    ['leaves it above 45 points', of('at_risk'), 0.54, 'watch'],
    ['stays in watch at 60 points', of('watch'), 0.4, 'watch'],
    ['leaves watch above 60 points', of('watch'), 0.39, 'on_track'],
  ])('%s', (_name, memory, below, band) => {
    expect(bandAfter(memory, below)).toBe(band);
  });

  test('does not move to and fro for a value that swings about an edge', () => {
    let memory = of('on_track');
    const bands = [0.64, 0.66, 0.64, 0.66, 0.57, 0.66].map((below) => {
      memory = of(bandAfter(memory, below));
      return memory.band;
    });

    expect(bands).toEqual(['watch', 'at_risk', 'at_risk', 'at_risk', 'at_risk', 'at_risk']);
  });
});

describe('stepAfter', () => {
  test.each<[string, Memory | null, number, Memory['step']]>([
    ['takes the step as it is without memory', null, 0.9, 'propose_pause'],
    ['climbs one rung with memory', of('watch', 'talk'), 0.9, 'remedy'],
    ['stays while the margin holds', of('watch', 'remedy'), 0.66, 'remedy'],
    ['is left below the margin', of('watch', 'remedy'), 0.64, 'talk'],
  ])('%s', (_name, memory, below, step) => {
    expect(stepAfter(memory, below)).toBe(step);
  });
});

describe('heldReasons', () => {
  test.each<[string, Memory | null, number, { band: string; score: number } | null]>([
    ['nothing without memory', null, 0.45, null],
    ['nothing when number and word agree', of('watch'), 0.55, null],
    ['until when watch stays', of('watch'), 0.45, { band: 'watch', score: 60 }],
    ['until when at risk stays', of('at_risk'), 0.6, { band: 'at_risk', score: 45 }],
  ])('tells %s', (_name, memory, below, facts) => {
    expect(heldReasons(memory, below).map((reason) => reason.facts)).toEqual(facts === null ? [] : [facts]);
  });
});

test.each<[string, Partial<Assessment>, Memory]>([
  ['a scored day', { status: 'scored', band: 'watch', step: 'talk' }, of('watch', 'talk')],
  ['a day without target that has a pace', { status: 'no_target', step: 'talk' }, of('unknown', 'talk')],
  ['no day that is too early', { status: 'too_early' }, of('at_risk', 'remedy')],
  ['no day of an outage', { status: 'outage', band: 'watch', step: 'keep' }, of('at_risk', 'remedy')],
])('memoryAfter takes up %s', (_name, changes, memory) => {
  const pace = { estimate: 1, lo80: 1, hi80: 1, sd: 0.3 };
  const unjudged: Assessment = { ...assess(emptyInput()), pace, ...changes };

  expect(memoryAfter(of('at_risk', 'remedy'), unjudged)).toEqual(memory);
});

function emptyInput(): AssessmentInput {
  return {
    day: 5,
    flightDays: 30,
    network: 'instagram',
    kpi: 'clicks',
    targetTotal: 100,
    deliverables: [],
    posts: [],
    history: [],
    outages: [],
    paused: [],
    weekdayOfDay0: 0,
    breakEven: null,
    own: null,
  };
}
