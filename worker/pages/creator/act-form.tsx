// Form parts of the creator's page: every form works without a script, keeps what was typed and is sent once.
import type { ComponentChildren } from 'preact';
import { NOTE_CHARS_MAX } from '../../../shared/api/limits.ts';
import type { CreatorCommand } from '../../../shared/procedure/commands.ts';
import { isKept, keptValue, type PageContext } from './page-context.ts';

export type CreatorAct = CreatorCommand['kind'];

type Of = { context: PageContext; act: CreatorAct; target?: string | undefined };

/** "answer_plan" → "/c/…/answer-plan". */
export function toActPath({ path, language }: PageContext, act: CreatorAct): string {
  return `${path}/${act.replaceAll('_', '-')}?lang=${language}`;
}

/** A form for one act; `target` is the notice, change or cause it is about. */
export function ActForm({ context, act, target, children }: Of & { children: ComponentChildren }) {
  return (
    <form method="post" action={toActPath(context, act)} class="act-form">
      <input type="hidden" name="id" value={context.newFormId()} />
      <input type="hidden" name="seenVersion" value={String(context.view.version)} />
      {target !== undefined && <input type="hidden" name="target" value={target} />}
      {children}
    </form>
  );
}

/** A form behind its own name, open when what was typed into it could not be taken. */
export function Disclosure({
  context,
  act,
  target,
  title,
  isOpen = false,
  children,
}: Of & { title: string; isOpen?: boolean; children: ComponentChildren }) {
  return (
    <details class="disclosure" open={isOpen || isKept(context, act, target)}>
      <summary>
        <span>{title}</span>
      </summary>
      {children}
    </details>
  );
}

type FieldOf = Of & { name: string; label: string; hint?: string; value?: string | undefined };

/** Ids are made of act, target and name: the same field may stand on the page more than once. */
function fieldId({ act, target, name }: FieldOf): string {
  return [act, target, name].filter(Boolean).join('-');
}

export function TextBox({
  isRequired = false,
  isLabelHidden = false,
  rows = 3,
  ...field
}: FieldOf & { isRequired?: boolean; isLabelHidden?: boolean; rows?: number }) {
  const { context, name, label, value } = field;
  const id = fieldId(field);
  const text = keptValue(context, field, name) ?? value ?? '';
  const isTooLong = text.length > NOTE_CHARS_MAX;
  return (
    <div class={isTooLong ? 'act-field is-wrong hue-risk' : 'act-field'}>
      <label for={id} class={isLabelHidden ? 'sr' : undefined}>
        {label}
        <span>{field.hint ?? (isRequired ? '' : context.words.ask.optional)}</span>
      </label>
      <textarea
        id={id}
        name={name}
        rows={rows}
        required={isRequired}
        aria-invalid={isTooLong ? 'true' : undefined}
      >
        {text}
      </textarea>
    </div>
  );
}

export function DayBox({
  isRequired = false,
  min,
  max,
  ...field
}: FieldOf & { isRequired?: boolean; min?: string; max?: string }) {
  const { context, name, label, value } = field;
  const id = fieldId(field);
  return (
    <div class="act-field is-day">
      <label for={id}>
        {label}
        <span>{field.hint ?? (isRequired ? '' : context.words.ask.optional)}</span>
      </label>
      <input
        type="date"
        id={id}
        name={name}
        required={isRequired}
        value={keptValue(context, field, name) ?? value ?? ''}
        {...(min === undefined ? {} : { min })}
        {...(max === undefined ? {} : { max })}
      />
    </div>
  );
}

/** Full text above, a sentence to tick, a typed name: what a signature here is made of (DOMAIN.md §8.2). */
export function SignBox({ context, act, sentence }: Of & { sentence: string }) {
  const { words } = context;
  return (
    <>
      <CheckBox context={context} act={act} name="agreed" label={sentence} />
      <div class="act-field">
        <label for={`${act}-signedName`}>{words.terms.name}</label>
        <input
          id={`${act}-signedName`}
          name="signedName"
          autocomplete="name"
          required
          value={keptValue(context, { act }, 'signedName') ?? ''}
        />
      </div>
    </>
  );
}

export function CheckBox({ context, act, target, name, label }: Of & { name: string; label: string }) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        name={name}
        value="yes"
        checked={keptValue(context, { act, target }, name) === 'yes'}
        required={name === 'agreed'}
      />
      <span>{label}</span>
    </label>
  );
}

/** The button, and under it what happens next. */
export function Send({
  children,
  note,
  isQuiet = false,
  ...button
}: {
  children: ComponentChildren;
  note?: string;
  isQuiet?: boolean;
  name?: string;
  value?: string;
}) {
  return (
    <div class="act-send">
      <button type="submit" class={isQuiet ? 'button is-quiet' : 'button'} {...button}>
        {children}
      </button>
      {note !== undefined && <p>{note}</p>}
    </div>
  );
}
