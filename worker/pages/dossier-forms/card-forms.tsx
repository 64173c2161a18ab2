// What can be done with a practice that was offered: note what the creator says to it, and look back at what it did.
import { isLookBackDue, openCards } from '../../../shared/procedure/folding/coaching.ts';
import type { CoachingRecord } from '../../../shared/procedure/talk/records.ts';
import { CARD_ANSWERS, CARD_EFFECTS } from '../../../shared/ui/guide-words/talk-words.ts';
import { Segments } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import { fieldsOf } from '../dossier/dossier.ts';
import { ActForm } from './act-form.tsx';

export function CardForms({ dossier, id }: { dossier: Dossier; id: string }) {
  const { standing, mayEdit, today } = dossier;
  const item = openCards(standing.case).find((one) => one.id === id);
  if (!mayEdit || item === undefined) return null;
  return (
    <>
      {isLookBackDue(item, today) && <LookBackForm dossier={dossier} item={item} />}
      {item.answer?.isTaken !== true && <AnswerForm dossier={dossier} item={item} />}
    </>
  );
}

function AnswerForm({ dossier, item }: { dossier: Dossier; item: CoachingRecord }) {
  const name = `answer${nameOf(dossier, item)}`;
  const fields = fieldsOf(dossier, name);
  return (
    <ActForm dossier={dossier} name={name} kind="log_coaching_answer" place="coaching">
      <input type="hidden" name={fields.nameOf('itemId')} value={item.id} />
      <Segments
        name={fields.nameOf('answer')}
        label="What they say to it"
        hint="theirs to take; neither counts against them"
        value={fields.valueOf('answer', item.answer ? 'leaves' : 'takes')}
        choices={CARD_ANSWERS}
      />
      <TextField
        name={fields.nameOf('note')}
        label="In their words"
        hint="optional"
        value={fields.valueOf('note')}
        maxLength={500}
      />
      <FormEnd>
        <SubmitButton isQuiet isSmall>
          Note their answer
        </SubmitButton>
      </FormEnd>
    </ActForm>
  );
}

function LookBackForm({ dossier, item }: { dossier: Dossier; item: CoachingRecord }) {
  const name = `effect${nameOf(dossier, item)}`;
  const fields = fieldsOf(dossier, name);
  return (
    <ActForm dossier={dossier} name={name} kind="review_coaching" place="coaching">
      <input type="hidden" name={fields.nameOf('itemId')} value={item.id} />
      <Segments
        name={fields.nameOf('effect')}
        label="What it did"
        hint="the numbers of today are kept with it"
        value={fields.valueOf('effect', 'cannot_tell')}
        choices={CARD_EFFECTS}
      />
      <TextField
        name={fields.nameOf('note')}
        label="What we saw"
        hint="optional: a post, a count, a fact"
        value={fields.valueOf('note')}
        maxLength={500}
      />
      <FormEnd>
        <SubmitButton isSmall>Note what it did</SubmitButton>
      </FormEnd>
    </ActForm>
  );
}

/** Two cards of one offer share their event: the place in the case tells their forms apart. */
function nameOf({ standing }: Dossier, item: CoachingRecord): string {
  return `${item.seq}x${standing.case.coaching.indexOf(item)}`;
}
