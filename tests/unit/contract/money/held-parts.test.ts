import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SettledLine } from '../../../../shared/contract/money/frozen-settlement.ts';
import {
  type HeldPart,
  heldMinorOf,
  paymentKey,
  paymentOf,
  withoutAgreed,
} from '../../../../shared/contract/money/held-parts.ts';

function line(id: string, amountMinor: number | null, kind: SettledLine['kind'] = 'piece'): SettledLine {
  return { kind, id, stage: null, fullMinor: null, bps: null, amountMinor, units: null };
}

test('what the creator let go is taken off the piece, never below nothing and off nothing else', () => {
  const lines = [line('a', 1_000), line('a', 300, 'performance'), line('b', 500), line('a', 40, 'extra')];
  const parts = [
    { pieceId: 'a', minor: 1_200, isAgreed: true },
    { pieceId: 'b', minor: 200, isAgreed: false },
  ];

  expect(withoutAgreed(lines, parts).map(({ amountMinor }) => amountMinor)).toEqual([0, 100, 500, 40]);
  expect(withoutAgreed([line('a', null)], parts)[0]?.amountMinor).toBeNull();
});

test('what is on hold is earned and due, and never more than either', () => {
  const lines = [line('a', 1_000), line('b', 500)];
  const hold = (pieceId: string, minor: number): HeldPart => ({ pieceId, minor, isAgreed: false });

  expect(heldMinorOf(lines, [hold('a', 400), hold('b', 900)], 1_500)).toBe(900);
  expect(heldMinorOf(lines, [hold('a', 400)], 250)).toBe(250);
  expect(heldMinorOf(lines, [hold('gone', 400), { ...hold('a', 1), isAgreed: true }], 1_500)).toBe(0);
});

test('a retainer and expenses are held like a piece, and a fee for ending early is no payment of its own', () => {
  const lines = [line('retainer', 900, 'retainer'), line('expenses', 40, 'expenses'), line('a', 500)];
  const of = (sum: 'retainer' | 'expenses', isAgreed: boolean): HeldPart => ({ sum, minor: 300, isAgreed });

  expect(heldMinorOf(lines, [of('retainer', false), of('expenses', false)], 1_440)).toBe(340);
  expect(withoutAgreed(lines, [of('retainer', true)]).map(({ amountMinor }) => amountMinor)).toEqual([
    600, 40, 500,
  ]);
  expect(paymentOf(line('kill_fee', 1, 'kill_fee'))).toBeNull();
  // A piece may carry any id, also that of a line.
  expect(
    withoutAgreed([line('retainer', 900, 'retainer')], [{ pieceId: 'retainer', minor: 1, isAgreed: true }]),
  ).toEqual([line('retainer', 900, 'retainer')]);
});

const part: fc.Arbitrary<HeldPart> = fc
  .tuple(
    fc.oneof(
      fc.constantFrom('a', 'b', 'c').map((pieceId) => ({ pieceId })),
      fc.constantFrom('retainer' as const, 'expenses' as const).map((sum) => ({ sum })),
    ),
    fc.record({ minor: fc.integer({ min: 0, max: 5_000 }), isAgreed: fc.boolean() }),
  )
  .map(([of, rest]) => ({ ...of, ...rest }));
const lines = fc.array(
  fc
    .tuple(fc.constantFrom('a', 'b', 'c', 'retainer', 'expenses'), fc.integer({ min: 0, max: 3_000 }))
    .map(([id, n]) => line(id, n, id === 'retainer' || id === 'expenses' ? id : 'piece')),
  { maxLength: 6 },
);

test('no line grows or turns negative, and exactly what can be let go is let go', () => {
  fc.assert(
    fc.property(lines, fc.array(part, { maxLength: 6 }), (before, parts) => {
      const after = withoutAgreed(before, parts);
      for (const key of ['a', 'b', 'c', 'sum:retainer', 'sum:expenses']) {
        const id = key.replace('sum:', '');
        const sum = (list: SettledLine[]) =>
          list.filter((one) => one.id === id).reduce((all, one) => all + (one.amountMinor ?? 0), 0);
        const gone = parts
          .filter((one) => paymentKey(one) === key && one.isAgreed)
          .reduce((all, { minor }) => all + minor, 0);
        expect(sum(after)).toBe(Math.max(0, sum(before) - gone));
      }
      expect(after.every(({ amountMinor }) => (amountMinor ?? -1) >= 0)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
