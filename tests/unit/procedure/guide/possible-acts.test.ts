import { describe, expect, test } from 'vitest';
import {
  askForAct,
  listPossibleActs,
  toSampleRequest,
} from '../../../../shared/procedure/guide/possible-acts.ts';
import { caseOf, NOW, standingOf } from '../../ui/sample-standings.ts';

const READER = { now: NOW, role: 'marketer', memberId: 'm1', isSinglePersonTeam: false } as const;
const standing = standingOf({ case: caseOf({ state: 'consulting' }) });

describe('listPossibleActs', () => {
  test('holds what the rules take from a marketer and leaves out what only a manager may do', () => {
    const acts = listPossibleActs(standing, READER);

    expect(acts).toEqual(
      expect.arrayContaining(['write_to_creator', 'log_contact', 'diagnose', 'evaluate', 'note']),
    );
    expect(acts).not.toContain('skip_step');
    expect(acts).not.toContain('recover');
  });
});

describe('askForAct', () => {
  test.each([
    ['skip_step', { is: 'refused', refusal: { reason: 'role', needs: 'manager' } }],
    ['plan_remedy', { is: 'refused', refusal: { reason: 'steps_missing' } }],
    ['answer_wish', { is: 'nothing' }],
    ['diagnose', { is: 'possible' }],
  ] as const)('answers %s', (kind, expected) => {
    expect(askForAct(kind, standing, READER)).toMatchObject(expected);
  });
});

describe('without a contract', () => {
  const bare = standingOf({ case: caseOf({ state: 'consulting' }), contracts: [] });

  test.each([
    [
      'issue_breach_notice',
      { is: 'refused', refusal: { reason: 'terms_unknown', terms: ['cause', 'notice'] } },
    ],
    ['emergency_pause', { is: 'refused', refusal: { reason: 'terms_unknown' } }],
  ] as const)('%s is refused by the rule and not left without a reason', (kind, expected) => {
    expect(askForAct(kind, bare, { ...READER, role: 'manager' })).toMatchObject(expected);
  });
});

describe('toSampleRequest', () => {
  test('acts as the reader', () => {
    expect(toSampleRequest('note', standing, READER)?.context.actor).toEqual({
      role: 'marketer',
      memberId: 'm1',
    });
  });
});
