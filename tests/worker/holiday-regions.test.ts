import { env } from 'cloudflare:workers';
import Holidays from 'date-holidays';
import { expect, test } from 'vitest';
import { listHolidayRegions, readHolidays } from '../../worker/commands/agreement/holiday-lists.ts';
import { HOLIDAY_COUNTRIES } from '../../worker/pages/desk/holiday-regions.ts';

test('the form offers exactly the countries whose holidays the library knows', () => {
  expect([...HOLIDAY_COUNTRIES].sort()).toEqual(Object.keys(new Holidays().getCountries()).sort());
});

test('a region has the days of its country, with those it adds and without those it has not', async () => {
  const regions = await listHolidayRegions(env.ASSETS);
  const year = new Date().getUTCFullYear();

  const [germany, bavaria, scotland, britain] = await Promise.all(
    ['DE', 'DE-BY', 'GB-SCT', 'GB'].map((code) => readHolidays(env.ASSETS, code)),
  );

  expect(regions['DE-BY']).toMatchObject({ name: 'Bayern', removed: [] });
  expect(bavaria).toEqual([...new Set([...(germany ?? []), ...(regions['DE-BY']?.added ?? [])])].sort());
  expect(bavaria).toContain(`${year}-01-06`);
  expect(germany).not.toContain(`${year}-01-06`);
  // St Andrew's Day is kept in Scotland alone.
  expect(scotland?.some((on) => on.startsWith(`${year}-11-30`) || on.startsWith(`${year}-12-0`))).toBe(true);
  expect(britain).not.toEqual(scotland);
});
