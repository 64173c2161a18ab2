import { describe, expect, test } from 'vitest';
import { chainOf } from '../../../shared/analysis/chain.ts';
import type { Stage } from '../../../shared/contract/facts/piece-stages.ts';
import type { Observation } from '../../../shared/kpi/observation.ts';
import { totalsAt } from '../../../shared/kpi/totals.ts';
import type { Targets } from '../../../shared/procedure/project-standing.ts';
import { plannedTotals, totalsFrom } from '../../../worker/commands/analysis/known-totals.ts';

const AT = '2026-12-20T10:00:00Z';

function piece(id: string, targets: Targets = {}, stage: Stage = 'published') {
  return {
    ...{ id, name: id, network: 'instagram', format: 'reel', dueOn: '2026-11-10', feeMinor: null },
    ...{ stage, targets },
  };
}

function seen(postKey: string, metric: Observation['metric'], value: number | null): Observation {
  return { postKey, metric, value, observedAt: '2026-12-19T10:00:00Z', source: 'csv', quality: 'exact' };
}

function totalsOf({
  targets = {},
  observations,
  actual,
  kpi = 'clicks',
  counted = ['p1', 'p2'],
}: {
  targets?: Targets;
  /** Pieces with a count of the KPI in the score. */
  counted?: string[];
  observations: Observation[];
  actual: number | null;
  kpi?: string;
}) {
  const posts = ['p1', 'p2'];
  const inputs = {
    collaboration: { id: 'c', feeMinor: null, paidMinor: null, targets },
    deliverables: [piece('p1'), piece('p2'), piece('p3', {}, 'briefed')],
  };
  const standing = {
    assessment: { actual, posts: counted.map((deliverableId) => ({ deliverableId })) },
    deliverables: posts.map((id) => ({ id, publishedAt: '2026-11-10T10:00:00Z' })),
    readings: [{ kpi, isPrimary: true }],
  } as unknown as Parameters<typeof totalsFrom>[1];
  return totalsFrom(inputs, standing, totalsAt(observations, posts, AT));
}

describe('plannedTotals', () => {
  test('an agreed rate gives the total behind it', () => {
    const collaboration = {
      id: 'c',
      feeMinor: null,
      paidMinor: null,
      targets: { reach: 100_000, erReach: 0.04 },
    };

    expect(plannedTotals({ collaboration, deliverables: [piece('a')] }, 'clicks')).toMatchObject({
      posts: 1,
      reach: 100_000,
      engagements: 4_000,
      clicks: null,
    });
  });

  test('pieces are added up only where each that is owed has a target', () => {
    const collaboration = { id: 'c', feeMinor: null, paidMinor: null, targets: {} };
    const deliverables = [
      piece('a', { clicks: 300 }),
      piece('b', { clicks: 200, reach: 9 }),
      piece('c', {}, 'waived'),
    ];

    expect(plannedTotals({ collaboration, deliverables }, 'clicks')).toMatchObject({
      posts: 2,
      clicks: 500,
      reach: null,
    });
  });
});

describe('totalsFrom', () => {
  test('with posts and the KPI alone the chain is short, and says what was not planned', () => {
    const { plan, observed, kpi, notObserved } = totalsOf({
      targets: { clicks: 1_500 },
      observations: [
        seen('p1', 'clicks', 200),
        seen('p2', 'clicks', 300),
        seen('p1', 'reach', 9),
        seen('p2', 'reach', 9),
      ],
      actual: 500,
    });

    expect(chainOf(plan, observed, kpi ?? undefined)?.factors.map(({ name }) => name)).toEqual([
      'posts',
      'clicks_per_posts',
    ]);
    expect(notObserved).toContainEqual({ step: 'reach', because: 'not_planned' });
    expect(notObserved).toContainEqual({ step: 'engagements', because: 'not_measured' });
  });

  test('a step that one post has no number for is left out', () => {
    const { observed, notObserved } = totalsOf({
      targets: { clicks: 1_500, reach: 90_000 },
      observations: [
        seen('p1', 'clicks', 200),
        seen('p2', 'clicks', 300),
        seen('p1', 'reach', 9),
        seen('p2', 'reach', null),
      ],
      actual: 500,
    });

    expect(observed.reach).toBeNull();
    expect(notObserved).toContainEqual({ step: 'reach', because: 'measured_in_part' });
  });

  test('where a post is without a count of the KPI, a step that is of every post is left out too', () => {
    const observations = [seen('p1', 'clicks', 200), seen('p1', 'reach', 9), seen('p2', 'reach', 9)];
    const targets = { clicks: 1_500, reach: 90_000 };
    const { observed, notObserved } = totalsOf({ targets, observations, actual: 200, counted: ['p1'] });

    expect(observed.reach).toBeNull();
    expect(notObserved).toContainEqual({ step: 'reach', because: 'measured_in_part' });
    expect(totalsOf({ targets, observations, actual: 200 }).observed.reach).toMatchObject({ value: 18 });
  });

  test('the KPI is what the score read, and unknown stays unknown', () => {
    const known = totalsOf({ observations: [seen('p1', 'link_taps', 40)], actual: 40 });
    const unknown = totalsOf({ observations: [], actual: null });

    expect(known.observed.clicks).toMatchObject({ value: 40 });
    expect(unknown.observed.clicks).toBeNull();
    expect(chainOf(unknown.plan, unknown.observed, 'clicks')).toBeUndefined();
  });

  test('impressions stand where views do', () => {
    const { kpi, observed, plan } = totalsOf({
      ...{ kpi: 'impressions', targets: { impressions: 10_000 } },
      ...{ observations: [seen('p1', 'impressions', 4_000)], actual: 4_000 },
    });

    expect(kpi).toBe('views');
    expect(plan.views).toBe(10_000);
    expect(observed.views).toBe(4_000);
  });
});
