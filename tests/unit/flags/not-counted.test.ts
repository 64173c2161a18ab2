import { describe, expect, test } from 'vitest';
import { listFlags } from '../../../shared/flags/list-flags.ts';
import { notCounted } from '../../../shared/flags/not-counted.ts';
import { CURVE, hoursLater, PUBLISHED_AT, postWith, readingAt } from './watched.ts';

describe('a post without a count', () => {
  test.each([
    ['instagram', 48],
    ['x', 48],
    ['youtube', 72],
    // Months until half of its engagement is in, and two days until it can be counted.
    ['pinterest', 48],
  ] as const)('on %s is flagged from its hour %i on', (network, hours) => {
    const post = postWith([], { network });

    expect(notCounted(post, hoursLater(hours - 1))).toBeNull();
    expect(notCounted(post, hoursLater(hours))).toEqual({
      code: 'not_counted',
      postKey: post.postKey,
      deliverableId: 'd1',
      at: hoursLater(hours),
      evidence: [{ what: 'published', value: null, observedAt: PUBLISHED_AT, source: null }],
    });
  });

  test('has no flag once it has one, a 0 included', () => {
    expect(notCounted(postWith([readingAt(30, 0)]), hoursLater(99))).toBeNull();
    expect(notCounted(postWith([readingAt(30, 5), readingAt(60, null)]), hoursLater(99))).toBeNull();
  });

  test('tells of the file that left its number empty, and of what else was counted', () => {
    const beside = { observedAt: hoursLater(60), source: 'page' as const };
    const flag = notCounted(postWith([readingAt(50, null)], { beside }), hoursLater(99));

    expect(flag?.evidence.slice(1)).toEqual([
      { what: 'left_empty', value: null, observedAt: hoursLater(50), source: 'csv' },
      { what: 'counted_beside', value: null, observedAt: hoursLater(60), source: 'page' },
    ]);
  });

  test('is young before and not counted after, never both', () => {
    const codesAt = (hours: number) =>
      listFlags({
        posts: [postWith([], { network: 'youtube' })],
        checks: [],
        curveOf: () => CURVE,
        pastFinals: [],
        metrics: {},
        at: hoursLater(hours),
      }).map(({ code }) => code);

    expect(codesAt(71)).toEqual(['too_early']);
    expect(codesAt(100)).toEqual(['not_counted']);
  });
});
