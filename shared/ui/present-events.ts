// The log as sentences: for timelines, the report's decisions, and what others did since.
import type { Basis, CollaborationEvent, EventData, EventKind } from '../procedure/events.ts';
import type { NoticeResponse } from '../procedure/exits/records.ts';
import { nameStepOf } from '../procedure/guide/skipped-step.ts';
import { CAUSE_TABLE, CAUSES_IN_ORDER } from '../procedure/talk/causes.ts';
import type { CreatorStance } from '../procedure/talk/records.ts';
import { formatDay, formatMoment, formatPercent, formatRange } from './format.ts';
import { nameReason, nameRoute, nameTriggerOf } from './guide-words/code-words.ts';
import { nameChannel, nameOutcome } from './guide-words/talk-words.ts';
import { formatAtEnd } from './reading/end-words.ts';
import { listScope } from './sentences.ts';

export type EventContext = { locale: string; timeZone: string };

/** `when` with the hour, `what` in bold, `detail` beside it, `basis` = the numbers it was decided on. */
export type EventView = {
  id: string;
  when: string;
  what: string;
  who: string;
  detail: string;
  basis: string;
};

type EventLike = {
  id?: string;
  seq?: number;
  kind: string;
  at: string;
  data?: EventData;
  basis?: Basis | null;
};

const KIND_WORDS: Record<EventKind, string> = {
  invite: 'Invited',
  import_signed: 'Signed contract taken in',
  creator_accept: 'Offer accepted by the creator',
  creator_decline: 'Offer declined by the creator',
  offer_expired: 'Offer ran out',
  cancel: 'Cancelled',
  sign: 'Contract signed',
  start: 'Flight started',
  flag: 'Marked for a look',
  dismiss: 'Looked at, no step needed',
  open_consultation: 'Consultation opened',
  creator_responds: 'The creator answered',
  creator_answered: 'The creator answered',
  diagnose: 'Causes noted',
  resolve: 'Consultation closed, no step needed',
  plan_remedy: 'Remedy planned',
  action_done: 'Remedy carried out',
  recover: 'Back on course',
  propose_adjustment: 'Changed terms proposed',
  amendment_signed: 'Changed terms signed',
  adjustment_declined: 'Changed terms declined',
  adjustment_expired: 'Offer of changed terms ran out',
  withdraw_proposal: 'Proposal withdrawn',
  start_coaching: 'Coaching started',
  session_done: 'Coaching session held',
  issue_pause_notice: 'Pause notice prepared',
  offer_withdrawal: 'Asked to take the notice back',
  renew_notice: 'Notice prepared again',
  notice_sent: 'Notice sent',
  effective: 'Took effect',
  withdraw_notice: 'Notice taken back',
  bounced: 'Notice came back undelivered',
  resume: 'Resumed',
  request_resume: 'Resume notice prepared',
  timeout_resume: 'Resumed: the pause reached its limit of days',
  timeout_end: 'Ends: the pause reached its limit of days',
  timeout_right: 'The pause reached its limit of days',
  emergency_pause: 'Emergency pause',
  confirm: 'Emergency pause confirmed',
  lift: 'Emergency pause lifted',
  confirm_timeout: 'Emergency pause lifted: nobody confirmed it in time',
  request_end: 'End asked for',
  withdraw_request: 'Request taken back',
  issue_end_notice: 'End notice prepared',
  mutual_signed: 'Both sides agreed to end',
  creator_withdraws: 'The creator took their notice back',
  shorten: 'Both sides agreed on an earlier end',
  creator_ends: 'The creator gave notice',
  issue_breach_notice: 'Breach notice prepared',
  breach_cured: 'Breach put right',
  term_over: 'Term over',
  raise_dispute: 'Dispute noted',
  complete: 'Completed',
  close: 'Closed',
  stop_own_side: 'Our side stopped',
  resume_own_side: 'Our side started again',
  log_contact: 'Contact noted',
  skip_step: 'Step skipped',
  request_pause: 'Pause asked for',
  withdraw_pause_request: 'Request taken back',
  accept_withdrawal: 'The creator agreed to take the notice back',
  decline_request: 'Request declined',
  note: 'Note added',
  review_contract: 'Contract read',
  evaluate: 'Numbers looked at',
  write_to_creator: 'Letter to the creator prepared',
  withdraw_letter: 'Letter taken back before it left',
  letter_bounced: 'Letter came back undelivered',
  update_diagnosis: 'Causes noted again',
  extend_plan: 'Plan extended',
  action_reported: 'Action reported as done',
  review_action: 'Change of the plan reviewed',
  offer_coaching: 'Coaching offered',
  answer_cause: 'The creator answered a cause',
  name_cause: 'The creator named a cause',
  answer_plan: 'The creator answered the plan',
  answer_wish: 'The creator’s wish answered',
  ask_for_call: 'The creator asked for a call',
  ask_urgent_stop: 'The creator asked for an urgent stop',
  confirm_brief: 'The creator confirmed having read the brief',
  propose_mutual_end: 'Last day proposed by us',
  sign_mutual_end: 'Last day signed by us',
  wish_mutual_end: 'Last day proposed by the creator',
  agree_mutual_end: 'The creator agreed to the last day',
  creator_ends_also: 'The creator gave notice as well',
  ...{ creator_pauses: 'The creator paused the work', creator_goes_on: 'The creator goes on' },
  respond_to_notice: 'The creator answered a notice',
  say_cured: 'The creator says the breach is put right',
  hold_payment: 'A part of a payment held back',
  release_payment: 'Payment released',
  answer_hold: 'The creator answered about a payment on hold',
  receive_draft: 'Draft received',
  hand_in_draft: 'The creator handed in a draft',
  approve_draft: 'Draft approved',
  ask_changes: 'Changes to the draft asked for',
  take_back_draft: 'Entry about a draft taken back',
  settle_breach: 'Breach looked at',
  record_proof: 'Proof of a notice added',
  ...{ settle_dispute: 'Dispute settled', file_post_mortem: 'Analysis filed' },
};

const ACTOR_WORDS: Record<CollaborationEvent['actor']['role'], string> = {
  viewer: 'a viewer',
  marketer: 'a marketer',
  manager: 'a manager',
  owner: 'an owner',
  creator: 'the creator',
  system: 'by the plan',
};

/** One event as a line of a timeline; `byName` is the member's name where it is known and shown. */
export function presentEvent(
  event: CollaborationEvent,
  byName: string | null,
  context: EventContext,
): EventView {
  return {
    id: event.id,
    when: formatMoment(event.at, context.locale, context.timeZone),
    what: describeEventKind(event.kind),
    who: byName ?? ACTOR_WORDS[event.actor.role],
    detail: describeEventData(event.data, context),
    basis: describeBasis(event.basis, context.locale),
  };
}

/** "Remedy planned by Mara Keller": for the screen that shows what others did since. */
export function describeEvent(event: EventLike & { byName?: string }, context: EventContext): string {
  const who = event.byName ? ` by ${event.byName}` : '';
  const detail = event.data ? describeEventData(event.data, context) : '';
  return `${describeEventKind(event.kind)}${who}${detail ? `: ${detail}` : ''}`;
}

/** The words of an event's name; an unknown name is written out. */
export function describeEventKind(kind: string): string {
  const known: Partial<Record<string, string>> = KIND_WORDS;
  const words = known[kind] ?? kind.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "On score 23, pace 57% (41–80%), medium confidence."; empty when the act was based on nothing measured. */
export function describeBasis(basis: Basis | null, locale: string): string {
  if (!basis) return '';
  const percent = (ratio: number) => formatPercent(ratio, locale);
  const pace =
    basis.pace === null
      ? ''
      : `pace ${percent(basis.pace)}${basis.paceLo80 === null || basis.paceHi80 === null ? '' : ` (${formatRange(basis.paceLo80, basis.paceHi80, percent)})`}`;
  const parts = [
    basis.score === null ? 'no score yet' : `score ${Math.round(basis.score)}`,
    pace,
    basis.pace === null ? '' : `${basis.confidence} confidence`,
    basis.contractVersion === null ? '' : `contract version ${basis.contractVersion}`,
  ];
  return `On ${parts.filter(Boolean).join(', ')}.`;
}

function describeEventData(data: EventData, { locale, timeZone }: EventContext): string {
  const parts = [
    data.scope && data.scope.length > 0 ? listScope(data.scope).toLowerCase() : '',
    data.effectiveAt ? `takes effect ${describeEffect(data.effectiveAt, data, { locale, timeZone })}` : '',
    data.reviewOn ? `review ${formatDay(data.reviewOn, locale)}` : '',
    data.channel && !data.scope ? `by ${nameChannel(data.channel)}` : '',
    data.startsNoClock ? 'which the contract does not name: no clock runs' : '',
    data.step ? nameStepOf(data.step) : '',
    data.skipReason ? nameReason(data.skipReason) : '',
    ...exitParts(data, locale),
    data.version === undefined ? '' : `version ${data.version}`,
    data.trigger ? nameTriggerOf(data.trigger) : '',
    data.cause ? nameCause(data.cause) : '',
    data.stance ? STANCE_WORDS[data.stance] : nameOutcome(data.outcome),
    data.reason ? `reason: ${nameReason(data.reason)}` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** An event that names a way of ending is about an end. */
function describeEffect(at: string, { route }: EventData, { locale, timeZone }: EventContext): string {
  return route === undefined ? formatMoment(at, locale, timeZone) : formatAtEnd(at, locale, timeZone);
}

function nameCause(code: string): string {
  const known = CAUSES_IN_ORDER.find((one) => one === code);
  return known === undefined ? code.replaceAll('_', ' ') : `“${CAUSE_TABLE[known].title}”`;
}

const STANCE_WORDS: Record<CreatorStance, string> = {
  none: '',
  agrees: 'agrees',
  suggests_change: 'suggests a change',
  objects: 'sees it differently',
};

const RESPONSE_WORDS: Record<NoticeResponse, string> = {
  received: 'received, which is not agreement',
  agree: 'agrees',
  agree_with_changes: 'agrees with changes',
  disagree: 'disagrees',
  ask_for_call: 'asks for a call',
};

const PROOF_WORDS = ['prepared', 'composed, not sent', 'sent', 'delivered', 'acknowledged', 'registered'];

/** What an event of the exit says beside its name: route, reason as told, last day, response, proof. */
function exitParts(data: EventData, locale: string): string[] {
  return [
    data.route ? nameRoute(data.route) : '',
    data.category ? `told as: ${nameReason(data.category)}` : '',
    data.on ? `last day ${formatDay(data.on, locale)}` : '',
    data.response ? RESPONSE_WORDS[data.response] : '',
    data.grade === undefined ? '' : `proof: ${PROOF_WORDS[data.grade] ?? data.grade}`,
    data.isCured === undefined ? '' : data.isCured ? 'put right' : 'not put right yet',
    data.isSecondPersonWaived ? 'one person asked and agreed, as the team is set' : '',
    data.paidOn ? `paid ${formatDay(data.paidOn, locale)}` : '',
  ];
}
