import { expect, test } from 'vitest';
import {
  DEFINITION_ITEMS,
  missingDefinitions,
} from '../../../../shared/contract/adjustment/definition-checklist.ts';
import type { PerformanceClause } from '../../../../shared/contract/terms.ts';
import { PAY } from './offers.ts';

test('nothing is missing in a clause that says everything, and everything in an empty one', () => {
  expect(missingDefinitions(PAY)).toEqual([]);
  expect(missingDefinitions({})).toEqual(DEFINITION_ITEMS);
});

test.each<[keyof PerformanceClause, unknown, string]>([
  ['unitDefinition', ' ', 'unit'],
  ['kpi', '', 'unit'],
  ['measurementWindowDays', 0, 'measurement_window'],
  ['floorMinor', null, 'floor'],
  ['totalCapMinor', null, 'cap'],
  ['pieceIds', [], 'pieces'],
  ['onEarlyEnd', undefined, 'early_end'],
  ['disputeDays', undefined, 'dispute_days'],
])('%s = %j leaves %s open', (field, value, item) => {
  expect(missingDefinitions({ ...PAY, [field]: value })).toEqual([item]);
});

test('either cap is enough, and naming every piece is naming them', () => {
  expect(missingDefinitions({ ...PAY, totalCapMinor: null, variableCapMinor: 5, pieceIds: null })).toEqual(
    [],
  );
});

test('bonuses without steps need no cap: the last one is the most there is', () => {
  const bonuses = [{ atUnits: 500, amountMinor: 5_000 }];
  expect(missingDefinitions({ ...PAY, totalCapMinor: null, tiers: [], bonuses })).toEqual([]);
  expect(missingDefinitions({ ...PAY, totalCapMinor: null, bonuses })).toEqual(['cap']);
});
