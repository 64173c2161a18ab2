// What the panel's dossier shows, tab by tab: strings that are ready, made by `present-*.ts` beside this file.
import type { PauseAct } from '../../procedure/guide/pause-acts.ts';
import type { CoachingEffect, CreatorStance, RemedyReview } from '../../procedure/talk/records.ts';
import type { BriefLineView } from '../brief/describe-brief.ts';
import type { PieceDraftsView } from '../drafts/present-drafts.ts';
import type { ExitsView, SettlementView } from '../exits/exits-view.ts';
import type { ExplanationView } from '../explain/explanation-view.ts';
import type {
  CauseView,
  CoachingCardView,
  FactRow,
  MessageView,
  PlanItemView,
  ProposalView,
  StepView,
  TwoAnswersView,
  WishView,
} from '../guide/guide-view.ts';
import type { DeliveryRowView } from '../page/delivery-rows.tsx';
import type { Choice } from '../page/form.tsx';
import type { SharedPieceView } from '../page/shared-pieces.tsx';
import type {
  CardView,
  ContractRowView,
  DraftView,
  EmergencyView,
  PauseSheetView,
  PendingNoticeView,
} from '../view.ts';
import type { ResumeView } from './present-resume.ts';

/** Acts of the guided steps that ask little more than the click; everything with a long form is done on the desk. */
export type SimpleAct =
  | { kind: 'evaluate' }
  | { kind: 'review_contract'; version: number }
  | { kind: 'log_contact'; channel: string; at: string; note?: string }
  | { kind: 'creator_answered'; at: string; note?: string }
  | { kind: 'dismiss' | 'resolve'; reason: string; note?: string }
  | { kind: 'recover' }
  | { kind: 'log_plan_answer'; stance: Exclude<CreatorStance, 'none'>; note?: string }
  | { kind: 'action_done'; actionId: string; note?: string }
  | { kind: 'postpone_review'; actionId: string; reviewOn: string; note?: string }
  | { kind: 'review_action'; actionId: string; outcome: RemedyReview['outcome'] }
  | { kind: 'log_coaching_answer'; itemId: string; isTaken: boolean; note?: string }
  | { kind: 'review_coaching'; itemId: string; effect: CoachingEffect; note?: string }
  | { kind: 'withdraw_request' | 'decline_request'; reason: string; note?: string }
  | { kind: 'stay_paused'; reviewOn: string; note?: string }
  | { kind: 'approve_draft' | 'take_back_draft'; draftSeq: number }
  | { kind: 'ask_changes'; draftSeq: number; reason: string; note?: string }
  | { kind: 'emergency_pause'; trigger: string; note?: string }
  | { kind: 'confirm_emergency' }
  | { kind: 'lift_emergency'; reason: string };

/** One simple act as the panel asks for it: what stands behind it, the few fields it has, the filled button. */
export type ActView = {
  /** Its command, and which one of several: "action_done:r1". */
  id: string;
  /** Complete as it is; a field below replaces its part of it. */
  request: SimpleAct;
  title: string;
  /** The filled button. */
  label: string;
  facts: { name: string; value: string }[];
  choice: {
    field: 'reason' | 'channel' | 'stance' | 'outcome' | 'effect' | 'reviewOn';
    label: string;
    options: Choice[];
  } | null;
  /** Label of "when", for what happened outside; null = it happens now. */
  moment: string | null;
  note: { label: string; isRequired: boolean } | null;
  /** What follows, under the button. */
  after: string;
};

export type TalkView = {
  /** "asked Mon 16 Nov · answered Thu 19 Nov"; empty before the first contact. */
  head: string;
  messages: MessageView[];
  /** Where the talk stands, in a sentence. */
  standing: string;
  causes: CauseView[];
  /** Late answers of ours to drafts and used-up rounds, with their dates. */
  ownDelays: string[];
  coaching: CoachingCardView[];
};

export type StepsView = {
  answers: TwoAnswersView;
  zone: string;
  ladder: StepView[];
  exit: StepView[];
  plan: PlanItemView[];
  proposal: ProposalView | null;
  /** Null for who may not see fees. */
  exits: ExitsView | null;
  settlement: SettlementView | null;
};

/** Fee and money at risk, and what each opens to; nothing is at risk once the end is decided. */
export type MoneyView = { text: string; fees: ExplanationView; atRisk: ExplanationView | null };

/** The panel's dossier: the card with all it says, what a person may do now, and what is under way. */
export type DossierView = {
  card: CardView;
  version: number;
  role: string;
  freshness: string;
  isOffline: boolean;
  /** The acts of the pause, the one that is due first; empty = it is decided elsewhere. */
  pauseActs: { act: PauseAct; label: string }[];
  sheet: PauseSheetView | null;
  pendingNotice: PendingNoticeView | null;
  /** Null where going on takes no notice. */
  resume: ResumeView | null;
  drafts: DraftView[];
  /** From what was measured to the pace, one line per thing taken into account. */
  why: { name: string; value: string }[];
  /** What the KPIs stand against: "expected by now", or all that was agreed once it is over. */
  kpiNote: string;
  delivery: {
    rows: DeliveryRowView[];
    shared: SharedPieceView[];
    note: string;
    now: number | null;
    from: string;
    to: string;
  };
  /** What posts that still grow are likely to come to, one line each, which opens. */
  postForecasts: { deliverableId: string; view: ExplanationView }[];
  contract: { note: string; rows: ContractRowView[]; money: MoneyView | null };
  /** Pieces with a draft handed in for approval; those of `drafts` are decisions kept on this computer. */
  pieceDrafts: PieceDraftsView[];
  /** What the contract pays by time; empty for who may not see fees. */
  payTerms: FactRow[];
  pausing: TwoAnswersView;
  ending: TwoAnswersView;
  /** Where the desk notes the creator's own pause, or that they go on; null where there is none to note. */
  theirPause: { label: string; href: string } | null;
  versions: FactRow[];
  /** Whether the version in force was read for a decision. */
  review: string;
  talk: TalkView;
  steps: StepsView;
  /** The brief, while this creator has not confirmed it. */
  brief: BriefLineView | null;
  wishes: WishView[];
  emergency: EmergencyView | null;
  /** What this person can do here now. */
  acts: ActView[];
  /** Where the next step is taken: an act of this panel ("#evaluate"), a page of the desk, or nowhere. */
  nextHref: string | null;
  lastAct: { at: string; sentence: string } | null;
  timelineUrl: string;
};
