import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { latestSend, noticeTimes } from '../../../shared/contract/effective-at.ts';
import { periodEnd } from '../../../shared/contract/period.ts';
import {
  addMinutes,
  fromEpochMs,
  localDateOf,
  localReadingOf,
  startOfDay,
  toEpochMs,
  toInstant,
} from '../../../shared/contract/zone.ts';
import * as given from '../../evaluation/contract.ts';
import { listVectors } from './examples.ts';
import { instant, minuteInstant, noticeCase, period, ZONES, zone } from './worlds.ts';

const RUNS = { numRuns: 700 };
const MINUTE_MS = 60_000;

describe('notice times', () => {
  test('are in order: sent, received, effective', () => {
    fc.assert(
      fc.property(noticeCase, ({ sentAt, rule }) => {
        const times = noticeTimes(sentAt, rule);

        const instants = [sentAt, times.deemedReceivedAt, times.noticePeriodEndsAt, times.effectiveAt];

        const ms = instants.map((at) => toEpochMs(at ?? ''));
        expect(ms).toEqual([...ms].sort((a, b) => a - b));
      }),
      RUNS,
    );
  });

  test('are nothing at all after a bounce', () => {
    fc.assert(
      fc.property(noticeCase, ({ sentAt, rule }) => {
        const times = noticeTimes(sentAt, { ...rule, recipient: { ...rule.recipient, bounced: true } });

        expect([times.deemedReceivedAt, times.effectiveAt]).toEqual([null, null]);
      }),
    );
  });

  test('never come earlier for a notice sent later', () => {
    fc.assert(
      fc.property(noticeCase, fc.integer({ min: 1, max: 20_000 }), ({ sentAt, rule }, minutes) => {
        const first = noticeTimes(sentAt, rule);
        const second = noticeTimes(addMinutes(sentAt, minutes), rule);

        expect(toEpochMs(second.deemedReceivedAt ?? '')).toBeGreaterThanOrEqual(
          toEpochMs(first.deemedReceivedAt ?? ''),
        );
        expect(toEpochMs(second.effectiveAt ?? '')).toBeGreaterThanOrEqual(
          toEpochMs(first.effectiveAt ?? ''),
        );
      }),
      RUNS,
    );
  });

  test('keep the inverse: the latest send is in time, and a minute later is not', () => {
    fc.assert(
      fc.property(noticeCase, ({ sentAt: effectiveBy, rule }) => {
        const sendBy = latestSend(effectiveBy, rule);

        const lateBy = (at: string): number =>
          toEpochMs(noticeTimes(at, rule).effectiveAt ?? '') - toEpochMs(effectiveBy);
        if (sendBy === null) {
          expect(lateBy(addMinutes(effectiveBy, -400 * 24 * 60))).toBeGreaterThan(0);
        } else {
          expect(lateBy(sendBy)).toBeLessThanOrEqual(0);
          expect(lateBy(addMinutes(sendBy, 1))).toBeGreaterThan(0);
          expect(toEpochMs(sendBy) % MINUTE_MS).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('holidays', () => {
  test('never bring an effect forward', () => {
    fc.assert(
      fc.property(noticeCase, fc.integer({ min: 0, max: 60 }), ({ sentAt, rule, holidays }, days) => {
        const added = localDateOf(addMinutes(sentAt, days * 1440), rule.counting.tz);
        const more = [...holidays, added];

        const before = noticeTimes(sentAt, rule).effectiveAt;
        const after = noticeTimes(sentAt, {
          ...rule,
          recipient: { ...rule.recipient, holidays: more },
          counting: { ...rule.counting, holidays: more },
        }).effectiveAt;

        expect(toEpochMs(after ?? '')).toBeGreaterThanOrEqual(toEpochMs(before ?? ''));
      }),
      RUNS,
    );
  });

  test('leave calendar days, months and hours alone when nothing rolls', () => {
    fc.assert(
      fc.property(noticeCase, period, ({ sentAt, holidays, rule }, { n, unit, countReceiptDay = false }) => {
        fc.pre(unit !== 'businessDays');
        const plain = { n, unit, countReceiptDay };

        const without = periodEnd(sentAt, plain, { tz: rule.counting.tz });
        const withAll = periodEnd(sentAt, plain, { tz: rule.counting.tz, holidays });

        expect(withAll).toBe(without);
      }),
      RUNS,
    );
  });
});

describe('days of a period', () => {
  test('are full days between receipt and effect', () => {
    fc.assert(
      fc.property(instant, zone, fc.integer({ min: 1, max: 30 }), (receivedAt, tz, n) => {
        const endsAt = periodEnd(receivedAt, { n, unit: 'calendarDays' }, { tz });

        const dates = new Set<string>();
        for (let ms = toEpochMs(receivedAt); ms < toEpochMs(endsAt); ms += 360 * MINUTE_MS) {
          dates.add(localDateOf(fromEpochMs(ms), tz));
        }
        const skippedDays =
          tz === 'Pacific/Apia' && dates.has('2011-12-29') && dates.has('2011-12-31') ? 1 : 0;
        expect(dates.size + skippedDays).toBeGreaterThanOrEqual(n);
        expect(dates.size + skippedDays).toBeLessThanOrEqual(n + 1);
        expect(localDateOf(endsAt, tz)).not.toBe(localDateOf(addMinutes(endsAt, -1), tz));
      }),
      { numRuns: 200 },
    );
  });
});

describe('local time', () => {
  test('becomes the instant that the rule of Intl offsets gives', () => {
    fc.assert(
      fc.property(minuteInstant, zone, fc.integer({ min: 0, max: 1439 }), (at, tz, minute) => {
        const on = localDateOf(at, tz);
        const time = [Math.floor(minute / 60), minute % 60]
          .map((part) => String(part).padStart(2, '0'))
          .join(':');

        expect(toEpochMs(toInstant(on, time, tz))).toBe(compatibleByIntl(`${on}T${time}:00Z`, tz));
      }),
      RUNS,
    );
  });

  test('gives its own reading back, and the start of a day is its first minute', () => {
    fc.assert(
      fc.property(minuteInstant, zone, (at, tz) => {
        const { on } = localReadingOf(at, tz);
        const start = startOfDay(on, tz);

        expect(localDateOf(start, tz)).toBe(on);
        expect(localDateOf(addMinutes(start, -1), tz) < on).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('the zone of the machine', () => {
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  test('changes no answer', () => {
    const machines = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns', 'Africa/Cairo'];

    const answers = machines.map((tz) => {
      process.env.TZ = tz;
      return { offset: new Date(1_750_000_000_000).getTimezoneOffset(), bytes: allAnswers() };
    });

    expect(new Set(answers.map(({ offset }) => offset)).size).toBe(machines.length);
    expect(new Set(answers.map(({ bytes }) => bytes)).size).toBe(1);
  });
});

function allAnswers(): string {
  // The id decides the shape of `given`.
  const answers = listVectors('TEP').flatMap(({ id, given: input }) => {
    if (/^T(0\d|1[0-7])$/.test(id)) return [given.noticeTime(input as never)];
    if (/^T1[89]$/.test(id)) return [given.latestSend(input as never)];
    if (/^E/.test(id) && id !== 'E00') return [given.decideEnd(input as never)];
    return /^P/.test(id) ? [given.decidePause(input as never)] : [];
  });
  const starts = ZONES.map((tz) => startOfDay('2026-04-24', tz));
  return JSON.stringify([answers, starts]);
}

/** The reference of DOMAIN.md §3.3 rule 5, from `Intl` alone: offsets a day before and after, earliest that round-trips. */
function compatibleByIntl(wallClock: string, tz: string): number {
  const wallMs = Date.parse(wallClock);
  const offsets = [wallMs - 86_400_000, wallMs + 86_400_000].map((ms) => offsetMs(ms, tz));
  const candidates = offsets
    .map((offset) => wallMs - offset)
    .filter((ms) => ms + offsetMs(ms, tz) === wallMs);
  return candidates.length > 0 ? Math.min(...candidates) : wallMs - (offsets[0] ?? 0);
}

function offsetMs(ms: number, tz: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: tz,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(ms);
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(
    read('year'),
    read('month') - 1,
    read('day'),
    read('hour'),
    read('minute'),
    read('second'),
  );
  return wall - ms;
}
