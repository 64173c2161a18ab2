// The steps of a decision on popup and panel: sheet, answer, undo. What is true comes from the background every time.
import { useRef, useState } from 'preact/hooks';
import type { StopScope } from '../../shared/procedure/events.ts';
import type { ActView } from '../../shared/ui/dossier/dossier-view.ts';
import { type PauseSheetValue, startPauseSheet } from '../../shared/ui/popup/pause-value.ts';
import type { DraftView, PauseSheetView } from '../../shared/ui/view.ts';
import { askBackground } from '../ask-background.ts';
import type { DecisionAnswer, DecisionChoice } from '../messages.ts';
import { type ActValue, startActValue } from './act-value.ts';
import { stepAfter } from './step-after.ts';

type DecisionKind = DecisionChoice['kind'];
/** What was asked for, the words over its answer, and the kept draft that it was. */
export type Asked = { kind: DecisionKind; heading: string; draftId?: string };
export type Target = { collaborationId: string; handle: string; version: number };

export type Step =
  | { kind: 'none' }
  /** `replaces` = the draft that was opened to change it; it goes when the new one stands. */
  | { kind: 'pause'; collaborationId: string; value: PauseSheetValue; replaces?: string }
  | { kind: 'resume'; target: Target }
  | { kind: 'pending'; target: Target }
  | { kind: 'draft'; draftId: string }
  | { kind: 'act'; actId: string; target: Target; value: ActValue }
  | { kind: 'emergency'; target: Target; trigger: string }
  | { kind: 'refused'; heading: string; view: Extract<DecisionAnswer, { kind: 'refused' }> }
  | {
      kind: 'overtaken';
      target: Target;
      asked: DecisionKind;
      heading: string;
      view: Extract<DecisionAnswer, { kind: 'overtaken' }>;
      /** It was a draft, and is still kept. */
      draftId?: string;
    };

export type DecisionFlow = {
  step: Step;
  isBusy: boolean;
  /** What came of the last decision, in one sentence; empty when there is nothing to say. */
  message: string;
  go(step: Step): void;
  /** A draft that is opened to be changed fills the sheet, and goes when the new one stands. */
  startPause(sheet: PauseSheetView, draft?: DraftView): void;
  submit(target: Target, request: DecisionChoice, replaces?: string): Promise<void>;
  startAct(act: ActView, target: Target): void;
  sendDraft(target: Target, draft: Pick<DraftView, 'draftId' | 'kind' | 'heading'>): Promise<void>;
  discardDraft(draftId: string): Promise<void>;
};

/** What the reader's browser formats with. */
export const locale = navigator.language;

const VERBS: Record<DecisionKind, string> = {
  pause: 'Pause',
  resume: 'Resume',
  undo: 'Undo',
  evaluate: 'Look at',
  review_contract: 'Read the contract of',
  log_contact: 'Note a contact with',
  creator_answered: 'Note an answer of',
  dismiss: 'Close the case of',
  resolve: 'Close the talk with',
  recover: 'Close the case of',
  log_plan_answer: 'Note the answer to the plan of',
  action_done: 'A change is done for',
  review_action: 'Review a change of',
  postpone_review: 'Look later at a change of',
  log_coaching_answer: 'Note an answer of',
  review_coaching: 'Look back at a practice of',
  withdraw_request: 'Take back the request about',
  decline_request: 'Decline the pause of',
  stay_paused: 'Leave paused',
  approve_draft: 'Approve a draft of',
  ask_changes: 'Ask for changes to a draft of',
  take_back_draft: 'Take back about a draft of',
  emergency_pause: 'Stop',
  confirm_emergency: 'Confirm the stop of',
  lift_emergency: 'Lift the stop of',
};

/** `onDecided` reads everything again; it runs before the next step is shown. */
export function useDecision(onDecided: () => Promise<void>): DecisionFlow {
  const [step, setStep] = useState<Step>({ kind: 'none' });
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState('');
  const intent = useRef({ text: '', idempotencyKey: '' });
  const isAsking = useRef(false);

  async function settle(target: Target, { ask, replaces, ...asked }: Asking): Promise<void> {
    // State is drawn a moment later; a double click is faster than that.
    if (isAsking.current) return;
    isAsking.current = true;
    setBusy(true);
    const outcome = await askTwice(ask);
    const isKept = outcome.kind === 'done' || outcome.kind === 'drafted';
    try {
      if (isKept && replaces !== undefined) await askBackground('draft/discard', { draftId: replaces });
      await onDecided();
    } finally {
      // Read again or not, the answer is here: it is shown, and the next decision must be possible.
      if (outcome.kind !== 'drafted') intent.current = { text: '', idempotencyKey: '' };
      isAsking.current = false;
      setBusy(false);
      setStep(stepAfter(outcome, target, asked));
      setMessage(isKept ? outcome.sentence : '');
    }
  }

  return {
    step,
    isBusy,
    message,
    go(next) {
      setStep(next);
      setMessage('');
    },
    startPause(sheet, draft) {
      setMessage('');
      setStep(toPauseStep(sheet, draft));
    },
    submit(target, request, replaces) {
      const { collaborationId, version } = target;
      intent.current = keepIntent(intent.current, JSON.stringify([collaborationId, request]));
      const { idempotencyKey } = intent.current;
      const heading = `${VERBS[request.kind]} ${target.handle}`;
      const asked = { collaborationId, request, seenVersion: version, idempotencyKey, locale };
      const ask = () => askBackground('decision/submit', asked);
      return settle(target, { kind: request.kind, heading, ask, replaces });
    },
    startAct(act, target) {
      setMessage('');
      setStep({ kind: 'act', actId: act.id, target, value: startActValue(act) });
    },
    sendDraft(target, { draftId, kind, heading }) {
      const ask = () => askBackground('draft/send', { draftId, locale });
      return settle(target, { kind, heading, ask, draftId });
    },
    async discardDraft(draftId) {
      await askBackground('draft/discard', { draftId });
      setStep({ kind: 'none' });
      await onDecided();
    },
  };
}

type Asking = Asked & { ask: () => Promise<DecisionAnswer>; replaces?: string | undefined };
type Intent = { text: string; idempotencyKey: string };

/** One id per intent: pressing again repeats it, changing the sheet makes another one. */
function keepIntent(known: Intent, text: string): Intent {
  return known.text === text ? known : { text, idempotencyKey: crypto.randomUUID() };
}

function toPauseStep(sheet: PauseSheetView, draft: DraftView | undefined): Step {
  const value = startPauseSheet(sheet, draft?.editable);
  const step = { kind: 'pause', collaborationId: sheet.collaborationId, value } as const;
  return draft === undefined ? step : { ...step, replaces: draft.draftId };
}

/** The background may have been ended by the browser in between; the id makes a second question harmless. */
export async function askTwice(ask: () => Promise<DecisionAnswer>): Promise<DecisionAnswer> {
  return ask()
    .catch(ask)
    .catch(() => ({
      kind: 'refused',
      title: 'No answer from the extension',
      sentence: 'It is not certain whether the decision was taken. Open the list again to see.',
      facts: [],
    }));
}

/** What leaves the sheet: the whole choice, or only what is the brand's own to stop. */
export function toPauseRequest(
  sheet: PauseSheetView,
  value: PauseSheetValue,
  part: 'contract' | 'ownSide',
): Extract<DecisionChoice, { kind: 'pause' }> {
  const own = new Set(sheet.scope.filter((item) => !item.needsContract).map((item) => item.id));
  const scope = part === 'ownSide' ? value.scope.filter((id) => own.has(id)) : value.scope;
  const skips =
    part === 'ownSide' ? [] : value.skips.filter((skip) => skip.reason !== '' && skip.sentence.trim() !== '');
  return {
    kind: 'pause',
    // The sheet's ids are the scopes the rules know; the background checks them again.
    scope: scope as StopScope[],
    reviewOn: value.reviewOn,
    reason: value.reason,
    skips: skips.map(({ step, reason, sentence }) => ({ step, reason, sentence: sentence.trim() })),
  };
}
