import { expect, test } from 'vitest';
import { lateInterestMinor } from '../../../../shared/procedure/payments/late-interest.ts';

const NINE = { bps: 900, graceDays: 0 };
const GRACE = { bps: 900, graceDays: 10 };
const THIRD = { bps: 1, graceDays: 0 };

test.each([
  [[{ minor: 100_000, lateDays: 0 }], NINE, 0],
  [[{ minor: 100_000, lateDays: 1 }], NINE, 25],
  [[{ minor: 100_000, lateDays: 73 }], NINE, 1_800],
  [[{ minor: 100_000, lateDays: 365 }], NINE, 9_000],
  [[{ minor: 100_000, lateDays: 366 }], NINE, 9_025],
  [[{ minor: 100_000, lateDays: 10 }], GRACE, 0],
  [[{ minor: 100_000, lateDays: 11 }], GRACE, 25],
  [
    [
      { minor: 60_000, lateDays: 5 },
      { minor: 40_000, lateDays: 30 },
    ],
    NINE,
    370,
  ],
  [[{ minor: 1, lateDays: 20_277 }], NINE, 5],
  [[{ minor: 1_825_000, lateDays: 1 }], THIRD, 1],
  [[{ minor: 1_824_999, lateDays: 1 }], THIRD, 0],
  [[], NINE, 0],
])('%j at %j comes to %i', (parts, clause, minor) => {
  expect(lateInterestMinor(parts, clause)).toBe(minor);
});
