import { describe, expect, test } from 'vitest';
import { pastCounts, pastOfKind, toHistory } from '../../../../shared/procedure/numbers/past-posts.ts';
import { getCohort, growthShare } from '../../../../shared/score/growth.ts';
import { piece, reading } from '../standing-inputs.ts';

const count = (postKey: string, value: number, more = {}) => ({ postKey, metric: 'views', value, ...more });

describe('toHistory', () => {
  const post = (key: string, publishedAt: string | null) => ({ key, publishedAt, format: 'reel' });
  const views = (postKey: string, value: number | null, observedAt: string) =>
    reading('views', value, { postKey, observedAt });

  test('lists the newest post first over all campaigns, with its highest count and the age at the newest', () => {
    const history = toHistory([
      {
        posts: [post('instagram/old', '2026-01-01T00:00:00Z')],
        counts: [views('instagram/old', 500, '2026-01-21T00:00:00Z')],
      },
      {
        posts: [post('instagram/new', '2026-05-01T00:00:00Z')],
        counts: [
          views('instagram/new', 90, '2026-05-03T00:00:00Z'),
          views('instagram/new', 80, '2026-05-11T00:00:00Z'),
          views('instagram/new', null, '2026-05-12T00:00:00Z'),
        ],
      },
    ]);

    expect(history).toEqual([
      { postKey: 'instagram/new', metric: 'views', value: 90, ageDays: 10, format: 'reel' },
      { postKey: 'instagram/old', metric: 'views', value: 500, ageDays: 20, format: 'reel' },
    ]);
  });

  test('knows no age of a post without a day, and nothing of a post that was never counted', () => {
    const posts = [post('instagram/a', null), post('instagram/b', '2026-01-01T00:00:00Z')];
    const counts = [views('instagram/a', 7, '2026-01-21T00:00:00Z')];

    expect(toHistory([{ posts, counts }])).toMatchObject([{ postKey: 'instagram/a', ageDays: null }]);
  });
});

describe('pastOfKind', () => {
  const history = [
    count('instagram/reel', 1, { format: 'reel' }),
    count('instagram/story', 1, { format: 'story' }),
    count('instagram/unknown', 1, { format: null }),
    count('tiktok/video', 1, { format: 'reel' }),
    count('instagram/Reel', 1, { format: 'Reel ' }),
  ];
  const keysFor = (deliverables: ReturnType<typeof piece>[]) =>
    pastOfKind({ history, deliverables }, 'instagram').map(({ postKey }) => postKey);

  test('keeps to the network and the formats that were agreed; unknown formats count', () => {
    expect(keysFor([{ ...piece('one'), format: 'reel' }])).toEqual([
      'instagram/reel',
      'instagram/unknown',
      'instagram/Reel',
    ]);
    expect(keysFor([])).toHaveLength(4);
  });
});

describe('pastCounts', () => {
  test('brings every post to its eventual count by its age', () => {
    const past = pastCounts([count('tiktok/a', 710, { ageDays: 6 })], 'views', 'tiktok');

    expect(past.get('tiktok/a')).toBeCloseTo(710 / growthShare(getCohort('tiktok', 'views').curve, 6), 9);
  });

  test('leaves out posts younger than five days, and takes posts without an age as they are', () => {
    const past = pastCounts(
      [count('tiktok/young', 9, { ageDays: 4.9 }), count('tiktok/undated', 10, { ageDays: null })],
      'views',
      'tiktok',
    );

    expect([...past]).toEqual([['tiktok/undated', 10]]);
  });

  test('looks at the twenty newest that have the KPI', () => {
    const posts = Array.from({ length: 25 }, (_, index) => count(`x/${index}`, index));
    const without = Array.from({ length: 10 }, (_, index) => ({
      ...count(`x/w${index}`, 1),
      metric: 'likes',
    }));
    const past = pastCounts([...without, ...posts], 'views', 'x');

    expect([...past.values()]).toEqual(posts.slice(0, 20).map(({ value }) => value));
  });

  test('reads a KPI from the same metrics as its series', () => {
    const history = [
      count('x/a', 5),
      { postKey: 'x/a', metric: 'likes', value: 3 },
      { postKey: 'x/a', metric: 'shares', value: 4 },
    ];

    expect(pastCounts(history, 'impressions', 'x').get('x/a')).toBe(5);
    expect(pastCounts(history, 'engagements', 'x').get('x/a')).toBe(7);
    expect(pastCounts(history, 'orders', 'x').size).toBe(0);
  });
});
