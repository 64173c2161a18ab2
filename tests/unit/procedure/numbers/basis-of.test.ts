import { expect, test } from 'vitest';
import { basisOf } from '../../../../shared/procedure/numbers/basis-of.ts';
import { standingOf } from '../../ui/sample-standings.ts';

test('names the KPI that is scored, and takes the age of the counts from its reading alone', () => {
  const standing = standingOf({});
  const [reading] = standing.readings;
  if (reading === undefined) throw new Error('The sample has no reading.');
  const observedAt = '2026-11-02T10:00:00Z';
  const primary = { ...reading, kpi: 'clicks', isPrimary: true, observedAt };
  const other = { ...reading, kpi: 'views', isPrimary: false, observedAt: '2026-11-18T10:00:00Z' };
  const of = (readings: (typeof reading)[]) => basisOf({ ...standing, readings });

  expect(of([other, primary])).toMatchObject({
    kpi: 'clicks',
    countedAt: observedAt,
    assessedAt: standing.at,
  });
  expect(of([other, { ...primary, observedAt: null }]).countedAt).toBeNull();
});
