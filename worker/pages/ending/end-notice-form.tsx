// The end notice: who asked, what is still open, the letter in full, and the second person's yes.

import { RUNGS, SKIP_REASONS } from '../../../shared/procedure/events.ts';
import { describeMissingStep } from '../../../shared/ui/describe-missing-step.ts';
import { formatMoment } from '../../../shared/ui/format.ts';
import { RUNG_TITLES } from '../../../shared/ui/guide-words/code-words.ts';
import { SKIP_WORDS } from '../../../shared/ui/guide-words/step-words.ts';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, SelectField, SubmitButton, TextArea, TextField } from '../../../shared/ui/page/form.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import type { Dossier, Fields } from '../dossier/dossier.ts';
import { fieldsOf, nameFrom } from '../dossier/dossier.ts';
import { ActButton, ActForm } from '../dossier-forms/act-form.tsx';
import { LetterText } from '../dossier-forms/letter-text.tsx';
import { CATEGORY_CHOICES, nameTrigger, REASON_CHOICES, ROUTE_CHOICES } from './end-choices.ts';
import { LetterFields } from './letter-fields.tsx';

export function EndNoticeForm({ dossier }: { dossier: Dossier }) {
  const { standing, guide, session } = dossier;
  const plan = standing.case.endPlan;
  if (plan === null) return null;
  const label = (choices: { value: string; label: string }[], value: string) =>
    choices.find((choice) => choice.value === value)?.label ?? value;
  const isManager = session.role === 'manager' || session.role === 'owner';
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
          { name: 'Reason told', text: label(CATEGORY_CHOICES, plan.category) },
          ...(plan.trigger === null ? [] : [{ name: 'Breach', text: nameTrigger(plan.trigger) }]),
        ]}
      />
      {guide.end.own.missing.length > 0 && (
        <ul class="settlement-unknown">
          {guide.end.own.missing.map((code) => (
            <li key={code}>{describeMissingStep(code)}</li>
          ))}
        </ul>
      )}
      {isManager && plan.route !== 'mutual' && (
        <IssueForm dossier={dossier} isCause={plan.route === 'cause'} />
      )}
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

function IssueForm({ dossier, isCause }: { dossier: Dossier; isCause: boolean }) {
  const fields = fieldsOf(dossier, 'notice');
  const { preview, papers } = dossier;
  return (
    <ActForm dossier={dossier} name="notice" kind="issue_end_notice" place="end">
      <LetterFields dossier={dossier} fields={fields} isFormalOnly={isCause} />
      {papers?.marketplace && (
        <Checkbox
          name={fields.nameOf('isPlatformStepDone')}
          label={`What ${papers.marketplace.replaceAll('_', ' ')} asks for is done there`}
          isChecked={fields.valueOf('isPlatformStepDone') !== ''}
        />
      )}
      <RungSkips dossier={dossier} fields={fields} />
      <TextArea
        name={fields.nameOf('note')}
        label={isCause ? 'The facts of the breach' : 'Note for the team'}
        hint={isCause ? 'what, when, shown by what; they stand in the letter' : 'optional, not in the letter'}
        value={fields.valueOf('note')}
        rows={3}
        isRequired={isCause}
      />
      {preview && <LetterText preview={preview} />}
      <FormEnd
        after={
          preview
            ? 'Freezes this text and the money. It leaves in ten minutes; until then you can undo.'
            : 'Nothing is prepared yet.'
        }
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

/** Rungs of the ladder that are still open can be passed over, each with a listed reason and a sentence. */
function RungSkips({ dossier, fields }: { dossier: Dossier; fields: Fields }) {
  const code = dossier.guide.end.own.missing.find((one) => one.startsWith('LADDER_INCOMPLETE:'));
  const open = RUNGS.filter((rung) => code?.slice('LADDER_INCOMPLETE:'.length).split(',').includes(rung));
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
