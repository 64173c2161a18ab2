// Commands about payments for the stories: holds that fit and holds that do not, releases, answers, and the letters about them.
import fc from 'fast-check';
import type { PaymentFor } from '../../../shared/contract/money/held-parts.ts';
import { paymentKey } from '../../../shared/contract/money/held-parts.ts';
import type { CaseState } from '../../../shared/procedure/case.ts';
import { FACT_LETTERS } from '../../../shared/procedure/letters/written-letter.ts';
import { openHolds } from '../../../shared/procedure/payments/hold.ts';
import type { Payment } from '../../../shared/procedure/payments/list-payments.ts';
import type { HeldSum } from '../../../shared/procedure/payments/records.ts';
import { HOLD_REASONS } from '../../../shared/procedure/payments/records.ts';
import type { Ask, CreatorAsk } from './commands.ts';

const SHA = 'a'.repeat(64);

/** What every story owes at its start, in minor units; the last is due already. */
export const OWED: (PaymentFor & Pick<Payment, 'minor' | 'state'>)[] = [
  { pieceId: 'reel-1', minor: 50_000, state: 'to_come' },
  { pieceId: 'reel-2', minor: 30_000, state: 'to_come' },
  { sum: 'retainer', minor: 90_000, state: 'to_come' },
  { sum: 'expenses', minor: 4_000, state: 'to_come' },
  { pieceId: 'reel-3', minor: 20_000, state: 'due' },
];

/** What is open of them in this state: what was let go is owed no more, and a hold stands beside its payment. */
export function paymentsOf(state: CaseState): Payment[] {
  return OWED.map((owed) => {
    const own = (state.holds ?? []).filter((hold) => paymentKey(hold) === paymentKey(owed));
    const gone = own.filter(({ outcome }) => outcome === 'agreed').reduce((sum, { minor }) => sum + minor, 0);
    const hold = own.find(({ outcome }) => outcome === 'open') ?? null;
    return { ...owed, minor: owed.minor - gone, on: '2026-12-31', earlier: [], hold };
  }).filter(({ minor }) => minor > 0);
}

const named = fc.constantFrom<{ pieceId?: string; sum?: HeldSum }>(
  ...OWED.map((owed) => ('sum' in owed ? { sum: owed.sum } : { pieceId: owed.pieceId })),
  { pieceId: 'nowhere' },
  {},
  { pieceId: 'reel-1', sum: 'expenses' },
);

/** The hold of this pick, an open one as a rule; 99 where there is none. */
function seqOf(state: CaseState, pick: number): number {
  const open = openHolds(state);
  const all = pick % 5 === 0 ? (state.holds ?? []) : open;
  return all[pick % Math.max(1, all.length)]?.seq ?? 99;
}

/** What the team does about a payment. */
export const paymentAsk: fc.Arbitrary<Ask> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        of: named,
        minor: fc.oneof(fc.integer({ min: 1, max: 4_000 }), fc.integer({ min: 0, max: 100_000 })),
        reason: fc.constantFrom(...HOLD_REASONS),
        isSaid: fc.constantFrom(true, true, true, false),
      })
      .map(
        ({ of, isSaid, ...rest }): Ask =>
          () => ({
            kind: 'hold_payment',
            ...of,
            ...rest,
            ...(isSaid ? { noteSha256: SHA } : {}),
          }),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.nat().map(
      (pick): Ask =>
        (state) => ({ kind: 'release_payment', holdSeq: seqOf(state, pick) }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(), fc.constantFrom(...FACT_LETTERS)).map(
      ([pick, any]): Ask =>
        (state) => {
          const hold = state.holds?.[pick % state.holds.length];
          const fitting = hold?.outcome === 'open' ? 'hold' : 'hold_over';
          const letter = pick % 4 === 0 ? any : fitting;
          return {
            kind: 'write_to_creator',
            letter,
            questions: [],
            ...(letter === 'term_over' ? {} : { holdSeq: hold?.seq ?? 99 }),
            ...{ language: 'en', tone: 'neutral', channel: 'email', address: 'mara@example.com' },
          };
        },
    ),
  },
);

/** What the creator says to a hold. */
export const holdAnswer: fc.Arbitrary<CreatorAsk> = fc
  .tuple(fc.nat(), fc.constantFrom('agrees' as const, 'objects' as const, 'objects' as const), fc.nat(3))
  .map(([pick, stance, said]) => (state) => ({
    kind: 'answer_hold',
    holdSeq: seqOf(state, pick),
    stance,
    ...(said > 0 ? { noteSha256: SHA } : {}),
  }));
