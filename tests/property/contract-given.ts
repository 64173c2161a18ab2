// Thin adapters from the `given` of tests/vectors/examples.json to the rules: renaming only, no rule of their own.
import type { EndQuestion } from '../../shared/contract/decide-end.ts';
import { decideEnd as askEnd } from '../../shared/contract/decide-end.ts';
import type { PauseQuestion } from '../../shared/contract/decide-pause.ts';
import { decidePause as askPause } from '../../shared/contract/decide-pause.ts';
import type { NoticeRule } from '../../shared/contract/effective-at.ts';
import { latestSend as findLatestSend, noticeTimes } from '../../shared/contract/effective-at.ts';
import type { ExclusivityGrant } from '../../shared/contract/grants.ts';
import { lastRestrictedDays } from '../../shared/contract/grants.ts';
import type { Piece } from '../../shared/contract/money/kill-fee.ts';
import type { PerformancePlan } from '../../shared/contract/money/performance-pay.ts';
import { performancePay as payFor } from '../../shared/contract/money/performance-pay.ts';
import { retainerPay } from '../../shared/contract/money/retainer.ts';
import type { Settlement } from '../../shared/contract/money/settlement.ts';
import { settle } from '../../shared/contract/money/settlement.ts';
import { splitByWeights } from '../../shared/contract/money/splits.ts';
import { pauseEffects as effectsOf } from '../../shared/contract/pause-effects.ts';
import type {
  ContractVersion,
  Instant,
  KillFee,
  LocalDate,
  Period,
  Receipt,
} from '../../shared/contract/terms.ts';
import { localReadingOf } from '../../shared/contract/zone.ts';
import { baseContract } from './contract-examples.ts';

const BUSINESS_HOURS: Receipt = { kind: 'business_hours' };
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

type NoticeGiven = {
  sentAt: Instant;
  receiptRule?: Receipt;
  period: Period;
  recipientTz: string;
  countingTz: string;
  holidays?: LocalDate[];
  bounced?: boolean;
};

/** T01–T17. */
export function noticeTime(given: NoticeGiven): Record<string, unknown> {
  const { sentAt, receiptRule = BUSINESS_HOURS, period, holidays = [], bounced = false } = given;
  const times = noticeTimes(sentAt, {
    receipt: receiptRule,
    period,
    recipient: { tz: given.recipientTz, holidays, bounced },
    counting: { tz: given.countingTz, holidays },
  });
  return {
    deemedReceivedAt: times.deemedReceivedAt,
    deemedReceivedLocal: times.deemedReceivedAt && toLocal(times.deemedReceivedAt, given.recipientTz),
    effectiveAt: times.effectiveAt,
    effectiveLocal: times.effectiveAt && toLocalWithOffset(times.effectiveAt, given.countingTz),
  };
}

type LatestSendGiven = {
  effectiveBy: Instant;
  receiptRule?: Receipt;
  period: Period;
  tz: string;
  holidays?: LocalDate[];
  minCommitmentLastDay?: LocalDate;
};

/** T18, T19. */
export function latestSend(given: LatestSendGiven): Record<string, unknown> {
  const at = findLatestSend(given.effectiveBy, toRule(given));
  return { latestSend: at, local: at && toLocal(at, given.tz) };
}

export function toRule(given: Omit<LatestSendGiven, 'effectiveBy'>): NoticeRule {
  const calendar = { tz: given.tz, holidays: given.holidays ?? [] };
  return {
    receipt: given.receiptRule ?? BUSINESS_HOURS,
    period: given.period,
    recipient: calendar,
    counting: calendar,
    minCommitmentLastDay: given.minCommitmentLastDay ?? null,
  };
}

type SettlementGiven = {
  deliverables: { id: string; fee: number; stage: string; creatorMissed?: boolean; daysToPost?: number }[];
  stageBps?: Record<string, number>;
  brackets?: [number | null, number][];
  paid: number;
  expenses?: number;
  clawback?: boolean;
};

/** M01–M04b: without a stage table it is an end for cause. */
export function settlement(given: SettlementGiven): Record<string, unknown> {
  return settledBy(given, given.stageBps ? { model: 'stagePct', stageBps: given.stageBps } : null);
}

/** M09. */
export function killByDays(given: SettlementGiven): Record<string, unknown> {
  const table = (given.brackets ?? []).map(([maxDays, bps]) => ({ maxDays, bps }));
  return settledBy(given, { model: 'daysToPost', table });
}

function settledBy(given: SettlementGiven, killFee: KillFee | null): Record<string, unknown> {
  // The vectors name stages as the rules do; a stage they do not know would throw in the rule.
  const pieces = given.deliverables.map(({ fee, ...piece }) => ({ ...piece, feeMinor: fee }) as Piece);
  return toMoneyKeys(
    settle({
      pieces,
      killFee,
      paidMinor: given.paid,
      hasClawback: given.clawback ?? false,
      expensesMinor: given.expenses ?? 0,
    }),
  );
}

function toMoneyKeys(result: Settlement): Record<string, unknown> {
  return {
    lines: result.lines.map(({ id, bps, amountMinor }) => ({ id, bps, amount: amountMinor })),
    expenses: result.expensesMinor,
    earned: result.earnedMinor,
    paid: result.paidMinor,
    dueToCreator: result.dueToCreatorMinor,
    refundDue: result.refundDueMinor,
    writeOff: result.writeOffMinor,
  };
}

type PerformanceGiven = {
  base: number;
  tiers: [number, number][];
  per: number;
  units: number;
  mode?: 'marginal' | 'cliff';
  floor?: number | null;
  var_cap?: number | null;
  total_cap?: number | null;
};

/** M05, M06. */
export function performancePay(given: PerformanceGiven): Record<string, unknown> {
  const pay = payFor(toPlan(given), given.units);
  return { variableRaw: pay.variableRawMinor, variable: pay.variableMinor, total: pay.totalMinor };
}

export function toPlan(given: Omit<PerformanceGiven, 'units'>): PerformancePlan {
  return {
    baseMinor: given.base,
    tiers: given.tiers.map(([fromUnits, rateMinor]) => ({ fromUnits, rateMinor })),
    per: given.per,
    mode: given.mode ?? 'marginal',
    floorMinor: given.floor ?? null,
    variableCapMinor: given.var_cap ?? null,
    totalCapMinor: given.total_cap ?? null,
  };
}

/** M08. */
export function retainer(given: {
  amount: number;
  first: LocalDate;
  last: LocalDate;
  endedLastDay: LocalDate;
}): Record<string, unknown> {
  const pay = retainerPay({
    amountMinor: given.amount,
    firstOn: given.first,
    lastOn: given.last,
    endedLastOn: given.endedLastDay,
  });
  return { days: pay.days, of: pay.of, amount: pay.amountMinor };
}

/** M14. */
export function split(given: { total: number; weights: number[] }): Record<string, unknown> {
  return { parts: splitByWeights(given.total, given.weights) };
}

type PauseGiven = {
  pausedFrom: LocalDate;
  resumedOn: LocalDate;
  standbyBps: number;
  monthlyFee: number;
  deadlines: Record<string, LocalDate>;
  maxCumulativeDays: number;
  alreadyUsed: number;
};

/** M10, M11. */
export function pauseEffects(given: PauseGiven): Record<string, unknown> {
  const effects = effectsOf({
    pausedFrom: given.pausedFrom,
    resumedOn: given.resumedOn,
    deadlines: given.deadlines,
    maxCumulativeDays: given.maxCumulativeDays,
    usedDays: given.alreadyUsed,
    standby: { monthlyFeeMinor: given.monthlyFee, standbyBps: given.standbyBps },
  });
  return {
    pausedDays: effects.pausedDays,
    cumulative: effects.cumulativeDays,
    withinMax: effects.isWithinMax,
    shifted: effects.shifted,
    standbyPay: effects.standbyMinor,
    autoActionOn: effects.autoActionOn,
  };
}

type Named<T> = Omit<T, 'contract'> & { contract: 'BASE' | ContractVersion[] };

/** E01–E20. */
export function decideEnd(given: Named<EndQuestion>): ReturnType<typeof askEnd> {
  return askEnd({ ...given, contract: given.contract === 'BASE' ? [baseContract()] : given.contract });
}

/** P01–P06. */
export function decidePause(given: Named<PauseQuestion>): ReturnType<typeof askPause> {
  return askPause({ ...given, contract: given.contract === 'BASE' ? [baseContract()] : given.contract });
}

type GrantGiven = Omit<ExclusivityGrant, 'lastOn'> & { last: LocalDate };

/** X01, X02. */
export function exclusivity(given: {
  grants: GrantGiven[];
  ended: Record<string, LocalDate>;
}): Record<string, unknown> {
  const grants = given.grants.map(({ last, ...grant }) => ({ ...grant, lastOn: last }));
  return { lastRestrictedDay: lastRestrictedDays(grants, given.ended) };
}

/** "Tue 2026-06-16 17:00". */
export function toLocal(at: Instant, tz: string): string {
  const { on, time, weekday } = localReadingOf(at, tz);
  return `${WEEKDAYS[weekday - 1]} ${on} ${time}`;
}

function toLocalWithOffset(at: Instant, tz: string): string {
  const { on, time } = localReadingOf(at, tz);
  const minutes = Math.round((Date.parse(`${on}T${time}:00Z`) - Date.parse(at)) / 60_000);
  const size = Math.abs(minutes);
  const digits = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0')).join('');
  return `${toLocal(at, tz)} ${minutes < 0 ? '-' : '+'}${digits}`;
}
