import { expect, test } from 'vitest';
import {
  listOffRecord,
  listPartyNames,
  otherBrand,
  partyText,
} from '../../../shared/notices/contract-party.ts';
import { known, UNKNOWN } from '../../../shared/notices/facts.ts';
import { END_FACTS } from './samples/letter-facts.ts';

const NOBODY = { legalName: UNKNOWN, address: UNKNOWN };

test.each([
  [known('Koch UG'), known('Hauptstr. 1, Berlin'), 'Koch UG (mara.cooks, Hauptstr. 1, Berlin)'],
  [known('Koch UG'), UNKNOWN, 'Koch UG (mara.cooks)'],
  [known('mara.cooks'), known('Hauptstr. 1'), 'mara.cooks (Hauptstr. 1)'],
  [UNKNOWN, known('Hauptstr. 1'), 'mara.cooks (Hauptstr. 1)'],
  [UNKNOWN, UNKNOWN, 'mara.cooks'],
])('%o and %o make %s', (legalName, address, text) => {
  expect(partyText('mara.cooks', { legalName, address })).toBe(text);
});

test.each([
  ['Dewdrop', 'Dewdrop'],
  [' northlight', null],
  ['NORTHLIGHT STUDIOS LTD', null],
  [null, null],
])('a campaign for %s is for another brand: %s', (forBrand, other) => {
  expect(otherBrand({ ...END_FACTS, contract: { ...END_FACTS.contract, forBrand } })).toBe(other);
});

test('a side is on record with name and address, not with one of them', () => {
  const { contract } = END_FACTS;
  const half = { ...contract.parties.creator, address: UNKNOWN };

  expect(listOffRecord(contract)).toEqual([]);
  expect(listOffRecord({ ...contract, parties: { brand: NOBODY, creator: half } })).toEqual([
    'brandParty',
    'creatorParty',
  ]);
  expect(listOffRecord({ ...contract, title: UNKNOWN, signedOn: UNKNOWN })).toEqual(['title', 'signedOn']);
});

test('lists the names and addresses that are known', () => {
  const parties = { brand: NOBODY, creator: END_FACTS.contract.parties.creator };

  expect(listPartyNames({ ...END_FACTS.contract, parties })).toEqual(['Lind Media AB', 'Storgatan 2, Malmö']);
});
