import { describe, expect, test } from 'vitest';
import { STAGE_ORDER } from '../../../../shared/contract/facts/piece-stages.ts';
import { MARKETPLACE_IDS } from '../../../../shared/contract/marketplaces/marketplace.ts';
import { findMarketplace, MARKETPLACES } from '../../../../shared/contract/marketplaces/marketplace-list.ts';

describe('MARKETPLACES', () => {
  test('holds every marketplace once', () => {
    expect(MARKETPLACES.map(({ id }) => id)).toEqual([...MARKETPLACE_IDS]);
  });

  test.each(MARKETPLACES.map((one) => [one.id, one] as const))(
    '%s never charges less for a later stage',
    (_id, one) => {
      const listed = STAGE_ORDER.flatMap((stage) => one.stageTable[stage]?.bps ?? []);

      expect(listed).toEqual([...listed].sort((a, b) => a - b));
    },
  );

  test.each(MARKETPLACES.map((one) => [one.id, one] as const))(
    '%s asks to confirm what the screen says',
    (_id, one) => {
      expect(one.steps).toContain('confirm_what_the_screen_says');
      expect(one.link === null || one.link.startsWith('https://')).toBe(true);
      expect(one.asOf === null || /^\d{4}-\d{2}$/.test(one.asOf)).toBe(true);
    },
  );

  test('Post For Rent offers ten reasons, of which only the missed deadline can be free', () => {
    const { reasons } = findMarketplace('post_for_rent') ?? expect.fail('it is listed');

    expect(reasons).toHaveLength(10);
    expect(reasons.filter(({ isFree }) => isFree).map(({ code }) => code)).toEqual(['missed_deadline']);
  });

  test('TRIBE commits half of the fee at the pre-approval and all of it at the approval', () => {
    const { stages, stageTable } = findMarketplace('tribe') ?? expect.fail('it is listed');
    const costOf = (status: string) => stageTable[stages[status] ?? 'cancelled']?.bps;

    expect(['shortlisted', 'pre_approved', 'resubmitted', 'approved', 'published'].map(costOf)).toEqual([
      0, 5_000, 5_000, 10_000, 10_000,
    ]);
  });
});

test('a private deal and an unknown name are no marketplace', () => {
  expect(findMarketplace('direct')).toBeUndefined();
  expect(findMarketplace('toString')).toBeUndefined();
});
