import { expect, test } from 'vitest';
import { findOtherCurrency } from '../../../../shared/imports/cells/currency.ts';

test.each([
  ['12.50', 'USD', undefined],
  ['$12.50', 'USD', undefined],
  ['$12.50', 'CAD', undefined],
  ['$12.50', 'EUR', '$'],
  ['12,50 €', 'USD', '€'],
  ['EUR 12.50', 'USD', 'EUR'],
  ['12.50 USD', 'USD', undefined],
  ['12.50USD', 'EUR', 'USD'],
  ['Fee (EUR)', 'USD', 'EUR'],
  ['Fee (EUR)', 'EUR', undefined],
  ['¥1200', 'JPY', undefined],
  ['120 kr', 'EUR', 'kr'],
])('in %j of a campaign in %s the other currency is %j', (text, currency, other) => {
  expect(findOtherCurrency(text, currency)).toBe(other);
});
