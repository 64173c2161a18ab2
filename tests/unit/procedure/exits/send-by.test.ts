import { describe, expect, test } from 'vitest';
import { noticeTimes } from '../../../../shared/contract/effective-at.ts';
import { findEndNoticeRule } from '../../../../shared/contract/end-notice-rule.ts';
import { fromEpochMs, startOfDay, toEpochMs } from '../../../../shared/contract/zone.ts';
import { compareExits } from '../../../../shared/procedure/exits/compare-exits.ts';
import type { Standing } from '../../../../shared/procedure/standing.ts';
import { exitStanding, NOW } from './exit-standings.ts';

function sendByOf(standing: Standing, overBy?: string) {
  return compareExits({ standing, now: NOW, extras: overBy === undefined ? {} : { overBy } }).sendBy;
}

function withDue(dueOn: string): Standing {
  const standing = exitStanding();
  return { ...standing, deliverables: standing.deliverables.map((one) => ({ ...one, dueOn })) };
}

describe('the last minute for an end notice', () => {
  test('is told for the piece still to come, and for a day that was asked about', () => {
    const sendBy = sendByOf(withDue('2026-12-20'), '2026-12-31');

    expect(sendBy).toMatchObject({ route: 'convenience', channel: 'email' });
    expect(sendBy?.days.map(({ deliverableId, on }) => [deliverableId, on])).toEqual([
      ['two', '2026-12-20'],
      [null, '2026-12-31'],
    ]);
  });

  test('is in time to the minute: sent then it is over, sent a minute later it is not', () => {
    const standing = withDue('2026-12-20');
    const terms = standing.contracts[0]?.terms;
    if (!terms) throw new Error('no contract');
    const rule = findEndNoticeRule({ route: 'convenience', party: 'brand', channel: 'email' }, terms);
    const at = sendByOf(standing)?.days[0]?.sendBy;
    if (!at || !rule) throw new Error('no time to send');
    const due = startOfDay('2026-12-20', terms.tz);

    expect(toEpochMs(noticeTimes(at, rule).effectiveAt ?? '')).toBeLessThanOrEqual(toEpochMs(due));
    const later = fromEpochMs(toEpochMs(at) + 60_000);
    expect(toEpochMs(noticeTimes(later, rule).effectiveAt ?? '')).toBeGreaterThan(toEpochMs(due));
  });

  test('says too late when a notice sent now would take effect after the day', () => {
    expect(sendByOf(withDue('2026-11-26'))?.days).toMatchObject([{ on: '2026-11-26', sendBy: null }]);
  });

  test('leaves out a piece whose day has begun, and one that is out', () => {
    expect(sendByOf(withDue('2026-11-01'))?.days).toEqual([]);
  });

  test('is not told while no way of ending is open', () => {
    expect(sendByOf(exitStanding({ contracts: [] }), '2026-12-31')).toBeNull();
  });
});
