import { expect, test } from 'vitest';
import { decideExpiry } from '../../../shared/contract/decide-expiry.ts';
import type { Terms } from '../../../shared/contract/terms.ts';
import { baseContract } from '../../property/contract/examples.ts';

const version = (terms: Partial<Terms>) => ({
  ...baseContract(),
  terms: { ...baseContract().terms, ...terms },
});
const ending = version({ termEnd: { lastOn: '2026-11-30' } });
const OVER = '2026-12-01T05:00:00Z';

test('a term that is over ends by itself; before that it does not', () => {
  expect(decideExpiry(ending, OVER, {})).toEqual({
    blockers: [],
    missing: [],
    unconfirmedTerms: [],
    overAt: OVER,
  });
  expect(decideExpiry(ending, '2026-12-01T04:59:59Z', {}).blockers).toEqual(['TERM_NOT_OVER']);
});

test('a pause moves it', () => {
  expect(decideExpiry(ending, OVER, { termLastOn: '2026-12-14' }).blockers).toEqual(['TERM_NOT_OVER']);
});

test('money that is not settled is missing, not forbidden', () => {
  expect(decideExpiry(ending, OVER, { settlementFrozen: false })).toMatchObject({
    blockers: [],
    missing: ['SETTLEMENT_NOT_FROZEN'],
  });
});

test('without a day nothing runs out', () => {
  expect(decideExpiry(version({}), OVER, {}).blockers).toEqual(['NO_TERM_END']);
  expect(decideExpiry(version({ unconfirmed: ['termEnd'] }), OVER, {})).toMatchObject({
    blockers: ['TERM_UNCONFIRMED'],
    unconfirmedTerms: ['termEnd'],
  });
});
