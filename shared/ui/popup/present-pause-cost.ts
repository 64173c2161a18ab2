// What a pause costs and moves, in words and money, before anybody confirms it.
import type { PauseDecision } from '../../contract/decide-pause.ts';
import type { Instant, LocalDate } from '../../contract/terms.ts';
import { isLocalDate } from '../../contract/zone.ts';
import type { Role } from '../../procedure/events.ts';
import type { PlannedPause, StandbyRate } from '../../procedure/exits/planned-pause.ts';
import { plannedPause, TERM_END } from '../../procedure/exits/planned-pause.ts';
import { isSuspended } from '../../procedure/folding/suspensions.ts';
import type { Standing } from '../../procedure/standing.ts';
import { formatDay, formatMoney, formatNumberOf, formatPercent } from '../format.ts';
import { askPause } from '../present-contract.ts';
import { standingAt } from '../present-status.ts';
import type { PauseCostView } from '../view.ts';

const BPS_WHOLE = 10_000;
/** Dates that are named; the rest is counted. */
const MOVED_NAMED_MAX = 3;

type Words = { locale: string; currency: string };

type Asked = { now: Instant; locale: string; role: Role };

/** The cost of a pause asked for now, by the day on which it is over; none where nobody may pause or see money. */
export function presentPauseCosts(
  standing: Standing,
  days: readonly LocalDate[],
  { decision, now, locale, role }: Asked & { decision: PauseDecision },
): PauseCostView[] {
  const { rightNow, effectiveAt } = decision;
  if (role === 'viewer' || !rightNow || effectiveAt === null) return [];
  return days.map((on) => presentPauseCost(standing, { on, effectiveAt, now, locale }));
}

/** The same for a day that a person typed; null where there is nothing to say. */
export function presentCostUntil(stored: Standing, on: string, asked: Asked): PauseCostView | null {
  if (!isLocalDate(on)) return null;
  const standing = standingAt(stored, asked.now);
  return presentPauseCosts(standing, [on], { ...asked, decision: askPause(standing, asked) })[0] ?? null;
}

/** What a pause that is in force costs and moves from today until another day; null where the work itself does not rest. */
export function presentStayCost(
  standing: Standing,
  { on, now, locale }: { on: LocalDate; now: Instant; locale: string },
): StayCost | null {
  if (!isSuspended(standing.case)) return null;
  const { standby, sum, rows } = presentPauseCost(standing, { on, effectiveAt: now, now, locale });
  const moves = rows.find(({ name }) => name === MOVES);
  const text = `Standby pay: ${standby}.${moves === undefined ? '' : ` ${moves.value}.`}`;
  return { on, name: `Until ${formatDay(on, locale)}`, text, ...(sum === undefined ? {} : { sum }) };
}

/** One line for each day: what is paid from today until then and what moves. */
export type StayCost = { on: LocalDate; name: string; text: string; sum?: string };

const MOVES = 'Moves';

function presentPauseCost(
  standing: Standing,
  { on, ...asked }: { on: LocalDate; effectiveAt: Instant; now: Instant; locale: string },
): PauseCostView {
  const { locale } = asked;
  const planned = plannedPause(standing, { ...asked, resumedOn: on });
  const title = `If it ends ${formatDay(on, locale)}`;
  if (planned === null) {
    const standby = 'none, the notice takes effect only after this day';
    return { on, title, standby, rows: [{ name: 'Standby pay', value: standby }] };
  }
  const words = { locale, currency: standing.currency };
  const days = formatNumberOf(planned.effects.pausedDays, 'day', 'days', locale);
  const standby = describeStandby(planned, words);
  const rows = [{ name: 'Standby pay', value: standby }, ...otherRows(planned, standing, words)];
  const sum = planned.standby.is === 'share' ? { sum: money(planned.effects.standbyMinor, words) } : {};
  return { on, title: `${title}, after ${days}`, standby, ...sum, rows };
}

/** The rate of standby pay in words, for a stop whose length nobody knows. */
export function describeStandbyRate(rate: StandbyRate, words: Words): string {
  switch (rate.is) {
    case 'none':
      return 'none on record';
    case 'fee_unknown':
      return `${share(rate.standbyBps, words)} of the monthly fee, which is not on file: the sum is not known`;
    case 'share':
      return `${share(rate.standbyBps, words)} of ${money(rate.monthlyFeeMinor, words)} a month`;
  }
}

function otherRows(planned: PlannedPause, standing: Standing, words: Words): PauseCostView['rows'] {
  const { earnedOpenMinor, retainer } = planned;
  const moved = listMoved(planned, standing, words);
  return [
    ...(retainer === null
      ? []
      : [{ name: 'Retainer', value: `${money(retainer.amountMinor, words)}, runs on while the work rests` }]),
    ...(earnedOpenMinor === null || earnedOpenMinor === 0
      ? []
      : [{ name: 'Already earned', value: `${money(earnedOpenMinor, words)} not paid, due as agreed` }]),
    ...(moved === '' ? [] : [{ name: MOVES, value: moved }]),
    ...limitRow(planned, words),
  ];
}

function describeStandby({ standby, effects }: PlannedPause, words: Words): string {
  const rate = describeStandbyRate(standby, words);
  return standby.is === 'share' ? `${money(effects.standbyMinor, words)}, ${rate}` : rate;
}

function listMoved({ deadlines, effects }: PlannedPause, standing: Standing, { locale }: Words): string {
  const moved = standing.deliverables
    .filter(({ id }) => effects.shifted[id] !== deadlines[id])
    .map(({ id, name }) => `${name} to ${formatDay(effects.shifted[id] ?? '', locale)}`);
  const named = moved.slice(0, MOVED_NAMED_MAX);
  const others = moved.length - named.length;
  const termEnd = effects.shifted[TERM_END];
  const isTermMoved = termEnd !== undefined && termEnd !== deadlines[TERM_END];
  return [
    ...named,
    ...(others === 0 ? [] : [formatNumberOf(others, 'other piece', 'other pieces', locale)]),
    ...(isTermMoved ? [`the term’s end to ${formatDay(termEnd, locale)}`] : []),
  ].join(', ');
}

/** Named only where the review comes too late: the sheet's own clock shows the limit otherwise. */
function limitRow({ effects }: PlannedPause, { locale }: Words): PauseCostView['rows'] {
  const { isWithinMax, autoActionOn } = effects;
  if (isWithinMax || autoActionOn === null) return [];
  return [
    {
      name: 'Limit',
      value: `the clause’s days are used up on ${formatDay(autoActionOn, locale)}, before that`,
    },
  ];
}

function share(bps: number, { locale }: Words): string {
  const decimals = bps % 100 === 0 ? 0 : bps % 10 === 0 ? 1 : 2;
  return formatPercent(bps / BPS_WHOLE, locale, decimals);
}

function money(minor: number, { currency, locale }: Words): string {
  return formatMoney(minor, { currency, locale, form: 'symbol' });
}
