import { describe, expect, test } from 'vitest';
import type { Command } from '../../../shared/procedure/commands.ts';
import { decide } from '../../../shared/procedure/decide.ts';
import type { StopScope } from '../../../shared/procedure/events.ts';
import { initialCase } from '../../../shared/procedure/fold.ts';
import { stoppedScope } from '../../../shared/procedure/folding/suspensions.ts';
import { act, caseAfter, contextOf } from './case-log.ts';

const ALL: StopScope[] = ['new_posts', 'links', 'ads', 'messages', 'pay_not_due'];
const OWN: StopScope[] = ['links', 'ads', 'messages'];
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

describe('decide', () => {
  test('keeps notes and nothing else after the end of everything', () => {
    const closed = initialCase('closed');

    expect(refusalOf(closed, { kind: 'note', noteSha256: 'x' }, contextOf())).toBe('note');
    expect(refusalOf(closed, pause(OWN), contextOf())).toMatchObject({
      reason: 'not_possible_now',
      state: 'closed',
    });
  });

  test('lets a manager decline a request; what stopped stays stopped', () => {
    const asked = act(ready, pause(ALL), contextOf({ role: 'marketer' }));
    const decline: Command = { kind: 'decline_request', reason: 'wait' };

    expect(refusalOf(asked, decline, contextOf({ role: 'marketer' }))).toEqual({
      reason: 'role',
      needs: 'manager',
    });
    const declined = act(asked, decline, contextOf());
    expect(declined.request).toBeNull();
    expect(stoppedScope(declined)).toEqual(OWN);
    expect(refusalOf(declined, decline, contextOf())).toMatchObject({ reason: 'not_possible_now' });
  });
});
