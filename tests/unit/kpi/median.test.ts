import { expect, test } from 'vitest';
import { median } from '../../../shared/kpi/median.ts';

test('median takes the middle and leaves the list alone', () => {
  const values = [3, 1, 2];

  expect(median(values)).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(median([])).toBe(0);
  expect(values).toEqual([3, 1, 2]);
});
