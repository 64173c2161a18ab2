import { describe, expect, test } from 'vitest';
import type { PerformanceClause } from '../../../../shared/contract/terms.ts';
import { countedUnits } from '../../../../shared/procedure/exits/counted-units.ts';
import type { StandingInputs } from '../../../../shared/procedure/project-standing.ts';
import { PAY } from '../../contract/adjustment/offers.ts';
import { AT, inputsWith, reading } from '../standing-inputs.ts';

function unitsOf(
  change: Partial<StandingInputs> = {},
  clause: Partial<PerformanceClause> = {},
  deliverableId = 'one',
) {
  return countedUnits(inputsWith(change), { clause: { ...PAY, ...clause }, deliverableId, at: AT });
}

describe('countedUnits', () => {
  test('is the last reading of the piece', () => {
    const observations = [
      reading('clicks', 200, { observedAt: '2026-11-12T12:00:00Z' }),
      reading('clicks', 300),
    ];

    expect(unitsOf({ observations })).toBe(300);
  });

  test('stops with the window: a later reading counts too much', () => {
    const observations = [
      reading('clicks', 200, { observedAt: '2026-11-12T12:00:00Z' }),
      reading('clicks', 300),
    ];

    // Published on 10 November: five days of window close at the midnight that begins the 15th.
    expect(unitsOf({ observations }, { measurementWindowDays: 5 })).toBe(200);
    expect(unitsOf({ observations: [reading('clicks', 300)] }, { measurementWindowDays: 5 })).toBeNull();
  });

  test('sums the posts of a piece, and is not known while one has no reading', () => {
    const [first] = inputsWith().posts;
    const posts = first ? [first, { ...first, key: 'instagram/two' as const }] : [];
    const second = reading('clicks', 40, { postKey: 'instagram/two' });

    expect(unitsOf({ posts, observations: [reading('clicks', 300), second] })).toBe(340);
    expect(unitsOf({ posts })).toBeNull();
  });

  test.each([
    ['nothing is out', {}, {}, 'two'],
    ['nothing was read', { observations: [] }, {}, 'one'],
    ['the reading is empty', { observations: [reading('clicks', null)] }, {}, 'one'],
    ['the KPI is not one that is read', {}, { kpi: 'signups' }, 'one'],
  ])('is not known when %s', (_name, change, clause, id) => {
    expect(unitsOf(change, clause, id)).toBeNull();
  });
});
