// One video for two campaigns: nothing of its fee and of its counts is lost or counted twice, whichever side looks first.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeParts } from '../../../shared/procedure/twins/twin-counts.ts';
import { paidForPiece, splitTwinFee, type TwinSide } from '../../../shared/procedure/twins/twin-fees.ts';
import { piece, reading } from '../../unit/procedure/standing-inputs.ts';

const weight = fc.integer({ min: 1, max: 1_000 });
const count = fc.integer({ min: 0, max: 1_000_000_000_000 });

function seenBy(id: string, other: string, weights: [number, number], value: number): number {
  const twin = {
    ...{ pieceId: other, collaborationId: 'c', campaignName: 'Autumn' },
    ...{ weight: weights[0], of: weights[0] + weights[1] },
  };
  const [seen] = takeParts({
    observations: [reading('views', value, { postKey: 'instagram/one' })],
    posts: [{ key: 'instagram/one', deliverableId: id, url: '', publishedAt: null }],
    deliverables: [piece(id, { twin })],
  });
  return seen?.value ?? -1;
}

test('the two parts of a count are whole and together the count, and neither falls while it grows', () => {
  fc.assert(
    fc.property(weight, weight, count, fc.integer({ min: 0, max: 1_000 }), (a, b, value, more) => {
      const here = seenBy('a', 'b', [a, b], value);
      const there = seenBy('b', 'a', [b, a], value);
      expect(here + there).toBe(value);
      expect(Math.abs(here - (value * a) / (a + b))).toBeLessThanOrEqual(0.5 + value * Number.EPSILON);
      expect(seenBy('a', 'b', [a, b], value + more)).toBeGreaterThanOrEqual(here);
      expect(seenBy('b', 'a', [b, a], value + more)).toBeGreaterThanOrEqual(there);
    }),
  );
});

const fees = fc.array(fc.option(fc.integer({ min: 0, max: 5_000_000 }), { nil: null }), {
  minLength: 1,
  maxLength: 5,
});
const side = fc.tuple(fees, fc.option(fc.integer({ min: 0, max: 5_000_000 }), { nil: null })).map(
  ([shares, rest]): TwinSide => ({
    pieceId: 'p0',
    // A fee in all is at least what its pieces name.
    feeMinor: rest === null ? null : rest + shares.reduce<number>((sum, share) => sum + (share ?? 0), 0),
    pieces: shares.map((feeMinor, index) => ({ id: `p${index}`, feeMinor })),
  }),
);

test('a fee is divided to the last minor unit, and no other piece is paid more or less for it', () => {
  fc.assert(
    fc.property(side, side, weight, weight, count, (here, there, a, b, total) => {
      const sides = [here, there] as const;
      const changes = splitTwinFee(total, [a, b], sides);
      expect(changes[0].pieceMinor.after + changes[1].pieceMinor.after).toBe(total);
      for (const [index, { pieceMinor, feeMinor }] of changes.entries()) {
        const before = sides[index as 0 | 1];
        const after: TwinSide = {
          ...before,
          feeMinor: feeMinor.after,
          pieces: before.pieces.map((one) =>
            one.id === 'p0' ? { ...one, feeMinor: pieceMinor.after } : one,
          ),
        };
        expect(paidForPiece(after)).toBe(pieceMinor.after);
        for (const { id } of before.pieces.slice(1))
          expect(paidForPiece({ ...after, pieceId: id })).toBe(paidForPiece({ ...before, pieceId: id }));
      }
    }),
  );
});
