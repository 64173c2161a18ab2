// The currency that a cell or header names, so that euros are never counted as dollars.

const DOLLARS = 'USD CAD AUD NZD SGD HKD TWD MXN BRL ARS CLP COP';
/** What each sign may stand for. */
const SIGNS: Readonly<Record<string, string>> = {
  $: DOLLARS,
  '€': 'EUR',
  '£': 'GBP EGP',
  '¥': 'JPY CNY',
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
  zł: 'PLN',
  kr: 'SEK NOK DKK ISK',
};

/**
 * The currency named in "€ 12", "12 EUR" or "Fee (EUR)" when it cannot be `currency` (an ISO 4217 code); undefined
 * when none is named or it may be the same.
 */
export function findOtherCurrency(text: string, currency: string): string | undefined {
  const code = /(?:^|[\d\s(.,])([A-Z]{3})(?=$|[\d\s).,])/.exec(text.trim())?.[1];
  if (code !== undefined) return code === currency ? undefined : code;
  const sign = Object.keys(SIGNS).find((one) => text.toLowerCase().includes(one));
  return sign !== undefined && !SIGNS[sign]?.split(' ').includes(currency) ? sign : undefined;
}
