// Shopify's export of orders: one line per item, what concerns the order on its first line only. “Name” is the order's
// number. Header strings as in two public readers of this export (2024, 2025); the last columns vary.
import { becomes, type ImportFormat, staysOut } from './format.ts';

const PLACES = [
  'name',
  'street',
  'address1',
  'address2',
  'company',
  'city',
  'zip',
  'province',
  'country',
  'phone',
];

export const shopifyOrders: ImportFormat = {
  id: 'shopify-orders',
  name: 'Shopify, orders',
  kind: 'orders',
  columns: [
    becomes('order_id', 'Name'),
    becomes('ordered_at', 'Created at'),
    becomes('code', 'Discount Code'),
    becomes('net', 'Subtotal'),
    becomes('returned', 'Refunded Amount'),
    becomes('cancelled_at', 'Cancelled at', 'Canceled at'),
    becomes('currency', 'Currency'),
    becomes('landing_page', 'Landing Site', 'Landing Page'),
    becomes('referrer', 'Referring Site', 'Referrer'),
    staysOut('personal', 'Email', 'Phone', 'Notes', 'Note Attributes', 'Accepts Marketing', 'Device ID'),
    ...PLACES.flatMap((place) => [
      staysOut('personal', `Billing ${place}`),
      staysOut('personal', `Shipping ${place}`),
    ]),
    staysOut('personal', 'Billing Province Name', 'Shipping Province Name'),
    staysOut('personal', 'Payment Reference', 'Payment References', 'Payment ID', 'Receipt Number'),
    staysOut('not_needed', 'Financial Status', 'Paid at', 'Fulfillment Status', 'Fulfilled at', 'Shipping'),
    staysOut('not_needed', 'Taxes', 'Total', 'Discount Amount', 'Shipping Method', 'Payment Method'),
    staysOut(
      'not_needed',
      'Vendor',
      'Outstanding Balance',
      'Employee',
      'Location',
      'Id',
      'Tags',
      'Risk Level',
    ),
    staysOut('not_needed', 'Source', 'Duties', 'Payment Terms Name', 'Next Payment Due At'),
    staysOut('not_needed', 'Lineitem quantity', 'Lineitem name', 'Lineitem price', 'Lineitem sku'),
    staysOut('not_needed', 'Lineitem compare at price', 'Lineitem requires shipping', 'Lineitem taxable'),
    staysOut('not_needed', 'Lineitem fulfillment status', 'Lineitem discount'),
    ...[1, 2, 3, 4, 5].map((n) => staysOut('not_needed', `Tax ${n} Name`, `Tax ${n} Value`)),
  ],
  needs: [['order_id'], ['ordered_at'], ['net']],
  signature: ['Financial Status'],
  conventions: {},
};
