import { describe, expect, test } from 'vitest';
import type { PostPart } from '../../../shared/score/assessment.ts';
import { describeReason, postReasons } from '../../../shared/score/reasons.ts';

const part: PostPart = {
  deliverableId: 'a',
  postedDay: 0,
  ageDays: 5,
  actual: 50,
  expected: 100,
  ratio: 0.5,
  weightShare: 0.4,
  isCapped: false,
};

test('postReasons puts the strongest pull first and leaves out posts without weight', () => {
  const reasons = postReasons([
    { part, contribution: 0.1 },
    { part: { ...part, deliverableId: 'b' }, contribution: -0.4 },
    { part: { ...part, weightShare: 0 }, contribution: 0 },
  ]);

  expect(reasons.map(({ code, facts }) => [code, facts.deliverable])).toEqual([
    ['post_below', 'b'],
    ['post_above', 'a'],
  ]);
});

describe('describeReason', () => {
  test('puts numbers into the sentence', () => {
    expect(describeReason({ code: 'viral_post', facts: { share: 0.784 } })).toContain('78 %');
  });

  test('falls back to the code', () => {
    expect(describeReason({ code: 'new_code', facts: {} })).toBe('new_code');
  });
});
