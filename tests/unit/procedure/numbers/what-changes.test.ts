import { describe, expect, test } from 'vitest';
import { strongestPost, turningPoint } from '../../../../shared/procedure/numbers/what-changes.ts';
import { assess } from '../../../../shared/score/assess.ts';
import type { AssessmentInput, PostPart, Reason } from '../../../../shared/score/assessment.ts';
import { targetShares } from '../../../../shared/score/evidence.ts';
import { campaign, growingPost, TIKTOK_CURVE } from '../../score/campaign.ts';
import { assessmentOf } from '../../ui/sample-standings.ts';

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
const reasonsFor = (posts: readonly PostPart[]): Reason[] =>
  posts.map(({ weightShare, ratio }) => ({
    code: 'post_below',
    facts: { contribution: weightShare * Math.log(ratio) },
  }));

describe('turningPoint', () => {
  test('the best word turns below break-even', () => {
    const even = [part({ ratio: 1 }), part({ ratio: 1 })];
    const point = turningPoint(
      assessmentOf({
        score: 93,
        band: 'on_track',
        pace: { estimate: 1, lo80: 0.7, hi80: 1.4, sd: 0.25 },
        posts: even,
        reasons: reasonsFor(even),
      }),
    );

    // Two posts carry 0.4 of the evidence, so their count falls further than the pace: 0.69^(1/0.4).
    expect(point).toMatchObject({ band: 'watch', isBetter: false });
    expect(point?.ofExpected).toBeCloseTo(0.69 ** 2.5, 6);
    expect(point?.actual).toBeCloseTo(1824 * 0.69 ** 2.5, 3);
  });

  test.each([
    ['there is no score', { score: null }],
    ['there is no pace', { pace: null }],
    ['nothing is expected', { expected: 0 }],
    ['no post carries evidence', { posts: [part({ weightShare: 0 })] }],
    ['the reasons are left out', { reasons: [] }],
    ['no count of these posts could do it', { posts: [part({ weightShare: 0.01 })] }],
    ['the state is unknown', { band: 'unknown' as const }],
    ['a held word already has its number', { pace: { estimate: 0.9, lo80: 0.7, hi80: 1.2, sd: 0.25 } }],
  ])('is null when %s', (_why, change) => {
    expect(turningPoint(assessmentOf({ posts: FOUR, reasons: reasonsFor(FOUR), ...change }))).toBeNull();
  });

  test.each([0.1, 0.3, 0.5, 0.6, 0.8, 1.2])(
    'posts at %f of what is expected, moved to it, score what the word begins at',
    (share) => {
      const point = turningPoint(assess(flightWith(share)));
      if (point === null) throw new Error('four posts have a turning point');
      const after = assess(flightWith(point.ofExpected));
      const begins = point.isBetter ? (point.band === 'watch' ? 45 : 60) : 50;

      expect(Math.abs((after.score ?? 0) - begins)).toBeLessThan(4);
    },
  );
});

/** Four posts that grow alike to a share of what was agreed. */
function flightWith(share: number): AssessmentInput {
  const [agreed = 0] = targetShares(campaign(), 400_000, TIKTOK_CURVE).values();
  return campaign({
    day: 20,
    posts: ['a', 'b', 'c', 'd'].map((id, index) =>
      growingPost(id, { postedDay: index * 3, final: agreed * share, day: 20 }),
    ),
  });
}

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
