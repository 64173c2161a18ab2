import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finalReadings, readingsOf } from '../../../../shared/procedure/numbers/final-readings.ts';
import { assessmentOf, caseOf, readingOf, standingOf } from '../../ui/sample-standings.ts';

const READINGS = [
  readingOf(),
  readingOf({ kpi: 'cpc', unit: 'money', better: 'down', isPrimary: false, actual: 784, reference: 329 }),
  readingOf({ kpi: 'views', isPrimary: false, actual: 30_000, reference: 36_480 }),
  readingOf({ kpi: 'erViews', unit: 'ratio', isPrimary: false, reference: 0.05, referenceIs: 'agreed' }),
  readingOf({ kpi: 'delivery', isPrimary: false, reference: 5, referenceIs: 'due' }),
];

function standing(state: 'active' | 'completed', agreedTotal: number | null = 3_000) {
  return standingOf({
    case: caseOf({ state }),
    readings: READINGS,
    agreedTotal,
    assessment: assessmentOf({ actual: 765, expected: 1_824 }),
  });
}

test('while it runs, readings are held against what was expected by now', () => {
  expect(readingsOf(standing('active'))).toEqual(READINGS);
});

test('once it is over, counts stand against all that was agreed and cost against the fee over that', () => {
  const [clicks, cost, views, rate, delivery] = readingsOf(standing('completed'));

  expect(clicks).toMatchObject({ reference: 3_000, referenceIs: 'agreed', index: 765 / 3_000 });
  expect(cost).toMatchObject({ referenceIs: 'agreed' });
  expect(cost?.reference).toBeCloseTo((329 * 1_824) / 3_000, 6);
  expect(cost?.index).toBeCloseTo((329 * 1_824) / 3_000 / 784, 6);
  expect(views).toMatchObject({ referenceIs: 'agreed' });
  expect(views?.reference).toBeCloseTo(60_000, 6);
  expect([rate, delivery]).toEqual(READINGS.slice(3));
});

test('without an agreed total nothing is made up', () => {
  expect(readingsOf(standing('completed', null))).toEqual(READINGS);
});

test('a primary KPI never has two bars: its own is the total, whatever was expected on the last day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (agreed, expected) => {
      const facts = {
        ...standing('completed', agreed),
        assessment: assessmentOf({ actual: 765, expected }),
      };
      expect(finalReadings(facts)[0]).toMatchObject({ reference: agreed, index: 765 / agreed });
    }),
  );
});
