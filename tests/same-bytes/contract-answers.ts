// The product's rules behind the vectors of the contract that tests/evaluation/contract.ts has no function for: renaming
// only, no rule of its own.
import { deemedApprovedAt } from '../../shared/contract/deemed-approval.ts';
import type { Stage } from '../../shared/contract/facts/piece-stages.ts';
import { usageLastDay } from '../../shared/contract/grants.ts';
import { toPriceLines } from '../../shared/contract/money/amendment.ts';
import { earlyRemovalClawback } from '../../shared/contract/money/clawback.ts';
import { shareOfPiece, toSettlementLines } from '../../shared/contract/money/kill-fee.ts';
import { performancePay } from '../../shared/contract/money/performance-pay.ts';
import { bpsOf } from '../../shared/contract/money/rounding.ts';
import { splitByWeights } from '../../shared/contract/money/splits.ts';
import { periodEnd } from '../../shared/contract/period.ts';
import { deemedReceivedAt } from '../../shared/contract/receipt.ts';
import type { Period } from '../../shared/contract/terms.ts';
import * as given from '../evaluation/contract.ts';
import { baseContract } from '../property/contract/examples.ts';

/** Each answer names the shape of `given` that it reads; the table only pairs ids with answers. */
export type Answer = (input: never) => unknown;

const BUSINESS_HOURS = { kind: 'business_hours' } as const;

export const CONTRACT_ANSWERS: Record<string, Answer> = {
  T21: breachAndCure,
  M07: returnsHold,
  M12: earlyRemoval,
  M13: amendedPrices,
  M15: shareOfAmount,
  M16: shareOfAmount,
  M17: silenceApproves,
  M18: emergencyConfirm,
  M19: flatKillFee,
  M20: sharedVideo,
  X03: lastDayOfUse,
};

type Counted = { tz: string; holidays?: string[] };

function breachAndCure(input: Counted & { breachNoticeSentAt: string; cure: Period }): unknown {
  const receivedAt = deemedReceivedAt(input.breachNoticeSentAt, BUSINESS_HOURS, input);
  const cureEndsAt = periodEnd(receivedAt ?? '', input.cure, input);
  return {
    breachDeemedReceivedAt: receivedAt,
    cureEndsAt,
    firstMomentEndNoticeMayBeSent: cureEndsAt,
    local: given.toLocal(cureEndsAt, input.tz),
  };
}

function returnsHold(input: OrderCountGiven): unknown {
  const { orders, returned, pending, ratePerOrder } = input;
  const plan = given.toPlan({ tiers: [[0, ratePerOrder]], per: 1 });
  const payFor = (counted: number) => performancePay(plan, counted).totalMinor;
  return {
    payNow: payFor(orders - returned - pending),
    heldUntilWindowCloses: payFor(pending),
    maxTotal: payFor(orders - returned),
  };
}
type OrderCountGiven = { orders: number; returned: number; pending: number; ratePerOrder: number };

function earlyRemoval(input: { fee: number; liveDays: number; minLiveDays: number }): unknown {
  const { clawbackMinor, keptMinor } = earlyRemovalClawback({ ...input, feeMinor: input.fee });
  return { clawback: clawbackMinor, kept: keptMinor };
}

function amendedPrices({ oldPublished, newViews }: { oldPublished: number; newViews: number[] }): unknown {
  const before = Array.from({ length: oldPublished }, () => ({
    publishedAt: '2026-05-01T00:00:00Z',
    units: null,
  }));
  const after = newViews.map((units) => ({ publishedAt: '2026-06-02T00:00:00Z', units }));
  const plan = given.toPlan({
    base: 60_000,
    tiers: [[0, 800]],
    per: 1000,
    floor: 70_000,
    total_cap: 160_000,
  });
  const lines = toPriceLines(
    [...before, ...after].map((piece, index) => ({ id: `p${index + 1}`, ...piece })),
    [
      { effectiveFrom: '2026-04-01T00:00:00Z', price: { kind: 'fixed', feeMinor: 100_000 } },
      { effectiveFrom: '2026-06-01T00:00:00Z', price: { kind: 'performance', plan } },
    ],
  );
  const amounts = lines.map((line) => line.amountMinor ?? Number.NaN);
  const sum = (list: number[]): number => list.reduce((all, amount) => all + amount, 0);
  return { old: sum(amounts.slice(0, oldPublished)), new: amounts.slice(oldPublished), total: sum(amounts) };
}

function shareOfAmount({ amount, bps }: { amount: number; bps: number }): unknown {
  return { amount: bpsOf(amount, bps) };
}

function lastDayOfUse({ published, days }: { published: string; days: number }): unknown {
  return { lastDay: usageLastDay(published, days) };
}

const STAGE_TABLE = { contracted: 0, briefed: 2500, in_production: 5000, submitted: 7500, approved: 10_000 };

function silenceApproves(
  input: Counted & { submittedAt: string; deemedApproval: Period; fee: number },
): unknown {
  const receivedAt = deemedReceivedAt(input.submittedAt, BUSINESS_HOURS, input);
  const feeAt = (stage: Stage): number | undefined =>
    toSettlementLines([{ id: 'x', feeMinor: input.fee, stage }], {
      model: 'stagePct',
      stageBps: STAGE_TABLE,
    })[0]?.amountMinor;
  return {
    submissionReceivedAt: receivedAt,
    deemedApprovedAt: deemedApprovedAt(receivedAt ?? '', input.deemedApproval, { calendar: input }),
    feeBefore: feeAt('submitted'),
    feeAfter: feeAt('approved'),
  };
}

function emergencyConfirm(input: Counted & { startedAt: string }): unknown {
  const terms = {
    ...baseContract().terms,
    tz: input.tz,
    recipientTz: input.tz,
    holidays: input.holidays ?? [],
  };
  const decision = given.decidePause({
    kind: 'emergency',
    party: 'brand',
    now: input.startedAt,
    contract: [{ ...baseContract(), terms }],
    facts: { state: 'active', trigger: 'brand_safety', approvedBy: 'marketer' },
  });
  return {
    stopsWorkAt: decision.effectiveAt,
    confirmBy: decision.confirmBy,
    local: given.toLocal(decision.confirmBy ?? '', input.tz),
    ifNotConfirmed: decision.ifNotConfirmed,
  };
}

function flatKillFee({ fee, flatKill }: { fee: number; flatKill: number }): unknown {
  const lines = toSettlementLines([{ id: 'x', feeMinor: fee, stage: 'briefed' }], {
    model: 'flat',
    minor: flatKill,
  });
  return { kill: lines.reduce((sum, line) => sum + line.amountMinor, 0) };
}

type SharedGiven = {
  shared: number;
  weights: Record<string, number>;
  A: { stage: Stage };
  stageBps: Record<string, number>;
};

function sharedVideo({ shared, weights, A, stageBps }: SharedGiven): unknown {
  const split = splitByWeights(shared, Object.values(weights));
  const parts: Record<string, number> = Object.fromEntries(
    Object.keys(weights).map((name, index) => [name, split[index] ?? 0]),
  );
  const piece = { id: 'video', feeMinor: parts.A ?? 0, stage: A.stage };
  const bps = shareOfPiece(piece, { model: 'stagePct', stageBps });
  return { ...parts, owedForA: bpsOf(piece.feeMinor, bps), 'B unaffected': parts.B };
}
