// The fields of the notice term: which ways count, when each is received, when the creator's side is open (DOMAIN.md §3.1).
import type { NoticeClause } from '../../../shared/contract/clauses.ts';
import type { Channel, LocalDate, Receipt } from '../../../shared/contract/terms.ts';
import { isLocalDate } from '../../../shared/contract/zone.ts';
import { isUsual, openingFields, openingValues, readOpening, readRegion } from './opening-form.ts';
import type { TermsReader, TermsValues } from './terms-reader.ts';

/** Where the fields of each way begin. */
export const CHANNEL_STEMS: Record<Channel, string> = {
  email: 'notice-receipt',
  registered_email: 'notice-receipt-registered_email',
  courier: 'notice-receipt-courier',
  post: 'notice-receipt-post',
  platform: 'notice-receipt-platform',
  dm: 'notice-receipt-dm',
};

const CHANNELS = Object.entries(CHANNEL_STEMS) as [Channel, string][];
const OURS = openingFields('notice-ours');
const USUAL_AT = '09:00';
const DAY_CHANGES_MAX = 60;

/** The lists before anybody chooses: e-mail in business hours, Monday to Friday, and our side as the creator's. */
export const NOTICE_DEFAULTS: TermsValues = {
  [CHANNEL_STEMS.email]: 'business_hours',
  ...openingValues('notice'),
  ...openingValues('notice-ours'),
};

export function noticeValues(notice: NoticeClause): TermsValues {
  const { channels, recipientTz, holidayRegion, holidayChanges, businessHours, brandSide } = notice;
  return {
    ...Object.assign({}, ...CHANNELS.map(([channel, stem]) => receiptValues(stem, channels[channel]))),
    'notice-zone': recipientTz,
    'notice-holidays': holidayRegion ?? '',
    'notice-added': (holidayChanges?.added ?? []).join(', '),
    'notice-removed': (holidayChanges?.removed ?? []).join(', '),
    ...openingValues('notice', businessHours),
    ...(brandSide === undefined ? {} : brandSideValues(brandSide)),
  };
}

function brandSideValues(side: NonNullable<NoticeClause['brandSide']>): TermsValues {
  return {
    [OURS.zone]: side.tz,
    [OURS.holidays]: side.holidayRegion ?? '',
    ...openingValues('notice-ours', side.businessHours),
  };
}

function receiptValues(stem: string, rule: Receipt | undefined): TermsValues {
  switch (rule?.kind) {
    case undefined:
      return { [stem]: '' };
    case 'delay_hours':
      return { [stem]: rule.then ? 'delay_hours' : 'delay_only', [`${stem}-n`]: String(rule.hours) };
    case 'business_days_after':
      return { [stem]: rule.kind, [`${stem}-n`]: String(rule.n), [`${stem}-at`]: rule.at };
    default:
      return { [stem]: rule?.kind ?? '' };
  }
}

export function readNotice(read: TermsReader): NoticeClause {
  const channels = Object.fromEntries(
    CHANNELS.flatMap(([channel, stem]) => {
      const rule = readReceipt(read, stem);
      return rule === undefined ? [] : [[channel, rule]];
    }),
  );
  if (Object.keys(channels).length === 0) {
    read.refuse(CHANNEL_STEMS.email, 'Name one way of giving notice at least, or answer “None”.');
  }
  return {
    channels,
    recipientTz: read.text('notice-zone'),
    ...readHolidays(read),
    ...readHours(read),
    ...readBrandSide(read),
  };
}

/** Undefined where the paper does not name the way. A number beside a rule that has none would be lost: it is refused. */
function readReceipt(read: TermsReader, stem: string): Receipt | undefined {
  const kind = read.text(stem);
  const isCounted = kind === 'delay_hours' || kind === 'delay_only' || kind === 'business_days_after';
  if (!isCounted && read.text(`${stem}-n`) !== '') read.refuse(`${stem}-n`, 'This answer has no number.');
  switch (kind) {
    case 'instant':
    case 'business_hours':
    case 'actual':
      return { kind };
    case 'delay_hours':
      // biome-ignore lint/suspicious/noThenProperty: the receipt rule's own word, and no promise.
      return { kind, hours: read.number(`${stem}-n`, 720), then: { kind: 'business_hours' } };
    case 'delay_only':
      return { kind: 'delay_hours', hours: read.number(`${stem}-n`, 720) };
    case 'business_days_after':
      return { kind, n: read.number(`${stem}-n`, 60), at: read.text(`${stem}-at`) || USUAL_AT };
    default:
      return undefined;
  }
}

/** Absent = the usual hours, so that a version says only what the paper says. */
function readHours(read: TermsReader): Pick<NoticeClause, 'businessHours'> {
  const hours = readOpening(read, 'notice');
  return isUsual(hours) ? {} : { businessHours: hours };
}

/** Absent where no zone of ours is named. Its hours are always said: they are not those of the creator's side. */
function readBrandSide(read: TermsReader): Pick<NoticeClause, 'brandSide'> {
  const tz = read.text(OURS.zone);
  const businessHours = readOpening(read, 'notice-ours');
  const region = readRegion(read, 'notice-ours');
  if (tz !== '') return { brandSide: { tz, businessHours, holidays: [], ...region } };
  // A form without these fields says nothing of them.
  const isAsked = read.text(OURS.open) !== '' || read.text(OURS.close) !== '';
  if (region.holidayRegion !== undefined || (isAsked && !isUsual(businessHours))) {
    read.refuse(OURS.zone, 'Choose our time zone first, or leave hours and holidays as they were.');
  }
  return {};
}

function readHolidays(read: TermsReader): Pick<NoticeClause, 'holidayRegion' | 'holidayChanges'> {
  const region = readRegion(read, 'notice');
  const [added, removed] = [readDays(read, 'notice-added'), readDays(read, 'notice-removed')];
  if (removed.length > 0 && region.holidayRegion === undefined)
    read.refuse('notice-removed', 'Choose whose holidays they are first.');
  return {
    ...region,
    ...(added.length + removed.length === 0 ? {} : { holidayChanges: { added, removed } }),
  };
}

function readDays(read: TermsReader, name: string): LocalDate[] {
  const days = [...new Set(read.text(name).split(/[\s,;]+/))].filter((day) => day !== '');
  if (!days.every(isLocalDate)) read.refuse(name, 'Write days as 2027-01-06, with commas between them.');
  if (days.length > DAY_CHANGES_MAX) read.refuse(name, `Use ${DAY_CHANGES_MAX} days at most.`);
  return days;
}
