import { describe, expect, test } from 'vitest';
import { findEndNoticeRule } from '../../../shared/contract/end-notice-rule.ts';
import type { EndRoute } from '../../../shared/contract/facts/end-routes.ts';
import type { Terms } from '../../../shared/contract/terms.ts';
import { contractWith } from '../procedure/case-log.ts';

function termsWith(change: Partial<Terms>): Terms {
  const terms = contractWith(change)[0]?.terms;
  if (!terms) throw new Error('no terms');
  return terms;
}

const WEEK = { n: 7, unit: 'calendarDays' } as const;
const FORTNIGHT = { n: 14, unit: 'calendarDays' } as const;

describe('findEndNoticeRule', () => {
  const terms = termsWith({
    convenience: { by: ['brand'], notice: FORTNIGHT, minCommitmentLastDay: '2026-12-31' },
    performanceExit: { floorBps: 6_000, minDaysLive: 14, notice: WEEK },
  });
  const ruleOf = (route: EndRoute) => findEndNoticeRule({ route, party: 'brand', channel: 'email' }, terms);

  test('takes the period of the route, and the least commitment for convenience alone', () => {
    expect(ruleOf('convenience')).toMatchObject({ period: FORTNIGHT, minCommitmentLastDay: '2026-12-31' });
    expect(ruleOf('performance')).toMatchObject({ period: WEEK, minCommitmentLastDay: null });
    expect(ruleOf('mutual')).toMatchObject({ period: null, minCommitmentLastDay: null });
  });

  test('counts in the contract’s zone and receives in the creator’s', () => {
    expect(ruleOf('convenience')).toMatchObject({
      counting: { tz: terms.tz },
      recipient: { tz: terms.recipientTz },
    });
  });

  test('is none on a channel the contract does not name, or while nobody has confirmed the notice', () => {
    const way = { route: 'convenience', party: 'brand', channel: 'carrier pigeon' } as const;
    expect(findEndNoticeRule(way, terms)).toBeNull();
    const open = termsWith({ unconfirmed: ['notice'] });
    expect(findEndNoticeRule({ ...way, channel: 'email' }, open)).toBeNull();
  });
});
