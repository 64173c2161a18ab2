// Facts of letters about one matter: the brief as it is now, what both sides have signed, the answer to a draft, a part of a
// payment on hold, the end of a term, a right.
import type { SettledLine } from '../contract/money/frozen-settlement.ts';
import type { Instant, LocalDate, OnTimeout, PerformanceClause } from '../contract/terms.ts';
import type { BriefChange } from '../procedure/brief/brief.ts';
import type { ChangeReason } from '../procedure/drafts/records.ts';
import type { EndByItself } from '../procedure/letters/due-letter.ts';
import type { HeldSum, HoldReason } from '../procedure/payments/records.ts';
import type { Fact } from './facts.ts';

/** The brief as a letter tells of it. */
export type NoticeBrief = {
  /** When the version it replaces was told; null = the first one they hear of. */
  replacesOn: LocalDate | null;
  why: string | null;
  changes: BriefChange[];
};

/** One right to use content. */
export type NoticeUsage = {
  name: string;
  /** As the contract writes it; null = worldwide. */
  territory: string | null;
  /** The piece it is about; null = the right is not counted piece by piece. */
  piece: string | null;
  status: 'in_use' | 'suspended_until_paid' | 'ended';
  lastOn: LocalDate | null;
};
export type NoticeExclusivity = { category: string; lastOn: LocalDate };

/** Changed terms that both sides have signed (DOMAIN.md §3.8, §8.2): what, by whom, when, and the version they made. */
export type NoticeSigned = {
  version: number;
  effectiveFrom: Instant;
  /** Names of the pieces, in order of the contract. */
  pieces: string[];
  pay: Pick<
    PerformanceClause,
    'kpi' | 'baseMinor' | 'tiers' | 'bonuses' | 'per' | 'floorMinor' | 'variableCapMinor' | 'totalCapMinor'
  > & { isTogether: boolean; isSteep: boolean; measurementWindowDays: number };
  oldFeeMinor: number;
  currency: string;
  brandSigned: { name: string; at: Instant };
  creatorSigned: { name: string; at: Instant };
};

/** A part of one payment that is held back, and how the hold came to its end. Amounts in minor units of the letter's currency. */
export type NoticeHold = {
  /** The name of the piece that is paid for, or the sum that hangs on none. */
  of: { piece: string } | { sum: HeldSum };
  minor: number;
  /** All that is open for it, the part on hold among it. */
  openMinor: Fact<number>;
  reason: HoldReason;
  sinceOn: LocalDate;
  dueOn: LocalDate;
  /** By when it is to be settled. */
  reviewOn: LocalDate;
  /** Null while it is on hold. `payOn` null = the day has passed, so it is paid at once. */
  over: { outcome: 'released'; payOn: LocalDate | null } | { outcome: 'agreed'; on: LocalDate } | null;
};

/** The answer to a draft of one piece. */
export type NoticeDraft = {
  piece: string;
  receivedOn: LocalDate;
  answeredOn: LocalDate;
  answer: 'approved' | 'changes';
  /** What is to be changed; null = approved, or not on record. */
  reason: ChangeReason | null;
  /** Which round it was, and how many the contract includes; none = it sets no number. */
  round: number;
  included: Fact<number>;
  /** The day on which the piece is due, as pauses have moved it. */
  dueOn: LocalDate;
};

/** One sum that is still to be paid and its day. `name` is that of the piece; null = the sum hangs on none. */
export type NoticeOwed = {
  name: string | null;
  kind: SettledLine['kind'];
  minor: number;
  on: LocalDate;
};

/**
 * An end that nobody decided: all the work is out, the last day has passed with work left, or a pause reached the limit at
 * which the contract ends.
 */
export type NoticeTerm = {
  outcome: EndByItself;
  /** The last day as pauses have moved it, or that of the paused days; none = the contract names no end. */
  lastOn: Fact<LocalDate>;
  owed: Fact<NoticeOwed[]>;
  /** Of what is owed, on hold. */
  heldMinor: number;
  /** Pieces whose pay by result is counted after the end, and until when. */
  later: { name: string; on: LocalDate }[];
};

/** Pay while the work rests: a share of a monthly fee (minor units; null = not on record), and how its days are counted. */
export type NoticeStandby = {
  bps: number;
  monthlyMinor: number | null;
  month: '30' | 'actual';
  /** What it comes to by the day of the review; null = a fact is missing. */
  untilReviewMinor: number | null;
};

/** What a reminder waits for. */
export type NoticeReminder =
  | { about: 'answer'; askedOn: LocalDate }
  | { about: 'draft' | 'post'; name: string; dueOn: LocalDate };

export type NoticePause = {
  standby: Fact<NoticeStandby>;
  /** Dates move day for day by the paused days. */
  shift: Fact<'day_for_day'>;
  latestResumeOn: Fact<LocalDate>;
  onTimeout: Fact<OnTimeout>;
  exclusivity: Fact<'suspended' | 'continues'>;
  reviewOn: Fact<LocalDate>;
};
