import { expect, test } from 'vitest';
import type { OrderRow } from '../../../../shared/api/import-schemas.ts';
import { judgeOrders } from '../../../../shared/imports/orders/judge-orders.ts';
import type { Order } from '../../../../shared/kpi/attribution/order.ts';
import { orderOf } from '../../kpi/attribution/shop.ts';

const EXPORTED_AT = '2026-11-20T12:00:00Z';
const NOW = '2026-11-21T12:00:00Z';

function rowOf(orderId: string, change: Partial<OrderRow> = {}, row = 2): OrderRow {
  return { ...orderOf(orderId), row, ...change };
}

function judge(rows: OrderRow[], stored: Order[] = []) {
  return judgeOrders(rows, {
    stored,
    exportedAt: EXPORTED_AT,
    now: NOW,
    describe: ({ orderId }) => `About ${orderId}.`,
    isName: (answer) => answer === 'mara',
  });
}

const verdictsOf = (judged: ReturnType<typeof judge>) =>
  judged.map(({ verdict }) => [verdict.verdict, verdict.reason]);

test('an unknown order is new, a known one the same, a changed one newer or a correction', () => {
  const stored = [orderOf('1'), orderOf('2'), orderOf('3')];
  const rows = [
    rowOf('0'),
    rowOf('1', {}, 3),
    rowOf('2', { returnedMinor: 200, returnedAt: NOW }, 4),
    rowOf('3', { netMinor: 900 }, 5),
  ];

  expect(verdictsOf(judge(rows, stored))).toEqual([
    ['new', 'About 0.'],
    ['same', null],
    ['newer', 'About 2.'],
    ['warning', 'Its amount differs from the one we have; taken as a correction. About 3.'],
  ]);
});

test('a return without a day has the file’s own, and keeps it in the next file', () => {
  const row = rowOf('1', { returnedMinor: 300 });
  const [first] = judge([row]);
  expect(first?.order.returnedAt).toBe(EXPORTED_AT);

  const stored = [orderOf('1', { returnedMinor: 300, returnedAt: '2026-11-10T12:00:00Z' })];

  expect(verdictsOf(judge([row], stored))).toEqual([['same', null]]);
});

test('orders and returns of the future are refused', () => {
  const rows = [
    rowOf('1', { orderedAt: '2026-11-22T12:00:00Z' }),
    rowOf('2', { returnedMinor: 1, returnedAt: '2026-11-22T12:00:00Z' }, 3),
  ];

  expect(verdictsOf(judge(rows)).map(([verdict]) => verdict)).toEqual(['refused', 'refused']);
});

test('one order twice is taken once; told in two ways, not at all', () => {
  expect(verdictsOf(judge([rowOf('1'), rowOf('1', {}, 3)]))).toEqual([
    ['new', 'About 1.'],
    ['same', 'Row 2 is the same order.'],
  ]);
  expect(verdictsOf(judge([rowOf('1'), rowOf('1', { netMinor: 5 }, 3)])).map(([verdict]) => verdict)).toEqual(
    ['refused', 'refused'],
  );
});

test('an answer that names nobody is not kept, and fractions of a second are dropped', () => {
  const [named, other] = judge([
    rowOf('1', { survey: 'mara' }),
    rowOf('2', { survey: 'Ann Example', orderedAt: '2026-11-06T12:00:00.500Z' }, 3),
  ]);

  expect(named?.order.survey).toBe('mara');
  expect(other?.order).toMatchObject({ survey: null, orderedAt: '2026-11-06T12:00:00Z' });
});
