import { describe, expect, test } from 'vitest';
import type { Observation } from '../../../../shared/kpi/observation.ts';
import { forecastPosts } from '../../../../shared/procedure/numbers/post-forecasts.ts';
import { inputsWith, reading } from '../standing-inputs.ts';

/** Reel one came out on 10 November at 15:00 UTC; the flight ends with 30 November in New York. */
const views = (day: number, value: number | null, change: Partial<Observation> = {}) =>
  reading('views', value, { observedAt: `2026-11-${day}T15:00:00Z`, ...change });
const forecast = (observations: Observation[], at = '2026-11-13T16:00:00Z') =>
  forecastPosts(inputsWith({ observations }), at);

describe('a post that still grows', () => {
  test('is likely to reach a count within a range, two weeks after it came out', () => {
    const [one, ...others] = forecast([views(11, 20_000), views(12, 28_000), views(13, 33_000)]);

    expect(others).toEqual([]);
    expect(one).toMatchObject({ deliverableId: 'one', on: '2026-11-24', others: 0 });
    expect(one?.lo80).toBeLessThan(one?.median ?? 0);
    expect(one?.hi80).toBeGreaterThan(one?.median ?? 0);
    expect(one?.median).toBeGreaterThan(33_000);
    expect(one?.readings.map(({ value }) => value)).toEqual([20_000, 28_000, 33_000]);
  });

  test('is reckoned from one count in its first two days', () => {
    expect(forecast([views(11, 20_000)])[0]?.median).toBeGreaterThan(20_000);
  });

  test('is looked at until the flight ends when that comes first', () => {
    const late = inputsWith({
      campaign: { ...inputsWith().campaign, endsOn: '2026-11-20' },
      observations: [views(11, 20_000), views(13, 33_000)],
    });

    expect(forecastPosts(late, '2026-11-13T16:00:00Z')[0]?.on).toBe('2026-11-20');
  });

  test('keeps what is not known by then out of it', () => {
    const known = [views(11, 20_000), views(13, 33_000)];
    const late = views(14, 99_000);

    expect(forecast([...known, late, views(12, null)])).toEqual(forecast(known));
  });

  test.each([
    ['has settled', [views(11, 40_000), views(13, 40_010)], '2026-11-13T16:00:00Z'],
    ['is two weeks old', [views(11, 20_000), views(13, 33_000)], '2026-11-24T15:00:00Z'],
    [
      'is a few hours old',
      [reading('views', 900, { observedAt: '2026-11-10T20:00:00Z' })],
      '2026-11-10T21:00:00Z',
    ],
    ['is four days old and was counted once', [views(14, 33_000)], '2026-11-14T16:00:00Z'],
    ['has no count of views', [reading('clicks', 300)], '2026-11-20T16:00:00Z'],
    ['was asked for and not known', [views(12, null)], '2026-11-13T16:00:00Z'],
  ])('has none when it %s', (_, observations, at) => {
    expect(forecast(observations, at)).toEqual([]);
  });
});
