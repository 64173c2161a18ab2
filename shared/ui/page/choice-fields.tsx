import type { Choice, FieldProps } from './form.tsx';

/** Few choices side by side, as radios: "Value · None · Not known yet". */
export function Segments({
  name,
  label,
  value,
  choices,
  hint,
}: Omit<FieldProps, 'error'> & { value: string; choices: Choice[] }) {
  return (
    <fieldset class="field">
      <legend class="field-label">
        {label}
        {hint && <span class="field-hint">{hint}</span>}
      </legend>
      <div class="segments">
        {choices.map((choice) => (
          <label key={choice.value}>
            <input type="radio" name={name} value={choice.value} checked={choice.value === value} />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One yes-or-no line; `detail` is grey behind the label. */
export function Checkbox({
  name,
  label,
  detail,
  value = 'on',
  isChecked = false,
}: {
  name: string;
  label: string;
  detail?: string;
  value?: string;
  isChecked?: boolean;
}) {
  return (
    <label class="choice">
      <input type="checkbox" name={name} value={value} checked={isChecked} />
      <span>
        {label} {detail && <small>{detail}</small>}
      </span>
    </label>
  );
}
