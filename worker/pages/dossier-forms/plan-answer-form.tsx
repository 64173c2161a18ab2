// What the creator said to the plan elsewhere than on their page: the word that lets a change of theirs be done.
import { isAgreed } from '../../../shared/procedure/talk/remedies.ts';
import { PLAN_ANSWERS } from '../../../shared/ui/guide-words/talk-words.ts';
import { Segments } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, SubmitButton, TextArea } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import { fieldsOf } from '../dossier/dossier.ts';
import { ActForm } from './act-form.tsx';

export function PlanAnswerForm({ dossier }: { dossier: Dossier }) {
  const { remedies } = dossier.standing.case;
  const waits = remedies.some((one) => one.outcome === 'open' && one.doneAt === null && !isAgreed(one));
  if (!waits) return null;
  const fields = fieldsOf(dossier, 'planAnswer');
  return (
    <Section title="Their answer to the plan" id="answer" note="where they gave it to you, not on their page">
      <ActForm dossier={dossier} name="planAnswer" kind="log_plan_answer" place="plan">
        <Segments
          name={fields.nameOf('stance')}
          label="What they say"
          value={fields.valueOf('stance', 'agrees')}
          choices={PLAN_ANSWERS}
        />
        <TextArea
          name={fields.nameOf('note')}
          label="What they said, and where"
          hint="it stands for their word"
          value={fields.valueOf('note')}
          rows={2}
          isRequired
        />
        <FormEnd after="It covers every open change. On their page they can answer again.">
          <SubmitButton isQuiet>Note their answer</SubmitButton>
        </FormEnd>
      </ActForm>
    </Section>
  );
}
