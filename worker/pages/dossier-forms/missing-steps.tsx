import { SKIP_REASONS } from '../../../shared/procedure/events.ts';
import { SKIP_WORDS } from '../../../shared/ui/guide-words/code-words.ts';
import { SelectField, TextField } from '../../../shared/ui/page/form.tsx';
import type { PauseSheetView } from '../../../shared/ui/view.ts';
import type { Fields } from '../dossier/dossier.ts';

const SKIP_CHOICES = [
  { value: '', label: 'Not skipped' },
  ...SKIP_REASONS.map((reason) => ({ value: reason, label: SKIP_WORDS[reason] })),
];

/** Our own steps that are open; a manager may pass over some with a reason. */
export function MissingSteps({ sheet, fields }: { sheet: PauseSheetView; fields: Fields }) {
  return (
    <>
      {sheet.missing.map((step) => (
        <fieldset key={step.code} class="field">
          <legend class="field-label">{step.sentence}</legend>
          {step.canSkip && (
            <>
              <SelectField
                name={`skip-${step.code}`}
                label="Skip it because"
                value={fields.valueOf(`skip-${step.code}`)}
                choices={SKIP_CHOICES}
              />
              <TextField
                name={`sentence-${step.code}`}
                label="In a sentence"
                value={fields.valueOf(`sentence-${step.code}`)}
                maxLength={500}
              />
            </>
          )}
        </fieldset>
      ))}
    </>
  );
}
