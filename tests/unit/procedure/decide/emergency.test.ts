import { describe, expect, test } from 'vitest';
import type { Command } from '../../../../shared/procedure/commands.ts';
import { CREATOR_REQUEST } from '../../../../shared/procedure/decide/emergency.ts';
import { decide } from '../../../../shared/procedure/decide.ts';
import type { StopScope } from '../../../../shared/procedure/events.ts';
import { stoppedScope } from '../../../../shared/procedure/folding/suspensions.ts';
import { act, BASE_TERMS, caseAfter, contextOf, contractWith } from '../case-log.ts';

const ALL: StopScope[] = ['new_posts', 'links', 'ads', 'messages', 'pay_not_due'];
function pause(scope: StopScope[], skips: Extract<Command, { kind: 'pause' }>['skips'] = []): Command {
  return { kind: 'pause', scope, reviewOn: '2026-12-04', reason: 'goals_not_met', skips };
}

/** Talked to and contract read: nothing is missing for a pause. */
const ready = caseAfter([
  ['log_contact', { data: { channel: 'email' } }],
  ['review_contract', { data: { version: 1 } }],
]);

function refusalOf(...args: Parameters<typeof decide>): unknown {
  const answer = decide(...args);
  return answer.ok ? answer.value.kind : answer.error;
}

describe('decide emergencies', () => {
  const start: Command = { kind: 'emergency_pause', trigger: 'brand_safety' };

  test('stops everything at once with the deadline of P04 when a marketer sees a listed trigger', () => {
    const state = act(ready, start, contextOf({ role: 'marketer', now: '2026-11-25T23:30:00Z' }));

    expect(state.state).toBe('emergency_paused');
    expect(stoppedScope(state)).toEqual(ALL);
    expect(state.suspensions[0]).toMatchObject({
      confirmBy: '2026-12-01T05:00:00Z',
      limitOn: '2026-12-25',
      onTimeout: 'creator_may_terminate',
    });
  });

  test('refuses a trigger the contract does not list', () => {
    const other: Command = { kind: 'emergency_pause', trigger: 'bad_mood' };

    expect(refusalOf(ready, other, contextOf())).toMatchObject({ blockers: ['TRIGGER_NOT_LISTED'] });
  });

  test('overtakes a pause notice and returns to it when lifted', () => {
    const held = act(ready, pause(ALL), contextOf());
    const emergency = act(held, start, contextOf());
    expect(emergency).toMatchObject({
      state: 'emergency_paused',
      returnTo: ['active', 'pause_pending'],
      pending: null,
    });
    const lifted = act(emergency, { kind: 'lift_emergency', reason: 'settled' }, contextOf());

    expect(lifted.state).toBe('pause_pending');
    expect(lifted.pending?.noticeId).toBe('n1');
    expect(lifted.pendingBelow).toBeNull();
  });

  test('becomes a pause when a manager confirms in time, and lifts when nobody does', () => {
    const emergency = act(ready, start, contextOf({ role: 'marketer' }));
    const confirm: Command = { kind: 'confirm_emergency' };

    expect(refusalOf(emergency, confirm, contextOf({ role: 'marketer' }))).toEqual({
      reason: 'role',
      needs: 'manager',
    });
    expect(act(emergency, confirm, contextOf()).state).toBe('paused');
    expect(refusalOf(emergency, confirm, contextOf({ now: '2026-11-24T12:00:00Z' }))).toMatchObject({
      reason: 'not_possible_now',
      state: 'active',
    });
  });

  test('stops on the creator’s word without any clause, and only while they ask for it', () => {
    const asked: Command = { kind: 'emergency_pause', trigger: CREATOR_REQUEST };
    const [version] = contractWith();
    const { pause: _pause, ...terms } = BASE_TERMS;
    const bare = contextOf({ role: 'marketer', contracts: version ? [{ ...version, terms }] : [] });
    const stop: Command = { kind: 'ask_urgent_stop', trigger: 'harassment' };
    const wished = act(ready, stop, contextOf({ role: 'creator' }));

    expect(refusalOf(ready, asked, contextOf())).toMatchObject({ blockers: ['TRIGGER_NOT_LISTED'] });
    expect(act(wished, asked, bare).suspensions[0]).toMatchObject({
      kind: 'emergency',
      confirmBy: '2026-11-21T05:00:00Z',
      limitAt: null,
    });
  });
});
