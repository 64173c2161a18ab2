import { expect, test } from 'vitest';
import { act } from '../case-log.ts';
import { afterSending, exitContext, noticed, outcome, SHA } from '../exit-log.ts';

const LATER = '2026-11-23T16:00:00Z';
const RENEW = { kind: 'renew_notice', noticeId: 'n1' } as const;
const prepared = { channel: 'email', route: 'convenience', requestedById: 'm1' };
const settlement = {
  settlementId: 's2',
  sha256: SHA,
  dueToCreatorMinor: 20,
  refundDueMinor: 0,
  payOn: '2027-01-05',
};
const manager = { role: 'manager', memberId: 'm2' } as const;
const context = exitContext({
  now: LATER,
  noticeId: 'n2',
  actor: manager,
  facts: { settlement, prepared },
});

test('the end that was agreed stands, with the letter, the times and the money of now', () => {
  const renewed = act(noticed(), RENEW, context);

  expect(renewed).toMatchObject({
    state: 'ending',
    money: { settlementId: 's2', payOn: '2027-01-05' },
    pending: {
      noticeId: 'n2',
      route: 'convenience',
      sentAt: null,
      effectiveAt: null,
      expectedReceivedAt: '2026-11-23T16:10:00Z',
      expectedEffectiveAt: '2026-12-08T05:00:00Z',
    },
  });
  expect(renewed.notices).toMatchObject([
    { noticeId: 'n1', isWithdrawn: true, sentAt: null },
    { noticeId: 'n2', kind: 'end', isWithdrawn: false, sentAt: null },
  ]);
});

test.each([
  [
    'by a marketer',
    noticed(),
    { actor: { role: 'marketer', memberId: 'm2' } as const },
    { needs: 'manager' },
  ],
  [
    'by who asked for the end',
    noticed(),
    { actor: { role: 'manager', memberId: 'm1' } as const },
    { reason: 'second_person' },
  ],
  ['of what has left', afterSending(noticed()), {}, { state: 'no_held_notice' }],
  [
    'without its money',
    noticed(),
    { facts: { ...context.facts, settlement: null } },
    { missing: ['SETTLEMENT_NOT_FROZEN'] },
  ],
  [
    'for a cause by no owner',
    noticed(),
    { facts: { ...context.facts, prepared: { ...prepared, route: 'cause' } } },
    { needs: 'owner' },
  ],
  [
    'with a review that is over',
    noticed(),
    { facts: { ...context.facts, prepared: { ...prepared, reviewOn: '2026-11-20' } } },
    { state: 'no_right_now' },
  ],
])('is refused %s', (_name, state, changed, refusal) => {
  expect(outcome(state, RENEW, { ...context, ...changed })).toMatchObject(refusal);
});
