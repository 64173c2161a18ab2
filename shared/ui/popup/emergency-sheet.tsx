// The emergency pause: what happened, one click, and a manager's word within two business days. State lives in the surface.
import type { EmergencyView } from '../view.ts';
import { Facts, StepHead } from './popup-frame.tsx';

type Possible = Extract<EmergencyView, { kind: 'possible' }>;
type Open = Extract<EmergencyView, { kind: 'open' }>;

type FrameProps = { isOffline: boolean; isBusy: boolean; onBack: () => void };

const OFFLINE = 'You are offline. A draft asks again before it goes.';

/** A listed trigger has to be chosen: a missed target is none. */
export function EmergencyStart({
  view,
  trigger,
  isOffline,
  isBusy,
  onTrigger,
  onStop,
  onBack,
}: FrameProps & {
  view: Possible;
  trigger: string;
  onTrigger: (id: string) => void;
  onStop: () => void;
}) {
  return (
    <form
      class="mf popup"
      onSubmit={(event) => {
        event.preventDefault();
        if (trigger !== '') onStop();
      }}
    >
      <StepHead title={`Stop ${view.handle} now`} note="" onBack={onBack} />
      <main class="popup-body is-step">
        <fieldset class="choices">
          <legend class="step-title">
            What happened <small>a missed target is not on this list</small>
          </legend>
          {view.triggers.map(({ id, label }) => (
            <label key={id} class="choice">
              <input type="radio" name="trigger" checked={trigger === id} onChange={() => onTrigger(id)} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
        <Facts rows={view.rows} />
      </main>
      <div class="popup-end">
        <button type="submit" class="button is-large" disabled={isBusy || trigger === ''}>
          {isOffline ? 'Keep as a draft' : 'Stop now'}
        </button>
        <p role="status">{describeStart(trigger, isOffline)}</p>
      </div>
    </form>
  );
}

function describeStart(trigger: string, isOffline: boolean): string {
  if (trigger === '') return 'Choose what happened.';
  return isOffline ? OFFLINE : 'It is recorded with your name. No public word is sent from here.';
}

/** It stands: a manager confirms it as a pause, or somebody sees that the danger is over. */
export function EmergencyOpen({
  view,
  isOffline,
  isBusy,
  onConfirm,
  onLift,
  onBack,
}: FrameProps & { view: Open; onConfirm: () => void; onLift: () => void }) {
  return (
    <div class="mf popup">
      <StepHead title={`Emergency pause of ${view.handle}`} note="" onBack={onBack} />
      <main class="popup-body is-step">
        <Facts rows={view.rows} />
        {!view.canConfirm && <p class="step-text">A manager confirms it. You can lift it.</p>}
      </main>
      <div class="popup-end">
        {view.canConfirm && (
          <button type="button" class="button is-large" disabled={isBusy} onClick={onConfirm}>
            Confirm the stop
          </button>
        )}
        {view.canLift && (
          <button type="button" class="button is-quiet" disabled={isBusy} onClick={onLift}>
            Lift it, work goes on
          </button>
        )}
        <p>{isOffline ? OFFLINE : 'Confirmed, it is a pause under the contract.'}</p>
      </div>
    </div>
  );
}
