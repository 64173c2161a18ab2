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
  const { dueMinor, refundMinor, payDays } = money;
  const [first, ...more] = payDays;
  const hasDays = refundMinor === 0 && dueMinor > 0 && more.length > 0;
  const text =
    refundMinor > 0
      ? words.mutual.refund(toMoney(context, refundMinor), view.brandName)
      : dueMinor > 0
        ? hasDays || first === undefined
          ? words.mutual.dueByDays(toMoney(context, dueMinor))
          : words.mutual.due(toMoney(context, dueMinor), toFullDay(context, first.on))
        : words.mutual.nothingOwed;
  return (
    <>
      <p>
        <b>{text}</b>
      </p>
      {hasDays && (
        <ul>
          {payDays.map(({ on, minor }) => (
            <li key={on}>{words.mutual.dueDay(toMoney(context, minor), toFullDay(context, on))}</li>
          ))}
        </ul>
      )}
      {isForecast && <p class="quiet">{words.mutual.soFar}</p>}
    </>
  );
}
