import { expect, test } from 'vitest';
import type { NetworkId } from '../../../../shared/networks/profile.ts';
import { agreedTotal, toAssessmentInput } from '../../../../shared/procedure/numbers/assessment-input.ts';
import { primarySeries } from '../../../../shared/procedure/numbers/primary-series.ts';
import { AT, inputsWith, piece } from '../standing-inputs.ts';

function inputOf(inputs = inputsWith(), at = AT) {
  const series = primarySeries(inputs.observations, 'clicks');
  return toAssessmentInput(inputs, { at, kpi: 'clicks', series, targetTotal: agreedTotal(inputs, 'clicks') });
}

test.each([
  ['its own total', { clicks: 1_000 }, [{ clicks: 1 }, {}], 1_000],
  ['zero, which is an answer', { clicks: 0 }, [{ clicks: 1 }, {}], 0],
  ['the sum over its pieces', {}, [{ clicks: 300 }, { clicks: 200 }], 500],
  ['the pieces that name one', {}, [{ clicks: 300 }, {}], 300],
  ['nothing', {}, [{}, {}], null],
])('what was agreed is %s', (_name, targets, pieces, expected) => {
  const inputs = inputsWith({
    collaboration: { id: 'c1', feeMinor: null, paidMinor: null, targets },
    deliverables: pieces.map((own, index) => piece(String(index), { targets: own })),
  });

  expect(agreedTotal(inputs, 'clicks')).toBe(expected);
});

test('days count from the first midnight of the campaign’s own zone', () => {
  const { day, flightDays, posts } = inputOf();

  // 2026-11-01 00:00 in New York is 04:00 UTC, before the clocks go back that night.
  expect(day).toBeCloseTo(19 + 13 / 24, 10);
  expect(flightDays).toBe(30);
  expect(posts[0]?.postedDay).toBeCloseTo(9 + 11 / 24, 10);
});

test.each([
  ['without a date', null],
  ['published later', '2026-11-20T17:00:01Z'],
])('a post %s does not count yet', (_name, publishedAt) => {
  const post = {
    key: 'instagram/one',
    deliverableId: 'one',
    url: 'https://www.instagram.com/reel/one/',
    publishedAt,
  };

  expect(inputOf(inputsWith({ posts: [post] })).posts).toEqual([]);
});

test('the network is that of most pieces, by name when even, else of the first profile', () => {
  const networksOf = (...networks: NetworkId[]) =>
    inputOf(inputsWith({ deliverables: networks.map((network, index) => piece(String(index), { network })) }))
      .network;

  expect(networksOf('tiktok', 'youtube', 'youtube')).toBe('youtube');
  expect(networksOf('youtube', 'tiktok')).toBe('tiktok');
  expect(networksOf()).toBe('instagram');
});

test('only the history of the scored KPI is compared with', () => {
  const history = [
    { postKey: 'instagram/a', metric: 'clicks', value: 10 },
    { postKey: 'instagram/a', metric: 'views', value: 5_000 },
  ];

  expect(inputOf(inputsWith({ history })).history).toEqual([10]);
});
