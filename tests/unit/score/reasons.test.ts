import { describe, expect, test } from 'vitest';
import type { PostPart } from '../../../shared/score/assessment.ts';
import { describeReason, findLeadingPost, postReasons } from '../../../shared/score/reasons.ts';

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

const partOf = (actual: number, change: Partial<PostPart> = {}): PostPart => ({
  deliverableId: `of ${actual}`,
  postedDay: 0,
  ageDays: 9,
  actual,
  expected: 100,
  ratio: actual / 100,
  weightShare: 0.3,
  isCapped: false,
  ...change,
});

describe('the post that brings most of what was counted', () => {
  test('is named with its share and with what the others are at', () => {
    const found = findLeadingPost([partOf(60), partOf(310), partOf(64)]);

    expect(found?.post.deliverableId).toBe('of 310');
    expect(found?.share).toBeCloseTo(310 / 434);
    expect(found?.others).toBeCloseTo(0.62);
  });

  test('is none where no post brings more than half', () => {
    expect(findLeadingPost([partOf(100), partOf(100), partOf(200)])).toBeNull();
    expect(findLeadingPost([])).toBeNull();
    expect(findLeadingPost([partOf(500, { isCapped: true })])).toBeNull();
  });

  test('is named of two only where it lies above what posts differ by', () => {
    expect(findLeadingPost([partOf(90), partOf(110)])).toBeNull();
    expect(findLeadingPost([partOf(90), partOf(900, { isCapped: true })])?.share).toBeCloseTo(900 / 990);
  });

  test('leaves posts out of which nothing was expected, for they are in no sum', () => {
    const unordered = partOf(9_000, { deliverableId: null, expected: 0, ratio: 0 });

    expect(findLeadingPost([partOf(100), partOf(100), unordered])).toBeNull();
    expect(findLeadingPost([partOf(100), partOf(100), partOf(400), unordered])?.share).toBeCloseTo(4 / 6);
  });

  test('says nothing of the others where nothing was expected of them', () => {
    const free = (actual: number) => partOf(actual, { expected: 0, ratio: 0 });

    expect(findLeadingPost([free(10), free(10), free(80)])).toMatchObject({ share: 0.8, others: null });
  });
});
