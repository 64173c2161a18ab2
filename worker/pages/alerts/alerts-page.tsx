// A member's alerts of the last weeks, and the hours in which they hear of nothing new.
import { DESK, deskPath } from '../../../shared/desk-paths.ts';
import { Lines } from '../../../shared/ui/alerts/alert-list.tsx';
import type { AlertItemView, AlertsView } from '../../../shared/ui/alerts/alerts-view.ts';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, SelectField, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { Notice } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { Session } from '../../store/sessions.ts';
import { DeskFrame } from '../desk/desk-frame.tsx';
import { AlertLink, NewAlerts } from './new-alerts.tsx';

export type QuietHoursValues = { isOn: boolean; from: string; until: string; timeZone: string };

type Props = {
  session: Session;
  fresh: AlertsView;
  earlier: AlertItemView[];
  /** "2 wait until 08:00."; empty when none do. */
  waiting: string;
  quiet: QuietHoursValues;
  problems: Record<string, string>;
  isSaved: boolean;
  timeZones: readonly string[];
};

export function AlertsPage({ session, fresh, earlier, waiting, ...form }: Props) {
  const isEmpty = fresh.items.length === 0 && earlier.length === 0;
  return (
    <DeskFrame
      session={session}
      place="today"
      crumbs={[{ label: 'Today', href: DESK }]}
      title="Alerts"
      meta="the last two weeks, each told once"
    >
      {form.isSaved && <Notice tone="done" title="Your quiet hours are saved." isAnswer />}
      {waiting !== '' && <p>{waiting}</p>}
      {fresh.items.length > 0 && <NewAlerts view={fresh} backTo="alerts" />}
      {isEmpty && (
        <p>
          Nothing yet. You hear here when a creator changes band, when numbers stop coming, and when a date of
          a pause, a cure, a notice or a plan has come.
        </p>
      )}
      {earlier.length > 0 && (
        <Section title="Seen">
          <Lines items={earlier} renderName={(item) => <AlertLink item={item} />} />
        </Section>
      )}
      <QuietHoursForm {...form} />
    </DeskFrame>
  );
}

function QuietHoursForm({ quiet, problems, timeZones }: Pick<Props, 'quiet' | 'problems' | 'timeZones'>) {
  return (
    <Section title="Your quiet hours" note="yours alone, on every device" id="quiet-hours">
      <form method="post" action={deskPath('/alerts/quiet-hours')} class="desk-form">
        <Checkbox
          name="isOn"
          value="yes"
          label="Tell me nothing new in these hours."
          detail="What arises in them waits until they end: in the popup, on the badge and here."
          isChecked={quiet.isOn}
        />
        <div class="field-pair">
          <TextField
            name="from"
            label="From"
            type="time"
            value={quiet.from}
            error={problems.from}
            isRequired
          />
          <TextField
            name="until"
            label="Until"
            hint="earlier than from = next day"
            type="time"
            value={quiet.until}
            error={problems.until}
            isRequired
          />
        </div>
        <SelectField
          name="timeZone"
          label="Time zone"
          value={quiet.timeZone}
          error={problems.timeZone}
          choices={timeZones.map((name) => ({ value: name, label: name.replaceAll('_', ' ') }))}
        />
        <FormEnd>
          <SubmitButton>Save quiet hours</SubmitButton>
        </FormEnd>
      </form>
    </Section>
  );
}
