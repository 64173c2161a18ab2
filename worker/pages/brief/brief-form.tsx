// The form of a new version of the brief: its parts, why it changes, whom it is for, and that it asks for no more work.
import type { BriefPart } from '../../../shared/procedure/brief/brief.ts';
import { BRIEF_PARTS } from '../../../shared/procedure/brief/brief.ts';
import { Checkbox, Segments } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, SubmitButton, TextArea, TextField } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { PART_NAMES } from './brief-text.tsx';

/** What was typed, or what the newest version says. */
export type BriefFormValues = {
  text: Partial<Record<BriefPart, string>>;
  why: string;
  /** `all`, or those ticked. */
  scope: 'all' | 'chosen';
  chosen: readonly string[];
  /** `same` or `more`; empty until somebody says. */
  work: string;
};

const HINTS: Partial<Record<BriefPart, string>> = {
  goal: 'what this is for, in one sentence',
  message: 'one only, in plain words',
  ask: 'one only',
  must_say: 'one a line, three are plenty',
  must_not_say: 'one a line',
  disclosure: 'where and how the ad label stands',
  link: 'https://',
  notes: 'examples, tone, who answers questions',
};
const ONE_LINE: readonly BriefPart[] = ['goal', 'message', 'ask', 'link', 'code'];

export function BriefForm({
  action,
  seenN,
  values,
  problems,
  people,
}: {
  action: string;
  /** The newest version that the person saw; 0 = none. */
  seenN: number;
  values: BriefFormValues;
  problems: Record<string, string>;
  people: { id: string; handle: string }[];
}) {
  const isFirst = seenN === 0;
  return (
    <Section
      title={isFirst ? 'The first brief' : `Change the brief: version ${seenN + 1}`}
      note="creators read these words as they stand"
      id="change"
    >
      <form method="post" action={action} class="desk-form">
        <input type="hidden" name="seenN" value={seenN} />
        {BRIEF_PARTS.map((part) => {
          const field = {
            name: part,
            label: PART_NAMES[part],
            hint: HINTS[part],
            value: values.text[part] ?? '',
            error: problems[part],
            isRequired: part === 'message',
          };
          return ONE_LINE.includes(part) ? (
            <TextField key={part} {...field} />
          ) : (
            <TextArea key={part} {...field} rows={3} />
          );
        })}
        <TextField
          name="why"
          label={isFirst ? 'Why it is so' : 'Why it changes'}
          hint="one sentence, it stands in the letter"
          value={values.why}
          error={problems.why}
          isRequired={!isFirst}
        />
        <WhomFor values={values} people={people} problem={problems.who} />
        <Segments
          name="work"
          label="What does it ask of them?"
          hint="pieces, dates, pay and rights are the contract’s"
          value={values.work}
          choices={[
            { value: 'same', label: 'The agreed pieces, made this way' },
            { value: 'more', label: 'More or other work' },
          ]}
        />
        {problems.work && <p class="field-error hue-risk">{problems.work}</p>}
        <FormEnd after="Saving tells nobody. You then read each letter before it goes.">
          <SubmitButton>{isFirst ? 'Save the brief' : `Save version ${seenN + 1}`}</SubmitButton>
        </FormEnd>
      </form>
    </Section>
  );
}

function WhomFor({
  values,
  people,
  problem,
}: {
  values: BriefFormValues;
  people: { id: string; handle: string }[];
  problem: string | undefined;
}) {
  return (
    <>
      <Segments
        name="scope"
        label="Whom it is for"
        value={values.scope}
        choices={[
          { value: 'all', label: 'Everybody in the campaign' },
          { value: 'chosen', label: 'Those ticked' },
        ]}
      />
      {people.length > 0 && (
        <fieldset class="field">
          <legend class="sr">Creators it is for</legend>
          <div class="choices">
            {people.map(({ id, handle }) => (
              <Checkbox
                key={id}
                name="who"
                value={id}
                label={handle}
                isChecked={values.chosen.includes(id)}
              />
            ))}
          </div>
        </fieldset>
      )}
      {problem && <p class="field-error hue-risk">{problem}</p>}
    </>
  );
}
