import { expect, test } from 'vitest';
import { endByBoth, endByNotice } from '../../../../shared/procedure/exits/end-by-signer.ts';
import { exitStanding, NOW } from './exit-standings.ts';

const dueOf = (end: ReturnType<typeof endByNotice>) =>
  end?.settled.ok ? end.settled.value.dueToCreatorMinor : undefined;

test('each signer has a day and a sum of their own', () => {
  const standing = exitStanding();
  const both = endByBoth(standing, NOW, '2026-12-01');
  const ours = endByNotice(standing, NOW, 'brand');

  expect(both).toMatchObject({ who: 'both', effectiveAt: '2026-12-02T05:00:00Z' });
  expect(ours?.effectiveAt).toBe('2026-12-05T05:00:00Z');
  expect([dueOf(both), dueOf(ours)]).toEqual([42_500, 42_500]);
});

test('a side without the right has no such end', () => {
  const standing = exitStanding();
  const contracts = standing.contracts.map((version) => ({
    ...version,
    terms: {
      ...version.terms,
      convenience: { by: ['brand' as const], notice: { n: 14, unit: 'calendarDays' as const } },
    },
  }));

  expect(endByNotice({ ...standing, contracts }, NOW, 'creator')).toBeNull();
  expect(endByNotice({ ...standing, contracts: [] }, NOW, 'brand')).toBeNull();
});
