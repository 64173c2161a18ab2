// The folded state of one collaboration's procedure. `fold.ts` makes it from events; `timers.ts` reads it at an instant.

import type { AdjustmentProposal } from '../contract/money/adjustment-proposal.ts';
import type { Instant, LocalDate, OnTimeout, Party } from '../contract/terms.ts';
import type { ToldBrief } from './brief/told-brief.ts';
import type { Draft } from './drafts/records.ts';
import type { CaseStateName, Rung, SkipReason, StopScope } from './events.ts';
import type { Cure, EndedBy, EndPlan, FiledPostMortem, FrozenMoney, NoticeRecord } from './exits/records.ts';
import type { PaymentHold } from './payments/records.ts';
import type {
  CauseRecord,
  CoachingRecord,
  CreatorWish,
  QuestionCode,
  RemedyRecord,
  Unavailable,
} from './talk/records.ts';

/**
 * Something that stands still. `own_side` is what the brand may stop without the contract (links, ads, messages,
 * new briefs); `contract` and `emergency` suspend the work itself. Times are instants; `to` null = still open.
 */
export type Suspension = {
  kind: 'own_side' | 'contract' | 'emergency';
  scope: StopScope[];
  from: Instant;
  to: Instant | null;
  reviewOn: LocalDate | null;
  confirmBy: Instant | null;
  /** Version of the contract whose pause clause was used. */
  contractVersion: number | null;
  /** Day on which the clause's limit of days is reached, and what happens then. */
  limitOn: LocalDate | null;
  /** First instant of that day in the contract's zone. */
  limitAt: Instant | null;
  onTimeout: OnTimeout | null;
  openedBySeq: number;
  /** The newest decision that it goes on until another `reviewOn`; absent = the first day stands. */
  stay?: { seq: number; at: Instant };
  /** The creator paused by their own right; absent = the brand did. */
  party?: 'creator';
};

/** A formal notice under way: prepared (held), sent, received by the contract's rule, effective. */
export type PendingNotice = {
  kind: 'pause' | 'resume' | 'end' | 'breach';
  noticeId: string;
  seq: number;
  party: Party;
  byMemberId: string | null;
  scope: StopScope[];
  reviewOn: LocalDate | null;
  /** Until this instant it has not left and can be undone without trace. */
  holdUntil: Instant | null;
  channel: string;
  sentAt: Instant | null;
  deemedReceivedAt: Instant | null;
  /** The forecast of the receipt as long as it has not been sent. */
  expectedReceivedAt: Instant | null;
  /** Null until sent; the forecast shown before is `expectedEffectiveAt`. */
  effectiveAt: Instant | null;
  expectedEffectiveAt: Instant | null;
  contractVersion: number | null;
  limitOn: LocalDate | null;
  limitAt: Instant | null;
  onTimeout: OnTimeout | null;
  route: string | null;
  /** The request this notice answered; it is open again when the notice is taken back. */
  answers: OpenRequest | null;
  /** The other side agreed that it may be withdrawn after receipt (DOMAIN.md §4.8 no. 22). */
  isWithdrawalAccepted: boolean;
  /** The side that gave it asked to take it back after receipt; absent = it did not. */
  isWithdrawalOffered?: true;
  /** When both had signed an earlier day for an end that ran already; absent for every other notice. */
  signedAt?: Instant;
};

export type OpenRequest = {
  kind: 'pause' | 'end';
  seq: number;
  at: Instant;
  byMemberId: string | null;
  scope: StopScope[];
  reviewOn: LocalDate | null;
  reason: string | null;
};

export type CaseState = {
  state: CaseStateName;
  /** Stack of depth ≤ 3: what to return to when the procedure on top is over. */
  returnTo: CaseStateName[];
  /** seq of the last event folded; the version a command must have seen. */
  seq: number;
  lastEventAt: Instant | null;
  suspensions: Suspension[];
  /** The notice the present state waits for. */
  pending: PendingNotice | null;
  /** A pause notice still under way while an emergency or an end stands on top of it. */
  pendingBelow: PendingNotice | null;
  /** The creator's own end notice while ours runs: both are kept, the earlier effect wins (DOMAIN.md §4.6). */
  otherEnd: PendingNotice | null;
  request: OpenRequest | null;
  consultation: {
    status: 'none' | 'open' | 'answered';
    attempts: number;
    firstAt: Instant | null;
    lastAt: Instant | null;
  };
  ladder: Partial<Record<Rung, 'done' | SkipReason>>;
  /** When a step of the ladder was last taken: never two rungs on one day (SCORING.md §2.7). */
  lastRungAt: Instant | null;
  /** The rung last offered to the creator and when, also when the offer is off the table since; absent = none yet. */
  lastOffer?: { rung: 'remedy' | 'adjust' | 'coach'; at: Instant };
  /** When the numbers were last looked at for a decision. */
  evaluationAt: Instant | null;
  /** From when those numbers are (`countsFrom`); absent = looked before this was kept, or nobody has. */
  evaluatedFrom?: Instant;
  reviewedVersion: number | null;
  /** When a person last saw no need for a step although the numbers had put it up. */
  dismissedAt: Instant | null;
  hasDispute: boolean;
  /** The timeout right of a pause that reached its limit ("creator may end"). */
  timeoutRight: OnTimeout | null;
  openCures: Cure[];
  /** Parts of payments that were held back, settled or not, oldest first; absent = none ever was. */
  holds?: PaymentHold[];
  /** Drafts that were handed in, oldest first; absent = none is on record. */
  drafts?: Draft[];
  /** Questions put to the creator in the running case, and what is known of their answer. */
  asked: QuestionCode[];
  answeredAt: Instant | null;
  unavailable: Unavailable | null;
  /** Brand-side causes first, then by when they were named (DOMAIN.md §6.2). */
  causes: CauseRecord[];
  remedies: RemedyRecord[];
  coaching: CoachingRecord[];
  /** The changed terms on the table; null when none were proposed or they are answered. */
  proposal: OpenProposal | null;
  /** The end being prepared or under way. */
  endPlan: EndPlan | null;
  endedBy: EndedBy | null;
  money: FrozenMoney | null;
  /** Every letter prepared for the creator, newest last, with its proof; at most `NOTICES_KEPT_MAX`. */
  notices: NoticeRecord[];
  /** Versions of the brief the creator was told of, newest last; absent = none yet. */
  briefs?: ToldBrief[];
  /** What the creator asked for and nobody has dealt with yet. */
  wishes: CreatorWish[];
  postMortem: FiledPostMortem | null;
};

/** Letters the folded case remembers; older ones stay in the log. */
export const NOTICES_KEPT_MAX = 40;

/** Changed terms that both sides can sign (DOMAIN.md §3.8). The brand signed by proposing. */
export type OpenProposal = {
  seq: number;
  at: Instant;
  byMemberId: string | null;
  proposal: AdjustmentProposal;
  expiresAt: Instant;
};
