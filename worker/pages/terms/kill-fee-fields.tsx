// The kill fee in the paper's own way of counting. The styles show the fields of the way that is chosen; where a browser
// cannot, all of them stand there under their names.
import { SelectField, TextField } from '../../../shared/ui/page/form.tsx';
import { DAY_ROWS, KILL_FEE_MODELS, KILL_FEE_STAGES, toModel } from '../terms-form/kill-fee-form.ts';
import type { TermsValues } from '../terms-form/terms-reader.ts';

type Props = { values: TermsValues; problems: Record<string, string>; currency: string };

export function KillFeeFields({ values, problems, currency }: Props) {
  const field = (name: string, label: string, more: { hint?: string; type?: 'number' } = {}) => (
    <TextField
      key={name}
      name={name}
      label={label}
      value={values[name] ?? ''}
      error={problems[name]}
      {...more}
    />
  );
  return (
    <div class="kill-fee">
      <div class="field-pair">
        <SelectField
          name="kill-model"
          label="Counted as"
          value={toModel(values['kill-model'])}
          choices={KILL_FEE_MODELS}
        />
      </div>
      <div class="field-pair kill-stagePct">
        {KILL_FEE_STAGES.map(({ name, label }) => field(`kill-${name}`, label))}
      </div>
      <div class="field-pair kill-remainingPct">
        {field('kill-remaining', 'Of the fees that are left, %', { hint: 'approved work is paid in full' })}
      </div>
      <div class="field-pair kill-flat">
        {field('kill-flat', `Sum, ${currency}`, { hint: 'never more than the fees that are left' })}
      </div>
      <div class="field-pair kill-daysToPost">
        {DAY_ROWS.flatMap((row) => [
          field(`kill-days-${row}`, 'Days before the post, at most', { type: 'number' }),
          field(`kill-share-${row}`, 'then, %'),
        ])}
        {field('kill-share-open', 'Any earlier, %')}
      </div>
    </div>
  );
}
