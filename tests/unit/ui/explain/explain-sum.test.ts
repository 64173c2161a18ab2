import { describe, expect, test } from 'vitest';
import {
  explainChance,
  explainCounted,
  explainDelivery,
  explainFeesEarned,
  explainForecast,
} from '../../../../shared/ui/explain/explain-sum.ts';
import { assessmentOf, NOW, standingOf } from '../sample-standings.ts';

const CONTEXT = { now: NOW, locale: 'en', timeZone: 'America/New_York' };
const creator = (name: string, actual: number | null, expected: number | null = 1_000) => ({
  name,
  standing: standingOf({ assessment: assessmentOf({ actual, expected }) }),
});

describe('a sum opens to', () => {
  test('each creator’s own count with source and age, unknown left unknown', () => {
    const view = explainCounted([creator('@mara', 400), creator('@theo', null, null)], CONTEXT);

    expect(view.title).toBe('Clicks: where the sum comes from');
    expect(view.inputs).toEqual([
      { name: '@mara', value: '400 of 1,000', source: 'imported file, exact, 12 min' },
      { name: '@theo', value: '–', source: 'not comparable, in neither sum' },
    ]);
    expect(view.version).toMatch(/^Definition kpi-\d+, applied Wed 18 Nov/);
  });

  test('the counts of the agreed KPI where a score stands on another one', () => {
    const standing = standingOf({
      assessment: assessmentOf({ actual: 5 }),
      asAgreed: assessmentOf({ actual: 700, expected: 900 }),
    });

    expect(explainCounted([{ name: '@mara', standing }], CONTEXT).inputs[0]?.value).toBe('700 of 900');
  });

  test('a dozen creators, and how many more there are', () => {
    const many = Array.from({ length: 15 }, (_, index) => creator(`@c${index}`, index));

    expect(explainDelivery(many, CONTEXT).inputs).toHaveLength(13);
    expect(explainDelivery(many, CONTEXT).inputs.at(-1)?.name).toBe('3 more');
  });

  test('each forecast with its range, and the goal with its chance where there is one', () => {
    const totals = { forecast: { median: 2_760, lo80: 2_300, hi80: 3_400 }, goal: 3_000, chance: 0.3 };
    const two = [creator('@mara', 400), creator('@theo', 500)];

    expect(explainForecast(two, CONTEXT, totals)).toMatchObject({
      formula: 'sum of the middles ± √(sum of the half-ranges²)',
      inputs: [
        { name: '@mara', value: 'about 1,380', source: 'likely 1,120–1,840' },
        { name: '@theo', value: 'about 1,380' },
        { name: 'Goal', value: '3,000' },
      ],
    });
    expect(explainForecast(two, CONTEXT, { ...totals, goal: null, chance: null }).inputs).toHaveLength(2);
  });

  test('fees by creator, and who has none', () => {
    const none = { name: '@theo', standing: standingOf({ money: null }) };

    expect(explainFeesEarned([creator('@mara', 1), none], CONTEXT).inputs).toEqual([
      { name: '@mara', value: '$6,000.00 of $9,000.00', source: 'from the agreement' },
      { name: '@theo', value: '–', source: 'no fee agreed' },
    ]);
  });
});

describe('the chance to reach a goal', () => {
  const forecast = { median: 900, lo80: 700, hi80: 1_200 };
  const explain = (actual: number | null) =>
    explainChance([creator('@mara', 1)], CONTEXT, { forecast, goal: 1_000, chance: 0.34, actual });

  test('opens to the forecast and the goal it is read from', () => {
    const view = explain(400);

    expect(view.title).toBe('Chance to reach the goal: where 34% comes from');
    expect(view.inputs.map(({ name, value }) => [name, value])).toEqual([
      ['Counted so far', '400'],
      ['Forecast at the end', 'about 900'],
      ['Goal', '1,000'],
    ]);
    expect(view.version).toContain('applied');
  });

  test('says so where the goal is reached', () => {
    expect(explain(1_000).sentences).toEqual(['What is counted so far is at or above the goal.']);
  });
});
