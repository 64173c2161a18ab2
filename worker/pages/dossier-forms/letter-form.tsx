// A letter that asks, reminds or tells: language, tone, channel, questions that fit the numbers; read in full before it is prepared.
import { isOver } from '../../../shared/procedure/machine.ts';
import { QUESTION_TABLE } from '../../../shared/procedure/talk/questions.ts';
import { QUESTIONS } from '../../../shared/procedure/talk/records.ts';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, SelectField, SubmitButton, TextArea } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { proposedQuestions } from '../dossier/diagnosis-part.tsx';
import type { Dossier, Fields } from '../dossier/dossier.ts';
import { fieldsOf, pathOf } from '../dossier/dossier.ts';
import { ActForm } from './act-form.tsx';
import { aboutBrief, asksNothing, fittingKind, letterChannels, letterKinds } from './letter-choices.ts';
import { LetterText } from './letter-text.tsx';
import { LetterWords } from './letter-words.tsx';

export function LetterForm({ dossier }: { dossier: Dossier }) {
  const fields = fieldsOf(dossier, 'letter');
  const { preview } = dossier;
  return (
    <Section title="Write to the creator" id="letter" note="you read it before it is prepared">
      <ActForm dossier={dossier} name="letter" kind="write_to_creator" place="talk">
        <LetterKind dossier={dossier} fields={fields} />
        <LetterWords
          {...{ dossier, fields }}
          channels={letterChannels(dossier.standing, dossier.now)}
          addressHint="for e-mail"
        />
        <Questions dossier={dossier} fields={fields} />
        <TextArea
          name={fields.nameOf('note')}
          label="Note for the team"
          hint="optional, not in the letter"
          value={fields.valueOf('note')}
          rows={2}
        />
        {preview && <LetterText preview={preview} papersHref={pathOf(dossier, '/papers')} />}
        <FormEnd
          after={
            preview
              ? 'It leaves by e-mail where that is set up; otherwise it waits for you to send it. A question counts as a contact once sent.'
              : 'Nothing is prepared yet.'
          }
        >
          {preview && (
            <SubmitButton name="step" value="send">
              Prepare the letter
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

/** What there is reason to write; with one reason only there is nothing to choose. */
function LetterKind({ dossier, fields }: { dossier: Dossier; fields: Fields }) {
  const { standing, session, now, brief } = dossier;
  const choices = letterKinds(standing, { now, locale: session.locale, briefN: brief?.n ?? null });
  const value = fields.valueOf('letter', proposedKind(dossier));
  const [only] = choices;
  if (choices.length === 1 && only !== undefined) {
    return <input type="hidden" name={fields.nameOf('letter')} value={only.value} />;
  }
  return <SelectField name={fields.nameOf('letter')} label="Letter" value={value} choices={choices} />;
}

/** The letter a link of the desk asked for, else the one that fits now. */
function proposedKind({ standing, now, brief, query, session }: Dossier): string {
  if (query.letter === 'brief' && brief !== null) return aboutBrief(brief.n);
  const choices = letterKinds(standing, { now, locale: session.locale, briefN: brief?.n ?? null });
  return choices.find(({ value }) => value === query.letter)?.value ?? fittingKind(standing, now);
}

function Questions({ dossier, fields }: { dossier: Dossier; fields: Fields }) {
  const isSilent = asksNothing(fields.valueOf('letter', proposedKind(dossier)));
  // Nothing is asked any more once it is over.
  if (isSilent && isOver(dossier.standing.case.state)) return null;
  const proposed = isSilent ? [] : proposedQuestions(dossier);
  const chosen = fields.isTyped ? fields.listOf('questions') : proposed;
  return (
    <fieldset class="field">
      <legend class="field-label">
        Questions{' '}
        <span class="field-hint">
          {isSilent ? 'this letter asks none' : 'ticked: what the numbers point to'}
        </span>
      </legend>
      <div class="choices">
        {QUESTIONS.map((code) => (
          <Checkbox
            key={code}
            name={fields.nameOf('questions')}
            value={code}
            label={QUESTION_TABLE[code].text}
            isChecked={chosen.includes(code)}
          />
        ))}
      </div>
    </fieldset>
  );
}
