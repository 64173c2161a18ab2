import { describe, expect, test } from 'vitest';
import type { NoticeRule } from '../../../shared/contract/effective-at.ts';
import {
  countingCalendar,
  findReceipt,
  latestSend,
  noticeTimes,
  recipientCalendar,
} from '../../../shared/contract/effective-at.ts';
import type { Terms } from '../../../shared/contract/terms.ts';

const newYork = { tz: 'America/New_York' };
const rule: NoticeRule = {
  receipt: { kind: 'business_hours' },
  period: { n: 14, unit: 'calendarDays' },
  recipient: newYork,
  counting: newYork,
};
const terms: Terms = {
  tz: 'America/New_York',
  recipientTz: 'Europe/Berlin',
  holidays: ['2026-12-25'],
  channels: { email: { kind: 'business_hours' } },
};

describe('noticeTimes', () => {
  test('take the later of notice and minimum commitment, and say which', () => {
    const sentAt = '2026-05-04T14:00:00Z';

    const free = noticeTimes(sentAt, { ...rule, minCommitmentLastDay: '2026-05-18' });
    const bound = noticeTimes(sentAt, { ...rule, minCommitmentLastDay: '2026-05-19' });

    expect(free).toMatchObject({ effectiveAt: '2026-05-19T04:00:00Z', limitedBy: null });
    expect(bound).toMatchObject({
      noticePeriodEndsAt: '2026-05-19T04:00:00Z',
      effectiveAt: '2026-05-20T04:00:00Z',
      limitedBy: 'MIN_COMMITMENT',
    });
  });

  test('take effect at receipt when the clause names no period', () => {
    const times = noticeTimes('2026-05-04T02:00:00Z', { ...rule, period: null });

    expect(times.effectiveAt).toBe('2026-05-04T13:00:00Z');
  });
});

describe('latestSend', () => {
  test('is the last minute that still does', () => {
    expect(latestSend('2026-07-01T04:00:00Z', rule)).toBe('2026-06-16T21:00:00Z');
    expect(latestSend('2026-07-01T03:59:00Z', rule)).toBe('2026-06-15T21:00:00Z');
  });

  test('is null when 400 days are not enough, when a commitment lasts longer, or when nothing arrives', () => {
    const effectiveBy = '2026-07-01T04:00:00Z';

    expect(latestSend(effectiveBy, { ...rule, period: { n: 401, unit: 'calendarDays' } })).toBeNull();
    expect(latestSend(effectiveBy, { ...rule, minCommitmentLastDay: '2026-07-01' })).toBeNull();
    expect(latestSend(effectiveBy, { ...rule, receipt: { kind: 'actual' } })).toBeNull();
  });
});

describe('the calendars of a contract', () => {
  test('count in the governing zone and receive in the recipient’s', () => {
    expect(countingCalendar(terms).tz).toBe('America/New_York');
    expect(recipientCalendar(terms, 'brand')).toMatchObject({
      tz: 'Europe/Berlin',
      holidays: ['2026-12-25'],
    });
  });

  test('receive the creator’s notice on the brand’s side where the contract names it', () => {
    const named: Terms = { ...terms, brandSide: { tz: 'Asia/Tokyo', holidays: ['2026-11-23'] } };

    expect(recipientCalendar(named, 'creator')).toMatchObject({ tz: 'Asia/Tokyo', holidays: ['2026-11-23'] });
    expect(recipientCalendar(terms, 'creator').tz).toBe('Europe/Berlin');
  });

  test.each(['dm', 'toString', '__proto__'])('list no receipt for %s', (channel) => {
    expect(findReceipt(terms, channel)).toBeUndefined();
  });
});
