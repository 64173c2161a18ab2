import { expect, test } from 'vitest';
import { addDays, startOfDay } from '../../../../shared/contract/zone.ts';
import { sumsUnder, withOffer } from '../../../../shared/procedure/exits/terms-sums.ts';
import { PAY } from '../../contract/adjustment/offers.ts';
import { exitStanding, NOW } from './exit-standings.ts';

const standing = exitStanding();
const [current] = standing.contracts;
if (!current) throw new Error('The standing has a contract');

const DUE_ON = standing.deliverables.find(({ id }) => id === 'two')?.dueOn ?? expect.fail('a piece to come');

test.each([
  ['the day of its piece', DUE_ON, PAY.floorMinor ?? PAY.baseMinor],
  ['the day after it', addDays(DUE_ON, 1), 50_000],
])('an offer pays its own pieces from its own day on: %s', (_from, on, minor) => {
  const proposal = {
    pieceIds: ['two'],
    pay: { ...PAY, pieceIds: ['two'] },
    effectiveFrom: startOfDay(on, standing.timeZone),
    oldFeeMinor: 50_000,
    currency: 'USD',
    lowBaseReason: null,
  };
  const contracts = withOffer(standing.contracts, current, { proposal, now: NOW });
  const [before, after] = [sumsUnder(standing, standing.contracts, NOW), sumsUnder(standing, contracts, NOW)];

  expect(contracts.at(-1)).toMatchObject({ n: current.n + 1, effectiveFrom: proposal.effectiveFrom });
  expect([before.isByResult, after.isByResult]).toEqual([false, minor !== 50_000]);
  expect(before.money?.agreedMinor).toBe(100_000);
  expect(after.money?.agreedMinor).toBe(50_000 + minor);
  expect(after.ours).toEqual(before.ours);
});

test('terms that cannot be counted with say so instead of failing', () => {
  const notice = { n: -1, unit: 'calendarDays' } as const;
  const broken = { ...current, terms: { ...current.terms, convenience: { by: ['brand' as const], notice } } };

  expect(sumsUnder(standing, [broken], NOW).ours).toBeUndefined();
});
