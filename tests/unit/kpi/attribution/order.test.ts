import { expect, test } from 'vitest';
import { foldKey, isReturnedWhole } from '../../../../shared/kpi/attribution/order.ts';
import { FRIDAY, orderOf } from './shop.ts';

test.each([
  ['MARA10', 'mara10'],
  [' mara 10 ', 'mara10'],
  ['@Mara.Lind', 'mara.lind'],
  ['ＭＡＲＡ１０', 'mara10'],
])('compares %j as %j', (text, folded) => {
  expect(foldKey(text)).toBe(folded);
});

test.each([
  [1_000, 0, null, false],
  [1_000, 999, FRIDAY, false],
  [1_000, 1_000, FRIDAY, true],
  // Free of charge and kept, free of charge and cancelled.
  [0, 0, null, false],
  [0, 0, FRIDAY, true],
])(
  'an order of %i with %i back since %s went back whole: %s',
  (netMinor, returnedMinor, returnedAt, expected) => {
    expect(isReturnedWhole(orderOf('1', { netMinor, returnedMinor, returnedAt }))).toBe(expected);
  },
);
