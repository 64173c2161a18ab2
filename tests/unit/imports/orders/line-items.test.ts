import { expect, test } from 'vitest';
import { canonicalMetrics } from '../../../../shared/imports/formats/canonical-metrics.ts';
import { shopifyOrders } from '../../../../shared/imports/formats/shopify-orders.ts';
import { mapColumns } from '../../../../shared/imports/formats.ts';
import { listLineItems } from '../../../../shared/imports/orders/line-items.ts';

const header = ['Name', 'Created at', 'Subtotal', 'Lineitem name'];
const rows = [
  ['#1', '2026-09-10', '10.00', 'Tee'],
  ['#1', '2026-09-10', '', 'Mug'],
  ['#2', '2026-09-10', '', 'Mug'],
  ['#1', '2026-09-10', '12.00', 'Tee'],
].map((cells, i) => ({ row: i + 2, cells }));

test('a line of a number that stood before is an item when it has no amount', () => {
  const items = listLineItems(rows, mapColumns({ header }, shopifyOrders));

  expect([...items].map(({ row }) => row)).toEqual([3]);
});

test('only orders have items', () => {
  expect(listLineItems(rows, mapColumns({ header }, canonicalMetrics)).size).toBe(0);
});
