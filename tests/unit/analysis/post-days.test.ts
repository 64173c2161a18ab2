import { expect, test } from 'vitest';
import { freeDays, listPostDays, spaced } from '../../../shared/analysis/post-days.ts';
import { benchCreator, gapOf } from './bench-examples.ts';

test('days lie after the lead time, early enough for results, outside absences', () => {
  const creator = benchCreator('a', { unavailable: [{ from: '2026-11-27', to: '2026-12-07' }] });

  expect(listPostDays(creator, gapOf(), '2026-11-18')).toEqual([
    '2026-11-25',
    '2026-11-26',
    '2026-12-08',
    '2026-12-09',
  ]);
});

test('there is no day when the lead time is too long', () => {
  expect(listPostDays(benchCreator('a', { leadDays: 30 }), gapOf(), '2026-11-18')).toEqual([]);
});

test('a flight without an end in sight is looked at for 120 days', () => {
  expect(
    listPostDays(benchCreator('a', { leadDays: 0 }), gapOf({ endsOn: '2999-01-01' }), '2026-11-18'),
  ).toHaveLength(121);
});

test('promises to others leave the days after them', () => {
  const creator = benchCreator('a', {
    exclusivity: [{ campaign: 'x', category: 'skincare', lastOn: '2026-12-31', onEnd: 'tail', tailDays: 2 }],
    endedCampaigns: { x: '2026-11-24' },
  });
  const days = ['2026-11-25', '2026-11-26', '2026-11-27'];

  expect(freeDays(creator, gapOf(), days)).toEqual(['2026-11-27']);
  expect(freeDays(creator, gapOf({ category: 'coffee' }), days)).toEqual(days);
  expect(freeDays(creator, gapOf({ category: null }), days)).toEqual(days);
});

test('posts keep their distance', () => {
  const days = ['2026-11-25', '2026-11-26', '2026-11-28', '2026-12-01'];

  expect(spaced(days, 3)).toEqual(['2026-11-25', '2026-11-28', '2026-12-01']);
  expect(spaced(days, 0)).toEqual(days);
});
