// A pause that goes on, as popup and panel ask for it: since when it rests, on which days it can be looked at again, and what
// that costs. The desk takes any day.
import type { LocalDate } from '../../contract/terms.ts';
import { addDays, localDateOf } from '../../contract/zone.ts';
import { findReviewOn } from '../../procedure/attention.ts';
import { lastReviewOn } from '../../procedure/decide/stay-paused.ts';
import { isSuspended, openSuspensions } from '../../procedure/folding/suspensions.ts';
import { listPauseActs, type PauseReader } from '../../procedure/guide/pause-acts.ts';
import type { Standing } from '../../procedure/standing.ts';
import { formatChosenDay, formatDay } from '../format.ts';
import { presentStayCost, type StayCost } from '../popup/present-pause-cost.ts';
import { nextFriday } from '../popup/present-review.ts';
import { listScope } from '../sentences.ts';
import type { PauseSheetView } from '../view.ts';
import type { ActView } from './dossier-view.ts';
import { stayActId } from './stay-act-id.ts';

/** Weeks after the next Friday on which another look is proposed. */
const WEEKS = [0, 1, 3];

export type StayView = Pick<PauseSheetView, 'reviewDates' | 'reviewFrom'> & {
  /** The last day that the clause's limit leaves; null = it sets none. */
  lastOn: LocalDate | null;
  /** What stands still, since when, and the day that is set. */
  rows: { name: string; value: string }[];
  costs: StayCost[];
  /** What follows, under the button. */
  after: string;
};

type Context = PauseReader & { locale: string };

/** Null where nobody may let it go on, or no day is left. */
export function presentStay(standing: Standing, context: Context): StayView | null {
  if (!listPauseActs(standing.case, context).includes('stay_paused')) return null;
  const { now, locale } = context;
  const { case: state, timeZone } = standing;
  const lastOn = lastReviewOn(state);
  const days = listDays(standing, context);
  const [first] = days;
  if (first === undefined) return null;
  const open = openSuspensions(state);
  const since = open.map(({ from }) => from).sort()[0] ?? now;
  const reviewOn = findReviewOn(state, () => true);
  return {
    reviewDates: days.map((on) => ({
      on,
      label: formatChosenDay(on, locale, now),
      isDefault: on === first,
    })),
    reviewFrom: localDateOf(now, timeZone),
    lastOn,
    rows: [
      { name: 'Stopped', value: listScope(open.flatMap(({ scope }) => scope)) },
      { name: 'Since', value: formatDay(since, locale, timeZone) },
      { name: 'Review', value: reviewOn === null ? 'no date set' : formatChosenDay(reviewOn, locale, now) },
      ...(lastOn === null ? [] : [{ name: 'Limit', value: formatChosenDay(lastOn, locale, now) }]),
    ],
    costs: days.flatMap((on) => presentStayCost(standing, { on, now, locale }) ?? []),
    after: isSuspended(state)
      ? 'Nothing starts. A letter to the creator with the new day is proposed.'
      : 'Nothing starts, and nobody is told.',
  };
}

/** The same as an act with one choice. */
export function presentStayAct(standing: Standing, context: Context): ActView | null {
  const stay = presentStay(standing, context);
  const [first] = stay?.reviewDates ?? [];
  if (stay === null || first === undefined) return null;
  const options = stay.reviewDates.map(({ on, label }) => {
    const cost = stay.costs.find((one) => one.on === on)?.sum;
    return { value: on, label: cost === undefined ? label : `${label} · ${cost} standby pay` };
  });
  return {
    id: stayActId(standing),
    request: { kind: 'stay_paused', reviewOn: first.on },
    title: 'Leave it paused',
    label: 'Leave it paused',
    facts: stay.rows,
    choice: { field: 'reviewOn', label: 'Look again on', options },
    moment: null,
    note: { label: 'Why', isRequired: false },
    after: stay.after,
  };
}

/** Fridays from next week on, as far as the limit allows, and the limit's own day. */
function listDays({ case: state, timeZone }: Standing, { now }: Context): LocalDate[] {
  const today = localDateOf(now, timeZone);
  const lastOn = lastReviewOn(state);
  const set = openSuspensions(state).map(({ reviewOn }) => reviewOn);
  const friday = nextFriday(today);
  const days = [...WEEKS.map((weeks) => addDays(friday, 7 * weeks)), ...(lastOn === null ? [] : [lastOn])];
  return [...new Set(days)]
    .filter((on) => on > today && (lastOn === null || on <= lastOn) && set.some((day) => day !== on))
    .sort();
}
