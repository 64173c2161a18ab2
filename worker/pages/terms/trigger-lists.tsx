// Lists of events in the terms form: what the paper names gets a tick, and nothing is ticked beforehand.
import { BREACHES } from '../../../shared/contract/facts/breaches.ts';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { nameTrigger } from '../ending/end-choices.ts';
import type { TermsValues } from '../terms-form/terms-reader.ts';
import { EMERGENCIES, offeredTriggers } from './trigger-fields.ts';

type ListProps = { values: TermsValues; stem: string; title: string; hint: string; triggers: string[] };

/** Breaches for which the contract may be ended, and those among them that leave no time to put them right. */
export function BreachLists({ values }: { values: TermsValues }) {
  const triggers = offeredTriggers(BREACHES, values, ['cause-breach', 'cause-incurable']);
  return (
    <div class="field-pair">
      <TriggerList
        values={values}
        stem="cause-breach"
        title="Breaches it names"
        hint="none ticked: nobody may end by it"
        triggers={triggers}
      />
      <TriggerList
        values={values}
        stem="cause-incurable"
        title="Of these, end at once"
        hint="no time to put it right"
        triggers={triggers}
      />
    </div>
  );
}

/** Events for which the clause lets everything stop at once. */
export function StopList({ values }: { values: TermsValues }) {
  return (
    <div class="field-pair">
      <TriggerList
        values={values}
        stem="pause-stop"
        title="A stop at once is allowed for"
        hint="none ticked: for nothing"
        triggers={offeredTriggers(EMERGENCIES, values, ['pause-stop'])}
      />
    </div>
  );
}

function TriggerList({ values, stem, title, hint, triggers }: ListProps) {
  return (
    <fieldset class="field">
      <legend class="field-label">
        {title}
        <span class="field-hint">{hint}</span>
      </legend>
      <div class="choices">
        {triggers.map((trigger) => (
          <Checkbox
            key={trigger}
            name={`${stem}-${trigger}`}
            label={nameTrigger(trigger)}
            isChecked={values[`${stem}-${trigger}`] === 'on'}
          />
        ))}
      </div>
    </fieldset>
  );
}
