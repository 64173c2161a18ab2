// Where an act is done on the desk: the page that holds its form, and the form's own place on it. Desk, panel and popup
// lead there by the same addresses.

import { type CollaborationPlace, campaignPath, collaborationPath } from '../../desk-paths.ts';
import type { ActKind, GuideStep } from '../../procedure/guide/guide-step.ts';
import type { Attention, NextStepCode, Standing } from '../../procedure/standing.ts';
import { ACT_WORDS } from './step-words.ts';

const ADDRESSES: Partial<Record<ActKind, CollaborationPlace>> = {
  write_to_creator: '/talk#letter',
  log_contact: '/talk#contact',
  creator_answered: '/talk#answer',
  answer_wish: '/talk#wishes',
  diagnose: '/talk#causes',
  evaluate: '/steps#evaluate',
  dismiss: '/steps#close',
  resolve: '/steps#close',
  plan_remedy: '/steps/plan#add',
  log_plan_answer: '/steps/plan#answer',
  action_done: '/steps/plan#plan',
  review_action: '/steps/plan#plan',
  postpone_review: '/steps/plan#plan',
  recover: '/steps/plan#recover',
  propose_adjustment: '/steps/changed-terms',
  withdraw_proposal: '/steps/changed-terms',
  start_coaching: '/steps/coaching',
  session_done: '/steps/coaching#session',
  log_coaching_answer: '/steps/coaching#offered',
  review_coaching: '/steps/coaching#offered',
  review_contract: '/contract#review',
  request_end: '/steps/end#request',
  withdraw_request: '/steps/end#notice',
  issue_end_notice: '/steps/end#notice',
  propose_mutual_end: '/steps/end#mutual',
  sign_mutual_end: '/steps/end#mutual',
  log_creator_end: '/steps/end#creator-notice',
  log_creator_pause: '#creator-pause',
  log_creator_resume: '#creator-pause',
  issue_breach_notice: '/steps/breach#breach',
  settle_breach: '/steps/breach',
  log_creator_breach: '/steps/breach#creator-breach',
  report_cure: '/steps/breach#ours',
  log_cure_answer: '/steps/breach#ours',
  hold_payment: '/contract/payments#hold',
  release_payment: '/contract/payments',
  receive_draft: '/contract/drafts',
  approve_draft: '/contract/drafts',
  ask_changes: '/contract/drafts',
  take_back_draft: '/contract/drafts',
  emergency_pause: '/steps/emergency#stop',
  confirm_emergency: '/steps/emergency',
  lift_emergency: '/steps/emergency',
  record_proof: '/steps/letters',
  record_bounce: '/steps/letters',
  renew_notice: '/steps/letters',
  offer_withdrawal: '/steps/letters',
  raise_dispute: '/steps/finish#dispute',
  settle_dispute: '/steps/finish#dispute',
  complete: '/steps/finish#complete',
  file_post_mortem: '/analysis',
  close: '/steps/finish#close',
};

/** Address of the form of an act below the collaboration's path; undefined where the desk has none (yet). */
export function actAddress(act: ActKind, step: GuideStep): CollaborationPlace | undefined {
  if (act === 'skip_step') return step.procedure === 'ladder' ? `/steps?skip=${step.id}#skip` : undefined;
  return ADDRESSES[act];
}

const PAUSE_NOTES = ['log_creator_pause', 'log_creator_resume'] as const;

/** Where the creator's own pause is noted, or that they go on; null where there is none to note. */
export function pauseNotePlace(
  acts: readonly ActKind[],
): { label: string; address: CollaborationPlace } | null {
  const act = PAUSE_NOTES.find((one) => acts.includes(one));
  const [label, address] = act === undefined ? [] : [ACT_WORDS[act], ADDRESSES[act]];
  return label === undefined || address === undefined ? null : { label, address };
}

const DOES: Record<string, ActKind> = {
  EVALUATION_MISSING: 'evaluate',
  EVALUATION_STALE: 'evaluate',
  CONSULTATION_MISSING: 'write_to_creator',
  CONSULTATION_OPEN: 'creator_answered',
  'LADDER_INCOMPLETE:remedy': 'plan_remedy',
  'LADDER_INCOMPLETE:adjust': 'propose_adjustment',
  'LADDER_INCOMPLETE:coach': 'start_coaching',
  CONTRACT_NOT_REVIEWED: 'review_contract',
  CURE_CLAIM_OPEN: 'settle_breach',
  CHANGE_NOT_AGREED: 'log_plan_answer',
};

/** The act that does an own step which is still open, and its address below the collaboration's path. */
export function missingStepPlace(code: string): { act: ActKind; address: CollaborationPlace } | undefined {
  const act = DOES[code];
  const address = act && ADDRESSES[act];
  return act === undefined || address === undefined ? undefined : { act, address };
}

const NEXT_STEPS: Partial<Record<NextStepCode, CollaborationPlace>> = {
  talk: '/talk#letter',
  agree_remedy: '/steps/plan#add',
  adjust: '/steps/changed-terms',
  answer_wish: '/talk#wishes',
  answer_draft: '/contract/drafts',
  see_brief: '/talk#brief',
  decide_end: '/steps/end#notice',
  settle_breach: '/steps/breach',
  put_right: '/steps/breach#ours',
  review_remedy: '/steps/plan#plan',
  do_remedy: '/steps/plan#plan',
  close_case: '/steps/plan#recover',
  file_analysis: '/analysis',
  close_file: '/steps/finish#close',
  see_proposal: '/steps/changed-terms',
  offer_coaching: '/steps/coaching',
  review_coaching: '/steps/coaching#offered',
  remind: '/talk#letter',
  write_letter: '/talk#letter',
  see_notice: '/steps/letters',
  settle_payment: '/contract/payments',
  fill_terms: '/terms',
  set_target: '/agreement',
};

type NextStepFacts = Pick<Standing, 'nextStep' | 'collaborationId' | 'campaignId' | 'case'>;

/** Path below the desk of the page on which the next step is taken; undefined for a step that waits or is taken in the extension. */
export function nextStepPath({ nextStep, collaborationId, campaignId }: NextStepFacts): string | undefined {
  if (nextStep.code === 'import_results') return campaignPath(campaignId, '/import');
  if (nextStep.code === 'check_tracking')
    return campaignPath(campaignId, `/outages?creator=${encodeURIComponent(collaborationId)}`);
  const address = NEXT_STEPS[nextStep.code];
  return address === undefined ? undefined : collaborationPath(collaborationId, address);
}

/** Confirmed in the popup, by the sheet of the pause itself; on the desk each has its place on the dossier. */
const PAUSE_PLACES: Partial<Record<NextStepCode, CollaborationPlace>> = {
  propose_pause: '#pause',
  decide_request: '#request',
  review_pause: '#resume',
};

/** Where a button named by the next step leads from a page of a network: the popup's decision, the desk's form, or the dossier. */
export function nextStepPlace(facts: NextStepFacts): 'decide' | 'step' | 'dossier' {
  // An emergency is confirmed or lifted in the dossier.
  if (facts.case.state === 'emergency_paused') return 'dossier';
  if (PAUSE_PLACES[facts.nextStep.code] !== undefined) return 'decide';
  return nextStepPath(facts) === undefined ? 'dossier' : 'step';
}

/** The same on the desk, as a path below it; the dossier itself for a step that waits. */
export function nextStepDeskPath(facts: NextStepFacts): string {
  return nextStepPath(facts) ?? collaborationPath(facts.collaborationId, PAUSE_PLACES[facts.nextStep.code]);
}

/** The next step in two words, where a line has room for no more. */
const LEADS: Partial<Record<NextStepCode, string>> = {
  talk: 'Talk',
  agree_remedy: 'Remedy',
  adjust: 'Terms',
  answer_wish: 'Answer',
  answer_draft: 'Answer',
  see_brief: 'See the brief',
  decide_end: 'See the end',
  settle_breach: 'Decide',
  put_right: 'Put right',
  settle_payment: 'Settle',
  review_remedy: 'Review',
  do_remedy: 'See the plan',
  close_case: 'Close',
  see_proposal: 'See terms',
  offer_coaching: 'Offer help',
  review_coaching: 'Look back',
  remind: 'Remind',
  write_letter: 'Write',
  see_notice: 'See notice',
  fill_terms: 'Fill in',
  set_target: 'Set target',
};

/** The next step as the second thing a line of the popup offers: where it leads on the desk; undefined = nothing beside its action. */
export function leadOf(
  attention: Attention | null,
  nextStep: NextStepCode,
): { label: string; address: CollaborationPlace } | undefined {
  if (attention === null) return undefined;
  const [label, address] = [LEADS[nextStep], NEXT_STEPS[nextStep]];
  return label === undefined || address === undefined ? undefined : { label, address };
}
