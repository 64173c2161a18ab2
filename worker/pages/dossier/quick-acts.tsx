// What a person can do on a collaboration, as plain forms. Each carries its own id, so that a second click is the same act.
import { deskCollaboration } from '../../../shared/desk-paths.ts';
import type { PauseAct } from '../../../shared/procedure/guide/pause-acts.ts';
import type { ResumeView } from '../../../shared/ui/dossier/present-resume.ts';
import type { StayView } from '../../../shared/ui/dossier/present-stay.ts';
import { Clock } from '../../../shared/ui/drawing/clock.tsx';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, SelectField, SubmitButton, TextArea } from '../../../shared/ui/page/form.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import type { PauseSheetView } from '../../../shared/ui/view.ts';
import { LetterText } from '../dossier-forms/letter-text.tsx';
import { MissingSteps } from '../dossier-forms/missing-steps.tsx';
import { QuickForm } from '../dossier-forms/quick-form.tsx';
import { StaySection } from '../dossier-forms/stay-section.tsx';
import type { Dossier, TypedForm } from './dossier.ts';
import { fieldsOf } from './dossier.ts';
import { ReviewDate } from './review-date.tsx';

export type ActsProps = {
  collaborationId: string;
  action: string;
  version: number;
  /** Fresh ids, one per form of the page. */
  ids: string[];
  acts: readonly PauseAct[];
  sheet: PauseSheetView | null;
  /** A pause that may go on; null = none is there, or another decides. */
  stay: StayView | null;
  undoUntil: string | null;
  /** The pause or end that was asked for, in its asker's words, and who decides where that is not this reader. */
  request: {
    kind: 'pause' | 'end';
    by: string;
    scope: string;
    facts: { name: string; text: string }[];
    whoDecides: string | null;
  } | null;
  /** What was typed before a letter was read, or before a refusal. */
  typed: TypedForm | null;
  preview: Dossier['preview'];
  /** Going on takes a notice first; null = the work goes on at once. */
  resume: ResumeView | null;
  /** Going on takes a letter: the work itself was paused. */
  hasResumeLetter: boolean;
  /** A pause by this person is a letter; a marketer's asks a manager first. */
  hasPauseLetter: boolean;
  /** The act that is due: its button is the filled one, all others are outlined. */
  leading: 'pause' | 'resume' | null;
};

export function Acts(props: ActsProps) {
  const { sheet, acts, undoUntil, request } = props;
  return (
    <>
      {acts.includes('undo') && (
        <Section title="Take it back" note={undoUntil ?? undefined}>
          <QuickForm {...props} n={0} kind="undo">
            <FormEnd after="Nobody has been told yet.">
              <SubmitButton isQuiet>Undo</SubmitButton>
            </FormEnd>
          </QuickForm>
        </Section>
      )}
      {request?.kind === 'pause' && <RequestSection {...props} request={request} />}
      {request?.kind === 'end' && <EndRequested {...props} request={request} />}
      {acts.includes('resume') && (
        <Section title="Go on" id="resume">
          <QuickForm {...props} n={1} kind="resume">
            {props.resume && <p>{props.resume.sentence}</p>}
            {props.resume && (
              <Notes rows={props.resume.rows.map(({ name, value }) => ({ name, text: value }))} />
            )}
            <ReadLetter {...props} name="resume" />
            <FormEnd after={afterResume(props)}>
              <SubmitButton isQuiet={props.leading !== 'resume'}>
                {props.resume?.label ?? 'Resume'}
              </SubmitButton>
              {props.hasResumeLetter && <ReadButton {...props} name="resume" />}
            </FormEnd>
          </QuickForm>
        </Section>
      )}
      {props.stay && (
        <StaySection
          stay={props.stay}
          action={props.action}
          version={props.version}
          ids={props.ids}
          n={4}
          typed={props.typed}
        />
      )}
      {sheet && <PauseSection {...props} sheet={sheet} />}
    </>
  );
}

function afterResume({ resume, hasResumeLetter }: ActsProps): string {
  return resume?.after ?? (hasResumeLetter ? 'Dates move by the paused days.' : 'No date has moved.');
}

/** The letter in full with what there is to think about first, once it was asked for. */
function ReadLetter({ collaborationId, typed, preview, name }: ActsProps & { name: string }) {
  return preview !== null && typed?.name === name ? (
    <LetterText preview={preview} papersHref={deskCollaboration(collaborationId, '/papers')} />
  ) : null;
}

function ReadButton({ action, typed, preview, name }: ActsProps & { name: string }) {
  const isRead = preview !== null && typed?.name === name;
  return (
    // The answer opens where the letter stands, not at the top of the page.
    <SubmitButton name="step" value="preview" isQuiet formAction={`${action}#${name}`}>
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
      <Notes rows={request.facts} />
      {request.whoDecides !== null && <p>{request.whoDecides}</p>}
      {props.acts.includes('decline_request') && (
        <QuickForm {...props} n={2} kind="decline_request">
          <TextArea name="note" formId="decline" label="Why not" hint="for the team" rows={2} />
          <FormEnd after="To agree, send the pause notice below.">
            <SubmitButton isQuiet>Decline the request</SubmitButton>
          </FormEnd>
        </QuickForm>
      )}
    </Section>
  );
}

/** An end is read, costed and decided on its own page; here stands only that it was asked for. */
function EndRequested({
  request,
  collaborationId,
}: ActsProps & { request: NonNullable<ActsProps['request']> }) {
  return (
    <Section title="The end was asked for" note={`by ${request.by}`} id="request">
      <p>Nothing has been sent. The work goes on until a notice takes effect.</p>
      <Notes rows={request.facts} />
      <p>
        {request.whoDecides}{' '}
        <a href={deskCollaboration(collaborationId, '/steps/end')}>
          {request.whoDecides === null ? 'Decide on the end' : 'See the end'}
        </a>
      </p>
    </Section>
  );
}

function PauseSection({ sheet, ...props }: ActsProps & { sheet: PauseSheetView }) {
  const fields = fieldsOf(props, 'pause');
  const wanted = sheet.scope.filter(({ isChecked }) => isChecked).map(({ id }) => id);
  return (
    <Section title={`Pause ${sheet.handle}`} id="pause">
      <QuickForm {...props} n={3} kind="pause">
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
        <ReviewDate
          sheet={sheet}
          value={fields.valueOf('reviewOn')}
          other={fields.valueOf('otherReviewOn')}
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
          value={fields.valueOf('reason', sheet.reasons.find((reason) => reason.isDefault)?.value ?? 'other')}
          choices={sheet.reasons}
        />
        <TextArea
          name="note"
          label="Note for the team"
          hint="optional"
          value={fields.valueOf('note')}
          rows={2}
        />
        <ReadLetter {...props} sheet={sheet} name="pause" />
        <PauseEnd {...props} sheet={sheet} />
      </QuickForm>
    </Section>
  );
}

/** The contract's part, our own side alone, or the letter to read first; filled only where the pause is what is due. */
function PauseEnd({ sheet, ...props }: ActsProps & { sheet: PauseSheetView }) {
  const isDue = props.leading === 'pause';
  return (
    <FormEnd after={sheet.afterwards}>
      {sheet.contract.mark === 'allowed' && (
        <SubmitButton name="part" value="all" isQuiet={!isDue}>
          {sheet.confirmLabel}
        </SubmitButton>
      )}
      <SubmitButton name="part" value="own_side" isQuiet={sheet.contract.mark === 'allowed' || !isDue}>
        {sheet.ownSideLabel}
      </SubmitButton>
      {sheet.contract.mark === 'allowed' && props.hasPauseLetter && (
        <ReadButton {...props} sheet={sheet} name="pause" />
      )}
    </FormEnd>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Forms of this page at most. */
export const ACT_FORMS = 5;
