// What components show: strings that are ready (no Intl in a page) and numbers for drawings. `present-*.ts` makes them.

import type { PauseAct } from '../procedure/guide/pause-acts.ts';
import type { AlertsView } from './alerts/alerts-view.ts';
import type { BriefLineView } from './brief/describe-brief.ts';
import type { ActView, SimpleAct } from './dossier/dossier-view.ts';
import type { ResumeView } from './dossier/present-resume.ts';
import type { ExplanationView } from './explain/explanation-view.ts';

/** Shape, hue and word of a state (LANGUAGE.md §2). */
export type StatusView = {
  mark:
    | 'course'
    | 'watch'
    | 'risk'
    | 'held'
    | 'held_pending'
    | 'ending'
    | 'ended'
    | 'too_early'
    | 'no_target'
    | 'stale'
    | 'unknown_contract';
  word: string;
};

/** The hill's numbers (LANGUAGE.md §1). `pace` and `sd` are null for the ghost. */
export type HillView = {
  kind: 'scored' | 'ghost' | 'no_target' | 'stale';
  pace: number | null;
  sd: number | null;
  lo80: number | null;
  hi80: number | null;
  breakEven: number | null;
  hue: 'course' | 'watch' | 'risk' | 'held' | 'ended' | 'none';
};

/** One row of a KPI table: bar position 0–1.5 of agreed (null = no bar), measured text bold, reference grey. */
export type KpiRowView = {
  name: string;
  index: number | null;
  hasTarget: boolean;
  measured: string;
  reference: string;
  /** Formula, source and age in one line, for the tooltip. */
  explanation: string;
  /** The same in full, for who opens it. */
  opened: ExplanationView;
};

/** Something worth knowing beside the number: what, and the values, times and sources it rests on. */
export type FlagView = { isAsking: boolean; title: string; evidence: string };

/** A line of contract status: what, whether, from when. */
export type ContractRowView = {
  name: string;
  mark: 'allowed' | 'blocked' | 'unknown' | 'clock';
  strong: string;
  rest: string;
  /** What a sum opens to; absent where the row is a date or a right. */
  opened?: ExplanationView;
};

type ClockNodeView = { title: string; caption: string; shape: 'disc' | 'ring' | 'square'; isPassed: boolean };
/** Three nodes in order; `now` is the gap after which the ink tick stands (0 = before the first). */
export type ClockView = { nodes: ClockNodeView[]; nowAfter: number; hue: 'held' | 'ended' };

/** A notice or a request under way: what stops, from when, and until when it can be taken back. */
export type PendingNoticeView = {
  title: string;
  status: StatusView;
  until: string;
  untilIso: string | null;
  rows: { name: string; value: string }[];
  clock: ClockView | null;
  canUndo: boolean;
};

/** The overlay's chip and card, and the head of the dossier. */
export type CardView = {
  collaborationId: string;
  initial: string;
  handle: string;
  /** "Winter launch (demo) · day 31 of 56" */
  context: string;
  status: StatusView;
  /** "93", or "–" when there is none. */
  score: string;
  /** "of 100", "no score yet", "of 100, on 18 Nov" */
  scoreCaption: string;
  hill: HillView;
  /** "Pace **57%** of agreed, likely **41–80%**" as runs; the text alternative of the hill. */
  sentence: { text: string; isStrong: boolean }[];
  confidence: { dots: 0 | 1 | 2 | 3; text: string } | null;
  /** What the score opens to. */
  explained: ExplanationView;
  kpis: KpiRowView[];
  /** The gravest first; none of them is in the score. */
  flags: FlagView[];
  contract: ContractRowView[];
  clock: ClockView | null;
  /** The filled button: verb + object. It leads to popup, desk or panel; nothing is confirmed on a page. `href`: its place on the desk. */
  nextStep: { label: string; caption: string; opens: 'decide' | 'step' | 'dossier'; href: string };
  /** "Read 12 min ago" */
  age: string;
  /** Said on a network's page beside the age: that the page itself was not read. */
  pageNote: string;
  /** Chip's last part, e.g. "review Tue 1 Dec"; empty when none. */
  chipNote: string;
  dossierUrl: string;
  /** Desk page where a report link is made or opened; null for who may not share. */
  reportUrl: string | null;
};

export type AttentionItemView = {
  collaborationId: string;
  version: number;
  initial: string;
  handle: string;
  context: string;
  moneyAtRisk: string;
  /** The reason in words. */
  reason: string;
  status: StatusView;
  score: string;
  hill: HillView;
  /** What the two figures open to. */
  explained: { money: ExplanationView; score: ExplanationView };
  /** The one action offered beside it. */
  action: PauseAct | 'open';
  actionLabel: string;
  /** A decision about it is kept on this computer: that one is what is due, and stands above the list. */
  hasDraft?: boolean;
  /** What waits on the desk; stands beside the action as a link. */
  lead?: { label: string; href: string };
};

/**
 * The emergency pause (DOMAIN.md §4.7): which listed triggers could start it now, or the one that stands and waits for a
 * manager's word.
 */
export type EmergencyView = { collaborationId: string; version: number; handle: string } & (
  | {
      kind: 'possible';
      triggers: { id: string; label: string }[];
      /** Chosen at once: the creator's own wish; empty = a person has to say what happened. */
      suggested: string;
      rows: { name: string; value: string }[];
    }
  | { kind: 'open'; canConfirm: boolean; canLift: boolean; rows: { name: string; value: string }[] }
);

/** What a pause that ends on this day costs and moves, in words and money. */
export type PauseCostView = {
  on: string;
  title: string;
  /** The part that the pause itself causes; the first of the rows too. */
  standby: string;
  sum?: string;
  rows: { name: string; value: string }[];
};

/** What the pause sheet shows before the click: the two answers, never merged. */
export type PauseSheetView = {
  collaborationId: string;
  version: number;
  handle: string;
  campaign: string;
  scope: { id: string; label: string; detail: string; isChecked: boolean; needsContract: boolean }[];
  reviewDates: { on: string; label: string; isDefault: boolean }[];
  /** What the creator can be told as the reason, one filled in; each is true of this collaboration now. */
  reasons: { value: string; label: string; isDefault: boolean }[];
  /** The first day that any other review date may be: today where the campaign runs. */
  reviewFrom: string;
  /** Who asked for this pause, in facts; absent where nobody did. */
  asked?: { name: string; value: string }[];
  contract: {
    mark: 'allowed' | 'blocked' | 'unknown';
    title: string;
    clause: string;
    sentence: string;
    clock: ClockView | null;
  };
  /** By review date; empty where the contract does not allow a pause now. */
  costs: PauseCostView[];
  /** Open own steps with who may skip them; empty = done. */
  missing: { code: string; sentence: string; canSkip: boolean }[];
  /** Confirm button when the contract part goes, and when only our own side stops. */
  confirmLabel: string;
  ownSideLabel: string;
  /** What happens next, under the button. */
  afterwards: string;
  role: string;
};

export type DraftView = {
  draftId: string;
  collaborationId: string;
  handle: string;
  /** What is decided, as the Worker names it: a pause has steps of its own. */
  kind: 'pause' | 'resume' | 'undo' | SimpleAct['kind'];
  title: string;
  /** What stands over the answer when it has been sent. */
  heading: string;
  /** What the contract says now; rechecked whenever it is shown. */
  sentence: string;
  rows: { name: string; value: string }[];
  /** No answer came to it: it may have been carried out, and nobody may say that nothing was sent. */
  mayHaveArrived: boolean;
  canSend: boolean;
  /** What a pause's sheet opens with when the draft is changed; null for what has no sheet. */
  editable: { scope: string[]; reviewOn: string | null; reason: string } | null;
};

export type PopupView =
  | { kind: 'signed_out' }
  | {
      kind: 'ready';
      workspaceName: string;
      role: string;
      /** "Synced 2 min ago", "Offline since 14:10" */
      freshness: string;
      isOffline: boolean;
      /** New since this person looked; absent where nothing is known of it. */
      alerts?: AlertsView;
      /** By what the lists are ordered: "money at risk". */
      order: string;
      needsDecision: AttentionItemView[];
      canWait: AttentionItemView[];
      /** Nothing asks for them; folded away at the end of the list so that they can still be paused. */
      others?: AttentionItemView[];
      /** Briefs that somebody has not confirmed; absent where nothing is known of them. */
      briefs?: BriefLineView[];
      next: { when: string; what: string }[];
      drafts: DraftView[];
      sheets: Record<string, PauseSheetView>;
      /** Whom one pause for several can be about, in the order of the list. */
      several: string[];
      /** Where an emergency pause could be started, confirmed or lifted; keyed by collaboration. */
      emergencies?: Record<string, EmergencyView>;
      /** Pauses that can go on, each as one act. */
      acts?: ActView[];
      /** After a pause: who, what stops, undo until; keyed by collaboration. */
      pendingNotices: Record<string, PendingNoticeView>;
      /** Where going on takes a notice first. */
      resumes?: Record<string, ResumeView>;
      deskUrl: string;
    };
