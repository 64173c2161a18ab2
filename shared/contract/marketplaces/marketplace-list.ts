// The marketplaces as their own help pages describe them (DOMAIN.md §3.10). Where a page says nothing, nothing stands here.
import type { AbortReason, Marketplace, StageCost } from './marketplace.ts';

const FREE: StageCost = { bps: 0 };
const HALF: StageCost = { bps: 5_000 };
const FULL: StageCost = { bps: 10_000 };

/** Where nothing is described, nothing is assumed. */
const UNDESCRIBED = {
  pauseMeans: 'not_described',
  cancelWho: [],
  otherSideMustAccept: false,
  silenceHours: null,
  silenceOutcome: null,
  stageTable: {},
  stages: {},
  refundTo: null,
  missedDeadlineGraceDays: null,
  freeUntilHoursBeforeStart: null,
  isFreeUntilShipped: false,
  chargesServiceFee: false,
  reasons: [],
  steps: ['confirm_what_the_screen_says'],
  asOf: null,
  link: null,
} as const satisfies Omit<Marketplace, 'id' | 'name'>;

/** The reasons an advertiser can choose there; only the last one can be free. */
const POST_FOR_RENT_REASONS: readonly AbortReason[] = [
  { code: 'content_disliked', label: "I don't like the content" },
  { code: 'content_reported', label: 'Report content' },
  { code: 'bad_quality', label: 'Bad quality' },
  { code: 'bad_for_followers', label: 'Negative impact on followers' },
  { code: 'no_longer_fits', label: "The influencer doesn't fit our profile anymore" },
  { code: 'disagreed', label: 'We disagreed on the booking' },
  { code: 'policy_changed', label: 'The marketing policy of our company has changed' },
  { code: 'changed_mind', label: "I've changed my mind" },
  { code: 'other', label: 'Other' },
  { code: 'missed_deadline', label: 'Missed deadline', isFree: true },
];

export const MARKETPLACES: readonly Marketplace[] = [
  {
    ...UNDESCRIBED,
    id: 'tiktok_one',
    name: 'TikTok One',
    pauseMeans: 'stops_new_submissions',
    cancelWho: ['brand', 'creator'],
    otherSideMustAccept: true,
    silenceHours: 14 * 24,
    silenceOutcome: 'content_approved',
    stageTable: {
      contracted: FREE,
      briefed: FREE,
      in_production: FREE,
      missed: FREE,
      submitted: { bps: 1_000 },
    },
    refundTo: 'brand',
    steps: ['ask_there', 'both_accept_there', 'confirm_what_the_screen_says'],
    asOf: '2026-02',
    link: 'https://ads.tiktok.com/help/article/advertiser-cancellation-process-for-collaborations-in-tiktok-one',
  },
  {
    ...UNDESCRIBED,
    id: 'collabstr',
    name: 'Collabstr',
    cancelWho: ['brand'],
    otherSideMustAccept: true,
    silenceHours: 72,
    silenceOutcome: 'cancelled_and_refunded',
    stageTable: { contracted: FREE, briefed: FREE, in_production: FREE },
    stages: { in_progress: 'in_production' },
    refundTo: 'balance',
    steps: ['ask_there', 'wait_for_answer', 'confirm_what_the_screen_says'],
    link: 'https://collabstr.crisp.help/en/article/how-to-cancel-an-order-15ky99b',
  },
  {
    ...UNDESCRIBED,
    id: 'post_for_rent',
    name: 'Post For Rent',
    cancelWho: ['brand', 'creator'],
    stageTable: {
      contracted: FULL,
      briefed: FULL,
      in_production: FULL,
      rejected: FULL,
      submitted: FULL,
      approved: FULL,
      published: FULL,
      completed: FULL,
      missed: FULL,
    },
    refundTo: 'balance',
    missedDeadlineGraceDays: 7,
    chargesServiceFee: true,
    reasons: POST_FOR_RENT_REASONS,
    steps: ['choose_reason', 'check_abort_cost', 'confirm_what_the_screen_says'],
    link: 'https://faq.postforrent.com/en/articles/2707125',
  },
  {
    ...UNDESCRIBED,
    id: 'lionize',
    name: 'Lionize / PartnrUP',
    pauseMeans: 'stops_recruitment',
    cancelWho: ['brand'],
    // Half only where it was handed in within 30 days of its deadline, so half at most.
    stageTable: { contracted: FREE, briefed: FREE, submitted: { ...HALF, isAtMost: true } },
    stages: { not_started: 'contracted', in_review: 'submitted' },
    steps: ['cancel_there', 'confirm_what_the_screen_says'],
    link: 'https://docs.lionize.ai/',
  },
  {
    ...UNDESCRIBED,
    id: 'creatormeets',
    name: 'Creatormeets',
    cancelWho: ['brand'],
    stageTable: {
      contracted: { bps: 5_000, isAtMost: true },
      briefed: { bps: 5_000, isAtMost: true },
      in_production: { bps: 5_000, isAtMost: true },
      approved: FULL,
      published: FULL,
      completed: FULL,
    },
    refundTo: 'brand',
    freeUntilHoursBeforeStart: 48,
    steps: ['cancel_there', 'confirm_what_the_screen_says'],
    link: 'https://creatormeets.com/cancellation-refund',
  },
  {
    ...UNDESCRIBED,
    id: 'refluenced',
    name: 'Refluenced',
    cancelWho: ['brand'],
    isFreeUntilShipped: true,
    steps: ['cancel_there', 'void_voucher', 'confirm_what_the_screen_says'],
    link: 'https://help.refluenced.com/en/articles/10941715',
  },
  {
    ...UNDESCRIBED,
    id: 'aspire',
    name: 'Aspire (AspireIQ)',
    cancelWho: ['brand'],
    steps: ['report_incident', 'cancel_there', 'confirm_what_the_screen_says'],
    link: 'https://help.aspireiq.com/en/articles/4324082',
  },
  {
    ...UNDESCRIBED,
    id: 'pitchboard',
    name: 'Pitchboard',
    pauseMeans: 'stops_new_pitches',
    link: 'https://support.pitchboard.co/en/articles/4688265',
  },
  {
    ...UNDESCRIBED,
    id: 'tribe',
    name: 'TRIBE',
    cancelWho: ['brand'],
    stageTable: {
      contracted: FREE,
      briefed: FREE,
      in_production: HALF,
      rejected: HALF,
      submitted: HALF,
      approved: FULL,
      published: FULL,
      completed: FULL,
    },
    stages: {
      shortlisted: 'contracted',
      pre_approved: 'in_production',
      resubmitted: 'submitted',
      approved: 'approved',
      published: 'published',
    },
    steps: ['approve_or_decline', 'confirm_what_the_screen_says'],
    link: 'https://help.tribegroup.co/en/articles/4506531-how-does-the-approval-process-work-for-brands',
  },
  { ...UNDESCRIBED, id: 'klear', name: 'Klear' },
  { ...UNDESCRIBED, id: 'flinque', name: 'Flinque', steps: ['tell_there', 'confirm_what_the_screen_says'] },
];

/** The marketplace by its id; undefined for a private deal and for a name nobody knows. */
export function findMarketplace(id: string): Marketplace | undefined {
  return MARKETPLACES.find((marketplace) => marketplace.id === id);
}
