import { describe, expect, test } from 'vitest';
import { deliveryStep, isDeliveryFailing, trackDelivery } from '../../../shared/score/delivery.ts';
import { campaign } from './campaign.ts';

const one = (dueDay: number, day: number) => campaign({ day, deliverables: [{ id: 'a', dueDay }] });

describe('trackDelivery', () => {
  test.each([
    ['on its due day', 5.5, 0],
    ['at the end of its due day', 6, 0],
    ['early on the next day', 6.1, 1],
    ['two days later', 8, 2],
  ])('counts a deliverable due on day 5 %s', (_, day, lateDays) => {
    expect(trackDelivery(one(5, day), new Set(), [])).toMatchObject({ due: 1, worstLateDays: lateDays });
  });

  test('does not call a published deliverable late', () => {
    expect(trackDelivery(one(5, 20), new Set(['a']), [])).toMatchObject({
      due: 1,
      published: 1,
      late: 0,
      open: [],
    });
  });

  test('moves a due day by a pause before it', () => {
    expect(trackDelivery(one(5, 9), new Set(), [[2, 6]])).toMatchObject({ due: 0, late: 0 });
  });

  test('does not count paused days after the due day', () => {
    expect(trackDelivery(one(1, 10), new Set(), [[3, 8]])).toMatchObject({ worstLateDays: 3 });
  });
});

describe('deliveryStep', () => {
  const open = (...days: number[]) => ({ open: days.map((lateDays) => ({ id: 'a', dueDay: 0, lateDays })) });

  test.each([
    [[], 'keep'],
    [[1], 'keep'],
    [[2], 'talk'],
    [[2, 2], 'remedy'],
    [[5], 'remedy'],
    [[7], 'adjust'],
  ] as const)('with days late %j is %s', (days, step) => {
    expect(deliveryStep(open(...days))).toBe(step);
  });
});

test.each([
  [0, 7, true],
  [0, 6, false],
  [1, 20, false],
])('isDeliveryFailing with %i published and %i days late is %s', (published, worstLateDays, expected) => {
  expect(isDeliveryFailing({ published, worstLateDays })).toBe(expected);
});
