import { describe, expect, test } from 'vitest';
import type { BenchCreator, Gap } from '../../../shared/analysis/bench-creator.ts';
import type { Candidate } from '../../../shared/analysis/replacement.ts';
import { replacementCandidates } from '../../../shared/analysis/replacement.ts';
import { benchCreator, gapOf, TODAY } from './bench-examples.ts';

describe('replacementCandidates', () => {
  test('says what a creator likely brings, for how much and by when', () => {
    expect(onlyOne(benchCreator('a'))).toEqual({
      creatorId: 'a',
      name: 'A',
      network: 'instagram',
      format: 'reel',
      posts: 2,
      postsNeeded: 2,
      postDays: ['2026-11-25', '2026-11-28'],
      likely: { median: 100_000, lo80: expect.closeTo(71_716, 0), hi80: expect.closeTo(142_426, 0) },
      costMinor: 300_000,
      costPerUnitMinor: 3,
      byOn: '2026-12-02',
      coverage: 1,
      fit: 'fills',
      limits: [],
      condition: null,
      basis: { posts: 12, collaborations: 0, indexUsed: 1 },
    });
  });

  test.each<[string, Partial<BenchCreator>, Partial<Gap>, Partial<Candidate>]>([
    [
      'the budget',
      {},
      { budgetMinor: 299_999 },
      { posts: 1, coverage: 0.5, fit: 'part', limits: ['budget'] },
    ],
    ['the dates', { leadDays: 20 }, {}, { posts: 1, coverage: 0.5, fit: 'part', limits: ['dates'] }],
    ['no day at all', { leadDays: 30 }, {}, { posts: 0, byOn: null, fit: 'does_not_fit', limits: ['dates'] }],
    [
      'no money at all',
      {},
      { budgetMinor: 0 },
      { posts: 0, costMinor: 0, fit: 'does_not_fit', limits: ['budget'] },
    ],
    [
      'an unknown fee',
      { feePerPostMinor: null },
      {},
      { costMinor: null, fit: 'not_known', limits: ['fee_unknown'] },
    ],
    [
      'another currency',
      { currency: 'EUR' },
      {},
      { costMinor: null, fit: 'not_known', limits: ['other_currency'] },
    ],
    [
      'unknown views',
      { viewsPerPost: null },
      {},
      { likely: null, coverage: null, fit: 'not_known', limits: ['views_unknown'] },
    ],
    ['an unknown rate', {}, { kpi: 'clicks' }, { likely: null, fit: 'not_known', limits: ['rate_unknown'] }],
    [
      'a rate of 0',
      { perView: 0 },
      { kpi: 'clicks' },
      { coverage: 0, costPerUnitMinor: null, fit: 'does_not_fit' },
    ],
    [
      '90% of the gap',
      {},
      { remaining: 111_000, budgetMinor: 300_000 },
      { fit: 'fills', limits: ['budget'] },
    ],
  ])('is limited by %s', (_, creator, gap, wanted) => {
    expect(onlyOne(benchCreator('a', creator), gap)).toMatchObject(wanted);
  });

  test.each<[string, Partial<BenchCreator>, Partial<Gap>, string]>([
    [
      'who is not booked again',
      { rebook: { answer: 'no', reason: '3 of 5 missed', condition: null } },
      {},
      'rebook_no',
    ],
    ['who is bound to a rival', { exclusivity: [rivalUntil('2026-12-31')] }, {}, 'exclusivity'],
    ['whose gap it is', {}, { exceptCreatorId: 'a' }, 'own_gap'],
    ['on another network', {}, { networks: ['tiktok'] }, 'network'],
  ])('leaves out %s', (_, creator, gap, because) => {
    expect(replacementCandidates(gapOf(gap), [benchCreator('a', creator)], TODAY)).toEqual({
      candidates: [],
      leftOut: [{ creatorId: 'a', because }],
    });
  });

  test('a promise that ends in time moves the dates only', () => {
    expect(onlyOne(benchCreator('a', { exclusivity: [rivalUntil('2026-11-30')] })).postDays).toEqual([
      '2026-12-01',
      '2026-12-04',
    ]);
  });

  test('a note older than 24 months keeps nobody out', () => {
    const rebook = { answer: 'no' as const, reason: '3 of 5 missed', condition: null };

    expect(onlyOne(benchCreator('a', { rebook, noteExpiresOn: '2026-11-18' })).fit).toBe('fills');
  });

  test('carries the condition of last time', () => {
    const rebook = {
      answer: 'yes_if' as const,
      reason: '2 of 4 late',
      condition: 'Product two weeks before',
    };

    expect(onlyOne(benchCreator('a', { rebook })).condition).toBe('Product two weeks before');
  });

  test('orders by fit, share of the gap, cost per unit, date', () => {
    const bench = [
      benchCreator('dear', { feePerPostMinor: 200_000 }),
      benchCreator('unknown', { viewsPerPost: null }),
      benchCreator('late', { leadDays: 9 }),
      benchCreator('half', { leadDays: 20 }),
      benchCreator('soon'),
      benchCreator('never', { leadDays: 40 }),
    ];

    expect(replacementCandidates(gapOf(), bench, TODAY).candidates.map(({ creatorId }) => creatorId)).toEqual(
      ['soon', 'late', 'dear', 'half', 'unknown', 'never'],
    );
  });

  test('nobody is needed when nothing is missing', () => {
    expect(replacementCandidates(gapOf({ remaining: 0 }), [benchCreator('a')], TODAY).candidates).toEqual([]);
  });
});

function onlyOne(creator: BenchCreator, gap: Partial<Gap> = {}): Candidate {
  const [candidate] = replacementCandidates(gapOf(gap), [creator], TODAY).candidates;
  if (!candidate) throw new Error('The example was left out');
  return candidate;
}

function rivalUntil(lastOn: string): BenchCreator['exclusivity'][number] {
  return { campaign: 'rival', category: 'skincare', lastOn, onEnd: 'term' };
}
