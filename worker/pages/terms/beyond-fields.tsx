// The last line of the terms form: what the paper says and no field can hold, and which terms wait for it.
import { TERM_NAMES } from '../../../shared/contract/terms.ts';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { TextArea } from '../../../shared/ui/page/form.tsx';
import { BEYOND_TERMS, beyondBox } from '../terms-form/beyond-form.ts';
import type { TermsValues } from '../terms-form/terms-reader.ts';
import { TERM_TITLES } from '../terms-form/typed-answers.ts';

type Props = {
  values: TermsValues;
  problems: Record<string, string>;
  /** "confirmed Fri 16 Oct, by you"; null while there is nothing. */
  confirmed: string | null;
};

export function BeyondFields({ values, problems, confirmed }: Props) {
  const { 'beyond-text': wrong, [BEYOND_TERMS]: missing } = problems;
  const text = values['beyond-text'] ?? '';
  const ticked = TERM_NAMES.filter((name) => values[beyondBox(name)] === 'on');
  return (
    <details
      class="term"
      id="term-beyond"
      open={text !== '' || ticked.length > 0 || wrong !== undefined || missing !== undefined}
    >
      <summary>
        <h2>No field for it</h2>
        <span />
        <span class="term-state">
          {(wrong ?? missing) ? 'needs an answer' : (confirmed ?? 'the paper says nothing more')}
        </span>
      </summary>
      <TextArea
        name="beyond-text"
        label="The paper says"
        hint="what this form cannot hold"
        value={text}
        error={wrong}
        rows={3}
      />
      <fieldset class={missing ? 'field has-error hue-risk' : 'field'}>
        <legend class="field-label">
          It changes
          <span class="field-hint">not used while it stands here</span>
        </legend>
        <div class="choices is-row">
          {TERM_NAMES.map((name) => (
            <Checkbox
              key={name}
              name={beyondBox(name)}
              label={TERM_TITLES[name]}
              isChecked={ticked.includes(name)}
            />
          ))}
        </div>
        {missing && <p class="field-error">{missing}</p>}
      </fieldset>
    </details>
  );
}
