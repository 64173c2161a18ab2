// Words of the guided steps: titles, what each waits for, what a person can do there.

import type { Rung } from '../../procedure/events.ts';
import type { ActKind, ExitStepId, GuideStep } from '../../procedure/guide/guide-step.ts';
import { describeMissingStep } from '../describe-missing-step.ts';
import { describeState, RUNG_TITLES } from './code-words.ts';

export const EXIT_TITLES: Record<ExitStepId, string> = {
  evaluate: 'Evaluate',
  consult: 'Consult',
  review_contract: 'Read the contract',
  notify: 'Notify',
  analyse: 'Analyse',
};

export const PART_TITLES: Record<string, string> = {
  numbers: 'Numbers looked at',
  causes: 'Causes named',
  communicate: 'Talk',
  remedy: 'Remedy',
  adjust: 'Changed terms',
  coach: 'Coaching',
  platform: 'Marketplace informed',
  settlement: 'Settlement frozen',
  second_person: 'Second person agrees',
  creator_signs: 'Creator signs',
  sent: 'Sent',
  received: 'Counts as received',
  effective: 'Takes effect',
  post_mortem: 'Analysis filed',
  closed: 'Case closed',
};

/** Verb and object of an act, as a button or link says it. */
export const ACT_WORDS: Partial<Record<ActKind, string>> = {
  write_to_creator: 'Write to the creator',
  log_contact: 'Note a contact',
  creator_answered: 'Note an answer',
  answer_wish: 'Answer what they ask for',
  evaluate: 'Look at the numbers',
  diagnose: 'Name causes',
  dismiss: 'Close without a step',
  resolve: 'Close the talk',
  plan_remedy: 'Agree a remedy',
  log_plan_answer: 'Note their answer to the plan',
  action_done: 'Mark a change as done',
  review_action: 'Review a change',
  postpone_review: 'Look at a change later',
  recover: 'Back on course',
  propose_adjustment: 'Propose changed terms',
  withdraw_proposal: 'Withdraw the proposal',
  start_coaching: 'Offer coaching',
  session_done: 'Note a session',
  log_coaching_answer: 'Note what they say to a practice',
  review_coaching: 'Look back at a practice',
  skip_step: 'Skip, with a reason',
  review_contract: 'Confirm that it was read',
  request_end: 'Ask for an end',
  withdraw_request: 'Take the request back',
  issue_end_notice: 'Prepare the end notice',
  propose_mutual_end: 'Propose an end by agreement',
  sign_mutual_end: 'Agree to end',
  log_creator_end: 'Note the creator’s notice',
  log_creator_pause: 'Note the creator’s pause',
  log_creator_resume: 'Note that the creator goes on',
  issue_breach_notice: 'Prepare a breach notice',
  settle_breach: 'Settle the breach',
  log_creator_breach: 'Note their notice of a breach of ours',
  report_cure: 'Say that our breach is put right',
  log_cure_answer: 'Note whether it is put right for them',
  hold_payment: 'Hold back a part of a payment',
  release_payment: 'Release a payment',
  receive_draft: 'Record a draft',
  approve_draft: 'Approve a draft',
  ask_changes: 'Ask for changes to a draft',
  take_back_draft: 'Take an entry about a draft back',
  record_proof: 'Add proof',
  record_bounce: 'Note that it came back',
  renew_notice: 'Prepare the notice again',
  offer_withdrawal: 'Ask to take the notice back',
  accept_creator_withdrawal: 'Accept that they stay',
  complete: 'Complete',
  file_post_mortem: 'File the analysis',
  raise_dispute: 'Note a dispute',
  settle_dispute: 'Settle the dispute',
  close: 'Close the case',
};

/** The way to newer counts, where old ones keep a step open. */
export const IMPORT_LABEL = 'Import new numbers';

export const MARK_WORDS: Record<GuideStep['state'], string> = {
  done: 'done',
  now: 'the present step',
  open: 'open',
  blocked: 'waits',
  skipped: 'skipped',
  not_needed: 'not needed now',
};

/** What the ladder's rules name as missing. */
const WAITS: Record<string, string> = {
  NOTHING_UNSTARTED: 'Every piece has begun, so there is nothing left to change.',
  NOT_ENDED: 'Comes after the end.',
  OFFERED_TODAY: 'Something was put to the creator today. One offer a day.',
  REMEDY_SKIPPED: 'Follows a remedy, and that was passed over. Agree a remedy after all, and this opens.',
  CAUSE_MISSING: 'Waits for a cause.',
  CREATOR_NOT_HEARD: 'Waits for the creator’s answer, or three contacts and five business days of silence.',
  REVIEW_NOT_DUE: 'Waits for the day that was set to look at it.',
  REVIEW_MISSING: 'Waits for the review of a change.',
  INDEX_REACHED: 'The numbers are back above 90% of what is expected.',
  INDEX_BELOW: 'The numbers are below 90% of what is expected.',
  INDEX_UNKNOWN: 'The KPI cannot be read now.',
  NUMBERS_BEFORE_ACTION: 'The numbers are older than the last change.',
  NOT_MATURE: 'The last change is too young to show.',
  CHANGE_NOT_AGREED:
    'The creator has not agreed to this change. Wait for their answer on their page, or note the one they gave you.',
  CARD_NOT_TAKEN: 'Nobody has tried it yet: note that the creator took it, or that you talked about it.',
  CARD_DECLINED: 'The creator left this practice, so it can have done nothing.',
  NUMBERS_BEFORE_PRACTICE: 'The numbers are older than the day on which it was tried.',
  ACTION_NOT_DONE: 'No change has been carried out yet.',
};

/** What a step waits for, as a short sentence. */
export function describeWait(code: string): string {
  const [name = code, detail = ''] = code.split(':');
  const known = WAITS[name];
  if (known !== undefined) return known;
  if (name === 'STATE') return `Waits while ${describeState(detail)}.`;
  if (name === 'LADDER_INCOMPLETE') {
    const titles = detail.split(',').map((rung) => RUNG_TITLES[rung as Rung] ?? rung); // an unknown rung is shown as written
    return `Waits for: ${titles.join(', ').toLowerCase()}.`;
  }
  return describeMissingStep(code);
}
