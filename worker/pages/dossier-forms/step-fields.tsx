// Pay per result, step by step: from which result on, and how much. Most offers have one step.
import { STEP_COUNT_WORDS } from '../../../shared/ui/guide-words/proposal-words.ts';
import { type Choice, SelectField, TextField } from '../../../shared/ui/page/form.tsx';
import type { Fields } from '../dossier/dossier.ts';
import { listTypedSteps, STEPS_MAX } from './proposal-values.ts';

/** Room for the first two; whoever fills the last row finds one more after working out the pay. */
const ROWS_MIN = 2;

export function StepFields({ fields, currency }: { fields: Fields; currency: string }) {
  const typed = listTypedSteps(fields);
  const rows = Array.from({ length: Math.min(Math.max(ROWS_MIN, typed.length + 1), STEPS_MAX) });
  return (
    <fieldset class="field">
      <legend class="field-label">
        Pay by steps <span class="field-hint">one is enough; working out the pay adds another</span>
      </legend>
      {rows.map((_, index) => {
        const n = index + 1;
        return (
          <div key={n} class="field-pair">
            <TextField
              name={fields.nameOf(`rate${n}`)}
              label={n === 1 ? 'Per result' : `Step ${n}, per result`}
              hint={currency}
              inputMode="decimal"
              value={typed[index]?.rate ?? ''}
            />
            <TextField
              name={fields.nameOf(`from${n}`)}
              label={n === 1 ? 'From' : `Step ${n}, from`}
              hint={n === 1 ? 'empty = 0 results' : 'results'}
              inputMode="numeric"
              value={typed[index]?.from ?? ''}
            />
          </div>
        );
      })}
      <SelectField
        name={fields.nameOf('mode')}
        label="How steps count"
        hint="only with more than one"
        value={fields.valueOf('mode')}
        choices={STEP_COUNTS}
      />
    </fieldset>
  );
}

const STEP_COUNTS: Choice[] = Object.entries(STEP_COUNT_WORDS).map(([value, label]) => ({ value, label }));
