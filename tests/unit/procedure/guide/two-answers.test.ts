import { describe, expect, test } from 'vitest';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import { END_OWN_STEPS, endAnswers, pauseAnswers } from '../../../../shared/procedure/guide/two-answers.ts';
import { caseOf, contractOf, NOW, standingOf } from '../../ui/sample-standings.ts';

const READER = { now: NOW, role: 'manager', memberId: 'm1', isSinglePersonTeam: false } as const;
const PLAN: CaseState['endPlan'] = {
  seq: 8,
  at: NOW,
  byMemberId: 'm2',
  route: 'convenience',
  reason: 'business',
  category: 'campaign_or_budget_change',
  trigger: null,
  mutual: null,
};

describe('endAnswers', () => {
  test('gives the earliest effect while own steps are open', () => {
    const { contract, own } = endAnswers(standingOf({ case: caseOf() }), READER);

    expect(contract).toMatchObject({ is: 'allowed', earliestAt: '2026-12-03T05:00:00Z', version: 1 });
    expect(own.openCount).toBeGreaterThan(0);
    expect(own.totalCount).toBe(END_OWN_STEPS.length);
  });

  test('asks no ladder for an end that is not about performance', () => {
    const standing = standingOf({ case: caseOf({ endPlan: PLAN }) });

    expect(endAnswers(standing, READER).own.missing.filter((code) => code.startsWith('LADDER'))).toEqual([]);
  });

  test('counts an evaluation and a talk once, whatever the ladder says of them too', () => {
    const { missing } = endAnswers(standingOf({ case: caseOf({ ladder: {} }) }), READER).own;

    expect(missing.filter((code) => code.startsWith('EVALUATION_'))).toHaveLength(1);
    expect(missing.filter((code) => code.startsWith('CONSULTATION_'))).toHaveLength(1);
  });

  test('needs no second person in a team of one', () => {
    const standing = standingOf({ case: caseOf() });

    expect(endAnswers(standing, { ...READER, isSinglePersonTeam: true }).own.missing).not.toContain(
      'SECOND_PERSON_REQUIRED',
    );
  });

  test('answers "blocked" where the contract says no, and "unknown" where nobody knows', () => {
    const none = standingOf({ case: caseOf(), contracts: contractOf({}, ['convenience']) });
    const open = standingOf({ case: caseOf(), contracts: contractOf({ unconfirmed: ['convenience'] }) });

    expect(endAnswers(none, READER).contract).toMatchObject({
      is: 'blocked',
      blockers: ['NO_CONVENIENCE_RIGHT'],
    });
    expect(endAnswers(open, READER).contract).toMatchObject({
      is: 'unknown',
      unconfirmedTerms: ['convenience'],
    });
  });

  test('has nothing open once a notice is under way', () => {
    expect(endAnswers(standingOf({ case: caseOf({ state: 'ending' }) }), READER).own.openCount).toBe(0);
  });
});

describe('pauseAnswers', () => {
  test('lists the own steps of a pause apart from the contract', () => {
    const standing = standingOf({
      case: caseOf({ reviewedVersion: null }),
      contracts: contractOf({}, ['pause']),
    });
    const { contract, own } = pauseAnswers(standing, READER);

    expect(contract).toMatchObject({ is: 'blocked', blockers: ['NO_PAUSE_CLAUSE'] });
    expect(own.missing).toEqual(['CONTRACT_NOT_REVIEWED', 'APPROVAL_MISSING:manager']);
  });
});
