// What a case holds about its end: the route asked for, frozen money, notices with their proof, the analysis filed.
import type { EndRoute, ReasonCategory } from '../../contract/facts/end-routes.ts';
import type { PayDay } from '../../contract/money/frozen-settlement.ts';
import type { Instant, LocalDate, Party } from '../../contract/terms.ts';
import type { WrittenLetter } from '../letters/written-letter.ts';

/** Why the brand wants to end; `performance` asks for the whole ladder (DOMAIN.md §4.4). */
export const END_REASONS = ['performance', 'business', 'conduct', 'mutual', 'safety'] as const;
export type EndReason = (typeof END_REASONS)[number];

/** The end that is being prepared, from the request to the notice. */
export type EndPlan = {
  seq: number;
  at: Instant;
  byMemberId: string | null;
  route: EndRoute;
  reason: EndReason;
  category: ReasonCategory;
  /** For cause: which listed trigger. */
  trigger: string | null;
  /** For force majeure: since when its event lasts. */
  since?: Instant | null;
  /** A day that one side proposed to end on by agreement; it stands beside whatever route was asked for. */
  mutual: MutualOffer | null;
};

/** A proposed last day and who has agreed to it. It is an agreement when the brand has signed and the creator agreed. */
export type MutualOffer = {
  on: LocalDate;
  proposedBy: Party;
  seq: number;
  /** The manager who signed for the brand; a second person where somebody else asked for the end. */
  brandSignedById: string | null;
  creatorAgreedAt: Instant | null;
  /** Frozen for this day. It becomes the case's money with both signatures: until then an end that runs keeps its own. */
  money?: FrozenMoney;
};

/** What ended the contract: whose notice, by which route, when. */
export type EndedBy = { noticeId: string; route: string; party: Party; at: Instant };

/** Money frozen with a decision; the lines are kept beside it under the same id, and the hash covers them. */
export type FrozenMoney = {
  settlementId: string;
  sha256: string;
  dueToCreatorMinor: number;
  refundDueMinor: number;
  /** The last day of it. */
  payOn: LocalDate;
  /** Where it is paid on more than one day; absent = all of it by `payOn`. */
  payDays?: PayDay[];
  seq: number;
};

/** What the creator said to a notice on their page; `received` is never agreement. */
export const NOTICE_RESPONSES = [
  'received',
  'agree',
  'agree_with_changes',
  'disagree',
  'ask_for_call',
] as const;
export type NoticeResponse = (typeof NOTICE_RESPONSES)[number];

/**
 * How well a letter's receipt can be proved (DOMAIN.md §5.4); 0 = prepared. `sent` is said by whoever sends and by nobody else,
 * for it starts the clock (`notice_sent`); `registered` is a registered e-mail or a signed courier slip.
 */
export const GRADES = { composed: 1, sent: 2, delivered: 3, acknowledged: 4, registered: 5 } as const;
export const PROOF_GRADE_MAX = GRADES.registered;

/** One letter to the creator and how far its proof goes (DOMAIN.md §5.4, grades 0–5). */
export type NoticeRecord = {
  noticeId: string;
  kind: WrittenLetter | 'signed' | 'pause' | 'resume' | 'breach' | 'end';
  seq: number;
  channel: string;
  language: string | null;
  grade: number;
  /** Until this instant it waits in the house and can be taken back without trace. */
  holdUntil: Instant | null;
  sentAt: Instant | null;
  /** Sendings by ways that the contract does not name: they started no clock, and the one that counts is still to come. Absent = none. */
  asides?: { channel: string; at: Instant }[];
  /** By the contract's rule, once sent; null before, after a bounce, and while actual receipt is not known. */
  deemedReceivedAt: Instant | null;
  deliveredAt: Instant | null;
  acknowledgedAt: Instant | null;
  response: NoticeResponse | null;
  isBounced: boolean;
  isWithdrawn: boolean;
  /** Hashes of files that prove a grade; the files stay with the team. */
  evidence: string[];
  /** Of a letter that asks or reminds: when the numbers it states were assessed. Absent = it states none. */
  numbersAt?: Instant;
  /** Of a reminder: the piece it is about. Absent = the answer that is waited for. */
  deliverableId?: string;
  /** Of a letter about the brief: its version, and the one its differences are spelled out against. */
  brief?: { n: number; since: number | null };
  /** Of a letter about a hold: the number of its event. */
  holdSeq?: number;
  /** Of a letter about the answer to a draft: the number of the event that answered it. */
  draftAnswerSeq?: number;
  /** Of a letter about a pause: the number of the event that set its day, or that began what is over. */
  pauseSeq?: number;
};

/** A breach notice and its cure (DOMAIN.md §3.4). Whoever was given the notice puts the breach right; the other side says whether it is. */
export type Cure = {
  trigger: string;
  noticeId: string;
  seq: number;
  /** The creator gave the notice, of a breach of ours; absent = we did. */
  party?: 'creator';
  noticeReceivedAt: Instant | null;
  cureEndsAt: Instant | null;
  /** The side that broke it says that it is put right; the other accepts or objects. */
  saidCuredAt: Instant | null;
  curedAt: Instant | null;
};

/**
 * What the team notes and says of a breach of ours: the creator's notice that was given outside their page (`since` by their
 * word), that it is put right, and what the creator said to that elsewhere.
 */
export type OwnBreachCommand =
  | {
      kind: 'log_creator_breach';
      trigger: string;
      since?: LocalDate | null;
      sentAt: Instant;
      channel: string;
      noteSha256?: string;
    }
  | { kind: 'report_cure'; trigger: string; noteSha256?: string }
  | { kind: 'log_cure_answer'; trigger: string; isCured: boolean; noteSha256?: string };

/** The analysis after the end, by hash; its text is kept beside the log. */
export type FiledPostMortem = { postMortemId: string; sha256: string; seq: number };
