// One term of the contract: a line that says how it stands, and under it the answer, its clause, its fields and its list.
import type { ComponentChildren } from 'preact';
import type { TermName } from '../../../shared/contract/terms.ts';
import { Segments } from '../../../shared/ui/page/choice-fields.tsx';
import { TextField } from '../../../shared/ui/page/form.tsx';
import type { TermsValues } from '../terms-form/terms-reader.ts';
import { TERM_TITLES } from '../terms-form/typed-answers.ts';

export function TermSection({
  name,
  values,
  problem,
  confirmed,
  list,
  children,
}: {
  name: TermName;
  values: TermsValues;
  problem: string | undefined;
  /** "confirmed Fri 16 Oct, by you"; null while nobody has. */
  confirmed: string | null;
  /** What the clause names, under its fields. */
  list: ComponentChildren;
  children: ComponentChildren;
}) {
  const answer = values[`${name}-is`] ?? 'unknown';
  return (
    // Only what has fields to read stands open: ten terms that nobody knows yet are ten lines.
    <details class="term" id={`term-${name}`} open={answer === 'value' || problem !== undefined}>
      <summary>
        <h2>{TERM_TITLES[name]}</h2>
        <span>{toClause(values[`${name}-clause`])}</span>
        <span class="term-state">{problem ?? confirmed ?? 'not known yet'}</span>
      </summary>
      <div class="field-pair">
        <Segments
          name={`${name}-is`}
          label="On paper"
          value={answer}
          choices={[
            { value: 'value', label: 'Value' },
            { value: 'none', label: 'None' },
            { value: 'unknown', label: 'Not known yet' },
          ]}
        />
        <TextField
          name={`${name}-clause`}
          label="Clause"
          hint="number on paper"
          value={values[`${name}-clause`] ?? ''}
          maxLength={20}
        />
      </div>
      {children && <div class="field-pair">{children}</div>}
      {list}
    </details>
  );
}

function toClause(clause: string | undefined): string {
  return clause ? `clause ${clause}` : '';
}
