// What every language says, as types: names, sentences that speak to the reader, and sentences for facts.
import type { EndRoute, ReasonCategory } from '../../contract/facts/end-routes.ts';
import type { Stage } from '../../contract/facts/piece-stages.ts';
import type { Channel, OnTimeout, Period } from '../../contract/terms.ts';
import type { QuestionCode } from '../../procedure/talk/records.ts';
import type { ContinuingThing, NoticeKind, NoticePiece, NoticeRefund, StoppingThing } from '../facts.ts';
import type { NoticeUsage } from '../told-facts.ts';
import type { NoticeTone } from '../tone.ts';

/** Forms of a counted unit; the language's plural rule picks one. */
export type CountForms = { one: string; other: string };

/** Names that every language gives. A KPI without a name is shown by its id in words. */
export type NoticeNames = {
  kinds: Record<NoticeKind, string>;
  /** What a formal notice rests on, after "It rests on …". */
  clauses: Record<'pause' | 'resume' | 'breach' | 'hold' | 'term_over', string> & Record<EndRoute, string>;
  channels: Record<Channel, string>;
  units: Record<Period['unit'], CountForms>;
  days: CountForms;
  stages: Record<Stage, string>;
  stops: Record<StoppingThing, string>;
  /** Whole sentences. */
  continues: Record<ContinuingThing, string>;
  becomes: Record<NoticePiece['becomes'], string>;
  usage: Record<NoticeUsage['status'], string>;
  worldwide: string;
  /** Whole sentences. */
  reasons: Record<ReasonCategory, string>;
  kpis: Record<string, string>;
  extras: Record<string, string>;
};

/** Sentences that speak to the reader. `polite` picks the polite form of address where the language has two. */
export type NoticeFrame = {
  greeting: (name: string, tone: NoticeTone) => string;
  subjects: Record<NoticeKind, (campaign: string) => string>;
  /** The letter about an end that both have signed gives no notice. `kind` is in the middle of a sentence. */
  agreedEnd: { subject: (campaign: string) => string; kind: string };
  /** Stands before the page's address where the letter is too long for a chat; decides and discloses nothing. */
  short: (brand: string, campaign: string, polite: boolean) => string;
  /** Adds the day it takes effect. */
  subjectFrom: (subject: string, day: string) => string;
  subjectEndOf: (subject: string, day: string) => string;
  consult: (campaign: string, tone: NoticeTone, polite: boolean) => string;
  pause: (campaign: string, brand: string, tone: NoticeTone) => string;
  resume: (campaign: string, brand: string, tone: NoticeTone) => string;
  breach: (campaign: string, brand: string) => string;
  end: Record<EndRoute, (campaign: string, brand: string, tone: NoticeTone) => string>;
  waiting: {
    answer: (campaign: string, askedOn: string, polite: boolean) => string;
    draft: (piece: string, campaign: string, dueOn: string) => string;
    post: (piece: string, campaign: string, dueOn: string) => string;
  };
  /** Closes a reminder: nothing is decided by it. */
  reminderNote: (polite: boolean) => string;
  thanks: (piece: string | null, campaign: string, o: { tone: NoticeTone; polite: boolean }) => string;
  questionsLead: (polite: boolean) => string;
  questions: Record<QuestionCode, (polite: boolean) => string>;
  replyBy: (day: string, polite: boolean) => string;
  replyNoDate: string;
  replyDateUnknown: string;
  onPage: (url: string, polite: boolean) => string;
  byEmail: (address: string, polite: boolean) => string;
  sameChannel: (polite: boolean) => string;
  /** Receipt is never agreement. */
  received: (polite: boolean) => string;
  betterDate: (polite: boolean) => string;
  contact: (name: string, polite: boolean) => string;
  closing: (tone: NoticeTone, polite: boolean) => string;
  signOff: Record<NoticeTone, string>;
};

/** Parts of an instant as its sentence needs them; the zone by its name in the language, with its offset. */
export type InstantParts = { day: string; time: string; zone: string };

/** Sentences for facts. Names ending in `None` say that the contract has no such thing, in `Unknown` that it is not on record. */
export type NoticeTerms = {
  /** What stands in a row of a list between its name and its details, and between these. */
  joins: { name: string; details: string };
  quote: (name: string) => string;
  instant: (parts: InstantParts) => string;
  /** The same instant in the other side's zone. */
  bothZones: (ours: string, theirs: string) => string;
  headings: Record<
    | 'notice'
    | 'dates'
    | 'stops'
    | 'continues'
    | 'pieces'
    | 'money'
    | 'pause'
    | 'resume'
    | 'live'
    | 'rights'
    | 'further'
    | 'breach'
    | 'numbers'
    | 'questions'
    | 'answer'
    | 'delivery',
    string
  >;
  kind: (kindName: string) => string;
  parties: (brand: string, creator: string) => string;
  contract: (o: { title: string | null; signedOn: string | null; version: string }) => string;
  /** `brand`: for whom it runs, where that is not the sender itself. */
  campaign: (campaign: string, brand: string | null) => string;
  clause: (basis: string, numbers: string) => string;
  clauseNone: (basis: string) => string;
  clauseUnknown: (basis: string) => string;
  effective: (when: string) => string;
  effectiveEndOf: (day: string, when: string) => string;
  effectiveNone: string;
  effectiveUnknown: string;
  sent: (channel: string, when: string) => string;
  sentForecast: (channel: string, when: string) => string;
  sentUnknown: (channel: string) => string;
  received: (when: string) => string;
  receivedUnknown: string;
  period: (period: string, zone: string) => string;
  /** Hours are elapsed time, whatever the clocks do. */
  periodHours: (period: string) => string;
  periodNone: string;
  /** No period, and yet the effect is not at receipt: both sides set the day, or the brand did. */
  periodNamedDay: string;
  periodUnknown: string;
  limited: string;
  nothingStops: string;
  /** One thing with the day from which it stops. */
  stopsFrom: (what: string, day: string) => string;
  pieceColumns: [string, string, string, string];
  noPieces: string;
  dueOn: (day: string) => string;
  publishedOn: (day: string) => string;
  noDate: string;
  newDate: (day: string) => string;
  moneyColumns: [string, string, string];
  /** A share of a fee, with the fee. */
  shareOf: (share: string, amount: string) => string;
  earned: string;
  paid: string;
  dueToCreator: (creator: string) => string;
  refundDue: string;
  writtenOff: string;
  moneyNone: string;
  moneyUnknown: string;
  payBy: (day: string, days: string) => string;
  payByFallback: (day: string, days: string) => string;
  payUsual: (days: string) => string;
  payUsualUnknown: string;
  payNothing: string;
  /** Nothing is owed to the creator, and something comes back. */
  payNothingOut: string;
  payUnknown: string;
  live: string;
  liveNone: string;
  minLive: (days: string) => string;
  minLiveNone: string;
  minLiveUnknown: string;
  usage: (name: string, status: string, until: string | null) => string;
  usageNone: string;
  usageUnknown: string;
  exclusivity: (category: string, until: string) => string;
  exclusivityNone: string;
  exclusivityUnknown: string;
  confidentiality: (until: string | null) => string;
  confidentialityNone: string;
  confidentialityUnknown: string;
  /** `base` null = the monthly fee is not on record. */
  standby: (o: { share: string; base: string | null; month: '30' | 'actual' }) => string;
  /** What it comes to if the work rests until the day of the review. */
  standbySum: (day: string, sum: string) => string;
  standbyNone: string;
  standbyUnknown: string;
  shift: string;
  shiftNone: string;
  shiftUnknown: string;
  latestResume: (day: string) => string;
  latestResumeNone: string;
  latestResumeUnknown: string;
  onTimeout: Record<OnTimeout, string>;
  onTimeoutNone: string;
  onTimeoutUnknown: string;
  pauseExclusivity: Record<'suspended' | 'continues', string>;
  pauseExclusivityNone: string;
  pauseExclusivityUnknown: string;
  review: (day: string) => string;
  reviewNone: string;
  resumeAt: (when: string) => string;
  resumeAtUnknown: string;
  pausedFrom: (day: string) => string;
  newDates: string;
  sameDates: string;
  reasonUnknown: string;
  disclosure: string;
  adsStop: (when: string) => string;
  adsStopNone: string;
  adsStopUnknown: string;
  adsGoOn: string;
  productKeep: string;
  productReturn: (by: string | null, paidBy: 'brand' | 'creator' | null) => string;
  productNone: string;
  productUnknown: string;
  refund: (amount: string, basis: NoticeRefund['basis']) => string;
  refundBy: (day: string) => string;
  refundNoDate: string;
  platform: (name: string, step: string) => string;
  platformNone: (name: string) => string;
  platformUnknown: (name: string) => string;
  copyTo: (list: string) => string;
  breach: (what: string, day: string) => string;
  breachClause: (clause: string) => string;
  breachClauseUnknown: string;
  evidence: (evidence: string) => string;
  evidenceNone: string;
  breachesUnknown: string;
  cureHow: (how: string) => string;
  cureHowNone: string;
  cureHowUnknown: string;
  cureBy: (when: string) => string;
  cureByNone: string;
  cureByUnknown: string;
  ifNotCured: (brand: string) => string;
  ifNotCurable: (brand: string) => string;
  cureHistory: (receivedAt: string, endedAt: string) => string;
  cureHistoryNone: string;
  cureHistoryUnknown: string;
  reservation: (brand: string) => string;
  result: (
    kpi: string,
    o: { actual: string; reference: string; asOf: string },
  ) => Record<'expected_by_now' | 'agreed' | 'due', string>;
  late: (piece: string, day: string) => string;
  nothingObserved: string;
  noQuestions: string;
  sentOn: (day: string) => string;
  address: (address: string, channel: string) => string;
  addressNone: string;
  addressUnknown: string;
};
