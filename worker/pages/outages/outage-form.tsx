import { deskCampaign } from '../../../shared/desk-paths.ts';
import type { OutageAsked, OutageProblems } from '../../../shared/procedure/outages/flag-outage.ts';
import { OUTAGE_REASONS } from '../../../shared/procedure/outages/outages.ts';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, SelectField, SubmitButton, TextArea, TextField } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { OUTAGE_WORDS } from '../../../shared/ui/reading/outage-words.ts';
import type { CampaignOutages } from '../../store/inputs/outages.ts';
import { describeOutageProblem } from './outage-problem-words.ts';

type Props = CampaignOutages & {
  locale: string;
  /** Today in the campaign's zone. */
  today: string;
  values: OutageAsked;
  problems: OutageProblems;
};

/** Which days, for whom, and what was broken. */
export function OutageForm({ campaign, creators, locale, today, values, problems }: Props) {
  const errorOf = (field: keyof OutageProblems) => {
    const problem = problems[field];
    return problem && describeOutageProblem(problem, locale);
  };
  const days = {
    type: 'date' as const,
    min: campaign.startsOn,
    max: today < campaign.endsOn ? today : campaign.endsOn,
  };
  return (
    <Section title="Flag days" note="broken on our or the network’s side" id="flag">
      <form method="post" action={deskCampaign(campaign.id, '/outages')} class="desk-form">
        <div class="field-pair">
          <TextField
            name="from"
            label="First day"
            value={values.from}
            error={errorOf('from')}
            isRequired
            {...days}
          />
          <TextField name="until" label="Last day" value={values.until} error={errorOf('until')} {...days} />
        </div>
        <Checkbox
          name="going"
          label="Still going on"
          detail="until today, and on until you say its last day"
          isChecked={values.isStillGoing}
        />
        <div class="field-pair">
          <SelectField
            name="reason"
            label="What was broken"
            value={values.reason}
            error={errorOf('reason')}
            isRequired
            choices={[
              { value: '', label: 'Choose' },
              ...OUTAGE_REASONS.map((value) => ({ value, label: OUTAGE_WORDS[value] })),
            ]}
          />
          <SelectField
            name="creator"
            label="For"
            value={values.collaborationId}
            error={errorOf('creator')}
            choices={[
              { value: '', label: 'The whole campaign' },
              ...creators.map(({ collaborationId, name }) => ({ value: collaborationId, label: name })),
            ]}
          />
        </div>
        <TextArea
          name="note"
          label="Note"
          hint="for the team; may be empty"
          rows={2}
          value={values.note}
          error={errorOf('note')}
        />
        <FormEnd after="What was counted stays. Of these days nothing is expected, and scores and forecasts follow at once.">
          <SubmitButton>Flag these days</SubmitButton>
        </FormEnd>
      </form>
    </Section>
  );
}
