// Form parts of pages: a label above, a hint beside it, the value kept and the error under it after a refusal.
import type { ComponentChildren } from 'preact';

/** What every field is given. */
export type FieldProps = {
  name: string;
  /** Sets this field's ids apart from those of another form on the page that asks for the same name. */
  formId?: string | undefined;
  label: string;
  /** Right of the label, grey: what it is for. */
  hint?: string | undefined;
  error?: string | undefined;
  isRequired?: boolean | undefined;
};

export type TextFieldProps = FieldProps & {
  value?: string | undefined;
  type?: 'text' | 'email' | 'url' | 'date' | 'time' | 'number' | 'password' | 'search' | undefined;
  placeholder?: string | undefined;
  autoComplete?: string | undefined;
  inputMode?: 'numeric' | 'decimal' | undefined;
  min?: string | undefined;
  max?: string | undefined;
  step?: string | undefined;
  maxLength?: number | undefined;
};

/** One line of text, a date or a number. */
export function TextField({ name, formId, label, hint, error, isRequired, ...input }: TextFieldProps) {
  const id = toId(name, formId);
  // The element's type is a union over the kinds of input; a kind that is chosen at run time fits each of them.
  const kind = { type: input.type ?? 'text' } as { type: 'text' };
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        {...kind}
        id={id}
        name={name}
        value={input.value ?? ''}
        required={isRequired ?? false}
        placeholder={input.placeholder ?? ''}
        autocomplete={input.autoComplete ?? 'off'}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, hint, error)}
        {...limitsOf(input)}
      />
    </Field>
  );
}

/** Several lines of text: pasted profile addresses, a note. */
export function TextArea({
  name,
  formId,
  label,
  hint,
  error,
  isRequired,
  value = '',
  rows = 4,
  placeholder,
  isReadOnly,
}: FieldProps & { value?: string; rows?: number; placeholder?: string; isReadOnly?: boolean }) {
  const id = toId(name, formId);
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        required={isRequired}
        readOnly={isReadOnly}
        placeholder={placeholder}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, hint, error)}
      >
        {value}
      </textarea>
    </Field>
  );
}

export type Choice = { value: string; label: string };

/** A native list of choices. */
export function SelectField({
  name,
  formId,
  label,
  hint,
  error,
  isRequired,
  value = '',
  choices,
}: FieldProps & { value?: string; choices: Choice[] }) {
  const id = toId(name, formId);
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <select
        id={id}
        name={name}
        required={isRequired}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, hint, error)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** The form's buttons: the filled one first, what happens next under them. */
export function FormEnd({ children, after }: { children: ComponentChildren; after?: ComponentChildren }) {
  return (
    <div class="form-end">
      <div class="form-buttons">{children}</div>
      {after && <p>{after}</p>}
    </div>
  );
}

/** A button that sends the form around it; name and value tell several apart. */
export function SubmitButton({
  children,
  isQuiet = false,
  isSmall = false,
  ...button
}: {
  children: ComponentChildren;
  isQuiet?: boolean;
  isSmall?: boolean;
  name?: string;
  value?: string;
  formAction?: string;
  disabled?: boolean;
}) {
  return (
    <button type="submit" class={buttonClass(isQuiet, isSmall)} {...button}>
      {children}
    </button>
  );
}

/** A link that looks like a button: it leads, it changes nothing. */
export function LinkButton({
  href,
  children,
  isQuiet = true,
  isSmall = false,
}: {
  href: string;
  children: ComponentChildren;
  isQuiet?: boolean;
  isSmall?: boolean;
}) {
  return (
    <a class={buttonClass(isQuiet, isSmall)} href={href}>
      {children}
    </a>
  );
}

function buttonClass(isQuiet: boolean, isSmall: boolean): string {
  return ['button', isQuiet && 'is-quiet', isSmall && 'is-small'].filter(Boolean).join(' ');
}

/** Label, hint, control and error of one field. */
function Field({
  id,
  label,
  hint,
  error,
  children,
}: Pick<FieldProps, 'label' | 'hint' | 'error'> & { id: string; children: ComponentChildren }) {
  return (
    <div class={error ? 'field has-error hue-risk' : 'field'}>
      <div class="field-label">
        <label for={id}>{label}</label>
        {hint && (
          <span class="field-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </div>
      {children}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

function toId(name: string, formId: string | undefined): string {
  return formId === undefined ? name : `${formId}-${name}`;
}

/** Ids of hint and error for the control; undefined when there is neither. */
function describedBy(id: string, hint: string | undefined, error: string | undefined): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

type Limits = Pick<TextFieldProps, 'inputMode' | 'min' | 'max' | 'step' | 'maxLength'>;

/** Only the limits that were given: an empty `min` would refuse every date. */
function limitsOf({ inputMode, min, max, step, maxLength }: Limits) {
  return {
    ...(inputMode === undefined ? {} : { inputMode }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(step === undefined ? {} : { step }),
    ...(maxLength === undefined ? {} : { maxLength }),
  };
}
