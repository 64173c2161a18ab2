import { describe, expect, test } from 'vitest';
import { holidaysFor } from '../../../shared/contract/holidays.ts';

describe('holidaysFor', () => {
  test.each([
    ['US', '2026-11-26', 'Thanksgiving Day'],
    ['US', '2026-07-03', 'Independence Day (substitute day)'],
    ['GB-ENG', '2026-05-25', 'Spring bank holiday'],
    ['GB-ENG', '2026-12-28', 'Boxing Day (substitute day)'],
    ['DE-BY', '2026-06-04', 'Corpus Christi'],
    ['JP', '2026-05-06', '(substitute day)'],
  ])('%s lists %s as %s', (region, on, name) => {
    const found = holidaysFor(region, 2026, 2026)?.find((holiday) => holiday.on === on);

    expect(found?.name).toContain(name);
    expect(found?.isUncertain).toBe(false);
  });

  test('lists the days of one region only', () => {
    expect(holidaysFor('DE-BE', 2026, 2026)?.map(({ on }) => on)).not.toContain('2026-06-04');
  });

  test('lists every day of a long holiday and says that the moon decides', () => {
    const eid = holidaysFor('EG', 2026, 2026)?.filter(({ on }) => on.startsWith('2026-03'));

    expect(eid?.map(({ on, isUncertain }) => [on, isUncertain])).toEqual([
      ['2026-03-20', true],
      ['2026-03-21', true],
      ['2026-03-22', true],
    ]);
  });

  test('lists each date once, in order, over the years asked for', () => {
    const dates = holidaysFor('EG', 2026, 2027)?.map(({ on }) => on) ?? [];

    expect(dates).toEqual([...new Set(dates)].sort());
    expect(new Set(dates.map((on) => on.slice(0, 4)))).toEqual(new Set(['2026', '2027']));
  });

  test.each(['', 'ZZ', 'US-ZZ', 'DE-BY-NOWHERE', 'us'])('does not know %j', (region) => {
    expect(holidaysFor(region, 2026, 2026)).toBeUndefined();
  });

  test('refuses more years than anyone needs', () => {
    expect(() => holidaysFor('US', 2000, 2020)).toThrow(RangeError);
  });
});
