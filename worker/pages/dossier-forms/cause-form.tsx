// Naming a cause: first which one, then how sure we are and on what.
import { CAUSE_TABLE, CAUSES_IN_ORDER } from '../../../shared/procedure/talk/causes.ts';
import type { EvidenceCode } from '../../../shared/procedure/talk/evidence.ts';
import { EVIDENCE } from '../../../shared/procedure/talk/evidence.ts';
import type { CauseCode } from '../../../shared/procedure/talk/records.ts';
import { OWNER_WORDS } from '../../../shared/ui/guide-words/talk-words.ts';
import { Checkbox, Segments } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, SelectField, SubmitButton, TextArea } from '../../../shared/ui/page/form.tsx';
import { toDraftsFor } from '../dossier/diagnosis-part.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import { fieldsOf, pathOf } from '../dossier/dossier.ts';
import { ActForm } from './act-form.tsx';

const CONFIDENCE = [
  { value: 'low', label: 'Low' },
  { value: 'medium', label: 'Medium' },
  { value: 'high', label: 'High' },
];

export function CauseForm({ dossier }: { dossier: Dossier }) {
  const fields = fieldsOf(dossier, 'cause');
  const asked = fields.valueOf('code', dossier.query.cause ?? '');
  const code = CAUSES_IN_ORDER.find((one) => one === asked);
  return code === undefined ? <ChooseCause dossier={dossier} /> : <NameCause dossier={dossier} code={code} />;
}

/** A plain GET form: the page comes back with the evidence that belongs to the cause. */
function ChooseCause({ dossier }: { dossier: Dossier }) {
  return (
    <form method="get" action={pathOf(dossier, '/talk#causes')} class="desk-form dossier-choose">
      <SelectField
        name="cause"
        label="Name a cause"
        hint="our side is listed first"
        choices={CAUSES_IN_ORDER.map((code) => ({
          value: code,
          label: `${CAUSE_TABLE[code].title} (${OWNER_WORDS[CAUSE_TABLE[code].owner]})`,
        }))}
      />
      <FormEnd>
        <SubmitButton isQuiet>Choose this cause</SubmitButton>
      </FormEnd>
    </form>
  );
}

/** What the record of drafts is evidence of, ticked beforehand; a person decides. */
const DRAFT_EVIDENCE: Partial<Record<CauseCode, EvidenceCode>> = {
  late_approval: 'approval_took_long',
  brief_unclear: 'revisions_over_limit',
};

function NameCause({ dossier, code }: { dossier: Dossier; code: CauseCode }) {
  const fields = fieldsOf(dossier, 'cause');
  const { title, sentence, owner, supports, against } = CAUSE_TABLE[code];
  const known = dossier.standing.case.causes.find((cause) => cause.code === code);
  const drafts = toDraftsFor(dossier)(code);
  const ticked = fields.listOf(
    'evidence',
    known?.evidence ?? (drafts.length > 0 ? [DRAFT_EVIDENCE[code] ?? ''] : []),
  );
  return (
    <ActForm dossier={dossier} name="cause" kind="diagnose" place="talk">
      <input type="hidden" name={fields.nameOf('code')} value={code} />
      <p>
        <b>{title}</b> <span class="reference">{OWNER_WORDS[owner]}</span>
        <br />
        {[sentence, ...drafts].join(' ')} <a href={pathOf(dossier, '/talk#causes')}>Choose another</a>
      </p>
      <Segments
        name={fields.nameOf('confidence')}
        label="How sure"
        value={fields.valueOf('confidence', known?.confidence ?? 'low')}
        choices={CONFIDENCE}
      />
      {[
        { legend: 'What speaks for it', codes: supports },
        { legend: 'What speaks against it', codes: against },
      ].map(
        ({ legend, codes }) =>
          codes.length > 0 && (
            <fieldset key={legend} class="field">
              <legend class="field-label">{legend}</legend>
              <div class="choices">
                {codes.map((one) => (
                  <Checkbox
                    key={one}
                    name={fields.nameOf('evidence')}
                    value={one}
                    label={EVIDENCE[one]}
                    isChecked={ticked.includes(one)}
                  />
                ))}
              </div>
            </fieldset>
          ),
      )}
      <TextArea
        name={fields.nameOf('note')}
        label="What we saw"
        hint="dated facts; the creator may read it"
        value={fields.valueOf('note')}
        rows={3}
      />
      <FormEnd after="The creator can agree, object or add their own view.">
        <SubmitButton>Name this cause</SubmitButton>
      </FormEnd>
    </ActForm>
  );
}
