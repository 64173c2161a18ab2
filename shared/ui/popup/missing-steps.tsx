import { SKIP_REASONS } from '../../procedure/events.ts';
import type { PauseSheetView } from '../view.ts';
import { isSkipped, type PauseSheetValue } from './pause-value.ts';
import { SKIP_REASON_WORDS } from './skip-reasons.ts';

type Skip = PauseSheetValue['skips'][number];
type PartProps = { view: PauseSheetView; value: PauseSheetValue; onChange: (value: PauseSheetValue) => void };

/** Our own open steps, each with a listed reason and a sentence for who may skip it. Never mixed with what the contract says. */
export function MissingSteps({ view, value, onChange }: PartProps) {
  const change = (step: string, part: Partial<Omit<Skip, 'step'>>) => {
    const before = value.skips.find((skip) => skip.step === step) ?? {
      step,
      reason: '' as const,
      sentence: '',
    };
    onChange({
      ...value,
      skips: [...value.skips.filter((skip) => skip.step !== step), { ...before, ...part }],
    });
  };
  return (
    <section>
      <h2 class="step-title">Our own steps</h2>
      <ul class="steps">
        {view.missing.map((step) => (
          <li key={step.code} class={isSkipped(value, step.code) ? 'is-skipped' : undefined}>
            <p>{step.sentence}</p>
            {step.canSkip && (
              <SkipFields step={step.code} value={value} onChange={(part) => change(step.code, part)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type SkipProps = {
  step: string;
  value: PauseSheetValue;
  onChange: (part: Partial<Omit<Skip, 'step'>>) => void;
};

function SkipFields({ step, value, onChange }: SkipProps) {
  const skip = value.skips.find((item) => item.step === step);
  return (
    <div class="skip">
      <label class="field">
        <span>Skip it because</span>
        <select
          value={skip?.reason ?? ''}
          onChange={(event) =>
            onChange({ reason: SKIP_REASONS.find((reason) => reason === event.currentTarget.value) ?? '' })
          }
        >
          <option value="">Not skipped</option>
          {SKIP_REASONS.map((reason) => (
            <option key={reason} value={reason}>
              {SKIP_REASON_WORDS[reason]}
            </option>
          ))}
        </select>
      </label>
      {skip?.reason && (
        <label class="field">
          <span>In one sentence</span>
          <input
            type="text"
            value={skip.sentence}
            maxLength={500}
            required
            onInput={(event) => onChange({ sentence: event.currentTarget.value })}
          />
        </label>
      )}
    </div>
  );
}
