import { describe, expect, test } from 'vitest';
import type { KpiReading } from '../../../shared/procedure/standing.ts';
import { nameKpi, presentKpi, presentKpis } from '../../../shared/ui/present-kpis.ts';
import { assessmentOf, NOW, readingOf, standingOf } from './sample-standings.ts';

const CONTEXT = { now: NOW, locale: 'en', currency: 'USD' };

const rowOf = (reading: KpiReading) => presentKpi(reading, standingOf(), CONTEXT);

describe('KPI rows', () => {
  test('show measured, then the reference without its currency', () => {
    expect(rowOf(readingOf())).toMatchObject({
      name: 'Clicks',
      measured: '765',
      reference: 'of 1,824',
      hasTarget: true,
    });
    const cost = readingOf({ kpi: 'cpc', unit: 'money', actual: 784, reference: 329 });
    expect(rowOf(cost)).toMatchObject({
      name: 'Cost per click',
      measured: '$7.84',
      reference: 'of 3.29',
    });
    const due = readingOf({ kpi: 'delivery', actual: 4, reference: 5, referenceIs: 'due' });
    expect(
      presentKpi(
        due,
        standingOf({
          assessment: assessmentOf({
            delivery: { due: 5, published: 4, late: 1, worstLateDays: 2, total: 6 },
          }),
        }),
        CONTEXT,
      ),
    ).toMatchObject({ measured: '4', reference: 'of 5 due, 1 late' });
  });

  test.each([
    ['no_data', 'not measured yet'],
    ['nothing_published', 'nothing published yet'],
    ['no_clicks', 'no clicks yet'],
    [null, 'not measured yet'],
  ])('give the reason %s for a missing value, never 0', (missing, words) => {
    const row = rowOf(readingOf({ actual: null, index: null, missing, source: null, observedAt: null }));
    expect(row).toMatchObject({ measured: '', reference: words, index: null });
    expect(row.explanation).not.toMatch(/\b0\b/);
  });

  test('mark estimates and say where a number comes from', () => {
    const row = rowOf(readingOf({ isEstimated: true, source: 'creator' }));
    expect(row.measured).toBe('≈ 765');
    expect(row.explanation).toContain('typed by the creator, estimated, 12 min');
  });

  test('show a measured zero as zero', () => {
    expect(rowOf(readingOf({ actual: 0, index: 0 }))).toMatchObject({
      measured: '0',
      index: 0,
    });
  });

  test('put the primary KPI first and keep to the limit', () => {
    const readings = [
      readingOf({ kpi: 'reach', isPrimary: false }),
      readingOf(),
      readingOf({ kpi: 'orders', isPrimary: false }),
    ];
    expect(presentKpis(standingOf({ readings }), CONTEXT, 2).map((row) => row.name)).toEqual([
      'Clicks',
      'Gross reach',
    ]);
  });

  test('write out a name that is not in the table', () => {
    expect(nameKpi('story_taps')).toBe('Story taps');
  });
});
