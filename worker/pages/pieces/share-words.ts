// Shares that are not the fee, in words with the sums: for a refusal, and for what a page says as long as it is so.
import type { ShareGap } from '../../../shared/contract/money/splits.ts';
import type { FeeFall } from '../../../shared/procedure/payments/fee-fall.ts';
import { formatMoney } from '../../../shared/ui/format.ts';

export function describeShareGap(
  { is, sumMinor, feeMinor }: ShareGap,
  { currency, locale }: { currency: string; locale: string },
): string {
  const money = (minor: number) => formatMoney(minor, { currency, locale, form: 'code' });
  const gap = money(Math.abs(sumMinor - feeMinor));
  return is === 'above'
    ? `The pieces’ shares are ${money(sumMinor)} together, ${gap} more than the fee of ${money(feeMinor)}.`
    : `The pieces’ shares are ${money(sumMinor)} together, ${gap} less than the fee of ${money(feeMinor)}.`;
}

/** The same with the way out. */
export function refuseShareGap(gap: ShareGap, money: { currency: string; locale: string }): string {
  const wayOut =
    gap.is === 'above'
      ? 'Lower a share, or correct the fee first.'
      : 'Correct a share or the fee, or tick below that more pieces follow.';
  return `${describeShareGap(gap, money)} ${wayOut}`;
}

/** Why a lowered fee is not saved, with both sums and the way that is left. */
export function refuseFeeFall(
  fall: FeeFall,
  { currency, locale, isManager }: { currency: string; locale: string; isManager: boolean },
): string {
  const money = (minor: number) => formatMoney(minor, { currency, locale, form: 'code' });
  if (fall.is === 'base') {
    const what = fall.piece === '' ? 'these pieces' : fall.piece;
    return `The contract’s base for ${what} is ${money(fall.baseMinor)}; the fee would be ${money(fall.feeMinor)}. That takes changed terms that both sign.`;
  }
  const falls = `What is earned already would fall from ${money(fall.beforeMinor)} to ${money(fall.afterMinor)}.`;
  return isManager ? `${falls} Tick that the paper has it so.` : `${falls} A manager can save it.`;
}

/** Beside the fee; with a box to tick where a tick is the way. */
export function toFallProblems({ is }: FeeFall, words: string, isManager: boolean): Record<string, string> {
  return is === 'earned' && isManager ? { onPaper: words } : { fee: words };
}
