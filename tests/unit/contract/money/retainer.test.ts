import { describe, expect, test } from 'vitest';
import { retainerPay, standbyPay } from '../../../../shared/contract/money/retainer.ts';

const august = { amountMinor: 300_000, firstOn: '2026-08-01', lastOn: '2026-08-31' };

describe('retainerPay', () => {
  test.each([
    ['2026-08-18', 18, 174_194],
    ['2026-08-01', 1, 9677],
    ['2026-07-31', 0, 0],
    ['2026-07-01', 0, 0],
    ['2026-08-31', 31, 300_000],
    ['2026-10-01', 31, 300_000],
  ])('through %s pays %i days: %i', (endedLastOn, days, amountMinor) => {
    expect(retainerPay({ ...august, endedLastOn })).toEqual({ days, of: 31, amountMinor });
  });

  test('refuses a period that ends before it begins', () => {
    expect(() => retainerPay({ ...august, lastOn: '2026-07-31', endedLastOn: '2026-07-31' })).toThrow(
      RangeError,
    );
  });
});

describe('standbyPay', () => {
  const standby = { monthlyFeeMinor: 300_000, standbyBps: 2500 };

  test('counts a month as 30 days unless told otherwise', () => {
    expect(standbyPay(standby, '2026-04-10', '2026-04-24')).toBe(35_000);
    expect(standbyPay({ ...standby, month: 'actual' }, '2026-04-10', '2026-04-24')).toBe(35_000);
  });

  test('takes each day by its own month, rounded once', () => {
    const actual = { ...standby, month: 'actual' as const };

    expect(standbyPay(actual, '2026-02-01', '2026-03-01')).toBe(75_000);
    expect(standbyPay(actual, '2026-02-15', '2026-03-15')).toBe(71_371);
  });

  test('is nothing for a pause of no days', () => {
    expect(standbyPay(standby, '2026-04-10', '2026-04-10')).toBe(0);
  });
});
