// The reasons a creator can be told, in the words of the one who chooses. The same list on popup, panel and desk.
import type { ReasonCategory } from '../../procedure/exits/records.ts';
import { listTrueReasons, proposeReason } from '../../procedure/exits/told-reason.ts';
import type { Standing } from '../../procedure/standing.ts';
import type { Choice } from '../page/form.tsx';

const WORDS: Record<ReasonCategory, string> = {
  goals_not_met: 'Goals not met so far',
  goals_not_met_despite_changes: 'Goals not met, despite the changes',
  campaign_or_budget_change: 'Campaign or budget changed',
  product_change: 'Product delayed or changed on our side',
  timing: 'Timing',
  safety_or_compliance: 'Safety or compliance',
  mutual: 'Agreed by both',
  other: 'Another one, told in person',
};

/** A reason as it stands in a record; one of another time as it was written. */
export function nameReason(reason: string): string {
  return Object.entries(WORDS).find(([known]) => known === reason)?.[1] ?? reason.replaceAll('_', ' ');
}

export type ReasonChoice = Choice & { isDefault: boolean };

/** For an end: every reason that is true of this collaboration. */
export function presentEndReasons(standing: Standing, now: string): ReasonChoice[] {
  const proposed = proposeReason(standing, now);
  return listTrueReasons(standing, now).map((value) => ({
    value,
    label: WORDS[value],
    isDefault: value === proposed,
  }));
}

/** For a pause by one side: the same without an agreement of both. */
export function presentPauseReasons(standing: Standing, now: string): ReasonChoice[] {
  return presentEndReasons(standing, now).filter(({ value }) => value !== 'mutual');
}

/** For several at once: what can be told to each of them. */
export function commonReasons(all: readonly (readonly Choice[])[]): Choice[] {
  const [first = [], ...others] = all;
  return first
    .filter(({ value }) => others.every((choices) => choices.some((one) => one.value === value)))
    .map(({ value, label }) => ({ value, label }));
}
