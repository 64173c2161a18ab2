import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCompactNumber } from '../../../shared/networks/compact-number.ts';

// Languages of which the platform's own formatter and the networks agree; the formatter is the other witness.
const locale = fc.constantFrom(
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'cs',
  'tr',
  'ru',
  'ja',
  'ko',
  'zh-CN',
  'hi',
  'fa',
  'vi',
  'id',
);
const count = fc.integer({ min: 0, max: 2_000_000_000 });

describe('parseCompactNumber', () => {
  test('never throws, whatever the text and the language', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, tag) => {
        const number = parseCompactNumber(text, tag);
        if (number !== null) expect(number.lo <= number.value && number.value <= number.hi).toBe(true);
      }),
    );
  });

  test.each(['trunc', 'expand', 'halfExpand'] as const)(
    'spans the true count when rounding is %s',
    (roundingMode) => {
      fc.assert(
        fc.property(locale, count, fc.integer({ min: 0, max: 2 }), (tag, value, maximumFractionDigits) => {
          const text = new Intl.NumberFormat(tag, {
            notation: 'compact',
            maximumFractionDigits,
            roundingMode,
          }).format(value);
          fc.pre(/[^\d.,\s]/.test(text.replace(/\p{Nd}/gu, '0')));
          const number = parseCompactNumber(text, tag);

          expect(number?.lo).toBeLessThanOrEqual(value);
          expect(number?.hi).toBeGreaterThanOrEqual(value);
        }),
      );
    },
  );

  test('reads a count written out in full exactly', () => {
    fc.assert(
      fc.property(locale, count, (tag, value) => {
        expect(parseCompactNumber(new Intl.NumberFormat(tag).format(value), tag)).toEqual({
          value,
          lo: value,
          hi: value,
          isRounded: false,
        });
      }),
    );
  });
});
