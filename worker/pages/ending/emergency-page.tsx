// Stop now, ask, confirm: one person may start it on a listed trigger, it lifts by itself unless a manager confirms.
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import type { Instant } from '../../../shared/contract/terms.ts';
import { formatMoment } from '../../../shared/ui/format.ts';
import { FormEnd, SelectField, SubmitButton, TextArea } from '../../../shared/ui/page/form.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { describeMessage, standbyWhileStopped } from '../../../shared/ui/popup/present-emergency.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { fieldsOf, pathOf } from '../dossier/dossier.ts';
import { DossierFrame } from '../dossier/dossier-frame.tsx';
import { WhyNot } from '../dossier/why-not.tsx';
import { ActButton, ActForm } from '../dossier-forms/act-form.tsx';
import { triggerChoices } from './end-choices.ts';

export function EmergencyPage({ dossier }: { dossier: Dossier }) {
  const { guide, mayEdit, standing, now, session } = dossier;
  const standby = mayEdit ? standbyWhileStopped(standing, { now, locale: session.locale }) : null;
  return (
    <DossierFrame dossier={dossier} tab="steps">
      <p class="dossier-back">
        <a href={pathOf(dossier, '/steps')}>All steps</a>
      </p>
      <Running dossier={dossier} />
      {mayEdit && guide.acts.includes('emergency_pause') ? (
        <StartForm dossier={dossier} />
      ) : (
        standing.case.state !== 'emergency_paused' && <WhyNot dossier={dossier} act="emergency_pause" />
      )}
      <Section title="What happens">
        <Notes
          rows={[
            { name: 'At once', text: 'Planned posts, paid ads and payments not yet due stop.' },
            { name: 'Never held', text: 'Sums already earned are paid as agreed.' },
            ...(standby === null ? [] : [{ name: 'Standby pay', text: standby }]),
            { name: 'Within 4 hours', text: 'A neutral message asks the creator for their side.' },
            { name: 'Two business days', text: 'A manager confirms, or it lifts by itself.' },
            { name: 'Public word', text: 'None is sent from here.' },
          ]}
        />
      </Section>
    </DossierFrame>
  );
}

function Running({ dossier }: { dossier: Dossier }) {
  const { standing, session, guide } = dossier;
  const open = standing.case.suspensions.find((one) => one.kind === 'emergency' && one.to === null);
  if (!open) return null;
  const moment = (at: Instant) => formatMoment(at, session.locale, standing.timeZone);
  const confirmBy = open.confirmBy === null ? null : moment(open.confirmBy);
  return (
    <Section title="Stopped now" note={confirmBy === null ? 'confirmed' : `lifts ${confirmBy}`}>
      <p>
        Since {moment(open.from)}. The creator {describeMessage(standing.case, moment)}.
      </p>
      <p>
        <a href={pathOf(dossier, '/talk#letter')}>Write to the creator</a>
      </p>
      {guide.acts.includes('confirm_emergency') && (
        <ActButton
          dossier={dossier}
          name="confirm"
          kind="confirm_emergency"
          place="emergency"
          label="Confirm the stop"
          after="It becomes a pause under the contract."
          isQuiet={false}
        />
      )}
      {guide.acts.includes('lift_emergency') && (
        <ActButton
          dossier={dossier}
          name="lift"
          kind="lift_emergency"
          place="emergency"
          label="Lift it, work goes on"
          fields={{ reason: 'settled' }}
        />
      )}
    </Section>
  );
}

function StartForm({ dossier }: { dossier: Dossier }) {
  const { standing, now } = dossier;
  const fields = fieldsOf(dossier, 'stop');
  const listed = findVersionInForce(standing.contracts, now)?.terms.pause?.emergencyTriggers ?? [];
  const isAsked = standing.case.wishes.some(({ kind }) => kind === 'urgent_stop');
  const triggers = isAsked ? [...listed, 'creator_request'] : listed;
  return (
    <Section title="Stop now, ask, confirm" id="stop" note="a missed target is not on this list">
      <ActForm dossier={dossier} name="stop" kind="emergency_pause" place="emergency">
        <SelectField
          name={fields.nameOf('trigger')}
          label="What happened"
          value={fields.valueOf('trigger')}
          choices={triggerChoices([...new Set(triggers)])}
          isRequired
        />
        <TextArea
          name={fields.nameOf('note')}
          label="What was seen"
          hint="address, when, by whom; no copies of private content"
          value={fields.valueOf('note')}
          rows={3}
        />
        <FormEnd after="Stops our side and the work at once. A manager confirms within two business days.">
          <SubmitButton>Stop now</SubmitButton>
        </FormEnd>
      </ActForm>
    </Section>
  );
}
