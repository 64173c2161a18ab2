import { expect, test } from 'vitest';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import type { Role } from '../../../../shared/procedure/events.ts';
import { listPauseActs, type PauseAct } from '../../../../shared/procedure/guide/pause-acts.ts';
import { askForAct } from '../../../../shared/procedure/guide/possible-acts.ts';
import { caseOf, NOW, noticeOf, standingOf, suspensionOf } from '../../ui/sample-standings.ts';
import { listPauseCases, READER, ROLES, requestBy } from './pause-cases.ts';

const KINDS = {
  pause: 'pause',
  resume: 'resume',
  stay_paused: 'stay_paused',
  undo: 'undo',
  decline_request: 'decline_request',
} as const;

/** What the rules say to an act that is offered; the sample of a pause asks for links alone. */
function refusalOf(act: Exclude<PauseAct, 'emergency'>, state: CaseState, role: Role) {
  const standing = standingOf({ case: state });
  const answer = askForAct(KINDS[act], standing, { ...READER, role, isSinglePersonTeam: false });
  const isStoppedOnly =
    answer.is === 'refused' &&
    answer.refusal.reason === 'not_possible_now' &&
    answer.refusal.state === 'own_side_stopped';
  return answer.is === 'refused' && !isStoppedOnly ? answer.refusal : null;
}

test('the rules take every act that is offered, in every state and for every role', () => {
  const refused = listPauseCases().flatMap(([name, state]) =>
    ROLES.flatMap((role) =>
      listPauseActs(state, { ...READER, role }).flatMap((act) => {
        const refusal = act === 'emergency' ? null : refusalOf(act, state, role);
        return refusal === null ? [] : [{ name, role, act, refusal }];
      }),
    ),
  );

  expect(refused).toEqual([]);
});

test.each<[string, CaseState, Role, PauseAct[]]>([
  ['work that runs', caseOf(), 'marketer', ['pause']],
  ['work that runs, for who only reads', caseOf(), 'viewer', []],
  ['what is not agreed yet', caseOf({ state: 'negotiating' }), 'manager', []],
  ['our own side stopped', caseOf({ suspensions: [own()] }), 'marketer', ['resume', 'stay_paused', 'pause']],
  ['a pause I asked for', asked('me'), 'marketer', ['undo']],
  ['a pause another asked for', asked('another'), 'marketer', []],
  ['a pause another asked for', asked('another'), 'manager', ['pause', 'decline_request']],
  ['a held notice', caseOf({ state: 'pause_pending', pending: noticeOf() }), 'manager', ['undo']],
  ['a held notice', caseOf({ state: 'pause_pending', pending: noticeOf() }), 'marketer', []],
  ['a pause on its way', caseOf({ state: 'pause_pending', pending: noticeOf({ sentAt: NOW }) }), 'owner', []],
  [
    'a pause',
    caseOf({ state: 'paused', suspensions: [suspensionOf()] }),
    'manager',
    ['resume', 'stay_paused'],
  ],
  ['a pause', caseOf({ state: 'paused', suspensions: [suspensionOf()] }), 'marketer', []],
  ['an emergency', caseOf({ state: 'emergency_paused' }), 'marketer', ['emergency']],
  ['an end asked for', caseOf({ state: 'end_review' }), 'marketer', ['pause']],
  [
    'the same, our side stopped',
    caseOf({ state: 'end_review', suspensions: [own()] }),
    'manager',
    ['resume', 'stay_paused'],
  ],
  ['a held end notice', caseOf({ state: 'ending', pending: noticeOf({ kind: 'end' }) }), 'manager', ['undo']],
  ['what is over', caseOf({ state: 'ended' }), 'owner', []],
])('%s offers a %3$s what is due first', (_name, state, role, acts) => {
  expect(listPauseActs(state, { ...READER, role })).toEqual(acts);
});

test('who decides alone in a team may agree to a pause that they asked for themselves', () => {
  const reader = { ...READER, role: 'owner', isSinglePersonTeam: true } as const;

  expect(listPauseActs(asked('me'), reader)).toEqual(['undo', 'pause']);
});

function own() {
  return suspensionOf({ kind: 'own_side', scope: ['ads'] });
}

function asked(byMemberId: string): CaseState {
  return caseOf({ request: requestBy(byMemberId), suspensions: [own()] });
}
