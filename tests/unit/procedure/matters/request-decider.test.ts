import { expect, test } from 'vitest';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import { deciderOfEnd, findWaitingRequest } from '../../../../shared/procedure/matters/request-decider.ts';

type Asked = Pick<CaseState, 'state' | 'request' | 'endPlan'>;
const NOTHING: Asked = { state: 'active', request: null, endPlan: null };
const PAUSE = {
  ...NOTHING,
  request: { kind: 'pause', seq: 4, byMemberId: 'asker' } as NonNullable<Asked['request']>,
};
const endBy = (route: string): Asked => ({
  ...NOTHING,
  state: 'end_review',
  endPlan: { seq: 7, route, byMemberId: 'asker' } as NonNullable<Asked['endPlan']>,
});

test('nothing that was asked for waits for nobody', () => {
  expect(findWaitingRequest(NOTHING, { role: 'owner' })).toBeNull();
  expect(findWaitingRequest({ ...endBy('convenience'), state: 'ending' }, { role: 'owner' })).toBeNull();
});

test.each([
  ['a pause is a manager’s', PAUSE, 'marketer', 'role'],
  ['a pause is a manager’s', PAUSE, 'viewer', 'role'],
  ['a pause is a manager’s', PAUSE, 'manager', 'reader'],
  ['an end is a manager’s', endBy('convenience'), 'marketer', 'role'],
  ['an end for cause is an owner’s', endBy('cause'), 'manager', 'role'],
  ['an end for cause is an owner’s', endBy('cause'), 'owner', 'reader'],
] as const)('%s: %#', (_, state, role, waitsFor) => {
  expect(findWaitingRequest(state, { role })).toMatchObject({ waitsFor });
});

test('who asked for an end waits for a second person, unless the team is one person', () => {
  const asker = { role: 'manager', memberId: 'asker' } as const;
  const waits = (isSinglePersonTeam: boolean) =>
    findWaitingRequest(endBy('convenience'), { ...asker, isSinglePersonTeam })?.waitsFor;
  expect([waits(false), waits(true)]).toEqual(['second_person', 'reader']);
  expect(findWaitingRequest(PAUSE, { ...asker, isSinglePersonTeam: false })?.waitsFor).toBe('reader');
});

test('a common end that we have signed waits for the creator, whoever looks', () => {
  const review = endBy('mutual');
  const offer = { on: '2026-11-30', proposedBy: 'brand' as const, seq: 8 };
  const offered = (brandSignedById: string | null, creatorAgreedAt: string | null) => ({
    ...review,
    endPlan: review.endPlan && { ...review.endPlan, mutual: { ...offer, brandSignedById, creatorAgreedAt } },
  });
  const waits = (state: Asked, role: 'marketer' | 'manager') => findWaitingRequest(state, { role })?.waitsFor;

  expect(waits(offered('m', null), 'marketer')).toBe('creator');
  expect(waits(offered('m', null), 'manager')).toBe('creator');
  expect(waits(offered(null, null), 'manager')).toBe('reader');
  expect(waits(offered(null, '2026-11-20T10:00:00Z'), 'marketer')).toBe('role');
});

test('only a breach takes an owner', () => {
  expect(
    [null, 'convenience', 'performance', 'pause_timeout'].map((one) => deciderOfEnd(one as never)),
  ).toEqual(Array(4).fill('manager'));
  expect(deciderOfEnd('cause')).toBe('owner');
});
