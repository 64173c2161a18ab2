// Follows the collaboration the panel was last opened for; without one it says how to get here.
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PauseAct } from '../../shared/procedure/guide/pause-acts.ts';
import type { DossierView } from '../../shared/ui/dossier/dossier-view.ts';
import { presentDossier } from '../../shared/ui/dossier/present-dossier.ts';
import { stayActId } from '../../shared/ui/dossier/stay-act-id.ts';
import { askBackground, onPushed } from '../ask-background.ts';
import { type DecisionData, DecisionSteps, toShownStep } from '../decision/decision-steps.tsx';
import { locale, useDecision } from '../decision/use-decision.ts';
import { useStepFocus } from '../decision/use-step-focus.ts';
import { useFresh } from '../use-fresh.ts';
import { Dossier, isTab, type TabId } from './dossier.tsx';

export function Panel() {
  const collaborationId = useFocus();
  if (collaborationId === undefined) return null;
  return collaborationId === null ? (
    <NothingChosen />
  ) : (
    <PanelOf key={collaborationId} collaborationId={collaborationId} />
  );
}

/** `undefined` until the background has answered, `null` when nothing was opened yet. */
function useFocus(): string | null | undefined {
  const [focus, setFocus] = useState<string | null>();
  useEffect(() => {
    const life = new AbortController();
    void askBackground('panel/focus', {}).then((answer) => setFocus(answer.collaborationId));
    onPushed(life.signal, (pushed) => {
      if (pushed.kind === 'panel/focus') setFocus(pushed.collaborationId);
    });
    return () => life.abort();
  }, []);
  return focus;
}

function PanelOf({ collaborationId }: { collaborationId: string }) {
  const read = useCallback(() => readDossier(collaborationId), [collaborationId]);
  const { value: view, again } = useFresh(read);
  const flow = useDecision(again);
  const [tab, setTab] = useState<TabId>('now');
  const back = useCallback(() => flow.go({ kind: 'none' }), [flow.go]);
  const step = view ? toShownStep(flow.step, toDecisionData(view)) : flow.step;
  useStepFocus(step.kind, back);
  if (view === undefined) return null;
  if (view === null) return <NothingChosen />;
  if (step.kind !== 'none') return <DecisionSteps data={toDecisionData(view)} flow={flow} />;
  return (
    <>
      <Dossier
        view={view}
        flow={flow}
        tab={tab}
        onTab={setTab}
        onAct={(href) => {
          const id = href.slice(1);
          if (isTab(id)) setTab(id);
          else takeAct(href, view, flow);
        }}
        onPauseAct={(act) => actOnPause(act, view, flow)}
      />
      <p class="surface-message" role="status">
        {flow.message}
      </p>
    </>
  );
}

/** The presenters of the desk put it into words here: the background would carry them at every start. */
async function readDossier(collaborationId: string): Promise<DossierView | null> {
  const facts = await askBackground('panel/view', { collaborationId, locale });
  return facts && presentDossier(facts);
}

type Flow = ReturnType<typeof useDecision>;

/** "#emergency", or "#" and the id of a simple act; what is no longer possible is not begun. */
function takeAct(href: string, view: DossierView, flow: Flow): void {
  const id = href.slice(1);
  const act = view.acts.find((candidate) => candidate.id === id);
  if (act !== undefined) flow.startAct(act, toTarget(view));
  else if (id === 'emergency' && view.emergency !== null)
    flow.go({ kind: 'emergency', target: toTarget(view), trigger: '' });
}

function toTarget({ card, version }: DossierView) {
  return { collaborationId: card.collaborationId, handle: card.handle, version };
}

function actOnPause(act: PauseAct, view: DossierView, flow: Flow): void {
  const target = toTarget(view);
  if (act === 'pause' && view.sheet !== null) flow.startPause(view.sheet);
  else if (act === 'resume') flow.go({ kind: 'resume', target });
  else if (act === 'stay_paused') takeAct(`#${stayActId(view.card)}`, view, flow);
  else if (act === 'undo') flow.go({ kind: 'pending', target });
  else takeAct(`#${act}`, view, flow);
}

function toDecisionData(view: DossierView): DecisionData {
  const { collaborationId } = view.card;
  return {
    isOffline: view.isOffline,
    freshness: view.freshness,
    sheets: view.sheet === null ? {} : { [collaborationId]: view.sheet },
    pendingNotices: view.pendingNotice === null ? {} : { [collaborationId]: view.pendingNotice },
    resumes: view.resume === null ? {} : { [collaborationId]: view.resume },
    drafts: view.drafts,
    emergencies: view.emergency === null ? {} : { [collaborationId]: view.emergency },
    acts: view.acts,
  };
}

/** Before anything was opened, or before there is a team to open anything of. */
function NothingChosen() {
  const read = useCallback(() => askBackground('connection/state', {}), []);
  const { value: connection } = useFresh(read);
  if (connection === undefined) return null;
  return (
    <div class="mf panel">
      <main class="panel-body">
        <h1 class="sr">Midflight</h1>
        <section class="calm is-dashed">
          {connection.kind === 'signed_out' ? (
            <NotConnected />
          ) : (
            <>
              <h2>No collaboration is open here</h2>
              <p>Open one from the popup, or from the card on a creator’s page.</p>
            </>
          )}
        </section>
      </main>
    </div>
  );
}

function NotConnected() {
  const connect = () => void askBackground('surface/open', { target: 'options', collaborationId: null });
  return (
    <>
      <h2>Connect to your team</h2>
      <p>Collaborations appear here after that. Until then no page is touched.</p>
      <button type="button" class="button" onClick={connect}>
        Connect to your team
      </button>
    </>
  );
}
