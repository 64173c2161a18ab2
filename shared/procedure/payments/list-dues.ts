// Every sum that is owed with what was paid of it: of the end whose money is frozen, otherwise of the work done to its end.
import { findVersionInForce } from '../../contract/in-force.ts';
import type { FrozenSettlement } from '../../contract/money/frozen-settlement.ts';
import { paymentKey } from '../../contract/money/held-parts.ts';
import { sumMinor } from '../../contract/money/rounding.ts';
import type { Instant } from '../../contract/terms.ts';
import { localDateOf } from '../../contract/zone.ts';
import { endDues } from '../exits/exit-settlement.ts';
import { stayDues } from '../exits/stay-money.ts';
import type { Standing } from '../standing.ts';
import { interestOf, interestPaid } from './due-interest.ts';
import type { ApprovedExpenses } from './list-payments.ts';
import { type Due, INTEREST_PAID, paymentForSum } from './paid-sums.ts';

type Asked = { settlement: FrozenSettlement | null; expenses: ApprovedExpenses; now: Instant };

/** Null while a fact is missing: what was paid, a fee, a contract in force. */
export function listDues(standing: Standing, { settlement, expenses, now }: Asked): Due[] | null {
  return settlement === null ? stayDues({ standing, now, extras: expenses }) : endDues(settlement, standing);
}

/** Interest on late pay: what is open of it by now, and what of that has run up since an end was frozen. */
export type OpenInterest = { openMinor: number; sinceEndMinor: number };

/** Null where the contract names none, or a fact is missing. */
export function openInterest(standing: Standing, asked: Asked): OpenInterest | null {
  const { settlement, now } = asked;
  const version =
    settlement === null
      ? findVersionInForce(standing.contracts, now)
      : standing.contracts.find(({ n }) => n === settlement.contractVersion);
  const clause = version?.terms.lateInterest;
  const dues = listDues(standing, asked);
  if (version === undefined || clause === undefined || dues === null) return null;
  const today = localDateOf(now, version.terms.tz);
  const until = (due: Due) => interestOf(due, clause, today);
  const [lines, owed] = [dues.filter(isInterest), dues.filter((due) => !isInterest(due))];
  const frozenMinor = sumMinor(lines.map(({ minor }) => minor));
  const paidMinor = interestPaid(standing.money?.payments ?? []);
  const sinceEndMinor = Math.max(0, sumMinor(owed.map(until)) - Math.max(frozenMinor, paidMinor));
  return { openMinor: sumMinor(lines.map(({ openMinor }) => openMinor)) + sinceEndMinor, sinceEndMinor };
}

function isInterest({ what }: Due): boolean {
  return what === 'interest';
}

/** What is open in all, and under the name of a payment where sums have that name; null = not known. */
export function openMinorOf(standing: Standing, asked: Asked, paidFor?: string): number | null {
  const dues = listDues(standing, asked);
  if (dues === null) return standing.money?.openMinor ?? null;
  if (paidFor === INTEREST_PAID) return openInterest(standing, asked)?.openMinor ?? 0;
  const own = dues.filter((due) => {
    const of = paymentForSum(due);
    return of !== null && paymentKey(of) === paidFor;
  });
  return sumMinor((own.length > 0 ? own : dues).map(({ openMinor }) => openMinor));
}
