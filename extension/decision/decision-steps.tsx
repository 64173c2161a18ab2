import type { ActView } from '../../shared/ui/dossier/dossier-view.ts';
import type { ResumeView } from '../../shared/ui/dossier/present-resume.ts';
import { DraftKept } from '../../shared/ui/popup/draft-card.tsx';
import { Overtaken, Refused } from '../../shared/ui/popup/outcome.tsx';
import { PauseSheet } from '../../shared/ui/popup/pause-sheet.tsx';
import { PendingNotice } from '../../shared/ui/popup/pending-notice.tsx';
import type { DraftView, EmergencyView, PauseSheetView, PendingNoticeView } from '../../shared/ui/view.ts';
import { askBackground } from '../ask-background.ts';
import { ActStep } from './act-step.tsx';
import { EmergencyStep } from './emergency-step.tsx';
import { ResumeStep } from './resume-step.tsx';
import { type DecisionFlow, type Step, toPauseRequest } from './use-decision.ts';
import { usePauseCost } from './use-pause-cost.ts';
import { useRemaining } from './use-remaining.ts';

/** What the steps show; popup and panel both have it. */
export type DecisionData = {
  isOffline: boolean;
  freshness: string;
  sheets: Record<string, PauseSheetView>;
  pendingNotices: Record<string, PendingNoticeView>;
  /** Where going on takes a notice first. */
  resumes?: Record<string, ResumeView>;
  drafts: DraftView[];
  emergencies?: Record<string, EmergencyView>;
  /** The panel's simple acts; the popup has none. */
  acts?: ActView[];
};

type Props = { data: DecisionData; flow: DecisionFlow };

/** The step a person is in; none when what it was about has gone (stopped at once, sent elsewhere, discarded). */
export function toShownStep(step: Step, data: DecisionData): Step {
  const isThere =
    (step.kind !== 'pause' || data.sheets[step.collaborationId] !== undefined) &&
    (step.kind !== 'pending' || data.pendingNotices[step.target.collaborationId] !== undefined) &&
    (step.kind !== 'act' || data.acts?.some((act) => act.id === step.actId) === true) &&
    (step.kind !== 'emergency' || data.emergencies?.[step.target.collaborationId] !== undefined) &&
    (step.kind !== 'draft' || data.drafts.some((draft) => draft.draftId === step.draftId));
  return isThere ? step : { kind: 'none' };
}

/** Draws the step that `toShownStep` gives. */
export function DecisionSteps({ data, flow }: Props) {
  const step = toShownStep(flow.step, data);
  const back = () => flow.go({ kind: 'none' });
  switch (step.kind) {
    case 'none':
      return null;
    case 'pause':
      return <PauseStep data={data} flow={flow} step={step} />;
    case 'resume':
      return <ResumeStep {...{ data, flow, target: step.target }} onBack={back} />;
    case 'pending':
      return <PendingStep data={data} flow={flow} step={step} />;
    case 'draft':
      return <DraftStep data={data} flow={flow} step={step} />;
    case 'act':
      return <ActStep act={data.acts?.find((act) => act.id === step.actId)} {...{ data, flow, step }} />;
    case 'emergency':
      return (
        <EmergencyStep view={data.emergencies?.[step.target.collaborationId]} {...{ data, flow, step }} />
      );
    case 'refused':
      return (
        <Refused
          heading={step.heading}
          view={step.view}
          onBack={back}
          onDesk={() => void askBackground('surface/open', { target: 'desk', collaborationId: null })}
        />
      );
    case 'overtaken':
      return (
        <Overtaken
          heading={step.heading}
          view={step.view}
          onBack={back}
          onLookAgain={() => {
            const { collaborationId } = step.target;
            const sheet = data.sheets[collaborationId];
            const kept = data.drafts.find((draft) => draft.draftId === step.draftId);
            if (kept) flow.go({ kind: 'draft', draftId: kept.draftId });
            else if (sheet && step.asked === 'pause') flow.startPause(sheet);
            else back();
          }}
        />
      );
  }
}

type StepProps<K extends Step['kind']> = Props & { step: Extract<Step, { kind: K }> };

function PauseStep({ data, flow, step }: StepProps<'pause'>) {
  const sheet = data.sheets[step.collaborationId];
  const { isOtherDate, reviewOn } = step.value;
  const otherCost = usePauseCost(step.collaborationId, isOtherDate ? reviewOn : null);
  if (sheet === undefined) return null;
  return (
    <PauseSheet
      otherCost={otherCost}
      view={sheet}
      value={step.value}
      isOffline={data.isOffline}
      isBusy={flow.isBusy}
      onEmergency={
        data.emergencies?.[step.collaborationId]?.kind === 'possible'
          ? () => flow.go({ kind: 'emergency', target: sheet, trigger: '' })
          : undefined
      }
      onChange={(value) => flow.go({ ...step, value })}
      onConfirm={(part) => void flow.submit(sheet, toPauseRequest(sheet, step.value, part), step.replaces)}
      onBack={() => flow.go({ kind: 'none' })}
    />
  );
}

function PendingStep({ data, flow, step }: StepProps<'pending'>) {
  const notice = data.pendingNotices[step.target.collaborationId];
  const remaining = useRemaining(notice?.untilIso ?? null);
  if (notice === undefined) return null;
  return (
    <PendingNotice
      view={notice}
      note={data.freshness}
      remaining={remaining}
      isBusy={flow.isBusy}
      onUndo={() => void flow.submit(currentVersion(data, step.target), { kind: 'undo' })}
      onBack={() => flow.go({ kind: 'none' })}
    />
  );
}

/** The decision itself has raised the version; undo names the newest one that is on screen. */
function currentVersion<T extends { collaborationId: string; version: number }>(
  data: DecisionData,
  target: T,
): T {
  const version = data.sheets[target.collaborationId]?.version ?? target.version;
  return { ...target, version };
}

function DraftStep({ data, flow, step }: StepProps<'draft'>) {
  const draft = data.drafts.find((candidate) => candidate.draftId === step.draftId);
  if (draft === undefined) return null;
  const target = { collaborationId: draft.collaborationId, handle: draft.handle, version: 0 };
  const sheet = data.sheets[draft.collaborationId];
  const isEditable = draft.editable !== null && sheet !== undefined;
  return (
    <DraftKept
      onEdit={isEditable ? () => flow.startPause(sheet, draft) : undefined}
      draft={draft}
      note={data.freshness}
      onBack={() => flow.go({ kind: 'none' })}
      onSend={() => void flow.sendDraft(target, draft)}
      onDiscard={() => void flow.discardDraft(draft.draftId)}
    />
  );
}
