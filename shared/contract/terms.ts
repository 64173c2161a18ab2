// The contract's terms as data (DOMAIN.md §3.1–3.2). A term is a value, "none" (an answer), or absent (not known yet).
/** ISO 8601 instant in UTC, e.g. "2026-11-18T16:00:00Z". */
export type Instant = string;
/** Calendar date of a named zone, "YYYY-MM-DD". */
export type LocalDate = string;
export type Party = 'brand' | 'creator';

export type Period = {
  n: number;
  unit: 'hours' | 'calendarDays' | 'businessDays' | 'months';
  countReceiptDay?: boolean;
  roll?: 'forward';
};

export type Receipt =
  | { kind: 'instant' }
  | { kind: 'business_hours' }
  | { kind: 'delay_hours'; hours: number; then?: Receipt }
  | { kind: 'business_days_after'; n: number; at: string }
  | { kind: 'actual' };

export type Channel = 'email' | 'courier' | 'post' | 'platform' | 'dm' | 'registered_email';

export type ConvenienceClause = { by: Party[]; notice: Period; minCommitmentLastDay?: LocalDate };
/** `cure` null or absent: the clause gives no time to put a breach right. */
export type CauseClause = { triggers: string[]; incurable: string[]; cure?: Period | null; notice?: Period };
/** Approval of drafts: the rounds that the fee includes (null = not limited), and after what silence is one (null = never). */
export type ApprovalClause = { rounds: number | null; silence: Period | null };
/** When the term ends by itself: its last whole day in the contract's zone. */
export type TermEndClause = { lastOn: LocalDate };
/** `floorBps` and `minDaysLive` null or absent: not known yet, and nothing is missed by them. */
export type PerformanceExit = {
  floorBps?: number | null;
  minDaysLive?: number | null;
  needsRemediation?: boolean;
  notice?: Period;
};
export type OnTimeout = 'resume' | 'terminate' | 'creator_may_terminate' | 'brand_may_terminate';
export type PauseClause = {
  by: Party[];
  notice: Period;
  /** Time the other side is given before the work goes on; absent = it may go on at once. */
  resumeNotice?: Period;
  /** The most days and pauses the clause allows; null or absent = it sets no limit. */
  maxCumulativeDays?: number | null;
  maxCount?: number | null;
  emergencyTriggers: string[];
  onTimeout: OnTimeout;
  /** Share of the monthly fee paid while work rests, and that fee; absent = no standby pay (DOMAIN.md §3.5). */
  standbyBps?: number;
  standbyMonthlyMinor?: number;
  standbyMonth?: '30' | 'actual';
  /** Absent = suspended: nobody keeps away from other work without being paid for it. */
  exclusivityDuringPause?: 'continues' | 'suspended';
};
/** After an event has lasted `maxDays`, either side may end without a kill fee. */
export type ForceMajeureClause = { maxDays: number; notice?: Period };
/** Results the creator answers for: a share of what was agreed. Without it a missed KPI is no breach (DOMAIN.md §3.4). */
export type KpiGuarantee = { floorBps: number };
export type KillFee =
  | { model: 'stagePct'; stageBps: Record<string, number> }
  | { model: 'flat'; minor: number }
  | { model: 'remainingPct'; bps: number }
  | { model: 'daysToPost'; table: { maxDays: number | null; bps: number }[] };

/**
 * Pay by result (DOMAIN.md §3.8): `rateMinor` per `per` units of the KPI from `fromUnits` on, and each bonus once its count
 * is reached. Units are those of the measurement window after publication; `pieceIds` null = every piece.
 */
export type PerformanceClause = {
  kpi: string;
  pieceIds: string[] | null;
  baseMinor: number;
  tiers: { fromUnits: number; rateMinor: number }[];
  /** Paid once each, one beside the other; absent = none. */
  bonuses?: { atUnits: number; amountMinor: number }[];
  per: number;
  mode: 'marginal' | 'cliff';
  floorMinor: number | null;
  variableCapMinor: number | null;
  totalCapMinor: number | null;
  counts: 'organic' | 'paid' | 'both';
  /** Who supplies the numbers that count. */
  sourceOfTruth: 'brand' | 'creator' | 'network';
  measurementWindowDays: number;
  holdDays: number;
  onEarlyEnd: 'settle_at_effective' | 'run_out' | 'floor_prorata';
  /** `each_piece` (absent): base, floor, caps and bonuses stand for every piece. `together`: once for all of them. */
  applies?: 'each_piece' | 'together';
  /** The rest of the definition checklist; absent = not said. */
  unitDefinition?: string;
  suppliedWithinDays?: number;
  invalidUnits?: 'excluded' | 'counted';
  /** Days after publication in which the base is due, whatever the results. */
  baseDueDays?: number;
  disputeDays?: number;
};

/** A right to use content (DOMAIN.md §3.1): where, how long, from when, and after which ways of ending it goes on. */
/** Where a paper limits a right to no territory. */
export const WORLDWIDE = 'worldwide';

export type UsageClause = {
  channel: string;
  territory: string;
  days: number;
  startsAt: 'signature' | 'delivery' | 'publication';
  isPaid: boolean;
  survives: string[];
  requiresPaid: boolean;
  /** Pieces it covers; absent = every piece. */
  pieceIds?: string[];
};

/** The creator keeps away from competitors of a category until `lastOn`, or as long as `onEnd` says after an early end. */
export type ExclusivityClause = {
  category: string;
  territory: string;
  firstOn?: LocalDate;
  lastOn: LocalDate;
  onEnd: 'release' | 'tail' | 'term';
  tailDays: number;
};

/** Pay by time: an amount for the days `firstOn` … `lastOn`, both counted. */
export type RetainerClause = { amountMinor: number; firstOn: LocalDate; lastOn: LocalDate };

/** Documents of a deal; the first one named prevails where two disagree. */
export const DOCUMENT_LAYERS = ['amendment', 'sow', 'master', 'platform'] as const;
export type DocumentLayer = (typeof DOCUMENT_LAYERS)[number];

/**
 * What the paper may hold beside the terms every decision needs. An absent key = the paper has no such clause, as far as
 * anybody has said; each that stands was confirmed by a person.
 */
export type ExtraTerms = {
  performancePay?: PerformanceClause;
  /** Pay by result of earlier amendments, newest first; it goes on for its pieces that `performancePay` does not name. */
  earlierPay?: PerformanceClause[];
  usage?: UsageClause[];
  exclusivity?: ExclusivityClause[];
  /**
   * The brand may hold back the part of a payment that is in question, and looks at it again within these days; `clause` is
   * where the paper says so ("6.4").
   */
  withholding?: { answerDays: number; clause?: string };
  /** The pay for a piece is kept until the piece is approved; absent = until it is out. */
  heldUntilApproved?: boolean;
  /** Days a post stays up; 0 days are no clause. */
  minLiveDays?: number;
  /** Hours after the end in which paid ads on the creator's posts stop. */
  adsStopHours?: number;
  confidentialityDays?: number;
  nonDisparagementDays?: number;
  /** Days after the end in which product and access go back. */
  returnDays?: number;
  /** The most that is paid for expenses, receipts or not. */
  expensesCapMinor?: number;
  /** Order among the documents of the deal, strongest first. */
  precedence?: DocumentLayer[];
};

/**
 * The terms in force, flat, as the rules read them. A missing key = the clause is absent ("none").
 * Keys listed in `unconfirmed` are not known or not confirmed by a person; a rule that needs one answers TERM_UNCONFIRMED.
 */
export type Terms = {
  tz: string;
  recipientTz: string;
  /** Holidays frozen into this version, in the recipient's region. */
  holidays: LocalDate[];
  /** Weekdays are ISO: 1 = Monday … 7 = Sunday. Absent = Monday to Friday, 09:00–17:00. */
  businessHours?: { open: string; close: string; weekdays: number[] };
  /** Where the brand receives the creator's notices; absent = the recipient's zone and calendar serve both sides. */
  brandSide?: {
    tz: string;
    holidays: LocalDate[];
    businessHours?: { open: string; close: string; weekdays: number[] };
  };
  channels: Partial<Record<Channel, Receipt>>;
  convenience?: ConvenienceClause;
  cause?: CauseClause;
  performanceExit?: PerformanceExit;
  kpiGuarantee?: KpiGuarantee;
  pause?: PauseClause;
  forceMajeure?: ForceMajeureClause;
  killFee?: KillFee;
  clawback?: boolean;
  daysToPay?: number;
  /** Absent = the contract names no interest, and none is reckoned. */
  lateInterest?: LateInterestClause;
  retainer?: RetainerClause;
  termEnd?: TermEndClause;
  approval?: ApprovalClause;
  unconfirmed?: AnsweredName[];
  /** Those of `unconfirmed` of which the paper says something that no field can hold. */
  beyond?: TermName[];
  /** Where each term stands on the paper ("9.3"), as whoever confirmed it has noted. */
  clauseNumbers?: Partial<Record<TermName, string>>;
} & ExtraTerms;

/** A share a year in basis points, from the day after the last one in time, or after some days of grace. */
export type LateInterestClause = { bps: number; graceDays: number };

/** The terms a person confirms one by one against the paper. */
export const TERM_NAMES = [
  'notice',
  'convenience',
  'cause',
  'pause',
  'killFee',
  'performanceExit',
  'payment',
  'retainer',
  'termEnd',
  'approval',
  'forceMajeure',
  'kpiGuarantee',
] as const;
export type TermName = (typeof TERM_NAMES)[number];
/** What can be known to be missing: those terms, and pay by result once somebody has said that its figures are not known. */
export type AnsweredName = TermName | 'performancePay';

/** One version of a contract; append-only. */
export type ContractVersion = {
  n: number;
  signed: boolean;
  effectiveFrom: Instant;
  fileSha256?: string;
  terms: Terms;
};
