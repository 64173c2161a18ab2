import { describe, expect, test } from 'vitest';
import type { ExitExtras } from '../../../../shared/procedure/exits/compare-exits.ts';
import { endColumns } from '../../../../shared/procedure/exits/end-columns.ts';
import { noticeOf } from '../../ui/sample-standings.ts';
import { caseAfter } from '../case-log.ts';
import { exitStanding, NOW, paidOf } from './exit-standings.ts';

const CAUSE = {
  triggers: ['morality'],
  incurable: ['morality'],
  cure: { n: 5, unit: 'businessDays' as const },
};

function endsOf(options: Parameters<typeof exitStanding>[0] = {}, extras: ExitExtras = {}) {
  return endColumns({ standing: exitStanding(options), now: NOW, extras });
}

describe('endColumns', () => {
  test('shows every open way of ending, the cheapest first', () => {
    const { ends, closedRoutes } = endsOf(
      { terms: { cause: CAUSE } },
      { facts: { breach: { trigger: 'morality' }, signedByBoth: true } },
    );

    expect(ends.map(({ route, totalMinor }) => [route, totalMinor])).toEqual([
      ['cause', 50_000],
      ['convenience', 62_500],
      ['mutual', 62_500],
    ]);
    expect(ends[0]?.effectiveAt).toBe(NOW);
    expect(closedRoutes.map(({ route }) => route)).toEqual(['performance', 'pause_timeout', 'force_majeure']);
  });

  test('puts the end that is being prepared first, although another is cheaper', () => {
    const asked = caseAfter([
      ['request_end', { data: { route: 'convenience', endReason: 'business', category: 'timing' } }],
    ]);
    const { ends } = endsOf(
      { terms: { cause: CAUSE }, case: asked },
      { facts: { breach: { trigger: 'morality' } } },
    );

    expect(ends.map(({ route, totalMinor }) => [route, totalMinor])).toEqual([
      ['convenience', 62_500],
      ['cause', 50_000],
    ]);
  });

  test('shows convenience with what blocks it when nothing is open', () => {
    const { ends, closedRoutes } = endsOf({
      terms: { convenience: { by: ['creator'], notice: { n: 14, unit: 'calendarDays' } } },
    });

    expect(ends).toMatchObject([
      { route: 'convenience', blockers: ['NO_CONVENIENCE_RIGHT'], effectiveAt: null },
    ]);
    expect(closedRoutes).toHaveLength(6);
  });

  test('shows the end that is on its way by its own day, and what goes on from that day', () => {
    const effectiveAt = '2026-12-08T05:00:00Z';
    const before = endsOf().ends[0];
    const state = { ...exitStanding().case, state: 'ending' as const };
    const pending = noticeOf({ kind: 'end', route: 'convenience', effectiveAt });
    const [end, ...others] = endsOf({ case: { ...state, pending } }).ends;

    expect(others).toEqual([]);
    expect(end).toMatchObject({ route: 'convenience', effectiveAt });
    const keptUntil = (column: typeof end) => column?.survives?.find(({ what }) => what === 'records')?.until;
    expect(keptUntil(before)).toEqual({ kind: 'on', on: '2032-12-04' });
    expect(keptUntil(end)).toEqual({ kind: 'on', on: '2032-12-07' });
  });

  test('money and results of a running end count its pieces as they stand, as they did before it was asked for', () => {
    const pending = noticeOf({ kind: 'end', route: 'convenience', effectiveAt: '2027-03-08T05:00:00Z' });
    const before = endsOf().ends[0];
    const [end] = endsOf({ case: { ...exitStanding().case, state: 'ending' as const, pending } }).ends;

    expect(end?.kpi).toEqual(before?.kpi);
    expect(end?.totalMinor).toBe(before?.totalMinor);
    expect(end?.assumptions).toEqual(before?.assumptions);
  });

  test('says what is left of missing steps apart from blockers', () => {
    const [end] = endsOf().ends;

    expect(end?.blockers).toEqual([]);
    expect(end?.missing).toContain('CONSULTATION_MISSING');
  });

  test('names work that is due before our notice is received and stops it, and none that it calls off', () => {
    const standing = exitStanding();
    const dueOn = (day: string) => {
      const deliverables = standing.deliverables.map((one) => ({ ...one, dueOn: day }));
      return endColumns({ standing: { ...standing, deliverables }, now: NOW, extras: {} }).ends[0];
    };

    // Received today, the notice calls off what is due today; it takes effect on 5 December.
    expect(dueOn('2026-11-20')).toMatchObject({
      effectiveAt: '2026-12-05T05:00:00Z',
      assumptions: expect.arrayContaining([{ code: 'STAGES_AS_NOW', facts: {} }]),
    });
    expect(dueOn('2026-11-19')?.assumptions).toContainEqual({
      code: 'STAGES_AS_NOW',
      facts: { dueBeforeStop: 1, stopsAt: 'receipt', minor: 37_500 },
    });
  });

  test('brings prepaid money back on the day the settlement is paid', () => {
    const [end] = endsOf(paidOf(70_000)).ends;

    expect(end).toMatchObject({ totalMinor: 62_500, owedLaterMinor: -7_500 });
    expect(end?.payments).toEqual([{ on: '2027-01-04', minor: -7_500, what: 'refund', id: 'refund' }]);
  });

  test('lists what survives, with the exclusivity of other campaigns', () => {
    const exclusivity = [
      { category: 'skincare', territory: 'US', lastOn: '2027-03-01', onEnd: 'tail' as const, tailDays: 14 },
    ];
    const otherGrants = [
      { campaign: 'other', category: 'skincare', lastOn: '2027-01-31', onEnd: 'term' as const },
    ];
    const [end] = endsOf({ terms: { exclusivity } }, { otherGrants }).ends;

    expect(end?.survives?.find(({ what }) => what === 'exclusivity')).toMatchObject({
      until: { on: '2027-01-31' },
      facts: { ownLastOn: '2026-12-18', heldBy: 'other' },
    });
  });
});
