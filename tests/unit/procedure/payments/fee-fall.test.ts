import { expect, test } from 'vitest';
import { type AgreedFees, findFeeFall } from '../../../../shared/procedure/payments/fee-fall.ts';
import { PAY } from '../../contract/adjustment/offers.ts';
import { version } from '../../contract/money/settlement-cases.ts';

const SIGNED = [version({}, 1)];
const BY_RESULT = [...SIGNED, version({ performancePay: { ...PAY, pieceIds: ['reel-2'] } }, 2)];
const OUT = '2026-11-02T12:00:00Z';

function fees(feeMinor: number | null, shares: (number | null)[] = [null, null]): AgreedFees {
  const pieces = shares.map((share, index) => ({
    id: `reel-${index + 1}`,
    name: `Reel ${index + 1}`,
    feeMinor: share,
    publishedAt: index === 0 ? OUT : null,
  }));
  return { feeMinor, pieces };
}

test('nothing stands against any fee while nothing is signed', () => {
  expect(findFeeFall(fees(400_000), fees(1), [])).toBeUndefined();
  expect(findFeeFall(fees(400_000), fees(1), [{ ...version(), signed: false }])).toBeUndefined();
});

test('a fee that falls takes from what is out already, by its even part or by its own', () => {
  expect(findFeeFall(fees(400_000), fees(300_000), SIGNED)).toEqual({
    is: 'earned',
    beforeMinor: 200_000,
    afterMinor: 150_000,
  });
  const [before, after] = [fees(400_000, [150_000, 250_000]), fees(300_000, [149_999, 150_001])];
  expect(findFeeFall(before, after, SIGNED)).toEqual({
    is: 'earned',
    beforeMinor: 150_000,
    afterMinor: 149_999,
  });
});

test('what is not out yet may fall, and a fee may rise', () => {
  expect(findFeeFall(fees(400_000, [150_000, 250_000]), fees(200_000, [150_000, 50_000]), SIGNED)).toBe(
    undefined,
  );
  expect(findFeeFall(fees(400_000), fees(500_000), SIGNED)).toBeUndefined();
});

test('the base of a clause is not gone below, whether the share is said or an even part', () => {
  const said = findFeeFall(fees(400_000, [200_000, 200_000]), fees(400_000, [200_000, 89_999]), BY_RESULT);
  expect(said).toEqual({ is: 'base', baseMinor: 90_000, feeMinor: 89_999, piece: 'Reel 2' });
  expect(findFeeFall(fees(400_000), fees(179_998), BY_RESULT)).toEqual({
    is: 'base',
    baseMinor: 90_000,
    feeMinor: 89_999,
    piece: 'Reel 2',
  });
  expect(findFeeFall(fees(400_000, [200_000, 200_000]), fees(400_000, [200_000, 90_000]), BY_RESULT)).toBe(
    undefined,
  );
});

test('a base that both have signed above the old fee keeps nothing else from being saved', () => {
  const before = fees(280_000, [200_000, 80_000]);
  expect(findFeeFall(before, fees(290_000, [210_000, 80_000]), BY_RESULT)).toBeUndefined();
});

test('the version signed last counts, whatever the order in which they come', () => {
  const before = fees(400_000, [200_000, 200_000]);
  const after = fees(400_000, [200_000, 89_999]);
  expect(findFeeFall(before, after, [...BY_RESULT].reverse())).toMatchObject({ is: 'base' });
});
