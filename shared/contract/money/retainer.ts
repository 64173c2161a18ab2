// Pay by days: retainers and standby (DOMAIN.md §3.5, §3.7).
import { checkCount, checkDate, checkKnown, checkOneOf, checkShare } from '../facts/refused-fact.ts';
import type { LocalDate } from '../terms.ts';
import { addDays, daysBetween, daysInMonthOf } from '../zone.ts';
import { divideHalfUp, shareOf, toBigInt } from './rounding.ts';

const BPS_WHOLE = 10_000n;
const CALENDAR_MONTH_DAYS = 30;
/** Least common multiple of 28, 29, 30 and 31: days of any month as whole parts of it. */
const MONTH_PARTS = 377_580n;

export type RetainerPeriod = {
  amountMinor: number;
  firstOn: LocalDate;
  lastOn: LocalDate;
  endedLastOn: LocalDate;
};

/** Retainer earned through the last day of the notice period: inclusive days, clamped to 0 … the period (M08). */
export function retainerPay(period: RetainerPeriod): { days: number; of: number; amountMinor: number } {
  checkCount('amountMinor', period.amountMinor);
  const { firstOn, lastOn, endedLastOn } = period;
  for (const [fact, on] of Object.entries({ firstOn, lastOn, endedLastOn })) checkDate(fact, on);
  const of = daysBetween(period.firstOn, period.lastOn) + 1;
  if (of <= 0)
    throw new RangeError(`A period cannot end before it begins: ${period.firstOn} … ${period.lastOn}`);
  const days = Math.min(Math.max(daysBetween(period.firstOn, period.endedLastOn) + 1, 0), of);
  return { days, of, amountMinor: shareOf(period.amountMinor, days, of) };
}

export type Standby = {
  monthlyFeeMinor: number;
  standbyBps: number;
  /** A month counts 30 days, or its own number of days. */
  month?: '30' | 'actual';
};

/** Standby pay for the paused days `from` … `to` (`to` not counted), rounded once. */
export function standbyPay(standby: Standby, from: LocalDate, to: LocalDate): number {
  checkCount('standby.monthlyFeeMinor', standby.monthlyFeeMinor);
  checkShare('standby.standbyBps', standby.standbyBps);
  checkKnown(
    (fact, month) => checkOneOf(fact, month, ['30', 'actual']),
    { month: standby.month },
    'standby.',
  );
  const dailyWhole = toBigInt(standby.monthlyFeeMinor) * toBigInt(standby.standbyBps);
  const days = Math.max(daysBetween(from, to), 0);
  if (standby.month !== 'actual') {
    return divideHalfUp(dailyWhole * BigInt(days), BPS_WHOLE * BigInt(CALENDAR_MONTH_DAYS));
  }
  let parts = 0n;
  for (let day = 0; day < days; day += 1) parts += MONTH_PARTS / BigInt(daysInMonthOf(addDays(from, day)));
  return divideHalfUp(dailyWhole * parts, BPS_WHOLE * MONTH_PARTS);
}
