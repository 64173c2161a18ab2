import { describe, expect, test } from 'vitest';
import type { PostEvidence } from '../../../shared/score/evidence.ts';
import {
  atLeast,
  atMost,
  evidenceLimit,
  isThin,
  nextEvidenceStep,
  stepAt,
} from '../../../shared/score/ladder-step.ts';

test.each([
  [0.64, 'keep'],
  [0.65, 'talk'],
  [0.75, 'remedy'],
  [0.84, 'adjust'],
  [0.885, 'propose_pause'],
] as const)('stepAt(%f) is %s', (below, step) => {
  expect(stepAt(below)).toBe(step);
});

test('atMost and atLeast choose by gravity', () => {
  expect(atMost('adjust', 'talk')).toBe('talk');
  expect(atMost('keep', 'talk')).toBe('keep');
  expect(atLeast('keep', 'remedy')).toBe('remedy');
  expect(atLeast('propose_pause', 'remedy')).toBe('propose_pause');
});

test.each([
  ['climbs one rung a day', 'keep', 0.95, 'talk'],
  ['climbs to the top in turn', 'adjust', 0.95, 'propose_pause'],
  ['stays while the margin holds', 'talk', 0.56, 'talk'],
  ['is left when the chance is 0.10 lower', 'talk', 0.54, 'keep'],
  ['comes down several rungs', 'propose_pause', 0.6, 'talk'],
] as const)('nextEvidenceStep %s', (_, previous, below, step) => {
  expect(nextEvidenceStep(previous, below)).toBe(step);
});

const seen = (ageDays: number, isDead = false): PostEvidence => ({
  post: {
    deliverableId: 'a',
    postedDay: 0,
    target: 100,
    series: { readings: [], refusedFuture: 0, corrections: 0 },
  },
  ageDays,
  latest: { day: ageDays, value: 50 },
  share: 1,
  expected: 100,
  ratio: { logRatio: 0, noise: 1, isDead },
});

describe('evidenceLimit', () => {
  const facts = { hasTarget: true, isTargetAgreed: true, isGoalMet: false, isNothingLeft: false };

  test.each([
    ['a goal already met', [seen(5), seen(5)], { ...facts, isGoalMet: true }, 'keep'],
    ['no target', [seen(5), seen(5)], { ...facts, hasTarget: false }, 'talk'],
    ['a target that nobody agreed', [seen(5), seen(5)], { ...facts, isTargetAgreed: false }, 'talk'],
    ['one post', [seen(5)], facts, 'talk'],
    ['nothing left to publish', [seen(5), seen(5)], { ...facts, isNothingLeft: true }, 'adjust'],
    ['two posts', [seen(5), seen(2)], facts, 'propose_pause'],
  ] as const)('with %s', (_, evidence, given, step) => {
    expect(evidenceLimit(evidence, given).step).toBe(step);
  });
});

test.each([
  ['one post is old enough', [seen(5), seen(1.5)], true],
  ['one post stays near zero for a week', [seen(7, true)], false],
])('isThin when %s', (_, evidence, expected) => {
  expect(isThin(evidence)).toBe(expected);
});
