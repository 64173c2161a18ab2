// What was done, said once after the redirect. Only names of this list are shown, whatever an address carries.

import { SIMPLE_ACTS_DONE } from '../../../shared/ui/dossier/done-words.ts';
import type { SimpleAct } from '../../../shared/ui/dossier/dossier-view.ts';
import { LEAVES_AFTER_HOLD, TAKE_BACK_TIME } from '../../../shared/ui/guide-words/hold-words.ts';

/** What follows from an act that panel and desk name alike. */
const AFTER: Partial<Record<SimpleAct['kind'], string>> = {
  log_plan_answer: 'It shows who noted it; the creator can answer again.',
  postpone_review: 'The new day stands in the plan, your reason in the log.',
  review_action: 'What the numbers say of it is kept with it.',
  evaluate: 'It counts for 72 hours.',
  log_coaching_answer: 'The creator sees it on their page and can change it there.',
  review_coaching: 'It stands in the analysis under what was tried.',
  approve_draft: `The creator reads it on their page. For ${TAKE_BACK_TIME} it can be taken back.`,
  ask_changes: `The creator reads them on their page. For ${TAKE_BACK_TIME} they can be taken back.`,
  emergency_pause: 'Write to the creator within four hours and ask for their side.',
  confirm_emergency: 'A letter that tells the creator is prepared under Letters.',
  take_back_draft: 'The log keeps both entries.',
};

const DONE: Record<string, [title: string, line?: string]> = {
  said_already: [
    'This is noted already.',
    'The same words were sent a moment ago; they stand once. Change them to add something.',
  ],
  pause: ['It is recorded.', 'What stops, from when, and how to take it back stands here.'],
  stay_paused: ['The pause goes on.', 'The new day of its review is set.'],
  resume: ['It is recorded.', 'From when work goes on stands here; a letter that says so is under Letters.'],
  undo: ['Taken back.'],
  log_creator_pause: [
    'The creator’s pause is noted.',
    'From when the work rests stands in the contract’s row.',
  ],
  log_creator_resume: ['Noted that the creator goes on.', 'Dates move by the paused days.'],
  write_to_creator: [
    'The letter is prepared.',
    'It counts as a contact once it was sent. See Now for what keeps it.',
  ],
  notice_sent: [
    'Noted as sent.',
    'When it counts as received, and what follows from that, stands with the letter.',
  ],
  diagnose: ['The cause is named.', 'The creator can agree, object or add their own.'],
  plan_remedy: ['The plan is on the creator’s page.'],
  skip_step: ['The step is passed over, with your reason.'],
  propose_adjustment: [
    'The changed terms are with the creator.',
    'Without an answer in five business days they run out.',
  ],
  withdraw_proposal: ['The proposal is withdrawn.'],
  start_coaching: ['The practices are offered.'],
  session_done: ['The session is noted.'],
  request_end: [
    'The end is asked for.',
    'Somebody else agrees to the notice; the work goes on until it takes effect.',
  ],
  issue_end_notice: ['The end notice is prepared.', LEAVES_AFTER_HOLD],
  propose_mutual_end: ['The day is proposed.', 'The creator sees it on their page once it is signed for us.'],
  sign_mutual_end: ['Signed for us.'],
  issue_breach_notice: ['The breach notice is prepared.', LEAVES_AFTER_HOLD],
  hold_payment: [
    'This part is on hold.',
    'The creator can answer on their page. Tell them in a letter, too; the rest is paid as agreed.',
  ],
  release_payment: ['The payment is released.'],
  record_payment: ['The payment is recorded.', 'Every sum that reads what was paid follows it.'],
  record_no_payment: ['Noted that nothing was paid so far.'],
  take_back_payment: ['The payment is taken back.', 'It stays on record as that, with your name.'],
  receive_draft: [
    'The draft is recorded.',
    'It waits for our answer, and its clock runs from when it arrived.',
  ],
  booking: ['What their screen says is kept.', 'It counts wherever it matters, until somebody changes it.'],
  settle_breach: ['Noted what became of the breach.'],
  log_creator_breach: [
    'The creator’s notice is noted.',
    'Until when there is time to put it right stands with it.',
  ],
  report_cure: [
    'Noted that it is put right.',
    'Your words are on the creator’s page. Whether it is so is theirs to say.',
  ],
  log_cure_answer: ['Noted what the creator says.'],
  check_post: ['Noted what you saw.', 'It stands beside the score, not in it.'],
  record_proof: ['The proof is kept.'],
  record_bounce: ['Noted that it came back.'],
  offer_withdrawal: [
    'Asked for.',
    'The creator sees it on their page. Until they accept, the notice runs on.',
  ],
  renew_notice: [
    'The letter is prepared again, with the dates as they are now.',
    `${LEAVES_AFTER_HOLD} What was frozen with it is frozen anew.`,
  ],
  raise_dispute: ['The dispute is recorded.'],
  settle_dispute: ['The dispute is settled.'],
  complete: ['The collaboration is completed.'],
  file_post_mortem: ['The analysis is filed.'],
  close: ['The case is closed.'],
  answer_wish: ['Your answer is on the creator’s page.'],
};

/** Title and lines for a kind of act; null for what has nothing to say. */
export function describeDone(kind: string): { title: string; lines: string[] } | null {
  const other = Object.hasOwn(DONE, kind) ? DONE[kind] : undefined;
  const words = isSimple(kind) ? ([SIMPLE_ACTS_DONE[kind], AFTER[kind]] as const) : other;
  if (words === undefined) return null;
  const [title, line] = words;
  return { title, lines: line === undefined ? [] : [line] };
}

function isSimple(kind: string): kind is SimpleAct['kind'] {
  return Object.hasOwn(SIMPLE_ACTS_DONE, kind);
}
