// What lists, overlay and popup show of one collaboration: a projection of events, observations and terms at an instant.
// The stored row is a cache written in the same batch as the event; `npm run rebuild` proves it equal.
import type { Stage } from '../contract/facts/piece-stages.ts';
import type { StandingBooking } from '../contract/marketplaces/booking-record.ts';
import type { ContractVersion, Instant, LocalDate } from '../contract/terms.ts';
import type { Flag } from '../flags/flag.ts';
import type { SalesSummary } from '../kpi/attribution/attributed-sales.ts';
import type { KpiInput } from '../kpi/catalogue.ts';
import type { Quality, Source } from '../kpi/observation.ts';
import type { MetricTotals } from '../kpi/totals.ts';
import type { NetworkId, PostKey, ProfileKey } from '../networks/profile.ts';
import type { Assessment } from '../score/assessment.ts';
import type { CaseState } from './case.ts';
import type { Guarded } from './guard-rails/guarded-step.ts';
import type { Outage } from './outages/outages.ts';
import type { MoneyStanding } from './payments/standing-money.ts';
import type { Twin } from './twins/twin-counts.ts';

export type StandingProfile = { key: ProfileKey; network: NetworkId; handle: string; url: string };

/** One KPI against what was agreed. Ratios 0–1; money in minor units of the standing's currency; null with a reason. */
export type KpiReading = {
  kpi: string;
  unit: 'count' | 'ratio' | 'money' | 'multiple';
  better: 'up' | 'down';
  isPrimary: boolean;
  actual: number | null;
  /** What the reference is: expected by now, agreed at the end, or nothing. */
  reference: number | null;
  referenceIs: 'expected_by_now' | 'agreed' | 'due' | 'none';
  /** Right is better: actual ÷ reference, inverted for costs; null when either is missing. */
  index: number | null;
  /** Why `actual` is null: no_data, no_clicks, too_early, … */
  missing: string | null;
  isEstimated: boolean;
  source: Source | null;
  observedAt: Instant | null;
  /** Bounds that shortened counters leave open; absent when every count behind it is written out. */
  bounds?: { lo: number; hi: number };
  /** Posts it is taken over, when one of its counts is not known for all of them, or when they are past posts. */
  posts?: number;
  /** Inputs that are no counts of a post. */
  given?: Partial<Record<KpiInput, number>>;
};

/** Why a person is needed; `shared/ui` turns the code and facts into words. */
export type Attention = {
  code:
    | 'urgent_stop'
    | 'pause_requested'
    | 'end_requested'
    | 'cure_said'
    | 'cure_over'
    | 'own_breach'
    | 'own_breach_over'
    | 'payment_held'
    | 'draft_waiting'
    | 'brief_open'
    | 'wish_open'
    | 'remedy_review_due'
    | 'remedy_due'
    | 'proposal_open'
    | 'coaching_due'
    | 'coaching_review_due'
    | 'evidence_pause'
    | 'evidence_step'
    | 'post_late'
    | 'reminder_due'
    | 'letter_due'
    | 'review_due'
    | 'emergency_unconfirmed'
    | 'notice_held'
    | 'timeout_near'
    | 'terms_unknown'
    | 'tracking_outage';
  needsDecision: boolean;
  facts: Record<string, number | string>;
};

export type NextStepCode =
  | 'talk'
  | 'agree_remedy'
  | 'adjust'
  | 'propose_pause'
  | 'answer_wish'
  | 'answer_draft'
  | 'see_brief'
  | 'decide_request'
  | 'decide_end'
  | 'settle_breach'
  | 'put_right'
  | 'review_remedy'
  | 'do_remedy'
  | 'close_case'
  | 'file_analysis'
  | 'close_file'
  | 'see_proposal'
  | 'offer_coaching'
  | 'review_coaching'
  | 'remind'
  | 'write_letter'
  | 'review_pause'
  | 'see_notice'
  | 'settle_payment'
  | 'fill_terms'
  | 'set_target'
  | 'import_results'
  | 'look_again'
  | 'check_tracking'
  | 'keep';

export type DeliverableStanding = {
  id: string;
  name: string;
  network: NetworkId;
  format: string;
  /** The day in force at `caseAt`: the agreed one, moved by the contract's pauses. */
  dueOn: LocalDate;
  /** The day that was agreed. Absent in rows stored before it was. */
  agreedDueOn?: LocalDate;
  publishedAt: Instant | null;
  postUrl: string | null;
  /** In force at `caseAt`: what its drafts say, else what the papers say. */
  stage: Stage;
  /** What the papers say, for a piece whose drafts are on record. */
  statedStage?: Stage;
  lateDays: number;
  /** The same video in another campaign, with the weights its counts are taken by; absent = it is for this one alone. */
  twin?: Twin;
};

/** One day of the primary KPI, for the report's chart; values are cumulative. */
export type TrendPoint = { day: LocalDate; actual: number | null; agreed: number | null };

/** The pace at the end of a day before, with its 80 % range; ratios of what was agreed. */
export type PacePoint = { on: LocalDate; estimate: number; lo80: number; hi80: number };

/**
 * Where the word beside the score turns, by the end of `on`: when the posts that are out today have `actual` together, each
 * at least `ofExpected` of what is expected of it by then. Both null: they cannot turn it by themselves.
 */
export type TurningPoint = {
  on: LocalDate;
  band: 'on_track' | 'watch';
  isBetter: boolean;
  ofExpected: number | null;
  actual: number | null;
};

/** Views that the post of a piece is likely to have at the end of `on`: median and 80 % range, with its last counts. */
export type PostForecast = {
  deliverableId: string;
  on: LocalDate;
  median: number;
  lo80: number;
  hi80: number;
  /** Oldest first, the newest is what it is reckoned from. */
  readings: {
    observedAt: Instant;
    value: number;
    lo?: number;
    hi?: number;
    source: Source;
    isEstimated: boolean;
  }[];
  /** Other posts of this campaign with a count: they tell what is usual where a post has one count only. */
  others: number;
};

export type Standing = {
  /** The asker's own words about an open request. Free text can be erased, so it is sent along and never stored with a standing. */
  requestNote?: string;
  collaborationId: string;
  campaignId: string;
  campaignName: string;
  creatorId: string;
  creatorName: string;
  isDemo: boolean;
  profiles: StandingProfile[];
  posts: PostKey[];
  timeZone: string;
  currency: string;
  objective: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  /** seq of the last event: the version a command names. */
  version: number;
  case: CaseState;
  /** Newest version of the campaign's brief that is for this creator; absent while there is none. */
  briefN?: number;
  /** The booking on a marketplace; absent for a direct deal, and in rows stored before it was. */
  booking?: StandingBooking;
  /** What it is judged by; on another KPI than the agreed one where that is out of proportion (`standsOn`). */
  assessment: Assessment;
  /** Agreed total of the primary KPI over the flight; null = none agreed. Absent in rows stored before it was. */
  agreedTotal?: number | null;
  /** The same on the agreed KPI, where the assessment stands on another one; absent otherwise. */
  asAgreed?: Assessment;
  /** What the team's own rule leaves of the evidence's step; absent where the standard holds. */
  guard?: Guarded;
  readings: KpiReading[];
  deliverables: DeliverableStanding[];
  /** Null for who may not see fees. */
  money: MoneyStanding | null;
  /** Versions of the contract's terms in order; empty = no contract known. */
  contracts: ContractVersion[];
  /** (open fees − what ending now would still cost) × chance of missing break-even; orders every list. */
  moneyAtRiskMinor: number | null;
  attention: Attention | null;
  nextStep: { code: NextStepCode; facts: Record<string, number | string> };
  /** The counts behind the readings, summed, with source and age. Absent in rows stored before they were. */
  measured?: MetricTotals;
  /** How the shop's orders were put down to this creator; absent where orders are not from a shop's file. */
  sales?: SalesSummary;
  /** Days that people flagged as lost: nothing is expected of them. Absent where there are none. */
  outages?: Outage[];
  /** What is worth knowing beside the numbers; never part of the score. Absent in rows stored before they were. */
  flags?: Flag[];
  /** The pace of up to fourteen days before, oldest first. Absent in rows stored before it was. */
  pastPace?: PacePoint[];
  /** What would change the word beside the score. Absent where there is none, and in rows stored before it was. */
  turning?: TurningPoint;
  /** Posts that are still growing. Absent in rows stored before it was, and where none is. */
  postForecasts?: PostForecast[];
  /** Newest observation behind the readings. */
  data: { observedAt: Instant; source: Source; quality: Quality; isStale: boolean } | null;
  /** Who did the last decision when: shown to a second person who acts at the same time. */
  lastDecision: { kind: string; at: Instant; byName: string; seq: number } | null;
  /** The instant the numbers are for (assessment, readings, delivery); a rebuild uses the same one. */
  at: Instant;
  /** The instant the procedure's part is for (case, attention, next step); a rebuild uses the same one. */
  caseAt: Instant;
};
