import { describe, expect, test } from 'vitest';
import type { Command } from '../../../../shared/procedure/commands.ts';
import { decide } from '../../../../shared/procedure/decide.ts';
import type { StopScope } from '../../../../shared/procedure/events.ts';
import { foldEvent, initialCase } from '../../../../shared/procedure/fold.ts';
import { stoppedScope } from '../../../../shared/procedure/folding/suspensions.ts';
import { noticeSent } from '../../../../shared/procedure/sent.ts';
import { stateAt } from '../../../../shared/procedure/timers.ts';
import { act, caseAfter, contextOf, contractWith, eventOf } from '../case-log.ts';

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

describe('decide undo', () => {
  const undo: Command = { kind: 'undo' };

  test('takes back everything a held notice did, and reopens the request it answered', () => {
    const asked = act(ready, pause(['new_posts', 'links']), contextOf({ role: 'marketer' }));
    const held = act(asked, pause(ALL), contextOf());
    expect(stoppedScope(held)).toEqual(OWN);
    const back = act(held, undo, contextOf({ now: '2026-11-18T16:05:00Z' }));

    expect(back.state).toBe('active');
    expect(back.pending).toBeNull();
    expect(stoppedScope(back)).toEqual(['links']);
    expect(back.request).toMatchObject({ kind: 'pause', byMemberId: 'marketer' });
  });

  test('asks for a manager when a marketer would undo a notice', () => {
    const held = act(ready, pause(ALL), contextOf());

    expect(refusalOf(held, undo, contextOf({ role: 'marketer' }))).toEqual({
      reason: 'role',
      needs: 'manager',
    });
  });

  test('takes back one’s own request with what stopped with it, but not somebody else’s', () => {
    const asked = act(ready, pause(ALL), contextOf({ role: 'marketer', memberId: 'u1' }));
    const back = act(
      asked,
      undo,
      contextOf({ role: 'marketer', memberId: 'u1', now: '2026-11-19T16:00:00Z' }),
    );

    expect(back.request).toBeNull();
    expect(stoppedScope(back)).toEqual([]);
    expect(refusalOf(asked, undo, contextOf({ role: 'marketer', memberId: 'u2' }))).toMatchObject({
      reason: 'not_possible_now',
    });
  });

  test('takes back the last own stop within ten minutes and leaves earlier ones', () => {
    const first = act(initialCase('active'), pause(['ads']), contextOf({ now: '2026-11-18T15:00:00Z' }));
    const second = act(first, pause(['links']), contextOf());

    expect(stoppedScope(act(second, undo, contextOf({ now: '2026-11-18T16:09:59Z' })))).toEqual(['ads']);
    expect(refusalOf(second, undo, contextOf({ now: '2026-11-18T16:10:00Z' }))).toMatchObject({
      reason: 'not_possible_now',
    });
  });

  test.each([
    ['while both count as received on Monday', '2026-11-22T12:00:00Z', 'withdraw_notice'],
    ['once the notice was received', '2026-11-23T14:00:00Z', 'not_possible_now'],
  ])('withdraws a notice sent on Saturday only %s', (_name, now, expected) => {
    const held = act(ready, pause(ALL), contextOf({ now: '2026-11-21T12:00:00Z' }));
    const at = '2026-11-21T12:10:00Z';
    const data = noticeSent(held, { noticeId: 'n1', sentAt: at, channel: 'email' }, contractWith());
    const sent = foldEvent(held, eventOf(held, 'notice_sent', { at, role: 'system', data }));
    const answer = decide(sent, undo, contextOf({ now }));

    expect(answer.ok ? answer.value.kind : answer.error.reason).toBe(expected);
  });
});

describe('decide resume', () => {
  const resume: Command = { kind: 'resume', reason: 'goals_met' };
  const issued = act(ready, pause(ALL), contextOf());
  const sent = foldEvent(
    issued,
    eventOf(issued, 'notice_sent', {
      at: '2026-11-18T16:10:00Z',
      role: 'system',
      data: noticeSent(
        issued,
        { noticeId: 'n1', sentAt: '2026-11-18T16:10:00Z', channel: 'email' },
        contractWith(),
      ),
    }),
  );

  test('ends a pause with everything that stood, by a manager only', () => {
    const now = '2026-11-25T16:00:00Z';
    expect(stateAt(sent, now).state).toBe('paused');
    expect(refusalOf(sent, resume, contextOf({ now, role: 'marketer' }))).toEqual({
      reason: 'role',
      needs: 'manager',
    });
    const running = act(sent, resume, contextOf({ now }));

    expect(running.state).toBe('active');
    expect(stoppedScope(running)).toEqual([]);
    expect(running.suspensions.every((one) => one.to === now)).toBe(true);
  });

  test('withdraws a held notice', () => {
    expect(act(issued, resume, contextOf()).state).toBe('active');
  });

  test('lets a marketer take up the brand’s own parts', () => {
    const stopped = act(initialCase('active'), pause(OWN), contextOf({ role: 'marketer' }));

    expect(stoppedScope(act(stopped, resume, contextOf({ role: 'marketer' })))).toEqual([]);
  });

  test('refuses when nothing stands still, and during an emergency', () => {
    expect(refusalOf(ready, resume, contextOf())).toMatchObject({
      reason: 'not_possible_now',
      state: 'active',
    });
    const emergency = act(ready, { kind: 'emergency_pause', trigger: 'recall' }, contextOf());
    expect(refusalOf(emergency, resume, contextOf())).toMatchObject({
      reason: 'not_possible_now',
      state: 'emergency_paused',
    });
  });
});
