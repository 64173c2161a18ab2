import { describe, expect, test } from 'vitest';
import { deemedReceivedAt } from '../../../shared/contract/receipt.ts';
import type { Receipt } from '../../../shared/contract/terms.ts';

const newYork = { tz: 'America/New_York', holidays: ['2026-11-26'] };
const businessHours: Receipt = { kind: 'business_hours' };
const secondDay: Receipt = { kind: 'business_days_after', n: 2, at: '09:00' };

describe('deemedReceivedAt', () => {
  test.each<[string, string, Receipt, string]>([
    ['in hours at once', '2026-11-18T16:00:00Z', businessHours, '2026-11-18T16:00:00Z'],
    ['at the stroke of opening', '2026-11-18T14:00:00Z', businessHours, '2026-11-18T14:00:00Z'],
    ['before opening at that opening', '2026-11-18T13:59:59Z', businessHours, '2026-11-18T14:00:00Z'],
    ['at the stroke of closing at once', '2026-11-18T22:00:00Z', businessHours, '2026-11-18T22:00:00Z'],
    ['a second after closing next day', '2026-11-18T22:00:01Z', businessHours, '2026-11-19T14:00:00Z'],
    ['on the eve of a holiday after it', '2026-11-25T22:01:00Z', businessHours, '2026-11-27T14:00:00Z'],
    ['on a Saturday on Monday', '2026-11-21T15:00:00Z', businessHours, '2026-11-23T14:00:00Z'],
    ['instantly also at night', '2026-11-21T05:00:00Z', { kind: 'instant' }, '2026-11-21T05:00:00Z'],
    [
      'after elapsed hours',
      '2026-11-01T04:30:00Z',
      { kind: 'delay_hours', hours: 3 },
      '2026-11-01T07:30:00Z',
    ],
    ['on the second business day', '2026-11-25T16:00:00Z', secondDay, '2026-11-30T14:00:00Z'],
    ['late on a Friday by courier', '2026-11-21T03:00:00Z', secondDay, '2026-11-24T14:00:00Z'],
  ])('counts %s', (_, sentAt, rule, receivedAt) => {
    expect(deemedReceivedAt(sentAt, rule, newYork)).toBe(receivedAt);
  });

  test('adds the delay before the inner rule', () => {
    const inner = businessHours;

    // biome-ignore lint/suspicious/noThenProperty: the contract's own word for the rule that follows.
    const rule: Receipt = { kind: 'delay_hours', hours: 4, then: inner };

    expect(deemedReceivedAt('2026-06-09T16:59:00Z', rule, newYork)).toBe('2026-06-09T20:59:00Z');
    expect(deemedReceivedAt('2026-06-09T17:01:00Z', rule, newYork)).toBe('2026-06-10T13:00:00Z');
  });

  test('is never before sending, also for the same day at a time gone by', () => {
    const sameDay: Receipt = { kind: 'business_days_after', n: 0, at: '09:00' };

    expect(deemedReceivedAt('2026-11-18T16:00:00Z', sameDay, newYork)).toBe('2026-11-18T16:00:00Z');
  });

  test('is null after a bounce', () => {
    expect(deemedReceivedAt('2026-11-18T16:00:00Z', businessHours, { ...newYork, bounced: true })).toBeNull();
  });

  test('is null under actual receipt until somebody says when', () => {
    const actual: Receipt = { kind: 'actual' };

    expect(deemedReceivedAt('2026-11-18T16:00:00Z', actual, newYork)).toBeNull();
    expect(
      deemedReceivedAt('2026-11-18T16:00:00Z', actual, {
        ...newYork,
        actualReceiptAt: '2026-11-19T01:00:00Z',
      }),
    ).toBe('2026-11-19T01:00:00Z');
  });
});
