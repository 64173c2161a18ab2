import { describe, expect, test } from 'vitest';
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import type { ContractVersion, Terms } from '../../../shared/contract/terms.ts';

const terms: Terms = { tz: 'UTC', recipientTz: 'UTC', holidays: [], channels: {} };

function version(n: number, effectiveFrom: string, signed = true): ContractVersion {
  return { n, effectiveFrom, signed, terms };
}

describe('findVersionInForce', () => {
  const first = version(1, '2026-09-01T00:00:00Z');
  const second = version(2, '2026-11-20T00:00:00Z');

  test.each([
    ['none before the first', '2026-08-31T23:59:59Z', undefined],
    ['the first from its very instant', '2026-09-01T00:00:00Z', 1],
    ['the first while the second waits', '2026-11-19T23:59:59Z', 1],
    ['the second from its very instant', '2026-11-20T00:00:00Z', 2],
  ])('gives %s', (_, at, n) => {
    expect(findVersionInForce([second, first], at)?.n).toBe(n);
  });

  test('passes over what is not signed', () => {
    const unsigned = version(2, '2026-11-20T00:00:00Z', false);

    expect(findVersionInForce([first, unsigned], '2026-12-01T00:00:00Z')?.n).toBe(1);
  });

  test('prefers the later start, then the higher number', () => {
    const backdated = version(3, '2026-10-01T00:00:00Z');
    const twin = version(4, '2026-11-20T00:00:00.000Z');

    expect(findVersionInForce([first, second, backdated], '2026-12-01T00:00:00Z')?.n).toBe(2);
    expect(findVersionInForce([twin, second], '2026-12-01T00:00:00Z')?.n).toBe(4);
  });
});
