// The contract's rules behind plain functions: each takes the `given` of a vector in tests/vectors/examples.json and
// returns at least the keys of its `expect`. Renaming only: no rule of its own, and no data but the contract of vector
// E00, which "BASE" stands for. Runs under Node as it is.
import type { BusinessHours } from '../../shared/contract/calendar.ts';
import type { EndDecision, EndQuestion } from '../../shared/contract/decide-end.ts';
import { decideEnd as askEnd } from '../../shared/contract/decide-end.ts';
import type { PauseDecision, PauseQuestion } from '../../shared/contract/decide-pause.ts';
import { decidePause as askPause } from '../../shared/contract/decide-pause.ts';
import type { NoticeRule } from '../../shared/contract/effective-at.ts';
import { latestSend as findLatestSend, noticeTimes } from '../../shared/contract/effective-at.ts';
import type { ExclusivityGrant } from '../../shared/contract/grants.ts';
import { lastRestrictedDays } from '../../shared/contract/grants.ts';
import type { Standby } from '../../shared/contract/money/retainer.ts';
import { pauseEffects as effectsOf } from '../../shared/contract/pause-effects.ts';
import type {
  ContractVersion,
  Instant,
  LocalDate,
  Period,
  Receipt,
  Terms,
} from '../../shared/contract/terms.ts';
import { localReadingOf } from '../../shared/contract/zone.ts';
import { baseContract } from '../property/contract/examples.ts';

export { decompose } from './contract/gap.ts';
export { killByDays, performancePay, retainer, settlement, split, toPlan } from './contract/money.ts';

const BUSINESS_HOURS: Receipt = { kind: 'business_hours' };
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MINUTE_MS = 60_000;

/** `tz` stands for both sides where they do not differ. */
type RuleGiven = {
  receiptRule?: Receipt | null;
  period?: Period | null;
  tz?: string;
  recipientTz?: string;
  countingTz?: string;
  holidays?: LocalDate[] | null;
  businessHours?: BusinessHours | null;
  bounced?: boolean | null;
  actualReceiptAt?: Instant | null;
  minCommitmentLastDay?: LocalDate | null;
};

/** T01–T17, T20: when a notice counts as received and when it takes effect. */
export function noticeTime(given: RuleGiven & { sentAt: Instant }): Record<string, unknown> {
  const rule = toRule(given);
  const times = noticeTimes(given.sentAt, rule);
  return {
    deemedReceivedAt: times.deemedReceivedAt,
    deemedReceivedLocal: times.deemedReceivedAt && toLocal(times.deemedReceivedAt, rule.recipient.tz),
    effectiveAt: times.effectiveAt,
    effectiveLocal: times.effectiveAt && toLocalWithOffset(times.effectiveAt, rule.counting.tz),
    noticePeriodEndsAt: times.noticePeriodEndsAt,
    earliestEffectiveAt: times.effectiveAt,
    limitedBy: times.limitedBy,
  };
}

/** T18, T19: the latest minute to send so that it takes effect in time; null when no minute would do. */
export function latestSend(given: RuleGiven & { effectiveBy: Instant }): Record<string, unknown> {
  const rule = toRule(given);
  const at = findLatestSend(given.effectiveBy, rule);
  return { latestSend: at, local: at && toLocal(at, rule.recipient.tz) };
}

export function toRule(given: RuleGiven): NoticeRule {
  const opening = { holidays: given.holidays ?? [], businessHours: given.businessHours ?? undefined };
  // Where no zone is given there is none: the rules say so.
  const recipientTz = given.recipientTz ?? given.tz ?? given.countingTz ?? '';
  return {
    receipt: given.receiptRule ?? BUSINESS_HOURS,
    period: given.period ?? null,
    recipient: {
      tz: recipientTz,
      ...opening,
      bounced: given.bounced ?? false,
      actualReceiptAt: given.actualReceiptAt ?? null,
    },
    counting: { tz: given.countingTz ?? given.tz ?? recipientTz, ...opening },
    minCommitmentLastDay: given.minCommitmentLastDay ?? null,
  };
}

type PauseGiven = {
  pausedFrom: LocalDate;
  resumedOn: LocalDate;
  standbyBps?: number | null;
  monthlyFee?: number | null;
  month?: Standby['month'];
  deadlines?: Record<string, LocalDate> | null;
  maxCumulativeDays?: number | null;
  alreadyUsed?: number | null;
};

/** M10, M11. */
export function pauseEffects(given: PauseGiven): Record<string, unknown> {
  const effects = effectsOf({
    pausedFrom: given.pausedFrom,
    resumedOn: given.resumedOn,
    deadlines: given.deadlines ?? {},
    maxCumulativeDays: given.maxCumulativeDays ?? null,
    usedDays: given.alreadyUsed ?? 0,
    standby: {
      monthlyFeeMinor: given.monthlyFee ?? 0,
      standbyBps: given.standbyBps ?? 0,
      month: given.month ?? '30',
    },
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

/** "BASE" may stand for the whole list or for one of its versions. */
type Named<T> = Omit<T, 'contract' | 'facts'> & {
  contract?: 'BASE' | ('BASE' | ContractVersion)[] | null;
  facts?: T extends { facts: infer F } ? F | null : never;
};

/** E01–E20. */
export function decideEnd(given: Named<EndQuestion>): EndDecision {
  return askEnd({ ...given, contract: toVersions(given.contract), facts: given.facts ?? {} });
}

/** P01–P06. */
export function decidePause(given: Named<PauseQuestion>): PauseDecision {
  return askPause({ ...given, contract: toVersions(given.contract), facts: given.facts ?? {} });
}

function toVersions(contract: Named<EndQuestion>['contract']): ContractVersion[] {
  const named = contract === 'BASE' ? ['BASE' as const] : (contract ?? []);
  // What is no list is refused by the rules.
  if (!Array.isArray(named)) return named;
  return named.map((version) => (version === 'BASE' ? baseContract() : withLists(version)));
}

/** The rules read lists; a contract written elsewhere leaves an empty one out. */
function withLists(version: ContractVersion): ContractVersion {
  if (!version) return version;
  const { cause, pause, convenience, ...terms }: Terms = version.terms ?? {};
  return {
    ...version,
    terms: {
      ...terms,
      holidays: terms.holidays ?? [],
      channels: terms.channels ?? {},
      ...(convenience ? { convenience: { ...convenience, by: convenience.by ?? [] } } : {}),
      ...(cause
        ? { cause: { ...cause, triggers: cause.triggers ?? [], incurable: cause.incurable ?? [] } }
        : {}),
      ...(pause
        ? { pause: { ...pause, by: pause.by ?? [], emergencyTriggers: pause.emergencyTriggers ?? [] } }
        : {}),
    },
  };
}

type GrantGiven = Omit<ExclusivityGrant, 'lastOn'> & { last: LocalDate };

/** X01, X02. */
export function exclusivity(given: {
  grants: GrantGiven[];
  ended?: Record<string, LocalDate> | null;
}): Record<string, unknown> {
  const grants = given.grants?.map(({ last, ...grant }) => ({ ...grant, lastOn: last }));
  return { lastRestrictedDay: lastRestrictedDays(grants, given.ended ?? {}) };
}

export function toLocal(at: Instant, tz: string): string {
  const { on, time, weekday } = localReadingOf(at, tz);
  return `${WEEKDAYS[weekday - 1]} ${on} ${time}`;
}

/** With the offset of that instant: "Tue 2026-06-16 17:00 -0400". */
function toLocalWithOffset(at: Instant, tz: string): string {
  const { on, time } = localReadingOf(at, tz);
  const wholeMinuteMs = Math.floor(Date.parse(at) / MINUTE_MS) * MINUTE_MS;
  const minutes = Math.round((Date.parse(`${on}T${time}:00Z`) - wholeMinuteMs) / MINUTE_MS);
  const size = Math.abs(minutes);
  const digits = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0')).join('');
  return `${toLocal(at, tz)} ${minutes < 0 ? '-' : '+'}${digits}`;
}
