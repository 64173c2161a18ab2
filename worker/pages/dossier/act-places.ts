// Where an act is done on the desk: the page that holds its form, and the form's own place on it.
import type { ActKind, GuideStep } from '../../../shared/procedure/guide/guide-step.ts';

const ADDRESSES: Partial<Record<ActKind, string>> = {
  write_to_creator: '/talk#letter',
  log_contact: '/talk#contact',
  creator_answered: '/talk#answer',
  answer_wish: '/talk#wishes',
  diagnose: '/talk#causes',
  evaluate: '/steps#evaluate',
  dismiss: '/steps#close',
  resolve: '/steps#close',
  plan_remedy: '/steps/plan#add',
  action_done: '/steps/plan#plan',
  review_action: '/steps/plan#plan',
  recover: '/steps/plan#recover',
  propose_adjustment: '/steps/changed-terms',
  withdraw_proposal: '/steps/changed-terms',
  start_coaching: '/steps/coaching',
  session_done: '/steps/coaching',
  review_contract: '/contract#review',
  request_end: '/steps/end#request',
  withdraw_request: '/steps/end#notice',
  issue_end_notice: '/steps/end#notice',
  propose_mutual_end: '/steps/end#mutual',
  sign_mutual_end: '/steps/end#mutual',
  issue_breach_notice: '/steps/breach#breach',
  settle_breach: '/steps/breach',
  emergency_pause: '/steps/emergency#stop',
  confirm_emergency: '/steps/emergency',
  lift_emergency: '/steps/emergency',
  record_proof: '/steps/letters',
  record_bounce: '/steps/letters',
  raise_dispute: '/steps/finish#dispute',
  settle_dispute: '/steps/finish#dispute',
  complete: '/steps/finish#complete',
  file_post_mortem: '/analysis',
  close: '/steps/finish#close',
};

/** Address of the form of an act below the collaboration's path; undefined where the desk has none (yet). */
export function actAddress(act: ActKind, step: GuideStep): string | undefined {
  if (act === 'skip_step') return step.procedure === 'ladder' ? `/steps?skip=${step.id}#skip` : undefined;
  return ADDRESSES[act];
}
