// Shares that are not the fee, in words with the sums: for a refusal, and for what a page says as long as it is so.
import type { ShareGap } from '../../../shared/contract/money/splits.ts';
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
