import { deskPath } from '../../../shared/desk-paths.ts';
import { PRIMARY_KPIS } from '../../../shared/procedure/numbers/primary-series.ts';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, SelectField, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { NothingSaved, Notice } from '../../../shared/ui/page/notice.tsx';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import type { BriefLesson } from '../../commands/analysis/read-bench.ts';
import type { Session } from '../../store/sessions.ts';
import { LessonsSection } from '../analysis/lessons-section.tsx';
import type { CampaignConsequences } from '../campaign/campaign-change.ts';
import { DeskFrame } from './desk-frame.tsx';

export type CampaignFormValues = Record<
  | 'name'
  | 'brand'
  | 'objective'
  | 'currency'
  | 'timeZone'
  | 'startsOn'
  | 'endsOn'
  | 'primaryKpi'
  | 'target'
  | 'worth',
  string
>;

export function CampaignFormPage({
  session,
  values,
  problems,
  timeZones,
  action,
  title,
  isTaken,
  goalOf,
  consequences,
  lessons,
}: {
  session: Session;
  values: CampaignFormValues;
  problems: Record<string, string>;
  timeZones: readonly string[];
  action: string;
  title: string;
  isTaken: boolean;
  /** The KPI that goal and worth are of, for a campaign that there is. */
  goalOf: string | null;
  /** What follows from what was sent, to be confirmed. */
  consequences: CampaignConsequences | null;
  lessons: BriefLesson[];
}) {
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={[{ label: 'Campaigns', href: deskPath('/campaigns') }]}
      title={title}
    >
      {Object.keys(problems).length > 0 && <NothingSaved />}
      <form method="post" action={action} class="desk-form">
        {goalOf !== null && <input type="hidden" name="goalOf" value={goalOf} />}
        <NameAndBrand {...{ values, problems }} />
        <SelectField
          name="objective"
          label="Objective"
          value={values.objective}
          choices={OBJECTIVES}
          error={problems.objective}
        />
        <Flight {...{ values, problems }} />
        <WhereAndMoney {...{ values, problems, timeZones, isTaken }} />
        <KpiAndGoal {...{ values, problems }} />
        <TextField
          name="worth"
          label="Worth of 1,000 results"
          hint={`your margin from 1,000 of the primary KPI, in ${values.currency || 'the currency'}; empty = not known`}
          value={values.worth}
          error={problems.worth}
          inputMode="decimal"
        />
        {consequences && (
          <Notice tone="watch" title="Something is counted or told already. Nothing was saved yet." isAnswer>
            {consequences.follows.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <Checkbox name="confirmed" value={consequences.id} label="Change it all the same" />
          </Notice>
        )}
        <FormEnd after="Targets of single creators are set on their own pages. With the worth, the score’s break-even is your own; without it, 69% is assumed. Reports and creators never see it.">
          <SubmitButton>Save campaign</SubmitButton>
        </FormEnd>
      </form>
      <LessonsSection lessons={lessons} locale={session.locale} />
    </DeskFrame>
  );
}

type PartProps = { values: CampaignFormValues; problems: Record<string, string> };

function NameAndBrand({ values, problems }: PartProps) {
  return (
    <>
      <TextField
        name="name"
        label="Name"
        hint="creators may see it"
        value={values.name}
        error={problems.name}
        isRequired
        maxLength={120}
      />
      <TextField
        name="brand"
        label="Brand"
        hint="exclusivity for the same brand is no conflict"
        value={values.brand}
        error={problems.brand}
        maxLength={120}
      />
    </>
  );
}

function Flight({ values, problems }: PartProps) {
  return (
    <div class="field-pair">
      <TextField
        name="startsOn"
        label="Starts"
        type="date"
        value={values.startsOn}
        error={problems.startsOn}
        isRequired
      />
      <TextField
        name="endsOn"
        label="Ends"
        hint="last day of the flight"
        type="date"
        value={values.endsOn}
        error={problems.endsOn}
        isRequired
      />
    </div>
  );
}

function WhereAndMoney({
  values,
  problems,
  timeZones,
  isTaken,
}: PartProps & { timeZones: readonly string[]; isTaken: boolean }) {
  return (
    <div class="field-pair">
      <SelectField
        name="timeZone"
        label="Time zone"
        hint="days and notices count in it"
        value={values.timeZone}
        choices={timeZones.map((name) => ({ value: name, label: name.replaceAll('_', ' ') }))}
        error={problems.timeZone}
      />
      <TextField
        name="currency"
        label="Currency"
        hint={isTaken ? 'fees are kept in it' : 'three letters, e.g. USD'}
        value={values.currency}
        error={problems.currency}
        isRequired
        maxLength={3}
      />
    </div>
  );
}

function KpiAndGoal({ values, problems }: PartProps) {
  return (
    <div class="field-pair">
      <SelectField
        name="primaryKpi"
        label="Primary KPI"
        hint="the one that is scored"
        value={values.primaryKpi}
        choices={PRIMARY_KPIS.map((kpi) => ({ value: kpi, label: nameKpi(kpi) }))}
        error={problems.primaryKpi}
      />
      <TextField
        name="target"
        label="Goal of the campaign"
        hint="all creators together; empty = none agreed"
        value={values.target}
        error={problems.target}
        inputMode="numeric"
      />
    </div>
  );
}

const OBJECTIVES = [
  { value: 'awareness', label: 'Awareness: be seen' },
  { value: 'consideration', label: 'Consideration: bring people to look' },
  { value: 'sales', label: 'Sales: bring orders' },
  { value: 'content', label: 'Content: pieces for own use' },
];
