// Arbitrary calendars, rules and instants for the laws of the contract.
import fc from 'fast-check';
import type { NoticeRule } from '../../../shared/contract/effective-at.ts';
import type { Instant, LocalDate, Period, Receipt } from '../../../shared/contract/terms.ts';
import { fromEpochMs } from '../../../shared/contract/zone.ts';

/** Zones with clock changes at midnight, half-hour changes, far offsets, a skipped day, and none of these. */
export const ZONES = [
  'UTC',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Santiago',
  'Europe/London',
  'Europe/Lisbon',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Chatham',
];

const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2011, 0, 1);
const LAST_MS = Date.UTC(2032, 0, 1);

export const zone = fc.constantFrom(...ZONES);
export const instant: fc.Arbitrary<Instant> = fc
  .integer({ min: FIRST_MS / 1000, max: LAST_MS / 1000 })
  .map((seconds) => fromEpochMs(seconds * 1000));
export const minuteInstant: fc.Arbitrary<Instant> = fc
  .integer({ min: FIRST_MS / 60_000, max: LAST_MS / 60_000 })
  .map((minutes) => fromEpochMs(minutes * 60_000));

/** Dates close to an instant, so that holidays matter. */
export function datesAround(at: Instant): fc.Arbitrary<LocalDate[]> {
  const dates = fc.integer({ min: -40, max: 60 }).map((days) => toDate(Date.parse(at) + days * DAY_MS));
  return fc.uniqueArray(dates, { maxLength: 12 });
}

export const period: fc.Arbitrary<Period> = fc
  .record({
    n: fc.integer({ min: 0, max: 45 }),
    unit: fc.constantFrom<Period['unit']>('hours', 'calendarDays', 'businessDays', 'months'),
    countReceiptDay: fc.boolean(),
    rolls: fc.boolean(),
  })
  .map(({ rolls, n, unit, countReceiptDay }) => ({
    n: unit === 'months' ? n % 7 : n,
    unit,
    countReceiptDay,
    ...(rolls ? { roll: 'forward' as const } : {}),
  }));

const clockTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

export const receipt: fc.Arbitrary<Receipt> = fc.oneof(
  fc.constant<Receipt>({ kind: 'instant' }),
  fc.constant<Receipt>({ kind: 'business_hours' }),
  fc.integer({ min: 0, max: 72 }).map<Receipt>((hours) => ({ kind: 'delay_hours', hours })),
  fc.integer({ min: 0, max: 72 }).map<Receipt>((hours) => ({
    kind: 'delay_hours',
    hours,
    // biome-ignore lint/suspicious/noThenProperty: the contract's own word for the rule that follows.
    then: { kind: 'business_hours' },
  })),
  fc
    .tuple(fc.integer({ min: 0, max: 6 }), clockTime)
    .map<Receipt>(([n, at]) => ({ kind: 'business_days_after', n, at })),
);

/** A whole rule with holidays near the instant, and the instant. */
export const noticeCase: fc.Arbitrary<{ sentAt: Instant; rule: NoticeRule; holidays: LocalDate[] }> =
  minuteInstant
    .chain((sentAt) =>
      fc.record({
        sentAt: fc.constant(sentAt),
        holidays: datesAround(sentAt),
        receipt,
        period,
        recipientTz: zone,
        countingTz: zone,
        minimum: fc.option(fc.integer({ min: -20, max: 90 }), { nil: null }),
      }),
    )
    .map(({ sentAt, holidays, recipientTz, countingTz, minimum, ...rule }) => ({
      sentAt,
      holidays,
      rule: {
        receipt: rule.receipt,
        period: rule.period,
        recipient: { tz: recipientTz, holidays },
        counting: { tz: countingTz, holidays },
        minCommitmentLastDay: minimum === null ? null : toDate(Date.parse(sentAt) + minimum * DAY_MS),
      },
    }));

function toDate(ms: number): LocalDate {
  return new Date(ms).toISOString().slice(0, 10);
}
