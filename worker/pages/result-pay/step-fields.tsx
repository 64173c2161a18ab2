// Pay per result, step by step: from which result on, and how much; and sums paid once at a number of results. Most offers
// have one step and no bonus.
import { STEP_COUNT_WORDS } from '../../../shared/ui/guide-words/proposal-words.ts';
import { type Choice, SelectField, TextField } from '../../../shared/ui/page/form.tsx';
import type { Fields } from '../dossier/dossier.ts';
import { BONUSES_MAX, listTypedBonuses, listTypedSteps, STEPS_MAX } from './pay-values.ts';

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

/** One empty row below those that are filled. */
export function BonusFields({ fields, currency }: { fields: Fields; currency: string }) {
  const typed = listTypedBonuses(fields);
  const rows = Array.from({ length: Math.min(typed.length + 1, BONUSES_MAX) });
  return (
    <fieldset class="field">
      <legend class="field-label">
        Bonus at a number of results{' '}
        <span class="field-hint">paid once, in addition; leave it empty for none</span>
      </legend>
      {rows.map((_, index) => {
        const n = index + 1;
        return (
          <div key={n} class="field-pair">
            <TextField
              name={fields.nameOf(`bonus${n}`)}
              label={n === 1 ? 'Bonus' : `Bonus ${n}`}
              hint={currency}
              inputMode="decimal"
              value={typed[index]?.pays ?? ''}
            />
            <TextField
              name={fields.nameOf(`bonusAt${n}`)}
              label={n === 1 ? 'When it reaches' : `Bonus ${n}, when it reaches`}
              hint="results"
              inputMode="numeric"
              value={typed[index]?.at ?? ''}
            />
          </div>
        );
      })}
    </fieldset>
  );
}

const STEP_COUNTS: Choice[] = Object.entries(STEP_COUNT_WORDS).map(([value, label]) => ({ value, label }));
