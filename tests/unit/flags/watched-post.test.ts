import { expect, test } from 'vitest';
import { ageDaysAt } from '../../../shared/flags/watched-post.ts';
import { hoursLater, PUBLISHED_AT } from './watched.ts';

test.each([
  [0, 0],
  [12, 0.5],
  [-24, -1],
])('after %i hours a post is %f days old', (hours, days) => {
  expect(ageDaysAt({ publishedAt: PUBLISHED_AT }, hoursLater(hours))).toBe(days);
});
