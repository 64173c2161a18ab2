import { describe, expect, test } from 'vitest';
import { chanceBelow, rangeOf } from '../../../../shared/score/forecast/mixture.ts';
import { normalCdf, Z80 } from '../../../../shared/score/normal.ts';

const usual = { weight: 1, centre: Math.log(1_000), spread: 0.4 };
const withViral = [
  { ...usual, weight: 0.7 },
  { weight: 0.3, centre: Math.log(5_000), spread: 0.65 },
];

describe('rangeOf', () => {
  test('is the log-normal itself where there is one part', () => {
    const { median, lo80, hi80 } = rangeOf([usual]);

    expect(median).toBeCloseTo(1_000, 6);
    expect(lo80).toBeCloseTo(1_000 * Math.exp(-0.4 * Z80), 6);
    expect(hi80).toBeCloseTo(1_000 * Math.exp(0.4 * Z80), 6);
  });

  test('holds a tenth below, half and nine tenths of two parts together', () => {
    const { median, lo80, hi80 } = rangeOf(withViral);

    expect(chanceBelow(withViral, lo80)).toBeCloseTo(0.1, 5);
    expect(chanceBelow(withViral, median)).toBeCloseTo(0.5, 5);
    expect(chanceBelow(withViral, hi80)).toBeCloseTo(0.9, 5);
  });

  test('is nothing without a part', () => {
    expect(rangeOf([])).toEqual({ median: 0, lo80: 0, hi80: 0 });
  });
});

describe('chanceBelow', () => {
  test('weighs the parts', () => {
    const [one, other] = [0.7 * normalCdf(Math.log(2) / 0.4), 0.3 * normalCdf(Math.log(0.4) / 0.65)];

    expect(chanceBelow(withViral, 2_000)).toBeCloseTo(one + other, 12);
  });

  test('is certain where nothing comes, or a sure count is reached', () => {
    const sure = [{ weight: 1, centre: Math.log(50), spread: 0 }];

    expect(chanceBelow([], 1)).toBe(1);
    expect(chanceBelow(sure, 51)).toBe(1);
    expect(chanceBelow(sure, 49)).toBe(0);
  });
});
