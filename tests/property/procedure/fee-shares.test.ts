// Fee shares of the pieces sum to the contract's fee wherever the product shows or settles them (DOMAIN.md §4.8 no. 13).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settlementOf } from '../../../shared/procedure/exits/exit-settlement.ts';
import { projectStanding } from '../../../shared/procedure/project-standing.ts';
import { contractWith } from '../../unit/procedure/case-log.ts';
import { EXIT_TERMS } from '../../unit/procedure/exits/exit-standings.ts';
import { AT, inputsWith, piece } from '../../unit/procedure/standing-inputs.ts';

/** A fee, and pieces that name theirs or leave it open. */
const deals = fc.record({
  feeMinor: fc.integer({ min: 0, max: 90_000_000 }),
  own: fc.array(fc.option(fc.integer({ min: 0, max: 9_000_000 }), { nil: null }), {
    minLength: 1,
    maxLength: 9,
  }),
});

function standingOf({ feeMinor, own }: { feeMinor: number; own: (number | null)[] }) {
  const inputs = inputsWith({
    contracts: contractWith(EXIT_TERMS),
    collaboration: { id: 'c1', feeMinor, paidMinor: 0, targets: {} },
    deliverables: own.map((fee, index) => piece(`p${index}`, { feeMinor: fee })),
    posts: [],
  });
  return projectStanding(inputs, { at: AT, caseAt: AT }).standing;
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

test('shares of pieces without a fee of their own fill the contract’s fee to the last cent (no. 13)', () => {
  fc.assert(
    fc.property(deals, ({ feeMinor, own }) => {
      const named = sumOf(own.map((fee) => fee ?? 0));
      fc.pre(own.includes(null) && named <= feeMinor);
      const shares = standingOf({ feeMinor, own }).money?.pieces?.map((one) => one.feeMinor) ?? [];
      const open = shares.filter((_, index) => own[index] === null);

      expect(sumOf(shares)).toBe(feeMinor);
      expect(shares.filter((_, index) => own[index] !== null)).toEqual(own.filter((fee) => fee !== null));
      // As even as whole cents allow, the odd ones to the earlier pieces (M14).
      expect(Math.max(...open) - Math.min(...open)).toBeLessThanOrEqual(1);
      expect(open).toEqual(open.toSorted((a, b) => b - a));
    }),
    { numRuns: 2_000 },
  );
});

test('no settlement is frozen from fees that do not sum to the contract’s fee, and each that sums is (no. 13)', () => {
  fc.assert(
    fc.property(deals, fc.boolean(), ({ feeMinor, own }, isExact) => {
      const fees = own.map((fee) => fee ?? 0);
      const total = isExact ? sumOf(fees) : feeMinor;
      const settled = settlementOf(standingOf({ feeMinor: total, own: fees }), {
        route: 'convenience',
        party: 'brand',
        governedAt: AT,
        effectiveAt: AT,
        isFeeChecked: true,
      });

      if (sumOf(fees) === total) expect(settled.ok).toBe(true);
      else expect(settled).toMatchObject({ ok: false, error: { reason: 'fees_do_not_sum' } });
    }),
    { numRuns: 2_000 },
  );
});
