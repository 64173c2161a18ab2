import { expect, test } from 'vitest';
import { takeBack } from '../../../../shared/procedure/folding/take-back.ts';
import { caseAfter, eventOf } from '../case-log.ts';

const RECEIVED = { deemedReceivedAt: '2026-11-18T16:00:00Z', effectiveAt: '2026-12-20T05:00:00Z' };
const creators = caseAfter([['creator_ends', { role: 'creator', data: { noticeId: 'c1', ...RECEIVED } }]]);
const ours = caseAfter([['request_end'], ['issue_end_notice', { data: { noticeId: 'n1' } }]]);

test('takes back the notice of its own side only', () => {
  expect(takeBack(ours, eventOf(ours, 'creator_withdraws'), 'creator')).toEqual(ours);
  expect(takeBack(ours, eventOf(ours, 'withdraw_notice'), 'brand')).toMatchObject({
    ...{ state: 'active', pending: null, endPlan: null, money: null, notices: [{ isWithdrawn: true }] },
  });
});

test.each([
  ['manager', true, 'active'],
  ['manager', false, 'ending'],
  ['creator', true, 'ending'],
] as const)(
  'after receipt, a withdrawal by %s with acceptance %s leaves the case %s',
  (role, isAccepted, state) => {
    const event = eventOf(creators, 'creator_withdraws', { role, data: { isAccepted } });

    expect(takeBack(creators, event, 'creator').state).toBe(state);
  },
);
