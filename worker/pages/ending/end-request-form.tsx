// Asking for an end: the way, the reason, what the creator is told. Nothing leaves; a second person decides.
import { breachesOf } from '../../../shared/contract/facts/breaches.ts';
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import { RESULT_REASONS } from '../../../shared/procedure/exits/told-reason.ts';
import { presentEndReasons } from '../../../shared/ui/exits/told-reasons.ts';
import { FormEnd, SelectField, SubmitButton, TextArea, TextField } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import { fieldsOf } from '../dossier/dossier.ts';
import { ActForm } from '../dossier-forms/act-form.tsx';
import { REASON_CHOICES, ROUTE_CHOICES, triggerChoices } from './end-choices.ts';

export function EndRequestForm({ dossier }: { dossier: Dossier }) {
  const { standing, now } = dossier;
  const fields = fieldsOf(dossier, 'request');
  const reasons = presentEndReasons(standing, now);
  const told = reasons.find(({ isDefault }) => isDefault)?.value ?? 'other';
  const terms = findVersionInForce(standing.contracts, now)?.terms;
  const breaches = breachesOf('creator', terms?.cause?.triggers ?? []);
  return (
    <Section title="Ask for the end" id="request" note="nothing leaves from here">
      <ActForm dossier={dossier} name="request" kind="request_end" place="end">
        <SelectField
          name={fields.nameOf('route')}
          label="Way"
          value={fields.valueOf('route', 'convenience')}
          choices={ROUTE_CHOICES}
        />
        <SelectField
          name={fields.nameOf('reason')}
          label="Our reason"
          hint="results ask for the whole ladder"
          value={fields.valueOf('reason', RESULT_REASONS.includes(told) ? 'performance' : 'business')}
          choices={REASON_CHOICES}
        />
        <SelectField
          name={fields.nameOf('category')}
          label="Reason told"
          hint="one, factual"
          value={fields.valueOf('category', told)}
          choices={reasons}
        />
        {breaches.length > 0 && (
          <SelectField
            name={fields.nameOf('trigger')}
            label="Breach"
            hint="only for cause"
            value={fields.valueOf('trigger')}
            choices={triggerChoices(breaches)}
          />
        )}
        <TextField
          name={fields.nameOf('sinceOn')}
          label="The outside event began"
          hint="only for an outside event"
          type="date"
          value={fields.valueOf('sinceOn')}
        />
        <TextArea
          name={fields.nameOf('note')}
          label="For the team"
          hint="dated facts; the creator may read it one day"
          value={fields.valueOf('note')}
          rows={3}
        />
        <FormEnd after="A manager is asked. The work goes on until a notice takes effect.">
          <SubmitButton>Ask for the end</SubmitButton>
        </FormEnd>
      </ActForm>
    </Section>
  );
}
