import { expect, test } from 'vitest';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { deliveryHypotheses, findDelivery } from '../../../../shared/procedure/talk/delivery-findings.ts';
import { standingWith } from '../standing-facts.ts';

const { deliverables } = standingWith({ late: [2, 6, 0] });

test('counts what is due and not live, and what waits for the brand', () => {
  const [first, ...rest] = deliverables;
  const waiting = first ? [{ ...first, stage: 'submitted' as const }, ...rest] : [];

  expect(findDelivery(waiting)).toEqual({
    isFailing: true,
    lateCount: 2,
    worstLateDays: 6,
    waitingForBrand: 1,
  });
  expect(findDelivery([])).toMatchObject({ isFailing: false, worstLateDays: 0 });
});

test('supposes a missed post only when nothing on our side explains it', () => {
  const briefless = deliverables.map((piece) => ({ ...piece, stage: 'contracted' as const }));
  const causes = (pieces: typeof deliverables) =>
    deliveryHypotheses(pieces, initialCase('active'), '2026-11-18').map(({ cause, facts }) => [cause, facts]);

  expect(causes(deliverables)).toEqual([['missed', { name: 'Reel 2', lateDays: 6, lateCount: 2 }]]);
  expect(causes(briefless)).toEqual([['late_brief', { count: 2 }]]);
  expect(causes([])).toEqual([]);
});
