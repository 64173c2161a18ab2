// What only people can add: what we change with who and when, whether to book again, what the creator says.
import { LESSON_KINDS } from '../../../shared/analysis/post-mortem.ts';
import { LESSON_WORDS, REBOOK_WORDS } from '../../../shared/ui/analysis/analysis-words.ts';
import { FormEnd, SelectField, SubmitButton, TextArea, TextField } from '../../../shared/ui/page/form.tsx';
import { Notice } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { Fields } from '../dossier/dossier.ts';
import { fieldsOf, pathOf } from '../dossier/dossier.ts';
import { ANALYSIS_FORM, countRows, LESSON_CHARS_MAX, LESSON_ROWS_MAX } from './analysis-form-values.ts';
import type { AnalysisView } from './analysis-view.ts';

export function AnalysisForm({ view }: { view: AnalysisView }) {
  const { dossier, problems, filings } = view;
  const fields = fieldsOf(dossier, ANALYSIS_FORM);
  const rows = countRows(fields);
  return (
    <Section title="What we change" note="each with who and when" id="file">
      {problems.numbers && (
        <Notice tone="watch" title="The numbers are not final yet">
          <p>{problems.numbers}</p>
        </Notice>
      )}
      <form method="post" action={pathOf(dossier, '/analysis')} class="desk-form analysis-form">
        <input type="hidden" name="id" value={dossier.newId()} />
        <input type="hidden" name="seenVersion" value={dossier.standing.version} />
        <input type="hidden" name={fields.nameOf('rows')} value={rows} />
        {Array.from({ length: rows }, (_, index) => (
          <LessonRow key={index} view={view} fields={fields} row={index + 1} />
        ))}
        {rows < LESSON_ROWS_MAX && (
          <p>
            <SubmitButton name="step" value="more" isQuiet isSmall>
              Add a row
            </SubmitButton>
          </p>
        )}
        <RebookFields view={view} fields={fields} />
        <WordFields view={view} fields={fields} />
        <FormEnd
          after={
            filings.length === 0
              ? 'It is kept as filed, with your name and a fingerprint. Nobody outside the team gets it.'
              : 'It is kept beside the earlier one. Nothing filed is changed.'
          }
        >
          <SubmitButton>File the analysis</SubmitButton>
        </FormEnd>
      </form>
    </Section>
  );
}

type Part = { view: AnalysisView; fields: Fields };

function LessonRow({ view, fields, row }: Part & { row: number }) {
  const { problems, members } = view;
  const at = (field: string) => ({
    name: fields.nameOf(`${field}${row}`),
    error: problems[`${field}${row}`],
  });
  const value = (field: string, otherwise = '') => fields.valueOf(`${field}${row}`, otherwise);
  return (
    <fieldset class="dossier-row">
      <legend>Change {row}</legend>
      <TextField
        {...at('text')}
        label="What changes"
        hint="one sentence"
        value={value('text')}
        maxLength={LESSON_CHARS_MAX}
      />
      <div class="field-pair">
        <SelectField
          {...at('kind')}
          label="Where"
          value={value('kind', 'brief')}
          choices={LESSON_KINDS.map((kind) => ({ value: kind, label: LESSON_WORDS[kind] }))}
        />
        <SelectField
          {...at('owner')}
          label="Who"
          value={value('owner')}
          choices={[
            { value: '', label: 'Choose' },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextField {...at('due')} label="By" type="date" value={value('due')} />
      </div>
    </fieldset>
  );
}

function RebookFields({ view, fields }: Part) {
  const { problems } = view;
  return (
    <fieldset class="dossier-row">
      <legend>Book again</legend>
      <SelectField
        name={fields.nameOf('rebook')}
        label="Answer"
        value={fields.valueOf('rebook')}
        error={problems.rebook}
        choices={[
          { value: '', label: 'Choose' },
          ...(['yes', 'yes_if', 'no'] as const).map((value) => ({ value, label: REBOOK_WORDS[value] })),
        ]}
      />
      <TextField
        name={fields.nameOf('reason')}
        label="Because"
        hint="a fact: dates, counts; the creator may read it"
        value={fields.valueOf('reason')}
        error={problems.reason}
        maxLength={LESSON_CHARS_MAX}
      />
      <TextField
        name={fields.nameOf('condition')}
        label="If"
        hint="for “yes, if” only"
        value={fields.valueOf('condition')}
        error={problems.condition}
        maxLength={LESSON_CHARS_MAX}
      />
    </fieldset>
  );
}

function WordFields({ view, fields }: Part) {
  const { problems } = view;
  return (
    <fieldset class="dossier-row">
      <legend>The creator’s word</legend>
      <TextArea
        name={fields.nameOf('word')}
        label="What they say"
        hint="in their own words"
        value={fields.valueOf('word')}
        error={problems.word}
        rows={3}
      />
      <div class="field-pair">
        <TextField
          name={fields.nameOf('asked')}
          label="Or asked on"
          hint="without an answer"
          type="date"
          value={fields.valueOf('asked')}
          error={problems.asked}
        />
        <TextField
          name={fields.nameOf('hours')}
          label="Our hours"
          hint="empty = not counted"
          value={fields.valueOf('hours')}
          error={problems.hours}
          inputMode="decimal"
        />
      </div>
    </fieldset>
  );
}
