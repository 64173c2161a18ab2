// A plausible command of each kind for the case as it stands: the guide asks the rules with it, instead of knowing them.
import { breachesOf } from '../../contract/facts/breaches.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import type { Instant, PerformanceClause } from '../../contract/terms.ts';
import { addDays, localDateOf, startOfDay } from '../../contract/zone.ts';
import type { Command, LadderCommand, LetterChoice } from '../commands.ts';
import { CREATOR_REQUEST } from '../decide/emergency.ts';
import type { Rung } from '../events.ts';
import { curesOf } from '../folding/cures.ts';
import { listTellingLetters } from '../letters/due-letter.ts';
import { isOver } from '../machine.ts';
import { agreedKpiOf } from '../numbers/reliable-kpi.ts';
import type { ApprovedExpenses } from '../payments/list-payments.ts';
import type { Standing } from '../standing.ts';
import { COACHING_CARDS } from '../talk/coaching.ts';
import { answersTo } from '../talk/records.ts';
import { stateAt } from '../timers.ts';
import type { ActKind } from './guide-step.ts';
import { DRAFT_SAMPLES } from './sample-draft.ts';
import { OWN_BREACH_SAMPLES } from './sample-own-breach.ts';
import { CREATOR_PAUSE_SAMPLES } from './sample-pause.ts';
import { sampleClose, sampleHold, sampleRelease } from './sample-payment.ts';
import { TRIAL_SAMPLES } from './sample-trial.ts';

const SHA = '0'.repeat(64);
const LETTER: LetterChoice = { language: 'en', tone: 'neutral', channel: 'email', address: 'a@b.example' };
const UNSTARTED = ['contracted', 'briefed'];
const REASON = 'other';
/** A trigger that no contract lists: the rules then say what is missing, a clause, a contract or the trigger. */
const UNLISTED = 'unlisted';
const APART = { ...TRIAL_SAMPLES, ...DRAFT_SAMPLES, ...CREATOR_PAUSE_SAMPLES, ...OWN_BREACH_SAMPLES };

/** Pieces whose terms may still change: not begun, not published (DOMAIN.md §3.8). */
export function listUnstartedPieces({
  deliverables,
}: Pick<Standing, 'deliverables'>): Standing['deliverables'] {
  return deliverables.filter((piece) => piece.publishedAt === null && UNSTARTED.includes(piece.stage));
}

/** A command with content the case could know; null when the case holds nothing it could be about. */
export function sampleCommand(
  kind: ActKind,
  standing: Standing,
  { now, rung = 'remedy', expenses }: { now: Instant; rung?: Rung; expenses?: ApprovedExpenses },
): Command | null {
  const current = { ...standing, case: stateAt(standing.case, now) };
  const make = SAMPLES[kind];
  return make(current, { now, rung, today: localDateOf(now, standing.timeZone), expenses });
}

type At = { now: Instant; today: string; rung: Rung; expenses: ApprovedExpenses | undefined };
type Samples = { [K in ActKind]: (standing: Standing, at: At) => Extract<Command, { kind: K }> | null };

const TALK: Pick<Samples, 'write_to_creator' | 'log_contact' | 'creator_answered' | 'diagnose'> = {
  write_to_creator: ({ case: state }) => {
    const [telling] = isOver(state.state) ? listTellingLetters(state) : [];
    if (telling === undefined) {
      return { kind: 'write_to_creator', letter: 'consult', questions: ['brief', 'link'], ...LETTER };
    }
    const { letter, about } = telling;
    return { kind: 'write_to_creator', letter, questions: [], ...about, ...LETTER };
  },
  log_contact: (_standing, { now }) => ({ kind: 'log_contact', channel: 'email', at: now }),
  creator_answered: (_standing, { now }) => ({ kind: 'creator_answered', at: now }),
  diagnose: () => ({
    kind: 'diagnose',
    causes: [{ code: 'unknown', confidence: 'low', evidence: [] }],
    noteSha256: SHA,
  }),
};

const LADDER: Omit<
  Pick<Samples, LadderCommand['kind']>,
  'write_to_creator' | 'diagnose' | keyof typeof TRIAL_SAMPLES
> = {
  dismiss: () => ({ kind: 'dismiss', reason: REASON }),
  resolve: () => ({ kind: 'resolve', reason: REASON }),
  plan_remedy: samplePlan,
  recover: () => ({ kind: 'recover' }),
  skip_step: (_standing, { rung }) => ({
    kind: 'skip_step',
    step: rung,
    reason: 'not_applicable',
    noteSha256: SHA,
  }),
  propose_adjustment: sampleProposal,
  withdraw_proposal: ({ case: { proposal } }) =>
    proposal === null ? null : { kind: 'withdraw_proposal', reason: REASON },
  start_coaching: (standing) => {
    const [card] = COACHING_CARDS;
    if (card === undefined) return null;
    return { kind: 'start_coaching', items: [{ id: 'sample', card: card.id, kpi: agreedKpiOf(standing) }] };
  },
  answer_wish: ({ case: { wishes } }) => {
    const [wish] = wishes;
    return wish ? { kind: 'answer_wish', wishSeq: wish.seq, reason: answersTo(wish.kind)[0] } : null;
  },
};

const OTHER: Omit<Samples, keyof typeof TALK | keyof typeof LADDER | keyof typeof APART> = {
  pause: () => ({ kind: 'pause', scope: ['links'], reviewOn: null, reason: REASON, skips: [] }),
  resume: () => ({ kind: 'resume', reason: REASON }),
  stay_paused: (_standing, { today }) => ({ kind: 'stay_paused', reviewOn: addDays(today, 1) }),
  undo: () => ({ kind: 'undo' }),
  decline_request: () => ({ kind: 'decline_request', reason: REASON }),
  evaluate: () => ({ kind: 'evaluate' }),
  review_contract: ({ contracts }, { now }) => {
    const version = findVersionInForce(contracts, now);
    return version === undefined ? null : { kind: 'review_contract', version: version.n };
  },
  emergency_pause: ({ contracts, case: { wishes } }, { now }) => {
    const isAsked = wishes.some((wish) => wish.kind === 'urgent_stop');
    const listed = findVersionInForce(contracts, now)?.terms.pause?.emergencyTriggers[0];
    return { kind: 'emergency_pause', trigger: isAsked ? CREATOR_REQUEST : (listed ?? UNLISTED) };
  },
  confirm_emergency: () => ({ kind: 'confirm_emergency' }),
  lift_emergency: () => ({ kind: 'lift_emergency', reason: REASON }),
  note: () => ({ kind: 'note', noteSha256: SHA }),
  // By agreement: the way that no contract closes, so that the form is there and each way is answered for itself.
  request_end: ({ case: { endPlan } }) => ({
    kind: 'request_end',
    route: endPlan?.route ?? 'mutual',
    reason: endPlan?.reason ?? 'mutual',
    category: endPlan?.category ?? 'mutual',
    trigger: endPlan?.trigger ?? null,
    noteSha256: SHA,
  }),
  withdraw_request: () => ({ kind: 'withdraw_request', reason: REASON }),
  issue_end_notice: () => ({
    kind: 'issue_end_notice',
    skips: [],
    isAddressConfirmed: true,
    isPlatformStepDone: true,
    ...LETTER,
  }),
  propose_mutual_end: (_standing, { today }) => ({ kind: 'propose_mutual_end', on: addDays(today, 7) }),
  sign_mutual_end: () => ({ kind: 'sign_mutual_end' }),
  log_creator_end: (_standing, { now }) => ({
    kind: 'log_creator_end',
    route: 'convenience',
    sentAt: now,
    channel: 'email',
  }),
  issue_breach_notice: ({ contracts }, { now }) => {
    const cause = findVersionInForce(contracts, now)?.terms.cause;
    const theirs = breachesOf('creator', cause?.triggers ?? []);
    const trigger = theirs.find((one) => !cause?.incurable.includes(one)) ?? theirs[0] ?? UNLISTED;
    return { kind: 'issue_breach_notice', trigger, ...LETTER };
  },
  settle_breach: ({ case: state }) => {
    const cures = curesOf(state, 'brand');
    const cure = cures.find((one) => one.curedAt === null) ?? cures[0];
    return cure ? { kind: 'settle_breach', trigger: cure.trigger, isCured: true, noteSha256: SHA } : null;
  },
  record_proof: ({ case: { notices } }, { now }) => {
    const notice = notices.findLast((one) => one.sentAt !== null);
    return notice === undefined
      ? null
      : { kind: 'record_proof', noticeId: notice.noticeId, grade: 3, at: now, evidenceSha256: SHA };
  },
  record_bounce: ({ case: { notices } }) => {
    const notice = notices.findLast((one) => one.sentAt !== null && !one.isBounced);
    return notice === undefined ? null : { kind: 'record_bounce', noticeId: notice.noticeId };
  },
  renew_notice: () => null, // offered beside the letter whose days would move
  accept_creator_withdrawal: () => ({ kind: 'accept_creator_withdrawal' }),
  offer_withdrawal: () => ({ kind: 'offer_withdrawal' }),
  raise_dispute: () => ({ kind: 'raise_dispute', noteSha256: SHA }),
  settle_dispute: () => ({ kind: 'settle_dispute', reason: REASON, noteSha256: SHA }),
  complete: () => ({ kind: 'complete' }),
  hold_payment: sampleHold,
  release_payment: sampleRelease,
  file_post_mortem: () => ({ kind: 'file_post_mortem', postMortemId: 'sample', sha256: SHA }),
  close: sampleClose,
};

const SAMPLES: Samples = { ...TALK, ...LADDER, ...OTHER, ...APART };
/** Every act the guide knows, in the order of the commands. */
export const ACT_KINDS: readonly ActKind[] = listKeys(SAMPLES);

function samplePlan(standing: Standing, { today }: At): Extract<Command, { kind: 'plan_remedy' }> {
  return {
    kind: 'plan_remedy',
    actions: [
      {
        id: 'sample',
        kind: 'change',
        remedy: 'R2',
        owner: 'brand',
        cause: standing.case.causes[0]?.code ?? null,
        deliverableId: null,
        kpi: agreedKpiOf(standing),
        targetBps: 9_000,
        expectedUnits: null,
        dueOn: addDays(today, 3),
        reviewOn: addDays(today, 10),
        costMinor: 0,
      },
    ],
  };
}

function sampleProposal(
  standing: Standing,
  { today }: At,
): Extract<Command, { kind: 'propose_adjustment' }> | null {
  const pieceIds = listUnstartedPieces(standing).map((piece) => piece.id);
  if (pieceIds.length === 0) return null;
  const proposal = {
    pieceIds,
    pay: samplePay(agreedKpiOf(standing), pieceIds),
    effectiveFrom: startOfDay(addDays(today, 3), standing.timeZone),
    oldFeeMinor: 100_000,
    currency: standing.currency,
    lowBaseReason: null,
  };
  return { kind: 'propose_adjustment', proposal };
}

function samplePay(kpi: string, pieceIds: string[]): PerformanceClause {
  return {
    kpi,
    pieceIds,
    baseMinor: 60_000,
    tiers: [{ fromUnits: 0, rateMinor: 100 }],
    per: 1,
    mode: 'marginal',
    floorMinor: 60_000,
    variableCapMinor: null,
    totalCapMinor: 200_000,
    counts: 'organic',
    sourceOfTruth: 'brand',
    measurementWindowDays: 14,
    holdDays: 0,
    onEarlyEnd: 'settle_at_effective',
  };
}

function listKeys(samples: Samples): ActKind[] {
  // The keys of `Samples` are exactly the acts; Object.keys forgets it.
  return Object.keys(samples) as ActKind[];
}
