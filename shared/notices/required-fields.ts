// Which fields a letter must carry (DOMAIN.md §5.1; vectors N01–N04): the set and its order.
import type { EndRoute } from '../contract/facts/end-routes.ts';
import type { NoticeFacts, NoticeKind } from './facts.ts';

const HEAD = ['kind', 'parties', 'contractRef', 'campaignRef', 'clauseRef'] as const;
const BODY = [
  'decision',
  'effectiveAt',
  'noticePeriodBasis',
  'whatStops',
  'whatContinues',
  'deliverableTable',
  'moneyTable',
  'payBy',
  'liveContent',
  'usageRights',
  'exclusivity',
  'confidentiality',
] as const;
const TAIL = ['replyBy', 'howToReply', 'contact', 'sender', 'sentOn', 'recipientAddress'] as const;
const PAUSE = [
  'pauseReasonCategory',
  'standbyPay',
  'shiftedDeadlines',
  'latestResumeDate',
  'autoAction',
  'exclusivityDuringPause',
] as const;
const RESUME = ['resumeAt', 'newDates'] as const;
const WITH_THANKS = ['reasonCategory', 'thanks'] as const;
const CAUSE = ['breachFacts', 'cureHistory', 'reservationOfRights'] as const;
const BREACH = ['breachFacts', 'cureHow', 'cureBy', 'ifNotCured', 'reservationOfRights'] as const;
const APPLICABLE = [
  'disclosureReminder',
  'paidAdsStop',
  'productReturn',
  'refundBasis',
  'platformStep',
  'copyTo',
] as const;
const TALK = ['observation', 'questions', 'waitingFor', 'briefChanges', 'contractStays'] as const;
const HOLD = ['decision', 'heldPart', 'holdReason', 'holdReview', 'restPaid', 'howToObject'] as const;
const HOLD_OVER = ['decision', 'holdOutcome', 'restPaid'] as const;
const TERM_OVER = [
  'decision',
  'termEnd',
  'deliverableTable',
  'stillOwed',
  'liveContent',
  'usageRights',
  'exclusivity',
  'confidentiality',
  'thanks',
] as const;
const DRAFT = ['draftAnswer', 'draftNext', 'draftRound'] as const;
const SIGNED = ['contractVersion', 'signedBy', 'changedTerms'] as const;

export type FieldId =
  | (typeof HEAD | typeof BODY | typeof TAIL | typeof PAUSE | typeof RESUME)[number]
  | (
      | typeof WITH_THANKS
      | typeof CAUSE
      | typeof BREACH
      | typeof APPLICABLE
      | typeof TALK
      | typeof SIGNED
      | typeof DRAFT
      | typeof HOLD
      | typeof HOLD_OVER
      | typeof TERM_OVER
    )[number];

/** Which of the fields that apply only sometimes do apply. */
export type ApplicableFacts = {
  hasLivePosts?: boolean;
  hasAds?: boolean;
  hasProduct?: boolean;
  hasRefund?: boolean;
  hasPlatform?: boolean;
  hasCopies?: boolean;
};

/**
 * Field ids in order. Posts, ads, products and refunds belong to formal notices; talk carries its own short
 * list. `route` counts for an end only.
 */
export function requiredFields(
  kind: NoticeKind,
  route: EndRoute | null,
  applicable: ApplicableFacts,
): FieldId[] {
  switch (kind) {
    case 'consult':
      return ['kind', 'campaignRef', 'observation', 'questions', ...withoutAddress()];
    case 'reminder':
      return ['kind', 'campaignRef', 'waitingFor', ...withoutAddress()];
    case 'brief':
      return ['kind', 'campaignRef', 'briefChanges', 'contractStays', ...withoutAddress()];
    case 'draft_answer':
      return ['kind', 'campaignRef', ...DRAFT, ...withoutAddress()];
    case 'signed':
      return ['kind', 'campaignRef', ...SIGNED, 'contact', 'sender', 'sentOn', ...listCopies(applicable)];
    case 'breach':
      return [...HEAD, ...BREACH, ...TAIL, ...listApplicable(applicable)];
    case 'hold':
      return [...HEAD, ...HOLD, ...TAIL, ...listCopies(applicable)];
    case 'hold_over':
      return [...HEAD, ...HOLD_OVER, ...TAIL, ...listCopies(applicable)];
    case 'term_over':
      return [...HEAD, ...TERM_OVER, ...TAIL, ...listApplicable(applicable)];
    case 'pause_on':
      return [
        ...HEAD,
        'decision',
        ...PAUSE.filter((field) => field !== 'pauseReasonCategory'),
        ...TAIL,
        ...listCopies(applicable),
      ];
    case 'pause': {
      const body = BODY.filter((field) => field !== 'moneyTable');
      return [...HEAD, ...body, ...TAIL, ...PAUSE, ...listApplicable(applicable)];
    }
    case 'resume':
      return [...HEAD, ...BODY, ...TAIL, ...RESUME, ...listApplicable(applicable)];
    default:
      return [...HEAD, ...BODY, ...TAIL, ...routeFields(route), ...listApplicable(applicable)];
  }
}

/** What applies, read from the letter's own facts. */
export function toApplicable(facts: NoticeFacts): Required<ApplicableFacts> {
  return {
    hasLivePosts: facts.live.length > 0,
    hasAds: facts.ads !== null,
    hasProduct: facts.product !== null,
    hasRefund: facts.refund !== null,
    hasPlatform: facts.platform !== null,
    hasCopies: facts.copyTo.length > 0,
  };
}

function withoutAddress(): FieldId[] {
  return TAIL.filter((field) => field !== 'recipientAddress');
}

function routeFields(route: EndRoute | null): readonly FieldId[] {
  if (route === 'convenience' || route === 'performance') return WITH_THANKS;
  return route === 'cause' ? CAUSE : [];
}

function listCopies({ hasCopies }: ApplicableFacts): FieldId[] {
  return hasCopies ? ['copyTo'] : [];
}

function listApplicable(facts: ApplicableFacts): FieldId[] {
  const applies: Record<(typeof APPLICABLE)[number], boolean | undefined> = {
    disclosureReminder: facts.hasLivePosts,
    paidAdsStop: facts.hasAds,
    productReturn: facts.hasProduct,
    refundBasis: facts.hasRefund,
    platformStep: facts.hasPlatform,
    copyTo: facts.hasCopies,
  };
  return APPLICABLE.filter((field) => applies[field] === true);
}
