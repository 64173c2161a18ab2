import { expect, test } from 'vitest';
import { attributeOrders, codeRateOf } from '../../../../shared/kpi/attribution/attribute-orders.ts';
import { FRIDAY, MARA, orderOf, SETTING, sellerOf, THEO } from './shop.ts';

const ORDERS = [
  orderOf('1', { codes: ['MARA10'], referrer: 'www.retailmenot.com' }),
  orderOf('2', { codes: ['MARA10'], returnedMinor: 300, returnedAt: FRIDAY, referrer: 'instagram.com' }),
  orderOf('3', { utmContent: 'mara-reel', returnedMinor: 1_000, returnedAt: FRIDAY }),
  orderOf('4', { survey: 'theo' }),
  orderOf('5', { codes: ['MARA10'], orderedAt: '2026-11-01T12:00:00Z' }),
  orderOf('6'),
];

test('what creators brought, the survey and nobody’s orders add up to the shop’s total', () => {
  const { shop, counted, survey, unassigned } = attributeOrders(ORDERS, [MARA, THEO], SETTING);

  expect(shop).toEqual({ orders: 5, netMinor: 4_700 });
  expect(counted).toEqual({ orders: 2, netMinor: 1_700 });
  expect(survey).toEqual({ orders: 1, netMinor: 1_000 });
  expect(unassigned).toMatchObject({
    no_touch: { orders: 1, netMinor: 1_000 },
    before_publish: { orders: 1, netMinor: 1_000 },
    ambiguous: { orders: 0, netMinor: 0 },
  });
});

test('says by which method a creator brought what, what went back, and where visits by code came from', () => {
  const [mara, theo] = attributeOrders(ORDERS, [MARA, THEO], SETTING).sellers;

  expect(mara).toMatchObject({
    isNamed: true,
    byMethod: { code: { orders: 2, netMinor: 1_700 }, utm: { orders: 0, netMinor: 0 } },
    returned: { orders: 1, netMinor: 1_300 },
    beforePublish: 1,
    codeVisits: { known: 2, fromCouponSites: 1 },
  });
  expect(mara?.points.at(-1)).toEqual(['instagram/mara1', SETTING.asOf, 2, 1_700]);
  expect(theo).toMatchObject({ isNamed: true, survey: { orders: 1, netMinor: 1_000 } });
});

test('the answers of a survey are in no point: they are shown apart', () => {
  const [, theo] = attributeOrders(ORDERS, [MARA, THEO], SETTING).sellers;

  expect(theo?.points).toEqual([['instagram/theo1', SETTING.asOf, 0, 0]]);
});

test('without a code or link orders are not known, which is not 0', () => {
  const bare = sellerOf('bare', {
    keys: { codes: [], affiliate: null, utmCampaign: null, utmContent: null },
  });

  expect(attributeOrders(ORDERS, [bare], SETTING).sellers[0]).toMatchObject({ isNamed: false, points: [] });
});

test('the middle of orders by code per click leaves out who has no clicks', () => {
  const orders = ['MARA10', 'MARA10', 'MARA10', 'THEO10'].map((code, i) =>
    orderOf(String(i), { codes: [code] }),
  );
  const unclicked = sellerOf('zoe', { clicks: 0 });

  expect(attributeOrders(orders, [MARA, THEO, unclicked], SETTING).codeRateMedian).toBe(0.02);
  expect(attributeOrders(orders, [unclicked], SETTING).codeRateMedian).toBeNull();
});

test.each([
  [5, 100, 0.05],
  [5, 0, null],
  [5, null, null],
])('%i orders by code over %s clicks are %s', (orders, clicks, expected) => {
  expect(codeRateOf(orders, clicks)).toBe(expected);
});
