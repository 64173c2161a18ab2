import { expect, test } from 'vitest';
import { reportingDelayHours, staleAfterHours } from '../../../shared/flags/source-delay.ts';

test.each([
  ['page', 'youtube', 0, 72],
  ['manual', 'instagram', 0, 72],
  ['creator', 'tiktok', 0, 72],
  ['csv', 'instagram', 48, 120],
  ['csv', 'tiktok', 48, 120],
  ['api', 'youtube', 72, 144],
] as const)('%s on %s reports after %i h and is stale after %i h', (source, network, delay, stale) => {
  expect([reportingDelayHours(source, network), staleAfterHours(source, network)]).toEqual([delay, stale]);
});
