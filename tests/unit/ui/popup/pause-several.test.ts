import { expect, test } from 'vitest';
import {
  describeAnswer,
  findSeveralProblem,
  presentSeveral,
  startSeveral,
} from '../../../../shared/ui/popup/pause-several.ts';
import { presentPauseSheet } from '../../../../shared/ui/present-sheet.ts';
import { caseOf, contractOf, NOW, standingOf } from '../sample-standings.ts';

const CONTEXT = { now: NOW, locale: 'en', role: 'manager' } as const;
const ALLOWED = presentPauseSheet(standingOf({ contracts: contractOf() }), CONTEXT);
const SILENT = presentPauseSheet(
  standingOf({
    collaborationId: 'c-2',
    case: caseOf({ consultation: { status: 'none', attempts: 0, firstAt: null, lastAt: null } }),
  }),
  CONTEXT,
);
const WITHOUT = presentPauseSheet(standingOf({ contracts: contractOf({}, ['pause']) }), CONTEXT);

test('says in a few words what each contract answers, and that our own steps are open', () => {
  expect(describeAnswer(ALLOWED)).toBe('Allows it');
  expect(describeAnswer(SILENT)).toBe('Allows it, our steps are open');
  expect(describeAnswer(WITHOUT)).toBe('The contract has no pause clause');
});

test('opens with nobody chosen, a review date and a reason that can be told to all', () => {
  const view = presentSeveral([ALLOWED, WITHOUT]);
  const value = startSeveral(view);

  expect(value).toMatchObject({ who: [], scope: ['new_posts', 'ads'], reason: 'other', stopsOwnSide: false });
  expect(view.reviewDates.map(({ on }) => on)).toContain(value.reviewOn);
  expect(view.reasons.map((reason) => reason.value)).toContain('other');
});

test('names what is still to choose', () => {
  const chosen = { count: 2, scope: ['ads'], reviewOn: null, reviewFrom: '2026-11-18' };

  expect(findSeveralProblem(chosen)).toBe('');
  expect(findSeveralProblem({ ...chosen, count: 0 })).toBe('Choose at least one creator.');
  expect(findSeveralProblem({ ...chosen, count: 26 })).toBe('Choose at most 25 at once.');
  expect(findSeveralProblem({ ...chosen, scope: [] })).toBe('Choose what stops.');
  expect(findSeveralProblem({ ...chosen, reviewOn: '2026-11-17' })).toBe('The review date lies in the past.');
});
