// The money of a letter: as it was frozen with an end, or as it is earned when the work goes on again.
import type { FrozenSettlement } from '../../../shared/contract/money/frozen-settlement.ts';
import type { SettledMoney } from '../../../shared/notices/notice-input.ts';
import { endPayments } from '../../../shared/procedure/exits/exit-settlement.ts';
import { settleEarned } from '../../../shared/procedure/exits/stay-money.ts';
import type { LetterInput } from './letter-input.ts';
import { toOwed } from './telling-facts.ts';

/** What is earned as the work goes on again, standby pay of the pause among it; null while a part is not known. */
export function toEarnedMoney({ kind, standing, papers, data, now }: LetterInput): SettledMoney | null {
  if (kind !== 'resume') return null;
  const extras = papers.expensesMinor === null ? {} : { expensesMinor: papers.expensesMinor };
  const earned = settleEarned({ standing, now: data.effectiveAt ?? now, extras });
  if (!earned.ok || earned.value.unknown.length > 0) return null;
  // Nothing ends: what was paid ahead stays paid.
  return toSettledMoney({ ...earned.value, refundDueMinor: 0, writeOffMinor: 0 });
}

/** The money of an end with the day of each sum that is open, as the payments show it. */
export function toEndMoney(frozen: FrozenSettlement, { standing }: LetterInput): SettledMoney {
  const owed = endPayments(frozen, standing)?.flatMap((sum) => toOwed(sum, standing.deliverables));
  return { ...toSettledMoney(frozen), ...(owed === undefined ? {} : { owed }) };
}

/** The frozen lines as a letter shows them: pieces and kill fee each, what is beside them summed by name. */
function toSettledMoney(frozen: FrozenSettlement): SettledMoney {
  const amount = (minor: number | null) => minor ?? 0;
  const beside = frozen.lines.filter(
    ({ kind }) => kind !== 'piece' && kind !== 'kill_fee' && kind !== 'expenses',
  );
  const sum = (lines: typeof beside) => lines.reduce((total, line) => total + amount(line.amountMinor), 0);
  return {
    settlement: {
      lines: frozen.lines
        .filter(({ kind }) => kind === 'piece' || kind === 'kill_fee')
        .map(({ id, bps, amountMinor }) => ({ id, bps, amountMinor: amount(amountMinor) })),
      expensesMinor: sum(frozen.lines.filter(({ kind }) => kind === 'expenses')),
      extrasMinor: sum(beside),
      earnedMinor: amount(frozen.earnedMinor),
      paidMinor: amount(frozen.paidMinor),
      dueToCreatorMinor: amount(frozen.dueToCreatorMinor),
      refundDueMinor: amount(frozen.refundDueMinor),
      writeOffMinor: amount(frozen.writeOffMinor),
    },
    payOn: frozen.payByOn,
    fullMinor: Object.fromEntries(
      frozen.lines.flatMap(({ kind, id, fullMinor }) =>
        kind === 'piece' && fullMinor !== null ? [[id, fullMinor] as const] : [],
      ),
    ),
    // What comes back is asked for by the day of the settlement, as the ways on show it.
    ...(frozen.refundDueMinor ? { refundBy: frozen.payByOn } : {}),
    // A line of standby pay is named by its first day, which no letter has a word for, interest by the piece it runs on.
    extras: beside.map(({ kind, id, amountMinor }) => ({
      id: kind === 'standby' || kind === 'interest' ? kind : id,
      amountMinor: amount(amountMinor),
    })),
  };
}
