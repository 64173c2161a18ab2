// Numbers as people type them into forms. Null = left empty; the string says that it could not be read.
import { MONEY_MINOR_MAX } from '../../../shared/api/limits.ts';
import { exponentOf } from '../../../shared/contract/money/rounding.ts';
import { findOtherCurrency } from '../../../shared/imports/cells/currency.ts';
import { formatCount } from '../../../shared/ui/format.ts';

/** What is wrong with what was typed, by the name of its field. */
export type Problems = Record<string, string>;
export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problems };

export type Typed = number | null | 'not_a_number';

/** A whole count: "10,000", "10 000" and "10000" alike. */
export function parseCount(typed: string): Typed {
  if (typed === '') return null;
  const digits = typed.replace(/[\s,.'\u2019]/g, '');
  const value = Number(digits);
  return /^\d{1,12}$/.test(digits) && value > 0 ? value : 'not_a_number';
}

/**
 * An amount in minor units: "1500", "1,500.00", "1.500,00" and "1.500 €" alike; the last mark before one or two digits is
 * the decimal one. An amount in another currency is none in this one.
 */
export function parseMoney(typed: string, currency: string): Typed {
  if (typed === '') return null;
  if (findOtherCurrency(typed, currency) !== undefined) return 'not_a_number';
  // What stands before the digits is a sign of the currency, never of the amount.
  if (/^\D*[-\u2212]/.test(typed)) return 'not_a_number';
  const digits = exponentOf(currency);
  const found = /^(\d[\d\s,.'\u2019]*?)(?:[.,](\d{1,3}))?$/.exec(withoutCurrency(typed));
  if (!found) return 'not_a_number';
  const [, whole = '', fraction = ''] = found;
  // "1.500" is fifteen hundred: three digits after the only mark group thousands, unless the currency has three decimals.
  const isGrouping = fraction.length === 3 && digits !== 3;
  const units = whole.replace(/\D/g, '') + (isGrouping ? fraction : '');
  const cents = isGrouping ? '' : fraction;
  if (cents.length > digits) return 'not_a_number';
  const minor = Number(units) * 10 ** digits + Number(cents.padEnd(digits, '0') || 0);
  return Number.isSafeInteger(minor) && minor <= MONEY_MINOR_MAX ? minor : 'not_a_number';
}

/** Signs are written by number: one letter beyond ASCII makes the whole bundle two bytes a character. */
function withoutCurrency(typed: string): string {
  return typed
    .replace(/^[^\d]{0,4}\s*/, '')
    .replace(/\s*(?:[A-Z]{3}|[$\u20ac\u00a3\u00a5\u20b9\u20a9\u20ba])$/, '');
}

/** What to do about an amount that could not be read, where the field may stay empty. */
export function amountProblem(typed: string, currency: string, otherwise?: string): string {
  const other = findOtherCurrency(typed, currency);
  const most = formatCount(MONEY_MINOR_MAX / 10 ** exponentOf(currency), 'en');
  return other === undefined
    ? (otherwise ??
        `Use an amount such as ${toTypedMoney(150_000, currency)}, at most ${most}, or leave it empty.`)
    : `“${other}” is not the currency here, which is ${currency}. Convert the amount, and note the rate with it.`;
}

/** The same amount as one would type it: 150000 → "1500.00"; empty when it is not known. */
export function toTypedMoney(minor: number | null, currency: string): string {
  if (minor === null) return '';
  const digits = exponentOf(currency);
  return (minor / 10 ** digits).toFixed(digits);
}
