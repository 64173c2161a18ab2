// Every field that an event of a log can carry. Which kind carries which: `event-data.ts`.
import type { ReasonCategory } from '../../contract/facts/end-routes.ts';
import type { AdjustmentProposal } from '../../contract/money/adjustment-proposal.ts';
import type { Instant, LocalDate, OnTimeout } from '../../contract/terms.ts';
import type { RecordedSkip, RenewedKind, SettlementFacts, SkipReason, StopScope } from '../events.ts';
import type { EndReason, NoticeResponse } from '../exits/records.ts';
import type { WrittenLetter } from '../letters/written-letter.ts';
import type { HeldSum } from '../payments/records.ts';
import type {
  Cause,
  CauseCode,
  CoachingEffect,
  CoachingItem,
  CreatorStance,
  CreatorWish,
  QuestionCode,
  RemedyAction,
  RemedyRecord,
  Unavailable,
} from '../talk/records.ts';

/** Every field that an event can carry, with what it means wherever it stands. */
export type EventFields = StepFields & LetterFields & TalkFields & ExitFields;

type StepFields = {
  scope: StopScope[];
  reviewOn: LocalDate | null;
  reason: string;
  /** SHA-256 of the free text kept beside the event; the text itself can be erased. */
  noteSha256: string;
  noticeId: string;
  channel: string;
  sentAt: Instant;
  deemedReceivedAt: Instant | null;
  effectiveAt: Instant | null;
  /** A formal notice went by a way that the contract does not name: it is proof of nothing but that, and no clock runs. */
  startsNoClock: true;
  latestResumeOn: LocalDate | null;
  onTimeout: OnTimeout;
  confirmBy: Instant | null;
  trigger: string;
  route: string;
  /** First instant of `latestResumeOn` in the contract's zone. */
  limitAt: Instant | null;
  holdUntil: Instant | null;
  /** When the contact or answer happened, or the draft arrived; the event's own `at` is when it was logged. */
  contactedAt: Instant;
  /** seq of the event that is taken back. */
  undoes: number;
  skips: RecordedSkip[];
  step: string;
  skipReason: SkipReason;
  version: number;
  /** Notices name the side that gave them, so that only that side can withdraw (DOMAIN.md §4.8 no. 35). */
  party: 'brand' | 'creator';
};

/** A letter to the creator: in which words and where to. The words themselves are frozen beside the event. */
type LetterFields = {
  letter: WrittenLetter;
  language: string;
  tone: 'warm' | 'neutral' | 'formal';
  address: string | null;
  /** The piece a reminder is about; absent = the answer that is waited for. */
  deliverableId: string;
  /** Version of the brief that a letter tells of, or that the creator confirms having read. */
  brief: { n: number; since: number | null };
  /** seq of the hold that a letter is about. */
  holdSeq: number;
  /** Of a letter about a pause: the event that set its day, or that began what is over. */
  pauseSeq: number;
  /** seq of the answer to a draft that a letter is about. */
  draftAnswerSeq: number;
};

/** Talk, causes, remedies, changed terms and coaching: codes and numbers only. */
type TalkFields = {
  questions: QuestionCode[];
  feel: number | null;
  unavailable: Unavailable | null;
  proposedOn: LocalDate | null;
  causes: Cause[];
  cause: CauseCode;
  stance: CreatorStance;
  actions: RemedyAction[];
  actionId: string;
  outcome: RemedyRecord['outcome'];
  /** What a make-good brought, counted by a person in units of its KPI. */
  units: number;
  /** Index by KPI at the time of the act; null = not measurable then. */
  indexes: Record<string, number | null>;
  coaching: CoachingItem[];
  itemIds: string[];
  /** The creator tries a practice, or leaves it. */
  isTaken: boolean;
  /** What the look back at a practice found. */
  effect: CoachingEffect;
  proposal: AdjustmentProposal;
  expiresAt: Instant;
  /** seq of the event that put this to the other side. */
  answersSeq: number;
  wish: CreatorWish['kind'];
  /** When the numbers a letter states were assessed; the letter opens the consultation while they are fresh. */
  numbersAt: Instant;
};

/** The end: the request, the money frozen with it, proof, analysis. */
type ExitFields = {
  endReason: EndReason;
  /** A payment for no piece; absent = for the one that `deliverableId` names. */
  sum: HeldSum;
  /** A part of a payment, in minor units of the collaboration's currency. */
  amountMinor: number;
  /** Force majeure: since when its event lasts. A breach of ours: since when it is broken, by the creator's word. */
  since: Instant | null;
  category: ReasonCategory;
  on: LocalDate;
  money: SettlementFacts;
  response: NoticeResponse;
  grade: number;
  provedAt: Instant;
  evidenceSha256: string | null;
  isCured: boolean;
  /** The brand accepts what the creator had no right to alone: their notice, or taking it back after receipt. */
  isAccepted: boolean;
  /** By when the creator hears of an emergency pause and is asked for their side (DOMAIN.md §4.7). */
  messageDueAt: Instant;
  isAddressConfirmed: boolean;
  /** A pause that began with a stop at once: its letter tells of it, and no notice period runs. */
  isStopped: true;
  /** Both have signed a common end: its confirmation goes out as a letter under the event's own id. */
  isConfirmed: true;
  /** A notice that had not left and was prepared again: the one it stands for. */
  renews: { noticeId: string; kind: RenewedKind };
  /** A one-person team let one person ask and agree; recorded with every notice it touched. */
  isSecondPersonWaived: boolean;
  approvedById: string | null;
  requestedById: string | null;
  postMortemId: string;
  sha256: string;
  checks: string[];
  paidOn: LocalDate;
};
