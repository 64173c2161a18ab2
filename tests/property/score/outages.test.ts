// Days that the team flags as lost (SCORING.md §2, cases), whatever the campaign is like.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../../shared/score/assess.ts';
import type { AssessmentInput, ScoredPost } from '../../../shared/score/assessment.ts';
import { expectedShare } from '../../../shared/score/expectation.ts';
import { getCohort } from '../../../shared/score/growth.ts';
import { campaign } from '../../unit/score/campaign.ts';

const DAY = 14;

/** Posts that grow at their own paces as the cohort does, except in the days [from, to), whose results are lost for good. */
const campaigns = fc
  .record({
    from: fc.integer({ min: 1, max: 8 }),
    days: fc.integer({ min: 1, max: 4 }),
    posts: fc.array(
      fc.record({
        postedDay: fc.integer({ min: 0, max: 6 }),
        pace: fc.double({ min: 0.1, max: 2, noNaN: true }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    targetTotal: fc.integer({ min: 20_000, max: 2_000_000 }),
    network: fc.constantFrom('tiktok' as const, 'instagram' as const, 'youtube' as const),
  })
  .map(({ from, days, posts, targetTotal, network }) => {
    const lost: [number, number] = [from, from + days];
    const input: AssessmentInput = campaign({
      day: DAY,
      network,
      targetTotal,
      posts: posts.map(
        (post, index): ScoredPost => ({
          deliverableId: 'abcd'[index] ?? null,
          postedDay: post.postedDay,
          snapshots: counts(network, { ...post, lost, final: targetTotal / 4 }),
        }),
      ),
    });
    return { input, lost };
  });

function counts(
  network: AssessmentInput['network'],
  post: { postedDay: number; pace: number; final: number; lost: [number, number] },
): ScoredPost['snapshots'] {
  const cohort = getCohort(network, 'views', null);
  const { postedDay, pace, final, lost } = post;
  return Array.from({ length: DAY - postedDay }, (_, index) => {
    const day = postedDay + index + 1;
    const share = expectedShare(cohort, { postedDay, day, weekdayOfDay0: 0, outages: [lost] }).share;
    return { day, value: Math.round(pace * final * share) };
  });
}

test('flagged days never lower the score of a creator who stood still on these days only', () => {
  fc.assert(
    fc.property(campaigns, ({ input, lost }) => {
      const plain = assess(input);
      const flagged = assess({ ...input, outages: [lost] });

      expect(flagged.expected ?? 0).toBeLessThanOrEqual((plain.expected ?? 0) + 1e-9);
      if (plain.status === 'scored' && flagged.status === 'scored')
        expect(flagged.score ?? 0).toBeGreaterThanOrEqual((plain.score ?? 0) - 0.05);
    }),
    { numRuns: 300 },
  );
});

test('flagging a part of days that stand still never lowers the score against flagging none', () => {
  fc.assert(
    fc.property(campaigns, fc.nat(), ({ input, lost: [from, to] }, which) => {
      const part: [number, number] = [from, from + 1 + (which % (to - from))];
      const plain = assess(input);
      const flagged = assess({ ...input, outages: [part] });

      if (plain.status === 'scored' && flagged.status === 'scored')
        expect(flagged.score ?? 0).toBeGreaterThanOrEqual((plain.score ?? 0) - 0.05);
    }),
    { numRuns: 300 },
  );
});

test('days before the first post change nothing', () => {
  fc.assert(
    fc.property(campaigns, ({ input }) => {
      const first = Math.min(...input.posts.map(({ postedDay }) => postedDay));
      const { forecast: _f, goalProbability: _g, ...plain } = assess(input);
      const { forecast, goalProbability, ...before } = assess({ ...input, outages: [[-3, first]] });

      expect(before).toEqual(plain);
      expect([forecast, goalProbability]).toEqual([_f, _g]);
    }),
    { numRuns: 100 },
  );
});
