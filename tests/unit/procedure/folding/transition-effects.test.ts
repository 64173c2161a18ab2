import { expect, test } from 'vitest';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { caseAfter } from '../case-log.ts';

const NOTICE = { noticeId: 'n1', scope: ['new_posts' as const, 'links' as const] };

test('returns a confirmed emergency to the running state, without the notice it overtook', () => {
  const state = caseAfter([
    ['issue_pause_notice', { data: NOTICE }],
    ['emergency_pause', { data: { confirmBy: '2026-11-24T05:00:00Z' } }],
    ['confirm', { data: { reviewOn: '2026-11-30' } }],
  ]);

  expect(state).toMatchObject({ state: 'paused', returnTo: ['active'], pending: null, pendingBelow: null });
  expect(state.suspensions.at(-1)).toMatchObject({
    kind: 'emergency',
    to: null,
    confirmBy: null,
    reviewOn: '2026-11-30',
  });
});

test('drops a pause notice that bounced beneath an emergency', () => {
  const state = caseAfter([
    ['issue_pause_notice', { data: NOTICE }],
    ['emergency_pause', { data: { confirmBy: '2026-11-24T05:00:00Z' } }],
    ['bounced', { role: 'system', data: { noticeId: 'n1' } }],
  ]);

  expect(state).toMatchObject({ state: 'emergency_paused', returnTo: ['active'], pendingBelow: null });
});

test('takes an end notice that bounced back to its review, with its request', () => {
  const state = caseAfter([
    ['request_end'],
    ['issue_end_notice', { data: { noticeId: 'n2', route: 'convenience' } }],
    ['bounced', { role: 'system', data: { noticeId: 'n2' } }],
  ]);

  expect(state).toMatchObject({
    state: 'end_review',
    pending: null,
    request: { kind: 'end' },
    returnTo: ['active'],
  });
});

test('shortens an end to an earlier day only', () => {
  const ending = caseAfter([
    ['creator_ends', { role: 'creator', data: { effectiveAt: '2026-12-20T05:00:00Z' } }],
  ]);
  const to = (effectiveAt: string) =>
    caseAfter([['shorten', { data: { effectiveAt } }]], ending).pending?.effectiveAt;

  expect(to('2026-12-01T05:00:00Z')).toBe('2026-12-01T05:00:00Z');
  expect(to('2026-12-24T05:00:00Z')).toBe('2026-12-20T05:00:00Z');
});

test('climbs the ladder with the events of the table', () => {
  const state = caseAfter(
    [['action_done'], ['propose_adjustment'], ['adjustment_declined', { role: 'creator' }], ['session_done']],
    initialCase('remediating'),
  );

  expect(state).toMatchObject({
    state: 'coaching',
    ladder: { remedy: 'done', adjust: 'done', coach: 'done' },
  });
});
