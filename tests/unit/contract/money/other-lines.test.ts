import { describe, expect, test } from 'vitest';
import { otherLines } from '../../../../shared/contract/money/other-lines.ts';
import type { SettlementCase } from '../../../../shared/contract/money/settlement-case.ts';
import type { PauseClause, Terms } from '../../../../shared/contract/terms.ts';
import { caseOf, version } from './settlement-cases.ts';

const PAUSE: PauseClause = {
  by: ['brand'],
  notice: { n: 2, unit: 'businessDays' },
  maxCumulativeDays: 45,
  maxCount: 2,
  emergencyTriggers: [],
  onTimeout: 'resume',
};

function linesOf(terms: Partial<Terms>, change: Partial<SettlementCase> = {}) {
  return otherLines(caseOf(change), version(terms));
}

describe('otherLines', () => {
  test('pays a retainer through the last day before the end (M08)', () => {
    const retainer = { amountMinor: 300_000, firstOn: '2026-08-01', lastOn: '2026-08-31' };

    expect(linesOf({ retainer }, { effectiveAt: '2026-08-19T04:00:00Z' }).lines).toMatchObject([
      { kind: 'retainer', amountMinor: 174_194, units: 18, fullMinor: 300_000 },
    ]);
    expect(linesOf({ retainer }, { effectiveAt: '2026-08-19T04:00:01Z' }).lines[0]?.units).toBe(19);
  });

  test('counts no retainer that nobody has confirmed, and says so', () => {
    const retainer = { amountMinor: 300_000, firstOn: '2026-08-01', lastOn: '2026-08-31' };

    expect(linesOf({ retainer, unconfirmed: ['retainer'] })).toEqual({
      lines: [],
      unknown: [{ code: 'TERM_UNCONFIRMED', term: 'retainer' }],
    });
  });

  test('pays standby for every pause on its own line (M10)', () => {
    const pause = { ...PAUSE, standbyBps: 2_500, standbyMonthlyMinor: 300_000 };
    const pauses = [
      { from: '2026-04-10', to: '2026-04-24' },
      { from: '2026-05-01', to: '2026-05-01' },
    ];

    expect(linesOf({ pause }, { pauses }).lines).toMatchObject([
      { kind: 'standby', id: '2026-04-10', bps: 2_500, amountMinor: 35_000 },
    ]);
  });

  test('does not guess the fee that standby is a share of', () => {
    const found = linesOf(
      { pause: { ...PAUSE, standbyBps: 2_500 } },
      { pauses: [{ from: '2026-04-10', to: '2026-04-24' }] },
    );

    expect(found).toMatchObject({
      lines: [{ amountMinor: null }],
      unknown: [{ code: 'STANDBY_FEE_UNKNOWN' }],
    });
    expect(linesOf({ pause: PAUSE }, { pauses: [{ from: '2026-04-10', to: '2026-04-24' }] }).lines).toEqual(
      [],
    );
  });

  test('pays expenses up to the cap, and other sums by name', () => {
    const extras = [{ id: 'interest', amountMinor: 77 }];

    expect(linesOf({ expensesCapMinor: 3_000 }, { expensesMinor: 4_000, extras }).lines).toMatchObject([
      { kind: 'expenses', amountMinor: 3_000 },
      { kind: 'extra', id: 'interest', amountMinor: 77 },
    ]);
  });
});
