import { describe, expect, test } from 'vitest';
import type { OnTimeout } from '../../../shared/contract/terms.ts';
import { initialCase } from '../../../shared/procedure/fold.ts';
import {
  pausedIntervals,
  usedPauseCount,
  usedPauseDays,
} from '../../../shared/procedure/numbers/paused-days.ts';
import { dueTimers, isTimerKind, nextTimerAt, stateAt } from '../../../shared/procedure/timers.ts';
import { caseAfter, pauseOf } from './case-log.ts';

const LIMIT_AT = '2026-12-21T05:00:00Z';
const EFFECTIVE_AT = '2026-11-21T05:00:00Z';

function pauseSent(onTimeout: OnTimeout) {
  const limit = { latestResumeOn: '2026-12-21', limitAt: LIMIT_AT, onTimeout };
  const times = {
    sentAt: '2026-11-18T16:00:00Z',
    deemedReceivedAt: '2026-11-18T16:00:00Z',
    effectiveAt: EFFECTIVE_AT,
  };
  return caseAfter([
    ['issue_pause_notice', { data: { noticeId: 'n1', scope: ['new_posts'] } }],
    ['notice_sent', { role: 'system', data: { noticeId: 'n1', ...times, ...limit } }],
  ]);
}

describe('stateAt', () => {
  test.each([
    ['the millisecond before', '2026-11-21T04:59:59.999Z', 'pause_pending'],
    ['at its instant', EFFECTIVE_AT, 'paused'],
    ['long after', '2026-12-20T00:00:00Z', 'paused'],
  ])('takes a pause notice into effect: %s', (_name, now, expected) => {
    expect(stateAt(pauseSent('resume'), now).state).toBe(expected);
  });

  test.each<[OnTimeout, string, string | null]>([
    ['resume', 'active', null],
    ['terminate', 'ended', null],
    ['creator_may_terminate', 'paused', 'creator_may_terminate'],
    ['brand_may_terminate', 'paused', 'brand_may_terminate'],
  ])('follows the clause when the limit of days is reached: %s', (onTimeout, expected, right) => {
    const state = stateAt(pauseSent(onTimeout), LIMIT_AT);

    expect(state.state).toBe(expected);
    expect(state.timeoutRight).toBe(right);
    const end = state.suspensions[0]?.to;
    expect(end).toBe(expected === 'paused' ? null : LIMIT_AT);
  });

  test('ends the contract by its clause even while an end is being prepared', () => {
    const review = caseAfter([['request_end', { at: '2026-12-01T10:00:00Z' }]], pauseSent('terminate'));

    expect(stateAt(review, LIMIT_AT).state).toBe('ended');
  });

  test('lifts an emergency nobody confirmed as of its deadline, whatever stands on top', () => {
    const confirmBy = '2026-11-20T05:00:00Z';
    const emergency = caseAfter([['emergency_pause', { role: 'marketer', data: { confirmBy } }]]);
    const review = caseAfter([['request_end']], emergency);

    expect(stateAt(emergency, '2026-11-25T00:00:00Z')).toMatchObject({
      state: 'active',
      suspensions: [{ to: confirmBy }],
    });
    expect(stateAt(review, '2026-11-25T00:00:00Z')).toMatchObject({
      state: 'end_review',
      returnTo: ['active'],
    });
  });

  test('resumes by notice at its instant, or at the limit when that comes first', () => {
    const asked = (effectiveAt: string) =>
      stateAt(
        caseAfter(
          [
            ['request_resume', { at: '2026-12-01T10:00:00Z', data: { noticeId: 'n2' } }],
            [
              'notice_sent',
              {
                at: '2026-12-01T10:00:00Z',
                data: { noticeId: 'n2', deemedReceivedAt: '2026-12-01T10:00:00Z', effectiveAt },
              },
            ],
          ],
          pauseSent('resume'),
        ),
        '2027-02-01T00:00:00Z',
      ).suspensions[0]?.to;

    expect(asked('2026-12-05T05:00:00Z')).toBe('2026-12-05T05:00:00Z');
    expect(asked('2027-01-05T05:00:00Z')).toBe(LIMIT_AT);
  });
});

describe('dueTimers', () => {
  test('dates each event to its own instant, in order, by the system', () => {
    const due = dueTimers(pauseSent('terminate'), '2027-01-01T00:00:00Z');

    expect(due.map(({ kind, at }) => [kind, at])).toEqual([
      ['effective', EFFECTIVE_AT],
      ['timeout_end', LIMIT_AT],
      ['effective', LIMIT_AT],
    ]);
    expect(due.every(({ actor }) => actor.role === 'system' && actor.memberId === null)).toBe(true);
    expect(due[0]?.data).toEqual({ noticeId: 'n1', effectiveAt: EFFECTIVE_AT, party: 'brand' });
  });

  test('says when to wake up next', () => {
    expect(nextTimerAt(initialCase('active'))).toBeNull();
    expect(nextTimerAt(pauseSent('resume'))).toBe(EFFECTIVE_AT);
    expect(nextTimerAt(stateAt(pauseSent('resume'), EFFECTIVE_AT))).toBe(LIMIT_AT);
    expect(nextTimerAt(stateAt(pauseSent('creator_may_terminate'), LIMIT_AT))).toBeNull();
    expect(isTimerKind('effective')).toBe(true);
    expect(isTimerKind('resume')).toBe(false);
  });
});

describe('days of pause', () => {
  const held = (...spans: [from: string, to: string | null, kind?: 'own_side' | 'emergency'][]) => ({
    ...initialCase('active'),
    suspensions: spans.map(([from, to, kind = 'contract' as const]) =>
      pauseOf(from, to, { kind, scope: [] }),
    ),
  });
  const NOW = '2026-05-01T12:00:00Z';

  test('counts 14 days from 10 to 24 April, the day of resuming not counted (M10)', () => {
    const state = held(['2026-04-10T04:00:00Z', '2026-04-24T13:00:00Z']);

    expect(usedPauseDays(state, NOW, 'America/New_York')).toBe(14);
    expect(usedPauseCount(state, NOW)).toBe(1);
  });

  test('counts nothing for a pause that resumed the same day, and nothing for the brand’s own stops', () => {
    const state = held(
      ['2026-04-10T14:00:00Z', '2026-04-10T20:00:00Z'],
      ['2026-04-12T14:00:00Z', null, 'own_side'],
    );

    expect(usedPauseDays(state, NOW, 'America/New_York')).toBe(0);
    expect(pausedIntervals(state, NOW)).toEqual([['2026-04-10T14:00:00Z', '2026-04-10T20:00:00Z']]);
  });

  test('counts days in the contract’s zone, and an open pause until now', () => {
    const state = held(['2026-04-30T03:00:00Z', null]);

    expect(usedPauseDays(state, NOW, 'UTC')).toBe(1);
    expect(usedPauseDays(state, NOW, 'America/New_York')).toBe(2);
  });

  test('merges an emergency with the pause it overlaps', () => {
    const state = held(
      ['2026-04-10T10:00:00Z', '2026-04-14T10:00:00Z', 'emergency'],
      ['2026-04-12T04:00:00Z', '2026-04-20T10:00:00Z'],
      ['2026-06-01T04:00:00Z', null],
    );

    expect(pausedIntervals(state, NOW)).toEqual([['2026-04-10T10:00:00Z', '2026-04-20T10:00:00Z']]);
    expect(usedPauseDays(state, NOW, 'UTC')).toBe(10);
    expect(usedPauseCount(state, NOW)).toBe(1);
  });
});
