import { expect, test } from 'vitest';
import { sumsUnder, withOffer } from '../../../../shared/procedure/exits/terms-sums.ts';
import { PAY } from '../../contract/adjustment/offers.ts';
import { exitStanding, NOW } from './exit-standings.ts';

const standing = exitStanding();
const [current] = standing.contracts;
if (!current) throw new Error('The standing has a contract');

test('an offer counts from now on, for its own pieces alone', () => {
  const proposal = {
    pieceIds: ['two'],
    pay: { ...PAY, pieceIds: ['two'] },
    effectiveFrom: '2027-01-01T05:00:00Z',
    oldFeeMinor: 50_000,
    currency: 'USD',
    lowBaseReason: null,
  };
  const contracts = withOffer(standing.contracts, current, { proposal, now: NOW });
  const [before, after] = [sumsUnder(standing, standing.contracts, NOW), sumsUnder(standing, contracts, NOW)];

  expect(contracts.at(-1)).toMatchObject({ n: current.n + 1, effectiveFrom: NOW });
  expect([before.isByResult, after.isByResult]).toEqual([false, true]);
  expect(before.money?.agreedMinor).toBe(100_000);
  expect(after.money?.agreedMinor).toBe(50_000 + (PAY.floorMinor ?? PAY.baseMinor));
});

test('terms that cannot be counted with say so instead of failing', () => {
  const notice = { n: -1, unit: 'calendarDays' } as const;
  const broken = { ...current, terms: { ...current.terms, convenience: { by: ['brand' as const], notice } } };

  expect(sumsUnder(standing, [broken], NOW).ours).toBeUndefined();
});
