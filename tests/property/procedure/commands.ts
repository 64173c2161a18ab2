// Commands of everybody, as a shell could send them: right ones, early ones, late ones, and ones about things that do not exist.

import fc from 'fast-check';
import type { Instant } from '../../../shared/contract/terms.ts';
import { addDays, localDateOf } from '../../../shared/contract/zone.ts';
import type { CaseState } from '../../../shared/procedure/case.ts';
import type { Command, CreatorCommand } from '../../../shared/procedure/commands.ts';
import { STOP_SCOPES } from '../../../shared/procedure/events.ts';
import { NOTICE_RESPONSES } from '../../../shared/procedure/exits/records.ts';
import { curesOf } from '../../../shared/procedure/folding/cures.ts';
import { needsConsentToWithdraw } from '../../../shared/procedure/folding/notices.ts';
import {
  breach,
  channel,
  issueEnd,
  logCreatorEnd,
  ownBreach,
  requestEnd,
  settle,
  trigger,
} from './end-asks.ts';

/** A command that is made when the story has come to it, from what the case holds then. */
export type Ask = (state: CaseState, now: Instant) => Command;
export type CreatorAsk = (state: CaseState, now: Instant) => CreatorCommand;

const SHA = 'a'.repeat(64);
const text = { reason: 'other' };
const days = fc.integer({ min: -1, max: 20 });

const fixed = fc.constantFrom<Command>(
  { kind: 'resume', ...text },
  { kind: 'stay_paused', reviewOn: '2026-11-30' },
  { kind: 'stay_paused', reviewOn: '2027-01-15' },
  { kind: 'undo' },
  { kind: 'decline_request', ...text },
  { kind: 'review_contract', version: 1 },
  { kind: 'evaluate' },
  { kind: 'note', noteSha256: SHA },
  { kind: 'emergency_pause', trigger: 'recall' },
  { kind: 'emergency_pause', trigger: 'creator_request' },
  { kind: 'confirm_emergency' },
  { kind: 'lift_emergency', ...text },
  // Twice: there is seldom something to take back, and the stories have to come to it.
  { kind: 'withdraw_request', ...text },
  { kind: 'withdraw_request', ...text },
  { kind: 'sign_mutual_end' },
  { kind: 'accept_creator_withdrawal' },
  { kind: 'offer_withdrawal' },
  { kind: 'raise_dispute' },
  { kind: 'settle_dispute', ...text },
  { kind: 'complete' },
  { kind: 'file_post_mortem', postMortemId: 'p1', sha256: SHA },
);

/** What somebody of the team asks for. */
export const teamAsk: fc.Arbitrary<Ask> = fc.oneof(
  { weight: 6, arbitrary: fixed.map((command) => () => command) },
  {
    weight: 2,
    arbitrary: fc.subarray([...STOP_SCOPES], { minLength: 1 }).map((scope) => () => pause(scope)),
  },
  { weight: 3, arbitrary: requestEnd() },
  { weight: 5, arbitrary: issueEnd() },
  {
    weight: 1,
    arbitrary: fc.constant<Ask>((_state, now) => ({ kind: 'log_contact', channel: 'email', at: now })),
  },
  { weight: 1, arbitrary: fc.constant<Ask>((_state, now) => ({ kind: 'creator_answered', at: now })) },
  {
    weight: 2,
    arbitrary: days.map(
      (n): Ask =>
        (_state, now) => ({ kind: 'propose_mutual_end', on: dayIn(now, n) }),
    ),
  },
  { weight: 1, arbitrary: logCreatorEnd() },
  {
    weight: 2,
    arbitrary: fc.tuple(trigger, channel).map(
      ([what, by]): Ask =>
        () =>
          breach(what, by),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(trigger, fc.boolean()).map(
      ([what, isCured]): Ask =>
        () =>
          settle(what, isCured),
    ),
  },
  { weight: 1, arbitrary: ownBreach() },
  { weight: 2, arbitrary: proof() },
  {
    weight: 1,
    arbitrary: fc.nat().map(
      (pick): Ask =>
        (state) => ({ kind: 'record_bounce', noticeId: idOf(state, pick) }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.boolean().map(
      (isWhole): Ask =>
        (_state, now) =>
          close(now, isWhole),
    ),
  },
);

/** What makes sense where the exit stands: so that stories get past its first step. */
export const exitAsk: fc.Arbitrary<Ask> = fc
  .record({ requested: requestEnd(), issued: issueEnd(), day: days, pick: fc.nat() })
  .map(({ requested, issued, day, pick }) => (state, now) => {
    const propose: Command = { kind: 'propose_mutual_end', on: dayIn(now, day) };
    const cure = curesOf(state, 'brand')[0];
    const ours = curesOf(state, 'creator').find(({ curedAt }) => curedAt === null);
    const file: Command = { kind: 'file_post_mortem', postMortemId: 'p1', sha256: SHA };
    const underWay: Command[] = [propose, { kind: 'sign_mutual_end' }, { kind: 'undo' }];
    const bounce: Command = { kind: 'record_bounce', noticeId: idOf(state, pick) };
    const running: Command[] = [
      requested(state, now),
      breach('missed_deadline', 'email'),
      { kind: 'undo' },
      bounce,
    ];
    const after: Command[] = [
      { kind: 'raise_dispute' },
      { kind: 'settle_dispute', ...text },
      file,
      close(now, true),
    ];
    const byState: Record<string, Command[]> = {
      end_review: [issued(state, now), issued(state, now), ...underWay],
      ending: [...underWay, bounce, { kind: 'accept_creator_withdrawal' }],
      ended: after,
      completed: after,
    };
    const mayOffer = state.pending !== null && needsConsentToWithdraw(state.pending, now);
    if (mayOffer && !state.pending?.isWithdrawalOffered && pick % 3 === 0)
      return { kind: 'offer_withdrawal' };
    const fit = byState[state.state] ?? running;
    const all = [
      ...fit,
      ...(cure ? [settle(cure.trigger, pick % 2 === 0)] : []),
      ...(ours ? [{ kind: 'report_cure', trigger: ours.trigger } as const] : []),
    ];
    return all[pick % all.length] ?? propose;
  });

/** What the creator may well say where the exit stands. */
export const creatorExitAsk: fc.Arbitrary<CreatorAsk> = fc.nat().map((pick) => (state) => {
  const open = curesOf(state, 'brand').map(
    ({ trigger: named }) => ({ kind: 'say_cured', trigger: named }) as const,
  );
  const isCured = pick % 2 === 0;
  const broken = curesOf(state, 'creator').flatMap(({ trigger: named }): CreatorCommand[] => [
    { kind: 'answer_cure', trigger: named, isCured },
    { kind: 'give_end_notice', trigger: named },
  ]);
  const all: CreatorCommand[] = [
    { kind: 'agree_mutual_end', signedName: 'Mara' },
    { kind: 'give_end_notice' },
    { kind: 'give_breach_notice', trigger: 'non_payment', since: null },
    { kind: 'withdraw_end_notice' },
    { kind: 'give_pause_notice' },
    { kind: 'end_own_pause' },
    { kind: 'accept_withdrawal', noticeId: state.pending?.noticeId ?? idOf(state, pick) },
    ...open,
    ...broken,
  ];
  // Seldom asked for, so it is answered where it is.
  const { noticeId, isWithdrawalOffered } = state.pending ?? {};
  if (isWithdrawalOffered && noticeId) return { kind: 'accept_withdrawal', noticeId };
  return all[pick % all.length] ?? { kind: 'dispute' };
});

/** What the creator asks for on their page. */
export const creatorAsk: fc.Arbitrary<CreatorAsk> = fc.oneof(
  fc
    .constantFrom<CreatorCommand>(
      { kind: 'answer_questions', answered: ['brief'], feel: 3, unavailable: null, proposedOn: null },
      { kind: 'name_cause', cause: 'late_brief' },
      { kind: 'answer_cause', cause: 'late_brief', stance: 'agrees' },
      { kind: 'answer_plan', stance: 'objects', proposedOn: null },
      { kind: 'report_action_done', actionId: 'r1' },
      { kind: 'sign_adjustment', signedName: 'Mara', proposalSeq: 1 },
      { kind: 'decline_adjustment' },
      { kind: 'say_cured', trigger: 'missed_deadline' },
      { kind: 'agree_mutual_end', signedName: 'Mara' },
      { kind: 'agree_mutual_end', signedName: ' ' },
      { kind: 'ask_for_call', on: null },
      { kind: 'ask_urgent_stop', trigger: 'harassment' },
      { kind: 'dispute' },
      { kind: 'give_end_notice' },
      { kind: 'give_breach_notice', trigger: 'non_payment', since: null },
      { kind: 'withdraw_end_notice' },
      { kind: 'give_pause_notice' },
      { kind: 'end_own_pause' },
    )
    .map((command) => () => command),
  days.map(
    (n): CreatorAsk =>
      (_state, now) => ({ kind: 'wish_mutual_end', on: dayIn(now, n) }),
  ),
  fc.tuple(fc.nat(), fc.constantFrom(...NOTICE_RESPONSES)).map(
    ([pick, response]): CreatorAsk =>
      (state) => ({ kind: 'respond_to_notice', noticeId: idOf(state, pick), response }),
  ),
  fc.nat().map(
    (pick): CreatorAsk =>
      (state) => ({ kind: 'accept_withdrawal', noticeId: idOf(state, pick) }),
  ),
);

function pause(scope: (typeof STOP_SCOPES)[number][]): Command {
  const skip = { reason: 'brand_safety', sentence: 'Said.' } as const;
  const skips = ['CONSULTATION_MISSING', 'CONTRACT_NOT_REVIEWED'].map((step) => ({ step, ...skip }));
  return { kind: 'pause', scope, reviewOn: null, ...text, skips };
}

function proof(): fc.Arbitrary<Ask> {
  return fc
    .record({ pick: fc.nat(), grade: fc.integer({ min: 0, max: 6 }), has: fc.boolean() })
    .map(({ pick, grade, has }) => (state, now) => ({
      kind: 'record_proof',
      noticeId: idOf(state, pick),
      grade,
      at: now,
      evidenceSha256: has ? SHA : null,
    }));
}

function close(now: Instant, isWhole: boolean): Command {
  const checks = isWhole ? ['live_content', 'paid_ads', 'access', 'product'] : ['access'];
  return { kind: 'close', paidOn: isWhole ? dayIn(now, 0) : null, checks };
}

/** A letter of the case, or one that does not exist. */
function idOf(state: CaseState, pick: number): string {
  const ids = [...state.notices.map(({ noticeId }) => noticeId), 'nowhere'];
  return ids[pick % ids.length] ?? 'nowhere';
}

function dayIn(now: Instant, n: number): string {
  return addDays(localDateOf(now, 'America/New_York'), n);
}
