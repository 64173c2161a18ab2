import { describe, expect, test } from 'vitest';
import type { Flag } from '../../../../shared/flags/flag.ts';
import {
  alertsBetween,
  clockAlerts,
  knownBandOf,
} from '../../../../shared/procedure/alerts/alerts-between.ts';
import type { Suspension } from '../../../../shared/procedure/case.ts';
import type { Standing } from '../../../../shared/procedure/standing.ts';
import { inState } from '../../extension/world.ts';
import { AT } from '../standing-inputs.ts';
import { inBand, withCaseParts, withData } from './alert-standings.ts';

const stood = (band: Parameters<typeof inBand>[0], known = band === 'unknown' ? null : band) => ({
  standing: inBand(band),
  knownBand: known,
});

const PAUSE: Suspension = {
  kind: 'contract',
  scope: ['new_posts'],
  from: '2026-11-10T12:00:00Z',
  to: null,
  reviewOn: '2026-11-20',
  confirmBy: null,
  contractVersion: 1,
  limitOn: null,
  limitAt: null,
  onTimeout: null,
  openedBySeq: 4,
};

describe('a band', () => {
  test.each([
    ['on_track', 'at_risk'],
    ['watch', 'critical'],
    ['at_risk', 'critical'],
    ['critical', 'at_risk'],
    ['at_risk', 'on_track'],
    ['watch', 'on_track'],
  ] as const)('is told when it goes from %s to %s', (from, to) => {
    expect(alertsBetween(stood(from), inBand(to), AT)).toMatchObject([
      { kind: 'band', key: `band:${to}:2026-11-20`, at: AT, facts: { from, to } },
    ]);
  });

  test('is not told while it stays, nor between two that are unknown', () => {
    expect(alertsBetween(stood('at_risk'), inBand('at_risk'), AT)).toEqual([]);
    expect(alertsBetween(stood('unknown'), inBand('unknown'), AT)).toEqual([]);
  });

  test('is not news again after days without a score', () => {
    expect(alertsBetween(stood('unknown', 'at_risk'), inBand('at_risk'), AT)).toEqual([]);
    expect(alertsBetween(stood('unknown', 'at_risk'), inBand('on_track'), AT)).toMatchObject([
      { facts: { from: 'at_risk', to: 'on_track' } },
    ]);
  });

  test('asks for nobody once the goal is met, and good news is told all the same', () => {
    const met = (band: 'at_risk' | 'on_track') => {
      const standing = inBand(band);
      return {
        ...standing,
        assessment: { ...standing.assessment, reasons: [{ code: 'goal_met', facts: {} }] },
      };
    };

    expect(alertsBetween(stood('watch'), met('at_risk'), AT)).toEqual([]);
    expect(alertsBetween(stood('at_risk'), met('on_track'), AT)).toMatchObject([{ kind: 'band' }]);
  });

  test('that is the first one is told only where somebody has to look', () => {
    expect(alertsBetween(stood('unknown'), inBand('on_track'), AT)).toEqual([]);
    expect(alertsBetween(stood('unknown'), inBand('watch'), AT)).toEqual([]);
    expect(alertsBetween(stood('unknown'), inBand('at_risk'), AT)).toMatchObject([
      { facts: { from: 'unknown', to: 'at_risk' } },
    ]);
  });

  test('is not told of a collaboration that is new here, of old files, or of a flight or case that is over', () => {
    const after = inBand('at_risk');
    const isOver = { ...after, case: inState('ended') };

    expect(alertsBetween(null, after, AT)).toEqual([]);
    const old = { ...stood('on_track'), standing: withData(inBand('on_track'), { isStale: true }) };
    expect(alertsBetween(old, withData(after, { isStale: true }), AT)).toEqual([]);
    expect(alertsBetween(stood('on_track'), { ...after, endsOn: '2026-11-19' }, AT)).toEqual([]);
    expect(alertsBetween(stood('on_track'), isOver, AT)).toEqual([]);
  });

  test('that only a new formula has moved is not told', () => {
    const other = inBand('at_risk', { formula: 'next' });

    expect(alertsBetween(stood('on_track'), other, AT)).toEqual([]);
  });

  test('is remembered while a score is known', () => {
    expect(knownBandOf(inBand('watch'))).toBe('watch');
    expect(knownBandOf(inBand('unknown'))).toBeNull();
    expect(knownBandOf(inBand('at_risk', { status: 'outage' }))).toBeNull();
  });
});

describe('numbers that stop', () => {
  const fresh = { standing: inBand('on_track'), knownBand: 'on_track' as const };
  const last = fresh.standing.data?.observedAt ?? '';

  test('are told once the newest is too old and nothing newer came', () => {
    const after = withData(fresh.standing, { isStale: true });

    expect(alertsBetween(fresh, after, AT)).toMatchObject([
      { kind: 'data_stopped', key: `data_stopped:${last}`, facts: { observedAt: last } },
    ]);
    expect(alertsBetween({ ...fresh, standing: after }, after, AT)).toEqual([]);
  });

  test('are not told when an import was taken back', () => {
    const after = withData(fresh.standing, { isStale: true, observedAt: '2026-11-01T00:00:00Z' });

    expect(alertsBetween(fresh, after, AT)).toEqual([]);
  });

  test('say so when no post moves any more', () => {
    const after = inBand('on_track', { status: 'outage' });

    expect(alertsBetween(fresh, after, AT)).toMatchObject([
      { kind: 'tracking_outage', key: `tracking_outage:${after.assessment.actual}` },
    ]);
    expect(alertsBetween({ ...fresh, standing: after }, after, AT)).toEqual([]);
  });
});

describe('a clock', () => {
  const paused = withCaseParts({ state: 'paused', suspensions: [PAUSE] }, '2026-11-19T12:00:00Z');

  test('is told at its own instant, from the standing before it ran out', () => {
    // The day begins at midnight in New York.
    expect(clockAlerts(paused, '2026-11-20T04:59:59Z')).toEqual([]);
    expect(clockAlerts(paused, '2026-11-20T17:00:00Z')).toMatchObject([
      { kind: 'review_due', key: 'review_due:4:2026-11-20', at: '2026-11-20T05:00:00Z' },
    ]);
  });

  test('that had run out when the standing was written is not told again', () => {
    expect(clockAlerts({ ...paused, caseAt: '2026-11-20T05:00:00Z' }, '2026-11-25T00:00:00Z')).toEqual([]);
  });

  test('of the contract is told as the event it leaves behind', () => {
    const emergency: Suspension = {
      ...PAUSE,
      kind: 'emergency',
      reviewOn: null,
      confirmBy: '2026-11-20T10:00:00Z',
    };
    const standing = withCaseParts(
      { state: 'emergency_paused', returnTo: ['active'], suspensions: [emergency] },
      '2026-11-19T12:00:00Z',
    );

    expect(clockAlerts(standing, '2026-11-21T00:00:00Z')).toMatchObject([
      { kind: 'confirm_timeout', at: '2026-11-20T10:00:00Z' },
    ]);
  });
});

describe('a post that is gone', () => {
  const gone: Flag = {
    code: 'post_gone',
    postKey: 'instagram/a',
    deliverableId: null,
    at: AT,
    evidence: [],
  };
  const withFlags = (flags: Standing['flags']) => ({ ...inBand('on_track'), ...(flags ? { flags } : {}) });
  const between = (before: Standing['flags'], after: Standing['flags']) =>
    alertsBetween({ standing: withFlags(before), knownBand: 'on_track' }, withFlags(after), AT);

  test('is told once, and again when it has been up in between', () => {
    const later = { ...gone, at: '2026-11-21T12:00:00Z' };

    expect(between([], [gone])).toMatchObject([{ kind: 'post_gone', facts: { name: 'A post' } }]);
    expect(between([gone], [later])).toEqual([]);
    expect(between([], [later])[0]?.key).not.toBe(between([], [gone])[0]?.key);
  });

  test('is no news over a row from before flags were kept', () => {
    const { flags: _flags, ...old } = withFlags([]);
    expect(alertsBetween({ standing: old, knownBand: 'on_track' }, withFlags([gone]), AT)).toEqual([]);
  });
});

describe('something agreed that a look did not find', () => {
  const missing = (code: Flag['code'], change: Partial<Flag> = {}): Flag => ({
    code,
    postKey: 'instagram/a',
    deliverableId: null,
    at: AT,
    evidence: [],
    ...change,
  });
  const between = (before: Flag[], after: Flag[], state = inBand('on_track')) =>
    alertsBetween(
      { standing: { ...state, flags: before }, knownBand: 'on_track' },
      { ...state, flags: after },
      AT,
    );

  test('is one alert for one look, with every thing it did not find', () => {
    const found = between([], [missing('disclosure_not_seen'), missing('tag_not_seen')]);

    expect(found).toMatchObject([
      { kind: 'not_seen', at: AT, facts: { name: 'A post', things: 'disclosure_not_seen,tag_not_seen' } },
    ]);
  });

  test('is told once, and a thing that is missing since then by itself', () => {
    const later = '2026-11-21T12:00:00Z';
    const again = missing('disclosure_not_seen', { at: later });

    expect(between([missing('disclosure_not_seen')], [again])).toEqual([]);
    expect(
      between([missing('disclosure_not_seen')], [again, missing('link_not_seen', { at: later })]),
    ).toMatchObject([{ kind: 'not_seen', facts: { things: 'link_not_seen' } }]);
  });

  test('is told of each post', () => {
    const other = missing('tag_not_seen', { postKey: 'instagram/b' });

    expect(between([], [missing('tag_not_seen'), other])).toHaveLength(2);
  });

  test('does not make news of flags that are no look at a post', () => {
    expect(between([], [missing('not_counted'), missing('counter_frozen')])).toEqual([]);
  });
});

describe('what came while nobody ran the clocks', () => {
  const notice = {
    kind: 'pause',
    noticeId: 'n1',
    seq: 3,
    party: 'brand',
    scope: ['new_posts'],
    sentAt: '2026-11-17T16:00:00Z',
    deemedReceivedAt: '2026-11-17T16:00:00Z',
    effectiveAt: '2026-11-21T05:00:00Z',
    reviewOn: '2026-11-25',
    limitOn: '2026-12-01',
    limitAt: '2026-12-01T05:00:00Z',
    onTimeout: 'resume',
  };
  const before = withCaseParts(
    {
      state: 'pause_pending',
      pending: notice as unknown as NonNullable<Standing['case']['pending']>,
      returnTo: ['active'],
    },
    '2026-11-18T16:00:00Z',
  );
  const told = (now: string) => clockAlerts(before, now).map(({ kind, at }) => `${kind} ${at}`);

  test('a pause that began meanwhile has its review and its limit, each on its own day', () => {
    expect(told('2026-12-02T12:00:00Z')).toEqual([
      'effective 2026-11-21T05:00:00Z',
      'review_due 2026-11-25T05:00:00Z',
      'timeout_near 2026-11-28T05:00:00Z',
      'timeout_resume 2026-12-01T05:00:00Z',
    ]);
    expect(told('2026-11-22T12:00:00Z')).toEqual(['effective 2026-11-21T05:00:00Z']);
  });

  test('a review after its end is not due any more', () => {
    const late = { ...before, case: { ...before.case, pending: { ...notice, reviewOn: '2026-12-02' } } };

    expect(clockAlerts(late as never, '2026-12-02T12:00:00Z').map(({ kind }) => kind)).toEqual([
      'effective',
      'timeout_near',
      'timeout_resume',
    ]);
  });
});
