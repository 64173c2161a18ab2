import Holidays from 'date-holidays';
import { expect, test } from 'vitest';
import { HOLIDAY_COUNTRIES } from '../../worker/pages/desk/holiday-regions.ts';

test('the form offers exactly the countries whose holidays the library knows', () => {
  expect([...HOLIDAY_COUNTRIES].sort()).toEqual(Object.keys(new Holidays().getCountries()).sort());
});
