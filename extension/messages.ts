// The message contract between surfaces and background. Types only: no code, no zod, no background import.

import type { StopScope } from '../shared/procedure/events.ts';
import type { ExitsView, SettlementView } from '../shared/ui/exits/exits-view.ts';
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
} from '../shared/ui/guide/guide-view.ts';
import type { DeliveryRowView } from '../shared/ui/page/delivery-rows.tsx';
import type {
  CardView,
  ContractRowView,
  DraftView,
  EmergencyView,
  PauseSheetView,
  PopupView,
} from '../shared/ui/view.ts';

/** Acts of the guided steps that ask little more than the click; everything with a long form is done on the desk. */
export type SimpleAct =
  | { kind: 'evaluate' }
  | { kind: 'review_contract'; version: number }
  | { kind: 'log_contact'; channel: string; at: string; note?: string }
  | { kind: 'creator_answered'; at: string; note?: string }
  | { kind: 'dismiss' | 'resolve'; reason: string; note?: string }
  | { kind: 'recover' }
  | { kind: 'action_done'; actionId: string; note?: string }
  | { kind: 'withdraw_request'; reason: string }
  | { kind: 'emergency_pause'; trigger: string; note?: string }
  | { kind: 'confirm_emergency' }
  | { kind: 'lift_emergency'; reason: string };

export type DecisionRequest =
  | SimpleAct
  | {
      kind: 'pause';
      scope: StopScope[];
      reviewOn: string | null;
      reason: string;
      skips: { step: string; reason: string; sentence: string }[];
    }
  | { kind: 'resume'; reason: string }
  | { kind: 'undo' };

/** What came of a decision: done, kept as a draft (offline), refused with a sentence, or overtaken by somebody. */
export type DecisionOutcome =
  | { kind: 'done'; sentence: string }
  | { kind: 'drafted'; sentence: string }
  | { kind: 'refused'; title: string; sentence: string; facts: string[] }
  | { kind: 'overtaken'; title: string; events: { at: string; sentence: string }[] };

export type ConnectionState =
  | { kind: 'signed_out'; server: string | null }
  | {
      kind: 'connected';
      server: string;
      workspaceName: string;
      memberName: string;
      role: string;
      syncedAt: string | null;
      isOffline: boolean;
    };

/** What the overlay is given: strings ready to show, and how the person wants the closed form to look. */
export type OverlayAnswer = { card: CardView; look: 'chip' | 'dot' };

/** A place of our own that a surface can lead to. */
export type Place = 'dossier' | 'report' | 'decide';

type ReadyPopup = Extract<PopupView, { kind: 'ready' }>;

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
  choice: { field: 'reason' | 'channel'; label: string; options: { id: string; label: string }[] } | null;
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

/** The panel's dossier: the card with all it says, what a person may do now, and what is under way. */
export type DossierView = {
  card: CardView;
  version: number;
  role: string;
  freshness: string;
  isOffline: boolean;
  action: 'pause' | 'resume' | 'undo' | 'open' | 'emergency';
  actionLabel: string;
  sheet: PauseSheetView | null;
  pendingNotice: ReadyPopup['pendingNotices'][string] | null;
  drafts: DraftView[];
  /** From what was measured to the pace, one line per thing taken into account. */
  why: { name: string; value: string }[];
  delivery: { rows: DeliveryRowView[]; note: string; now: number | null; from: string; to: string };
  contract: { note: string; rows: ContractRowView[]; money: string | null };
  pausing: TwoAnswersView;
  ending: TwoAnswersView;
  versions: FactRow[];
  /** Whether the version in force was read for a decision. */
  review: string;
  talk: TalkView;
  steps: StepsView;
  wishes: WishView[];
  emergency: EmergencyView | null;
  /** What this person can do here now. */
  acts: ActView[];
  /** Where the next step is taken: an act of this panel ("#evaluate"), a page of the desk, or nowhere. */
  nextHref: string | null;
  lastAct: { at: string; sentence: string } | null;
  timelineUrl: string;
};

/** One line per message: what is asked, what comes back. */
export type Messages = {
  /** Overlay: is there a collaboration behind this address? Null = unknown, hidden or switched off: show nothing. */
  'overlay/lookup': (input: { url: string; locale: string }) => OverlayAnswer | null;
  /** Overlay: open a place of our own; the background decides how (panel, popup window, tab). */
  'overlay/open': (input: { target: Place; collaborationId: string }) => null;
  /** The same for our own pages, which may also lead to the desk and to the options. */
  'surface/open': (input: { target: Place | 'desk' | 'options'; collaborationId: string | null }) => null;
  /** Popup: everything it shows, from the local store at once. */
  'popup/view': (input: { locale: string }) => PopupView;
  'popup/refresh': (input: { locale: string }) => PopupView;
  /** Panel: the dossier of one collaboration; null = not in the roster. */
  'panel/view': (input: { collaborationId: string; locale: string }) => DossierView | null;
  /** Panel: which collaboration it was last opened for. */
  'panel/focus': (input: Record<string, never>) => { collaborationId: string | null };
  'decision/submit': (input: {
    collaborationId: string;
    request: DecisionRequest;
    seenVersion: number;
    idempotencyKey: string;
    locale: string;
  }) => DecisionOutcome;
  'draft/send': (input: { collaborationId: string; draftId: string; locale: string }) => DecisionOutcome;
  'draft/discard': (input: { draftId: string }) => null;
  'connection/state': (input: Record<string, never>) => ConnectionState;
  'connection/connect': (input: {
    server: string;
  }) => { kind: 'connected' } | { kind: 'failed'; sentence: string };
  'connection/sign-out': (input: Record<string, never>) => null;
  'settings/read': (input: Record<string, never>) => Settings;
  'settings/write': (input: Partial<Settings>) => Settings;
  'store/summary': (input: Record<string, never>) => {
    collaborations: number;
    bytes: number;
    drafts: number;
  };
  'store/clear': (input: Record<string, never>) => null;
};

export type MessageName = keyof Messages;
export type Input<N extends MessageName> = Parameters<Messages[N]>[0];
export type Answer<N extends MessageName> = ReturnType<Messages[N]>;

/** A message on its way to the background, and what travels back. */
export type Envelope = { [N in MessageName]: { name: N; input: Input<N> } }[MessageName];
export type Reply<N extends MessageName> = { ok: true; value: Answer<N> } | { ok: false; error: string };

/** Pushed by the background to surfaces and overlays when the local store changed or the panel should show another. */
export type Pushed = { kind: 'store/changed' } | { kind: 'panel/focus'; collaborationId: string };

export type Settings = {
  networks: { instagram: boolean; tiktok: boolean; youtube: boolean; x: boolean };
  theme: 'system' | 'light' | 'dark';
  chip: 'chip' | 'dot' | 'nothing';
  /** Toggled by the keyboard shortcut; hides the overlay everywhere until it is asked for again. */
  isHidden: boolean;
};
