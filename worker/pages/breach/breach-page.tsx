// Breach and cure, of either side: the notice that gives time to put something right, and what became of it. It ends nothing.

import { breachesOf } from '../../../shared/contract/facts/breaches.ts';
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import type { Cure } from '../../../shared/procedure/exits/records.ts';
import { curesOf } from '../../../shared/procedure/folding/cures.ts';
import { formatMoment } from '../../../shared/ui/format.ts';
import { LEAVES_AFTER_HOLD } from '../../../shared/ui/guide-words/hold-words.ts';
import { FormEnd, SelectField, SubmitButton, TextArea } from '../../../shared/ui/page/form.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { contractZone } from '../../../shared/ui/present-contract.ts';
import { formatEnd } from '../../../shared/ui/reading/end-words.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { fieldsOf, pathOf } from '../dossier/dossier.ts';
import { DossierFrame } from '../dossier/dossier-frame.tsx';
import { WhyNot } from '../dossier/why-not.tsx';
import { ActButton, ActForm } from '../dossier-forms/act-form.tsx';
import { LetterText } from '../dossier-forms/letter-text.tsx';
import { nameTrigger, triggerChoices } from '../ending/end-choices.ts';
import { LetterFields } from '../ending/letter-fields.tsx';
import { CreatorBreachForm, OwnBreaches } from './own-breaches.tsx';

export function BreachPage({ dossier }: { dossier: Dossier }) {
  const { standing, guide, mayEdit } = dossier;
  const cures = curesOf(standing.case, 'brand');
  return (
    <DossierFrame dossier={dossier} tab="steps">
      <p class="dossier-back">
        <a href={pathOf(dossier, '/steps')}>All steps</a>
      </p>
      <p>A missed target is not a breach. A breach is one of the events the contract lists.</p>
      <OwnBreaches dossier={dossier} />
      {cures.map((cure) => (
        <CureSection key={cure.seq} dossier={dossier} cure={cure} />
      ))}
      {mayEdit && guide.acts.includes('issue_breach_notice') ? (
        <BreachForm dossier={dossier} />
      ) : (
        <WhyNot dossier={dossier} act="issue_breach_notice" />
      )}
      <CreatorBreachForm dossier={dossier} />
    </DossierFrame>
  );
}

function CureSection({ dossier, cure }: { dossier: Dossier; cure: Cure }) {
  const { session, standing, guide, now } = dossier;
  const zone = contractZone(standing, now);
  const at = (instant: string | null, otherwise: string) =>
    instant === null ? otherwise : formatMoment(instant, session.locale, zone);
  const fields = { trigger: cure.trigger };
  return (
    <Section title={nameTrigger(cure.trigger)} note={cure.curedAt === null ? 'open' : 'put right'}>
      <Notes
        rows={[
          { name: 'Counts as received', text: at(cure.noticeReceivedAt, 'not sent yet') },
          {
            name: 'Time to put it right',
            text:
              cure.cureEndsAt === null
                ? 'counted from receipt'
                : formatEnd(cure.cureEndsAt, session.locale, zone),
          },
          { name: 'The creator says', text: at(cure.saidCuredAt, 'nothing yet') },
        ]}
      />
      {guide.acts.includes('settle_breach') && cure.curedAt === null && (
        <>
          <ActButton
            dossier={dossier}
            name={`cured-${cure.seq}`}
            kind="settle_breach"
            place="breach"
            label="Accept: it is put right"
            fields={{ ...fields, isCured: 'yes' }}
          />
          {cure.saidCuredAt !== null && (
            <ActButton
              dossier={dossier}
              name={`open-${cure.seq}`}
              kind="settle_breach"
              place="breach"
              label="Object: it is still open"
              fields={{ ...fields, isCured: 'no' }}
            />
          )}
        </>
      )}
    </Section>
  );
}

function BreachForm({ dossier }: { dossier: Dossier }) {
  const { standing, now, preview } = dossier;
  const fields = fieldsOf(dossier, 'breach');
  const cause = findVersionInForce(standing.contracts, now)?.terms.cause;
  if (!cause) return null;
  return (
    <Section title="Breach notice" id="breach" note="facts and clause only">
      <ActForm dossier={dossier} name="breach" kind="issue_breach_notice" place="breach">
        <SelectField
          name={fields.nameOf('trigger')}
          label="Breach"
          value={fields.valueOf('trigger')}
          choices={triggerChoices(
            breachesOf('creator', cause.triggers).filter((trigger) => !cause.incurable.includes(trigger)),
          )}
          isRequired
        />
        <TextArea
          name={fields.nameOf('note')}
          label="The facts"
          hint="what, when, shown by what; they stand in the letter"
          value={fields.valueOf('note')}
          rows={4}
          isRequired
        />
        <TextArea
          name={fields.nameOf('cureHow')}
          label="What would put it right"
          hint="stands in the letter beside the day until which there is time"
          value={fields.valueOf('cureHow')}
          rows={2}
        />
        <LetterFields dossier={dossier} fields={fields} isFormalOnly />
        {preview && <LetterText preview={preview} papersHref={pathOf(dossier, '/papers')} />}
        <FormEnd
          after={
            preview
              ? `${LEAVES_AFTER_HOLD} The cure period runs from its receipt.`
              : 'Nothing is prepared yet.'
          }
        >
          {preview && (
            <SubmitButton name="step" value="send">
              Prepare the breach notice
            </SubmitButton>
          )}
          <SubmitButton name="step" value="preview" isQuiet={preview !== null}>
            {preview ? 'Read it again' : 'Read it in full'}
          </SubmitButton>
        </FormEnd>
      </ActForm>
    </Section>
  );
}
