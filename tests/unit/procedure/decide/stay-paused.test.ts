import { describe, expect, test } from 'vitest';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import { lastReviewOn, whoMayStay } from '../../../../shared/procedure/decide/stay-paused.ts';
import { decide } from '../../../../shared/procedure/decide.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { act, caseAfter, contextOf, pauseOf } from '../case-log.ts';

const NOW = '2026-12-04T16:00:00Z';
const FROM = '2026-11-20T05:00:00Z';
const LIMIT = { limitOn: '2026-12-20', limitAt: '2026-12-20T05:00:00Z', onTimeout: 'resume' } as const;

const PAUSE = pauseOf(FROM, null, { reviewOn: '2026-12-04', ...LIMIT });
const OWN = pauseOf(FROM, null, { kind: 'own_side', scope: ['links'], reviewOn: '2026-12-01' });
const paused = caseOf({ suspensions: [OWN, PAUSE] });

function caseOf(part: Partial<CaseState>): CaseState {
  return { ...initialCase('paused'), returnTo: ['active'], ...part };
}

function stay(state: CaseState, reviewOn: string, context = contextOf({ now: NOW })) {
  const answer = decide(state, { kind: 'stay_paused', reviewOn }, context);
  return answer.ok ? answer.value : answer.error;
}

describe('decide stay_paused', () => {
  test('sets the new day of everything of ours that stands still, and nothing else', () => {
    const on = act(paused, { kind: 'stay_paused', reviewOn: '2026-12-15' }, contextOf({ now: NOW }));

    const at = { seq: 1, at: NOW };
    expect(on.suspensions).toEqual([
      { ...OWN, reviewOn: '2026-12-15', stay: at },
      { ...PAUSE, reviewOn: '2026-12-15', stay: at },
    ]);
    expect({ ...on, suspensions: [] }).toEqual({ ...paused, seq: 1, lastEventAt: NOW, suspensions: [] });
  });

  test.each([
    ['the day of the limit', '2026-12-20', 'stay_paused'],
    ['today, where the campaign runs', '2026-12-04', 'stay_paused'],
    ['yesterday', '2026-12-03', { problem: 'in_the_past' }],
    ['no day', '2026-02-30', { problem: 'no_such_date' }],
    ['the day after the limit', '2026-12-21', { problem: 'after_limit', onRecord: '2026-12-20' }],
  ])('takes %s as it should', (_name, reviewOn, answer) => {
    const moved = caseOf({ suspensions: [{ ...PAUSE, reviewOn: '2026-12-02' }] });

    expect(stay(moved, reviewOn)).toMatchObject(
      typeof answer === 'string' ? { kind: answer, data: { reviewOn } } : { reason: 'invalid', ...answer },
    );
  });

  test('refuses the day that is set already', () => {
    expect(stay(caseOf({ suspensions: [PAUSE] }), '2026-12-04')).toMatchObject({ problem: 'same_day' });
  });

  test('is who may pause: a manager for the work, a marketer for our own side', () => {
    const marketer = contextOf({ now: NOW, role: 'marketer' });
    const own = { ...initialCase('active'), suspensions: [OWN] };

    expect(stay(paused, '2026-12-15', marketer)).toEqual({ reason: 'role', needs: 'manager' });
    expect(stay(own, '2027-06-15', marketer)).toMatchObject({ kind: 'stay_paused' });
  });

  test.each<[string, CaseState, string]>([
    ['nothing stands still', initialCase('active'), 'active'],
    ['a pause is over', caseOf({ state: 'active', suspensions: [{ ...PAUSE, to: NOW }] }), 'active'],
    ['the creator paused', caseOf({ suspensions: [{ ...PAUSE, party: 'creator' }] }), 'pause_of_creator'],
    [
      'an emergency waits to be confirmed',
      caseAfter([['emergency_pause', { at: NOW, data: { confirmBy: '2026-12-09T05:00:00Z' } }]]),
      'emergency_paused',
    ],
    ['a pause notice is on its way', caseOf({ state: 'pause_pending', suspensions: [OWN] }), 'pause_pending'],
    ['an end is decided', caseOf({ state: 'end_review', suspensions: [PAUSE] }), 'end_review'],
    ['an end runs', caseOf({ state: 'ending', suspensions: [PAUSE, OWN] }), 'ending'],
    ['all is over', caseOf({ state: 'ended', suspensions: [OWN] }), 'ended'],
  ])('is not possible where %s', (_name, state, instead) => {
    expect(whoMayStay(state)).toBeNull();
    expect(stay(state, '2026-12-15')).toMatchObject({ reason: 'not_possible_now', state: instead });
  });

  test('leaves what the creator paused and moves what is ours beside it', () => {
    const theirs = { ...PAUSE, party: 'creator' as const };
    const on = act(
      caseOf({ suspensions: [theirs, OWN] }),
      { kind: 'stay_paused', reviewOn: '2027-01-15' },
      contextOf({ now: NOW }),
    );

    expect(on.suspensions).toMatchObject([theirs, { reviewOn: '2027-01-15' }]);
  });
});

test('the earliest limit of what is open is the last day', () => {
  expect(lastReviewOn(paused)).toBe('2026-12-20');
  expect(lastReviewOn(caseOf({ suspensions: [OWN] }))).toBeNull();
  expect(lastReviewOn(caseOf({ suspensions: [{ ...PAUSE, to: NOW }] }))).toBeNull();
});
