// The creator pauses by their own right: what the team was told outside their page, and that they go on.
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import { FormEnd, SubmitButton } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import { fieldsOf } from '../dossier/dossier.ts';
import { ActForm } from '../dossier-forms/act-form.tsx';
import { MessageNote, SentFields } from './given-notice-fields.tsx';

/** Nothing where the clause gives the creator no pause, and none of theirs stands. */
export function CreatorPauseSection({ dossier }: { dossier: Dossier }) {
  const { standing, now, guide } = dossier;
  if (guide.acts.includes('log_creator_resume')) return <GoesOn dossier={dossier} />;
  const terms = findVersionInForce(standing.contracts, now)?.terms;
  if (terms === undefined || !guide.acts.includes('log_creator_pause')) return null;
  const fields = fieldsOf(dossier, 'their-pause');
  return (
    <Section title="The creator pauses" id="creator-pause" note="their right by the clause">
      <details class="dossier-more" open={fields.isTyped}>
        <summary>Note their notice of a pause</summary>
        <ActForm dossier={dossier} name="their-pause" kind="log_creator_pause" place="now">
          <SentFields dossier={dossier} fields={fields} terms={terms} />
          <MessageNote fields={fields} />
          <FormEnd after="The contract says when it counts as received and from when the work rests.">
            <SubmitButton isQuiet>Note this pause</SubmitButton>
          </FormEnd>
        </ActForm>
      </details>
    </Section>
  );
}

/** Theirs to end: the team notes their word, and cannot call them back. */
function GoesOn({ dossier }: { dossier: Dossier }) {
  const fields = fieldsOf(dossier, 'their-return');
  return (
    <Section title="The creator paused" id="creator-pause" note="theirs to end">
      <ActForm dossier={dossier} name="their-return" kind="log_creator_resume" place="now">
        <MessageNote fields={fields} label="What they said" />
        <FormEnd after="Only when they say so. Dates move by the paused days.">
          <SubmitButton isQuiet>Note that they go on</SubmitButton>
        </FormEnd>
      </ActForm>
    </Section>
  );
}
