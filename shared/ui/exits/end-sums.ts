// What an end comes to, in one sentence: what is still paid, what comes back, what stays, and by when.
import type { FrozenSettlement, PayDay } from '../../contract/money/frozen-settlement.ts';
import type { SettlementProblem } from '../../contract/money/settlement-for.ts';
import type { FrozenMoney } from '../../procedure/exits/records.ts';
import type { Standing } from '../../procedure/standing.ts';
import type { Result } from '../../result.ts';
import { formatDay, formatMoney } from '../format.ts';
import { listPayDays } from './pay-days.ts';
import { describeUnknown, PROBLEM_WORDS } from './present-settlement.ts';

/** Sums in minor units; null = not known. */
export type EndSums = {
  dueMinor: number | null;
  refundMinor: number;
  /** Paid and staying with the creator unearned. */
  writeOffMinor: number;
  unknown?: FrozenSettlement['unknown'];
  problem?: SettlementProblem['reason'];
  payByOn?: string;
  /** Where it is paid on more than one day. */
  payDays?: PayDay[] | undefined;
};

type Facts = Pick<Standing, 'currency' | 'deliverables'>;

/**
 * "USD 1,500.00, to be paid by Fri 9 Apr", or each day with its sum; what is missing is named after the sum it leaves
 * open.
 */
export function describeEndSums(
  { dueMinor, refundMinor, writeOffMinor, unknown = [], problem, payByOn, payDays }: EndSums,
  standing: Facts,
  locale: string,
): string {
  const amount = (minor: number) => formatMoney(minor, { currency: standing.currency, locale, form: 'code' });
  const why = problem ? [PROBLEM_WORDS[problem]] : unknown.map((fact) => describeUnknown(fact, standing));
  if (dueMinor === null) return ['not known yet.', ...why].join(' ');
  const byDay = payDays
    ? `: ${listPayDays(payDays, { currency: standing.currency, locale, form: 'code' })}`
    : payByOn && ` by ${formatDay(payByOn, locale)}`;
  const sum = [
    amount(dueMinor),
    ...(byDay === undefined || dueMinor === 0 ? [] : [`to be paid${byDay}`]),
    ...(refundMinor > 0 ? [`${amount(refundMinor)} comes back to us`] : []),
    ...(writeOffMinor > 0 ? [`${amount(writeOffMinor)} paid and not coming back`] : []),
  ].join(', ');
  return why.length === 0 ? sum : [`${sum}, as far as it is known.`, ...why].join(' ');
}

/** The sums of a settlement as it would be frozen. */
export function toEndSums(settled: Result<FrozenSettlement, SettlementProblem>): EndSums {
  if (!settled.ok) return { dueMinor: null, refundMinor: 0, writeOffMinor: 0, problem: settled.error.reason };
  const { dueToCreatorMinor, refundDueMinor, writeOffMinor, unknown, payByOn, payDays } = settled.value;
  return {
    dueMinor: dueToCreatorMinor,
    refundMinor: refundDueMinor ?? 0,
    writeOffMinor: writeOffMinor ?? 0,
    unknown,
    payByOn,
    payDays,
  };
}

/** The sums as they were frozen with a decision. */
export function toFrozenSums({ dueToCreatorMinor, refundDueMinor, payOn, payDays }: FrozenMoney): EndSums {
  return {
    dueMinor: dueToCreatorMinor,
    refundMinor: refundDueMinor,
    writeOffMinor: 0,
    payByOn: payOn,
    payDays,
  };
}
