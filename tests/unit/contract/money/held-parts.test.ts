import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SettledLine } from '../../../../shared/contract/money/frozen-settlement.ts';
import { type HeldPart, heldMinorOf, withoutAgreed } from '../../../../shared/contract/money/held-parts.ts';

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

const part = fc.record({
  pieceId: fc.constantFrom('a', 'b', 'c'),
  minor: fc.integer({ min: 0, max: 5_000 }),
  isAgreed: fc.boolean(),
});
const lines = fc.array(
  fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 3_000 })).map(([id, n]) => line(id, n)),
  { maxLength: 5 },
);

test('no line grows or turns negative, and exactly what can be let go is let go', () => {
  fc.assert(
    fc.property(lines, fc.array(part, { maxLength: 6 }), (before, parts) => {
      const after = withoutAgreed(before, parts);
      for (const id of ['a', 'b', 'c']) {
        const sum = (list: SettledLine[]) =>
          list.filter((one) => one.id === id).reduce((all, one) => all + (one.amountMinor ?? 0), 0);
        const gone = parts
          .filter((one) => one.pieceId === id && one.isAgreed)
          .reduce((all, { minor }) => all + minor, 0);
        expect(sum(after)).toBe(Math.max(0, sum(before) - gone));
      }
      expect(after.every(({ amountMinor }) => (amountMinor ?? -1) >= 0)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
