// What a person can ask for on a collaboration, and how it can be refused. `decide.ts` turns one into events.
import type { AdjustmentProposal } from '../contract/money/adjustment-proposal.ts';
import type { ContractVersion, Instant, LocalDate } from '../contract/terms.ts';
import type { CaseFacts } from './decide/case-facts.ts';
import type { DraftCommand } from './drafts/records.ts';
import type { Actor, Basis, PreparedNotice, Rung, SettlementFacts, SkipReason, StopScope } from './events.ts';
import type { EndPlan, NoticeResponse, OwnBreachCommand } from './exits/records.ts';
import type { WrittenLetter } from './letters/written-letter.ts';
import type { Payment } from './payments/list-payments.ts';
import type { HeldSum, HoldReason } from './payments/records.ts';
import type {
  Cause,
  CauseCode,
  CoachingEffect,
  CoachingItem,
  CreatorStance,
  QuestionCode,
  RemedyAction,
  RemedyReview,
  Unavailable,
} from './talk/records.ts';

export type SkippedStep = { step: string; reason: SkipReason; sentence: string; sentenceSha256?: string };

/**
 * `pause` is the quick pause: what is the brand's own to stop (links, ads, messages) stops at once; new posts and pay
 * not yet due need the contract's pause clause. From a marketer the second part becomes a request to a manager.
 */
export type Command =
  | {
      kind: 'pause';
      scope: StopScope[];
      reviewOn: LocalDate | null;
      reason: string;
      skips: SkippedStep[];
      noteSha256?: string;
    }
  | { kind: 'resume'; reason: string; noteSha256?: string }
  /** What stands still goes on standing, and is looked at again on another day. */
  | { kind: 'stay_paused'; reviewOn: LocalDate; noteSha256?: string }
  /** Takes back a notice that has not left, a request not yet decided, or an own-side stop. */
  | { kind: 'undo' }
  | { kind: 'decline_request'; reason: string; noteSha256?: string }
  | { kind: 'log_contact'; channel: string; at: Instant; noteSha256?: string }
  | { kind: 'creator_answered'; at: Instant; noteSha256?: string }
  | { kind: 'evaluate' }
  | { kind: 'review_contract'; version: number }
  | { kind: 'emergency_pause'; trigger: string; noteSha256?: string }
  | { kind: 'confirm_emergency' }
  | { kind: 'lift_emergency'; reason: string }
  | { kind: 'note'; noteSha256: string }
  | LadderCommand
  | ExitCommand
  | PaymentCommand
  | DraftCommand
  | CreatorCommand;

/** In what words a letter goes out: the contract's language unless a person chose another. */
export type LetterChoice = {
  language: string;
  tone: 'warm' | 'neutral' | 'formal';
  channel: string;
  /** Address the letter goes to; null where the channel has none. */
  address: string | null;
};

/** The ladder (DOMAIN.md §4.4): talk, evaluate, remedy, adjust, coach. */
export type LadderCommand =
  /** Prepares a letter that asks or reminds; it counts as a contact once it was sent. */
  | ({
      kind: 'write_to_creator';
      letter: WrittenLetter;
      questions: QuestionCode[];
      /** The piece a reminder is about; absent = the answer that is waited for. */
      deliverableId?: string;
      /** The version of the brief the letter tells of. */
      briefN?: number;
      /** The hold the letter is about, by the number of its event. */
      holdSeq?: number;
      /** The answer to a draft that the letter is about, by the number of its event. */
      draftAnswerSeq?: number;
      /** The pause that the letter is about, by the event that set its day or began it. */
      pauseSeq?: number;
      noteSha256?: string;
    } & LetterChoice)
  | { kind: 'dismiss'; reason: string; noteSha256?: string }
  | { kind: 'resolve'; reason: string; noteSha256?: string }
  | { kind: 'diagnose'; causes: Cause[]; noteSha256?: string }
  | { kind: 'plan_remedy'; actions: RemedyAction[]; noteSha256?: string }
  /** What the creator said to the plan, and below to a card, elsewhere than on their page. */
  | { kind: 'log_plan_answer'; stance: Exclude<CreatorStance, 'none'>; noteSha256?: string }
  | { kind: 'action_done'; actionId: string; noteSha256?: string }
  | ({ kind: 'review_action' } & RemedyReview)
  | { kind: 'postpone_review'; actionId: string; reviewOn: LocalDate; noteSha256?: string }
  | { kind: 'recover' }
  | { kind: 'skip_step'; step: Rung; reason: SkipReason; noteSha256?: string }
  | { kind: 'propose_adjustment'; proposal: AdjustmentProposal; noteSha256?: string }
  | { kind: 'withdraw_proposal'; reason: string }
  | { kind: 'start_coaching'; items: CoachingItem[]; noteSha256?: string }
  | { kind: 'session_done'; itemIds: string[]; reviewOn?: LocalDate; noteSha256?: string }
  | { kind: 'log_coaching_answer'; itemId: string; isTaken: boolean; noteSha256?: string }
  | { kind: 'review_coaching'; itemId: string; effect: CoachingEffect; noteSha256?: string }
  | ({ kind: 'answer_wish'; wishSeq: number; reason: string; noteSha256?: string } & MovedByDate);

/** The piece or the change of the plan that an agreed date moves; neither = it moves none. */
type MovedByDate = { deliverableId?: string; actionId?: string };

/** The exit (DOMAIN.md §3.4, §4.3): ask, agree, give notice, prove, analyse, close. */
export type ExitCommand =
  | ({ kind: 'request_end'; noteSha256?: string } & Pick<
      EndPlan,
      'route' | 'reason' | 'category' | 'trigger' | 'since'
    >)
  | { kind: 'withdraw_request'; reason: string }
  | ({
      kind: 'issue_end_notice';
      skips: SkippedStep[];
      isAddressConfirmed: boolean;
      /** What the marketplace asks for is done; true where the booking is direct. */
      isPlatformStepDone: boolean;
      noteSha256?: string;
    } & LetterChoice)
  | { kind: 'propose_mutual_end'; on: LocalDate; noteSha256?: string }
  | { kind: 'sign_mutual_end' }
  | {
      kind: 'log_creator_end';
      route: 'convenience' | 'cause' | 'pause_timeout' | 'force_majeure';
      sentAt: Instant;
      channel: string;
      /** For cause: which listed trigger. */
      trigger?: string | null;
      /** Force majeure only: since when its event lasts. */
      since?: Instant | null;
      /** The brand accepts the end although the contract gives the creator no right to it; a manager says so. */
      isAccepted?: boolean;
      noteSha256?: string;
    }
  /** What the creator said of a pause of their own, outside their page. */
  | { kind: 'log_creator_pause'; sentAt: Instant; channel: string; noteSha256?: string }
  | { kind: 'log_creator_resume'; noteSha256?: string }
  | OwnBreachCommand
  | ({
      kind: 'issue_breach_notice';
      trigger: string;
      isAddressConfirmed?: boolean;
      noteSha256?: string;
    } & LetterChoice)
  | { kind: 'settle_breach'; trigger: string; isCured: boolean; noteSha256?: string }
  | { kind: 'record_proof'; noticeId: string; grade: number; at: Instant; evidenceSha256: string | null }
  | { kind: 'record_bounce'; noticeId: string }
  /** A formal notice that has not left is prepared again, as of now. */
  // `channel`: by another way that the contract names; absent = the way it was prepared for.
  | { kind: 'renew_notice'; noticeId: string; channel?: string }
  | { kind: 'accept_creator_withdrawal' }
  | { kind: 'offer_withdrawal' }
  | { kind: 'raise_dispute'; noteSha256?: string }
  | { kind: 'settle_dispute'; reason: string; noteSha256?: string }
  | { kind: 'complete' }
  | { kind: 'file_post_mortem'; postMortemId: string; sha256: string }
  /** `paidOn` null = not paid: only with a dispute on record, or when nothing was due. */
  | { kind: 'close'; paidOn: LocalDate | null; checks: string[]; noteSha256?: string };

/** The piece that is paid for, or the sum that hangs on none; one of the two. */
export type NamedPayment = { pieceId?: string; sum?: HeldSum };

/** One payment: the part in question is held back, or released again. Amounts in minor units. */
export type PaymentCommand =
  | ({ kind: 'hold_payment'; minor: number; reason: HoldReason; noteSha256?: string } & NamedPayment)
  | { kind: 'release_payment'; holdSeq: number; noteSha256?: string };

/** What the creator does on their own page; the actor is the creator, known by the link alone. */
export type CreatorCommand =
  | {
      kind: 'answer_questions';
      answered: QuestionCode[];
      feel: number | null;
      unavailable: Unavailable | null;
      proposedOn: LocalDate | null;
      noteSha256?: string;
    }
  | { kind: 'name_cause'; cause: CauseCode; noteSha256?: string }
  | { kind: 'answer_cause'; cause: CauseCode; stance: CreatorStance }
  | { kind: 'answer_plan'; stance: CreatorStance; proposedOn: LocalDate | null; noteSha256?: string }
  | { kind: 'report_action_done'; actionId: string; noteSha256?: string }
  | { kind: 'answer_coaching'; itemId: string; isTaken: boolean; noteSha256?: string }
  /** A typed name stands in the note; the event holds its hash. */
  | { kind: 'sign_adjustment'; signedName: string; proposalSeq: number; noteSha256?: string }
  | { kind: 'decline_adjustment'; noteSha256?: string }
  | { kind: 'respond_to_notice'; noticeId: string; response: NoticeResponse; noteSha256?: string }
  | { kind: 'answer_hold'; holdSeq: number; stance: 'agrees' | 'objects'; noteSha256?: string }
  | { kind: 'say_cured'; trigger: string; noteSha256?: string }
  | { kind: 'accept_withdrawal'; noticeId: string }
  | { kind: 'wish_mutual_end'; on: LocalDate; noteSha256?: string }
  | { kind: 'agree_mutual_end'; signedName: string; noteSha256?: string }
  | { kind: 'ask_for_call'; on: LocalDate | null; noteSha256?: string }
  /** Having read it is no agreement to more work; `isMoreWork` says that it asks for more than was agreed. */
  | { kind: 'confirm_brief'; briefN: number; isMoreWork: boolean; noteSha256?: string }
  | { kind: 'hand_in_draft'; pieceId: string; link?: string; noteSha256?: string }
  | { kind: 'ask_urgent_stop'; trigger: string; noteSha256?: string }
  | { kind: 'dispute'; noteSha256?: string }
  /** `trigger`: for this breach of ours; absent = by whichever other right of theirs ends it first. */
  | { kind: 'give_end_notice'; trigger?: string; noteSha256?: string }
  | { kind: 'give_breach_notice'; trigger: string; since: LocalDate | null; noteSha256?: string }
  | { kind: 'answer_cure'; trigger: string; isCured: boolean; noteSha256?: string }
  | { kind: 'withdraw_end_notice' }
  | { kind: 'give_pause_notice'; noteSha256?: string }
  | { kind: 'end_own_pause' };

export type CommandContext = {
  now: Instant;
  actor: Actor;
  /** Id for the event and for a notice, made by the shell (no randomness here). */
  eventId: string;
  noticeId: string;
  contracts: ContractVersion[];
  basis: Basis | null;
  isSinglePersonTeam: boolean;
  /** Minutes a notice waits before it leaves (0–60). */
  holdMinutes: number;
  facts: CommandFacts;
};

/** With what single commands need: absent = the command is not one of those. */
export type CommandFacts = CaseFacts & {
  /** Money as it would be frozen for this end; null = it cannot be computed yet (what was paid is not known). */
  settlement?: SettlementFacts | null;
  /** What the validators of changed terms found in the proposal. */
  problems?: { code: string; isBlocking: boolean }[];
  /** The newest version of the campaign's brief that is for this collaboration; null = there is none. */
  brief?: { n: number } | null;
  /** Payments still open by piece; null = it is not known what was paid. */
  payments?: Payment[] | null;
  /** For closing: what of the money is not on record as paid; null = nobody knows. */
  openMinor?: number | null;
  /** What the event said that prepared the notice; null = it is not on record. */
  prepared?: PreparedNotice | null;
};

/** Why the answer is no, with the facts a sentence needs. Nothing has changed when a refusal is given. */
export type Refusal =
  | { reason: 'role'; needs: 'marketer' | 'manager' | 'owner' | 'creator' }
  | { reason: 'contract_blocks'; blockers: string[]; alternative: string | null; earliestAt: Instant | null }
  | { reason: 'steps_missing'; missing: string[] }
  | { reason: 'terms_unknown'; terms: string[] }
  /** `since` says when that fact began, where it has a date: an offer that ran out, a notice that was received. */
  | { reason: 'not_possible_now'; state: string; command: string; since?: Instant }
  | { reason: 'second_person'; requestedById: string }
  /** `listed`: what the field can be, where it has to be one of a list; `onRecord`: what stands there instead. */
  | { reason: 'invalid'; field: string; problem: string; listed?: readonly string[]; onRecord?: string };
