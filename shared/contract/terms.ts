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
export type CauseClause = { triggers: string[]; incurable: string[]; cure: Period; notice?: Period };
export type PerformanceExit = {
  floorBps: number;
  minDaysLive: number;
  needsRemediation?: boolean;
  notice?: Period;
};
export type OnTimeout = 'resume' | 'terminate' | 'creator_may_terminate' | 'brand_may_terminate';
export type PauseClause = {
  by: Party[];
  notice: Period;
  maxCumulativeDays: number;
  maxCount: number;
  emergencyTriggers: string[];
  onTimeout: OnTimeout;
};
/** After an event has lasted `maxDays`, either side may end without a kill fee. */
export type ForceMajeureClause = { maxDays: number; notice?: Period };
export type KillFee =
  | { model: 'stagePct'; stageBps: Record<string, number> }
  | { model: 'flat'; minor: number }
  | { model: 'remainingPct'; bps: number }
  | { model: 'daysToPost'; table: { maxDays: number | null; bps: number }[] };

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
  kpiGuarantee?: { floorBps: number };
  pause?: PauseClause;
  forceMajeure?: ForceMajeureClause;
  killFee?: KillFee;
  clawback?: boolean;
  daysToPay?: number;
  unconfirmed?: TermName[];
};

/** The terms a person confirms one by one against the paper. */
export const TERM_NAMES = [
  'notice',
  'convenience',
  'cause',
  'pause',
  'killFee',
  'performanceExit',
  'payment',
] as const;
export type TermName = (typeof TERM_NAMES)[number];

/** One version of a contract; append-only. */
export type ContractVersion = {
  n: number;
  signed: boolean;
  effectiveFrom: Instant;
  fileSha256?: string;
  terms: Terms;
};
