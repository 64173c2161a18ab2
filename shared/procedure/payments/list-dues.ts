// Every sum that is owed with what was paid of it: of the end whose money is frozen, otherwise of the work done to its end.
import type { FrozenSettlement } from '../../contract/money/frozen-settlement.ts';
import { paymentKey } from '../../contract/money/held-parts.ts';
import { sumMinor } from '../../contract/money/rounding.ts';
import type { Instant } from '../../contract/terms.ts';
import { endDues } from '../exits/exit-settlement.ts';
import { stayDues } from '../exits/stay-money.ts';
import type { Standing } from '../standing.ts';
import type { ApprovedExpenses } from './list-payments.ts';
import { type Due, paymentForSum } from './paid-sums.ts';

type Asked = { settlement: FrozenSettlement | null; expenses: ApprovedExpenses; now: Instant };

/** Null while a fact is missing: what was paid, a fee, a contract in force. */
export function listDues(standing: Standing, { settlement, expenses, now }: Asked): Due[] | null {
  return settlement === null ? stayDues({ standing, now, extras: expenses }) : endDues(settlement, standing);
}

/** What is open in all, and under the name of a payment where sums have that name; null = not known. */
export function openMinorOf(standing: Standing, asked: Asked, paidFor?: string): number | null {
  const dues = listDues(standing, asked);
  if (dues === null) return standing.money?.openMinor ?? null;
  const own = dues.filter((due) => {
    const of = paymentForSum(due);
    return of !== null && paymentKey(of) === paidFor;
  });
  return sumMinor((own.length > 0 ? own : dues).map(({ openMinor }) => openMinor));
}
