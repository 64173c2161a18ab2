import { expect, test } from 'vitest';
import type { Terms } from '../../../../shared/contract/terms.ts';
import type { CaseState } from '../../../../shared/procedure/case.ts';
import { breachesToNotice } from '../../../../shared/procedure/ending/creator-breach.ts';
import { ownCauseEndAt } from '../../../../shared/procedure/ending/creator-end.ts';
import { mayCreatorEnd } from '../../../../shared/procedure/ending/end-question.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { findCure } from '../../../../shared/procedure/folding/cures.ts';
import { act, contractWith } from '../case-log.ts';
import { afterSending, EXIT_TERMS, exitContext, NOW, noticed, outcome, readyCase } from '../exit-log.ts';

const TERMS: Partial<Terms> = {
  ...EXIT_TERMS,
  cause: {
    triggers: ['missed_deadline', 'non_payment', 'usage_breach', 'morality'],
    incurable: ['morality'],
    cure: { n: 5, unit: 'businessDays' },
  },
};
const contracts = contractWith(TERMS);
const creator = exitContext({ role: 'creator', noticeId: 'c1', contracts });
const team = exitContext({ contracts, noticeId: 'c1' });
const give = { kind: 'give_breach_notice', trigger: 'non_payment', since: '2026-11-10' } as const;
const log = { kind: 'log_creator_breach', trigger: 'non_payment', sentAt: NOW, channel: 'email' } as const;
const given = act(readyCase(), give, creator);
const cureOf = (state: CaseState) => findCure(state, 'non_payment', 'creator');
/** Five business days: the 19th, 20th, 23rd, 24th and 25th. The day after is Thanksgiving. */
const OVER = '2026-11-26T05:00:00Z';
const at = (now: string, role: 'creator' | 'manager' | 'marketer' = 'creator') =>
  exitContext({ role, now, contracts, noticeId: 'c2' });

test('is received on our side and gives the contract’s time to put it right', () => {
  expect(cureOf(given)).toEqual({
    trigger: 'non_payment',
    noticeId: 'c1',
    seq: 1,
    party: 'creator',
    noticeReceivedAt: NOW,
    cureEndsAt: OVER,
    saidCuredAt: null,
    curedAt: null,
  });
  expect(given.state).toBe('active');
  expect(outcome(readyCase(), give, creator)).toMatchObject({
    kind: 'creator_notices_breach',
    data: { party: 'creator', channel: 'page', since: '2026-11-10T05:00:00Z', version: 1 },
  });
  const tokyo = contractWith({ ...TERMS, brandSide: { tz: 'Asia/Tokyo', holidays: [] } });
  expect(outcome(readyCase(), log, exitContext({ role: 'marketer', contracts: tokyo }))).toMatchObject({
    data: { channel: 'email', sentAt: NOW, deemedReceivedAt: '2026-11-19T00:00:00Z' },
  });
});

test('by a way that counts actual receipt it has arrived when it is known of', () => {
  const later = exitContext({ role: 'marketer', contracts, now: '2026-11-20T10:00:00Z' });
  expect(outcome(readyCase(), { ...log, channel: 'courier' }, later)).toMatchObject({
    data: { deemedReceivedAt: '2026-11-20T10:00:00Z' },
  });
});

test.each([
  ['not listed', { trigger: 'rude' }, { blockers: ['BREACH_NOT_LISTED'] }],
  ['the creator’s own', { trigger: 'missed_deadline' }, { field: 'trigger', problem: 'theirs' }],
  ['without a time to put it right', { trigger: 'morality' }, { blockers: ['NO_CURE_FOR_THIS'] }],
  ['a missed result', { trigger: 'kpi_miss' }, { blockers: ['KPI_MISS_IS_NOT_A_BREACH'] }],
  ['still to come', { since: '2026-11-19' }, { field: 'since', problem: 'in_the_future' }],
])('refuses a breach that is %s', (_name, change, refusal) => {
  expect(outcome(readyCase(), { ...give, ...change }, creator)).toMatchObject(refusal);
});

test('refuses what was sent in the future, by another way, or without a contract that says so', () => {
  const marketer = at(NOW, 'marketer');
  expect(outcome(readyCase(), { ...log, sentAt: '2026-11-18T16:00:01Z' }, marketer)).toMatchObject({
    field: 'sentAt',
    problem: 'in_the_future',
  });
  expect(outcome(readyCase(), { ...log, channel: 'dm' }, marketer)).toMatchObject({
    missing: ['CHANNEL_NOT_ALLOWED'],
  });
  expect(outcome(readyCase(), { ...log, sentAt: '2020-01-01T00:00:00Z' }, marketer)).toMatchObject({
    blockers: ['CONTRACT_NOT_IN_FORCE'],
  });
  const open = exitContext({
    role: 'creator',
    contracts: contractWith({ ...TERMS, unconfirmed: ['cause'] }),
  });
  expect(outcome(readyCase(), give, open)).toMatchObject({ reason: 'terms_unknown', terms: ['cause'] });
  expect(outcome(initialCase('ended'), give, creator)).toMatchObject({ state: 'ended' });
  expect(outcome(readyCase(), log, exitContext({ role: 'viewer', contracts }))).toMatchObject({
    needs: 'marketer',
  });
});

test('one notice of a breach stands until it is put right: a second one would put their right off', () => {
  expect(outcome(given, give, creator)).toMatchObject({ state: 'breach_noticed' });
  expect(outcome(given, log, at('2026-12-10T16:00:00Z', 'marketer'))).toMatchObject({
    state: 'breach_noticed',
  });
  const other = act(given, { ...give, trigger: 'usage_breach' }, creator);
  expect(other.openCures).toHaveLength(2);
  const cured = act(given, { kind: 'answer_cure', trigger: 'non_payment', isCured: true }, creator);
  expect(act(cured, give, at('2026-12-10T16:00:00Z')).openCures).toMatchObject([{ seq: 3, curedAt: null }]);
});

test('we say that it is put right, and whether it is so is theirs to say', () => {
  const report = { kind: 'report_cure', trigger: 'non_payment' } as const;
  const answer = (isCured: boolean) => ({ kind: 'answer_cure', trigger: 'non_payment', isCured }) as const;
  const day = at('2026-11-20T16:00:00Z', 'manager');
  expect(outcome(given, report, at(NOW, 'marketer'))).toMatchObject({ needs: 'manager' });
  expect(outcome(readyCase(), report, team)).toMatchObject({ state: 'no_breach_of_ours' });
  expect(outcome(given, answer(false), creator)).toMatchObject({ state: 'nothing_to_object_to' });

  const said = act(given, report, day);
  expect(cureOf(said)).toMatchObject({ saidCuredAt: '2026-11-20T16:00:00Z', curedAt: null });
  expect(outcome(said, report, day)).toMatchObject({ state: 'cure_reported' });
  expect(cureOf(act(said, answer(false), at('2026-11-21T16:00:00Z')))).toMatchObject({ saidCuredAt: null });
  const accepted = act(said, answer(true), at('2026-11-28T16:00:00Z'));
  expect(cureOf(accepted)).toMatchObject({ curedAt: '2026-11-20T16:00:00Z' });
  expect(outcome(accepted, answer(true), creator)).toMatchObject({ state: 'no_breach_of_ours' });
  const noted = { ...answer(true), kind: 'log_cure_answer' } as const;
  expect(cureOf(act(said, noted, at('2026-11-23T16:00:00Z', 'marketer')))).toMatchObject({
    curedAt: '2026-11-20T16:00:00Z',
  });
});

test('after the time has passed they may end it for this breach, and not before', () => {
  const end = { kind: 'give_end_notice', trigger: 'non_payment' } as const;
  const known = { contracts, now: NOW };
  expect(outcome(given, end, creator)).toMatchObject({ blockers: ['CURE_RUNNING'], earliestAt: OVER });
  expect(ownCauseEndAt(given, known, 'non_payment')).toBeNull();
  expect(outcome(readyCase(), end, at(OVER))).toMatchObject({ blockers: ['BREACH_NOTICE_NOT_RECEIVED'] });

  expect(ownCauseEndAt(given, { contracts, now: OVER }, 'non_payment')).toBe('2026-11-27T14:00:00Z');
  expect(act(given, end, at(OVER))).toMatchObject({
    state: 'ending',
    pending: { party: 'creator', route: 'cause', effectiveAt: '2026-11-27T14:00:00Z' },
  });
  const byMail = { ...log, kind: 'log_creator_end', route: 'cause' } as const;
  const mailed = { ...byMail, sentAt: '2026-11-27T15:00:00Z' };
  expect(outcome(given, mailed, at('2026-11-27T16:00:00Z', 'marketer'))).toMatchObject({
    kind: 'creator_ends',
    data: { route: 'cause', trigger: 'non_payment', effectiveAt: '2026-11-27T15:00:00Z' },
  });
  const cured = act(given, { kind: 'answer_cure', trigger: 'non_payment', isCured: true }, creator);
  expect(outcome(cured, end, at(OVER))).toMatchObject({ blockers: ['BREACH_CURED'] });
  // Our word alone takes no right from them.
  const claimed = act(given, { kind: 'report_cure', trigger: 'non_payment' }, team);
  expect(ownCauseEndAt(claimed, { contracts, now: OVER }, 'non_payment')).not.toBeNull();
});

test('a breach that nothing can put right ends it at once', () => {
  const end = { kind: 'give_end_notice', trigger: 'morality' } as const;
  expect(ownCauseEndAt(readyCase(), { contracts, now: NOW }, 'morality')).toBe(NOW);
  expect(act(readyCase(), end, creator)).toMatchObject({ pending: { route: 'cause', effectiveAt: NOW } });
  expect(outcome(readyCase(), { ...end, trigger: 'missed_deadline' }, creator)).toMatchObject({
    field: 'trigger',
    problem: 'theirs',
  });
});

test('is open to them as long as an end of theirs could follow, also beside an end of ours', () => {
  expect(breachesToNotice(readyCase(), contracts, NOW)).toEqual({
    triggers: ['non_payment', 'usage_breach'],
    cureEndsAt: OVER,
  });
  expect(breachesToNotice(given, contracts, NOW)?.triggers).toEqual(['usage_breach']);
  expect(breachesToNotice(readyCase(), contractWith(EXIT_TERMS), NOW)).toBeNull();
  expect(breachesToNotice(readyCase(), [], NOW)).toBeNull();
  expect(breachesToNotice(initialCase('closed'), contracts, NOW)).toBeNull();
  const ending = afterSending(noticed());
  expect(mayCreatorEnd(ending)).toBe(true);
  expect(act(ending, give, creator).openCures).toHaveLength(1);
  expect(mayCreatorEnd(act(ending, { kind: 'give_end_notice' }, creator))).toBe(false);
});

test('our notice of the same event is another matter', () => {
  const both = contractWith({
    ...TERMS,
    cause: { triggers: ['confidentiality'], incurable: [], cure: { n: 5, unit: 'businessDays' } },
  });
  const theirs = act(
    readyCase(),
    { ...give, trigger: 'confidentiality' },
    exitContext({ role: 'creator', noticeId: 'c1', contracts: both }),
  );
  const ours = exitContext({ contracts: both, noticeId: 'b1' });
  const letter = { language: 'en', tone: 'neutral', channel: 'email', address: 'a@b.example' } as const;
  const issue = { kind: 'issue_breach_notice', trigger: 'confidentiality', ...letter } as const;
  const open = act(theirs, issue, ours);
  expect(open.openCures.map(({ noticeId }) => noticeId)).toEqual(['c1', 'b1']);
  const undone = act(open, { kind: 'undo' }, ours);
  expect(undone.openCures.map(({ noticeId }) => noticeId)).toEqual(['c1']);
  expect(
    outcome(theirs, { kind: 'settle_breach', trigger: 'confidentiality', isCured: true }, ours),
  ).toMatchObject({
    state: 'no_open_breach',
  });
});
