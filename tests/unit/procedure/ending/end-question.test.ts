import { expect, test } from 'vitest';
import type { EndAsk } from '../../../../shared/procedure/ending/end-question.ts';
import {
  endDecision,
  isSecondPersonWaived,
  refuseEndBlockers,
  refuseMissing,
} from '../../../../shared/procedure/ending/end-question.ts';
import { contractWith } from '../case-log.ts';
import { afterSending, EXIT_TERMS, exitContext, noticed, readyCase } from '../exit-log.ts';

const brand: EndAsk = {
  route: 'convenience',
  party: 'brand',
  approvedBy: 'manager',
  approvedById: 'm1',
  requestedById: 'm2',
};
const running = afterSending(noticed());

function refusalOf(ask: EndAsk, context = exitContext(), state = readyCase()): unknown {
  const answer = refuseEndBlockers(endDecision(state, context, ask), { state, context, ask });
  return answer?.ok === false ? answer.error : undefined;
}

test('asks the contract with what the case knows', () => {
  expect(endDecision(readyCase(), exitContext(), brand)).toMatchObject({ ready: true, version: 1 });
  expect(endDecision(readyCase({ evaluationAt: null }), exitContext(), brand).missing).toEqual([
    'EVALUATION_MISSING',
  ]);
});

test('has one running end in the way of the brand’s second, but not of the creator’s first', () => {
  expect(endDecision(running, exitContext(), brand).blockers).toEqual(['ALREADY_ENDING']);
  expect(endDecision(running, exitContext(), { route: 'convenience', party: 'creator' }).blockers).toEqual(
    [],
  );
});

test('says from when the contract allows it where only time stands in the way', () => {
  const terms = { ...EXIT_TERMS, forceMajeure: { maxDays: 30 } };
  const [version] = contractWith(terms);
  const context = exitContext({ contracts: contractWith(terms) });
  const future = exitContext({
    contracts: version ? [{ ...version, effectiveFrom: '2026-12-01T05:00:00Z' }] : [],
  });
  const since = '2026-11-01T12:00:00Z';

  expect(refusalOf({ ...brand, route: 'force_majeure', since }, context)).toMatchObject({
    blockers: ['FORCE_MAJEURE_NOT_LONG_ENOUGH'],
    earliestAt: '2026-12-02T05:00:00Z',
  });
  expect(refusalOf(brand, future)).toMatchObject({ earliestAt: '2026-12-01T05:00:00Z' });
});

test.each(['brand', 'creator'] as const)('a cure of the %s’s notice ends as its clock says', (party) => {
  const clock = { noticeReceivedAt: '2026-11-12T15:00:00Z', cureEndsAt: '2026-12-20T05:00:00Z' };
  const cure = { trigger: 'non_payment', noticeId: 'n1', seq: 4, saidCuredAt: null, curedAt: null, ...clock };
  const giver = party === 'creator' ? { party } : {};
  const state = readyCase({ openCures: [{ ...cure, ...giver }] });
  // The version of now gives less time than that of the notice did.
  const cause = { triggers: ['non_payment'], incurable: [], cure: { n: 1, unit: 'calendarDays' as const } };
  const context = exitContext({ contracts: contractWith({ ...EXIT_TERMS, cause }) });

  expect(endDecision(state, context, { route: 'cause', party, trigger: 'non_payment' })).toMatchObject({
    blockers: ['CURE_RUNNING'],
    earliestSend: '2026-12-20T05:00:00Z',
  });
});

test('tells what is unknown from what is forbidden', () => {
  const open = exitContext({ contracts: contractWith({ ...EXIT_TERMS, unconfirmed: ['convenience'] }) });

  expect(refusalOf(brand, open)).toEqual({ reason: 'terms_unknown', terms: ['convenience'] });
  expect(refusalOf(brand, exitContext({ contracts: [] }))).toEqual({
    reason: 'terms_unknown',
    terms: ['convenience', 'notice'],
  });
  expect(refusalOf({ ...brand, route: 'performance' })).toMatchObject({ alternative: 'PROPOSE_MUTUAL_END' });
});

test.each([
  [['APPROVAL_MISSING:owner', 'SECOND_PERSON_REQUIRED'], { reason: 'role', needs: 'owner' }],
  [['SECOND_PERSON_REQUIRED', 'EVALUATION_STALE'], { reason: 'second_person', requestedById: 'm2' }],
  [['EVALUATION_STALE'], { reason: 'steps_missing', missing: ['EVALUATION_STALE'] }],
])('refuses %o in the order of who can help', (missing, error) => {
  expect(refuseMissing(missing, 'm2')).toEqual({ ok: false, error });
});

test('records a waiver only where one person asked and agrees', () => {
  const alone = exitContext({ memberId: 'm1', isSinglePersonTeam: true });

  expect(refuseMissing([], 'm2')).toBeUndefined();
  expect(isSecondPersonWaived(alone, 'm1')).toBe(true);
  expect(isSecondPersonWaived(alone, 'm2')).toBe(false);
});
