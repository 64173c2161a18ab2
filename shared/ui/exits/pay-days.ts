// The days on which the money of an end is paid, each with its sum.
import type { PayDay } from '../../contract/money/frozen-settlement.ts';
import { formatDay, formatMoney } from '../format.ts';

/** "USD 500.00 by Fri 9 Apr and USD 1,000.00 by Thu 29 Apr". */
export function listPayDays(
  payDays: readonly PayDay[],
  { currency, locale, form }: { currency: string; locale: string; form: 'code' | 'symbol' },
): string {
  const parts = payDays.map(
    ({ on, minor }) => `${formatMoney(minor, { currency, locale, form })} by ${formatDay(on, locale)}`,
  );
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join('');
}
