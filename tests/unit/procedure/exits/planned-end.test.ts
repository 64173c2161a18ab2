import { expect, test } from 'vitest';
import { compareExits } from '../../../../shared/procedure/exits/compare-exits.ts';
import { mutualEnd, plannedEnd } from '../../../../shared/procedure/exits/planned-end.ts';
import type { EndPlan } from '../../../../shared/procedure/exits/records.ts';
import type { Standing } from '../../../../shared/procedure/standing.ts';
import { exitStanding, NOW } from './exit-standings.ts';

const OFFER = {
  on: '2026-12-01',
  proposedBy: 'creator',
  seq: 1,
  brandSignedById: null,
  creatorAgreedAt: NOW,
} as const;

function planned(change: Partial<Standing['case']>) {
  const standing = exitStanding();
  const changed = { ...standing, case: { ...standing.case, ...change } };
  return plannedEnd(changed, NOW, compareExits({ standing: changed, now: NOW }).ends);
}

function planOf(change: Partial<EndPlan>): EndPlan {
  return {
    ...{ seq: 1, at: NOW, byMemberId: 'u1', route: 'mutual', reason: 'mutual', category: 'mutual' },
    ...{ trigger: null, since: null, mutual: null },
    ...change,
  };
}

test('without a plan it is the brand’s convenience with its notice', () => {
  expect(planned({})).toEqual({
    route: 'convenience',
    party: 'brand',
    governedAt: NOW,
    effectiveAt: '2026-12-05T05:00:00Z',
  });
});

test('a day on offer is the end that is planned, through its last minute in the contract’s zone', () => {
  const standing = exitStanding();

  expect(planned({ endPlan: planOf({ mutual: OFFER }) })).toEqual(mutualEnd(standing, NOW, OFFER.on));
  expect(mutualEnd(standing, NOW, OFFER.on).effectiveAt).toBe('2026-12-02T05:00:00Z');
});

test('a term that ran out is settled as of its own instant', () => {
  const endedBy = { noticeId: 'n', route: 'expiry', party: 'brand', at: '2026-11-01T05:00:00Z' } as const;

  expect(planned({ endedBy })).toMatchObject({
    route: 'expiry',
    governedAt: endedBy.at,
    effectiveAt: endedBy.at,
  });
});
