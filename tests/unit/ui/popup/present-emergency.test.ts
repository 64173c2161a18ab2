import { expect, test } from 'vitest';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import type { CreatorWish } from '../../../../shared/procedure/talk/records.ts';
import { nameTrigger, presentEmergency } from '../../../../shared/ui/popup/present-emergency.ts';
import { caseOf, contractOf, NOW, standingOf, suspensionOf } from '../sample-standings.ts';
import { STATES } from '../sample-states.ts';

const CONTEXT = { now: NOW, locale: 'en', role: 'marketer' as const };
const WISH: CreatorWish = { kind: 'urgent_stop', seq: 8, at: NOW, on: null, trigger: 'harassment' };

function emergencyOf(): CaseState {
  const open = suspensionOf({ kind: 'emergency', reviewOn: null, confirmBy: '2026-11-21T05:00:00Z' });
  return caseOf({ state: 'emergency_paused', returnTo: ['active'], suspensions: [open] });
}

test('offers what the contract lists, with nothing chosen, and says by when a manager confirms', () => {
  const view = presentEmergency(standingOf(), CONTEXT);

  expect(view).toMatchObject({
    kind: 'possible',
    version: 7,
    handle: '@instagram',
    suggested: '',
    triggers: [{ id: 'recall', label: 'Recall' }],
  });
  expect(view?.rows.at(-1)?.value).toMatch(/^Sat 21 Nov, 00:00 by a manager/);
});

test('puts the creator’s own wish first, whatever the clause lists', () => {
  const standing = standingOf({ case: caseOf({ wishes: [WISH] }), contracts: contractOf({}, ['pause']) });

  const view = presentEmergency(standing, CONTEXT);

  expect(view).toMatchObject({ kind: 'possible', suggested: 'creator_request' });
  expect(view?.kind === 'possible' && view.triggers.map(({ id }) => id)).toEqual(['creator_request']);
});

test.each([
  ['a viewer', standingOf(), 'viewer'],
  ['a contract without a pause clause', standingOf({ contracts: contractOf({}, ['pause']) }), 'owner'],
  ['no contract', standingOf({ contracts: [] }), 'owner'],
  ['an end that has come', standingOf({ case: caseOf({ state: 'ended' }) }), 'owner'],
  ['a pause that stands', STATES.paused ?? standingOf({ contracts: [] }), 'owner'],
] as const)('offers nothing to %s', (_, standing, role) => {
  expect(presentEmergency(standing, { ...CONTEXT, role })).toBeNull();
});

test.each([
  ['marketer', false],
  ['manager', true],
  ['owner', true],
] as const)('lets a %s lift what stands, and confirm it: %s', (role, canConfirm) => {
  const view = presentEmergency(standingOf({ case: emergencyOf() }), { ...CONTEXT, role });

  expect(view).toMatchObject({ kind: 'open', canConfirm, canLift: true });
  expect(view?.rows.map(({ name }) => name)).toEqual(['Stopped', 'Lifts', 'Creator']);
  expect(view?.rows.at(-1)?.value).toMatch(
    /^has not been told yet: write by \w{3} \d+ \w{3}, \d\d:\d\d and ask/,
  );
});

test.each([
  ['creator_request', 'The creator asked to stop at once'],
  ['brand_safety', 'Brand safety'],
])('names the trigger %s', (trigger, expected) => {
  expect(nameTrigger(trigger)).toBe(expected);
});
