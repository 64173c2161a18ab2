// Whether a visit came from a site that collects codes: there a creator's code is used by people who never saw the creator.

/** Large collectors whose name does not say what they are. */
const COLLECTORS = [
  'retailmenot',
  'honey',
  'joinhoney',
  'slickdeals',
  'dealspotr',
  'wethrift',
  'coupert',
  'knoji',
  'mydealz',
  'pepper',
  'hotukdeals',
  'dealabs',
  'sparwelt',
  'groupon',
];
const WORDS =
  /coupon|voucher|promo-?code|discount-?code|gutschein|rabatt|code-?promo|codigo-?descuento|cupon|cupom/;

/** `host` as in “www.retailmenot.com”, lower case. */
export function isCouponSite(host: string): boolean {
  return WORDS.test(host) || host.split('.').some((part) => COLLECTORS.includes(part));
}
