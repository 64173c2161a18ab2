import { describe, expect, test } from 'vitest';
import {
  agreedKpiOf,
  onAgreedKpi,
  scoredKpiOf,
  sumCounted,
} from '../../../../shared/procedure/numbers/reliable-kpi.ts';
import { projectStanding } from '../../../../shared/procedure/project-standing.ts';
import { judgeViews, pastOf, viewsCampaign } from '../../../property/score/unusual-campaign.ts';
import { AT } from '../standing-inputs.ts';

/** One post with twenty times the usual views, the others as usual. */
const BOUGHT = [400_000, 15_000, 14_000];
const USUAL_CLICKS = [300, 300, 280];

describe('the score stands', () => {
  test('on the agreed KPI while its counts are in proportion', () => {
    const { assessment, asAgreed } = judgeViews(
      viewsCampaign({ views: [15_000, 15_000, 14_000], clicks: USUAL_CLICKS }),
    );

    expect(assessment.standsOn).toBeUndefined();
    expect(asAgreed).toBeNull();
  });

  test('on the deepest count in proportion once they are not, and says for whom and how far', () => {
    const { assessment } = judgeViews(
      viewsCampaign({ views: BOUGHT, likes: [750, 750, 700], clicks: USUAL_CLICKS }),
    );

    expect(assessment.standsOn).toMatchObject({
      kpi: 'clicks',
      insteadOf: {
        kpi: 'views',
        unusual: { deliverableId: 'one', pastPosts: 6 },
        target: { from: 'usual', pairs: 6 },
      },
    });
    expect(assessment.standsOn?.insteadOf.unusual.times).toBeGreaterThan(20);
    expect(assessment.actual).toBe(880);
    expect(assessment.reasons.find(({ code }) => code === 'unusual_pattern')?.facts.standsOn).toBe('clicks');
  });

  test('lower than the unusual count would have it when the deeper one is poor, and no further than a talk', () => {
    const { assessment, asAgreed } = judgeViews(viewsCampaign({ views: BOUGHT, clicks: [10, 12, 9] }));

    expect(assessment.score).toBeLessThan(5);
    expect(asAgreed?.score).toBeGreaterThan(50);
    expect(assessment.step).toBe('talk');
  });

  test('on a target of its own where one is agreed, with the whole ladder', () => {
    const { assessment } = judgeViews(
      viewsCampaign({ views: BOUGHT, clicks: [10, 12, 9] }, { targets: { views: 60_000, clicks: 1_200 } }),
    );

    expect(assessment.standsOn?.insteadOf.target).toEqual({ from: 'agreed' });
    expect(assessment.step).toBe('propose_pause');
  });

  test.each([
    [
      'clicks are unusual too',
      { views: BOUGHT, likes: [750, 750, 700], clicks: [9_000, 300, 280] },
      'engagements',
    ],
    [
      'clicks of a post are not known',
      { views: BOUGHT, likes: [750, 750, 700], clicks: [300, null, 280] },
      'engagements',
    ],
    [
      'too few clicks were due to tell',
      { views: BOUGHT, likes: [750, 750, 700], clicks: [0, 0, 0] },
      'engagements',
    ],
  ])('on the next count when %s', (name, counts, kpi) => {
    const few = name.startsWith('too few')
      ? pastOf().map((past) => (past.metric === 'clicks' ? { ...past, value: 1 } : past))
      : pastOf();

    expect(judgeViews(viewsCampaign(counts, { history: few })).assessment.standsOn?.kpi).toBe(kpi);
  });

  test.each([
    ['everything rose alike', { views: BOUGHT, likes: [20_000, 750, 700], clicks: [8_000, 300, 280] }],
    ['nothing else is counted', { views: BOUGHT }],
  ])('where it is when %s, and says that it is unusual', (_, counts) => {
    const { assessment, asAgreed } = judgeViews(viewsCampaign(counts));

    expect(asAgreed).toBeNull();
    expect(assessment.standsOn).toBeUndefined();
    expect(assessment.reasons.map(({ code }) => code)).toContain('unusual_pattern');
  });

  test('on its agreed KPI when fewer than five past posts have both counts', () => {
    const history = pastOf().filter(
      ({ metric, postKey }) => metric === 'views' || postKey < 'instagram/past4',
    );

    expect(
      judgeViews(viewsCampaign({ views: BOUGHT, clicks: USUAL_CLICKS }, { history })).asAgreed,
    ).toBeNull();
  });

  test('without a target on what the creator’s past posts brought', () => {
    const { assessment } = judgeViews(viewsCampaign({ views: BOUGHT, clicks: [10, 12, 9] }, { targets: {} }));

    expect(assessment).toMatchObject({ status: 'no_target', score: null });
    expect(assessment.standsOn?.insteadOf.target).toEqual({ from: 'none' });
    expect(assessment.pace?.estimate).toBeLessThan(0.5);
  });
});

test('the numbers of the agreed KPI stay what was counted and expected of it', () => {
  const inputs = viewsCampaign({ views: BOUGHT, clicks: USUAL_CLICKS });
  const { standing } = projectStanding(inputs, { at: AT, caseAt: AT });

  expect(scoredKpiOf(standing)).toBe('clicks');
  expect(agreedKpiOf(standing)).toBe('views');
  expect(onAgreedKpi(standing).actual).toBe(429_000);
  expect(standing.readings.find(({ isPrimary }) => isPrimary)).toMatchObject({
    kpi: 'views',
    actual: 429_000,
  });
});

describe('sumCounted', () => {
  const inputs = viewsCampaign({ views: [15_000, 15_000, 14_000] });
  const { standing } = projectStanding(inputs, { at: AT, caseAt: AT });
  const one = (actual: number | null, expected: number | null) => ({
    ...standing,
    assessment: { ...standing.assessment, actual, expected },
  });

  test('holds who is over against all that was agreed, and who runs against what was expected by now', () => {
    const over = (agreedTotal: number | null) => ({
      ...one(90, 100),
      agreedTotal,
      case: { ...standing.case, state: 'ended' as const },
    });
    expect(sumCounted([one(90, 100), over(400)])).toEqual({ actual: 180, expected: 500 });
    expect(sumCounted([over(null)])).toEqual({ actual: 90, expected: 100 });
  });

  test('takes who has no target or no count into neither sum', () => {
    expect(sumCounted([one(90, 100), one(504, null), one(null, 200)])).toEqual({ actual: 90, expected: 100 });
  });

  test('without anybody comparable is what was counted, and unknown where nothing was', () => {
    expect(sumCounted([one(504, null), one(null, null)])).toEqual({ actual: 504, expected: null });
    expect(sumCounted([one(null, 200)])).toEqual({ actual: null, expected: null });
  });
});
