import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../../../shared/contract/zone.ts';
import { strongestPost, turningPoint } from '../../../../shared/procedure/numbers/what-changes.ts';
import type { TurningPoint } from '../../../../shared/procedure/standing.ts';
import { assess } from '../../../../shared/score/assess.ts';
import type { AssessmentInput, PostPart } from '../../../../shared/score/assessment.ts';
import { memoryAfter } from '../../../../shared/score/band.ts';
import { targetShares } from '../../../../shared/score/evidence.ts';
import { campaign, growingPost, TIKTOK_CURVE } from '../../score/campaign.ts';

const STARTS_ON = '2026-11-01';

const part = (change: Partial<PostPart> = {}): PostPart => ({
  deliverableId: 'd1',
  postedDay: 3,
  ageDays: 9,
  actual: 190,
  expected: 456,
  ratio: 190 / 456,
  weightShare: 0.2,
  isCapped: false,
  ...change,
});
const FOUR = [part(), part({ deliverableId: 'd2', ratio: 0.2 }), part(), part()];

/** Four posts that grow to a share of what was agreed; the first of them to another one. */
function flightWith(share: number, first = share): AssessmentInput {
  const [agreed = 0] = targetShares(campaign(), 400_000, TIKTOK_CURVE).values();
  return campaign({
    day: 20,
    posts: ['a', 'b', 'c', 'd'].map((id, index) =>
      growingPost(id, { postedDay: index * 3, final: agreed * (index === 0 ? first : share), day: 20 }),
    ),
  });
}

/** The same posts on the day of the turning point, each at a share of what is expected of it by then. */
function wordOn(input: AssessmentInput, point: TurningPoint, share: number) {
  const day = daysBetween(STARTS_ON, point.on) + 1;
  const lasts = input.posts.map(({ snapshots }) => snapshots.at(-1)?.value ?? 0);
  const withCounts = (counts: number[]) => ({
    ...input,
    day,
    posts: input.posts.map((post, index) => ({
      ...post,
      snapshots: [...post.snapshots, { day, value: counts[index] ?? 0 }],
    })),
  });
  const expected = assess(withCounts(lasts.map((last) => last + 1))).posts.map((post) => post.expected);
  const counts = lasts.map((last, index) => Math.max(last + 1, share * (expected[index] ?? 0)));
  const { band } = assess(withCounts(counts), memoryAfter(null, assess(input)));
  return { band, total: counts.reduce((sum, count) => sum + count, 0) };
}

const turning = (input: AssessmentInput) => turningPoint(input, assess(input), STARTS_ON);

describe('turningPoint', () => {
  test.each([
    ['critical', 0.15, 0.15],
    ['at risk', 0.45, 0.45],
    ['watch', 0.54, 0.54],
    ['uneven', 0.3, 0.9],
  ])(
    'is where the score function itself changes the word for the better, and not a little below: %s',
    (_, share, first) => {
      const input = flightWith(share, first);
      const point = turning(input);
      if (!point?.ofExpected || point.actual === null) throw new Error('it can turn');
      const rank = { unknown: 0, critical: 1, at_risk: 1, watch: 2, on_track: 3 };
      const before = rank[assess(input).band];
      const [at, below] = [
        wordOn(input, point, point.ofExpected),
        wordOn(input, point, point.ofExpected * 0.99),
      ];

      expect(point.isBetter).toBe(true);
      expect(rank[at.band]).toBeGreaterThan(before);
      expect(rank[below.band]).toBe(before);
      expect(Math.abs(at.total - point.actual)).toBeLessThanOrEqual(1);
      expect(point.on).toBe('2026-11-28');
    },
  );

  test('says from which count on the best word is kept', () => {
    const input = flightWith(0.63);
    const point = turning(input);
    if (!point?.ofExpected) throw new Error('it can turn');

    expect(point).toMatchObject({ band: 'watch', isBetter: false });
    expect(wordOn(input, point, point.ofExpected * 1.01).band).toBe('on_track');
    expect(wordOn(input, point, point.ofExpected * 0.99).band).not.toBe('on_track');
  });

  test('has no count where nothing that is counted would turn it', () => {
    const grown = flightWith(1.6);

    expect(turning(grown)).toMatchObject({ band: 'watch', isBetter: false, actual: null, ofExpected: null });
    expect(wordOn(grown, { on: '2026-11-28' } as TurningPoint, 0).band).toBe('on_track');
  });

  test('looks no further than the flight', () => {
    expect(turning({ ...flightWith(0.4), flightDays: 24 })?.on).toBe('2026-11-24');
    expect(turning({ ...flightWith(0.4), flightDays: 20 })).toBeNull();
  });

  test.each([
    ['there is no score', campaign({ targetTotal: null })],
    ['nothing is out', campaign({ posts: [] })],
  ])('is null when %s', (_, input) => {
    expect(turning(input)).toBeNull();
  });
});

describe('strongestPost', () => {
  test('weighs share of the evidence by distance from normal, either way', () => {
    expect(strongestPost(FOUR)?.deliverableId).toBe('d2');
    expect(
      strongestPost([part({ ratio: 0.9 }), part({ deliverableId: 'viral', ratio: 4 })])?.deliverableId,
    ).toBe('viral');
  });

  test('is null without evidence', () => {
    expect(strongestPost([part({ weightShare: 0 })])).toBeNull();
  });
});
