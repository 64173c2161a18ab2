import { describe, expect, test } from 'vitest';
import {
  paidForPiece,
  paidForVideo,
  splitTwinFee,
  type TwinSide,
} from '../../../../shared/procedure/twins/twin-fees.ts';

const side = (feeMinor: number | null, ...fees: (number | null)[]): TwinSide => ({
  pieceId: 'p0',
  feeMinor,
  pieces: fees.map((fee, index) => ({ id: `p${index}`, feeMinor: fee })),
});

describe('splitTwinFee', () => {
  test('one video of 1,500.00 by 2:1 is 1,000.00 and 500.00, and each fee moves with its piece (M20)', () => {
    const [here, there] = splitTwinFee(150_000, [2, 1], [side(150_000, 150_000), side(200_000, 0, 200_000)]);

    expect(here).toEqual({
      pieceMinor: { before: 150_000, after: 100_000 },
      feeMinor: { before: 150_000, after: 100_000 },
    });
    expect(there).toEqual({
      pieceMinor: { before: 0, after: 50_000 },
      feeMinor: { before: 200_000, after: 250_000 },
    });
  });

  test('an even part counts as what it is today, so that the other pieces keep theirs', () => {
    const [here] = splitTwinFee(150_000, [2, 1], [side(300_000, null, null), side(0, 0)]);

    expect(here.pieceMinor).toEqual({ before: 150_000, after: 100_000 });
    expect(here.feeMinor).toEqual({ before: 300_000, after: 250_000 });
  });

  test('a fee that nobody has said in all stays unsaid', () => {
    const [here, there] = splitTwinFee(100, [1, 1], [side(null, null), side(null, 70, 30)]);

    expect(here).toEqual({
      pieceMinor: { before: null, after: 50 },
      feeMinor: { before: null, after: null },
    });
    expect(there).toEqual({ pieceMinor: { before: 70, after: 50 }, feeMinor: { before: null, after: null } });
  });
});

test('the video is paid what both sides pay for it; not known where neither says', () => {
  expect(paidForVideo([side(150_000, null), side(null, 50_000)])).toBe(200_000);
  expect(paidForVideo([side(null, null), side(null, null)])).toBeNull();
  expect(paidForPiece(side(400, 100, null))).toBe(100);
  expect(paidForPiece(side(400, null, 100, null))).toBe(150);
});
