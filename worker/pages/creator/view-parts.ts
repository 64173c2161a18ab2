// Parts of the creator's view: what was agreed, the plan, changed terms, letters. Each names its fields one by one.
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import type {
  Instant,
  LateInterestClause,
  LocalDate,
  Party,
  Period,
} from '../../../shared/contract/terms.ts';
import { isTalk, NOTICE_KINDS, type NoticeKind } from '../../../shared/notices/facts.ts';
import type { OpenProposal } from '../../../shared/procedure/case.ts';
import { resumePeriod } from '../../../shared/procedure/ending/resume-notice.ts';
import type { NoticeRecord } from '../../../shared/procedure/exits/records.ts';
import { openCards } from '../../../shared/procedure/folding/coaching.ts';
import type { SumMoney } from '../../../shared/procedure/payments/standing-money.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { type CardId, findCard } from '../../../shared/procedure/talk/coaching.ts';
import type {
  CoachingEffect,
  CoachingRecord,
  RemedyCode,
  RemedyRecord,
} from '../../../shared/procedure/talk/records.ts';
import { type TermEnd, termEndOf } from '../../../shared/procedure/term-end.ts';
import type { SentLetter } from '../../store/creator/creator-records.ts';
import { type PaidView, toPaidViews } from '../creator-money/paid-view.ts';
import type { PayView, SignedPayView } from '../creator-money/pay-view.ts';
import { payOfPieces, toPay, toResults } from '../creator-money/pay-view.ts';
import { isShownKpi, type ShownKpi } from '../creator-words/shown-codes.ts';
import type { Stance } from './creator-view.ts';

/** The creator's own contract in short; null = not known here, so that the paper alone says it. */
export type AgreedView = {
  /** What the pieces come to by the pay in force: the fee, or what is sure of pay by result. */
  feeMinor: number | null;
  results: SignedPayView[];
  sums: SumMoney[];
  earnedMinor: number | null;
  paidMinor: number | null;
  /** As the contract names it; null = it names none, or nobody has confirmed it. */
  lateInterest: LateInterestClause | null;
  payments: PaidView[];
  version: { n: number; effectiveFrom: Instant } | null;
  daysToPay: number | null;
  endNotice: Period | null;
  /** The sides that may give a notice of end without a reason, and one of a pause. */
  endBy: readonly Party[];
  pauseBy: readonly Party[];
  /** Null = not confirmed; `lastOn` null = the contract names no last day. */
  termEnd: { lastOn: LocalDate | null } | null;
  pauseNotice: Period | null;
  /** Null = not confirmed, or the work may go on at once. */
  resumeNotice: Period | null;
  isKeptUntilApproved: boolean;
};

export type CreatorPlanItemView = {
  id: string;
  isMakeGood: boolean;
  remedy: RemedyCode;
  owner: 'brand' | 'creator';
  pieceName: string | null;
  expectedUnits: number | null;
  kpi: ShownKpi | null;
  /** What is wanted of the KPI after the change, as a share of what is expected, 0–1. */
  goal: number;
  dueOn: LocalDate;
  reviewOn: LocalDate;
  doneAt: Instant | null;
  outcome: RemedyRecord['outcome'];
  /** What came of it as a share of what was expected; null = not measured, or a number that stays with the brand. */
  afterRatio: number | null;
  /** What a make-good brought, as the team counted it. */
  units: number | null;
  stance: Stance;
};

/** A coaching card that was offered; the ratios are shares of what was expected of its result. */
export type PracticeView = {
  id: string;
  card: CardId;
  /** Null = tied to a number that stays with the brand. */
  kpi: ShownKpi | null;
  offeredAt: Instant;
  talkedAt: Instant | null;
  /** True while they can say whether they try it. */
  isOpen: boolean;
  /** What they said; null = nothing yet. */
  isTaken: boolean | null;
  /** The day on which both look back; null = none is set, or somebody has. */
  lookOn: LocalDate | null;
  effect: CoachingEffect | null;
  beforeRatio: number | null;
  afterRatio: number | null;
};

export type CreatorProposalView = {
  seq: number;
  pieceNames: string[];
  pay: PayView;
  effectiveFrom: Instant;
  oldFeeMinor: number;
  currency: string;
  expiresAt: Instant;
};

export type LetterKind = NoticeKind;
export type LetterView = {
  noticeId: string;
  kind: LetterKind;
  subject: string;
  body: string;
  sentAt: Instant;
  acknowledgedAt: Instant | null;
  response: NoticeRecord['response'];
  isWithdrawn: boolean;
  /** It came back undelivered: it is void, and nothing can be said to it. */
  isVoid: boolean;
  /** A formal notice that nobody has answered on this page. */
  isOpen: boolean;
};

export function toAgreed(standing: Standing, paidMinor: number | null, now: Instant): AgreedView {
  const version = findVersionInForce(standing.contracts, now);
  const terms = version?.terms;
  const isKnown = (term: 'convenience' | 'pause' | 'payment') => !terms?.unconfirmed?.includes(term);
  return {
    feeMinor: standing.money && payOfPieces(standing.money),
    results: version === undefined ? [] : toResults(standing, version, now),
    sums: standing.money?.sums ?? [],
    earnedMinor: standing.money?.earnedMinor ?? null,
    paidMinor,
    lateInterest: isKnown('payment') ? (terms?.lateInterest ?? null) : null,
    payments: toPaidViews(standing),
    version: version ? { n: version.n, effectiveFrom: version.effectiveFrom } : null,
    daysToPay: isKnown('payment') ? (terms?.daysToPay ?? null) : null,
    endNotice: isKnown('convenience') ? (terms?.convenience?.notice ?? null) : null,
    endBy: (isKnown('convenience') && terms?.convenience?.by) || [],
    pauseBy: (isKnown('pause') && terms?.pause?.by) || [],
    termEnd: toTermEnd(termEndOf(standing, now)),
    resumeNotice: version && isKnown('pause') ? resumePeriod(version) : null,
    pauseNotice: isKnown('pause') ? (terms?.pause?.notice ?? null) : null,
    isKeptUntilApproved: terms?.heldUntilApproved === true,
  };
}

function toTermEnd(end: TermEnd): AgreedView['termEnd'] {
  if (end.is === 'unknown') return null;
  return { lastOn: end.is === 'day' ? end.lastOn : null };
}

export function toPlanItem(remedy: RemedyRecord, pieces: Standing['deliverables']): CreatorPlanItemView {
  return {
    id: remedy.id,
    isMakeGood: remedy.kind === 'make_good',
    remedy: remedy.remedy,
    owner: remedy.owner,
    pieceName: pieces.find((piece) => piece.id === remedy.deliverableId)?.name ?? null,
    expectedUnits: remedy.kind === 'make_good' ? remedy.expectedUnits : null,
    kpi: isShownKpi(remedy.kpi) ? remedy.kpi : null,
    goal: remedy.targetBps / 10_000,
    dueOn: remedy.dueOn,
    reviewOn: remedy.reviewOn,
    doneAt: remedy.doneAt,
    outcome: remedy.outcome,
    afterRatio: isShownKpi(remedy.kpi) ? remedy.after : null,
    units: isShownKpi(remedy.kpi) ? (remedy.units ?? null) : null,
    stance: remedy.creatorStance,
  };
}

/**
 * Cards of the running case, and those of earlier cases whose result was measured, newest first. A number that stays
 * with the brand takes its before and after with it.
 */
export function toPractices(coaching: readonly CoachingRecord[]): PracticeView[] {
  const open = openCards({ coaching });
  const shown = coaching.filter((item) => item.isPast !== true || item.after !== null);
  return shown.toReversed().flatMap((item) => {
    const card = findCard(item.card);
    if (card === undefined) return [];
    const kpi = isShownKpi(item.kpi) ? item.kpi : null;
    return [
      {
        id: item.id,
        card: card.id,
        kpi,
        offeredAt: item.offeredAt,
        talkedAt: item.sessionAt,
        isOpen: open.includes(item),
        isTaken: item.answer?.isTaken ?? null,
        lookOn: open.includes(item) ? (item.reviewOn ?? null) : null,
        effect: item.effect ?? null,
        beforeRatio: kpi && item.before,
        afterRatio: kpi && item.after,
      },
    ];
  });
}

/** Changed terms while they can still be answered. */
export function toProposal(
  open: OpenProposal | null,
  standing: Standing,
  now: Instant,
): CreatorProposalView | null {
  if (open === null || open.expiresAt <= now) return null;
  const { pieceIds, pay, effectiveFrom, oldFeeMinor, currency } = open.proposal;
  return {
    seq: open.seq,
    pieceNames: standing.deliverables.filter(({ id }) => pieceIds.includes(id)).map(({ name }) => name),
    pay: toPay(pay),
    effectiveFrom,
    oldFeeMinor,
    currency,
    expiresAt: open.expiresAt,
  };
}

/** Letters that have left, newest first, with what the creator said to each. */
export function toLetters(letters: SentLetter[], records: NoticeRecord[]): LetterView[] {
  return letters.flatMap(({ noticeId, kind, subject, body, sentAt }) => {
    if (!isLetterKind(kind)) return [];
    const record = records.find((each) => each.noticeId === noticeId);
    const isFormal = !isTalk(kind);
    return [
      {
        noticeId,
        kind,
        subject,
        body,
        sentAt,
        acknowledgedAt: record?.acknowledgedAt ?? null,
        response: record?.response ?? null,
        isWithdrawn: record?.isWithdrawn ?? false,
        isVoid: record?.isBounced ?? false,
        isOpen:
          isFormal &&
          record !== undefined &&
          !record.isWithdrawn &&
          !record.isBounced &&
          record.response === null,
      },
    ];
  });
}

function isLetterKind(kind: string): kind is LetterKind {
  return NOTICE_KINDS.some((known) => known === kind);
}
