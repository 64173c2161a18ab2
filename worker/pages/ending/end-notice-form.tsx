// The end notice: who asked, what is still open, the letter in full, and the second person's yes.

import { bookingIn, isToldThere } from '../../../shared/contract/marketplaces/booking-record.ts';
import { deskCampaign } from '../../../shared/desk-paths.ts';
import { RUNGS, SKIP_REASONS } from '../../../shared/procedure/events.ts';
import type { EndPlan } from '../../../shared/procedure/exits/records.ts';
import { findWaitingRequest } from '../../../shared/procedure/matters/request-decider.ts';
import { describeToldThere, nameMarketplace, RECORD_THERE } from '../../../shared/ui/exits/booking-words.ts';
import { nameToldReason } from '../../../shared/ui/exits/told-reasons.ts';
import { formatMoment } from '../../../shared/ui/format.ts';
import { missingStepPlace } from '../../../shared/ui/guide-words/act-places.ts';
import { RUNG_TITLES, SKIP_WORDS } from '../../../shared/ui/guide-words/code-words.ts';
import { LEAVES_AFTER_HOLD } from '../../../shared/ui/guide-words/hold-words.ts';
import { describeDecider } from '../../../shared/ui/guide-words/next-step-words.ts';
import { describeOpenStep, needsNewCounts } from '../../../shared/ui/guide-words/step-sentences.ts';
import { ACT_WORDS, IMPORT_LABEL } from '../../../shared/ui/guide-words/step-words.ts';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, SelectField, SubmitButton, TextArea, TextField } from '../../../shared/ui/page/form.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import type { Dossier, Fields } from '../dossier/dossier.ts';
import { fieldsOf, nameFrom, noteOfEvent, pathOf, wordsOf } from '../dossier/dossier.ts';
import { ActButton, ActForm } from '../dossier-forms/act-form.tsx';
import { LetterText } from '../dossier-forms/letter-text.tsx';
import { nameTrigger, REASON_CHOICES, ROUTE_CHOICES } from './end-choices.ts';
import { LetterFields } from './letter-fields.tsx';

export function EndNoticeForm({ dossier }: { dossier: Dossier }) {
  const { standing, guide, session } = dossier;
  const plan = standing.case.endPlan;
  if (plan === null) return null;
  const label = (choices: { value: string; label: string }[], value: string) =>
    choices.find((choice) => choice.value === value)?.label ?? value;
  const asked = noteOfEvent(dossier.events, plan.seq);
  return (
    <Section title="End asked for" id="notice">
      <Notes
        rows={[
          {
            name: 'Asked',
            text: `${nameFrom(dossier.events)(plan.byMemberId ?? '') ?? 'a member'}, ${formatMoment(plan.at, session.locale, standing.timeZone)}`,
          },
          { name: 'Way', text: label(ROUTE_CHOICES, plan.route) },
          { name: 'Our reason', text: label(REASON_CHOICES, plan.reason) },
          { name: 'Reason told', text: nameToldReason(plan.category) },
          ...(plan.trigger === null ? [] : [{ name: 'Breach', text: nameTrigger(plan.trigger) }]),
          ...(asked === null ? [] : [{ name: 'They wrote', text: asked }]),
        ]}
      />
      <OpenSteps dossier={dossier} />
      <Decision dossier={dossier} plan={plan} />
      {guide.acts.includes('withdraw_request') && (
        <ActButton
          dossier={dossier}
          name="drop"
          kind="withdraw_request"
          place="end"
          label="Take the request back"
          after="What stood before goes on."
          fields={{ reason: 'withdrawn' }}
        />
      )}
    </Section>
  );
}

/** Our own steps that are still open, each with the place where it is done; rungs can be passed over in the form below. */
function OpenSteps({ dossier }: { dossier: Dossier }) {
  const open = dossier.guide.end.own.missing.filter((code) => !BELONGS_TO_NOTICE.includes(code));
  if (open.length === 0) return null;
  const needsImport = needsNewCounts(dossier.standing, dossier.now);
  return (
    <div class="field">
      <p class="field-label">Still open before a notice</p>
      <ul class="settlement-unknown">
        {open.map((code) => {
          const place = missingStepPlace(code);
          return (
            <li key={code}>
              {isRung(code) ? null : `${describeOpenStep(code, dossier.standing, wordsOf(dossier))} `}
              {place?.act === 'evaluate' && needsImport && (
                <>
                  <a href={deskCampaign(dossier.standing.campaignId, '/import')}>{IMPORT_LABEL}</a>{' '}
                </>
              )}
              {place && <a href={pathOf(dossier, place.address)}>{ACT_WORDS[place.act]}</a>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** What does a rung is named by its link; that it is open stands over the list. */
function isRung(code: string): boolean {
  return code.startsWith('LADDER_INCOMPLETE:') && missingStepPlace(code) !== undefined;
}

/** Done by agreeing to the notice itself. */
const BELONGS_TO_NOTICE = ['SECOND_PERSON_REQUIRED', 'SETTLEMENT_NOT_FROZEN', 'PLATFORM_STEP_UNKNOWN'];

/** The notice for whoever may decide it; everybody else is told who does. */
function Decision({ dossier, plan }: { dossier: Dossier; plan: EndPlan }) {
  if (plan.route === 'mutual') return null;
  const request = findWaitingRequest(dossier.standing.case, dossier.session);
  if (request !== null && request.waitsFor !== 'reader') return <p>{describeDecider(request)}</p>;
  return <IssueForm dossier={dossier} isCause={plan.route === 'cause'} />;
}

function IssueForm({ dossier, isCause }: { dossier: Dossier; isCause: boolean }) {
  const fields = fieldsOf(dossier, 'notice');
  const { preview } = dossier;
  return (
    <ActForm dossier={dossier} name="notice" kind="issue_end_notice" place="end">
      <LetterFields dossier={dossier} fields={fields} isFormalOnly={isCause} />
      <ToldThere dossier={dossier} fields={fields} />
      <RungSkips dossier={dossier} fields={fields} />
      <TextArea
        name={fields.nameOf('note')}
        label={isCause ? 'The facts of the breach' : 'Note for the team'}
        hint={isCause ? 'what, when, shown by what; they stand in the letter' : 'optional, not in the letter'}
        value={fields.valueOf('note')}
        rows={3}
        isRequired={isCause}
      />
      {preview && <LetterText preview={preview} papersHref={pathOf(dossier, '/papers')} />}
      <FormEnd
        after={preview ? `Freezes this text and the money. ${LEAVES_AFTER_HOLD}` : 'Nothing is prepared yet.'}
      >
        {preview && (
          <SubmitButton name="step" value="send">
            Agree and prepare the notice
          </SubmitButton>
        )}
        <SubmitButton name="step" value="preview" isQuiet={preview !== null}>
          {preview ? 'Read it again' : 'Read it in full'}
        </SubmitButton>
      </FormEnd>
    </ActForm>
  );
}

/** The marketplace's own step: on record, or said with the notice. */
function ToldThere({ dossier, fields }: { dossier: Dossier; fields: Fields }) {
  const { papers, standing, now, session } = dossier;
  const { booking } = papers === null ? {} : bookingIn(papers);
  if (booking === undefined) return null;
  const name = nameMarketplace(booking.marketplace);
  const { timeZone } = standing;
  if (isToldThere(booking))
    return (
      <p>
        {name}: {describeToldThere(booking, { now, locale: session.locale, timeZone })}.
      </p>
    );
  return (
    <>
      <Checkbox
        name={fields.nameOf('isPlatformStepDone')}
        label={`What ${name} asks for is done there`}
        isChecked={fields.valueOf('isPlatformStepDone') !== ''}
      />
      <p class="dossier-line">
        Better on record with its day: <a href={pathOf(dossier, '/booking#marketplace')}>{RECORD_THERE}</a>
      </p>
    </>
  );
}

/** Rungs of the ladder that are still open can be passed over, each with a listed reason and a sentence. */
function RungSkips({ dossier, fields }: { dossier: Dossier; fields: Fields }) {
  const { missing } = dossier.guide.end.own;
  const open = RUNGS.filter((rung) => missing.includes(`LADDER_INCOMPLETE:${rung}`));
  const reasons = [
    { value: '', label: 'Not skipped' },
    ...SKIP_REASONS.map((value) => ({ value, label: SKIP_WORDS[value] })),
  ];
  return (
    <>
      {open.map((rung) => (
        <div key={rung} class="field-pair">
          <SelectField
            name={fields.nameOf(`skip-${rung}`)}
            label={`Skip “${RUNG_TITLES[rung]}” because`}
            value={fields.valueOf(`skip-${rung}`)}
            choices={reasons}
          />
          <TextField
            name={fields.nameOf(`sentence-${rung}`)}
            label="In a sentence"
            value={fields.valueOf(`sentence-${rung}`)}
            maxLength={500}
          />
        </div>
      ))}
    </>
  );
}
