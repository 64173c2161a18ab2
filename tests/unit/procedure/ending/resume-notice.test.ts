import { describe, expect, test } from 'vitest';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import type { Command } from '../../../../shared/procedure/commands.ts';
import { decide } from '../../../../shared/procedure/decide.ts';
import {
  plannedResume,
  resumeClock,
  resumePeriod,
} from '../../../../shared/procedure/ending/resume-notice.ts';
import { foldEvent, initialCase } from '../../../../shared/procedure/fold.ts';
import { noticeSent } from '../../../../shared/procedure/sent.ts';
import { stateAt } from '../../../../shared/procedure/timers.ts';
import { act, BASE_TERMS, contextOf, contractWith, eventOf, pauseOf } from '../case-log.ts';

const { pause } = BASE_TERMS;
if (!pause) throw new Error('The sample contract has a pause clause');
const fiveDays = { n: 5, unit: 'calendarDays' } as const;
const contracts = contractWith({ pause: { ...pause, resumeNotice: fiveDays } });
const [version] = contracts;
if (!version) throw new Error('The sample contract has a version');

const resume: Command = { kind: 'resume', reason: 'review' };
/** Wednesday noon in New York. */
const NOW = '2026-11-18T17:00:00Z';
const SENT = '2026-11-18T17:10:00Z';
/** Received on Wednesday, five whole days after it. */
const GOES_ON = '2026-11-24T05:00:00Z';

function paused(part: Partial<CaseState['suspensions'][number]> = {}): CaseState {
  return {
    ...initialCase('paused'),
    returnTo: ['active'],
    suspensions: [
      pauseOf('2026-11-10T05:00:00Z', null, part),
      pauseOf('2026-11-10T05:00:00Z', null, { kind: 'own_side', scope: ['ads'] }),
    ],
  };
}

const ask = (state: CaseState, now = NOW) => act(state, resume, contextOf({ contracts, now }));
function send(state: CaseState, at = SENT): CaseState {
  const data = noticeSent(state, { noticeId: 'n1', sentAt: at, channel: 'email' }, contracts);
  return foldEvent(state, eventOf(state, 'notice_sent', { at, role: 'system', data }));
}

describe('the period', () => {
  test.each([
    ['of the clause', fiveDays, fiveDays],
    ['of nought is none', { n: 0, unit: 'calendarDays' as const }, null],
    ['that is absent is none', undefined, null],
  ])('%s', (_name, resumeNotice, expected) => {
    const terms = { ...BASE_TERMS, pause: { ...pause, ...(resumeNotice && { resumeNotice }) } };
    expect(resumePeriod({ ...version, terms })).toEqual(expected);
  });

  test('runs from receipt', () => {
    const sent = { at: SENT, channel: 'email', party: 'brand' } as const;
    expect(resumeClock(paused(), version, sent)).toEqual({
      deemedReceivedAt: SENT,
      effectiveAt: GOES_ON,
    });
  });

  test('is cut short by the limit at which the pause ends by itself, and by no other limit', () => {
    const sent = { at: SENT, channel: 'email', party: 'brand' } as const;
    const limitAt = '2026-11-21T05:00:00Z';
    expect(resumeClock(paused({ limitAt, onTimeout: 'resume' }), version, sent).effectiveAt).toBe(limitAt);
    expect(resumeClock(paused({ limitAt, onTimeout: 'terminate' }), version, sent).effectiveAt).toBe(GOES_ON);
  });
});

describe('what resuming would do', () => {
  const context = { now: NOW, contracts, noticeId: 'n1', holdMinutes: 10 };

  test('is a notice as it will leave after its hold', () => {
    expect(plannedResume(paused(), context)).toEqual({
      period: fiveDays,
      notice: {
        noticeId: 'n1',
        party: 'brand',
        channel: 'email',
        holdUntil: SENT,
        version: 1,
        deemedReceivedAt: SENT,
        effectiveAt: GOES_ON,
      },
    });
  });

  test('is none without a contract pause, or without such a term', () => {
    expect(plannedResume(initialCase('active'), context)).toBeNull();
    expect(plannedResume(paused(), { ...context, contracts: contractWith() })).toBeNull();
  });

  test('is refused where the contract names no way to give notice', () => {
    const silent = contractWith({ channels: {}, pause: { ...pause, resumeNotice: fiveDays } });
    expect(plannedResume(paused(), { ...context, contracts: silent })).toEqual({
      period: fiveDays,
      notice: null,
    });
    expect(decide(paused(), resume, contextOf({ contracts: silent, now: NOW }))).toEqual({
      ok: false,
      error: { reason: 'terms_unknown', terms: ['notice'] },
    });
  });
});

describe('a notice of going on', () => {
  test('is a manager’s, waits, and lets everything go on from its day', () => {
    const marketer = decide(paused(), resume, contextOf({ contracts, now: NOW, role: 'marketer' }));
    expect(marketer).toEqual({ ok: false, error: { reason: 'role', needs: 'manager' } });
    const held = ask(paused());
    expect(held).toMatchObject({ state: 'resume_pending', pending: { kind: 'resume', sentAt: null } });
    expect(stateAt(held, '2026-12-20T00:00:00Z').state).toBe('resume_pending');
    const sent = send(held);
    expect(stateAt(sent, '2026-11-24T04:59:59Z').state).toBe('resume_pending');
    const running = stateAt(sent, GOES_ON);
    expect(running).toMatchObject({ state: 'active', returnTo: [], pending: null });
    expect(running.suspensions.map(({ to }) => to)).toEqual([GOES_ON, GOES_ON]);
  });

  test('is undone while it is held, and no more once it was received', () => {
    const back = act(ask(paused()), { kind: 'undo' }, contextOf({ contracts, now: '2026-11-18T17:05:00Z' }));
    expect(back).toMatchObject({ state: 'paused', pending: null, notices: [{ isWithdrawn: true }] });
    const late = decide(
      send(ask(paused())),
      { kind: 'undo' },
      contextOf({ contracts, now: GOES_ON.replace('24', '20') }),
    );
    expect(late).toMatchObject({ ok: false, error: { reason: 'not_possible_now' } });
  });

  test('that has not left does not tell a later day when the limit is first', () => {
    const limitAt = '2026-11-18T17:05:00Z';
    const held = ask(paused({ limitAt, onTimeout: 'resume' }));
    const running = stateAt(held, SENT);
    expect(running).toMatchObject({ state: 'active', pending: null, notices: [{ isWithdrawn: true }] });
  });

  test('that came back leaves the pause as it was', () => {
    const sent = send(ask(paused()));
    const now = '2026-11-19T12:00:00Z';
    const back = act(sent, { kind: 'record_bounce', noticeId: 'n1' }, contextOf({ contracts, now }));
    expect(back).toMatchObject({ state: 'paused', pending: null, notices: [{ isBounced: true }] });
    expect(stateAt(back, '2026-12-20T00:00:00Z').state).toBe('paused');
  });
});

describe('an end beside a notice of going on', () => {
  const at = '2026-11-19T12:00:00Z';
  const end = (effectiveAt: string) => {
    const sent = send(ask(paused()));
    const data = { route: 'convenience', sentAt: at, deemedReceivedAt: at, effectiveAt };
    return foldEvent(sent, eventOf(sent, 'creator_ends', { at, role: 'creator', data: data as never }));
  };

  test('takes effect first, and closes the pause', () => {
    const ended = stateAt(end('2026-11-22T05:00:00Z'), GOES_ON);
    expect(ended).toMatchObject({ state: 'ended', pendingBelow: null });
    expect(ended.suspensions[0]?.to).toBe('2026-11-22T05:00:00Z');
  });

  test('lets the work go on until its own later day', () => {
    const ending = stateAt(end('2026-12-03T05:00:00Z'), GOES_ON);
    expect(ending).toMatchObject({ state: 'ending', returnTo: ['active'], pendingBelow: null });
    expect(ending.suspensions[0]?.to).toBe(GOES_ON);
    expect(stateAt(ending, '2026-12-03T05:00:00Z').state).toBe('ended');
  });

  test('that is taken back leaves the notice of going on as it was', () => {
    const ending = end('2026-12-03T05:00:00Z');
    const now = '2026-11-19T12:00:00Z';
    const back = foldEvent(
      ending,
      eventOf(ending, 'creator_withdraws', {
        at: now,
        role: 'manager',
        data: { noticeId: ending.pending?.noticeId ?? '', party: 'creator', isAccepted: true },
      }),
    );
    expect(back).toMatchObject({ state: 'resume_pending', pending: { kind: 'resume' }, pendingBelow: null });
    expect(stateAt(back, GOES_ON).state).toBe('active');
  });

  test('lets the notice beneath it come back', () => {
    const ending = end('2026-12-03T05:00:00Z');
    const back = act(
      ending,
      { kind: 'record_bounce', noticeId: 'n1' },
      contextOf({ contracts, now: '2026-11-20T12:00:00Z' }),
    );
    expect(back).toMatchObject({ state: 'ending', returnTo: ['active', 'paused'], pendingBelow: null });
  });
});
