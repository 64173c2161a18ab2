import { expect, test } from 'vitest';
import { isCouponSite } from '../../../../shared/kpi/attribution/coupon-site.ts';

test.each([
  ['www.retailmenot.com', true],
  ['couponfollow.com', true],
  ['gutscheine.example.de', true],
  ['joinhoney.com', true],
  ['www.instagram.com', false],
  ['l.tiktok.com', false],
  ['honeycomb-shop.com', false],
  ['doctorpepper.com', false],
])('%s collects codes: %s', (host, expected) => {
  expect(isCouponSite(host)).toBe(expected);
});
