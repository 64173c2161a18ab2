import { expect, test } from 'vitest';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import {
  effectOf,
  isWithdrawable,
  markReceived,
  toClauseEnd,
  toGivenNotice,
  toPendingNotice,
} from '../../../../shared/procedure/folding/notices.ts';
import { caseAfter, eventOf } from '../case-log.ts';

const issued = eventOf(initialCase('active'), 'issue_pause_notice', {
  data: { noticeId: 'n1', effectiveAt: '2026-11-21T05:00:00Z', scope: ['new_posts'] },
});
const notice = toPendingNotice(issued, 'pause');

test('has a forecast but no clock before it is sent', () => {
  expect(notice).toMatchObject({
    sentAt: null,
    effectiveAt: null,
    expectedEffectiveAt: '2026-11-21T05:00:00Z',
  });
});

test.each([
  ['the instant once it is known', { effectiveAt: '2026-11-22T05:00:00Z' }, '2026-11-22T05:00:00Z'],
  ['the forecast before', {}, '2026-11-21T05:00:00Z'],
  ['nothing without either', { expectedEffectiveAt: null }, null],
])('takes effect: %s', (_name, facts, expected) => {
  expect(effectOf({ ...notice, ...facts })).toBe(expected);
});

test('ignores a second sending of the same notice', () => {
  const sent = (at: string) => ({
    noticeId: 'n1',
    sentAt: at,
    deemedReceivedAt: at,
    effectiveAt: '2026-12-01T05:00:00Z',
  });
  const state = caseAfter([
    ['issue_pause_notice', { data: issued.data }],
    ['notice_sent', { data: sent('2026-11-18T16:00:00Z') }],
    ['notice_sent', { data: sent('2026-11-19T16:00:00Z') }],
  ]);

  expect(state.pending?.sentAt).toBe('2026-11-18T16:00:00Z');
});

test.each([
  ['before receipt', { deemedReceivedAt: '2026-11-20T00:00:00Z' }, true],
  ['at the instant of receipt', { deemedReceivedAt: '2026-11-19T00:00:00Z' }, false],
  [
    'after receipt with acceptance',
    { deemedReceivedAt: '2026-11-18T00:00:00Z', isWithdrawalAccepted: true },
    true,
  ],
  ['when both have signed', { route: 'mutual' }, false],
])('may be withdrawn or not: %s', (_name, facts, expected) => {
  expect(isWithdrawable({ ...notice, ...facts }, '2026-11-19T00:00:00Z')).toBe(expected);
});

test('a receipt that becomes known after both signed an earlier day leaves that day alone', () => {
  const at = '2026-11-18T16:00:00Z';
  const signed = '2026-11-20T05:00:00Z';
  const given = toGivenNotice(
    eventOf(initialCase('active'), 'issue_end_notice', { data: { noticeId: 'n1' } }),
    {
      ...{ party: 'brand', route: 'mutual' },
    },
  );
  const ending = {
    ...initialCase('ending'),
    pending: { ...given, deemedReceivedAt: null, signedAt: at, effectiveAt: signed },
  };
  const data = { noticeId: 'n1', deemedReceivedAt: at, effectiveAt: '2026-12-03T05:00:00Z' };

  expect(markReceived(ending, eventOf(ending, 'record_proof', { data })).pending).toMatchObject({
    deemedReceivedAt: at,
    effectiveAt: signed,
  });
});

test('needs no sending when given by the other side or by the clause', () => {
  const given = toGivenNotice(eventOf(initialCase('active'), 'creator_ends'), {
    party: 'creator',
    route: 'convenience',
  });

  expect(given).toMatchObject({ party: 'creator', sentAt: issued.at, effectiveAt: issued.at });
  expect(toClauseEnd('2026-12-21T05:00:00Z', 4)).toMatchObject({
    kind: 'end',
    route: 'pause_timeout',
    seq: 4,
  });
});
