// Who needs a decision now. Drawn from the local store at once; a refresh runs behind it and never blocks.

import { useCallback, useEffect, useState } from 'preact/hooks';
import { campaignPath } from '../../shared/desk-paths.ts';
import type { AlertTarget } from '../../shared/ui/alerts/alerts-view.ts';
import { stayActId } from '../../shared/ui/dossier/stay-act-id.ts';
import { PopupList, type ReadyView } from '../../shared/ui/popup/popup-list.tsx';
import { SignedOut } from '../../shared/ui/popup/signed-out.tsx';
import type { AttentionItemView, DraftView } from '../../shared/ui/view.ts';
import { askBackground } from '../ask-background.ts';
import { DecisionSteps, toShownStep } from '../decision/decision-steps.tsx';
import { type DecisionFlow, locale, type Target, useDecision } from '../decision/use-decision.ts';
import { useStepFocus } from '../decision/use-step-focus.ts';
import { useFresh } from '../use-fresh.ts';
import { Several } from './several.tsx';

/** `startWith` names a collaboration whose decision was asked for on a network's page. */
export function Popup({ startWith }: { startWith: string | null }) {
  const read = useCallback(() => askBackground('popup/view', { locale }), []);
  const { value: view, again } = useFresh(read);
  const flow = useDecision(again);
  const isReady = view?.kind === 'ready';
  useEffect(() => {
    if (isReady) void askBackground('popup/refresh', { locale }).then(again);
  }, [isReady, again]);
  useEffect(() => {
    if (view?.kind === 'ready' && startWith !== null) startDecision(view, startWith, flow);
    // Once, when there is something to start with.
  }, [isReady]);
  const [isSeveral, setSeveral] = useState(false);
  const back = useCallback(() => {
    setSeveral(false);
    flow.go({ kind: 'none' });
  }, [flow.go]);
  const step = view?.kind === 'ready' ? toShownStep(flow.step, view) : flow.step;
  useStepFocus(isSeveral ? 'several' : step.kind, back);
  if (view === undefined) return null;
  if (view.kind === 'signed_out') return <NotConnected />;
  if (isSeveral) return <Several view={view} onBack={back} onDecided={again} />;
  return (
    <>
      <DecisionSteps data={view} flow={flow} />
      {step.kind === 'none' && <List view={view} flow={flow} onSeveral={() => setSeveral(true)} />}
    </>
  );
}

type ListProps = { view: ReadyView; flow: DecisionFlow; onSeveral: () => void };

function List({ view, flow, onSeveral }: ListProps) {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <>
      <PopupList
        view={view}
        opener={{ opened, onExplain: (id) => setOpened(opened === id ? null : id) }}
        onAct={(item) => act(view, item, flow)}
        onOpen={openDossier}
        onSeveral={onSeveral}
        onOpenAlert={(target) => openAlert(view, target)}
        onSeeAlerts={(upTo) => void askBackground('alerts/see', { upTo })}
        onSendDraft={(draft: DraftView) => flow.go({ kind: 'draft', draftId: draft.draftId })}
        onDiscardDraft={(draft: DraftView) => void flow.discardDraft(draft.draftId)}
      />
      <p class="surface-message" role="status">
        {flow.message}
      </p>
    </>
  );
}

function act(view: ReadyView, item: AttentionItemView, flow: DecisionFlow): void {
  const { collaborationId, handle, version, action } = item;
  const target = { collaborationId, handle, version };
  const sheet = view.sheets[collaborationId];
  if (action === 'pause' && sheet !== undefined) flow.startPause(sheet);
  else if (action === 'resume') flow.go({ kind: 'resume', target });
  else if (action === 'stay_paused') startStay(view, target, flow);
  else if (action === 'emergency' && view.emergencies?.[collaborationId])
    flow.go({ kind: 'emergency', target, trigger: '' });
  else if (action === 'undo' && view.pendingNotices[collaborationId]) flow.go({ kind: 'pending', target });
  else openDossier(collaborationId);
}

function startStay(view: ReadyView, target: Target, flow: DecisionFlow): void {
  const stay = view.acts?.find(({ id }) => id === stayActId(target));
  if (stay === undefined) openDossier(target.collaborationId);
  else flow.startAct(stay, target);
}

/** The same as pressing the line's own button; a line without a decision leads to the dossier. */
function startDecision(view: ReadyView, collaborationId: string, flow: DecisionFlow): void {
  const items = [...view.needsDecision, ...view.canWait, ...(view.others ?? [])];
  const item = items.find((candidate) => candidate.collaborationId === collaborationId);
  if (item !== undefined && item.action !== 'open') act(view, item, flow);
}

/** Several creators of a campaign are looked at on the desk. */
function openAlert({ deskUrl }: ReadyView, { kind, id }: AlertTarget): void {
  if (kind === 'dossier') openDossier(id);
  else window.open(deskUrl + campaignPath(id), '_blank', 'noopener');
}

function openDossier(collaborationId: string): void {
  void askBackground('surface/open', { target: 'dossier', collaborationId }).then(() => {
    // A popup in a window of its own stays; the one under the toolbar has done its work.
    if (location.hash === '') window.close();
  });
}

function NotConnected() {
  const read = useCallback(() => askBackground('store/summary', {}), []);
  const { value } = useFresh(read);
  const note =
    value !== undefined && value.drafts > 0
      ? `${value.drafts === 1 ? 'A draft is' : `${value.drafts} drafts are`} kept on this computer.`
      : '';
  return (
    <SignedOut
      note={note}
      onConnect={() => void askBackground('surface/open', { target: 'options', collaborationId: null })}
    />
  );
}
