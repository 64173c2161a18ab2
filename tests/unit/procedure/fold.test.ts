import { describe, expect, test } from 'vitest';
import { foldEvent, foldLog, initialCase } from '../../../shared/procedure/fold.ts';
import { stateAt } from '../../../shared/procedure/timers.ts';
import { anyEventOf, caseAfter, eventOf } from './case-log.ts';

const NOTICE = { noticeId: 'n1', party: 'brand' as const, scope: ['new_posts' as const, 'ads' as const] };
const SENT = {
  noticeId: 'n1',
  sentAt: '2026-11-18T16:00:00Z',
  deemedReceivedAt: '2026-11-18T16:00:00Z',
  effectiveAt: '2026-11-21T05:00:00Z',
};
const paused = caseAfter([
  ['issue_pause_notice', { data: NOTICE }],
  ['notice_sent', { role: 'system', data: SENT }],
  ['note', { at: '2026-11-22T10:00:00Z' }],
]);

describe('foldEvent', () => {
  test('leaves the case as it is on kinds it does not know, and counts them', () => {
    const state = foldEvent(initialCase('active'), anyEventOf(initialCase('active'), 'heard_of_later'));

    expect(state).toEqual({ ...initialCase('active'), seq: 1, lastEventAt: '2026-11-18T16:00:00Z' });
  });

  test('changes nothing on an event whose actor the table does not allow', () => {
    const state = initialCase('active');

    expect(caseAfter([['issue_pause_notice', { role: 'marketer', data: NOTICE }]]).state).toBe('active');
    expect(
      foldEvent(state, eventOf(state, 'stop_own_side', { role: 'viewer', data: { scope: ['ads'] } }))
        .suspensions,
    ).toEqual([]);
  });

  test('lets time pass before the event: a pause that took effect is a pause', () => {
    expect(paused.state).toBe('paused');
    expect(paused.suspensions).toMatchObject([
      { kind: 'own_side', scope: ['ads'], from: '2026-11-18T16:00:00Z' },
      { kind: 'contract', scope: ['new_posts'], from: '2026-11-21T05:00:00Z', to: null },
    ]);
  });

  test('treats the written effect of time as a record: twice changes nothing', () => {
    const written = caseAfter([['effective', { role: 'system', at: '2026-11-22T11:00:00Z' }]], paused);

    expect({ ...written, seq: 0, lastEventAt: null }).toEqual({ ...paused, seq: 0, lastEventAt: null });
  });

  test('does not start a clock before the notice was sent, nor without receipt', () => {
    const held = caseAfter([
      ['issue_pause_notice', { data: { ...NOTICE, effectiveAt: '2026-11-21T05:00:00Z' } }],
    ]);
    const unreceived = caseAfter([['notice_sent', { data: { ...SENT, deemedReceivedAt: null } }]], held);

    expect(stateAt(held, '2027-01-01T00:00:00Z').state).toBe('pause_pending');
    expect(stateAt(unreceived, '2027-01-01T00:00:00Z').state).toBe('pause_pending');
  });

  test('goes back with the request open again when a notice bounced', () => {
    const bounced = caseAfter([
      ['request_pause', { role: 'marketer', data: { scope: ['new_posts'] } }],
      ['issue_pause_notice', { data: NOTICE }],
      ['bounced', { role: 'system', data: { noticeId: 'n1' } }],
    ]);

    expect(bounced).toMatchObject({
      state: 'active',
      pending: null,
      returnTo: [],
      request: { byMemberId: 'marketer' },
    });
  });

  test('keeps the pause running while an end is prepared, and returns to it', () => {
    const review = caseAfter(
      [['request_end', { at: '2026-11-23T10:00:00Z', data: { route: 'convenience' } }]],
      paused,
    );
    expect(review).toMatchObject({ state: 'end_review', returnTo: ['active', 'paused'] });
    expect(review.suspensions).toEqual(paused.suspensions);

    expect(caseAfter([['withdraw_request', { at: '2026-11-24T10:00:00Z' }]], review).state).toBe('paused');
  });

  test('drops a pause that was on its way when the creator’s end takes effect first', () => {
    const ended = stateAt(
      caseAfter([
        ['issue_pause_notice', { data: NOTICE }],
        ['notice_sent', { role: 'system', data: SENT }],
        ['creator_ends', { role: 'creator', data: { effectiveAt: '2026-11-20T05:00:00Z' } }],
      ]),
      '2026-12-01T00:00:00Z',
    );

    expect(ended).toMatchObject({ state: 'ended', returnTo: [], pending: null, pendingBelow: null });
    expect(ended.suspensions.filter((one) => one.kind === 'contract')).toEqual([]);
  });

  test('returns to the pause that took effect beneath when the creator withdraws the end', () => {
    const back = caseAfter([
      ['issue_pause_notice', { data: NOTICE }],
      ['notice_sent', { role: 'system', data: SENT }],
      [
        'creator_ends',
        {
          role: 'creator',
          data: { effectiveAt: '2026-12-20T05:00:00Z', deemedReceivedAt: '2026-11-30T05:00:00Z' },
        },
      ],
      ['creator_withdraws', { role: 'creator', at: '2026-11-23T05:00:00Z' }],
    ]);

    expect(back).toMatchObject({ state: 'paused', returnTo: ['active'], pending: null, pendingBelow: null });
  });

  test('lets only its own side withdraw a notice, and after receipt only with acceptance', () => {
    const ends = caseAfter([
      ['creator_ends', { role: 'creator', data: { noticeId: 'n2', effectiveAt: '2026-12-20T05:00:00Z' } }],
    ]);
    const later = { at: '2026-11-19T10:00:00Z' };

    expect(caseAfter([['withdraw_notice', later]], ends).state).toBe('ending');
    expect(caseAfter([['creator_withdraws', { ...later, role: 'creator' }]], ends).state).toBe('ending');
    const accepted = caseAfter([['accept_withdrawal', { ...later, data: { noticeId: 'n2' } }]], ends);
    expect(caseAfter([['creator_withdraws', { ...later, role: 'creator' }]], accepted).state).toBe('active');
  });

  test('opens and closes cure records, and remembers a dispute', () => {
    const breach = caseAfter([
      ['issue_breach_notice', { data: { trigger: 'late', effectiveAt: '2026-11-30T05:00:00Z' } }],
    ]);

    expect(breach.openCures).toEqual([
      expect.objectContaining({
        trigger: 'late',
        noticeReceivedAt: null,
        cureEndsAt: null,
      }),
    ]);
    expect(caseAfter([['breach_cured', { data: { trigger: 'late' } }]], breach).openCures).toMatchObject([
      { trigger: 'late', curedAt: '2026-11-18T16:00:00Z' },
    ]);
    expect(
      caseAfter([['raise_dispute', { at: '2026-11-22T12:00:00Z', role: 'creator' }]], paused).hasDispute,
    ).toBe(true);
  });

  test('begins a new case after a recovery: contacts and rungs start over', () => {
    const recovered = caseAfter([['open_consultation'], ['plan_remedy'], ['action_done'], ['recover']]);

    expect(recovered).toMatchObject({
      state: 'active',
      ladder: {},
      consultation: { status: 'none', attempts: 0 },
    });
  });

  test('counts contacts by when they happened, not by when they were logged', () => {
    const state = caseAfter([
      ['log_contact', { data: { contactedAt: '2026-11-18T12:00:00.5Z' } }],
      ['log_contact', { data: { contactedAt: '2026-11-18T12:00:00Z' } }],
      ['log_contact', { data: { contactedAt: '2026-11-17T12:00:00Z' } }],
    ]);

    expect(state.consultation).toEqual({
      status: 'open',
      attempts: 3,
      firstAt: '2026-11-17T12:00:00Z',
      lastAt: '2026-11-18T12:00:00.5Z',
    });
  });
});

test('foldLog starts as a draft and follows the table', () => {
  const draft = initialCase();
  const first = eventOf(draft, 'import_signed');
  const second = { ...eventOf(draft, 'start', { role: 'system' }), seq: 2 };

  expect(foldLog([first, second])).toMatchObject({ state: 'active', seq: 2 });
  expect(foldLog([])).toEqual(initialCase());
});
