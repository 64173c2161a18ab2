// What the contract in force pays beside the fee, in words: by result, the retainer, and standby pay while the work rests.
import { isUnconfirmed } from '../../contract/facts/confirmed.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import { isSteep } from '../../contract/money/performance-pay.ts';
import { clausesInForce, clausesToCome } from '../../contract/money/piece-prices.ts';
import { retainerPay } from '../../contract/money/retainer.ts';
import type { Instant, Terms } from '../../contract/terms.ts';
import { localDateOf } from '../../contract/zone.ts';
import type { Role } from '../../procedure/events.ts';
import { standbyRateOf } from '../../procedure/exits/planned-pause.ts';
import type { Standing } from '../../procedure/standing.ts';
import { formatCount, formatDay, formatMoney, formatNumberOf } from '../format.ts';
import type { FactRow } from '../guide/guide-view.ts';
import { nameKpi } from '../guide-words/present-plan.ts';
import { STEP_COUNT_WORDS } from '../guide-words/proposal-words.ts';
import { describeStandbyRate } from '../popup/present-pause-cost.ts';

type Reader = { now: Instant; locale: string; role: Role };

const NOT_KNOWN = 'not known yet';

/** Of the version in force, or the newest; none for who may not see fees, or without a contract. */
export function presentPayTerms(standing: Standing, reader: Reader): FactRow[] {
  const { contracts, currency } = standing;
  const { now, locale, role } = reader;
  const version = findVersionInForce(contracts, now) ?? contracts.at(-1);
  if (role === 'viewer' || version === undefined) return [];
  const { terms } = version;
  const standby = isUnconfirmed(terms, 'pause')
    ? NOT_KNOWN
    : describeStandbyRate(standbyRateOf(terms.pause), { locale, currency });
  return [
    ...clausesInForce(standing.deliverables, contracts, version).map((found) => ({
      name: 'Pay by result',
      value: describeClause(found, standing, locale),
    })),
    ...clausesToCome(standing.deliverables, contracts, now).map((found) => ({
      name: `Pay by result, from ${formatDay(found.from, locale, terms.tz)}`,
      value: describeClause(found, standing, locale),
    })),
    ...(isUnconfirmed(terms, 'performancePay') ? [{ name: 'Pay by result', value: NOT_KNOWN }] : []),
    { name: 'Retainer', value: describeRetainer(terms, currency, reader) },
    { name: 'Standby pay', value: standby },
  ];
}

/** "Reel 2, Reel 3: $600.00 base each, $8.00 per 1,000 views, at least $700.00, at most $1,600.00" */
function describeClause(
  { clause, pieceIds }: ReturnType<typeof clausesInForce>[number],
  { deliverables, currency }: Standing,
  locale: string,
): string {
  const money = (minor: number) => formatMoney(minor, { currency, locale, form: 'symbol' });
  const names = deliverables.filter(({ id }) => pieceIds.includes(id)).map(({ name }) => name);
  const scope = clause.applies === 'together' ? 'together' : 'each';
  const kpi = nameKpi(clause.kpi).toLowerCase();
  const rate = (minor: number, index: number) =>
    clause.per === 1
      ? `${index === 0 ? `${kpi} at ` : ''}${money(minor)} each`
      : `${money(minor)} per ${formatCount(clause.per, locale)} ${kpi}`;
  const tiers = clause.tiers.map(
    ({ fromUnits, rateMinor }, index) =>
      `${rate(rateMinor, index)}${fromUnits === 0 ? '' : ` from ${formatCount(fromUnits, locale)} on`}`,
  );
  return `${names.join(', ')}: ${[
    `${money(clause.baseMinor)} base ${scope}`,
    ...tiers,
    ...(clause.bonuses ?? []).map(
      ({ atUnits, amountMinor }) => `${money(amountMinor)} once at ${formatCount(atUnits, locale)} ${kpi}`,
    ),
    ...(isSteep(clause) ? [STEP_COUNT_WORDS.cliff.toLowerCase()] : []),
    ...(clause.floorMinor === null ? [] : [`at least ${money(clause.floorMinor)}`]),
    ...(clause.variableCapMinor === null ? [] : [`results add at most ${money(clause.variableCapMinor)}`]),
    ...(clause.totalCapMinor === null ? [] : [`at most ${money(clause.totalCapMinor)}`]),
    `counted for ${formatNumberOf(clause.measurementWindowDays, 'day', 'days', locale)} after publishing`,
  ].join(', ')}`;
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
