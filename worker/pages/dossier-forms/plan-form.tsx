// One or more changes of a plan: what, whose, for which cause and piece, what it moves and by when, what it costs.
import { addDays } from '../../../shared/contract/zone.ts';
import { agreedKpiOf } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import { CAUSE_TABLE } from '../../../shared/procedure/talk/causes.ts';
import { REMEDIES } from '../../../shared/procedure/talk/records.ts';
import { REMEDY_TABLE, remediesFor } from '../../../shared/procedure/talk/remedies.ts';
import { nameKpi } from '../../../shared/ui/guide-words/present-plan.ts';
import { Segments } from '../../../shared/ui/page/choice-fields.tsx';
import type { Choice } from '../../../shared/ui/page/form.tsx';
import { FormEnd, SelectField, SubmitButton, TextArea, TextField } from '../../../shared/ui/page/form.tsx';
import { OPENS_HERE } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { Dossier, Fields } from '../dossier/dossier.ts';
import { fieldsOf } from '../dossier/dossier.ts';
import { ActForm } from './act-form.tsx';
import { PLAN_ROWS_MAX } from './plan-rows.ts';

const DUE_DAYS = 3;
const REVIEW_DAYS = 10;

export function PlanForm({ dossier }: { dossier: Dossier }) {
  const fields = fieldsOf(dossier, 'plan');
  const rows = Math.min(PLAN_ROWS_MAX, Math.max(1, Number(fields.valueOf('rows', '1')) || 1));
  return (
    <Section title="Agree a change" id="add" note="the creator sees it and can change it">
      <ActForm dossier={dossier} name="plan" kind="plan_remedy" place="plan">
        <input type="hidden" name={fields.nameOf('rows')} value={rows} />
        {Array.from({ length: rows }, (_, i) => (
          <PlanRow key={i} dossier={dossier} fields={fields} row={i + 1} />
        ))}
        <TextArea
          name={fields.nameOf('note')}
          label="In our words"
          hint="the creator reads it"
          value={fields.valueOf('note')}
          rows={2}
        />
        <FormEnd after="It stands on the creator’s page. They agree, suggest a change or object.">
          <SubmitButton>Send the plan for agreement</SubmitButton>
          {rows < PLAN_ROWS_MAX && (
            <SubmitButton name="step" value="more" isQuiet>
              Add another change
            </SubmitButton>
          )}
        </FormEnd>
      </ActForm>
    </Section>
  );
}

type Row = {
  dossier: Dossier;
  name: (field: string) => string;
  value: (field: string, otherwise?: string) => string;
};

function PlanRow({ dossier, fields, row }: { dossier: Dossier; fields: Fields; row: number }) {
  // A row that was just added comes with its usual values, beside rows that hold what was typed.
  const isNew = !fields.names().includes(`remedy${row}`);
  const at: Row = {
    dossier,
    name: (field) => fields.nameOf(`${field}${row}`),
    value: (field, otherwise = '') => (isNew ? otherwise : fields.valueOf(`${field}${row}`, otherwise)),
  };
  const asked = row === 1 ? (dossier.query.remedy ?? '') : '';
  const remedy = REMEDIES.find((code) => code === asked) ?? remediesFor(causeCodes(dossier))[0] ?? 'R2';
  return (
    <fieldset class="dossier-row" {...(isNew && row > 1 ? OPENS_HERE : {})}>
      <legend>Change {row}</legend>
      <SelectField
        name={at.name('remedy')}
        label="Do"
        value={at.value('remedy', remedy)}
        choices={remedyChoices(dossier)}
      />
      <WhatFields {...at} owner={REMEDY_TABLE[remedy].owner} />
      <AboutFields {...at} />
      <WhenFields {...at} />
    </fieldset>
  );
}

function WhatFields({ name, value, owner }: Row & { owner: 'brand' | 'creator' }) {
  return (
    <div class="field-pair">
      <Segments
        name={name('kind')}
        label="As"
        value={value('kind', 'change')}
        choices={[
          { value: 'change', label: 'Change' },
          { value: 'make_good', label: 'Make-good' },
        ]}
      />
      <Segments
        name={name('owner')}
        label="Owner"
        value={value('owner', owner)}
        choices={[
          { value: 'brand', label: 'Our side' },
          { value: 'creator', label: 'Creator' },
        ]}
      />
    </div>
  );
}

function AboutFields({ dossier, name, value }: Row) {
  const codes = causeCodes(dossier);
  return (
    <>
      <div class="field-pair">
        <SelectField
          name={name('cause')}
          label="Because"
          value={value('cause', codes[0] ?? '')}
          choices={[
            { value: '', label: 'No cause of its own' },
            ...codes.map((code) => ({ value: code, label: CAUSE_TABLE[code].title })),
          ]}
        />
        <SelectField
          name={name('piece')}
          label="On"
          value={value('piece')}
          choices={[
            { value: '', label: 'The whole collaboration' },
            ...dossier.standing.deliverables.map((piece) => ({ value: piece.id, label: piece.name })),
          ]}
        />
      </div>
      <div class="field-pair">
        <SelectField
          name={name('kpi')}
          label="Moves"
          value={value('kpi', agreedKpiOf(dossier.standing))}
          choices={kpiChoices(dossier)}
        />
        <TextField
          name={name('target')}
          label="Target"
          hint="% of what is expected"
          inputMode="numeric"
          value={value('target', '90')}
        />
      </div>
    </>
  );
}

function WhenFields({ dossier: { today, standing }, name, value }: Row) {
  return (
    <>
      <div class="field-pair">
        <TextField
          name={name('dueOn')}
          label="Due"
          type="date"
          min={today}
          value={value('dueOn', addDays(today, DUE_DAYS))}
          isRequired
        />
        <TextField
          name={name('reviewOn')}
          label="Look together on"
          type="date"
          min={today}
          value={value('reviewOn', addDays(today, REVIEW_DAYS))}
          isRequired
        />
      </div>
      <div class="field-pair">
        <TextField
          name={name('cost')}
          label="Costs"
          hint={`${standing.currency}, empty = nothing`}
          inputMode="decimal"
          value={value('cost')}
        />
        <TextField
          name={name('units')}
          label="Brings"
          hint="make-good only: how many"
          inputMode="numeric"
          value={value('units')}
        />
      </div>
    </>
  );
}

function causeCodes({ standing }: Dossier) {
  return standing.case.causes.map((cause) => cause.code);
}

/** What fits the named causes first, then the rest of the catalogue. */
function remedyChoices(dossier: Dossier): Choice[] {
  const fitting = remediesFor(causeCodes(dossier));
  const others = REMEDIES.filter((code) => !fitting.includes(code));
  return [...fitting, ...others].map((code) => ({
    value: code,
    label: `${REMEDY_TABLE[code].title}${fitting.includes(code) ? ', fits a cause' : ''}`,
  }));
}

function kpiChoices({ standing }: Dossier): Choice[] {
  return standing.readings.map(({ kpi }) => ({ value: kpi, label: nameKpi(kpi) }));
}
