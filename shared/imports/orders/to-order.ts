// The cells of one line → an order without its customer. What an address or a page carries beside the creator's marks
// stays behind as well.
import type { OrderRow } from '../../api/import-schemas.ts';
import { ORDER_ID_CHARS_MAX, SALES_KEY_CHARS_MAX } from '../../api/limits.ts';
import { isBlank } from '../cells/blank-cell.ts';
import type { RowCells } from '../read-row.ts';
import type { Making, Problem } from '../to-observation.ts';

const CODES_MAX = 5;

/** The order of a line, or why it is none. `currency` is the campaign's; an order in another one is refused. */
export function toOrder(
  { texts, dates, numbers }: RowCells,
  making: Making & { currency?: string | undefined },
): OrderRow | Problem {
  const orderId = toText(texts.order_id);
  const orderedAt = dates.ordered_at?.at;
  if (orderId === null) return { code: 'no_order_id', cell: null };
  if (orderId.length > ORDER_ID_CHARS_MAX) return { code: 'too_long', cell: orderId.slice(0, 40) };
  if (orderedAt === undefined) return { code: 'no_order_date', cell: null };
  const currency = toText(texts.currency)?.toUpperCase() ?? null;
  if (currency !== null && making.currency !== undefined && currency !== making.currency)
    return { code: 'other_currency', cell: currency };
  const netMinor = toNetMinor(numbers, making.currencyDigits);
  if (typeof netMinor !== 'number') return netMinor;
  const landing = readLanding(texts.landing_page);
  const cancelledAt = dates.cancelled_at?.at ?? null;
  // Shops give back shipping and taxes too; of the order itself no more than all can go back.
  const returnedMinor =
    cancelledAt === null
      ? Math.min(netMinor, toMinor(numbers.returned ?? 0, making.currencyDigits))
      : netMinor;
  return {
    row: making.row,
    orderId,
    orderedAt,
    netMinor,
    returnedMinor,
    returnedAt: returnedMinor > 0 || cancelledAt ? (cancelledAt ?? dates.returned_at?.at ?? null) : null,
    codes: toCodes(texts.code),
    affiliate: toKey(texts.affiliate),
    utmCampaign: toKey(texts.utm_campaign) ?? landing.campaign,
    utmContent: toKey(texts.utm_content) ?? landing.content,
    clickedAt: dates.clicked_at?.at ?? null,
    survey: toKey(texts.survey),
    referrer: readHost(texts.referrer),
  };
}

function toNetMinor(numbers: RowCells['numbers'], digits: number): number | Problem {
  const { net = null, gross = null, discount = null } = numbers;
  if (net !== null) return toMinor(net, digits);
  if (gross === null) return { code: 'no_amount', cell: null };
  const left = toMinor(gross, digits) - toMinor(discount ?? 0, digits);
  return left < 0 ? { code: 'discount_above_gross', cell: String(discount) } : left;
}

function toMinor(value: number, digits: number): number {
  return Math.round(value * 10 ** digits);
}

function toText(cell: string | undefined): string | null {
  return cell === undefined || isBlank(cell) ? null : cell.trim().replace(/^'/, '');
}

function toKey(cell: string | undefined): string | null {
  return toText(cell)?.slice(0, SALES_KEY_CHARS_MAX) ?? null;
}

/** Several codes of one order stand in one cell. */
function toCodes(cell: string | undefined): string[] {
  const codes = (toText(cell) ?? '').split(/[,;|]/).flatMap((code) => toKey(code) ?? []);
  return [...new Set(codes)].slice(0, CODES_MAX);
}

/** Two marks of a landing page's address; all else in it may tell who the visitor was. */
function readLanding(cell: string | undefined): { campaign: string | null; content: string | null } {
  const query = /\?([^#]*)/.exec(cell ?? '')?.[1] ?? '';
  const markOf = (name: string) => {
    const part = query.split('&').find((one) => one.startsWith(`${name}=`));
    return part === undefined ? null : toKey(decode(part.slice(name.length + 1)));
  };
  return { campaign: markOf('utm_campaign'), content: markOf('utm_content') };
}

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    // Cut-off escapes are how some shops shorten addresses.
    return spaced;
  }
}

/** "https://www.example.com/page?x=1" → "www.example.com". */
function readHost(cell: string | undefined): string | null {
  const host = /^(?:[a-z]+:\/\/)?([^/?#\s@:]+\.[a-z]{2,})(?:[/?#:]|$)/i.exec(toText(cell) ?? '')?.[1];
  return host === undefined ? null : host.toLowerCase().slice(0, SALES_KEY_CHARS_MAX);
}
