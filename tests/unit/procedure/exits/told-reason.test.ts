import { expect, test } from 'vitest';
import {
  hasTriedChanges,
  isUntrueReason,
  listTrueReasons,
  proposeReason,
} from '../../../../shared/procedure/exits/told-reason.ts';
import type { RemedyRecord } from '../../../../shared/procedure/talk/records.ts';
import { caseOf, contractOf, NOW, readingOf, standingOf } from '../../ui/sample-standings.ts';

const NOTHING = { case: caseOf(), contracts: contractOf() };
const planned = (doneAt: string | null) => ({
  ...NOTHING,
  // What was planned and when does not matter here: only whether somebody did it.
  case: caseOf({ remedies: [{ id: 'a1', doneAt } as RemedyRecord] }),
});
const amended = (effectiveFrom: string) => ({
  ...NOTHING,
  contracts: contractOf().flatMap((first) => [first, { ...first, n: 2, effectiveFrom }]),
});

test.each([
  ['nothing was planned', NOTHING, false],
  ['a change was planned and nobody did it', planned(null), false],
  ['a change was done', planned('2026-11-17T15:00:00Z'), true],
  ['a correction counts from the same instant', amended('2026-10-16T04:00:00Z'), false],
  ['new terms come into force later', amended('2026-12-16T04:00:00Z'), false],
  ['new terms are in force', amended('2026-11-16T04:00:00Z'), true],
])('“despite the changes” where %s', (_name, tried, isTrue) => {
  expect(hasTriedChanges(tried, NOW)).toBe(isTrue);
  expect(isUntrueReason('goals_not_met_despite_changes', tried, NOW)).toBe(!isTrue);
  expect(listTrueReasons(tried, NOW).includes('goals_not_met_despite_changes')).toBe(isTrue);
  expect(isUntrueReason('goals_not_met', tried, NOW)).toBe(false);
});

test('results are proposed as the reason only where the numbers fall short', () => {
  const at = (index: number | null, band: 'at_risk' | 'on_track', more = {}) => {
    const standing = standingOf({ readings: [readingOf({ isPrimary: true, index })], ...more });
    return proposeReason({ ...standing, assessment: { ...standing.assessment, band } }, NOW);
  };

  expect(at(0.6, 'at_risk')).toBe('goals_not_met');
  expect(at(0.6, 'at_risk', amended('2026-11-16T04:00:00Z'))).toBe('goals_not_met_despite_changes');
  expect(at(0.96, 'on_track')).toBe('other');
  expect(at(1.2, 'at_risk')).toBe('other');
  expect(at(null, 'at_risk')).toBe('other');
});
