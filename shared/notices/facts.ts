// Everything one letter to a creator needs, as data without prose (DOMAIN.md §5.1). The language files make words of it.
import type { EndRoute, ReasonCategory } from '../contract/facts/end-routes.ts';
import type { Stage } from '../contract/facts/piece-stages.ts';
import type { Channel, Instant, LocalDate, Period } from '../contract/terms.ts';
import type { PauseOverBy } from '../procedure/letters/pause-letters.ts';
import type { QuestionCode } from '../procedure/talk/records.ts';
import type { NoticeContract } from './contract-party.ts';
import type {
  NoticeBrief,
  NoticeDraft,
  NoticeExclusivity,
  NoticeHold,
  NoticeOwed,
  NoticePause,
  NoticeReminder,
  NoticeSigned,
  NoticeTerm,
  NoticeUsage,
} from './told-facts.ts';

/** Letters the product writes. Those of `TALK_KINDS` are talk; the others are formal notices. */
export const NOTICE_KINDS = [
  'consult',
  'reminder',
  'brief',
  'draft_answer',
  'signed',
  'pause',
  'resume',
  'breach',
  'end',
  'hold',
  'hold_over',
  'term_over',
  'pause_on',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

const TALK_KINDS: readonly string[] = [
  'consult',
  'reminder',
  'brief',
  'draft_answer',
  'signed',
] satisfies NoticeKind[];

/** True for letters that only talk: they start no clock, and their receipt need not be proved. */
export function isTalk(kind: NoticeKind | 'pause_over'): boolean {
  return TALK_KINDS.includes(kind);
}

/**
 * A fact of the letter. `known: false` = nobody has confirmed it; `value: null` = the answer is "none" (the contract
 * contains no such thing). Both become a sentence of their own, never an empty slot.
 */
export type Fact<T> = { known: true; value: T | null } | { known: false };

/** What stops with a pause or an end; the first five are the scopes of a pause. */
export const STOPPING_THINGS = [
  'new_posts',
  'links',
  'ads',
  'messages',
  'pay_not_due',
  'unpublished_work',
  'approvals',
] as const;
export type StoppingThing = (typeof STOPPING_THINGS)[number];

/** What goes on. */
export const CONTINUING_THINGS = [
  'earned_pay',
  'live_posts',
  'measurement',
  'rights_below',
  'whole_contract',
  'all_agreed_work',
] as const;
export type ContinuingThing = (typeof CONTINUING_THINGS)[number];

/** One agreed piece and what the letter means for it. */
export type NoticePiece = {
  name: string;
  stage: Stage;
  dueOn: LocalDate | null;
  publishedOn: LocalDate | null;
  becomes: 'stays_up' | 'stops' | 'rests' | 'goes_on' | 'settled';
  /** New date after a pause; null = unchanged, or not known before the work goes on. */
  newDueOn: LocalDate | null;
};

/** One line of the money table; `bps` is the share of the fee, null on lump sums. Amounts in minor units. */
export type NoticeMoneyLine = {
  name: string | null;
  kind: 'piece' | 'kill_fee' | 'extra' | 'expenses';
  bps: number | null;
  /** The fee that `bps` is a share of; absent = not on record. */
  ofMinor?: number;
  amountMinor: number;
};
export type NoticeMoney = {
  currency: string;
  lines: NoticeMoneyLine[];
  earnedMinor: number;
  paidMinor: number;
  dueToCreatorMinor: number;
  refundDueMinor: number;
  writeOffMinor: number;
};

/** When money is paid: by a day (of the contract or the fallback), each sum on its own, on the usual days; or none is to pay. */
export type PayRule =
  | { rule: 'by_day'; on: LocalDate; from: 'contract' | 'fallback'; days: number }
  | { rule: 'own_days'; owed: NoticeOwed[] }
  | { rule: 'usual_days'; daysToPay: number | null }
  | { rule: 'nothing_due' };

export type NoticeLivePost = { name: string; url: string | null };
/** What happened, as the brand states it: what, when, against which clause, shown by what. No adjectives. `on` null: in the person's own words. */
export type BreachFact = { what: string; on: LocalDate | null; clause: Fact<string>; evidence: Fact<string> };
export type NoticeCure = {
  /** What would cure it, in plain words. */
  how: Fact<string>;
  by: Fact<Instant>;
  /** For an end: when the breach notice was received; a trigger that cannot be cured has no cure period. */
  noticeReceivedAt: Fact<Instant>;
  isCurable: boolean;
};

/** A number against what was agreed by then; the only comparison a letter makes. */
export type NoticeResult = {
  kpi: string;
  unit: 'count' | 'ratio' | 'money' | 'multiple';
  actual: number;
  reference: number;
  referenceIs: 'expected_by_now' | 'agreed' | 'due';
  asOf: LocalDate;
};
export type LatePiece = { name: string; dueOn: LocalDate };

export type NoticeAds = { stopBy: Fact<Instant>; goesOn: boolean };
export type NoticeProduct = {
  return: Fact<'keep' | 'return'>;
  by: Fact<LocalDate>;
  paidBy: Fact<'brand' | 'creator'>;
};
export type NoticeRefund = {
  amountMinor: number;
  currency: string;
  basis: 'clawback_clause' | 'creator_left' | 'early_removal';
  by: Fact<LocalDate>;
};
export type NoticePlatform = { name: string; step: Fact<string>; url: string | null };

export type NoticeBasis = {
  channel: Channel;
  sentAt: Fact<Instant>;
  receivedAt: Fact<Instant>;
  period: Fact<Period>;
  /** Zone whose midnights end the days. */
  countedIn: string;
  /** True while it has not left: dates are those of a sending at the named time. */
  isForecast: boolean;
  /** What it tells of began at once: no receipt is waited for. */
  isAtOnce?: true;
  limitedBy: 'MIN_COMMITMENT' | null;
};

export type NoticeFacts = {
  kind: NoticeKind;
  /** For an end only. */
  route: EndRoute | null;
  brand: { name: string; tz: string };
  /** `calledAs` is the form of the name the creator prefers; null = the name itself. */
  creator: { name: string; calledAs: string | null; tz: string };
  contract: NoticeContract;
  campaign: string;
  /** ISO 4217 code of the campaign's money. */
  currency: string;
  /** Numbers of the clauses relied on ("§ 9.2"). */
  clauses: Fact<string[]>;
  effectiveAt: Fact<Instant>;
  basis: NoticeBasis;
  reason: Fact<ReasonCategory>;
  stops: StoppingThing[];
  /** From which day each stops, where they do not all stop with the effect; absent where they do, or it is not known. */
  stopsFrom?: Partial<Record<StoppingThing, LocalDate>>;
  continues: ContinuingThing[];
  pieces: NoticePiece[];
  money: Fact<NoticeMoney>;
  pay: Fact<PayRule>;
  live: NoticeLivePost[];
  /** Days a post stays up by the contract. */
  minLiveDays: Fact<number>;
  usage: Fact<NoticeUsage[]>;
  exclusivity: Fact<NoticeExclusivity[]>;
  confidentiality: Fact<{ until: LocalDate | null }>;
  /** Name of one piece of work that the thanks are for. */
  thanksFor: Fact<string>;
  results: NoticeResult[];
  late: LatePiece[];
  questions: QuestionCode[];
  reminder: NoticeReminder | null;
  brief: NoticeBrief | null;
  draft: NoticeDraft | null;
  signed: NoticeSigned | null;
  hold: NoticeHold | null;
  term: NoticeTerm | null;
  breaches: BreachFact[];
  cure: NoticeCure | null;
  pause: NoticePause | null;
  /** First day of the pause that is over; absent for every letter but a resumption. */
  pausedOn?: LocalDate;
  /** How the work runs again where nobody decided it; absent for every other letter. */
  resumedBy?: PauseOverBy;
  ads: NoticeAds | null;
  product: NoticeProduct | null;
  refund: NoticeRefund | null;
  platform: NoticePlatform | null;
  reply: { by: Fact<LocalDate>; pageUrl: Fact<string>; email: Fact<string> };
  contact: { name: string; email: Fact<string>; phone: Fact<string> };
  sender: { name: string; role: string };
  /** When it leaves, or is meant to. */
  sentOn: LocalDate;
  recipientAddress: Fact<string>;
  copyTo: string[];
};

/** A fact with a value. */
export function known<T>(value: T): Fact<T> {
  return { known: true, value };
}

/** The answer "none": the contract contains no such thing. */
export const NONE: Fact<never> = { known: true, value: null };

/** Nobody has confirmed it. */
export const UNKNOWN: Fact<never> = { known: false };

/** The value, or null where there is none or nobody knows. */
export function toValue<T>(fact: Fact<T>): T | null {
  return fact.known ? fact.value : null;
}

/** Undefined = not known, null = none, anything else = the value. */
export function toFact<T>(value: T | null | undefined): Fact<T> {
  if (value === undefined) return UNKNOWN;
  return { known: true, value };
}
