import { EmergencyOpen, EmergencyStart } from '../../shared/ui/popup/emergency-sheet.tsx';
import type { EmergencyView } from '../../shared/ui/view.ts';
import type { DecisionFlow, Step } from './use-decision.ts';

type Props = {
  view: EmergencyView | undefined;
  data: { isOffline: boolean };
  flow: DecisionFlow;
  step: Extract<Step, { kind: 'emergency' }>;
};

/** One person starts it on a listed trigger; while it stands it is confirmed or lifted. */
export function EmergencyStep({ view, data, flow, step }: Props) {
  if (view === undefined) return null;
  const frame = {
    isOffline: data.isOffline,
    isBusy: flow.isBusy,
    onBack: () => flow.go({ kind: 'none' }),
  };
  if (view.kind === 'open') {
    return (
      <EmergencyOpen
        {...frame}
        view={view}
        onConfirm={() => void flow.submit(view, { kind: 'confirm_emergency' })}
        onLift={() => void flow.submit(view, { kind: 'lift_emergency', reason: 'settled' })}
      />
    );
  }
  const chosen = step.trigger || view.suggested;
  return (
    <EmergencyStart
      {...frame}
      view={view}
      trigger={chosen}
      onTrigger={(trigger) => flow.go({ ...step, trigger })}
      onStop={() => void flow.submit(view, { kind: 'emergency_pause', trigger: chosen })}
    />
  );
}
