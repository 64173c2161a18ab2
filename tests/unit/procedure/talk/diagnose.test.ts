import { describe, expect, test } from 'vitest';
import type { OutageReason } from '../../../../shared/procedure/outages/outages.ts';
import type { KpiReading } from '../../../../shared/procedure/standing.ts';
import type { DiagnosisInput } from '../../../../shared/procedure/talk/diagnose.ts';
import { diagnose } from '../../../../shared/procedure/talk/diagnose.ts';
import type { PostPart } from '../../../../shared/score/assessment.ts';
import { caseAfter } from '../case-log.ts';
import { standingWith } from '../standing-facts.ts';

const NOW = '2026-11-18T16:00:00Z';
const SHORT = { pace: { estimate: 0.5, lo80: 0.4, hi80: 0.6, sd: 0.2 }, step: 'talk' as const };

function readingOf(kpi: string, index: number | null, actual: number | null = null): KpiReading {
  const fixed = {
    unit: 'count',
    better: 'up',
    isPrimary: false,
    reference: null,
    referenceIs: 'agreed',
  } as const;
  return { ...fixed, kpi, index, actual, missing: null, isEstimated: false, source: null, observedAt: null };
}

function post(ratio: number): PostPart {
  return {
    deliverableId: null,
    postedDay: 1,
    ageDays: 5,
    actual: 1,
    expected: 1,
    ratio,
    weightShare: 0.5,
    isCapped: false,
  };
}

function inputWith(
  readings: [kpi: string, index: number | null, actual?: number][],
  change: Parameters<typeof standingWith>[0] = {},
): DiagnosisInput {
  const assessment = { ...SHORT, posts: [post(0.5), post(0.5)], ...change.assessment };
  return { ...standingWith({ ...change, assessment }), readings: readings.map((one) => readingOf(...one)) };
}

function causesOf(input: DiagnosisInput, context: Partial<Parameters<typeof diagnose>[1]> = {}): string[] {
  return diagnose(input, { now: NOW, ...context }).hypotheses.map(({ cause }) => cause);
}

describe('days that we flagged as lost', () => {
  const lost = (reason: OutageReason) => ({
    ...inputWith([]),
    outages: [{ from: '2026-11-12', until: '2026-11-13', reason, byName: 'Ana' }],
  });

  test.each([
    ['link_broken', 'tracking_broken'],
    ['tracking_down', 'tracking_broken'],
    ['sold_out', 'out_of_stock'],
  ] as const)('%s speaks for %s, before anything of the creator’s', (reason, cause) => {
    const { hypotheses, checks } = diagnose(lost(reason), { now: NOW });
    expect(hypotheses[0]).toMatchObject({ cause, confidence: 'medium' });
    expect(hypotheses[0]?.evidence).toContain('days_flagged');
    expect(checks.doesTrackingWork).toBe(cause !== 'tracking_broken');
  });

  test('name no cause of ours where the network’s numbers were down, and none where all is fine', () => {
    expect(causesOf(lost('network_down'))).toEqual(causesOf(inputWith([])));
    const fine = {
      ...lost('link_broken'),
      ...inputWith([], { assessment: { step: 'keep', pace: { ...SHORT.pace, estimate: 1 } } }),
    };
    expect(causesOf(fine)).toEqual([]);
  });
});

describe('delivery and results', () => {
  test('are told apart: posts that are late say nothing about results', () => {
    const found = diagnose(inputWith([], { late: [4], assessment: { status: 'too_early', pace: null } }), {
      now: NOW,
    });

    expect(found).toMatchObject({ results: 'too_early', isCaseSupported: true, layer: 'delivery' });
    expect(found.delivery).toEqual({ isFailing: true, lateCount: 1, worstLateDays: 4, waitingForBrand: 0 });
    expect(found.hypotheses.map(({ cause }) => cause)).toEqual(['missed', 'too_early']);
  });

  test('look at what waits on our side before the creator', () => {
    const input = inputWith([], { late: [4] });
    const waiting = {
      ...input,
      deliverables: input.deliverables.map((one) => ({ ...one, stage: 'submitted' as const })),
    };

    const found = diagnose(waiting, { now: NOW });
    expect(found.hypotheses[0]).toMatchObject({ cause: 'late_approval', confidence: 'high' });
    expect(found.hypotheses.map(({ cause }) => cause)).not.toContain('missed');
    expect(found.checks.hadEnoughTime).toBe(false);
  });

  test('know days away and silence', () => {
    const away = caseAfter([
      ['log_contact'],
      [
        'creator_answered',
        { data: { unavailable: { from: '2026-11-16', to: '2026-11-18', isPrivate: true } } },
      ],
    ]);
    const silent = caseAfter([['log_contact'], ['log_contact'], ['log_contact']]);

    expect(causesOf(inputWith([], { late: [4], state: away }))).toContain('unavailable');
    expect(causesOf(inputWith([], { late: [4], state: silent }))).toContain('unresponsive');
  });
});

describe('no case of one creator', () => {
  test.each([
    ['too early', { status: 'too_early' as const, pace: null }, 'too_early', 'too_early'],
    [
      'one post down while others are fine',
      { posts: [post(0.4), post(1), post(1.1)] },
      'one_post',
      'too_early',
    ],
    ['one post only', { posts: [post(0.4)] }, 'one_post', 'too_early'],
    ['an outage', { status: 'outage' as const }, 'not_measurable', 'tracking_broken'],
  ])('comes from %s', (_name, assessment, results, cause) => {
    const found = diagnose(inputWith([['ctrReach', 0.3]], { assessment }), { now: NOW });

    expect(found).toMatchObject({ results, isCaseSupported: false });
    expect(found.hypotheses.map((one) => one.cause)).toEqual([cause]);
  });

  test('comes from all creators down together', () => {
    const found = diagnose(inputWith([['views', 0.5]]), { now: NOW, peers: { scored: 5, down: 4 } });

    expect(found).toMatchObject({ results: 'everybody_down', isCaseSupported: false, layer: 'market' });
    expect(causesOf(inputWith([['views', 0.5]]), { peers: { scored: 2, down: 2 } })).toContain('reach_drop');
  });

  test('comes from results that are fine', () => {
    const fine = inputWith([['views', 1]], {
      assessment: { pace: { estimate: 1, lo80: 1, hi80: 1, sd: 0.1 }, step: 'keep' },
    });

    expect(diagnose(fine, { now: NOW })).toMatchObject({ results: 'fine', hypotheses: [], layer: null });
  });
});

test.each<[string, [string, number | null, number?][], string[]]>([
  [
    'low reach with engagement as usual',
    [
      ['views', 0.5],
      ['erReach', 1],
    ],
    ['reach_drop', 'posting_time'],
  ],
  [
    'few who watch to the end',
    [
      ['views', 1],
      ['watchThrough', null, 0.15],
    ],
    ['weak_hook'],
  ],
  [
    'engagement below the usual',
    [
      ['reach', 1],
      ['erReach', 0.5],
    ],
    ['brief_overscripted', 'creative_mismatch'],
  ],
  [
    'few saves',
    [
      ['reach', 1],
      ['saveRate', null, 0.005],
    ],
    ['creative_mismatch'],
  ],
  [
    'few clicks',
    [
      ['reach', 1],
      ['erReach', 1],
      ['ctrReach', 0.4],
    ],
    ['link_placement', 'cta_weak'],
  ],
  [
    'few orders after clicks',
    [
      ['clicks', 1],
      ['cvr', 0.4],
    ],
    ['landing_page', 'offer_weak', 'out_of_stock', 'audience_mismatch'],
  ],
  [
    'clicks and not one order',
    [
      ['clicks', 1, 400],
      ['orders', 0, 0],
    ],
    ['tracking_broken'],
  ],
  [
    'orders without clicks',
    [
      ['reach', 1],
      ['clicks', 0.3, 40],
      ['orders', 1.2, 50],
    ],
    ['tracking_broken'],
  ],
  ['nothing that points anywhere', [['views', 0.8]], ['unknown']],
])('supposes from %s', (_name, readings, causes) => {
  expect(causesOf(inputWith(readings))).toEqual(causes);
});

test('puts the brand’s own first and names the layer that fails first', () => {
  const found = diagnose(
    inputWith([
      ['views', 0.5],
      ['clicks', 1],
      ['cvr', 0.4],
    ]),
    { now: NOW, targetToOwnBest: 1.3 },
  );

  expect(found.hypotheses.slice(0, 2).map(({ cause }) => cause)).toEqual([
    'target_unrealistic',
    'landing_page',
  ]);
  expect(found.layer).toBe('target');
  expect(found.checks).toEqual({
    isBriefClear: null,
    hadEnoughTime: null,
    isTargetFair: false,
    doesTrackingWork: true,
  });
});

test('asks about unusual numbers and accuses nobody', () => {
  const input = inputWith([], { assessment: { reasons: [{ code: 'unusual_pattern', facts: {} }] } });

  expect(diagnose(input, { now: NOW }).hypotheses).toMatchObject([
    { cause: 'invalid_traffic', confidence: 'low' },
  ]);
});
