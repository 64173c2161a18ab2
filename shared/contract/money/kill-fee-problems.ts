// Contradictions in a kill fee (DOMAIN.md §3.7, §4.8 nos. 14 and 15): the form asks before it is stored, a settlement before
// it pays by it.

import { STAGE_ORDER } from '../facts/piece-stages.ts';
import { amountProblems, problem, shareProblems } from '../facts/value-problems.ts';
import type { KillFee } from '../terms.ts';
import type { TermsProblem } from '../terms-problems.ts';
import { findLowerStage } from './kill-fee.ts';

const FULL_BPS = 10_000;
const STAGES: readonly string[] = STAGE_ORDER;

/** Everything that would make this kill fee pay a wrong sum. */
export function killFeeProblems(killFee: KillFee): TermsProblem[] {
  switch (killFee.model) {
    case 'flat':
      return amountProblems(killFee.minor, 'killFee.minor');
    case 'remainingPct':
      return shareProblems(killFee.bps, 'killFee.bps');
    case 'daysToPost':
      return daysTableProblems(killFee.table);
    case 'stagePct':
      return stageTableProblems(killFee.stageBps);
  }
}

type DaysTable = Extract<KillFee, { model: 'daysToPost' }>['table'];

/** `maxDays` null is the open row; days count down to 0 and beyond, so that one row may be for what is overdue. */
function daysTableProblems(table: DaysTable): TermsProblem[] {
  const days = table.map(({ maxDays }) => maxDays ?? null);
  const twice = days.find((one, index) => days.indexOf(one) !== index);
  return [
    ...(table.length === 0 ? [problem('nothing_named', 'killFee.table', '')] : []),
    ...table.flatMap(({ bps }) => shareProblems(bps, 'killFee.table')),
    ...days
      .filter((one) => one !== null && !Number.isSafeInteger(one))
      .map((one) => problem('not_a_count', 'killFee.table', one)),
    ...(twice === undefined ? [] : [problem('named_twice', 'killFee.table', twice ?? 'open')]),
  ];
}

/** A stage that is named without a share is not named. */
function stageTableProblems(stageBps: Readonly<Record<string, number | null>>): TermsProblem[] {
  const named = Object.entries(stageBps).filter((entry): entry is [string, number] => entry[1] !== null);
  const lower = findLowerStage(Object.fromEntries(named));
  const approvedBps = stageBps.approved ?? FULL_BPS;
  return [
    ...named
      .filter(([name]) => !STAGES.includes(name))
      .map(([name]) => problem('not_listed', 'killFee.stageBps', name)),
    ...named.flatMap(([name, bps]) => shareProblems(bps, `killFee.stageBps.${name}`)),
    ...(lower === undefined ? [] : [problem('stages_decrease', 'killFee.stageBps', lower)]),
    ...(approvedBps < FULL_BPS
      ? [problem('approved_below_full', 'killFee.stageBps.approved', approvedBps)]
      : []),
  ];
}
