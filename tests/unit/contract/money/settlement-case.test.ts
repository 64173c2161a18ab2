import { expect, test } from 'vitest';
import { asksForKillFee, killFeeFor } from '../../../../shared/contract/money/settlement-case.ts';
import { version } from './settlement-cases.ts';

test.each([
  ['convenience', 'brand', true],
  ['convenience', 'creator', false],
  ['cause', 'brand', false],
  ['cause', 'creator', true],
  ['mutual', 'brand', true],
  ['force_majeure', 'brand', false],
  ['expiry', 'brand', false],
] as const)('an end by %s of the %s pays a kill fee: %s', (route, party, pays) => {
  expect(asksForKillFee({ route, party })).toBe(pays);
  expect(killFeeFor({ route, party }, version()) !== null).toBe(pays);
});
