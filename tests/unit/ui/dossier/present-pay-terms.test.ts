import { expect, test } from 'vitest';
import { presentPayTerms } from '../../../../shared/ui/dossier/present-pay-terms.ts';
import { contractOf, NOW, standingOf, TERMS } from '../sample-standings.ts';

const retainer = { amountMinor: 300_000, firstOn: '2026-11-01', lastOn: '2026-11-30' };

function rowsOf(contracts: ReturnType<typeof contractOf>, role: 'manager' | 'viewer' = 'manager') {
  return presentPayTerms(standingOf({ contracts }), { now: NOW, locale: 'en', role }).map(
    ({ name, value }) => `${name}: ${value}`,
  );
}

test('says what runs, how much of it has passed, and what a pause pays', () => {
  const pause = { ...TERMS.pause, standbyBps: 2_500, standbyMonthlyMinor: 300_000 } as never;

  expect(rowsOf(contractOf({ retainer, pause }))).toEqual([
    'Retainer: $3,000.00 for Sun 1 Nov to Mon 30 Nov; 18 of 30 days by today, $1,800.00',
    'Standby pay: 25% of $3,000.00 a month',
  ]);
});

test('keeps apart what the paper does not have and what nobody has read', () => {
  expect(rowsOf(contractOf())).toEqual(['Retainer: none by the contract', 'Standby pay: none on record']);
  expect(rowsOf(contractOf({ unconfirmed: ['retainer', 'pause'] }))).toEqual([
    'Retainer: not known yet',
    'Standby pay: not known yet',
  ]);
  expect(rowsOf([])).toEqual([]);
  expect(rowsOf(contractOf({ retainer }), 'viewer')).toEqual([]);
});
