// One term of the contract: the answer, its clause, its fields, and the list of what it names.
import type { ComponentChildren } from 'preact';
import type { TermName } from '../../../shared/contract/terms.ts';
import { Segments } from '../../../shared/ui/page/choice-fields.tsx';
import { TextField } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { TermsValues } from './terms-reader.ts';
import { TERM_TITLES } from './typed-answers.ts';

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
  confirmed: boolean;
  /** What the clause names, under its fields. */
  list: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <Section
      title={TERM_TITLES[name]}
      note={problem ?? (confirmed ? 'confirmed' : 'not known yet')}
      id={`term-${name}`}
    >
      <div class="field-pair">
        <Segments
          name={`${name}-is`}
          label="On paper"
          value={values[`${name}-is`] ?? 'unknown'}
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
      <div class="field-pair">{children}</div>
      {list}
    </Section>
  );
}
