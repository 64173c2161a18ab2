import { expect, test } from 'vitest';
import { killFeeProblems } from '../../../../shared/contract/money/kill-fee-problems.ts';
import type { KillFee } from '../../../../shared/contract/terms.ts';

const stages = (stageBps: Record<string, number | null>) => ({ model: 'stagePct', stageBps });
const days = (...table: [number | null, number][]) => ({
  model: 'daysToPost',
  table: table.map(([maxDays, bps]) => ({ maxDays, bps })),
});

test.each([
  [stages({ contracted: 0, briefed: 2500, approved: 10_000 }), []],
  [stages({ briefed: 2500, in_production: null }), []],
  [stages({ briefed: 12_000 }), ['not_a_share']],
  [stages({ briefed: 5000, in_production: 1000 }), ['stages_decrease']],
  [stages({ breifed: 100 }), ['not_listed']],
  [stages({ approved: 9000 }), ['approved_below_full']],
  [days([6, 10_000], [null, 2500]), []],
  [days([-1, 10_000], [6, 5000]), []],
  [days(), ['nothing_named']],
  [days([6, 12_000]), ['not_a_share']],
  [days([6.5, 100]), ['not_a_count']],
  [days([6, 1], [6, 2]), ['named_twice']],
  [days([null, 1], [null, 2]), ['named_twice']],
  [{ model: 'flat', minor: 0.5 }, ['not_a_count']],
  [{ model: 'remainingPct', bps: -1 }, ['not_a_share']],
])('%j', (killFee, reasons) => {
  expect(killFeeProblems(killFee as KillFee).map(({ reason }) => reason)).toEqual(reasons);
});
