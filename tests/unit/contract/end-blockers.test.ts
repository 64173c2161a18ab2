import { describe, expect, test } from 'vitest';
import type { EndFacts } from '../../../shared/contract/end-blockers.ts';
import { listEndBlockers } from '../../../shared/contract/end-blockers.ts';
import type { EndRoute } from '../../../shared/contract/facts/end-routes.ts';
import type { Party, Terms } from '../../../shared/contract/terms.ts';
import { baseContract } from '../../property/contract/examples.ts';

const base = baseContract().terms;
const now = '2026-11-18T16:00:00Z';

function blockers(route: EndRoute, facts: EndFacts, { party = 'brand', terms = {} }: Options = {}): string[] {
  return listEndBlockers(route, party, { now, facts, terms: { ...base, ...terms } }).blockers;
}
type Options = { party?: Party; terms?: Partial<Terms> };

describe('a running or finished end', () => {
  test.each([
    ['ended', undefined, 'convenience', ['ALREADY_OVER']],
    ['completed', undefined, 'convenience', ['ALREADY_OVER']],
    ['ending', '2026-12-01T05:00:00Z', 'convenience', ['ALREADY_ENDING']],
    ['ending', '2026-12-01T05:00:00Z', 'mutual', ['NOT_SIGNED_BY_BOTH']],
  ] as const)('in state %s (%s) by %s gives %j', (state, endingEffectiveAt, route, expected) => {
    expect(blockers(route, { state, endingEffectiveAt: endingEffectiveAt ?? null })).toEqual(expected);
  });
});

describe('an end for cause', () => {
  const received = '2026-11-09T15:00:00Z';

  test.each<[string, EndFacts['breach'], string[]]>([
    ['without a breach', null, ['TRIGGER_NOT_LISTED']],
    ['on a trigger that is not listed', { trigger: 'confidentiality' }, ['TRIGGER_NOT_LISTED']],
    ['on an incurable trigger', { trigger: 'morality' }, []],
    ['before the breach notice arrived', { trigger: 'no_disclosure' }, ['BREACH_NOTICE_NOT_RECEIVED']],
    ['when not cured in time', { trigger: 'no_disclosure', noticeReceivedAt: received }, []],
    [
      'when cured in the last instant',
      { trigger: 'no_disclosure', noticeReceivedAt: received, curedAt: '2026-11-17T05:00:00Z' },
      ['BREACH_CURED'],
    ],
    [
      'when cured a second late',
      { trigger: 'no_disclosure', noticeReceivedAt: received, curedAt: '2026-11-17T05:00:01Z' },
      [],
    ],
    [
      'when cured within the time, before or after now',
      {
        trigger: 'no_disclosure',
        noticeReceivedAt: '2026-11-16T15:00:00Z',
        curedAt: '2026-11-20T00:00:00Z',
      },
      ['BREACH_CURED'],
    ],
    [
      'while the cure runs',
      { trigger: 'no_disclosure', noticeReceivedAt: '2026-11-16T15:00:00Z' },
      ['CURE_RUNNING'],
    ],
  ])('%s', (_, breach, expected) => {
    expect(blockers('cause', { breach: breach ?? null })).toEqual(expected);
  });

  test('takes a missed KPI for a breach only with a guarantee and a trigger that lists it', () => {
    const breach = { trigger: 'kpi_miss' };
    const kpiGuarantee = { floorBps: 5000 };
    const cause = { triggers: ['kpi_miss'], incurable: ['kpi_miss'], cure: { n: 0, unit: 'hours' } } as const;

    expect(blockers('cause', { breach })).toEqual(['KPI_MISS_IS_NOT_A_BREACH']);
    expect(blockers('cause', { breach }, { terms: { kpiGuarantee } })).toEqual(['TRIGGER_NOT_LISTED']);
    const listed = { ...cause, triggers: [...cause.triggers], incurable: [...cause.incurable] };
    expect(blockers('cause', { breach }, { terms: { kpiGuarantee, cause: listed } })).toEqual([]);
  });
});

describe('a performance exit', () => {
  const performanceExit = { floorBps: 5000, minDaysLive: 14, needsRemediation: true };

  test.each<[string, EndFacts, string[]]>([
    [
      'below the floor, in time, remedied',
      { kpi: { indexBps: 4999, daysLive: 14 }, ladder: { remedy: 'done' } },
      [],
    ],
    [
      'at the floor',
      { kpi: { indexBps: 5000, daysLive: 14 }, ladder: { remedy: 'done' } },
      ['FLOOR_NOT_MISSED'],
    ],
    [
      'with a remedy that was skipped',
      { kpi: { indexBps: 0, daysLive: 14 }, ladder: { remedy: 'not_applicable' } },
      ['REMEDIATION_REQUIRED_FIRST'],
    ],
    ['without any measurement', { kpi: null, ladder: { remedy: 'done' } }, ['TOO_EARLY', 'FLOOR_NOT_MISSED']],
  ])('%s', (_, facts, expected) => {
    expect(blockers('performance', facts, { terms: { performanceExit } })).toEqual(expected);
  });

  test('needs its clause', () => {
    expect(blockers('performance', { kpi: { indexBps: 0, daysLive: 90 } })).toEqual(['NO_PERFORMANCE_EXIT']);
  });
});

describe('the end of a pause that timed out', () => {
  test.each<[string, Party, EndFacts, string[]]>([
    ['at the timeout', 'creator', { pauseTimeoutAt: now }, []],
    ['before it', 'creator', { pauseTimeoutAt: '2026-11-18T16:00:01Z' }, ['PAUSE_NOT_TIMED_OUT']],
    ['without one', 'creator', {}, ['PAUSE_NOT_TIMED_OUT']],
    ['by the other side', 'brand', { pauseTimeoutAt: now }, ['NO_TIMEOUT_RIGHT']],
  ])('%s', (_, party, facts, expected) => {
    expect(blockers('pause_timeout', facts, { party })).toEqual(expected);
  });
});

describe('force majeure', () => {
  const terms = { forceMajeure: { maxDays: 30 } };

  test.each<[string, EndFacts, Partial<Terms>, string[]]>([
    ['without a clause', { forceMajeureSince: '2026-01-01T12:00:00Z' }, {}, ['NO_FORCE_MAJEURE_RIGHT']],
    ['without an event', {}, terms, ['FORCE_MAJEURE_NOT_LONG_ENOUGH']],
    ['on day 30', { forceMajeureSince: '2026-10-19T12:00:00Z' }, terms, ['FORCE_MAJEURE_NOT_LONG_ENOUGH']],
    ['after 30 full days', { forceMajeureSince: '2026-10-18T12:00:00Z' }, terms, []],
  ])('%s', (_, facts, clause, expected) => {
    expect(blockers('force_majeure', facts, { terms: clause })).toEqual(expected);
  });
});
