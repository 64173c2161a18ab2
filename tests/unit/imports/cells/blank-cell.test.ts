import { expect, test } from 'vitest';
import { isBlank } from '../../../../shared/imports/cells/blank-cell.ts';

test.each(['', '  ', '-', '--', '–', '—', 'n/a', 'N/A', 'undefined', 'null', 'NaN', '#N/A'])(
  'isBlank takes “%s” for not measured',
  (cell) => {
    expect(isBlank(cell)).toBe(true);
  },
);

test.each(['0', '0.0', '-1', 'a', '?', '0%'])('isBlank keeps “%s”', (cell) => {
  expect(isBlank(cell)).toBe(false);
});
