import { describe, expect, test } from 'vitest';
import type { Command } from '../../../../shared/procedure/commands.ts';
import { decide } from '../../../../shared/procedure/decide.ts';
import type { StopScope } from '../../../../shared/procedure/events.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { openSuspensions, stoppedScope } from '../../../../shared/procedure/folding/suspensions.ts';
import { act, caseAfter, contextOf, contractWith } from '../case-log.ts';

const ALL: StopScope[] = ['new_posts', 'links', 'ads', 'messages', 'pay_not_due'];
const OWN: StopScope[] = ['links', 'ads', 'messages'];
const NOW = '2026-11-18T16:00:00Z';

function pause(scope: StopScope[], skips: Extract<Command, { kind: 'pause' }>['skips'] = []): Command {
  return { kind: 'pause', scope, reviewOn: '2026-12-04', reason: 'goals_not_met', skips };
}

/** Talked to and contract read: nothing is missing for a pause. */
const ready = caseAfter([
  ['log_contact', { data: { channel: 'email' } }],
  ['review_contract', { data: { version: 1 } }],
]);

function refusalOf(...args: Parameters<typeof decide>): unknown {
  const answer = decide(...args);
  return answer.ok ? answer.value.kind : answer.error;
}

describe('decide pause', () => {
  test('stops the brand’s own parts at once when a marketer asks for nothing else', () => {
    const state = act(initialCase('active'), pause(OWN), contextOf({ role: 'marketer' }));

    expect(state.state).toBe('active');
    expect(stoppedScope(state)).toEqual(OWN);
    expect(openSuspensions(state)[0]).toMatchObject({ kind: 'own_side', reviewOn: '2026-12-04', from: NOW });
  });

  test('records only the parts that still ran when some stand already', () => {
    const state = act(initialCase('active'), pause(['ads']), contextOf({ role: 'marketer' }));
    const answer = decide(state, pause(['links', 'ads']), contextOf({ role: 'marketer' }));

    expect(answer).toMatchObject({ ok: true, value: { data: { scope: ['links'] } } });
  });

  test('refuses a second stop of the same parts', () => {
    const state = act(initialCase('active'), pause(['ads']), contextOf({ role: 'marketer' }));

    expect(refusalOf(state, pause(['ads']), contextOf())).toMatchObject({
      reason: 'not_possible_now',
      state: 'own_side_stopped',
    });
  });

  test('becomes a request when a marketer asks for contract parts, and own parts stop at once', () => {
    const state = act(initialCase('active'), pause(ALL), contextOf({ role: 'marketer' }));

    expect(state.request).toMatchObject({
      kind: 'pause',
      byMemberId: 'marketer',
      scope: ALL,
      reviewOn: '2026-12-04',
    });
    expect(stoppedScope(state)).toEqual(OWN);
    expect(state.pending).toBeNull();
  });

  test('issues a notice with the forecast of P01 when a manager acts and nothing is missing', () => {
    const answer = decide(ready, pause(ALL), contextOf());

    expect(answer.ok && answer.value.kind).toBe('issue_pause_notice');
    expect(answer.ok && answer.value.data).toMatchObject({
      noticeId: 'n1',
      channel: 'email',
      holdUntil: '2026-11-18T16:10:00Z',
      deemedReceivedAt: '2026-11-18T16:10:00Z',
      effectiveAt: '2026-11-21T05:00:00Z',
      latestResumeOn: '2026-12-21',
      limitAt: '2026-12-21T05:00:00Z',
      onTimeout: 'creator_may_terminate',
      version: 1,
      party: 'brand',
    });
  });

  test('forecasts from the end of the hold: held past closing time it counts as received the next morning', () => {
    const answer = decide(ready, pause(ALL), contextOf({ now: '2026-11-18T21:55:00Z' }));

    expect(answer).toMatchObject({
      ok: true,
      value: { data: { deemedReceivedAt: '2026-11-19T14:00:00Z', effectiveAt: '2026-11-24T05:00:00Z' } },
    });
  });

  test('names the missing steps when nobody talked to the creator or read the contract', () => {
    const missing = ['CONSULTATION_MISSING', 'CONTRACT_NOT_REVIEWED'];

    expect(refusalOf(initialCase('active'), pause(ALL), contextOf())).toEqual({
      reason: 'steps_missing',
      missing,
    });
  });

  test('goes on when each missing step is skipped with a listed reason and a sentence', () => {
    const skips = ['CONSULTATION_MISSING', 'CONTRACT_NOT_REVIEWED'].map((step) => ({
      step,
      reason: 'no_time_left' as const,
      sentence: 'The flight ends on Friday.',
    }));
    const answer = decide(initialCase('active'), pause(ALL, skips), contextOf());

    const recorded = skips.map(({ step, reason }) => ({ step, reason }));
    expect(answer).toMatchObject({ ok: true, value: { data: { skips: recorded } } });
  });

  test.each([
    ['without a sentence', { step: 'CONSULTATION_MISSING', reason: 'no_time_left' as const, sentence: '  ' }],
    [
      'of another step',
      { step: 'APPROVAL_MISSING:manager', reason: 'no_time_left' as const, sentence: 'Said.' },
    ],
    [
      'with a reason that is not listed',
      { step: 'CONSULTATION_MISSING', reason: 'because' as 'mutual', sentence: 'Said.' },
    ],
  ])('does not count a skip %s', (_name, skip) => {
    const refusal = refusalOf(initialCase('active'), pause(ALL, [skip]), contextOf());

    expect(refusal).toMatchObject({
      reason: 'steps_missing',
      missing: ['CONSULTATION_MISSING', 'CONTRACT_NOT_REVIEWED'],
    });
  });

  test.each(['marketer', 'manager'] as const)('tells a %s that the contract has no pause clause', (role) => {
    const terms = { ...contractWith()[0]?.terms };
    delete terms.pause;
    const contracts = [{ n: 1, signed: true, effectiveFrom: '2026-09-01T04:00:00Z', terms: terms as never }];

    expect(refusalOf(ready, pause(ALL), contextOf({ role, contracts }))).toEqual({
      reason: 'contract_blocks',
      blockers: ['NO_PAUSE_CLAUSE'],
      alternative: 'PROPOSE_MUTUAL_PAUSE',
      earliestAt: null,
    });
  });

  test('says from when, while the contract is signed but not yet in force', () => {
    const contracts = contractWith().map((version) => ({
      ...version,
      effectiveFrom: '2026-12-01T05:00:00Z',
    }));

    expect(refusalOf(ready, pause(ALL), contextOf({ contracts }))).toMatchObject({
      blockers: ['CONTRACT_NOT_IN_FORCE'],
      earliestAt: '2026-12-01T05:00:00Z',
    });
  });

  test('names the terms nobody has confirmed, to a manager; a marketer may still ask', () => {
    const contracts = contractWith({ unconfirmed: ['pause', 'killFee'] });

    expect(refusalOf(ready, pause(ALL), contextOf({ contracts }))).toEqual({
      reason: 'terms_unknown',
      terms: ['pause'],
    });
    expect(refusalOf(ready, pause(ALL), contextOf({ contracts: [] }))).toMatchObject({
      reason: 'terms_unknown',
    });
    expect(refusalOf(ready, pause(ALL), contextOf({ contracts, role: 'marketer' }))).toBe('request_pause');
  });

  test('refuses what is already paused or on its way', () => {
    const held = act(ready, pause(ALL), contextOf());

    expect(refusalOf(held, pause(ALL), contextOf())).toMatchObject({ blockers: ['ALREADY_PAUSED'] });
  });

  test('refuses the requester’s own approval unless the team is one person', () => {
    const asked = act(ready, pause(ALL), contextOf({ role: 'marketer', memberId: 'u1' }));

    expect(refusalOf(asked, pause(ALL), contextOf({ memberId: 'u1' }))).toEqual({
      reason: 'second_person',
      requestedById: 'u1',
    });
    expect(refusalOf(asked, pause(ALL), contextOf({ memberId: 'u1', isSinglePersonTeam: true }))).toBe(
      'issue_pause_notice',
    );
    expect(act(asked, pause(ALL), contextOf({ memberId: 'u2' })).request).toBeNull();
  });

  test.each([
    ['scope', pause([])],
    ['reviewOn', { ...pause(ALL), reviewOn: '2026-02-30' } as Command],
    ['reviewOn', { ...pause(ALL), reviewOn: '2026-11-01' } as Command],
  ])('refuses a bad %s', (field, command) => {
    expect(refusalOf(ready, command, contextOf())).toMatchObject({ reason: 'invalid', field });
  });

  test.each(['performance', 'mutual', 'they are lazy', ''])(
    'refuses a reason that is not listed, with the list: “%s”',
    (reason) => {
      for (const role of ['marketer', 'manager'] as const)
        expect(refusalOf(ready, { ...pause(OWN), reason } as Command, contextOf({ role }))).toEqual({
          reason: 'invalid',
          field: 'reason',
          problem: 'not_listed',
          listed: [
            'goals_not_met',
            'campaign_or_budget_change',
            'product_change',
            'timing',
            'safety_or_compliance',
            'other',
          ],
        });
    },
  );

  test.each(['viewer', 'creator', 'system'] as const)('refuses a %s', (role) => {
    expect(refusalOf(ready, pause(OWN), contextOf({ role }))).toEqual({ reason: 'role', needs: 'marketer' });
  });
});
