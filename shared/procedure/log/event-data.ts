// What each kind of event says, in one place: a writer with a field of another kind, or without one of its own, and a reader
// of a field that the kind never has, do not compile. What stands in a log is read with every field open (`EventOf`).

import type { TransitionEvent } from '../machine.ts';
import type { EventFields } from './event-fields.ts';

type Carries<Always extends keyof EventFields, Sometimes extends keyof EventFields = never> = Pick<
  EventFields,
  Always
> &
  Partial<Pick<EventFields, Sometimes>>;

type NoteField = 'noteSha256';
/** When a notice counts as received and takes effect; a pause also has the day on which the clause's days are used up. */
type ClockField = 'deemedReceivedAt' | 'effectiveAt';
type PauseLimitField = 'latestResumeOn' | 'limitAt' | 'onTimeout';
type SenderField = 'noticeId' | 'party' | 'channel';
export type HeldLetterField =
  | SenderField
  | 'language'
  | 'tone'
  | 'address'
  | 'holdUntil'
  | 'version'
  | ClockField;
type PauseNoticeField = SenderField | 'scope' | 'reviewOn' | 'reason' | 'holdUntil' | 'version' | ClockField;
type EndNoticeField =
  | HeldLetterField
  | 'route'
  | 'endReason'
  | 'category'
  | 'isAddressConfirmed'
  | SecondPersonField;
type BreachNoticeField = HeldLetterField | 'trigger' | 'approvedById' | 'isAddressConfirmed';
/** Who asked and who agreed, where an end takes two of the team. */
export type SecondPersonField = 'approvedById' | 'requestedById' | 'isSecondPersonWaived';
type AgreedField = 'on' | 'route' | 'category' | 'isConfirmed' | 'answersSeq' | 'requestedById';
type SignedEndField = AgreedField | 'noticeId' | 'channel' | 'address' | 'version' | 'sentAt' | ClockField;
type Nothing = Carries<never>;
type Reasoned = Carries<'reason', NoteField>;
type TimerData = Carries<never, 'noticeId' | 'effectiveAt' | 'party' | 'money'>;
type Diagnosed = Carries<'causes', NoteField>;
type Planned = Carries<'actions' | 'indexes', NoteField>;
type ActionDone = Carries<'actionId', NoteField>;
type Offered = Carries<'coaching' | 'indexes', NoteField>;
type Contact = Carries<'channel' | 'contactedAt', NoteField>;
type Answered = Carries<'contactedAt', 'questions' | 'feel' | 'unavailable' | 'proposedOn' | NoteField>;
type GivenEnd = Carries<
  SenderField | 'route' | 'sentAt' | 'version' | ClockField,
  'trigger' | 'since' | 'isAccepted' | 'approvedById' | 'money' | NoteField
>;
type CureWord = Carries<'trigger' | 'noticeId' | 'isCured', NoteField>;
type OfTheirNotice = 'trigger' | 'noticeId' | 'party';
type SentField = 'channel' | 'sentAt' | 'version' | ClockField;
type TermEnded = Carries<'on' | 'version', 'sentAt' | ClockField | 'money'>;
type Handed = Carries<'deliverableId' | 'contactedAt', NoteField>;
type DraftAnswer = Carries<'deliverableId' | 'answersSeq'>;
type HeldPaymentField = 'deliverableId' | 'sum' | NoteField;

/** What an event of each kind is written with. A new kind begins here, or in the table of `machine.ts`. */
export type EventDataOf = TransitionData & FactData;

/** What happened, by name: a transition of the table, or a fact that changes no state of it. */
export type EventKind = keyof EventDataOf;
/** Kinds that are no transition of the table, and change no state of it. */
export type FactKind = Exclude<EventKind, TransitionEvent>;

type TransitionData = BeforeWorkData & LadderData & PauseData & EndData;
type BeforeWorkData = {
  invite: Nothing;
  import_signed: Nothing;
  creator_accept: Nothing;
  creator_decline: Nothing;
  offer_expired: Nothing;
  cancel: Nothing;
  sign: Nothing;
  start: Nothing;
};

type LadderData = {
  flag: Nothing;
  dismiss: Reasoned;
  open_consultation: Contact;
  creator_responds: Answered;
  diagnose: Diagnosed;
  resolve: Reasoned;
  plan_remedy: Planned;
  action_done: ActionDone;
  recover: Carries<'indexes'>;
  propose_adjustment: Carries<'proposal' | 'expiresAt' | 'indexes', NoteField>;
  amendment_signed: Carries<SenderField | 'answersSeq' | 'proposal' | 'version' | 'holdUntil', NoteField>;
  adjustment_declined: Carries<'answersSeq', NoteField>;
  adjustment_expired: TimerData;
  withdraw_proposal: Carries<'reason', 'answersSeq'>;
  start_coaching: Offered;
  session_done: Carries<'itemIds' | 'indexes', 'reviewOn' | NoteField>;
};

type PauseData = {
  issue_pause_notice: Carries<PauseNoticeField, PauseLimitField | 'skips' | NoteField>;
  effective: TimerData;
  withdraw_notice: Carries<'noticeId' | 'party' | 'scope', 'reason' | NoteField>;
  bounced: Carries<'noticeId' | 'party'>;
  resume: Carries<'scope' | 'effectiveAt' | 'holdUntil' | 'reason', NoteField>;
  request_resume: Carries<never, HeldLetterField | 'scope' | 'reason' | NoteField>;
  timeout_resume: TimerData;
  timeout_end: TimerData;
  timeout_right: TimerData;
  emergency_pause: Carries<
    'trigger' | 'scope' | 'effectiveAt' | 'confirmBy' | 'messageDueAt' | 'version',
    PauseLimitField | NoteField
  >;
  confirm: Carries<
    never,
    | SenderField
    | 'address'
    | 'holdUntil'
    | 'effectiveAt'
    | 'isStopped'
    | 'scope'
    | 'version'
    | PauseLimitField
  >;
  lift: Carries<'reason'>;
  confirm_timeout: TimerData;
};

type EndData = {
  request_end: Carries<'route' | 'endReason' | 'category', 'trigger' | 'since' | NoteField>;
  withdraw_request: Carries<'reason'>;
  issue_end_notice: Carries<EndNoticeField, 'trigger' | 'money' | 'skips' | NoteField>;
  mutual_signed: Carries<
    SignedEndField | 'party',
    'approvedById' | 'isSecondPersonWaived' | 'money' | NoteField
  >;
  creator_withdraws: Carries<'noticeId' | 'party', 'isAccepted'>;
  shorten: Carries<SignedEndField, 'approvedById' | 'isSecondPersonWaived' | 'money' | NoteField>;
  creator_ends: GivenEnd;
  issue_breach_notice: Carries<BreachNoticeField, NoteField>;
  breach_cured: CureWord;
  term_over: TermEnded;
  raise_dispute: Carries<never, NoteField>;
  complete: Partial<TermEnded>;
  close: Carries<'checks', 'paidOn' | 'amountMinor' | NoteField>;
};

type FactData = PauseFactData & TalkFactData & EndFactData & DraftFactData & PaymentFactData;

type PauseFactData = {
  stop_own_side: Carries<'scope' | 'reviewOn' | 'reason', NoteField>;
  stay_paused: Carries<'reviewOn', NoteField>;
  resume_own_side: Carries<'scope', 'undoes' | 'reason' | NoteField>;
  request_pause: Carries<'scope' | 'reviewOn' | 'reason', NoteField>;
  withdraw_pause_request: Carries<'undoes' | 'scope'>;
  decline_request: Reasoned;
  creator_pauses: Carries<
    SenderField | 'scope' | 'sentAt' | 'version' | ClockField,
    PauseLimitField | NoteField
  >;
  creator_goes_on: Carries<'party' | 'effectiveAt', NoteField>;
};

type TalkFactData = {
  log_contact: Contact;
  creator_answered: Answered;
  evaluate: Nothing;
  skip_step: Carries<'step' | 'skipReason', NoteField>;
  review_contract: Carries<'version'>;
  note: Carries<never, NoteField>;
  write_to_creator: Carries<
    SenderField | 'language' | 'tone' | 'address' | 'letter' | 'questions' | 'holdUntil',
    'deliverableId' | 'brief' | 'holdSeq' | 'draftAnswerSeq' | 'pauseSeq' | 'numbersAt' | NoteField
  >;
  update_diagnosis: Diagnosed;
  extend_plan: Planned;
  action_reported: ActionDone;
  review_action: Carries<'actionId' | 'outcome', 'indexes' | 'units'>;
  postpone_review: Carries<'actionId' | 'reviewOn', NoteField>;
  offer_coaching: Offered;
  coaching_answered: Carries<'itemIds' | 'isTaken', NoteField>;
  review_coaching: Carries<'itemIds' | 'effect' | 'indexes', NoteField>;
  name_cause: Carries<'cause', NoteField>;
  answer_cause: Carries<'cause' | 'stance'>;
  answer_plan: Carries<'stance', 'proposedOn' | NoteField>;
  ask_for_call: Carries<'wish', 'on' | NoteField>;
  ask_urgent_stop: Carries<'wish' | 'trigger', NoteField>;
  confirm_brief: Carries<'brief', 'wish' | NoteField>;
  answer_wish: Carries<'reason' | 'answersSeq', 'deliverableId' | 'actionId' | 'on' | NoteField>;
};

type EndFactData = {
  propose_mutual_end: Carries<'on', SecondPersonField | 'money' | NoteField>;
  sign_mutual_end: Carries<'on' | SecondPersonField, 'money'>;
  wish_mutual_end: Carries<'on', NoteField>;
  agree_mutual_end: Carries<'on' | 'answersSeq', NoteField>;
  creator_ends_also: GivenEnd;
  notice_sent: Carries<
    SenderField | 'sentAt' | 'deemedReceivedAt',
    'version' | 'effectiveAt' | 'startsNoClock' | PauseLimitField
  >;
  offer_withdrawal: Carries<'noticeId' | 'party'>;
  accept_withdrawal: Carries<'noticeId' | 'party'>;
  respond_to_notice: Carries<'noticeId' | 'response', ClockField | PauseLimitField | NoteField>;
  record_proof: Carries<'noticeId' | 'grade' | 'provedAt', 'evidenceSha256' | ClockField | PauseLimitField>;
  letter_bounced: Carries<'noticeId'>;
  withdraw_letter: Carries<'noticeId' | 'party'>;
  /** The notice as it was prepared, whichever it was, with its new letter. */
  renew_notice: Carries<
    HeldLetterField | 'renews' | 'approvedById',
    PauseNoticeField | EndNoticeField | BreachNoticeField | PauseLimitField | 'money' | 'skips' | NoteField
  >;
  say_cured: Carries<'trigger' | 'noticeId', NoteField>;
  settle_breach: CureWord;
  creator_notices_breach: Carries<OfTheirNotice | SentField, 'since' | NoteField>;
  report_cure: Carries<OfTheirNotice, NoteField>;
  creator_answers_cure: Carries<OfTheirNotice | 'isCured', NoteField>;
  settle_dispute: Reasoned;
  file_post_mortem: Carries<'postMortemId' | 'sha256'>;
};

type DraftFactData = {
  receive_draft: Handed;
  hand_in_draft: Handed;
  approve_draft: DraftAnswer;
  ask_changes: DraftAnswer & Reasoned;
  take_back_draft: DraftAnswer;
};

type PaymentFactData = {
  hold_payment: Carries<'amountMinor' | 'reason' | 'on' | 'reviewOn', HeldPaymentField>;
  release_payment: Carries<'answersSeq' | 'amountMinor', HeldPaymentField>;
  answer_hold: Carries<'answersSeq' | 'stance', HeldPaymentField>;
};

/** Fields that no command writes with that kind and its readers still take: a log of another version may hold them. */
export type OtherDataOf<K extends EventKind> = K extends keyof OtherFields
  ? Partial<Pick<EventFields, OtherFields[K]>>
  : unknown;

type OtherFields = {
  answer_plan: 'answersSeq';
  ask_for_call: 'proposedOn';
  confirm: 'reviewOn';
  creator_pauses: 'reviewOn';
  open_consultation: 'questions';
  request_end: 'reason';
  respond_to_notice: 'on';
};
