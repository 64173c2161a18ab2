// The small parts that facts of letters are made of: names, days, sums, and facts that are known, none or unknown.
import fc from 'fast-check';
import type { Fact } from '../../../shared/notices/facts.ts';
import { NONE, UNKNOWN } from '../../../shared/notices/facts.ts';

const ZONES = [
  'America/New_York',
  'Europe/London',
  'Europe/Berlin',
  'Asia/Tokyo',
  'America/Sao_Paulo',
  'UTC',
  'Asia/Kathmandu',
];
// Words that no list of the linter knows, so that a warning is always about our own sentences.
export const name = fc
  .array(
    fc.constantFrom('Mara', 'Lind', 'Čapek', 'O’Neill', 'Zoë', 'Núñez', 'Reel', '7', 'Süd & Co', '山田'),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((words) => words.join(' '));
export const handle = fc.constantFrom('mara@example.com', 'a.b+c@example.org');
export const url = fc.constantFrom('https://midflight.example/c/abc', 'https://example.com/p/1?x=1');
export const instant = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().replace(/\.\d+Z/, 'Z'));
export const day = instant.map((at) => at.slice(0, 10));
export const minor = fc.integer({ min: 0, max: 900_000_000 });
export const currency = fc.constantFrom('USD', 'EUR', 'JPY', 'CHF', 'KWD', 'BRL');
export const zone = fc.constantFrom(...ZONES);

export function fact<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Fact<T>> {
  return fc.oneof(
    value.map((one): Fact<T> => ({ known: true, value: one })),
    fc.constant<Fact<T>>(NONE),
    fc.constant<Fact<T>>(UNKNOWN),
  );
}
