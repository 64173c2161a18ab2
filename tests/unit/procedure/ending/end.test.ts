import { describe, expect, test } from 'vitest';
import { act, contractWith } from '../case-log.ts';
import { exitContext, ISSUE, inReview, NOW, noticed, outcome, REQUEST, readyCase, SHA } from '../exit-log.ts';

describe('request_end', () => {
  test.each([
    ['a trigger with a route that asks none', { trigger: 'missed_deadline' }, 'trigger'],
    ['a cause without its trigger', { route: 'cause' }, 'trigger'],
    ['force majeure without its beginning', { route: 'force_majeure' }, 'since'],
    ['results blamed for a business reason', { category: 'goals_not_met' }, 'category'],
    [
      'changes that nobody made',
      { reason: 'performance', category: 'goals_not_met_despite_changes' },
      'category',
    ],
    ['the performance route for another reason', { route: 'performance' }, 'reason'],
    [
      'results as the reason on a route without the ladder',
      { route: 'mutual', reason: 'performance' },
      'reason',
    ],
  ] as const)('refuses %s', (_name, change, field) => {
    const request = { ...REQUEST, ...change };
    const category =
      'reason' in change && !('category' in change) ? ('goals_not_met' as const) : request.category;

    expect(outcome(readyCase(), { ...request, category })).toMatchObject({ reason: 'invalid', field });
  });

  test('says at once what the contract can never allow', () => {
    const cause = { ...REQUEST, route: 'cause', trigger: 'kpi_miss' } as const;
    const without = exitContext({
      contracts: contractWith({ convenience: { by: ['creator'], notice: { n: 1, unit: 'hours' } } }),
    });

    expect(outcome(readyCase(), cause)).toMatchObject({ blockers: ['KPI_MISS_IS_NOT_A_BREACH'] });
    expect(outcome(readyCase(), REQUEST, without)).toMatchObject({
      blockers: ['NO_CONVENIENCE_RIGHT'],
      alternative: 'PROPOSE_MUTUAL_END',
    });
    expect(outcome(readyCase(), { ...cause, trigger: 'missed_deadline' })).toMatchObject({
      alternative: 'ISSUE_BREACH_NOTICE',
    });
  });

  test('holds the plan until it is withdrawn', () => {
    const review = inReview();

    expect(review).toMatchObject({
      state: 'end_review',
      endPlan: { byMemberId: 'marketer', route: 'convenience', reason: 'business', mutual: null },
    });
    expect(act(review, { kind: 'withdraw_request', reason: 'other' }, exitContext())).toMatchObject({
      state: 'active',
      endPlan: null,
      request: null,
    });
    expect(outcome(noticed(), REQUEST)).toMatchObject({ blockers: ['ALREADY_ENDING'] });
  });
});

describe('issue_end_notice', () => {
  test('gives the dates of E01, names who asked and agreed, and freezes the money', () => {
    expect(outcome(inReview(), ISSUE, exitContext({ holdMinutes: 0 }))).toMatchObject({
      kind: 'issue_end_notice',
      data: {
        deemedReceivedAt: NOW,
        effectiveAt: '2026-12-03T05:00:00Z',
        approvedById: 'manager',
        requestedById: 'marketer',
        isSecondPersonWaived: false,
        money: { settlementId: 's1', sha256: SHA },
      },
    });
    expect(noticed()).toMatchObject({
      state: 'ending',
      money: { seq: 2 },
      notices: [{ kind: 'end', grade: 0 }],
    });
  });

  test('asks for a second person, unless the owner of a one-person team waived it', () => {
    const own = exitContext({ memberId: 'marketer' });
    const alone = exitContext({ memberId: 'marketer', isSinglePersonTeam: true });

    expect(outcome(inReview(), ISSUE, own)).toEqual({ reason: 'second_person', requestedById: 'marketer' });
    expect(outcome(inReview(), ISSUE, alone)).toMatchObject({ data: { isSecondPersonWaived: true } });
  });

  test.each([
    ['SETTLEMENT_NOT_FROZEN', {}, { settlement: null }],
    ['CHANNEL_NOT_ALLOWED', { channel: 'dm' }, {}],
    ['ADDRESS_UNCONFIRMED', { isAddressConfirmed: false }, {}],
    ['PLATFORM_STEP_UNKNOWN', { isPlatformStepDone: false }, { isPlatformStepOpen: true }],
  ] as const)('names %s as missing, and lets nobody skip it', (step, change, facts) => {
    const context = exitContext();
    const skips = [{ step, reason: 'brand_safety', sentence: 'Said.' } as const];
    const changed = { ...context, facts: { ...context.facts, ...facts } };

    expect(outcome(inReview(), { ...ISSUE, skips, ...change }, changed)).toEqual({
      reason: 'steps_missing',
      missing: [step],
    });
  });

  test('lets rungs be skipped with a listed reason and a sentence, and nothing else', () => {
    const review = inReview({ reason: 'performance', category: 'goals_not_met' });
    const skip = (step: string, sentence = 'No posts left.') =>
      ({ step, reason: 'no_time_left', sentence }) as const;
    const rungs = ['communicate', 'evaluate', 'remedy', 'adjust', 'coach'];

    expect(outcome(review, { ...ISSUE, skips: rungs.slice(0, 3).map((rung) => skip(rung)) })).toMatchObject({
      missing: ['LADDER_INCOMPLETE:adjust,coach'],
    });
    expect(outcome(review, { ...ISSUE, skips: rungs.map((rung) => skip(rung, ' ')) })).toMatchObject({
      missing: [`LADDER_INCOMPLETE:${rungs.join(',')}`],
    });
    expect(outcome(review, { ...ISSUE, skips: rungs.map((rung) => skip(rung)) })).toMatchObject({
      kind: 'issue_end_notice',
      data: { skips: rungs.map((step) => ({ step, reason: 'no_time_left' })) },
    });
  });

  test('leaves a cause to an owner', () => {
    const review = inReview({ route: 'cause', trigger: 'morality', reason: 'conduct', category: 'other' });

    expect(outcome(review, ISSUE)).toEqual({ reason: 'role', needs: 'owner' });
    expect(outcome(review, ISSUE, exitContext({ role: 'owner' }))).toMatchObject({
      kind: 'issue_end_notice',
    });
  });

  test('refuses a second notice, and one outside a review', () => {
    expect(outcome(noticed(), ISSUE)).toMatchObject({ blockers: ['ALREADY_ENDING'] });
    expect(outcome(readyCase(), ISSUE)).toMatchObject({ reason: 'not_possible_now', state: 'active' });
  });
});
