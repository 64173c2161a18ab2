// Rights to use content, exclusivity, and what goes on after the end, as the contract names them.
import type { ExclusivityClause, ExtraTerms, UsageClause } from '../../../shared/contract/terms.ts';
import { deskCollaboration } from '../../../shared/desk-paths.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, SelectField, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import type { Problems } from '../desk/parse-typed.ts';
import type { Values } from './papers-form.ts';
import { GRANT_ROWS, SEEN } from './papers-form.ts';

type FieldsProps = { terms: ExtraTerms; values: Values; problems: Problems };
type Props = FieldsProps & { standing: Standing; mayChange: boolean };
type RowProps = { n: number; values: Values; problems: Problems };

const NUMBERS = [
  { name: 'minLiveDays', label: 'Days a post stays up', hint: 'empty = no such clause' },
  { name: 'adsStopHours', label: 'Hours until our ads stop', hint: 'after the end' },
  { name: 'confidentialityDays', label: 'Days of confidentiality', hint: 'after the end' },
  { name: 'returnDays', label: 'Days to give product and access back', hint: 'after the end' },
] as const;

const START_CHOICES = [
  { value: 'publication', label: 'from publication' },
  { value: 'delivery', label: 'from delivery' },
  { value: 'signature', label: 'from signature' },
];
const END_CHOICES = [
  { value: 'release', label: 'free when it ends early' },
  { value: 'tail', label: 'goes on for some days' },
  { value: 'term', label: 'goes on to its last day' },
];

/** Who may not change them reads them, and who can. */
export function RightsForm({ standing, mayChange, ...fields }: Props) {
  if (!mayChange)
    return (
      <fieldset class="desk-form" disabled>
        <Fields {...fields} />
        <FormEnd after="A manager confirms rights against the paper.">{null}</FormEnd>
      </fieldset>
    );
  return (
    <form method="post" action={deskCollaboration(standing.collaborationId, '/rights')} class="desk-form">
      <input type="hidden" name={SEEN.rights} value={fields.values[SEEN.rights]} />
      <Fields {...fields} />
      <FormEnd after="You confirm them against the paper. Read the new version once more before a notice.">
        <SubmitButton isQuiet>Save as a new version</SubmitButton>
      </FormEnd>
    </form>
  );
}

function Fields({ terms, values, problems }: FieldsProps) {
  const usageRows = rowsFor('usage', 'channel', { stored: terms.usage?.length ?? 0, values });
  const exclusivityRows = rowsFor('excl', 'category', { stored: terms.exclusivity?.length ?? 0, values });
  return (
    <>
      {usageRows.map((n) => (
        <UsageRow key={n} n={n} grant={terms.usage?.[n]} values={values} problems={problems} />
      ))}
      {exclusivityRows.map((n) => (
        <ExclusivityRow key={n} n={n} grant={terms.exclusivity?.[n]} values={values} problems={problems} />
      ))}
      <div class="field-pair">
        {NUMBERS.map(({ name, label, hint }) => (
          <TextField
            key={name}
            name={name}
            label={label}
            hint={hint}
            value={values[name] ?? (terms[name] === undefined ? '' : String(terms[name]))}
            error={problems[name]}
            inputMode="numeric"
          />
        ))}
      </div>
      <TextField
        name="withholdDays"
        label="Days to settle a payment on hold"
        hint="empty = the contract gives no right to hold back"
        value={values.withholdDays ?? (terms.withholding ? String(terms.withholding.answerDays) : '')}
        error={problems.withholdDays}
        inputMode="numeric"
      />
      <TextField
        name="withholdClause"
        label="Number of that clause"
        hint="optional; letters name it"
        value={values.withholdClause ?? terms.withholding?.clause ?? ''}
      />
      <Checkbox
        name="heldUntilApproved"
        label="The pay for a piece is kept until it is approved"
        isChecked={isTicked('heldUntilApproved', { values, stored: terms.heldUntilApproved === true })}
      />
    </>
  );
}

/** A box that nobody ticked is not sent: whether the form was, its other fields say. */
function isTicked(name: string, { values, stored }: { values: Values; stored: boolean }): boolean {
  return values.minLiveDays === undefined ? stored : values[name] === 'on';
}

/** What is filled in and one row more; saving a full form offers the next. */
function rowsFor(
  prefix: string,
  first: string,
  { stored, values }: { stored: number; values: Values },
): number[] {
  const isTyped = (n: number) => (values[`${prefix}-${n}-${first}`] ?? '') !== '';
  const all = Array.from({ length: GRANT_ROWS }, (_, n) => n);
  const filled = Math.max(stored, ...all.map((n) => (isTyped(n) ? n + 1 : 0)));
  return all.slice(0, filled + 1);
}

function UsageRow({ n, grant, values, problems }: RowProps & { grant: UsageClause | undefined }) {
  const name = (part: string) => `usage-${n}-${part}`;
  const text = (part: string, stored: string) => ({
    name: name(part),
    value: values[name(part)] ?? stored,
    error: problems[name(part)],
  });
  const ticked = (part: string, stored = false) => isTicked(name(part), { values, stored });
  return (
    <fieldset class="field">
      <legend class="field-label">Right to use {n + 1}</legend>
      <div class="field-pair">
        <TextField
          {...text('channel', grant?.channel ?? '')}
          label="Where"
          hint="such as paid social; empty = none"
          maxLength={80}
        />
        <TextField
          {...text('territory', grant?.territory ?? '')}
          label="Territory"
          hint="empty = worldwide"
          maxLength={80}
        />
        <TextField {...text('days', grant ? String(grant.days) : '')} label="Days" inputMode="numeric" />
        <SelectField
          {...text('startsAt', grant?.startsAt ?? 'publication')}
          label="Counted"
          choices={START_CHOICES}
        />
      </div>
      <Checkbox name={name('isPaid')} label="Paid use, ads" isChecked={ticked('isPaid', grant?.isPaid)} />
      <Checkbox
        name={name('survives')}
        label="Goes on after an early end"
        isChecked={ticked('survives', (grant?.survives.length ?? 0) > 1)}
      />
      <Checkbox
        name={name('requiresPaid')}
        label="Only once the piece is paid"
        isChecked={ticked('requiresPaid', grant?.requiresPaid)}
      />
    </fieldset>
  );
}

function ExclusivityRow({ n, grant, values, problems }: RowProps & { grant: ExclusivityClause | undefined }) {
  const name = (part: string) => `excl-${n}-${part}`;
  const text = (part: string, stored: string) => ({
    name: name(part),
    value: values[name(part)] ?? stored,
    error: problems[name(part)],
  });
  return (
    <fieldset class="field">
      <legend class="field-label">Exclusivity {n + 1}</legend>
      <div class="field-pair">
        <TextField
          {...text('category', grant?.category ?? '')}
          label="Category"
          hint="empty = none"
          maxLength={80}
        />
        <TextField
          {...text('territory', grant?.territory ?? '')}
          label="Territory"
          hint="empty = worldwide"
          maxLength={80}
        />
        <TextField {...text('lastOn', grant?.lastOn ?? '')} label="Last day" type="date" />
        <SelectField
          {...text('onEnd', grant?.onEnd ?? 'release')}
          label="At an early end"
          choices={END_CHOICES}
        />
        <TextField
          {...text('tailDays', grant?.tailDays ? String(grant.tailDays) : '')}
          label="Days it goes on"
          inputMode="numeric"
        />
      </div>
    </fieldset>
  );
}
