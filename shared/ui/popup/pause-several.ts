// One wish for several creators, before the click: what each contract says, what can be told to all, what is still to choose.
import type { StopScope } from '../../procedure/events.ts';
import { ownSideInstead, SEVERAL_MAX } from '../../procedure/guide/pause-several.ts';
import type { Choice } from '../page/form.tsx';
import type { PauseSheetView } from '../view.ts';
import { IN_THE_PAST, type PauseSheetValue } from './pause-value.ts';

/** What can stop, with what stands checked at first: the same for everybody. */
export const SEVERAL_SCOPES = [
  { value: 'new_posts', label: 'New posts', detail: 'their dates move', isChecked: true },
  { value: 'ads', label: 'Paid ads', detail: 'on live posts', isChecked: true },
  { value: 'links', label: 'Tracking links', detail: 'clicks would be lost', isChecked: false },
  { value: 'messages', label: 'Our messages', detail: 'reminders and follow-ups', isChecked: false },
  {
    value: 'pay_not_due',
    label: 'Payments not yet due',
    detail: 'earned sums are always paid',
    isChecked: false,
  },
];

/** The choice to stop our own part where a contract says no. */
export const OWN_SIDE_CHOICE = {
  label: 'Where a contract says no, stop what is ours all the same',
  detail: 'links, ads and messages of the choice above',
};

/** What one contract answers to a pause today, in a few words. */
export function describeAnswer({ contract, missing }: PauseSheetView): string {
  if (contract.mark === 'unknown') return 'Not known yet';
  if (contract.mark === 'blocked') return contract.title;
  return missing.length === 0 ? 'Allows it' : 'Allows it, our steps are open';
}

/** What is still to choose before several can be paused; empty when nothing is. */
export function findSeveralProblem({
  count,
  scope,
  reviewOn,
  reviewFrom,
}: {
  count: number;
  scope: readonly string[];
  reviewOn: string | null;
  /** The first day that a review date may be. */
  reviewFrom: string;
}): string {
  if (reviewOn !== null && reviewOn < reviewFrom) return IN_THE_PAST;
  if (count === 0) return 'Choose at least one creator.';
  if (count > SEVERAL_MAX) return `Choose at most ${SEVERAL_MAX} at once.`;
  return scope.length === 0 ? 'Choose what stops.' : '';
}

/** For several at once: what can be told to each of them. */
export function commonReasons(all: readonly (readonly Choice[])[]): Choice[] {
  const [first = [], ...others] = all;
  return first
    .filter(({ value }) => others.every((choices) => choices.some((one) => one.value === value)))
    .map(({ value, label }) => ({ value, label }));
}

/** The choices of all: what can stop, and the reasons that can be told to each of them. */
export function presentSeveral(
  sheets: readonly PauseSheetView[],
): Pick<PauseSheetView, 'scope' | 'reviewDates' | 'reviewFrom' | 'reasons'> {
  const [first] = sheets;
  const isTimely = (on: string) => sheets.every(({ reviewFrom }) => on >= reviewFrom);
  return {
    scope: SEVERAL_SCOPES.map(({ value, ...item }) => ({ id: value, ...item, needsContract: false })),
    reviewDates: (first?.reviewDates ?? []).filter(({ on }) => isTimely(on)),
    reviewFrom:
      sheets
        .map(({ reviewFrom }) => reviewFrom)
        .sort()
        .at(-1) ?? '',
    reasons: commonReasons(sheets.map(({ reasons }) => reasons)).map((reason) => ({
      ...reason,
      isDefault: reason.value === 'other',
    })),
  };
}

export type SeveralValue = PauseSheetValue & { who: readonly string[]; stopsOwnSide: boolean };

/** As it opens: nobody is chosen, and what is told is what is true of everybody. */
export function startSeveral(view: ReturnType<typeof presentSeveral>): SeveralValue {
  return {
    who: [],
    scope: view.scope.filter(({ isChecked }) => isChecked).map(({ id }) => id),
    reviewOn: view.reviewDates.find(({ isDefault }) => isDefault)?.on ?? view.reviewDates[0]?.on ?? null,
    isOtherDate: false,
    reason: 'other',
    skips: [],
    stopsOwnSide: false,
  };
}

/** What is asked for instead where a contract says no to the whole; null = the no stands. */
export function findOwnPart({ stopsOwnSide }: SeveralValue, scope: readonly StopScope[]): StopScope[] | null {
  return stopsOwnSide ? ownSideInstead(scope) : null;
}
