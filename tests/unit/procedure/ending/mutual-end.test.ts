import { expect, test } from 'vitest';
import { act } from '../case-log.ts';
import { afterSending, exitContext, inReview, noticed, outcome, REQUEST, readyCase } from '../exit-log.ts';

const ON = '2026-11-30';
const END_OF_DAY = '2026-12-01T05:00:00Z';
const creator = exitContext({ role: 'creator' });
const manager = exitContext();
const propose = { kind: 'propose_mutual_end', on: ON } as const;
const sign = { kind: 'sign_mutual_end' } as const;
const agree = { kind: 'agree_mutual_end', signedName: 'Mara' } as const;
const wish = { kind: 'wish_mutual_end', on: ON } as const;

test('ends with the proposed day when a second person signed and the creator agrees', () => {
  const offered = act(inReview(), propose, manager);
  expect(offered.endPlan?.mutual).toMatchObject({ on: ON, proposedBy: 'brand', brandSignedById: 'manager' });

  expect(act(offered, agree, creator)).toMatchObject({
    state: 'ending',
    pending: { route: 'mutual', effectiveAt: END_OF_DAY },
    money: { settlementId: 's1' },
  });
});

test('waits for another manager when the one who asked proposes', () => {
  const asked = act(readyCase(), REQUEST, manager);
  const offered = act(asked, propose, manager);
  const agreed = act(offered, agree, creator);

  expect(offered.endPlan?.mutual?.brandSignedById).toBeNull();
  expect(agreed).toMatchObject({
    state: 'end_review',
    endPlan: { mutual: { creatorAgreedAt: creator.now } },
  });
  expect(outcome(agreed, sign, manager)).toEqual({ reason: 'second_person', requestedById: 'manager' });
  expect(outcome(agreed, sign, exitContext({ memberId: 'other' }))).toMatchObject({
    kind: 'mutual_signed',
    data: { approvedById: 'other', effectiveAt: END_OF_DAY },
  });
});

test('takes up a day the creator asked for, before the request or after it', () => {
  const before = inReview({}, act(readyCase(), wish, creator));
  const after = act(inReview(), wish, creator);

  for (const state of [before, after]) {
    expect(state.endPlan?.mutual).toMatchObject({ on: ON, proposedBy: 'creator' });
    expect(act(state, sign, manager)).toMatchObject({
      state: 'ending',
      wishes: [],
      pending: { effectiveAt: END_OF_DAY },
    });
  }
});

test('brings a running end forward, never back', () => {
  const running = afterSending(noticed());
  const offered = act(running, propose, manager);

  expect(act(offered, agree, creator).pending).toMatchObject({ route: 'mutual', effectiveAt: END_OF_DAY });
  expect(outcome(running, { ...propose, on: '2026-12-20' }, manager)).toMatchObject({
    problem: 'not_earlier',
  });
});

test.each([
  ['a day that is over', inReview(), { ...propose, on: '2026-11-17' }, manager, { problem: 'in_the_past' }],
  [
    'a day that does not exist',
    inReview(),
    { ...propose, on: '2026-02-30' },
    manager,
    { problem: 'no_such_date' },
  ],
  ['a proposal nobody prepared', readyCase(), propose, manager, { reason: 'not_possible_now' }],
  ['a signature under nothing', inReview(), sign, manager, { state: 'nothing_proposed' }],
  ['agreeing to nothing', inReview(), agree, creator, { state: 'nothing_proposed' }],
  [
    'agreeing without a name',
    act(inReview(), propose, manager),
    { ...agree, signedName: ' ' },
    creator,
    { field: 'signedName' },
  ],
  ['agreeing to one’s own day', act(inReview(), wish, creator), agree, creator, { state: 'agreed_already' }],
  [
    'signing twice',
    act(inReview(), propose, manager),
    sign,
    exitContext({ memberId: 'other' }),
    { state: 'signed_already' },
  ],
  [
    'money that cannot be computed',
    inReview(),
    propose,
    exitContext({ facts: { settlement: null } }),
    { missing: ['SETTLEMENT_NOT_FROZEN'] },
  ],
])('refuses %s', (_name, state, command, context, refusal) => {
  expect(outcome(state, command, context)).toMatchObject(refusal);
});

test('refuses a day that passed before the signature', () => {
  const offered = act(inReview(), propose, manager);

  expect(
    outcome(offered, agree, exitContext({ role: 'creator', now: '2026-12-02T16:00:00Z' })),
  ).toMatchObject({
    field: 'on',
    problem: 'in_the_past',
  });
});
