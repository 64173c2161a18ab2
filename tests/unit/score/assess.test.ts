import { describe, expect, test } from 'vitest';
import { assess } from '../../../shared/score/assess.ts';
import type { AssessmentInput } from '../../../shared/score/assessment.ts';
import { targetShares } from '../../../shared/score/evidence.ts';
import { campaign, growingPost, stopped, TIKTOK_CURVE, twoPosts } from './campaign.ts';

const codes = (input: AssessmentInput) => assess(input).reasons.map(({ code }) => code);

describe('assess', () => {
  test('scores a creator on course high and proposes nothing', () => {
    const assessment = assess(campaign());

    expect(assessment).toMatchObject({ status: 'scored', band: 'on_track', step: 'keep' });
    expect(assessment.score).toBeGreaterThan(80);
    // Two posts alike: their own pace, pulled a little towards what was agreed.
    expect(assessment.pace?.estimate).toBeGreaterThan((assessment.actual ?? 0) / (assessment.expected ?? 1));
    expect(assessment.pace?.estimate).toBeLessThan(1);
    expect(assessment.isBreakEvenAssumed).toBe(true);
  });

  test('proposes a pause when several posts are far below their share', () => {
    const posts = [...twoPosts(10_000), growingPost('c', { postedDay: 7, final: 10_000, day: 11 })];
    const assessment = assess(campaign({ posts }));

    expect(assessment).toMatchObject({ status: 'scored', band: 'critical', step: 'propose_pause' });
    expect(assessment.reasons[0]?.code).toBe('post_below');
    expect(assessment.posts.reduce((sum, { weightShare }) => sum + weightShare, 0)).toBeLessThan(1);
  });

  test.each([
    [
      'nothing is out and nothing is due',
      { posts: [], deliverables: [{ id: 'a', dueDay: 20 }] },
      'nothing_due',
    ],
    ['something is due and nothing is out', { day: 5, posts: [] }, 'no_data'],
    [
      'every value is null',
      {
        posts: twoPosts(1000).map((post) => ({
          ...post,
          snapshots: post.snapshots.map(({ day }) => ({ day, value: null })),
        })),
      },
      'no_data',
    ],
    [
      'the first post is a day old',
      { day: 1, posts: [growingPost('a', { postedDay: 0, final: 100, day: 1 })] },
      'too_early',
    ],
    ['the target is missing', { targetTotal: null, posts: twoPosts(10_000) }, 'no_target'],
    ['the target is zero', { targetTotal: 0, posts: twoPosts(10_000) }, 'no_target'],
  ])('gives no score and no grave step when %s', (_, overrides, status) => {
    const assessment = assess(campaign(overrides));

    expect(assessment).toMatchObject({ status, score: null, band: 'unknown' });
    expect(['keep', 'talk']).toContain(assessment.step);
  });

  test('compares with the creator’s history when no target is agreed', () => {
    const assessment = assess(campaign({ targetTotal: null, posts: twoPosts(50_000) }));

    expect(assessment.pace?.estimate).toBeLessThan(0.8);
    expect(assessment.goalProbability).toBeNull();
    expect(codes(campaign({ targetTotal: null, history: [] }))).toContain('no_target');
  });

  test('goes no further than talk with one post', () => {
    const input = campaign({ posts: [growingPost('a', { postedDay: 0, final: 20_000, day: 11 })] });

    expect(assess(input)).toMatchObject({ step: 'talk', confidence: 'low' });
    expect(codes(input)).toContain('few_posts');
  });

  test('is not held back by having one post when that stays near zero for a week', () => {
    const dead = campaign({ posts: [growingPost('a', { postedDay: 0, final: 300, day: 11 })] });

    expect(codes(dead)).not.toContain('few_posts');
    expect(assess(dead).step).not.toBe('keep');
  });

  test('keeps lateness out of the pace', () => {
    const late = campaign({
      deliverables: [
        { id: 'a', dueDay: 0 },
        { id: 'b', dueDay: 4 },
        { id: 'c', dueDay: 1 },
        { id: 'd', dueDay: 1 },
      ],
    });
    const asAgreed = (input: AssessmentInput) => {
      const [final = 0] = targetShares(input, 400_000, TIKTOK_CURVE).values();
      return assess({ ...input, posts: twoPosts(final) }).pace?.estimate ?? 0;
    };

    expect(asAgreed(late)).toBeCloseTo(asAgreed(campaign()), 4);
    expect(assess(late).delivery).toEqual({ due: 4, published: 2, late: 2, worstLateDays: 9, total: 4 });
    expect(assess(late).forecast?.median).not.toBe(assess(campaign()).forecast?.median);
  });

  test('leaves a post that nobody has counted out of the pace, and expects its share at the end', () => {
    const [first, second] = twoPosts(60_000);
    const third = growingPost('c', { postedDay: 6, final: 60_000, day: 11 });
    const uncounted = { ...third, snapshots: third.snapshots.map(({ day }) => ({ day, value: null })) };
    const posts = [first, second].flatMap((post) => post ?? []);
    const known = assess(campaign({ posts: [...posts, third] }));
    const unknown = assess(campaign({ posts: [...posts, uncounted] }));
    const without = assess(campaign({ posts }));

    expect(unknown.pace).toEqual(without.pace);
    expect(unknown.expected).toBe(without.expected);
    const share = (known.forecast?.median ?? 0) / (unknown.forecast?.median ?? 1);
    expect(share).toBeGreaterThan(0.85);
    expect(share).toBeLessThan(1.15);
  });

  test('caps a viral post and says so', () => {
    const viral = growingPost('a', { postedDay: 0, final: 380_000, day: 11 });
    const weak = ['b', 'c', 'd'].map((id) => growingPost(id, { postedDay: 5, final: 9000, day: 11 }));
    const input = campaign({ posts: [viral, ...weak] });

    expect(assess(input).posts[0]).toMatchObject({ isCapped: true });
    expect(assess(input).score).toBeLessThan(50);
    expect(codes(input)).toContain('viral_post');
  });

  test('keeps going once the goal is reached, whatever the pace', () => {
    const met = [
      growingPost('a', { postedDay: 0, final: 900_000, day: 11 }),
      growingPost('b', { postedDay: 4, final: 500, day: 11 }),
      growingPost('c', { postedDay: 4, final: 500, day: 11 }),
    ];

    expect(assess(campaign({ posts: met }))).toMatchObject({ step: 'keep', goalProbability: 1 });
  });

  test('freezes the score when all counting stops', () => {
    const [first, second] = twoPosts(100_000);
    const posts = [first, second].flatMap((post, index) =>
      post === undefined ? [] : [stopped(post, index === 0 ? 7 : 3)],
    );
    const frozen = assess(campaign({ posts }));
    const lastGoodDay = assess(
      campaign({
        day: 7,
        posts: posts.map((post) => ({ ...post, snapshots: post.snapshots.filter(({ day }) => day <= 7) })),
      }),
    );

    expect(frozen).toMatchObject({ status: 'outage', step: 'keep' });
    expect(frozen.score).toBe(lastGoodDay.score);
    expect(frozen.reasons.map(({ code }) => code)).toContain('tracking_outage');
  });

  test('leaves flagged outage days out of the expectation', () => {
    expect(assess(campaign({ outages: [[5, 8]] })).expected).toBeLessThan(assess(campaign()).expected ?? 0);
  });

  test('never proposes a pause when nothing is left to publish', () => {
    const posts = ['a', 'b', 'c', 'd'].map((id) => growingPost(id, { postedDay: 2, final: 5000, day: 11 }));

    expect(assess(campaign({ posts }))).toMatchObject({ step: 'adjust' });
    expect(codes(campaign({ posts }))).toContain('nothing_left');
  });

  test('reports an unusual pattern without lowering the score', () => {
    const posts = [
      growingPost('a', { postedDay: 0, final: 9_000_000, day: 11 }),
      ...twoPosts(100_000).slice(1),
    ];

    expect(codes(campaign({ targetTotal: 40_000_000, posts }))).toContain('unusual_pattern');
  });

  test('calls small counts inconclusive rather than a shortfall', () => {
    const few = (id: string, value: number) => ({
      deliverableId: id,
      postedDay: 2,
      snapshots: [{ day: 11, value }],
    });
    const assessment = assess(
      campaign({
        kpi: 'orders',
        targetTotal: 11,
        history: [],
        posts: [few('a', 0), few('b', 1)],
        breakEven: { killFeeShare: 0.1, valueRatio: 1 },
      }),
    );

    expect(assessment).toMatchObject({ status: 'inconclusive', score: null, step: 'keep', band: 'unknown' });
  });

  test('takes the contract step when nothing is out a week after it was due', () => {
    expect(assess(campaign({ posts: [] }))).toMatchObject({ score: null, step: 'adjust' });
  });

  test('uses a known break-even and says that it is not assumed', () => {
    const assessment = assess(campaign({ breakEven: { killFeeShare: 0.5, valueRatio: 1 } }));

    expect(assessment).toMatchObject({ breakEven: 0.5, isBreakEvenAssumed: false });
  });

  test('stays finite with huge counts', () => {
    const assessment = assess(campaign({ targetTotal: 4e15, posts: twoPosts(1e15) }));

    expect(assessment.score).toBeGreaterThan(80);
    expect(Number.isFinite(assessment.forecast?.hi80)).toBe(true);
  });
});
