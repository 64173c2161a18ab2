import { expect, test } from 'vitest';
import { readDuration } from '../../../../shared/imports/cells/read-duration.ts';

test.each([
  ['0:03:12', 192],
  ['3:12', 192],
  ['1:00:00', 3600],
  ['5.3s', 5.3],
  ['5,3 s', 5.3],
  ['1m 5s', 65],
  ['1h 2m', 3720],
  ['12', undefined],
  ['', undefined],
  ['3:72', undefined],
  ['5.3K', undefined],
])('readDuration reads “%s” as %s seconds', (cell, seconds) => {
  expect(readDuration(cell)).toBe(seconds);
});
