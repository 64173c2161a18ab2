import { expect, test } from 'vitest';
import { listImplausible, type MetricValues } from '../../../shared/imports/implausible.ts';

test.each<[MetricValues, string[]]>([
  [{ reach: 2, impressions: 1 }, ['reach_above_impressions']],
  [{ reach: 2, impressions: 2 }, []],
  [{ reach: 2, views: 1 }, ['reach_above_views']],
  [{ reach: 2, views: 1, impressions: 3 }, []],
  [{ likes: 2, views: 1 }, ['likes_above_views']],
  [{ likes: 2, views: null }, []],
  [{}, []],
])('listImplausible of %j is %j', (values, found) => {
  expect(listImplausible(values)).toEqual(found);
});
