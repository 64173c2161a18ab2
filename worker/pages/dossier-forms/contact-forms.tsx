// What was said outside this house: a contact of ours, an answer in the creator's name, an answer to what they ask for.

import { isFulfilled } from '../../../shared/contract/facts/piece-stages.ts';
import { answersTo } from '../../../shared/procedure/talk/records.ts';
import { REMEDY_TABLE } from '../../../shared/procedure/talk/remedies.ts';
import { formatDay } from '../../../shared/ui/format.ts';
import type { WishView } from '../../../shared/ui/guide/guide-view.ts';
import { CONTACT_CHOICES, WISH_ANSWERS } from '../../../shared/ui/guide-words/talk-words.ts';
import { FormEnd, SelectField, SubmitButton, TextArea, TextField } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import { fieldsOf, pathOf } from '../dossier/dossier.ts';
import { ActForm } from './act-form.tsx';

export function ContactForm({ dossier }: { dossier: Dossier }) {
  const fields = fieldsOf(dossier, 'contact');
  return (
    <Section title="Note a contact" id="contact" note="noted with its time; nothing is sent from here">
      <ActForm dossier={dossier} name="contact" kind="log_contact" place="talk">
        <SelectField
          name={fields.nameOf('channel')}
          label="By"
          value={fields.valueOf('channel', 'email')}
          choices={CONTACT_CHOICES}
        />
        <WhenFields dossier={dossier} form="contact" />
        <TextArea
          name={fields.nameOf('note')}
          label="What was said"
          hint="dated facts; the creator may read it"
          value={fields.valueOf('note')}
          rows={3}
          isRequired
        />
        <FormEnd>
          <SubmitButton isQuiet>Note a contact</SubmitButton>
        </FormEnd>
      </ActForm>
    </Section>
  );
}

export function AnswerForm({ dossier }: { dossier: Dossier }) {
  const fields = fieldsOf(dossier, 'answer');
  return (
    <Section title="Note an answer" id="answer" note="given by mail or phone, not on their page">
      <ActForm dossier={dossier} name="answer" kind="creator_answered" place="talk">
        <WhenFields dossier={dossier} form="answer" />
        <TextArea
          name={fields.nameOf('note')}
          label="What the creator said"
          hint="their words, as they said them"
          value={fields.valueOf('note')}
          rows={4}
          isRequired
        />
        <FormEnd after="It counts as their answer and shows who noted it.">
          <SubmitButton isQuiet>Note the creator’s answer</SubmitButton>
        </FormEnd>
      </ActForm>
    </Section>
  );
}

/** When it happened, in the campaign's zone; left empty = now. */
export function WhenFields({ dossier, form }: { dossier: Dossier; form: string }) {
  const fields = fieldsOf(dossier, form);
  return (
    <div class="field-pair">
      <TextField
        name={fields.nameOf('on')}
        label="On"
        hint="empty = now"
        type="date"
        max={dossier.today}
        value={fields.valueOf('on')}
      />
      <TextField name={fields.nameOf('time')} label="At" type="time" value={fields.valueOf('time')} />
    </div>
  );
}

export function WishForm({ dossier, wish }: { dossier: Dossier; wish: WishView }) {
  const name = `wish${wish.seq}`;
  const fields = fieldsOf(dossier, name);
  return (
    <ActForm dossier={dossier} name={name} kind="answer_wish" place="talk">
      <input type="hidden" name={fields.nameOf('wishSeq')} value={wish.seq} />
      <SelectField
        name={fields.nameOf('reason')}
        label="Our answer"
        value={fields.valueOf('reason', answersTo(wish.kind)[0])}
        choices={answersTo(wish.kind).map((value) => ({ value, label: WISH_ANSWERS[value] }))}
      />
      {wish.kind === 'date' && <MovedPiece dossier={dossier} name={name} />}
      {wish.kind === 'plan_change' && <MovedChange dossier={dossier} wish={wish} name={name} />}
      <TextArea
        name={fields.nameOf('note')}
        label="In our words"
        hint="the creator reads it"
        value={fields.valueOf('note')}
        rows={2}
      />
      <FormEnd>
        <SubmitButton isQuiet>Answer</SubmitButton>
      </FormEnd>
    </ActForm>
  );
}

/** Which piece an agreed date is about: its due day moves with the answer. */
function MovedPiece({ dossier, name }: { dossier: Dossier; name: string }) {
  const fields = fieldsOf(dossier, name);
  const { deliverables } = dossier.standing;
  const open = deliverables.filter(({ publishedAt, stage }) => publishedAt === null && !isFulfilled(stage));
  return (
    <SelectField
      name={fields.nameOf('deliverableId')}
      label="If the day is for a piece, which"
      hint="if agreed, it is due on that day; a day for a talk moves nothing"
      value={fields.valueOf('deliverableId')}
      choices={[
        { value: '', label: 'no piece: nothing moves' },
        ...open.map((piece) => ({
          value: piece.id,
          label: `${piece.name}, now due ${formatDay(piece.dueOn, dossier.session.locale)}`,
        })),
      ]}
    />
  );
}

/** Which change of the plan an agreed day is about. */
function MovedChange({ dossier, wish, name }: { dossier: Dossier; wish: WishView; name: string }) {
  const fields = fieldsOf(dossier, name);
  const { standing, session } = dossier;
  const { remedies, wishes } = standing.case;
  const open = remedies.filter(({ outcome, doneAt }) => outcome === 'open' && doneAt === null);
  const on = wishes.find(({ seq }) => seq === wish.seq)?.on ?? null;
  if (open.length === 0) return null;
  if (on === null)
    return (
      <p class="field-hint">
        The answer changes nothing in the plan. If you agree,{' '}
        <a href={pathOf(dossier, '/steps/plan')}>write it anew</a> and take the old change off it.
      </p>
    );
  return (
    <SelectField
      name={fields.nameOf('actionId')}
      label="If agreed, what moves to that day"
      hint="its look back too; the plan is agreed"
      value={fields.valueOf('actionId', open.length === 1 ? open[0]?.id : '')}
      choices={[
        { value: '', label: 'nothing' },
        ...open.map(({ id, remedy, dueOn }) => ({
          value: id,
          label: `${REMEDY_TABLE[remedy].title}, now due ${formatDay(dueOn, session.locale)}`,
        })),
      ]}
    />
  );
}
