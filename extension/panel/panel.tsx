// Follows the collaboration the panel was last opened for; without one it says how to get here.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { askBackground, onPushed } from '../ask-background.ts';
import { type DecisionData, DecisionSteps, toShownStep } from '../decision/decision-steps.tsx';
import { locale, useDecision } from '../decision/use-decision.ts';
import { useStepFocus } from '../decision/use-step-focus.ts';
import type { DossierView } from '../messages.ts';
import { useFresh } from '../use-fresh.ts';
import { Dossier } from './dossier.tsx';

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
  const read = useCallback(() => askBackground('panel/view', { collaborationId, locale }), [collaborationId]);
  const { value: view, again } = useFresh(read);
  const flow = useDecision(again);
  const back = useCallback(() => flow.go({ kind: 'none' }), [flow.go]);
  const step = view ? toShownStep(flow.step, toDecisionData(view)) : flow.step;
  useStepFocus(step.kind, back);
  if (view === undefined) return null;
  if (view === null) return <NothingChosen />;
  if (step.kind !== 'none') return <DecisionSteps data={toDecisionData(view)} flow={flow} />;
  return (
    <>
      <Dossier view={view} flow={flow} onAct={() => act(view, flow)} />
      <p class="surface-message" role="status">
        {flow.message}
      </p>
    </>
  );
}

function act(view: DossierView, flow: ReturnType<typeof useDecision>): void {
  const { collaborationId, handle } = view.card;
  const target = { collaborationId, handle, version: view.version };
  if (view.action === 'pause' && view.sheet !== null) flow.startPause(view.sheet);
  else if (view.action === 'resume') flow.go({ kind: 'resume', target });
  else if (view.action === 'undo') flow.go({ kind: 'pending', target });
}

function toDecisionData(view: DossierView): DecisionData {
  const { collaborationId } = view.card;
  return {
    isOffline: view.isOffline,
    freshness: view.freshness,
    sheets: view.sheet === null ? {} : { [collaborationId]: view.sheet },
    pendingNotices: view.pendingNotice === null ? {} : { [collaborationId]: view.pendingNotice },
    drafts: view.drafts,
  };
}

function NothingChosen() {
  return (
    <div class="mf panel">
      <main class="panel-body">
        <h1 class="sr">Midflight</h1>
        <section class="calm is-dashed">
          <h2>No collaboration is open here</h2>
          <p>Open one from the popup, or from the card on a creator’s page.</p>
        </section>
      </main>
    </div>
  );
}
