// Pay while the work rests: the share, what it is a share of, how its days are counted, and what it comes to by the review.
import { toValue } from '../facts.ts';
import { formatAmount, formatBps, formatLongDay } from '../formatting.ts';
import type { NoticePause } from '../told-facts.ts';
import type { LetterWriter } from '../writer.ts';
import { factText } from '../writer.ts';
import type { NoticePart } from './blocks.ts';
import { sentence } from './blocks.ts';

/** One sentence for the rule, and one for the sum where the pause has a day to look at it again. */
export function standbyParts(pause: NoticePause, { facts, book }: LetterWriter): NoticePart[] {
  const { terms } = book;
  const amount = (minor: number) => formatAmount(minor, facts.currency, book);
  const rule = factText(pause.standby, {
    value: ({ bps, monthlyMinor, month }) => {
      const base = monthlyMinor === null ? null : amount(monthlyMinor);
      return terms.standby({ share: formatBps(bps, book), base, month });
    },
    none: terms.standbyNone,
    unknown: terms.standbyUnknown,
  });
  const sumMinor = toValue(pause.standby)?.untilReviewMinor ?? null;
  const reviewOn = toValue(pause.reviewOn);
  if (sumMinor === null || reviewOn === null) return [sentence('standbyPay', rule)];
  const sum = terms.standbySum(formatLongDay(reviewOn, book), amount(sumMinor));
  return [sentence('standbyPay', rule), sentence('standbyPay', sum)];
}
