import { describe, expect, test } from 'vitest';
import type { Campaign } from './campaigns.ts';
import { requestAt, toHarder } from './campaigns.ts';
import { decide, forecast } from './score.ts';

const campaign: Campaign = {
  id: 'c1',
  platform: 'instagram',
  kpi: 'clicks',
  target_total: 900,
  flight_days: 14,
  weekday_of_day0: 2,
  deliverables: [0, 1, 2].map((id) => ({ id, due_day: id * 4 })),
  posts: [0, 1].map((id) => ({
    deliverable: id,
    posted_day: id * 4,
    values: Array.from({ length: 14 - id * 4 }, (_, index) =>
      index === 3 ? null : Math.round((300 * (index + 1)) / (index + 1.9)),
    ),
  })),
  history: [250, 310, 280, 330],
  flagged_outages: [],
  truth: { multiplier: 1, final: 600 },
};

describe('decide', () => {
  test('shows only what is known at the end of the day', () => {
    const request = requestAt(campaign, 2);

    expect(request.posts).toHaveLength(1);
    expect(request.posts[0]?.snapshots.map(({ day }) => day)).toEqual([0, 1, 2]);
  });

  test.each([0, 3, 8, 13])('answers in range on day %i', (day) => {
    const answer = decide(requestAt(campaign, day));

    expect(['keep', 'talk', 'remedial', 'adjust', 'coach', 'pause', 'end']).toContain(answer.action);
    expect(answer.p_goal).toBeGreaterThanOrEqual(0);
    expect(answer.p_goal).toBeLessThanOrEqual(1);
    expect(answer.forecast.lo80).toBeLessThanOrEqual(answer.forecast.median);
    expect(answer.forecast.median).toBeLessThanOrEqual(answer.forecast.hi80);
  });

  test('keeps a creator on target and names its reasons', () => {
    const answer = decide(requestAt(campaign, 8));

    expect(answer.action).toBe('keep');
    expect(answer.score).toBeGreaterThan(50);
    expect(answer.reasons.length).toBeGreaterThan(1);
  });

  test.each([null, 0])('never pauses with a target of %s', (target) => {
    expect(['keep', 'talk']).toContain(decide({ ...requestAt(campaign, 8), target_total: target }).action);
  });

  test('plays the harder variant the same way for the same seed', () => {
    const harder = toHarder(campaign, 3);

    expect(toHarder(campaign, 3)).toEqual(harder);
    expect(decide(requestAt(harder, 10)).action).not.toBe('end');
  });
});

test('forecast answers JSON for JSON', () => {
  const answer = forecast({
    type: 'forecast',
    id: 'v1',
    platform: 'tiktok',
    metric: 'views',
    snapshots: [
      { age_days: 1, views: 1000 },
      { age_days: 2, views: 1400 },
    ],
    target_age_days: 7,
    history: [],
  });

  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  expect(answer.median).toBeGreaterThan(1400);
});

test('forecast takes a view count that is missing for no count, and history left out for none', () => {
  const asked = {
    type: 'forecast' as const,
    id: 'v2',
    platform: 'tiktok',
    metric: 'views',
    snapshots: [
      { age_days: 1, views: 1000 },
      { age_days: 2, views: 1400 },
    ],
    target_age_days: 7,
    history: [],
  };
  const { history: _, ...withoutHistory } = asked;
  const withGap = { ...asked, snapshots: [...asked.snapshots, { age_days: 3, views: null }] };

  expect(forecast(withGap)).toEqual(forecast(asked));
  expect(forecast(withoutHistory as typeof asked)).toEqual(forecast(asked));
});
