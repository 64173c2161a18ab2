// What a person has chosen on the pause sheet, and what can be sent with it. Pure.
import type { SkipReason } from '../../procedure/events.ts';
import type { DraftView, PauseSheetView } from '../view.ts';

/** What the person chose so far. `reviewOn` null = no review date. */
export type PauseSheetValue = {
  scope: string[];
  reviewOn: string | null;
  isOtherDate: boolean;
  /** What the creator is told, of the view's list. */
  reason: string;
  skips: { step: string; reason: SkipReason | ''; sentence: string }[];
};

/** The values the sheet opens with: scopes and review date as the view proposes them, or as a draft has them. */
export function startPauseSheet(view: PauseSheetView, draft?: DraftView['editable']): PauseSheetValue {
  const proposedReason = view.reasons.find((choice) => choice.isDefault)?.value ?? 'other';
  if (draft) {
    const { scope, reviewOn } = draft;
    const isOtherDate = !view.reviewDates.some(({ on }) => on === reviewOn);
    // What was true of the collaboration when it was drafted may not be any more.
    const reason = view.reasons.some(({ value }) => value === draft.reason) ? draft.reason : proposedReason;
    return { scope, reviewOn, isOtherDate, reason, skips: [] };
  }
  const canUseContract = view.contract.mark === 'allowed';
  return {
    scope: view.scope
      .filter((item) => item.isChecked && (canUseContract || !item.needsContract))
      .map((item) => item.id),
    reviewOn: view.reviewDates.find((date) => date.isDefault)?.on ?? view.reviewDates[0]?.on ?? null,
    isOtherDate: false,
    reason: proposedReason,
    skips: [],
  };
}

/** What can be sent with these choices: the contract's part, our own side alone, or nothing yet and why. */
export function judgePauseSheet(
  view: PauseSheetView,
  value: PauseSheetValue,
): { part: 'contract' | 'ownSide' | null; hint: string } {
  const chosen = view.scope.filter((item) => value.scope.includes(item.id));
  if (value.isOtherDate && value.reviewOn === null) return { part: null, hint: 'Choose a review date.' };
  if (isPast(view, value)) return { part: null, hint: `${IN_THE_PAST} Choose a later one.` };
  if (chosen.length === 0) return { part: null, hint: 'Choose what stops.' };
  if (!chosen.some((item) => item.needsContract))
    return { part: 'ownSide', hint: 'Stops at once, and starts again with one click.' };
  if (view.contract.mark !== 'allowed')
    return { part: null, hint: 'Leave out what the contract does not allow.' };
  const open = view.missing.filter((step) => !isSkipped(value, step.code));
  if (
    open.some((step) =>
      value.skips.some(({ step: skipped, reason }) => skipped === step.code && reason !== ''),
    )
  )
    return { part: null, hint: 'Say in a sentence why the step is skipped.' };
  if (open.length > 0)
    return { part: null, hint: 'Our own steps come first. Skip one with a reason, or stop only our side.' };
  return { part: 'contract', hint: '' };
}

export const IN_THE_PAST = 'The review date lies in the past.';

/** True for a date that is over already where the campaign runs. */
export function isPast(
  { reviewFrom }: Pick<PauseSheetView, 'reviewFrom'>,
  { reviewOn }: Pick<PauseSheetValue, 'reviewOn'>,
): boolean {
  return reviewOn !== null && reviewOn < reviewFrom;
}

/** True when the step has a listed reason and a sentence. */
export function isSkipped(value: PauseSheetValue, step: string): boolean {
  return value.skips.some((skip) => skip.step === step && skip.reason !== '' && skip.sentence.trim() !== '');
}
