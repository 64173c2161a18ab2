// How notice is given: e-mail, the creator's zone and holidays on the line; other ways, hours and single days folded.
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { type Choice, SelectField, TextField } from '../../../shared/ui/page/form.tsx';
import { SENDING_CHANNELS } from '../desk/unsent-notices.tsx';
import { CHANNEL_STEMS, NOTICE_DEFAULTS } from '../terms-form/notice-form.ts';
import { type OpeningStem, openingFields, WEEKDAYS } from '../terms-form/opening-form.ts';
import type { TermsValues } from '../terms-form/terms-reader.ts';
import { MoreFields } from './more-fields.tsx';
import { RECEIPTS } from './term-choices.ts';

type Props = { values: TermsValues; problems: Record<string, string> };

const OURS = openingFields('notice-ours');
const WEEKDAY_WORDS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

export function NoticeFields({
  values,
  problems,
  timeZones,
  holidayChoices,
}: Props & { timeZones: readonly string[]; holidayChoices: Choice[] }) {
  const zones = timeZones.map((name) => ({ value: name, label: name.replaceAll('_', ' ') }));
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
        {list('notice-zone', 'Creator’s time zone', zones)}
        {list('notice-holidays', 'Holidays of', holidayChoices, 'kept with this version')}
      </div>
      <MoreFields label="Other ways, hours and single days" isOpen={isSaid(values, problems, 'theirs')}>
        {SENDING_CHANNELS.filter(({ value }) => value !== 'email').map(({ value, label }) => (
          <ReceiptFields
            key={value}
            stem={CHANNEL_STEMS[value]}
            label={label}
            values={values}
            problems={problems}
          />
        ))}
        <OpeningFields stem="notice" values={values} problems={problems} />
        <SingleDays values={values} problems={problems} />
      </MoreFields>
      <MoreFields label="Where we receive the creator’s notices" isOpen={isSaid(values, problems, 'ours')}>
        <div class="field-pair">
          {list(
            OURS.zone,
            'Our time zone',
            [{ value: '', label: 'as the creator’s side' }, ...zones],
            'where the paper says so',
          )}
          {list(OURS.holidays, 'Our holidays, of', holidayChoices, 'kept with this version')}
        </div>
        <OpeningFields stem="notice-ours" values={values} problems={problems} />
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

function OpeningFields({ stem, values, problems }: Props & { stem: OpeningStem }) {
  const { open, close, weekday } = openingFields(stem);
  const text = (name: string) => ({ name, value: values[name] ?? '', error: problems[name] });
  return (
    <div class="field-pair">
      <TextField {...text(open)} label="Business hours from" type="time" />
      <TextField {...text(close)} label="until" type="time" />
      <fieldset class="field">
        <legend class="field-label">Business days</legend>
        <div class="choices is-row">
          {WEEKDAYS.map((day, index) => (
            <Checkbox
              key={day}
              name={weekday(day)}
              label={WEEKDAY_WORDS[index] ?? ''}
              isChecked={values[weekday(day)] === 'on'}
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

function SingleDays({ values, problems }: Props) {
  const text = (name: string) => ({ name, value: values[name] ?? '', error: problems[name] });
  return (
    <div class="field-pair">
      <TextField
        {...text('notice-added')}
        label="Also closed on"
        hint="2027-01-06, …"
        placeholder="days the list has not"
      />
      <TextField {...text('notice-removed')} label="Open all the same on" hint="2027-05-01, …" />
    </div>
  );
}

/** Anything in one of the folded parts that is not what the form says by itself. */
function isSaid(values: TermsValues, problems: Record<string, string>, part: 'ours' | 'theirs'): boolean {
  const main: string[] = ['notice-is', 'notice-clause', 'notice-zone', 'notice-holidays'];
  const folded = [...Object.keys(values), ...Object.keys(problems)].filter(
    (name) =>
      name.startsWith('notice-') &&
      name.startsWith('notice-ours-') === (part === 'ours') &&
      !main.includes(name) &&
      !/^notice-receipt(-n|-at)?$/.test(name),
  );
  return folded.some(
    (name) => problems[name] !== undefined || (values[name] ?? '') !== (NOTICE_DEFAULTS[name] ?? ''),
  );
}
