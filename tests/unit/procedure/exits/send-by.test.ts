import { describe, expect, test } from 'vitest';
import { noticeTimes } from '../../../../shared/contract/effective-at.ts';
import { findEndNoticeRule } from '../../../../shared/contract/end-notice-rule.ts';
import type { EndRoute } from '../../../../shared/contract/facts/end-routes.ts';
import { addMinutes, startOfDay, toEpochMs } from '../../../../shared/contract/zone.ts';
import type { PendingNotice } from '../../../../shared/procedure/case.ts';
import { isCalledOff } from '../../../../shared/procedure/ending/called-off.ts';
import { compareExits } from '../../../../shared/procedure/exits/compare-exits.ts';
import { findSendBy } from '../../../../shared/procedure/exits/send-by.ts';
import type { Standing } from '../../../../shared/procedure/standing.ts';
import { exitStanding, NOW } from './exit-standings.ts';

function sendByOf(standing: Standing, overBy?: string) {
  return compareExits({ standing, now: NOW, extras: overBy === undefined ? {} : { overBy } }).sendBy;
}

function withDue(dueOn: string): Standing {
  const standing = exitStanding();
  return { ...standing, deliverables: standing.deliverables.map((one) => ({ ...one, dueOn })) };
}

function ruleOf(standing: Standing, route: EndRoute) {
  const terms = standing.contracts[0]?.terms ?? expect.fail('no contract');
  return findEndNoticeRule({ route, party: 'brand', channel: 'email' }, terms) ?? expect.fail('no rule');
}

/** What lists and the creator's page say once a notice sent then has been received. */
function isCalledOffBy(sentAt: string, standing: Standing): boolean {
  const { deemedReceivedAt } = noticeTimes(sentAt, ruleOf(standing, 'convenience'));
  const pending = { route: 'convenience', party: 'brand', sentAt, deemedReceivedAt } as PendingNotice;
  const piece = standing.deliverables.find(({ id }) => id === 'two') ?? expect.fail('a piece');
  return isCalledOff(piece, { ...standing, case: { ...standing.case, pending } });
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

  test('is in time to the minute: what was sent then calls the piece off, a minute later it is still owed', () => {
    const standing = withDue('2026-12-18');
    const at = sendByOf(standing)?.days[0]?.sendBy;
    if (!at) throw new Error('no time to send');

    expect(isCalledOffBy(at, standing)).toBe(true);
    expect(isCalledOffBy(addMinutes(at, 1), standing)).toBe(false);
  });

  test('goes by the effect for an end whose letter does not stop the work', () => {
    const standing = withDue('2026-12-18');
    const rule = ruleOf(standing, 'performance');
    const way = { route: 'performance', decision: { earliestSend: NOW } } as const;
    const sendBy = findSendBy(way, { standing, now: NOW, extras: {} });
    const at = sendBy?.days[0]?.sendBy ?? '';
    const due = toEpochMs(startOfDay('2026-12-18', 'America/New_York'));

    expect(sendBy?.stopsAtReceipt).toBe(false);
    expect(toEpochMs(noticeTimes(at, rule).effectiveAt ?? '')).toBeLessThanOrEqual(due);
    expect(toEpochMs(noticeTimes(addMinutes(at, 1), rule).effectiveAt ?? '')).toBeGreaterThan(due);
  });

  test('says too late when a notice sent now would be received after the day', () => {
    const evening = '2026-11-26T02:00:00Z';
    const { sendBy } = compareExits({ standing: withDue('2026-11-25'), now: evening, extras: {} });
    expect(sendBy?.days).toMatchObject([{ on: '2026-11-25', sendBy: null }]);
  });

  test('leaves out a piece whose day has begun, and one that is out', () => {
    expect(sendByOf(withDue('2026-11-01'))?.days).toEqual([]);
  });

  test('is not told while no way of ending is open', () => {
    expect(sendByOf(exitStanding({ contracts: [] }), '2026-12-31')).toBeNull();
  });
});
