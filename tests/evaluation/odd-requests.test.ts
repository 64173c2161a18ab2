// Requests at the edges of what may be asked: each with what has to come of it, written down before it was answered.
import { describe, expect, test } from 'vitest';
import { growthShare } from '../../shared/score/growth.ts';
import type { DecisionRequest, ForecastRequest } from './requests.ts';
import { decide, forecast } from './score.ts';

type Post = DecisionRequest['posts'][number];

const USUAL = 24_000;
const DUE = [0, 4, 8, 12, 16, 20];
const GRAVITY = ['keep', 'talk', 'remedial', 'adjust', 'pause'];

function grown(deliverable: number, final: number, day: number): Post {
  const posted = DUE[deliverable] ?? 0;
  const countOn = (age: number) => Math.round(final * growthShare({ tauDays: 2.2, beta: 0.9 }, age));
  return {
    deliverable,
    posted_day: posted,
    snapshots: Array.from({ length: day - posted + 1 }, (_, i) => ({
      day: posted + i,
      value: countOn(i + 1),
    })),
  };
}

function asked({ day = 14, paces = [1, 1, 1, 1], ...rest }: Partial<DecisionRequest> & { paces?: number[] }) {
  return {
    type: 'decision',
    id: 'odd',
    day,
    platform: 'tiktok',
    kpi: 'views',
    target_total: 120_000,
    flight_days: 28,
    weekday_of_day0: 0,
    currency: 'USD',
    fee_total: 6_000,
    deliverables: DUE.map((due_day, id) => ({ id, due_day })),
    posts: paces.map((pace, id) => grown(id, USUAL * pace, day)),
    history: [24_000, 21_000, 30_000, 26_000, 19_000, 28_000, 25_000, 23_000],
    flagged_outages: [],
    ...rest,
  } satisfies DecisionRequest;
}

const withSnapshots = (
  request: DecisionRequest,
  change: (snapshots: Post['snapshots']) => Post['snapshots'],
) => ({
  ...request,
  posts: request.posts.map((post) => ({ ...post, snapshots: change(post.snapshots) })),
});
const weak = asked({ paces: [0.5, 0.5, 0.5, 0.5] });
const gravityOf = (request: DecisionRequest) => GRAVITY.indexOf(decide(request).action);

describe('decide', () => {
  test.each<[string, DecisionRequest]>([
    ['nothing agreed and nothing out', asked({ deliverables: [], paces: [] })],
    ['every count missing', withSnapshots(weak, (all) => all.map(({ day }) => ({ day, value: null })))],
    ['posts that were never read', withSnapshots(weak, () => [])],
    ['a first post of today that has nothing', asked({ day: 0, paces: [0] })],
    ['every day flagged', { ...weak, flagged_outages: [[0, 28]] }],
  ])('has no score and asks nothing of %s', (_, request) => {
    expect(decide(request)).toMatchObject({ score: null, action: 'keep' });
  });

  test.each<[string, (snapshots: Post['snapshots']) => Post['snapshots']]>([
    ['unsorted', (all) => all.toReversed()],
    ['repeated', (all) => [...all, ...all]],
    ['with one of tomorrow', (all) => [...all, { day: 25, value: 9e6 }]],
    ['with one from before the post', (all) => [{ day: -3, value: 40 }, ...all]],
    ['with further missing ones', (all) => all.flatMap((one) => [one, { ...one, value: null }])],
    ['with impossible ones', (all) => [...all, { day: 14, value: -50 }]],
  ])('answers the same for snapshots that are %s', (_, change) => {
    const { reasons: _told, ...answer } = decide(withSnapshots(weak, change));

    expect(decide(weak)).toMatchObject(answer);
  });

  test('answers the same whatever the order of two posts for one piece on one day', () => {
    const twice = { ...weak, posts: [grown(0, 9_000, 14), grown(0, 2_000, 14), ...weak.posts.slice(1)] };

    expect(decide({ ...twice, posts: twice.posts.toReversed() })).toEqual(decide(twice));
  });

  test.each<[string, number[]]>([
    ['none', []],
    ['one', [USUAL]],
    ['zeros', [0, 0, 0]],
    ['what was not counted', [null, USUAL, null] as number[]],
  ])('keeps a creator on target whose past posts are %s', (_, history) => {
    const answer = decide(asked({ history, target_total: 105_000 }));

    expect(answer.action).toBe('keep');
    expect(answer.score).toBeGreaterThan(50);
    expect(JSON.stringify(answer)).not.toMatch(/NaN|null/);
  });

  test('lets a single post support more than a talk only once it stays near zero for a week', () => {
    const dead = {
      deliverable: 0,
      posted_day: 0,
      snapshots: [2, 5, 9, 12, 15, 18, 21, 24, 27, 30].map(toDay),
    };
    const upTo = (day: number) =>
      asked({
        day,
        posts: [{ ...dead, snapshots: dead.snapshots.slice(0, day + 1) }],
        deliverables: [0, 20].map(toPiece),
      });

    expect(gravityOf(upTo(5))).toBe(1);
    expect(gravityOf(upTo(9))).toBeGreaterThan(1);
  });

  test('takes the contract step, with no score, when nothing is out a week after it was due', () => {
    const nothing = (day: number) => asked({ day, paces: [], deliverables: [0, 20].map(toPiece) });

    expect(decide(nothing(6))).toMatchObject({ score: null, action: 'keep' });
    expect(decide(nothing(8))).toMatchObject({ score: null, action: 'adjust' });
    expect(decide({ ...nothing(8), paused_intervals: [[0, 7]] })).toMatchObject({ action: 'keep' });
  });

  test('says what a value in another currency leaves unknown, and judges the counts as ever', () => {
    const { reasons, ...answer } = decide({ ...weak, value_currency: 'EUR' });

    expect(decide(weak)).toMatchObject(answer);
    expect(reasons.join()).toMatch(/fee’s currency/);
  });

  test('keeps who has reached the goal, however weak all but one post are', () => {
    expect(decide(asked({ paces: [7, 0.02, 0.02, 0.02] }))).toMatchObject({ action: 'keep', p_goal: 1 });
  });

  test.each(['over', 'all out'])('proposes no pause when the flight is %s', (when) => {
    const request =
      when === 'over'
        ? asked({ day: 32, paces: [0.1, 0.1, 0.1, 0.1] })
        : asked({ day: 20, paces: DUE.map(() => 0.1) });

    expect(
      gravityOf({ ...request, deliverables: request.deliverables.slice(0, request.posts.length) }),
    ).toBeLessThan(4);
  });

  test('stays finite at a target and counts of 10¹⁵', () => {
    const many = withSnapshots(asked({ target_total: 5e15, history: [1e15] }), (all) =>
      all.map(({ day, value }) => ({ day, value: (value ?? 0) * 4e10 })),
    );
    const answer = decide(many);

    expect(answer.action).toBe('keep');
    expect(Object.values(answer.forecast).every(Number.isFinite)).toBe(true);
    expect(answer.forecast.median).toBeGreaterThan(3e15);
  });
});

describe('forecast', () => {
  const seen = [0.5, 1, 2].map((age_days) => ({ age_days, views: 3_000 + 1_000 * age_days }));
  const video = (rest: Partial<ForecastRequest>): ForecastRequest => ({
    type: 'forecast',
    id: 'odd',
    platform: 'youtube',
    metric: 'views',
    snapshots: seen,
    target_age_days: 7,
    history: [6_500, 8_000, 9_000].map((views) => ({ age_days: 7, views })),
    ...rest,
  });

  test.each([2, 1, 0])(
    'is what was counted where the age asked about is %d days and has been',
    (target_age_days) => {
      expect(forecast(video({ target_age_days }))).toEqual({ median: 5_000, lo80: 5_000, hi80: 5_000 });
    },
  );

  test('is what the creator’s videos have where nothing was counted, with a wide range', () => {
    const { median, lo80, hi80 } = forecast(video({ snapshots: [{ age_days: 1, views: null }] }));

    expect(median).toBe(8_000);
    expect(hi80 / lo80).toBeGreaterThan(4);
  });

  test.each<[string, Partial<ForecastRequest>]>([
    ['no history', { history: [] }],
    ['a history of zeros', { history: [{ age_days: 7, views: 0 }] }],
    ['a network it does not know', { platform: 'elsewhere' }],
    [
      'a count that fell',
      {
        snapshots: [
          { age_days: 1, views: 5_200 },
          { age_days: 2, views: 5_000 },
        ],
      },
    ],
    [
      'likes that are missing',
      { snapshots: seen.map((one) => ({ ...one, likes: null as unknown as number })) },
    ],
  ])('is at least the newest count and in order with %s', (_, rest) => {
    const { median, lo80, hi80 } = forecast(video(rest));

    expect(lo80).toBeGreaterThanOrEqual(5_000);
    expect(median).toBeGreaterThanOrEqual(lo80);
    expect(hi80).toBeGreaterThanOrEqual(median);
  });
});

function toDay(value: number, day: number): Post['snapshots'][number] {
  return { day, value };
}

function toPiece(due_day: number, id: number): DecisionRequest['deliverables'][number] {
  return { id, due_day };
}
