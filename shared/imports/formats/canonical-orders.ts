// Our own orders.csv (DOMAIN.md §9.2), one line per order, and shop exports that say the same in other words. Columns
// about the customer are known by name so that they can be named as what stays behind.
import { becomes, type ImportFormat, staysOut } from './format.ts';

export const canonicalOrders: ImportFormat = {
  id: 'orders',
  name: 'orders.csv',
  kind: 'orders',
  columns: [
    becomes('order_id', 'order_id', 'order', 'order number', 'order no', 'order name', 'transaction id'),
    becomes('ordered_at', 'ordered_at', 'order date', 'ordered', 'created at', 'date', 'day'),
    becomes('code', 'code', 'promo', 'promo code', 'discount code', 'coupon', 'coupon code', 'voucher'),
    becomes('affiliate', 'affiliate', 'affiliate id', 'affiliate link', 'publisher', 'sub id', 'ref'),
    becomes('utm_campaign', 'utm_campaign'),
    becomes('utm_content', 'utm_content'),
    becomes('landing_page', 'landing_page', 'landing site', 'landing page + query string'),
    becomes('referrer', 'referrer', 'referring site', 'referrer url'),
    becomes('clicked_at', 'clicked_at', 'click time', 'clicked'),
    becomes('survey', 'survey', 'survey answer', 'how did you hear about us'),
    becomes('gross', 'gross', 'gross sales', 'amount'),
    becomes('discount', 'discount', 'discount amount', 'discounts'),
    becomes('net', 'net', 'net sales', 'net revenue', 'subtotal', 'revenue'),
    becomes('returned', 'returned', 'refunded', 'refunded amount', 'refunds', 'returns'),
    becomes('returned_at', 'returned_at', 'refunded at', 'return date', 'refund date'),
    becomes('cancelled_at', 'cancelled_at', 'canceled at', 'cancelled'),
    becomes('currency', 'currency'),
    staysOut('not_needed', 'utm_source', 'utm_medium', 'utm_term', 'new_customer', 'status', 'source'),
    staysOut('personal', 'email', 'customer', 'customer name', 'customer id', 'customer email'),
    staysOut('personal', 'name', 'first name', 'last name', 'phone', 'address', 'city', 'zip', 'postcode'),
    staysOut(
      'personal',
      'billing name',
      'shipping name',
      'shipping address',
      'billing address',
      'ip address',
    ),
  ],
  needs: [['order_id'], ['ordered_at'], ['net', 'gross']],
  conventions: {},
};
