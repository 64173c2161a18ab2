// Stored values as a reader without our words needs them: labelled, money with its currency, days and instants in one zone.
import type { Period } from '../../../shared/contract/terms.ts';
import { isLocalDate } from '../../../shared/contract/zone.ts';
import {
  formatCount,
  formatMoney,
  formatPercent,
  formatRecordDay,
  formatRecordMoment,
  toCity,
} from '../../../shared/ui/format.ts';

export type FileContext = {
  locale: string;
  /** The collaboration's zone: every time of the file is in it. */
  timeZone: string;
  currency: string;
  /** Names of everybody who is or was in the team, by id. */
  names: ReadonlyMap<string, string>;
};

const UNITS: Record<Period['unit'], [one: string, many: string]> = {
  hours: ['hour', 'hours'],
  calendarDays: ['calendar day', 'calendar days'],
  businessDays: ['business day', 'business days'],
  months: ['month', 'months'],
};

/** Names of fields that their own letters do not say well. */
const LABELS: Record<string, string> = {
  by: 'May be used by',
  tz: 'Time zone',
  recipientTz: 'Creator’s time zone',
  holidayRegion: 'Holidays of',
  holidayChanges: 'Holidays beside that list',
  added: 'Also closed on',
  removed: 'Open all the same on',
  minCommitmentLastDay: 'Not before the end of',
  resumeNotice: 'Notice to go on',
  maxCumulativeDays: 'Days in all',
  maxCount: 'Pauses in all',
  onTimeout: 'When the days are used up',
  emergencyTriggers: 'Emergency reasons',
  triggers: 'Breaches',
  incurable: 'Of these without time to put right',
  cure: 'Time to put it right',
  standbyBps: 'Standby pay, share of the month',
  standbyMonthlyMinor: 'Monthly fee it is taken of',
  standbyMonth: 'A month counts',
  stageBps: 'By stage',
  minor: 'Sum',
  bps: 'Share',
  table: 'By days to the post',
  maxDays: 'Days before the post, at most',
  lastOn: 'Last day',
  firstOn: 'First day',
  daysToPay: 'Days to pay',
  clawback: 'Prepaid, not delivered, comes back',
  lateInterest: 'Interest on late pay',
  graceDays: 'Days of grace',
  floorBps: 'Floor, share of the goal',
  minDaysLive: 'Days live before it counts',
  needsRemediation: 'Needs a remedy first',
  rounds: 'Rounds the fee includes',
  silence: 'Silence counts as approval after',
  brandSide: 'Where we receive the creator’s notices',
  exclusivityDuringPause: 'Exclusivity while work rests',
  'forceMajeure.maxDays': 'Days it lasts before either side may end',
  kpi: 'KPI',
  url: 'Address',
  sha256: 'Fingerprint',
};

/** Monday is the first, as the rules count. */
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Values that stand for a whole model. */
const VALUES: Record<string, string> = {
  stagePct: 'a share by stage',
  flat: 'one sum',
  remainingPct: 'a share of what remains',
  daysToPost: 'a share by the days until the post',
};

/** `term`: the term it is a field of, where the same name means something else there. */
export function nameField(name: string, term = ''): string {
  const bare = name.replace(/(Minor|Bps|On|At)$/, '');
  const plain = bare
    .replaceAll('_', ' ')
    .replaceAll(/([a-z])([A-Z0-9])/g, '$1 $2')
    .toLowerCase();
  return LABELS[`${term}.${name}`] ?? LABELS[name] ?? `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}

export function nameMember(id: unknown, { names }: FileContext): string {
  if (typeof id !== 'string' || id === '') return 'Midflight';
  return names.get(id) ?? 'a former member';
}

export function toMoney(minor: unknown, { currency, locale }: FileContext): string {
  return typeof minor === 'number' ? formatMoney(minor, { currency, locale, form: 'code' }) : 'not known';
}

/** A day or an instant of a row, or the words for one that is not there. */
export function toTime(value: unknown, { locale, timeZone }: FileContext, missing = 'not known'): string {
  const text = toText(value);
  if (text === '') return missing;
  return isLocalDate(text) ? formatRecordDay(text, locale) : formatRecordMoment(text, locale, timeZone);
}

export function toText(value: unknown): string {
  return value === null || value === undefined || typeof value === 'object' ? '' : String(value);
}

/** Any value that was stored by our own rules, in one sentence; parts of it by their names. */
export function describeValue(name: string, value: unknown, context: FileContext): string {
  const { locale } = context;
  if (value === null || value === undefined || value === '') return 'not limited or not said';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') {
    if (name === 'weekdays') return WEEKDAYS[value - 1] ?? String(value);
    if (/minor$/i.test(name)) return toMoney(value, context);
    return /bps$/i.test(name) ? formatPercent(value / 10_000, locale) : formatCount(value, locale);
  }
  if (Array.isArray(value)) {
    const parts = value.map((one) => describeValue(name, one, context));
    return parts.length === 0
      ? 'none'
      : parts.join(value.some((one) => typeof one === 'object') ? '; ' : ', ');
  }
  if (typeof value === 'object') return describeParts(name, value as Record<string, unknown>, context); // JSON of our own
  const text = String(value);
  if (/^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(text)) return toTime(text, context);
  return /^[A-Z]\w+\/\w+/.test(text) ? toCity(text) : (VALUES[text] ?? text.replaceAll('_', ' '));
}

function describeParts(name: string, value: Record<string, unknown>, context: FileContext): string {
  if (isPeriod(value)) return describePeriod(value);
  const toPart = ([key, one]: [string, unknown]) => {
    // Shares by stage and the like: what the parts are shares of stands in the name above them.
    const kind = /(Bps|Minor)$/.exec(name)?.[0] ?? '';
    return `${nameField(key)}: ${describeValue(/(Bps|Minor)$/.test(key) ? key : key + kind, one, context)}`;
  };
  const known = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
  return known.length === 0 ? 'none' : known.map(toPart).join('; ');
}

function isPeriod(value: Record<string, unknown>): value is Period & Record<string, unknown> {
  return typeof value.n === 'number' && typeof value.unit === 'string' && value.unit in UNITS;
}

function describePeriod({ n, unit, countReceiptDay, roll }: Period): string {
  const [one, many] = UNITS[unit];
  return [
    `${n} ${n === 1 ? one : many}`,
    ...(countReceiptDay ? ['the day of receipt counted'] : []),
    ...(roll ? ['moved to the next business day'] : []),
  ].join(', ');
}
