import { expect, test } from 'vitest';
import type { PostForecast } from '../../../../shared/procedure/standing.ts';
import { explainPostForecasts } from '../../../../shared/ui/explain/explain-post.ts';
import { NOW, standingOf } from '../sample-standings.ts';

const CONTEXT = { now: NOW, locale: 'en' };
const reading = (observedAt: string, value: number) => ({
  observedAt,
  value,
  source: 'csv' as const,
  isEstimated: false,
});
const forecastOf = (part: Partial<PostForecast> = {}): PostForecast => ({
  deliverableId: 'Reel 4',
  on: '2026-11-27',
  median: 40_870,
  lo80: 33_120,
  hi80: 52_400,
  readings: [reading('2026-11-16T15:48:00Z', 22_000), reading('2026-11-18T15:48:00Z', 29_500)],
  others: 2,
  ...part,
});
const open = (part?: Partial<PostForecast>) =>
  explainPostForecasts(standingOf({ postForecasts: [forecastOf(part)] }), CONTEXT)[0]?.view;

test('a growing post says what it is likely to come to by when, with no more digits than that is worth', () => {
  expect(open()?.title).toBe('Reel 4: about 41,000 views (33,000–52,000) by 27 Nov');
});

test('it opens to the counts with source and age, how they moved, and its definition', () => {
  const view = open();

  expect(view?.inputs[0]).toEqual({
    name: 'Views now',
    value: '29,500',
    source: 'imported file, exact, 12 min',
  });
  expect(view?.inputs[1]?.value).toBe('+7,500');
  expect(view?.trend.map(({ value }) => value)).toEqual(['22,000 views', '29,500 views']);
  expect(view?.sentences.join(' ')).toContain('No score and no step is made from it');
  expect(view?.version).toMatch(/^Definition post-2, applied/);
});

test('one count alone says so, and a shortened counter shows its range', () => {
  const view = open({ readings: [{ ...reading('2026-11-18T15:48:00Z', 12_300), lo: 12_200, hi: 12_400 }] });

  expect(view?.sentences[0]).toContain('One count alone');
  expect(view?.inputs).toHaveLength(1);
  expect(view?.inputs[0]?.value).toBe('12,300 (12,200–12,400)');
});

test('nothing is shown where nothing grows', () => {
  expect(explainPostForecasts(standingOf(), CONTEXT)).toEqual([]);
});
