import { expect, test } from 'vitest';
import {
  isUnconfirmed,
  listOpenMoneyTerms,
  listUnconfirmed,
} from '../../../../shared/contract/facts/confirmed.ts';
import { baseContract } from '../../../property/contract/examples.ts';

const base = baseContract().terms;
const open = { source: { enteredBy: 'u1', confirmedBy: null } };

test('a term of the list is open, and so is what it is part of', () => {
  expect(isUnconfirmed({ ...base, unconfirmed: ['pause'] }, 'pause')).toBe(true);
  expect(isUnconfirmed({ ...base, unconfirmed: ['holidays' as never] }, 'notice')).toBe(true);
  expect(isUnconfirmed({ ...base, unconfirmed: ['cause.cure' as never] }, 'cause')).toBe(true);
  expect(isUnconfirmed({ ...base, unconfirmed: ['pause'] }, 'notice')).toBe(false);
});

test('a source without a name behind it leaves its term open', () => {
  const terms = {
    ...base,
    cause: { ...base.cause, ...open },
    channels: { email: { kind: 'instant', ...open } },
  };

  expect(listUnconfirmed(terms as never, ['convenience', 'cause', 'notice'])).toEqual(['cause', 'notice']);
  expect(
    isUnconfirmed({ ...base, cause: { ...base.cause, source: { confirmedBy: 'u2' } } } as never, 'cause'),
  ).toBe(false);
});

test('the governing zone is needed, not optional', () => {
  expect(isUnconfirmed(base, 'tz')).toBe(false);
  expect(isUnconfirmed({ ...base, tz: '' }, 'tz')).toBe(true);
  expect(isUnconfirmed({ ...base, pause: null } as never, 'pause')).toBe(false);
});

test('money of an end waits for the retainer and the kill fee, and for nothing else', () => {
  expect(listOpenMoneyTerms({ ...base, unconfirmed: ['killFee', 'retainer', 'cause', 'pause'] })).toEqual([
    'retainer',
    'killFee',
  ]);
  expect(listOpenMoneyTerms({ ...base, unconfirmed: ['cause'] })).toEqual([]);
});
