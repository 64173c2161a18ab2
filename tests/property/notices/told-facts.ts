// What letters about signed terms, held payments and the end of the term tell of.
import fc from 'fast-check';
import { HELD_SUMS, HOLD_REASONS } from '../../../shared/procedure/payments/records.ts';
import { currency, day, fact, instant, minor, name } from './fact-parts.ts';

const signature = fc.record({ name, at: instant });
export const signed = fc.record({
  version: fc.integer({ min: 2, max: 40 }),
  effectiveFrom: instant,
  pieces: fc.array(name, { minLength: 1, maxLength: 3 }),
  pay: fc.record({
    kpi: fc.constantFrom('clicks', 'views', 'link_taps'),
    baseMinor: minor,
    tiers: fc.array(fc.record({ fromUnits: fc.integer({ min: 0, max: 1e6 }), rateMinor: minor }), {
      maxLength: 3,
    }),
    per: fc.constantFrom(1, 1000),
    floorMinor: fc.option(minor),
    variableCapMinor: fc.option(minor),
    totalCapMinor: fc.option(minor),
    isTogether: fc.boolean(),
    isSteep: fc.boolean(),
    measurementWindowDays: fc.integer({ min: 1, max: 90 }),
  }),
  oldFeeMinor: minor,
  currency,
  brandSigned: signature,
  creatorSigned: signature,
});

export const hold = fc.record({
  of: fc.oneof(fc.record({ piece: name }), fc.record({ sum: fc.constantFrom(...HELD_SUMS) })),
  minor,
  openMinor: fact(minor),
  reason: fc.constantFrom(...HOLD_REASONS),
  sinceOn: day,
  dueOn: day,
  reviewOn: day,
  over: fc.oneof(
    fc.record({ outcome: fc.constant('released' as const), payOn: fc.option(day) }),
    fc.record({ outcome: fc.constant('agreed' as const), on: day }),
  ),
});

export const term = fc.record({
  outcome: fc.constantFrom('completed' as const, 'over' as const, 'pause_limit' as const),
  lastOn: fact(day),
  owed: fact(
    fc.array(
      fc.oneof(
        fc.record({ name, kind: fc.constantFrom('piece' as const, 'performance' as const), minor, on: day }),
        fc.record({
          name: fc.constant(null),
          kind: fc.constantFrom('retainer' as const, 'standby' as const, 'expenses' as const),
          minor,
          on: day,
        }),
      ),
      { maxLength: 4 },
    ),
  ),
  heldMinor: minor,
  later: fc.array(fc.record({ name, on: day }), { maxLength: 2 }),
});
