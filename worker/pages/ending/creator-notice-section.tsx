// The creator gave notice outside their page, by mail or letter: when it was sent and by which right decides when it counts.
import { breachesOf } from '../../../shared/contract/facts/breaches.ts';
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import { findTransition } from '../../../shared/procedure/machine.ts';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, SelectField, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import { fieldsOf } from '../dossier/dossier.ts';
import { ActForm } from '../dossier-forms/act-form.tsx';
import { triggerChoices } from './end-choices.ts';
import { MessageNote, SentFields } from './given-notice-fields.tsx';

const ROUTES = [
  { value: 'convenience', label: 'Without a reason, with notice' },
  { value: 'cause', label: 'For cause, a listed breach of ours' },
  { value: 'pause_timeout', label: 'After the pause reached its limit' },
  { value: 'force_majeure', label: 'After an outside event' },
];

/** Nothing where the creator has no end left to give. */
export function CreatorNoticeSection({ dossier }: { dossier: Dossier }) {
  const { standing, now, session, guide } = dossier;
  const { state } = standing.case;
  if (findTransition(state, 'creator_ends') === undefined && !guide.acts.includes('log_creator_end'))
    return null;
  const terms = findVersionInForce(standing.contracts, now)?.terms;
  if (terms === undefined) return null;
  const fields = fieldsOf(dossier, 'theirs');
  return (
    <Section title="The creator gave notice" id="creator-notice" note="outside their page">
      <details class="dossier-more" open={fields.valueOf('on') !== ''}>
        <summary>Note their notice</summary>
        <ActForm dossier={dossier} name="theirs" kind="log_creator_end" place="end">
          <SentFields dossier={dossier} fields={fields} terms={terms} />
          <WhichRight dossier={dossier} triggers={breachesOf('brand', terms.cause?.triggers ?? [])} />
          {session.role !== 'marketer' && (
            <Checkbox
              name={fields.nameOf('isAccepted')}
              label="We accept it without such a right"
              detail="it then ends when it counts as received"
              isChecked={fields.valueOf('isAccepted') !== ''}
            />
          )}
          <MessageNote fields={fields} />
          <FormEnd after="The contract says when it counts as received and from when it ends.">
            <SubmitButton isQuiet>Note this notice</SubmitButton>
          </FormEnd>
        </ActForm>
      </details>
    </Section>
  );
}

/** The right it rests on, and what some rights ask for beside it. */
function WhichRight({ dossier, triggers }: { dossier: Dossier; triggers: string[] }) {
  const fields = fieldsOf(dossier, 'theirs');
  return (
    <>
      <SelectField
        name={fields.nameOf('route')}
        label="By which right"
        value={fields.valueOf('route', 'convenience')}
        choices={ROUTES}
      />
      {triggers.length > 0 && (
        <SelectField
          name={fields.nameOf('trigger')}
          label="Breach"
          hint="only for cause"
          value={fields.valueOf('trigger')}
          choices={triggerChoices(triggers)}
        />
      )}
      <TextField
        name={fields.nameOf('sinceOn')}
        label="The outside event began"
        hint="only for an outside event"
        type="date"
        value={fields.valueOf('sinceOn')}
      />
    </>
  );
}
