// Laws of attribution: nothing is counted twice, nothing is lost, and the order of rows says nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  assignOrder,
  indexSellers,
  METHODS,
  UNASSIGNED,
} from '../../../shared/kpi/attribution/assign-order.ts';
import {
  attributeOrders,
  COUNTED_METHODS,
  type Sold,
} from '../../../shared/kpi/attribution/attribute-orders.ts';
import type { Order, Seller } from '../../../shared/kpi/attribution/order.ts';
import { orderOf, SETTING, sellerOf } from '../../unit/kpi/attribution/shop.ts';

const NAMES = ['ada', 'bo', 'cy'];
const anyInstant = fc
  .integer({ min: Date.parse('2026-10-15T00:00:00Z') / 1000, max: Date.parse(SETTING.asOf) / 1000 })
  .map((seconds) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const anyName = fc.constantFrom(...NAMES, 'nobody');

const anyOrder: fc.Arbitrary<Omit<Order, 'orderId'>> = fc
  .record({
    orderedAt: anyInstant,
    netMinor: fc.nat({ max: 5_000_000 }),
    back: maybe(fc.nat({ max: 5_000_000 })),
    returnedAt: anyInstant,
    codes: fc.uniqueArray(
      anyName.map((name) => `${name.toUpperCase()}10`),
      { maxLength: 2 },
    ),
    affiliate: maybe(anyName.map((name) => `aff-${name}`)),
    utmContent: maybe(anyName.map((name) => `${name}-reel`)),
    clickedAt: maybe(anyInstant),
    survey: maybe(anyName),
    referrer: maybe(fc.constantFrom('retailmenot.com', 'instagram.com')),
  })
  .map(({ back, returnedAt, ...order }) => ({
    ...order,
    utmCampaign: null,
    returnedMinor: Math.min(back ?? 0, order.netMinor),
    returnedAt: back === null ? null : returnedAt,
  }));
const anyOrders = fc
  .array(anyOrder, { maxLength: 30 })
  .map((orders) => orders.map((order, i) => ({ ...order, orderId: String(i) })));
const anySellers: fc.Arbitrary<Seller[]> = fc.tuple(
  ...NAMES.map((name) =>
    fc
      .record({
        posts: fc.array(maybe(anyInstant), { maxLength: 3 }),
        clicks: maybe(fc.nat(500)),
        ends: maybe(fc.constant('2026-11-10')),
      })
      .map(({ posts, clicks, ends }) => {
        const seller = sellerOf(name);
        return {
          ...seller,
          clicks,
          keys: { ...seller.keys, codes: seller.keys.codes.map((code) => ({ ...code, expiresOn: ends })) },
          posts: posts.map((publishedAt, i) => ({ key: `instagram/${name}${i}`, publishedAt })),
        };
      }),
  ),
);
const anyShop = fc.record({ orders: anyOrders, sellers: anySellers });

const add = (parts: Sold[]): Sold =>
  parts.reduce((a, b) => ({ orders: a.orders + b.orders, netMinor: a.netMinor + b.netMinor }), {
    orders: 0,
    netMinor: 0,
  });

test('every order is one creator’s by one method, or nobody’s for one reason', () => {
  fc.assert(
    fc.property(anyShop, ({ orders, sellers }) => {
      const index = indexSellers(sellers, SETTING);
      for (const order of orders) {
        const one = assignOrder(order, index);
        if (one.collaborationId === null) expect(UNASSIGNED).toContain(one.because);
        else {
          expect(METHODS).toContain(one.method);
          expect(one.named).toContain(one.collaborationId);
        }
      }
      const { assigned } = attributeOrders(orders, sellers, SETTING);
      expect(new Set(assigned.map(({ order }) => order.orderId)).size).toBe(assigned.length);
    }),
  );
});

test('the parts are the shop’s total to the last minor unit, and creators’ sums never more than it', () => {
  fc.assert(
    fc.property(anyShop, ({ orders, sellers }) => {
      const result = attributeOrders(orders, sellers, SETTING);
      const creators = add(
        result.sellers.flatMap(({ byMethod }) => COUNTED_METHODS.map((way) => byMethod[way])),
      );

      expect(add([result.counted, result.survey, ...Object.values(result.unassigned)])).toEqual(result.shop);
      expect(creators).toEqual(result.counted);
      expect(creators.netMinor).toBeLessThanOrEqual(result.shop.netMinor);
      expect(result.shop.netMinor).toBe(
        orders.reduce((sum, { netMinor, returnedMinor }) => sum + netMinor - returnedMinor, 0),
      );
    }),
  );
});

test('the posts of a creator have together what the creator has', () => {
  fc.assert(
    fc.property(anyShop, ({ orders, sellers }) => {
      for (const { byMethod, points } of attributeOrders(orders, sellers, SETTING).sellers) {
        const last = new Map(points.map(([key, , count, netMinor]) => [key, { orders: count, netMinor }]));
        expect(add([...last.values()])).toEqual(add(COUNTED_METHODS.map((way) => byMethod[way])));
        for (const [, at, count, netMinor] of points) {
          expect(at <= SETTING.asOf).toBe(true);
          expect(Math.min(count, netMinor)).toBeGreaterThanOrEqual(0);
        }
      }
    }),
  );
});

test('the order of rows and creators says nothing', () => {
  fc.assert(
    fc.property(
      anyShop.chain(({ orders, sellers }) =>
        fc.record({
          orders: fc.constant(orders),
          sellers: fc.constant(sellers),
          shuffledOrders: fc.shuffledSubarray(orders, { minLength: orders.length }),
          shuffledSellers: fc.shuffledSubarray(sellers, { minLength: sellers.length }),
        }),
      ),
      ({ orders, sellers, shuffledOrders, shuffledSellers }) => {
        expect(attributeOrders(shuffledOrders, shuffledSellers, SETTING)).toEqual(
          attributeOrders(orders, sellers, SETTING),
        );
      },
    ),
  );
});

test('a longer window takes no order away from creators', () => {
  fc.assert(
    fc.property(anyShop, fc.integer({ min: 1, max: 60 }), ({ orders, sellers }, windowDays) => {
      const kept = orders.map((order) => ({ ...order, returnedMinor: 0, returnedAt: null }));
      const countOf = (days: number) => {
        const { counted, survey, unassigned } = attributeOrders(kept, sellers, {
          ...SETTING,
          windowDays: days,
        });
        // A second link that now counts may make two creators alike; that is still no order lost to the window.
        return counted.orders + survey.orders + unassigned.ambiguous.orders;
      };
      expect(countOf(windowDays + 5)).toBeGreaterThanOrEqual(countOf(windowDays));
    }),
  );
});

test('an order without a mark changes nobody’s numbers but the shop’s', () => {
  fc.assert(
    fc.property(anyShop, ({ orders, sellers }) => {
      const before = attributeOrders(orders, sellers, SETTING);
      const after = attributeOrders([...orders, orderOf('more')], sellers, SETTING);

      expect(after.sellers).toEqual(before.sellers);
      expect(after.shop.orders).toBe(before.shop.orders + 1);
    }),
  );
});
