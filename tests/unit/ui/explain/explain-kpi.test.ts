import { describe, expect, test } from 'vitest';
import type { MetricTotal, MetricTotals } from '../../../../shared/kpi/totals.ts';
import type { KpiReading } from '../../../../shared/procedure/standing.ts';
import { openKpi } from '../../../../shared/ui/present-kpis.ts';
import { NOW, readingOf, standingOf } from '../sample-standings.ts';

const CONTEXT = { now: NOW, locale: 'en', currency: 'USD' };
const total = (value: number | null, part: Partial<MetricTotal> = {}): MetricTotal => ({
  value,
  lo: value,
  hi: value,
  isEstimated: false,
  isGross: false,
  known: 4,
  unknown: 0,
  observedAt: '2026-11-18T14:00:00Z',
  source: 'csv',
  quality: 'exact',
  ...part,
});

const open = (reading: Partial<KpiReading>, measured: MetricTotals) =>
  openKpi(readingOf({ isPrimary: false, unit: 'ratio', ...reading }), standingOf({ measured }), CONTEXT);

describe('a rate opens to', () => {
  const view = open(
    { kpi: 'erViews', actual: 0.05, posts: 3, bounds: { lo: 0.04, hi: 0.06 } },
    {
      likes: total(400),
      views: total(12_300, {
        lo: 12_200,
        hi: 12_400,
        isEstimated: true,
        source: 'page',
        unknown: 1,
        known: 3,
      }),
      paid_impressions: total(900),
    },
  );

  test('formula, each count with range, source and age, and the definition', () => {
    expect(view.formula).toBe('Engagement, by views = engagements ÷ views');
    expect(view.inputs).toEqual([
      { name: 'Likes', value: '400', source: 'imported file, exact, 2 h' },
      {
        name: 'Views',
        value: '12,300 (12,200–12,400)',
        source: 'read on the page, estimated, 2 h, 3 of 4 posts',
      },
      {
        name: 'Expected by now',
        value: expect.stringContaining('%'),
        source: 'agreed × growth of a typical post',
      },
    ]);
    expect(view.version).toMatch(/^Definition kpi-2, applied /);
  });

  test('what it is divided by, what a view is there, what was paid for, and how much of it is known', () => {
    const text = view.sentences.join(' ');

    expect(text).toContain('Divided by views. Rates with another denominator');
    expect(text).toContain('Instagram counts a view');
    expect(text).toContain('Blended:');
    expect(text).toContain('Over 3 posts: the others lack one of its counts.');
    expect(text).toContain('between 4.0–6.0%');
  });
});

test('a missing value opens to its reason, and the counts that are not there are no zero', () => {
  const view = open(
    { kpi: 'erReach', actual: null, index: null, missing: 'no_reach' },
    { likes: total(400) },
  );

  expect(view.title).toBe('Engagement, by reach: why there is no value');
  expect(view.sentences[0]).toBe('No reach yet.');
  expect(view.inputs.at(-1)).toEqual({ name: 'Reach', value: '–', source: 'not measured yet' });
});

test('a cost names the fee behind it, and nothing where fees are not shown', () => {
  const reading = readingOf({ kpi: 'cpc', unit: 'money', isPrimary: false, actual: 784, reference: 329 });
  const standing = standingOf({ measured: { clicks: total(765) } });
  const shown = openKpi(reading, standing, CONTEXT);
  const hidden = openKpi(reading, { ...standing, money: null }, CONTEXT);

  expect(shown.inputs.map(({ name }) => name)).toEqual(['Cost', 'Clicks', 'Expected by now']);
  expect(hidden.inputs.map(({ name }) => name)).toEqual(['Clicks']);
});

test('a count of several networks says that they count differently', () => {
  const deliverables = standingOf().deliverables.map((piece, index) => ({
    ...piece,
    network: index === 0 ? ('tiktok' as const) : piece.network,
  }));
  const view = openKpi(readingOf({ kpi: 'views' }), { ...standingOf(), deliverables }, CONTEXT);

  expect(view.sentences.join(' ')).toContain('Views of different networks are different counts');
});

describe('rates that no sum of counts tells', () => {
  test('usual engagement says base, median and from how many past posts', () => {
    const view = openKpi(
      readingOf({
        kpi: 'usual_erViews',
        unit: 'ratio',
        isPrimary: false,
        actual: 0.033,
        posts: 7,
        source: null,
        observedAt: null,
        referenceIs: 'none',
        reference: null,
      }),
      standingOf(),
      CONTEXT,
    );

    expect(view.title).toBe('Usual engagement, by views: where 3.3% comes from');
    expect(view.formula).toContain('median over past posts of engagements ÷ views');
    expect(view.sentences.join(' ')).toContain('The median of 7 posts outside this campaign');
  });

  test('on brief shows the looks with source and age', () => {
    const view = openKpi(
      readingOf({
        kpi: 'onBriefRate',
        unit: 'ratio',
        isPrimary: false,
        actual: 0.5,
        given: { checks: 2, checksPassed: 1 },
        referenceIs: 'none',
        reference: null,
      }),
      standingOf(),
      CONTEXT,
    );

    expect(view.formula).toBe('On brief = checks passed ÷ checks');
    expect(view.inputs).toEqual([
      { name: 'Checks', value: '2', source: 'imported file, exact, 12 min' },
      { name: 'Checks passed', value: '1', source: 'imported file, exact, 12 min' },
    ]);
  });
});
