// What pay by result has to say before anybody signs it (DOMAIN.md §3.8, definition checklist).
import type { PerformanceClause } from '../terms.ts';

/** Points of the checklist, in the order they are read. That the window runs on in a pause is a rule, not a choice. */
export const DEFINITION_ITEMS = [
  'unit',
  'counts',
  'source_of_truth',
  'supplied_within',
  'measurement_window',
  'invalid_units',
  'hold_days',
  'base_due',
  'floor',
  'cap',
  'pieces',
  'early_end',
  'dispute_days',
] as const;
export type DefinitionItem = (typeof DEFINITION_ITEMS)[number];

/** Points that a clause, possibly half filled in, does not say yet; a window of 0 days says nothing. */
export function missingDefinitions(clause: Partial<PerformanceClause>): DefinitionItem[] {
  return DEFINITION_ITEMS.filter((item) => !isSaid(item, clause));
}

function isSaid(item: DefinitionItem, clause: Partial<PerformanceClause>): boolean {
  switch (item) {
    case 'unit':
      return hasText(clause.kpi) && hasText(clause.unitDefinition);
    case 'counts':
      return clause.counts !== undefined;
    case 'source_of_truth':
      return clause.sourceOfTruth !== undefined;
    case 'supplied_within':
      return clause.suppliedWithinDays !== undefined;
    case 'measurement_window':
      return (clause.measurementWindowDays ?? 0) > 0;
    case 'invalid_units':
      return clause.invalidUnits !== undefined;
    case 'hold_days':
      return clause.holdDays !== undefined;
    case 'base_due':
      return clause.baseDueDays !== undefined;
    case 'floor':
      return clause.floorMinor != null;
    case 'cap':
      return clause.totalCapMinor != null || clause.variableCapMinor != null || isBounded(clause);
    case 'pieces':
      return clause.pieceIds === null || (clause.pieceIds ?? []).length > 0;
    case 'early_end':
      return clause.onEarlyEnd !== undefined;
    case 'dispute_days':
      return clause.disputeDays !== undefined;
  }
}

/** Bonuses without tiers end by themselves: the last one is the most there is. */
function isBounded({ tiers, bonuses }: Partial<PerformanceClause>): boolean {
  return tiers?.length === 0 && (bonuses ?? []).length > 0;
}

function hasText(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}
