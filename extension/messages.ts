// The message contract between surfaces and background. Types only: no code, no zod, no background import.

import type { StopScope } from '../shared/procedure/events.ts';
import type { SimpleAct } from '../shared/ui/dossier/dossier-view.ts';
import type { DossierFacts } from '../shared/ui/dossier/present-dossier.ts';
import type { CardView, PauseCostView, PopupView } from '../shared/ui/view.ts';

/** What a person chose on a surface; the background makes the command of it. */
export type DecisionChoice =
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
export type DecisionAnswer =
  | { kind: 'done'; sentence: string }
  | { kind: 'drafted'; sentence: string }
  | { kind: 'refused'; title: string; sentence: string; facts: string[] }
  /** `currentVersion`: what they led to, where the server named it. */
  | {
      kind: 'overtaken';
      title: string;
      events: { at: string; sentence: string }[];
      currentVersion?: number;
    };

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
      /** The server answers in a form that this version does not know. */
      needsUpdate: boolean;
    };

/** What the overlay is given: strings ready to show, and how the person wants the closed form to look. */
export type OverlayAnswer = { card: CardView; look: 'chip' | 'dot' };

/** A place of our own that a surface can lead to. */
export type Place = 'dossier' | 'report' | 'decide' | 'step';

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
  /** What a pause costs that ends on a date of the person's own choice; null where the contract allows none. */
  'pause/cost': (input: { collaborationId: string; on: string; locale: string }) => PauseCostView | null;
  /**
   * Panel: what the dossier of one collaboration is made from; null = not in the roster. The panel puts it into words
   * itself, with the presenters that the desk has: the background starts too often to carry them.
   */
  'panel/view': (input: { collaborationId: string; locale: string }) => DossierFacts | null;
  /** Panel: which collaboration it was last opened for. */
  'panel/focus': (input: Record<string, never>) => { collaborationId: string | null };
  'decision/submit': (input: {
    collaborationId: string;
    request: DecisionChoice;
    seenVersion: number;
    idempotencyKey: string;
    locale: string;
  }) => DecisionAnswer;
  'draft/send': (input: { draftId: string; locale: string }) => DecisionAnswer;
  'draft/discard': (input: { draftId: string }) => null;
  /** Popup: the person has seen what is new up to this number. Counts at once, also offline. */
  'alerts/see': (input: { upTo: number }) => null;
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
