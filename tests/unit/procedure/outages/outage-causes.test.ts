import { expect, test } from 'vitest';
import { outageHypotheses } from '../../../../shared/procedure/outages/outage-causes.ts';
import { OUTAGE_REASONS } from '../../../../shared/procedure/outages/outages.ts';
import { CAUSE_TABLE, isBrandCause } from '../../../../shared/procedure/talk/causes.ts';

test.each(OUTAGE_REASONS)('days lost by %s speak for a cause of our own side, or for none', (reason) => {
  const found = outageHypotheses([{ reason }]);

  expect(found).toHaveLength(reason === 'network_down' || reason === 'other' ? 0 : 1);
  for (const { cause, evidence } of found) {
    expect(isBrandCause(cause)).toBe(true);
    expect(CAUSE_TABLE[cause].supports).toEqual(expect.arrayContaining(evidence));
  }
});

test('no days, no cause', () => {
  expect(outageHypotheses()).toEqual([]);
});
