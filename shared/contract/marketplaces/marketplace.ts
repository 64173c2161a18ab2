// A marketplace through which creators are booked: what pausing and cancelling mean there (DOMAIN.md §3.10). The screen of
// the platform decides, so each entry says how old it is and where it can be read.
import type { Stage } from '../facts/piece-stages.ts';
import type { Party } from '../terms.ts';

export const MARKETPLACE_IDS = [
  'tiktok_one',
  'collabstr',
  'post_for_rent',
  'lionize',
  'creatormeets',
  'refluenced',
  'aspire',
  'pitchboard',
  'tribe',
  'klear',
  'flinque',
] as const;
export type MarketplaceId = (typeof MARKETPLACE_IDS)[number];

/** What leaving costs the brand at a stage, in basis points of the piece's fee; `isAtMost`: it can be less. */
export type StageCost = { bps: number; isAtMost?: boolean };

/** A reason that the platform's own list offers; `isFree` once the grace days after the deadline are over. */
export type AbortReason = { code: string; label: string; isFree?: boolean };

export type Marketplace = {
  id: MarketplaceId;
  name: string;
  pauseMeans: 'stops_new_submissions' | 'stops_new_pitches' | 'stops_recruitment' | 'not_described';
  /** Sides that can ask for the cancellation there; empty = not described. */
  cancelWho: readonly Party[];
  otherSideMustAccept: boolean;
  /** Hours without an answer, and what then happens. */
  silenceHours: number | null;
  silenceOutcome: 'cancelled_and_refunded' | 'content_approved' | null;
  /** Cost by stage; a stage that is not listed is not described. */
  stageTable: Partial<Record<Stage, StageCost>>;
  /** The platform's own states as stages of ours. */
  stages: Readonly<Record<string, Stage>>;
  refundTo: 'balance' | 'brand' | null;
  /** Days after a missed deadline from which leaving is free. */
  missedDeadlineGraceDays: number | null;
  /** Hours before the start until which leaving is free. */
  freeUntilHoursBeforeStart: number | null;
  /** Leaving is free until the product is sent. */
  isFreeUntilShipped: boolean;
  chargesServiceFee: boolean;
  reasons: readonly AbortReason[];
  /** What a person does there, in order. */
  steps: readonly PlatformStep[];
  /** Month the page is from; null = it carries no date. */
  asOf: string | null;
  link: string | null;
};

export type PlatformStep =
  | 'ask_there'
  | 'both_accept_there'
  | 'wait_for_answer'
  | 'choose_reason'
  | 'wait_for_grace'
  | 'check_abort_cost'
  | 'ask_creator_to_request'
  | 'void_voucher'
  | 'cancel_there'
  | 'report_incident'
  | 'approve_or_decline'
  | 'tell_there'
  | 'confirm_what_the_screen_says';

/** Steps that are over once it was asked for or done there, and those that wait for its answer. */
export const ASKED_OR_DONE: readonly PlatformStep[] = [
  'ask_there',
  'cancel_there',
  'tell_there',
  'choose_reason',
  'check_abort_cost',
];
export const ANSWERED: readonly PlatformStep[] = ['both_accept_there', 'wait_for_answer'];
