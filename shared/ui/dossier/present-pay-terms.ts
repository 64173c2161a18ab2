// What the contract pays by time, in words: the retainer, and standby pay while the work rests.
import { isUnconfirmed } from '../../contract/facts/confirmed.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import { retainerPay } from '../../contract/money/retainer.ts';
import type { Instant, Terms } from '../../contract/terms.ts';
import { localDateOf } from '../../contract/zone.ts';
import type { Role } from '../../procedure/events.ts';
import { standbyRateOf } from '../../procedure/exits/planned-pause.ts';
import type { Standing } from '../../procedure/standing.ts';
import { formatDay, formatMoney, formatNumberOf } from '../format.ts';
import type { FactRow } from '../guide/guide-view.ts';
import { describeStandbyRate } from '../popup/present-pause-cost.ts';

type Reader = { now: Instant; locale: string; role: Role };

const NOT_KNOWN = 'not known yet';

/** Of the version in force, or the newest; none for who may not see fees, or without a contract. */
export function presentPayTerms({ contracts, currency }: Standing, reader: Reader): FactRow[] {
  const { now, locale, role } = reader;
  const terms = (findVersionInForce(contracts, now) ?? contracts.at(-1))?.terms;
  if (role === 'viewer' || terms === undefined) return [];
  const standby = isUnconfirmed(terms, 'pause')
    ? NOT_KNOWN
    : describeStandbyRate(standbyRateOf(terms.pause), { locale, currency });
  return [
    { name: 'Retainer', value: describeRetainer(terms, currency, reader) },
    { name: 'Standby pay', value: standby },
  ];
}

/** The sum, its days, and how many of them have passed: what an end today would pay of it. */
function describeRetainer(terms: Terms, currency: string, { now, locale }: Reader): string {
  const { retainer, tz } = terms;
  if (isUnconfirmed(terms, 'retainer')) return NOT_KNOWN;
  if (!retainer) return 'none by the contract';
  const pay = retainerPay({ ...retainer, endedLastOn: localDateOf(now, tz) });
  const money = (minor: number) => formatMoney(minor, { currency, locale, form: 'symbol' });
  const days = `${formatDay(retainer.firstOn, locale)} to ${formatDay(retainer.lastOn, locale)}`;
  const passed = `${pay.days} of ${formatNumberOf(pay.of, 'day', 'days', locale)} by today`;
  return `${money(retainer.amountMinor)} for ${days}; ${passed}, ${money(pay.amountMinor)}`;
}
