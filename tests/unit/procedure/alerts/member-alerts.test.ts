import { expect, test } from 'vitest';
import {
  newsSince,
  splitWaiting,
  toMemberAlerts,
} from '../../../../shared/procedure/alerts/member-alerts.ts';

const NIGHT = { isOn: true, from: '20:00', until: '08:00', timeZone: 'UTC' };
const alert = {
  n: 1,
  collaborationId: 'c1',
  kind: 'band',
  key: 'band:at_risk:2026-11-20',
  at: '2026-11-20T22:00:00Z',
  notedAt: '2026-11-20T22:00:00Z',
  facts: {},
} as const;

test('a member hears of what was noted since they joined, and not of what is weeks old', () => {
  expect(newsSince('2026-11-19T00:00:00Z', '2026-11-20T00:00:00Z')).toBe('2026-11-19T00:00:00Z');
  expect(newsSince('2025-01-01T00:00:00Z', '2026-11-20T00:00:00Z')).toBe('2026-11-06T00:00:00Z');
});

test('an alert of the night waits, and is shown from the instant its quiet hours end', () => {
  const alerts = toMemberAlerts([alert], NIGHT);

  expect(alerts[0]?.showFrom).toBe('2026-11-21T08:00:00Z');
  expect(splitWaiting(alerts, '2026-11-21T07:59:59Z')).toEqual({ shown: [], waiting: alerts });
  expect(splitWaiting(alerts, '2026-11-21T08:00:00Z')).toEqual({ shown: alerts, waiting: [] });
});
