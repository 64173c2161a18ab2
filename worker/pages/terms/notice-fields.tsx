// How notice is given: e-mail, the creator's zone and holidays on the line; other ways, hours and single days folded.
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { type Choice, SelectField, TextField } from '../../../shared/ui/page/form.tsx';
import { SENDING_CHANNELS } from '../desk/unsent-notices.tsx';
import { MoreFields } from './more-fields.tsx';
import { CHANNEL_STEMS, NOTICE_DEFAULTS, WEEKDAYS } from './notice-form.ts';
import { RECEIPTS } from './term-choices.ts';
import type { TermsValues } from './terms-reader.ts';

type Props = { values: TermsValues; problems: Record<string, string> };

const WEEKDAY_WORDS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

export function NoticeFields({
  values,
  problems,
  timeZones,
  holidayChoices,
}: Props & { timeZones: readonly string[]; holidayChoices: Choice[] }) {
  const list = (name: string, label: string, choices: Choice[], hint?: string) => (
    <SelectField
      name={name}
      label={label}
      value={values[name] ?? ''}
      error={problems[name]}
      choices={choices}
      hint={hint}
    />
  );
  return (
    <>
      <ReceiptFields stem={CHANNEL_STEMS.email} label="E-mail" values={values} problems={problems} />
      <div class="field-pair">
        {list(
          'notice-zone',
          'Creator’s time zone',
          timeZones.map((name) => ({ value: name, label: name.replaceAll('_', ' ') })),
        )}
        {list('notice-holidays', 'Holidays of', holidayChoices, 'kept with this version')}
      </div>
      <MoreFields label="Other ways, hours and single days" isOpen={isMoreSaid(values, problems)}>
        {SENDING_CHANNELS.filter(({ value }) => value !== 'email').map(({ value, label }) => (
          <ReceiptFields
            key={value}
            stem={CHANNEL_STEMS[value]}
            label={label}
            values={values}
            problems={problems}
          />
        ))}
        <OpeningFields values={values} problems={problems} />
      </MoreFields>
    </>
  );
}

/** The styles show number and time beside the rules that have them, and wherever one is wrong. */
function ReceiptFields({ stem, label, values, problems }: Props & { stem: string; label: string }) {
  const text = (name: string) => ({ name, value: values[name] ?? '', error: problems[name] });
  return (
    <div class="field-pair receipt">
      <SelectField {...text(stem)} label={`${label} counts as received`} choices={RECEIPTS} />
      <div class="receipt-n">
        <TextField {...text(`${stem}-n`)} label="How many" type="number" hint="hours or days" />
      </div>
      <div class="receipt-at">
        <TextField {...text(`${stem}-at`)} label="At" type="time" hint="empty: 09:00" />
      </div>
    </div>
  );
}

function OpeningFields({ values, problems }: Props) {
  const text = (name: string) => ({ name, value: values[name] ?? '', error: problems[name] });
  return (
    <>
      <div class="field-pair">
        <TextField {...text('notice-open')} label="Business hours from" type="time" />
        <TextField {...text('notice-close')} label="until" type="time" />
        <fieldset class="field">
          <legend class="field-label">Business days</legend>
          <div class="choices is-row">
            {WEEKDAYS.map((day, index) => (
              <Checkbox
                key={day}
                name={`notice-weekday-${day}`}
                label={WEEKDAY_WORDS[index] ?? ''}
                isChecked={values[`notice-weekday-${day}`] === 'on'}
              />
            ))}
          </div>
        </fieldset>
      </div>
      <div class="field-pair">
        <TextField
          {...text('notice-added')}
          label="Also closed on"
          hint="2027-01-06, …"
          placeholder="days of a region"
        />
        <TextField {...text('notice-removed')} label="Open all the same on" hint="2027-05-01, …" />
      </div>
    </>
  );
}

/** Anything in the folded part that is not what the form says by itself. */
function isMoreSaid(values: TermsValues, problems: Record<string, string>): boolean {
  const main: string[] = ['notice-is', 'notice-clause', 'notice-zone', 'notice-holidays'];
  const folded = [...Object.keys(values), ...Object.keys(problems)].filter(
    (name) => name.startsWith('notice-') && !main.includes(name) && !/^notice-receipt(-n|-at)?$/.test(name),
  );
  return folded.some(
    (name) => problems[name] !== undefined || (values[name] ?? '') !== (NOTICE_DEFAULTS[name] ?? ''),
  );
}
