import { describe, expect, test } from 'vitest';
import type { EndQuestion } from '../../../shared/contract/decide-end.ts';
import { decideEnd } from '../../../shared/contract/decide-end.ts';
import type { Terms } from '../../../shared/contract/terms.ts';
import { baseContract } from '../../property/contract/examples.ts';

const base = baseContract();

function ask(question: Partial<EndQuestion>, terms: Partial<Terms> = {}) {
  const contract = [{ ...base, terms: { ...base.terms, ...terms } }];
  return decideEnd({
    route: 'convenience',
    party: 'creator',
    now: '2026-11-18T16:00:00Z',
    contract,
    facts: {},
    ...question,
  });
}

describe('decideEnd', () => {
  test('answers only that no contract is in force before the first version', () => {
    expect(ask({ now: '2026-08-01T00:00:00Z', party: 'brand' })).toMatchObject({
      version: null,
      blockers: ['CONTRACT_NOT_IN_FORCE'],
      missing: [],
      ready: false,
      earliestSend: null,
    });
  });

  test('bounds a convenience end by the minimum commitment', () => {
    const notice = { n: 14, unit: 'calendarDays' } as const;

    const decision = ask(
      {},
      { convenience: { by: ['creator'], notice, minCommitmentLastDay: '2027-01-31' } },
    );

    expect(decision).toMatchObject({
      earliestEffectiveAt: '2027-02-01T05:00:00Z',
      limitedBy: 'MIN_COMMITMENT',
      ready: true,
    });
  });

  test('bounds no other route by the minimum commitment', () => {
    const notice = { n: 14, unit: 'calendarDays' } as const;

    const decision = ask(
      { route: 'mutual', facts: { signedByBoth: true } },
      { convenience: { by: ['creator'], notice, minCommitmentLastDay: '2027-01-31' } },
    );

    expect(decision).toMatchObject({ earliestEffectiveAt: '2026-11-18T16:00:00Z', limitedBy: null });
  });

  test('forecasts from the end of a running cure, by its own notice period', () => {
    const decision = ask(
      {
        route: 'cause',
        facts: { breach: { trigger: 'no_disclosure', noticeReceivedAt: '2026-11-16T15:00:00Z' } },
      },
      {
        cause: {
          triggers: ['no_disclosure'],
          incurable: [],
          cure: { n: 5, unit: 'businessDays' },
          notice: { n: 24, unit: 'hours' },
        },
      },
    );

    expect(decision).toMatchObject({
      blockers: ['CURE_RUNNING'],
      earliestSend: '2026-11-24T05:00:00Z',
      deemedReceivedAt: '2026-11-24T14:00:00Z',
      earliestEffectiveAt: '2026-11-25T14:00:00Z',
    });
  });

  test('ends a cure as its own notice counted it, whatever a newer version says', () => {
    const noticed = { trigger: 'no_disclosure', noticeReceivedAt: '2026-11-16T15:00:00Z' };
    const terms = {
      cause: { triggers: ['no_disclosure'], incurable: [], cure: { n: 5, unit: 'businessDays' as const } },
    };
    const at = (breach: object, now = '2026-11-18T16:00:00Z') =>
      ask({ route: 'cause', now, facts: { breach: { ...noticed, ...breach } } }, terms);

    // The version of the notice gave one business day; five are those of now.
    const shorter = { cureEndsAt: '2026-11-18T05:00:00Z' };
    expect(at(shorter)).toMatchObject({ blockers: [], earliestSend: '2026-11-18T16:00:00Z' });
    expect(at({ ...shorter, curedAt: '2026-11-18T05:00:01Z' }).blockers).toEqual([]);
    expect(at({ ...shorter, curedAt: '2026-11-18T05:00:00Z' }).blockers).toEqual(['BREACH_CURED']);
    const longer = { cureEndsAt: '2026-12-02T05:00:00Z' };
    expect(at(longer, '2026-11-25T16:00:00Z')).toMatchObject({
      blockers: ['CURE_RUNNING'],
      earliestSend: '2026-12-02T05:00:00Z',
    });
    expect(at({ cureEndsAt: null }).earliestSend).toBe('2026-11-24T05:00:00Z');
  });

  test('names the terms nobody confirmed and uses none of them', () => {
    expect(ask({}, { unconfirmed: ['convenience', 'notice', 'killFee'] })).toMatchObject({
      blockers: ['TERM_UNCONFIRMED'],
      unconfirmedTerms: ['convenience', 'notice'],
      missing: [],
      earliestSend: null,
    });
  });

  test('still knows that a right is absent when only the notice clause is unconfirmed', () => {
    const decision = ask(
      {},
      { convenience: { by: ['brand'], notice: { n: 1, unit: 'months' } }, unconfirmed: ['notice'] },
    );

    expect(decision.blockers).toEqual(['TERM_UNCONFIRMED', 'NO_CONVENIENCE_RIGHT']);
  });

  test('lets both sign whatever is unconfirmed, without a forecast it cannot make', () => {
    const decision = ask({ route: 'mutual', facts: { signedByBoth: true } }, { unconfirmed: ['notice'] });

    expect(decision).toMatchObject({ rightNow: true, ready: true, earliestEffectiveAt: null });
  });

  test('reads a clause given as null as absent', () => {
    // Stored JSON may say null where a clause is absent.
    const absent = { convenience: null } as unknown as Partial<Terms>;

    expect(ask({}, absent).blockers).toEqual(['NO_CONVENIENCE_RIGHT']);
  });
});
