// What is said once an act of the panel is done; the desk says the same first, and then what follows from it.
import type { SimpleAct } from './dossier-view.ts';

export const SIMPLE_ACTS_DONE: Record<SimpleAct['kind'], string> = {
  evaluate: 'Noted that you looked at the numbers.',
  review_contract: 'Noted that the contract was read.',
  log_contact: 'The contact is noted.',
  creator_answered: 'The creator’s answer is noted.',
  dismiss: 'Closed without a step.',
  resolve: 'The talk is closed.',
  recover: 'Back on course. The case is closed.',
  log_plan_answer: 'Their answer to the plan is noted.',
  action_done: 'The change is marked as done.',
  review_action: 'The change is settled.',
  postpone_review: 'The change is looked at later.',
  log_coaching_answer: 'Noted what they say to the practice.',
  review_coaching: 'Noted what the practice did.',
  withdraw_request: 'The request is taken back.',
  stay_paused: 'The pause goes on. You will hear of it on the new day.',
  decline_request: 'The request is declined.',
  approve_draft: 'The draft is approved.',
  ask_changes: 'The draft is sent back with what is to be changed.',
  take_back_draft: 'The last entry about the draft is taken back.',
  emergency_pause: 'Stopped. A manager confirms it, or it lifts by itself.',
  confirm_emergency: 'The stop is confirmed. It is a pause now.',
  lift_emergency: 'The stop is lifted.',
};
