// Terms before and after in sums, side by side.

import type { SignedEnd } from '../../procedure/exits/end-by-signer.ts';
import type { TermsSums } from '../../procedure/exits/terms-sums.ts';
import { agreedMinorOf } from '../../procedure/payments/money-sums.ts';
import type { Standing } from '../../procedure/standing.ts';
import { formatMoney } from '../format.ts';
import { contractZone } from '../present-contract.ts';
import { formatEnd } from '../reading/end-words.ts';
import { describeEndSums, toEndSums } from './end-sums.ts';

/** One sum before and after. */
export type TermsChangeRow = { name: string; before: string; after: string; isChanged: boolean };

/** Each side's sums; what cannot be counted under one of them says why. */
export function presentTermsChange(
  { before, after }: { before: TermsSums; after: TermsSums },
  standing: Standing,
  { now, locale }: { now: string; locale: string },
): TermsChangeRow[] {
  const amount = (minor: number) => formatMoney(minor, { currency: standing.currency, locale, form: 'code' });
  const zone = contractZone(standing, now);
  const end = (one: SignedEnd | null | undefined) =>
    !one
      ? one === null
        ? 'not open today'
        : 'cannot be counted'
      : `${formatEnd(one.effectiveAt, locale, zone)}: ${describeEndSums(toEndSums(one.settled), standing, locale)}`;
  const sum = ({ money, isByResult }: TermsSums, pick: (money: NonNullable<TermsSums['money']>) => number) =>
    money === null ? 'not known yet' : `${amount(pick(money))}${isByResult ? ', more by result' : ''}`;
  const row = (name: string, say: (side: TermsSums) => string): TermsChangeRow => {
    const [was, becomes] = [say(before), say(after)];
    return { name, before: was, after: becomes, isChanged: was !== becomes };
  };
  return [
    row('Agreed in all', (side) => sum(side, agreedMinorOf)),
    row('Still to pay, all work done', (side) => sum(side, ({ openMinor }) => openMinor)),
    row('If we gave notice today', (side) => end(side.ours)),
    row('If they gave notice today', (side) => end(side.theirs)),
  ];
}
