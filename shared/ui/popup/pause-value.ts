// What a person has chosen on the pause sheet, and what can be sent with it. Pure.
import type { SkipReason } from '../../procedure/events.ts';
import type { PauseSheetView } from '../view.ts';

/** What the person chose so far. `reviewOn` null = no review date. */
export type PauseSheetValue = {
  scope: string[];
  reviewOn: string | null;
  isOtherDate: boolean;
  /** What the creator is told, of the view's list. */
  reason: string;
  skips: { step: string; reason: SkipReason | ''; sentence: string }[];
};

/** The values the sheet opens with: scopes and review date as the view proposes them. */
export function startPauseSheet(view: PauseSheetView): PauseSheetValue {
  const canUseContract = view.contract.mark === 'allowed';
  return {
    scope: view.scope
      .filter((item) => item.isChecked && (canUseContract || !item.needsContract))
      .map((item) => item.id),
    reviewOn: view.reviewDates.find((date) => date.isDefault)?.on ?? view.reviewDates[0]?.on ?? null,
    isOtherDate: false,
    reason: view.reasons.find((choice) => choice.isDefault)?.value ?? 'other',
    skips: [],
  };
}

/** What can be sent with these choices: the contract's part, our own side alone, or nothing yet and why. */
export function judgePauseSheet(
  view: PauseSheetView,
  value: PauseSheetValue,
): { part: 'contract' | 'ownSide' | null; hint: string } {
  const chosen = view.scope.filter((item) => value.scope.includes(item.id));
  if (chosen.length === 0) return { part: null, hint: 'Choose what stops.' };
  if (!chosen.some((item) => item.needsContract))
    return { part: 'ownSide', hint: 'Stops at once, and starts again with one click.' };
  if (view.contract.mark !== 'allowed')
    return { part: null, hint: 'Leave out what the contract does not allow.' };
  const open = view.missing.filter((step) => !isSkipped(value, step.code));
  if (open.length > 0)
    return { part: null, hint: 'Our own steps come first. Skip one with a reason, or stop only our side.' };
  return { part: 'contract', hint: '' };
}

/** True when the step has a listed reason and a sentence. */
export function isSkipped(value: PauseSheetValue, step: string): boolean {
  return value.skips.some((skip) => skip.step === step && skip.reason !== '' && skip.sentence.trim() !== '');
}
