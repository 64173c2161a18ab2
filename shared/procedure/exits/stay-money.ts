// What it costs to go on: a settlement on the day everything is over, with all work done and nothing ended early.
import { findVersionInForce } from '../../contract/in-force.ts';
import { findPerformanceClause } from '../../contract/money/performance-due.ts';
import type { PausedDays, SettledPiece } from '../../contract/money/settlement-case.ts';
import { settlementFor } from '../../contract/money/settlement-for.ts';
import { shiftDeadlines } from '../../contract/pause-effects.ts';
import type { ContractVersion, LocalDate, PerformanceClause, Terms } from '../../contract/terms.ts';
import { daysBetween, endOfDay, laterOf, localDateOf } from '../../contract/zone.ts';
import type { ColumnMoney } from './column-money.ts';
import { moneyOf, noMoney } from './column-money.ts';
import type { ExitInput } from './compare-exits.ts';
import { pausesUntil, toSettlementCase } from './exit-settlement.ts';

const LOST_STAGES = ['missed', 'cancelled', 'waived'];

/** Dates that move, and the pause that moves them; null = none. */
export type Shift = { due: Readonly<Record<string, LocalDate>>; pause: PausedDays | null };

/** The money of work done to its end, as known now: results not counted yet bring no more than what is guaranteed. */
export function stayMoney({ standing, now, extras = {} }: ExitInput, { due, pause }: Shift): ColumnMoney {
  const version = findVersionInForce(standing.contracts, now);
  if (!version) return noMoney(standing, { reason: 'contract_not_in_force', at: now });
  const { terms } = version;
  const effectiveAt = laterOf(endOfDay(lastDay(standing.endsOn, terms, pause), terms.tz), now);
  const end = { ...extras, route: 'expiry', party: 'brand', governedAt: now, effectiveAt } as const;
  const input = toSettlementCase(standing, end);
  const settled = settlementFor({
    ...input,
    contracts: input.contracts.map(withoutEarlyEnd),
    pieces: input.pieces.map((piece) => finished(piece, terms)),
    pauses: [...pausesUntil(standing, now), ...(pause === null ? [] : [pause])],
  });
  const deliverables = standing.deliverables.map((one) => ({ ...one, dueOn: due[one.id] ?? one.dueOn }));
  const { expensesApprovedOn } = extras;
  const plan = { deliverables, terms, today: localDateOf(now, terms.tz), isEnd: false, expensesApprovedOn };
  const money = moneyOf(settled, { standing, plan });
  const byResult = input.pieces.filter(({ id }) => findPerformanceClause(terms, id)).length;
  if (byResult === 0) return money;
  return {
    ...money,
    assumptions: [...money.assumptions, { code: 'RESULTS_PAY_AT_GUARANTEE', facts: { pieces: byResult } }],
  };
}

/** The flight's last day, moved by the pause, or the retainer's when that is later. */
function lastDay(endsOn: LocalDate, { retainer }: Terms, pause: PausedDays | null): LocalDate {
  const moved =
    pause === null
      ? endsOn
      : shiftDeadlines({ endsOn }, pause.from, daysBetween(pause.from, pause.to)).endsOn;
  const flightOn = moved ?? endsOn;
  return retainer && retainer.lastOn > flightOn ? retainer.lastOn : flightOn;
}

/** The piece as it will be once done. */
function finished(piece: SettledPiece, terms: Terms): SettledPiece {
  const isLost = LOST_STAGES.includes(piece.stage) || piece.creatorMissed === true;
  const units = findPerformanceClause(terms, piece.id) ? (piece.units ?? 0) : null;
  return isLost ? piece : { ...piece, stage: 'completed', units };
}

/** Nothing ends early here, so what a clause says of an early end does not apply: what is counted counts. */
function withoutEarlyEnd(version: ContractVersion): ContractVersion {
  const { performancePay, earlierPay } = version.terms;
  const counted = (clause: PerformanceClause): PerformanceClause => ({
    ...clause,
    onEarlyEnd: 'settle_at_effective',
  });
  return {
    ...version,
    terms: {
      ...version.terms,
      ...(performancePay ? { performancePay: counted(performancePay) } : {}),
      ...(earlierPay ? { earlierPay: earlierPay.map(counted) } : {}),
    },
  };
}
