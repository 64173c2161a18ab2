// What is still paid with an end, in either direction; said before it is signed or given, and after.
import type { EndMoney } from '../creator-money/mutual-view.ts';
import { type PageContext, toFullDay, toMoney } from './page-context.ts';

/** `isForecast`: as things stand today, because the sum is fixed later. */
export function EndMoneyLine({
  context,
  money,
  isForecast = false,
}: {
  context: PageContext;
  money: EndMoney | null;
  isForecast?: boolean;
}) {
  if (money === null) return null;
  const { view, words } = context;
  const { dueMinor, refundMinor, payOn } = money;
  const text =
    refundMinor > 0
      ? words.mutual.refund(toMoney(context, refundMinor), view.brandName)
      : dueMinor > 0
        ? words.mutual.due(toMoney(context, dueMinor), toFullDay(context, payOn))
        : words.mutual.nothingOwed;
  return (
    <>
      <p>
        <b>{text}</b>
      </p>
      {isForecast && <p class="quiet">{words.mutual.soFar}</p>}
    </>
  );
}
