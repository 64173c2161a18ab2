import { describe, expect, test } from 'vitest';
import { creatorLateDays, draftPostMortem } from '../../../shared/analysis/draft-post-mortem.ts';
import type { EndedNotice } from '../../../shared/analysis/post-mortem.ts';
import { endedInput, endedPiece } from './ended-examples.ts';

const [notice] = endedInput().notices;

describe('draftPostMortem', () => {
  test('answers what the data can answer', () => {
    const draft = draftPostMortem(endedInput());

    expect(draft).toMatchObject({
      draftedAt: '2026-12-20T10:00:00Z',
      holdBy: '2026-12-17',
      verdict: 'missed',
      procedure: { isKept: true, gaps: [] },
      totalCostMinor: 662_000,
      skips: [{ step: 'coach', reason: 'no_time_left' }],
    });
    expect(draft.outcomes.map(({ kpi }) => kpi)).toEqual(['clicks', 'reach']);
    expect(draft.shortfall?.main?.name).toBe('clicks_per_posts');
  });

  test('lists causes brand-side first, then by confidence', () => {
    const { causes } = draftPostMortem(endedInput());

    expect(causes.map(({ code }) => code)).toEqual(['tracking_broken', 'late_brief', 'weak_hook']);
  });

  test('counts a delay that the brand caused apart', () => {
    const pieces = [
      endedPiece('1'),
      endedPiece('2', { lateDays: 3, brandDelayDays: 3 }),
      endedPiece('3', { lateDays: 3, brandDelayDays: 1 }),
      endedPiece('4', { publishedAt: null, stage: 'missed', lateDays: 9 }),
      endedPiece('5', { publishedAt: null, stage: 'waived' }),
    ];

    expect(draftPostMortem(endedInput({ pieces })).delivery).toMatchObject({
      agreed: 4,
      published: 3,
      onTime: 1,
      lateByCreator: 2,
      lateByBrand: 1,
    });
  });

  test('is held two weeks after the last numbers are mature', () => {
    expect(draftPostMortem(endedInput({ matureOn: '2027-01-02' })).holdBy).toBe('2027-01-16');
  });

  test.each<[string, Partial<EndedNotice>]>([
    ['NOT_SENT', { sentAt: null, deemedReceivedAt: null, effectiveAt: null }],
    ['RECEIPT_UNKNOWN', { deemedReceivedAt: null }],
    ['EFFECTIVE_BEFORE_RECEIPT', { effectiveAt: '2026-11-18T15:59:00Z' }],
    ['NO_APPROVER', { approvedById: null }],
    ['SAME_PERSON', { approvedById: 'u1' }],
  ])('%s is a gap in the procedure', (code, change) => {
    const notices = notice ? [{ ...notice, ...change }] : [];

    expect(draftPostMortem(endedInput({ notices })).procedure).toEqual({
      notices,
      isKept: false,
      gaps: [{ code, kind: 'end' }],
    });
  });

  test('one person may do both where an owner allowed it', () => {
    const notices = notice ? [{ ...notice, approvedById: 'u1', isSinglePersonAllowed: true }] : [];

    expect(draftPostMortem(endedInput({ notices })).procedure.isKept).toBe(true);
  });

  test('the creator’s own notice needs nobody’s approval', () => {
    const notices = notice ? [{ ...notice, party: 'creator' as const, approvedById: null }] : [];

    expect(draftPostMortem(endedInput({ notices })).procedure.isKept).toBe(true);
  });

  test('unknown is not zero', () => {
    const draft = draftPostMortem(
      endedInput({ outcomes: [], chain: null, money: { ...endedInput().money, productMinor: null } }),
    );

    expect(draft).toMatchObject({ verdict: 'not_known', shortfall: null, totalCostMinor: null });
  });

  test.each([
    [1.1, 'exceeded'],
    [1.09, 'met'],
    [0.9, 'met'],
    [0.89, 'missed'],
  ])('an index of %d is %s', (index, verdict) => {
    const outcomes = endedInput().outcomes.map((one) => (one.isPrimary ? { ...one, index } : one));

    expect(draftPostMortem(endedInput({ outcomes })).verdict).toBe(verdict);
  });
});

test('a creator is late only beyond what the brand caused', () => {
  expect(creatorLateDays(endedPiece('1', { lateDays: 5, brandDelayDays: 2 }))).toBe(3);
  expect(creatorLateDays(endedPiece('1', { lateDays: 1, brandDelayDays: 4 }))).toBe(0);
});
