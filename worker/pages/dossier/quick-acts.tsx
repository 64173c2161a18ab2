// What a person can do on a collaboration, as plain forms. Each carries its own id, so that a second click is the same act.
import type { ComponentChildren } from 'preact';
import { SKIP_REASONS } from '../../../shared/procedure/events.ts';
import { Clock } from '../../../shared/ui/drawing/clock.tsx';
import { SKIP_WORDS } from '../../../shared/ui/guide-words/step-words.ts';
import { Checkbox, Segments } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, SelectField, SubmitButton, TextArea, TextField } from '../../../shared/ui/page/form.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import type { PauseSheetView } from '../../../shared/ui/view.ts';
import { LetterText } from '../dossier-forms/letter-text.tsx';
import type { Dossier, Fields, TypedForm } from './dossier.ts';
import { fieldsOf } from './dossier.ts';

export type ActsProps = {
  action: string;
  version: number;
  /** Fresh ids, one per form of the page. */
  ids: string[];
  sheet: PauseSheetView | null;
  canResume: boolean;
  canUndo: boolean;
  undoUntil: string | null;
  request: { by: string; scope: string; mayDecide: boolean } | null;
  /** What was typed before a letter was read, or before a refusal. */
  typed: TypedForm | null;
  preview: Dossier['preview'];
  /** Going on takes a letter: the work itself was paused. */
  hasResumeLetter: boolean;
};

export function Acts(props: ActsProps) {
  const { sheet, canResume, canUndo, undoUntil, request } = props;
  return (
    <>
      {canUndo && (
        <Section title="Take it back" note={undoUntil ?? undefined}>
          <ActForm {...props} n={0} kind="undo">
            <FormEnd after="Nobody has been told yet.">
              <SubmitButton>Undo</SubmitButton>
            </FormEnd>
          </ActForm>
        </Section>
      )}
      {request && <RequestSection {...props} request={request} />}
      {canResume && (
        <Section title="Go on" id="resume">
          <ActForm {...props} n={1} kind="resume">
            <ReadLetter {...props} name="resume" />
            <FormEnd after="Dates move by the paused days.">
              <SubmitButton>Resume</SubmitButton>
              {props.hasResumeLetter && <ReadButton {...props} name="resume" />}
            </FormEnd>
          </ActForm>
        </Section>
      )}
      {sheet && <PauseSection {...props} sheet={sheet} />}
    </>
  );
}

/** The letter in full with what there is to think about first, once it was asked for. */
function ReadLetter({ typed, preview, name }: ActsProps & { name: string }) {
  return preview !== null && typed?.name === name ? <LetterText preview={preview} /> : null;
}

function ReadButton({ typed, preview, name }: ActsProps & { name: string }) {
  const isRead = preview !== null && typed?.name === name;
  return (
    <SubmitButton name="step" value="preview" isQuiet>
      {isRead ? 'Read the letter again' : 'Read the letter first'}
    </SubmitButton>
  );
}

function RequestSection({
  request,
  sheet,
  ...props
}: ActsProps & { request: NonNullable<ActsProps['request']> }) {
  return (
    <Section title="A pause was asked for" note={`by ${request.by}`} id="request">
      <p>Asked to stop: {request.scope}. What is ours to stop stands still already.</p>
      {request.mayDecide && (
        <ActForm {...props} sheet={sheet} request={request} n={2} kind="decline_request">
          <TextField name="whyNot" label="Why not" hint="if you decline" maxLength={80} />
          <FormEnd after="To agree, send the pause notice below.">
            <SubmitButton isQuiet>Decline the request</SubmitButton>
          </FormEnd>
        </ActForm>
      )}
    </Section>
  );
}

function PauseSection({ sheet, ...props }: ActsProps & { sheet: PauseSheetView }) {
  const fields = fieldsOf(props, 'pause');
  const wanted = sheet.scope.filter(({ isChecked }) => isChecked).map(({ id }) => id);
  return (
    <Section title={`Pause ${sheet.handle}`} id="pause">
      <ActForm {...props} sheet={sheet} n={3} kind="pause">
        <fieldset class="field">
          <legend class="field-label">What stops</legend>
          {sheet.scope.map((item) => (
            <Checkbox
              key={item.id}
              name="scope"
              value={item.id}
              label={item.label}
              detail={item.detail}
              isChecked={fields.listOf('scope', wanted).includes(item.id)}
            />
          ))}
        </fieldset>
        <Segments
          name="reviewOn"
          label="Review on"
          value={fields.valueOf('reviewOn', sheet.reviewDates.find((date) => date.isDefault)?.on ?? '')}
          choices={sheet.reviewDates.map((date) => ({ value: date.on, label: date.label }))}
        />
        <div class="notice is-plain">
          <div>
            <p class="notice-title">{sheet.contract.title}</p>
            <p>{sheet.contract.sentence}</p>
            {sheet.contract.clock && <Clock view={sheet.contract.clock} />}
          </div>
        </div>
        {sheet.costs.map(({ on, title, rows }) => (
          <div key={on} class="field">
            <p class="field-label">What it costs, {lowerFirst(title)}</p>
            <Notes rows={rows.map(({ name, value }) => ({ name, text: value }))} />
          </div>
        ))}
        <MissingSteps sheet={sheet} fields={fields} />
        <SelectField
          name="reason"
          label="Reason told"
          hint="neutral, one"
          value={fields.valueOf('reason', 'goals_not_met_despite_changes')}
          choices={REASONS}
        />
        <TextArea
          name="note"
          label="Note for the team"
          hint="optional"
          value={fields.valueOf('note')}
          rows={2}
        />
        <ReadLetter {...props} sheet={sheet} name="pause" />
        <FormEnd after={sheet.afterwards}>
          {sheet.contract.mark === 'allowed' && (
            <SubmitButton name="part" value="all">
              {sheet.confirmLabel}
            </SubmitButton>
          )}
          <SubmitButton name="part" value="own_side" isQuiet={sheet.contract.mark === 'allowed'}>
            {sheet.ownSideLabel}
          </SubmitButton>
          {sheet.contract.mark === 'allowed' && <ReadButton {...props} sheet={sheet} name="pause" />}
        </FormEnd>
      </ActForm>
    </Section>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Our own steps that are open; a manager may pass over some with a reason. */
function MissingSteps({ sheet, fields }: { sheet: PauseSheetView; fields: Fields }) {
  return (
    <>
      {sheet.missing.map((step) => (
        <fieldset key={step.code} class="field">
          <legend class="field-label">{step.sentence}</legend>
          {step.canSkip && (
            <>
              <SelectField
                name={`skip-${step.code}`}
                label="Skip it because"
                value={fields.valueOf(`skip-${step.code}`)}
                choices={SKIP_CHOICES}
              />
              <TextField
                name={`sentence-${step.code}`}
                label="In a sentence"
                value={fields.valueOf(`sentence-${step.code}`)}
                maxLength={500}
              />
            </>
          )}
        </fieldset>
      ))}
    </>
  );
}

function ActForm({
  action,
  version,
  ids,
  n,
  kind,
  children,
}: ActsProps & { n: number; kind: string; children: ComponentChildren }) {
  return (
    <form method="post" action={action} class="desk-form">
      <input type="hidden" name="id" value={ids[n]} />
      <input type="hidden" name="seenVersion" value={version} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="form" value={kind} />
      <input type="hidden" name="place" value="now" />
      {children}
    </form>
  );
}

/** Forms of this page at most. */
export const ACT_FORMS = 4;

export const REASONS = [
  { value: 'goals_not_met_despite_changes', label: 'Goals not met so far' },
  { value: 'campaign_or_budget_change', label: 'Campaign or budget changed' },
  { value: 'product_change', label: 'Product delayed or changed on our side' },
  { value: 'timing', label: 'Timing' },
  { value: 'safety_or_compliance', label: 'Safety or compliance' },
  { value: 'other', label: 'Other' },
];

const SKIP_CHOICES = [
  { value: '', label: 'Not skipped' },
  ...SKIP_REASONS.map((reason) => ({ value: reason, label: SKIP_WORDS[reason] })),
];
