// What a caller hands over so that facts become a letter. Undefined = not known; null = the contract has no such thing.

import type { Settlement } from '../contract/money/settlement.ts';
import type { ContractVersion, Instant, LocalDate } from '../contract/terms.ts';
import type { EventData } from '../procedure/events.ts';
import type { PauseOverBy } from '../procedure/letters/pause-letters.ts';
import type { Standing } from '../procedure/standing.ts';
import type { QuestionCode } from '../procedure/talk/records.ts';
import type { NoticeKind, NoticeLivePost } from './facts.ts';
import type {
  NoticeBrief,
  NoticeDraft,
  NoticeExclusivity,
  NoticeHold,
  NoticeOwed,
  NoticeReminder,
  NoticeSigned,
  NoticeStandby,
  NoticeTerm,
  NoticeUsage,
} from './told-facts.ts';

export type NoticeSender = {
  name: string;
  role: string;
  organisation: string;
  email?: string | null;
  phone?: string | null;
};

/** A side of the contract as the paper names it. */
export type StatedParty = { legalName?: string | null; address?: string | null };

/** What the paper says beyond the terms that rules read. */
export type PaperFacts = {
  title?: string | null;
  signedOn?: LocalDate | null;
  parties?: { brand: StatedParty; creator: StatedParty };
  /** The brand that the campaign runs for. */
  forBrand?: string | null;
  /** Numbers of the clauses this letter rests on. */
  clauses?: string[] | null;
  minLiveDays?: number | null;
  usage?: NoticeUsage[] | null;
  exclusivity?: NoticeExclusivity[] | null;
  confidentiality?: { until: LocalDate | null } | null;
  standby?: Omit<NoticeStandby, 'untilReviewMinor'> | null;
  exclusivityDuringPause?: 'suspended' | 'continues' | null;
  /** Null = dates do not move; undefined = the product's rule, day for day (DOMAIN.md §3.5). */
  shift?: 'day_for_day' | null;
};

/** One fact of a breach as a person of the team states it. */
export type StatedBreach = {
  what: string;
  on: LocalDate | null;
  clause?: string | null;
  evidence?: string | null;
};

/** Money frozen with an end; `extras` names what the settlement only sums. */
export type SettledMoney = {
  settlement: Settlement;
  payOn?: LocalDate;
  /** Each sum that is open and its day, where the days of single sums are known. */
  owed?: NoticeOwed[];
  refundBy?: LocalDate | null;
  extras?: { id: string; amountMinor: number }[];
  /** What each piece is worth in full, by its id. */
  fullMinor?: Readonly<Record<string, number>>;
};

export type NoticeInput = {
  kind: NoticeKind;
  standing: Standing;
  /** The version in force when the letter is sent (time rule 9). */
  version: ContractVersion;
  /** Data of the event that issues the letter. */
  data: EventData;
  /** When the letter is written. */
  now: Instant;
  sender: NoticeSender;
  recipient?: { address?: string | null; calledAs?: string | null };
  paper?: PaperFacts;
  /** Another person than the sender to talk to. */
  contact?: { name: string; email?: string | null; phone?: string | null };
  reply?: { by?: LocalDate | null; pageUrl?: string | null; email?: string | null };
  /** Null or absent = nothing is frozen. */
  money?: SettledMoney | null;
  /** New dates by deliverable id, after a pause. */
  newDueOn?: Readonly<Record<string, LocalDate>>;
  /** When the pause that is over began, for a resumption. */
  pausedFrom?: Instant;
  /** How the pause ended that nobody ended, for a resumption. */
  resumedBy?: PauseOverBy;
  /** Name of the piece to thank for; absent = the newest one that is live. */
  thanksFor?: string;
  questions?: QuestionCode[];
  reminder?: NoticeReminder;
  brief?: NoticeBrief | null;
  draft?: NoticeDraft | null;
  signed?: NoticeSigned | null;
  hold?: NoticeHold | null;
  term?: NoticeTerm | null;
  breaches?: StatedBreach[];
  /** What would cure it; the dates come from the clause and the case unless given. */
  cure?: { how?: string | null; by?: Instant | null; noticeReceivedAt?: Instant | null };
  /** Ads authorisations exist; with an end they are over by `stopBy`. */
  ads?: { stopBy?: Instant | null } | null;
  product?: {
    return?: 'keep' | 'return' | null;
    by?: LocalDate | null;
    paidBy?: 'brand' | 'creator' | null;
  } | null;
  platform?: { name: string; step?: string | null; url?: string | null } | null;
  copyTo?: string[];
  /** Live posts beyond those of the deliverables. */
  otherLivePosts?: NoticeLivePost[];
};

/** Why no letter can be made of these facts. */
export type NoticeRefusal =
  | { reason: 'missing'; field: string }
  | { reason: 'unknown_channel'; channel: string }
  | { reason: 'unknown_route'; route: string | null }
  | { reason: 'unknown_zone'; zone: string };
