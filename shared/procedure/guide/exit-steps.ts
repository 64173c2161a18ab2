// The exit as steps: evaluate, consult, read the contract, notify, analyse (DOMAIN.md §4.3, §5.4, §7).
import { hasEnded, isUnderNotice } from '../../contract/facts/case-states.ts';
import { isToldThere } from '../../contract/marketplaces/booking-record.ts';
import type { Instant } from '../../contract/terms.ts';
import type { CaseState, PendingNotice } from '../case.ts';
import { frozenMoneyOf, isSignedByBoth } from '../ending/agreed-end.ts';
import type { SkipReason } from '../events.ts';
import { effectOf, endsByItself } from '../folding/notices.ts';
import { endByItself } from '../letters/due-letter.ts';
import { deciderOfEnd } from '../matters/request-decider.ts';
import type { Standing } from '../standing.ts';
import { lookCountsUntil } from '../talk/fresh-numbers.ts';
import { consultationAt } from './consultation.ts';
import type {
  ActKind,
  ExitStepId,
  GuideFacts,
  GuidePart,
  GuideReader,
  GuideStep,
  StepState,
  TwoAnswers,
} from './guide-step.ts';
import { EXIT_STEPS, NO_FACTS } from './guide-step.ts';

const LADDER_PARTS = ['remedy', 'adjust', 'coach'] as const;

const ACTS: Record<ExitStepId, ActKind[]> = {
  evaluate: ['evaluate'],
  consult: ['write_to_creator', 'log_contact', 'creator_answered'],
  review_contract: ['review_contract'],
  notify: [
    'request_end',
    'withdraw_request',
    'issue_end_notice',
    'propose_mutual_end',
    'sign_mutual_end',
    'log_creator_end',
    'issue_breach_notice',
    'settle_breach',
    'log_creator_breach',
    'report_cure',
    'log_cure_answer',
    'record_proof',
    'record_bounce',
    'accept_creator_withdrawal',
    'offer_withdrawal',
  ],
  analyse: ['complete', 'file_post_mortem', 'raise_dispute', 'settle_dispute', 'close'],
};

/** Said of the end's own letter; of other letters they are noted where these stand. */
const OF_A_LETTER: readonly ActKind[] = ['record_proof', 'record_bounce'];

/** The five steps of the exit; `standing.case` is as of `now`, `answers` those about the end. */
export function exitSteps(
  standing: Standing,
  { now }: GuideReader,
  { answers, acts }: { answers: TwoAnswers; acts: readonly ActKind[] },
): GuideStep[] {
  const hasLetter = sentEnd(standing.case) !== null;
  const base = EXIT_STEPS.map((id): GuideStep => {
    const missing = missingOf(id, standing.case, answers);
    return {
      procedure: 'exit',
      id,
      state: stateOf(id, standing, missing),
      facts: factsOf(id, standing, now),
      needs: needsOf(id, answers),
      missing,
      parts: partsOf(id, standing, answers),
      acts: ACTS[id].filter((act) => acts.includes(act) && (hasLetter || !OF_A_LETTER.includes(act))),
    };
  });
  if (!isUnderWay(standing.case)) return base;
  const next = base.find((step) => step.state === 'open');
  return base.map((step) => (step === next ? { ...step, state: 'now' } : step));
}

function isUnderWay({ state, endPlan }: CaseState): boolean {
  return endPlan !== null || state === 'end_review' || isUnderNotice(state);
}

function missingOf(id: ExitStepId, { state }: CaseState, { own }: TwoAnswers): string[] {
  const of = (...names: string[]) =>
    own.missing.filter((code) => names.some((name) => code === name || code.startsWith(name)));
  switch (id) {
    case 'evaluate':
      return of('EVALUATION_');
    case 'consult':
      return of('CONSULTATION_', 'LADDER_INCOMPLETE');
    case 'review_contract':
      return of('CONTRACT_NOT_REVIEWED');
    case 'notify':
      return own.missing;
    case 'analyse':
      return hasEnded(state) ? [] : ['NOT_ENDED'];
  }
}

function stateOf(id: ExitStepId, { case: state }: Standing, missing: string[]): StepState {
  const { state: name, postMortem, pending } = state;
  if (id === 'notify') {
    if (hasEnded(name)) return name === 'completed' ? 'not_needed' : 'done';
    if (name === 'ending') return pending?.effectiveAt ? 'done' : 'open';
    return missing.some(isBeforeNotice) ? 'blocked' : 'open';
  }
  if (id === 'analyse') {
    if (!hasEnded(name)) return 'blocked';
    return name === 'closed' || postMortem !== null ? 'done' : 'open';
  }
  if (name === 'completed') return 'not_needed';
  return missing.length === 0 ? 'done' : 'open';
}

/** Money and signature, and a word on what was done on the marketplace, come with the notice itself. */
const COMES_WITH_NOTICE = ['SECOND_PERSON_REQUIRED', 'SETTLEMENT_NOT_FROZEN', 'PLATFORM_STEP_UNKNOWN'];

/** What has to be there before a second person is asked. */
function isBeforeNotice(code: string): boolean {
  return !COMES_WITH_NOTICE.includes(code);
}

function needsOf(id: ExitStepId, { route }: TwoAnswers): GuideStep['needs'] {
  if (id !== 'notify') return 'marketer';
  return deciderOfEnd(route);
}

function factsOf(id: ExitStepId, standing: Standing, now: Instant): GuideFacts {
  const { case: state, assessment } = standing;
  const end = endNotice(state);
  switch (id) {
    case 'evaluate': {
      const counts: Record<string, number> =
        assessment.score === null ? {} : { score: Math.round(assessment.score) };
      return { ...NO_FACTS, doneAt: state.evaluationAt, until: lookCountsUntil(state), counts };
    }
    case 'consult': {
      const { attempts, contactsLeft, silenceFrom, is } = consultationAt(standing, now);
      const doneAt = state.answeredAt ?? (is === 'silent' ? silenceFrom : null);
      const until = is === 'waiting' ? silenceFrom : null;
      return { ...NO_FACTS, doneAt, until, counts: { attempts, contactsLeft } };
    }
    case 'review_contract':
      return state.reviewedVersion === null
        ? NO_FACTS
        : { ...NO_FACTS, counts: { version: state.reviewedVersion } };
    case 'notify':
      return {
        ...NO_FACTS,
        doneAt: end?.sentAt ?? null,
        byMemberId: state.endPlan?.byMemberId ?? null,
        until: effectOf(end),
      };
    case 'analyse': {
      const until = hasEnded(state.state) ? null : effectOf(end);
      return { ...NO_FACTS, until };
    }
  }
}

function partsOf(id: ExitStepId, { case: state, booking }: Standing, { own }: TwoAnswers): GuidePart[] {
  const part = (name: string, isDone: boolean, at: Instant | null = null): GuidePart => ({
    id: name,
    state: isDone ? 'done' : 'open',
    at,
    skipReason: null,
  });
  if (id === 'consult') return ladderParts(state, own.missing);
  if (id === 'analyse')
    return [part('post_mortem', state.postMortem !== null), part('closed', state.state === 'closed')];
  // What was fulfilled ended without a notice.
  if (id !== 'notify' || state.state === 'completed') return [];
  const isIssued = isUnderNotice(state.state);
  const end = endNotice(state);
  const sent = sentEnd(state);
  // Both signed, or the contract's own clause: nothing is sent, so nothing is received.
  const offer = state.endPlan?.route === 'mutual' ? state.endPlan.mutual : null;
  const isSigned = isSignedByBoth(state) || state.endedBy?.route === 'mutual';
  const signedAt = offer?.creatorAgreedAt ?? end?.signedAt ?? null;
  const isSent =
    end === null
      ? sent !== null || (!hasEnded(state.state) && state.endPlan?.route !== 'mutual')
      : !endsByItself(end);
  return [
    ...(booking ? [part('platform', isIssued || isToldThere(booking), booking.askedOn)] : []),
    part('settlement', frozenMoneyOf(state) !== null),
    ...(isOurDecision(state) ? [part('second_person', isIssued || offer?.brandSignedById != null)] : []),
    ...(offer ? [part('creator_signs', isSigned || signedAt !== null, signedAt)] : []),
    ...(isSent
      ? [
          part('sent', (sent?.sentAt ?? null) !== null, sent?.sentAt ?? null),
          part('received', (sent?.deemedReceivedAt ?? null) !== null, sent?.deemedReceivedAt ?? null),
        ]
      : []),
    part('effective', hasEnded(state.state), end?.effectiveAt ?? state.endedBy?.at ?? null),
  ];
}

/** Nobody on our side agrees to what the creator decides, nor to what the contract does by itself. */
function isOurDecision(state: CaseState): boolean {
  const party = state.endedBy?.party ?? endNotice(state)?.party;
  return party !== 'creator' && endByItself(state) === null;
}

function ladderParts({ ladder }: CaseState, missing: readonly string[]): GuidePart[] {
  const asked = LADDER_PARTS.filter(
    (rung) => ladder[rung] !== undefined || missing.includes(`LADDER_INCOMPLETE:${rung}`),
  );
  // The talk is one part of it: that it was held does not close the step while rungs above it are open.
  const isHeard = !missing.some((code) => code.startsWith('CONSULTATION_'));
  const talk: GuidePart[] =
    asked.length === 0
      ? []
      : [{ id: 'communicate', state: isHeard ? 'done' : 'open', at: null, skipReason: null }];
  const rungs = asked.map((rung): GuidePart => {
    const record = ladder[rung];
    const skipReason: SkipReason | null = record === undefined || record === 'done' ? null : record;
    const state = record === undefined ? 'open' : record === 'done' ? 'done' : 'skipped';
    return { id: rung, state, at: null, skipReason };
  });
  return [...talk, ...rungs];
}

function endNotice({ pending }: CaseState): PendingNotice | null {
  return pending?.kind === 'end' ? pending : null;
}

/** When the end notice left and counts as received; once it has taken effect only its letter still says so. */
function sentEnd(state: CaseState): Pick<PendingNotice, 'sentAt' | 'deemedReceivedAt'> | null {
  const letter = state.notices.findLast(({ kind, sentAt }) => kind === 'end' && sentAt !== null);
  return endNotice(state) ?? (hasEnded(state.state) ? (letter ?? null) : null);
}
