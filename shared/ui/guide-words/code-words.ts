// Codes of the log in words: states, steps, reasons, ways of ending. Whatever writes an event into a sentence asks here, so
// that no code of ours stands before a person.
import type { Rung, SkipReason } from '../../procedure/events.ts';
import { CHANGE_WORDS } from '../drafts/draft-words.ts';

export const RUNG_TITLES: Record<Rung, string> = {
  communicate: 'Talk',
  evaluate: 'Evaluate',
  remedy: 'Remedy',
  adjust: 'Changed terms',
  coach: 'Coaching',
};

/** As the rest of a sentence: "Waits while …", "It has moved on: …". */
const STATE_SENTENCES: Record<string, string> = {
  draft: 'it is being set up',
  invited: 'the creator has not answered the invitation',
  negotiating: 'terms are being agreed',
  contracted: 'the flight has not begun',
  active: 'it is running',
  at_risk: 'it is running, and marked for a look',
  consulting: 'it is being talked about',
  remediating: 'a remedy is under way',
  adjusting: 'changed terms are on offer',
  adjusted: 'changed terms are agreed',
  coaching: 'help is under way',
  pause_requested: 'a pause is asked for',
  notice_received: 'the notice counts as received',
  pause_pending: 'a pause notice is on its way',
  paused: 'it is paused',
  emergency_paused: 'it is stopped for an emergency',
  resume_pending: 'the notice of going on is on its way',
  proposal_expired: 'the offer has run out',
  end_review: 'an end is asked for and not decided',
  ending: 'it is ending',
  completed: 'it is completed',
  ended: 'it has ended',
  closed: 'it is closed',
  declined: 'it was declined',
  cancelled: 'it was cancelled',
};

/** A state as the rest of a sentence; an unknown one as it is written. */
export function describeState(state: string): string {
  return STATE_SENTENCES[state] ?? plain(state);
}

/** A listed reason to pass a step over, as it reads in a sentence. */
export const SKIP_WORDS: Record<SkipReason, string> = {
  not_applicable: 'does not apply here',
  creator_unresponsive: 'no answer from the creator',
  creator_declined: 'the creator declined',
  no_time_left: 'no time left in the flight',
  brand_safety: 'brand safety',
  legal_requirement: 'required by law',
  creator_request: 'the creator asked for it',
  mutual: 'agreed by both sides',
};

/** Reasons that forms record, in the middle of a sentence. */
const REASON_NAMES: Record<string, string> = {
  performance: 'results',
  underperformance: 'results',
  results: 'results',
  business: 'our business: budget, product, plans',
  conduct: 'a breach of what was agreed',
  safety: 'brand safety',
  goals_not_met: 'goals not met so far',
  goals_not_met_despite_changes: 'goals not met despite changes',
  campaign_or_budget_change: 'campaign or budget changed',
  product_change: 'product delayed or changed on our side',
  timing: 'timing',
  safety_or_compliance: 'safety or compliance',
  other: 'another reason',
  withdrawn: 'taken back by who asked',
  settled: 'it is settled',
  not_as_agreed: 'not as agreed',
  not_disclosed: 'not labelled as advertising',
  removed_early: 'removed early',
  invalid_traffic: 'counts that are not real',
  amount_unclear: 'the amount is not clear',
  ...CHANGE_WORDS,
  ...SKIP_WORDS,
};

/** The reason of a request that is declined: its event says so already, and why stands in the note. */
export const DECLINED = 'declined';

/** A listed reason; what somebody typed stands as it is. */
export function nameReason(reason: string): string {
  return REASON_NAMES[reason] ?? plain(reason);
}

const ROUTE_NAMES: Record<string, string> = {
  convenience: 'for convenience, with notice',
  mutual: 'by agreement',
  performance: 'by the performance clause',
  cause: 'for cause',
  pause_timeout: 'after the pause reached its limit',
  force_majeure: 'after an outside event',
  expiry: 'at the end of the term',
};

/** A way of ending: "for convenience, with notice". */
export function nameRoute(route: string): string {
  return ROUTE_NAMES[route] ?? plain(route);
}

/** Breaches and triggers that contracts list. */
const TRIGGER_NAMES: Record<string, string> = {
  missed_deadline: 'a deadline was missed',
  undisclosed_ad: 'not labelled as advertising',
  non_payment: 'a payment was not made',
  usage_breach: 'content was used beyond the rights',
  morality: 'the morality clause',
  legal_order: 'an order of a court or authority',
  harassment: 'harassment',
  product_danger: 'the product may be dangerous',
  hijacked_account: 'the account was taken over',
};

/** A trigger of the contract in the middle of a sentence. */
export function nameTriggerOf(trigger: string): string {
  return TRIGGER_NAMES[trigger] ?? plain(trigger);
}

function plain(code: string): string {
  return /^[A-Z0-9_]+$/.test(code) ? code.toLowerCase().replaceAll('_', ' ') : code.replaceAll('_', ' ');
}
