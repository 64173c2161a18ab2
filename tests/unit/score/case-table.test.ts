// The cases of the method, one test a row: what happens where the data is thin, late, broken or strange.
import { expect, test } from 'vitest';
import { settlementFor } from '../../../shared/contract/money/settlement-for.ts';
import { assess } from '../../../shared/score/assess.ts';
import type { AssessmentInput } from '../../../shared/score/assessment.ts';
import { deliveryStep } from '../../../shared/score/delivery.ts';
import { atMost } from '../../../shared/score/ladder-step.ts';
import { judgeViews, viewsCampaign } from '../../property/score/unusual-campaign.ts';
import { caseOf } from '../contract/money/settlement-cases.ts';
import { campaign, growingPost, stopped, twoPosts } from './campaign.ts';

const codes = (input: AssessmentInput) => assess(input).reasons.map(({ code }) => code);
const isAtMostTalk = (input: AssessmentInput) => atMost(assess(input).step, 'talk') === assess(input).step;
const late = (...days: number[]) => ({ open: days.map((lateDays) => ({ lateDays })) });

test('no data, nothing due: no score, never 0 or 50', () => {
  const input = campaign({ day: 1, posts: [], deliverables: [{ id: 'a', dueDay: 20 }] });

  expect(assess(input)).toMatchObject({ status: 'nothing_due', score: null, pace: null, step: 'keep' });
});

test('one post only: at most a talk until two are seen or one is near zero for a week; nothing in the first 24 hours', () => {
  const alone = (day: number, final: number) =>
    campaign({ day, posts: [growingPost('a', { postedDay: 0, final, day })] });

  expect(assess(alone(1, 10))).toMatchObject({ status: 'too_early', step: 'keep' });
  expect([3, 6, 11].every((day) => isAtMostTalk(alone(day, 15_000)))).toBe(true);
  expect(codes(alone(11, 15_000))).toContain('few_posts');
  expect(codes(alone(11, 300))).not.toContain('few_posts');
});

test('late or missing posts: a line and steps of their own, the pace untouched, the forecast shifted', () => {
  const inTime = campaign();
  const behind = { ...inTime, posts: inTime.posts.slice(0, 1) };

  expect([late(1), late(2), late(5), late(2, 2), late(7)].map(deliveryStep)).toEqual([
    'keep',
    'talk',
    'remedy',
    'remedy',
    'adjust',
  ]);
  expect(assess(behind).delivery).toMatchObject({ late: 1, worstLateDays: 6 });
  expect(assess(behind).posts[0]?.ratio).toBe(assess(inTime).posts[0]?.ratio);
  expect(assess(behind).forecast?.median).toBeLessThan(assess(inTime).forecast?.median ?? 0);
});

test.each([null, 0])(
  'missing or zero target (%s): pace against the creator’s history, said so, never a pause',
  (targetTotal) => {
    const input = campaign({ targetTotal, posts: twoPosts(2_000) });

    expect(assess(input)).toMatchObject({ status: 'no_target', score: null, step: 'talk' });
    expect(assess(input).pace?.estimate).toBeLessThan(0.4);
    expect(codes(input)).toContain('no_target');
  },
);

test('currency: ratios have no unit, and a sum over two currencies is withheld', () => {
  const scaled = campaign({
    targetTotal: 400_000_000,
    posts: twoPosts(100_000_000),
    history: campaign().history.map((count) => count * 1_000),
  });

  expect(assess(scaled).pace?.estimate).toBeCloseTo(assess(campaign()).pace?.estimate ?? 0, 3);
  expect(settlementFor(caseOf({ currencies: ['USD', 'EUR'] }))).toMatchObject({
    ok: false,
    error: { reason: 'two_currencies' },
  });
});

test('viral outlier: capped and reported; a goal already met keeps going whatever the pace', () => {
  const weak = ['b', 'c', 'd'].map((id) => growingPost(id, { postedDay: 5, final: 9_000, day: 11 }));
  const viral = (final: number) =>
    campaign({ posts: [growingPost('a', { postedDay: 0, final, day: 11 }), ...weak] });

  expect(assess(viral(380_000)).posts[0]).toMatchObject({ isCapped: true });
  expect(codes(viral(380_000))).toContain('viral_post');
  expect(assess(viral(380_000)).score).toBeLessThan(50);
  expect(assess(viral(900_000)).step).toBe('keep');
});

test('tracking outage: flagged days leave the expectation; a silent one freezes the score and proposes nothing', () => {
  const silent = campaign({ posts: twoPosts(100_000).map((post, i) => stopped(post, i === 0 ? 7 : 3)) });

  expect(assess(campaign({ outages: [[5, 8]] })).expected).toBeLessThan(assess(campaign()).expected ?? 0);
  expect(assess(silent)).toMatchObject({ status: 'outage', step: 'keep' });
  expect(codes(silent)).toContain('tracking_outage');
});

test('counter falls: the later value stands as a correction', () => {
  const fallen = {
    deliverableId: 'a',
    postedDay: 0,
    snapshots: [
      { day: 9, value: 70_000 },
      { day: 11, value: 40_000 },
    ],
  };
  const input = campaign({ posts: [fallen, ...twoPosts(100_000).slice(1)] });

  expect(codes(input)).toContain('correction');
  expect(assess(input).posts[0]?.actual).toBe(40_000);
});

test('bought engagement: said to be unusual, scored on the deepest count in proportion, nobody accused', () => {
  const { assessment } = judgeViews(viewsCampaign({ views: [400_000, 15_000, 14_000], clicks: [10, 12, 9] }));

  expect(assessment.standsOn).toMatchObject({ kpi: 'clicks', insteadOf: { kpi: 'views' } });
  expect(assessment.reasons.map(({ code }) => code)).toContain('unusual_pattern');
  expect(assessment.score).toBeLessThan(20);
  expect(assessment.step).toBe('talk');
});

test('paused time: due dates wait, live posts keep their curve', () => {
  const paused = campaign({ day: 16, posts: twoPosts(100_000), paused: [[11, 16]] });
  const running = campaign({ day: 16, posts: twoPosts(100_000) });

  expect(assess(running).delivery.late).toBe(1);
  expect(assess(paused).delivery.late).toBe(0);
  expect(assess(paused).expected).toBe(assess(running).expected);
});

test('nothing left to publish: no pause; terms are what is left to talk about', () => {
  const input = campaign({
    posts: ['a', 'b', 'c', 'd'].map((id) => growingPost(id, { postedDay: 2, final: 5_000, day: 11 })),
  });

  expect(assess(input).step).toBe('adjust');
  expect(codes(input)).toContain('nothing_left');
});

test('snapshots unsorted, repeated, in the future, huge: sorted, once, refused with a reason, no overflow', () => {
  const messy = twoPosts(100_000).map((post) => ({
    ...post,
    snapshots: [...post.snapshots, ...post.snapshots, { day: 40, value: 9e9 }].reverse(),
  }));
  const huge = assess(campaign({ targetTotal: 4e300, posts: twoPosts(1e300) }));

  expect(assess(campaign({ posts: messy })).score).toBe(assess(campaign()).score);
  expect(codes(campaign({ posts: messy }))).toContain('future_snapshots');
  expect(Number.isFinite(huge.score) && Number.isFinite(huge.forecast?.hi80)).toBe(true);
});
