// One simple act: what stands behind it, its few fields, one filled button.

import type { ActView } from '../../shared/ui/dossier/dossier-view.ts';
import { Facts, StepHead } from '../../shared/ui/popup/popup-frame.tsx';
import { type ActValue, toSimpleAct } from './act-value.ts';
import type { DecisionFlow, Step } from './use-decision.ts';

/** As much as the server keeps of one note. */
const NOTE_CHARS_MAX = 2_000;

type Props = {
  act: ActView | undefined;
  data: { isOffline: boolean };
  flow: DecisionFlow;
  step: Extract<Step, { kind: 'act' }>;
};

export function ActStep({ act, data, flow, step }: Props) {
  if (act === undefined) return null;
  const { target, value } = step;
  const request = toSimpleAct(act, value);
  return (
    <form
      class="mf popup"
      onSubmit={(event) => {
        event.preventDefault();
        if (request !== null) void flow.submit(target, request);
      }}
    >
      <StepHead title={act.title} note={target.handle} onBack={() => flow.go({ kind: 'none' })} />
      <main class="popup-body is-step">
        {act.facts.length > 0 && <Facts rows={act.facts} />}
        <Fields act={act} value={value} onChange={(next) => flow.go({ ...step, value: next })} />
      </main>
      <div class="popup-end">
        <button type="submit" class="button is-large" disabled={flow.isBusy || request === null}>
          {data.isOffline ? 'Keep as a draft' : act.label}
        </button>
        <p role="status">
          {data.isOffline ? 'You are offline. A draft asks again before it goes.' : act.after}
        </p>
      </div>
    </form>
  );
}

type FieldsProps = { act: ActView; value: ActValue; onChange: (value: ActValue) => void };

function Fields({ act, value, onChange }: FieldsProps) {
  const { choice, moment, note } = act;
  return (
    <>
      {choice && (
        <fieldset class="choices">
          <legend class="step-title">{choice.label}</legend>
          {choice.options.map(({ value: option, label }) => (
            <label key={option} class="choice">
              <input
                type="radio"
                name="choice"
                checked={value.choice === option}
                onChange={() => onChange({ ...value, choice: option })}
              />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      )}
      {moment !== null && (
        <label class="act-field">
          <span class="step-title">{moment}</span>
          <input
            type="datetime-local"
            value={value.at}
            required
            onInput={(event) => onChange({ ...value, at: event.currentTarget.value })}
          />
        </label>
      )}
      {note && (
        <label class="act-field">
          <span class="step-title">
            {note.label} {!note.isRequired && <small>optional, the creator may read it</small>}
          </span>
          <textarea
            rows={4}
            maxLength={NOTE_CHARS_MAX}
            value={value.note}
            required={note.isRequired}
            onInput={(event) => onChange({ ...value, note: event.currentTarget.value })}
          />
        </label>
      )}
    </>
  );
}
