import { describe, expect, test } from 'vitest';
import type { RemedyRecord } from '../../../../shared/procedure/talk/records.ts';
import { REMEDY_TABLE } from '../../../../shared/procedure/talk/remedies.ts';
import { nameKpi, nameRemedy, presentPlan } from '../../../../shared/ui/guide-words/present-plan.ts';
import { AGREED_CHANGE } from '../../procedure/talk/ladder-cases.ts';
import { caseOf, standingOf } from '../sample-standings.ts';

function planOf(...remedies: Partial<RemedyRecord>[]) {
  const standing = standingOf({
    case: caseOf({ remedies: remedies.map((one) => ({ ...AGREED_CHANGE, ...one })) }),
  });
  return presentPlan(standing, { locale: 'en' });
}

function rowOf(change: Partial<RemedyRecord>, name: string): string | undefined {
  return planOf(change)[0]?.rows.find((row) => row.name === name)?.value;
}

describe('presentPlan', () => {
  test.each<[string, Partial<RemedyRecord>, string, string | undefined]>([
    ['the owner', { owner: 'brand' }, 'Owner', 'our side'],
    ['the day it is due', {}, 'Due', 'Thu 19 Nov'],
    [
      'who says that it is done',
      { doneAt: '2026-11-18T15:00:00Z', doneBy: 'creator' },
      'Due',
      'done on Wed 18 Nov, as the creator says',
    ],
    ['the target of a change', {}, 'Target', 'at least 90% of what is expected'],
    ['the target of a make-good', { kind: 'make_good', expectedUnits: 1_200 }, 'Target', '1,200 more clicks'],
    ['where it began', {}, 'Before', '42%'],
    ['nothing measured before its review', {}, 'After', undefined],
    ['what a review found', { outcome: 'reached', after: 0.95 }, 'After', '95%'],
    ['that a review could not read it', { outcome: 'not_measurable' }, 'After', 'not measured'],
    ['an objection', { creatorStance: 'objects' }, 'Creator', 'Sees it differently.'],
  ])('shows %s', (_what, change, name, value) => {
    expect(rowOf(change, name)).toBe(value);
  });

  test.each<[RemedyRecord['outcome'], number | null, string | undefined]>([
    ['open', null, undefined],
    ['reached', 0.95, 'Reached at 95%.'],
    ['missed', 0.5, 'Not reached at 50%.'],
    ['not_measurable', null, 'Could not be measured.'],
    ['dropped', null, 'Taken off the plan.'],
  ])('says how it ended: %s', (outcome, after, text) => {
    expect(planOf({ outcome, after })[0]?.outcome?.text).toBe(text);
  });

  test('puts the running case first and marks the earlier', () => {
    const plan = planOf({ id: 'old', isPast: true }, { id: 'new' });

    expect(plan.map(({ id }) => id)).toEqual(['new', 'old']);
    expect(plan[1]?.note).toMatch(/earlier case$/);
  });
});

test.each([
  ['clicks', 'Clicks'],
  ['smiles', 'smiles'],
])('the KPI %s is called %s', (kpi, name) => {
  expect(nameKpi(kpi)).toBe(name);
});

test('a change is called by its title, an unknown one by its id', () => {
  const standing = standingOf({ case: caseOf({ remedies: [AGREED_CHANGE] }) });

  expect(nameRemedy('a1', standing)).toBe(REMEDY_TABLE.R9.title);
  expect(nameRemedy('a7', standing)).toBe('a7');
});
