import { expect, test } from 'vitest';
import { attributeOrders } from '../../../../shared/kpi/attribution/attribute-orders.ts';
import {
  type AttributedSales,
  takeAttributedSales,
} from '../../../../shared/kpi/attribution/attributed-sales.ts';
import type { Order } from '../../../../shared/kpi/attribution/order.ts';
import type { Observation } from '../../../../shared/kpi/observation.ts';
import { totalsAt } from '../../../../shared/kpi/totals.ts';
import { MARA, orderOf, SETTING } from './shop.ts';

function salesOf(orders: Order[]): AttributedSales {
  const { sellers, codeRateMedian } = attributeOrders(orders, [MARA], SETTING);
  const [mara] = sellers;
  if (!mara) throw new Error('Mara is a seller');
  return { ...mara, rule: 'r', windowDays: 30, version: 1, asOf: SETTING.asOf, codeRateMedian };
}

const byHand = (metric: 'orders' | 'revenue' | 'clicks', value: number | null): Observation => ({
  postKey: 'instagram/mara1',
  metric,
  observedAt: '2026-11-29T12:00:00Z',
  value,
  source: 'csv',
  quality: 'exact',
});
const COUNTED = [byHand('orders', 70), byHand('revenue', 90_000), byHand('clicks', 100)];

function totalOf(observations: Observation[]) {
  const { orders, revenue, clicks } = totalsAt(observations, ['instagram/mara1'], SETTING.asOf);
  return [orders?.value, revenue?.value, clicks?.value, orders?.source];
}

test('the shop’s orders stand instead of counted ones, other counts stay', () => {
  const { observations, sales } = takeAttributedSales(
    COUNTED,
    salesOf([orderOf('1', { codes: ['MARA10'] })]),
  );

  expect(totalOf(observations)).toEqual([1, 1_000, 100, 'orders']);
  expect(sales).toMatchObject({ version: 1, byMethod: { code: 1, affiliate: 0, utm: 0 } });
});

test('an order that names the creator without counting ends the counting by hand as well', () => {
  const early = orderOf('1', { codes: ['MARA10'], orderedAt: '2026-11-01T12:00:00Z' });

  expect(totalOf(takeAttributedSales(COUNTED, salesOf([early])).observations)[0]).toBe(0);
});

test('a creator whom no order names keeps what was counted by hand', () => {
  const taken = takeAttributedSales(COUNTED, salesOf([orderOf('1')]));

  expect(taken).toEqual({ observations: COUNTED, sales: null });
});

test('a creator whom no order names and nobody counted has a known 0', () => {
  const asked = [byHand('orders', null)];

  expect(totalOf(takeAttributedSales(asked, salesOf([orderOf('1')])).observations)[0]).toBe(0);
});

test('without a file of orders everything stays', () => {
  expect(takeAttributedSales(COUNTED, null)).toEqual({ observations: COUNTED, sales: null });
});
